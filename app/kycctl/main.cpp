#include "app/kycctl/runner.h"
#include "app/sandbox/terminationsignals.h"
#include "core/environments/paths.h"

#include <QCoreApplication>
#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kycctl"));
    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto invocation = onboarding::readInvocation(words);
    if (!invocation) {
        const onboarding::Output output(words.contains(QStringLiteral("--json")));
        output.error(invocation.error());
        output.note(QStringLiteral("Usage: kycctl [global options] COMMAND [options]\nTry kycctl --help."));
        return static_cast<int>(onboarding::ExitCode::Usage);
    }
    if (invocation->wantsVersion || invocation->wantsHelp) {
        std::fputs(invocation->wantsVersion ? "kycctl " ONBOARDING_VERSION "\n"
                                            : onboarding::helpText(invocation->command).toUtf8().constData(),
                   stdout);
        return 0;
    }
    if (const auto home = onboarding::paths::checkHome(); !home) {
        onboarding::Output(words.contains(QStringLiteral("--json"))).error(home.error());
        return static_cast<int>(onboarding::exitCodeOf(home.error()));
    }
    onboarding::Runner runner(*invocation);
    onboarding::onTermination(&runner, [&runner] { runner.interrupt(); });
    QObject::connect(&runner, &onboarding::Runner::finished, &application, &QCoreApplication::exit);
    QMetaObject::invokeMethod(&runner, &onboarding::Runner::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
