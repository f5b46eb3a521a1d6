#include "app/sandbox/terminationsignals.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#elif defined(Q_OS_WIN)
#include <QMetaObject>
#include <QPointer>
#include <atomic>
#include <windows.h>
#endif

namespace onboarding {

#ifdef Q_OS_UNIX

namespace {

int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[0], &byte, 1);
}

} // namespace

void onTermination(QObject *context, const std::function<void()> &then)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, then] {
        notifier->setEnabled(false);
        std::signal(SIGINT, SIG_DFL); // a second one does not wait
        std::signal(SIGTERM, SIG_DFL);
        then();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    if (std::signal(SIGHUP, onSignal) == SIG_IGN) // by nohup
        std::signal(SIGHUP, SIG_IGN);
}

#elif defined(Q_OS_WIN)

namespace {

QPointer<QObject> whoEnds;
std::function<void()> *howItEnds = nullptr; // never deleted: the system's thread may be in it

/// On a thread of the system's. The second one ends the program at once, as nobody handles it.
BOOL WINAPI onConsoleEvent(DWORD)
{
    static std::atomic_flag isEnding;
    if (isEnding.test_and_set() || !whoEnds)
        return FALSE;
    QMetaObject::invokeMethod(whoEnds, [] { (*howItEnds)(); }, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

void onTermination(QObject *context, const std::function<void()> &then)
{
    whoEnds = context;
    howItEnds = new std::function<void()>(then);
    ::SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

#endif

} // namespace onboarding
