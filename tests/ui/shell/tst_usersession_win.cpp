// Windows says that the screen is locked, and that the computer slept.
#include "ui/shell/usersession.h"

#include <QSignalSpy>
#include <QTest>
#include <windows.h>
#include <wtsapi32.h> // after windows.h, which it needs

using namespace onboarding;

class TestUserSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatWindowsSays_data()
    {
        QTest::addColumn<uint>("message");
        QTest::addColumn<qulonglong>("what");
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("awoke");
        const auto row = [](const char *name, UINT message, WPARAM what, int left, int awoke) {
            QTest::newRow(name) << uint(message) << qulonglong(what) << left << awoke;
        };
        row("locked", WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, 1, 0);
        row("unlocked", WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK, 0, 0);
        row("another user", WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT, 1, 0);
        row("going to sleep", WM_POWERBROADCAST, PBT_APMSUSPEND, 1, 0);
        row("awake", WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC, 0, 1);
        row("mains or battery", WM_POWERBROADCAST, PBT_APMPOWERSTATUSCHANGE, 0, 0);
    }

    void tellsWhatWindowsSays()
    {
        QFETCH(const uint, message);
        QFETCH(const qulonglong, what);
        const UserSession session;
        const QSignalSpy left(&session, &UserSession::left);
        const QSignalSpy awoke(&session, &UserSession::awoke);
        HWND window = ::FindWindowW(L"OnboardingConsoleUserSession", nullptr);
        QVERIFY(window);
        ::SendMessageW(window, message, WPARAM(what), 0);
        QTEST(int(left.size()), "left");
        QTEST(int(awoke.size()), "awoke");
    }

    void aSecondOneHearsToo()
    {
        const UserSession first;
        UserSession second;
        const QSignalSpy left(&second, &UserSession::left);
        HWND window = nullptr;
        while ((window = ::FindWindowExW(nullptr, window, L"OnboardingConsoleUserSession", nullptr)))
            ::SendMessageW(window, WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, 0);
        QCOMPARE(left.size(), 1);
    }
};

QTEST_MAIN(TestUserSession)
#include "tst_usersession_win.moc"
