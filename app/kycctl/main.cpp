#include "app/kycctl/runner.h"
#include "app/kycctl/terminal.h"
#include "app/sandbox/terminationsignals.h"
#include "core/base/logging.h"
#include "core/platform/paths.h"
#include "core/platform/processguard.h"

#include <QCoreApplication>
#include <cstdio>

int main(int argc, char **argv)
{
    onboarding::guardProcess();
    onboarding::terminal::prepare();
    onboarding::keepLogPlain();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kycctl"));
    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto invocation = onboarding::readInvocation(words);
    if (!invocation) {
        const onboarding::Output output(words.contains(QStringLiteral("--json")));
        output.error(invocation.error());
        output.notes({QStringLiteral("Usage: kycctl [global options] COMMAND [options]"),
                      QStringLiteral("Try kycctl --help.")});
        return static_cast<int>(onboarding::ExitCode::Usage);
    }
    if (invocation->wantsVersion || invocation->wantsHelp) {
        std::fputs(invocation->wantsVersion ? "kycctl " ONBOARDING_VERSION "\n"
                                            : onboarding::helpText(invocation->command).toUtf8().constData(),
                   stdout);
        return static_cast<int>(onboarding::flushed(onboarding::ExitCode::Done));
    }
    if (const auto home = onboarding::paths::checkHome();
        !home && onboarding::usesFiles(invocation->command)) {
        onboarding::Output(words.contains(QStringLiteral("--json"))).error(home.error());
        return static_cast<int>(onboarding::exitCodeOf(home.error()));
    }
    onboarding::Runner runner(*invocation);
    onboarding::onTermination(&runner, [&runner] { runner.interrupt(); });
    QObject::connect(&runner, &onboarding::Runner::finished, &application, &QCoreApplication::exit);
    QMetaObject::invokeMethod(&runner, &onboarding::Runner::start, Qt::QueuedConnection);
    const auto code = static_cast<onboarding::ExitCode>(QCoreApplication::exec());
    return static_cast<int>(onboarding::flushed(code));
}
