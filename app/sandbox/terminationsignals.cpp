#include "app/sandbox/terminationsignals.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
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
}

#else

void onTermination(QObject *, const std::function<void()> &) { }

#endif

} // namespace onboarding
