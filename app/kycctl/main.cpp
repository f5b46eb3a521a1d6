#include "app/kycctl/runner.h"

#include <QCoreApplication>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace {

#ifdef Q_OS_UNIX
int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[0], &byte, 1);
}

void interruptOnSignals(onboarding::Runner &runner)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &runner);
    QObject::connect(notifier, &QSocketNotifier::activated, &runner, [&runner, notifier] {
        notifier->setEnabled(false);
        runner.interrupt();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}
#else
void interruptOnSignals(onboarding::Runner &) { }
#endif

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kycctl"));
    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto invocation = onboarding::readInvocation(words);
    if (!invocation) {
        const onboarding::Output output(words.contains(QStringLiteral("--json")));
        output.error(invocation.error());
        output.note(QStringLiteral("Try kycctl --help."));
        return static_cast<int>(onboarding::ExitCode::Usage);
    }
    if (invocation->wantsVersion || invocation->wantsHelp) {
        std::fputs(invocation->wantsVersion ? "kycctl " ONBOARDING_VERSION "\n"
                                            : onboarding::helpText(invocation->command).toUtf8().constData(),
                   stdout);
        return 0;
    }
    onboarding::Runner runner(*invocation);
    interruptOnSignals(runner);
    QObject::connect(&runner, &onboarding::Runner::finished, &application, &QCoreApplication::exit);
    QMetaObject::invokeMethod(&runner, &onboarding::Runner::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
