#include "ui/shell/usersession.h"

#include <windows.h>
#include <wtsapi32.h> // after windows.h, which it needs

namespace onboarding {

/// A window that nobody sees: Windows tells of the session and of sleep to windows only. See
/// "WM_WTSSESSION_CHANGE" and "WM_POWERBROADCAST" of Microsoft's Win32 documentation.
class UserSession::Private
{
public:
    explicit Private(UserSession &session)
        : m_session(session)
    {
        WNDCLASSW kind {};
        kind.lpfnWndProc = &Private::onMessage;
        kind.hInstance = ::GetModuleHandleW(nullptr);
        kind.lpszClassName = L"OnboardingConsoleUserSession";
        ::RegisterClassW(&kind); // fails the second time: it is there
        // At the top, though never shown: windows for messages only hear no broadcast.
        m_window = ::CreateWindowExW(0, kind.lpszClassName, L"", WS_OVERLAPPED, 0, 0, 0, 0, nullptr, nullptr,
                                     kind.hInstance, nullptr);
        if (!m_window)
            return;
        ::SetWindowLongPtrW(m_window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(this));
        ::WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
        // A computer that sleeps connected ("Modern Standby") tells only who asks.
        m_sleep = ::RegisterSuspendResumeNotification(m_window, DEVICE_NOTIFY_WINDOW_HANDLE);
    }

    ~Private()
    {
        if (!m_window)
            return;
        if (m_sleep)
            ::UnregisterSuspendResumeNotification(m_sleep);
        ::WTSUnRegisterSessionNotification(m_window);
        ::DestroyWindow(m_window);
    }
    Q_DISABLE_COPY_MOVE(Private)

private:
    static LRESULT CALLBACK onMessage(HWND window, UINT message, WPARAM what, LPARAM more)
    {
        auto *that = reinterpret_cast<Private *>(::GetWindowLongPtrW(window, GWLP_USERDATA));
        if (that)
            that->tell(message, what);
        return ::DefWindowProcW(window, message, what, more);
    }

    void tell(UINT message, WPARAM what)
    {
        if (message == WM_WTSSESSION_CHANGE)
            m_session.onScreenLocked(what == WTS_SESSION_LOCK || what == WTS_CONSOLE_DISCONNECT
                                     || what == WTS_REMOTE_DISCONNECT);
        else if (message == WM_POWERBROADCAST && (what == PBT_APMSUSPEND || what == PBT_APMRESUMEAUTOMATIC))
            m_session.onSleep(what == PBT_APMSUSPEND);
    }

    UserSession &m_session;
    HWND m_window = nullptr;
    HPOWERNOTIFY m_sleep = nullptr;
};

UserSession::UserSession(QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this))
{
}

UserSession::~UserSession() = default;

} // namespace onboarding
