#include "app/console/callersconsole.h"
#include "app/console/consoleapplication.h"
#include "app/console/selftest.h"
#include "app/console/singleinstance.h"
#include "app/console/standins.h"
#include "app/sandbox/terminationsignals.h"
#include "core/base/logging.h"
#include "core/base/plaintext.h"
#include "core/platform/autostart.h"
#include "core/platform/paths.h"
#include "core/platform/processguard.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QJsonDocument>
#include <cstdio>
#include <cstdlib>

namespace {

constexpr char NoDisplay[]
    = "onboarding-console: there is no display here; kycctl does the same work in a terminal.\n";

bool isSelfTest = false; ///< for the message handler, which takes no context

/// A display that nobody serves makes Qt list its plugins and abort. We say it in one sentence instead.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg) {
        std::fputs(NoDisplay, stderr);
        if (isSelfTest)
            std::fputs(QJsonDocument(onboarding::selfTestWithoutPlatform().report).toJson().constData(),
                       stdout);
        std::fflush(stdout);
        std::_Exit(1);
    }
    if (!QLatin1String(context.category).startsWith(QLatin1String("qt.qpa.")))
        std::fprintf(stderr, "%s\n", qPrintable(onboarding::plainLine(message)));
}

/// In English, as the log and kycctl: it is read before there are settings.
struct Arguments
{
    QCommandLineParser parser;
    QCommandLineOption environment {{QStringLiteral("e"), QStringLiteral("environment")},
                                    QStringLiteral("Open the environment NAME."),
                                    QStringLiteral("NAME")};
    QCommandLineOption noSandbox {
        QStringLiteral("no-embedded-sandbox"),
        QStringLiteral("Do not start a sandbox in this program; use one that runs.")};
    QCommandLineOption noKeychain {QStringLiteral("no-keychain"),
                                   QStringLiteral("Keep every secret in memory, for this session only.")};
    QCommandLineOption hidden {
        QStringLiteral("hidden"),
        QStringLiteral("Start in the system tray when the settings keep an icon there.")};
    QCommandLineOption selfTest {
        QStringLiteral("self-test"),
        QStringLiteral("Say as JSON whether everything the program needs is installed.")};
    QCommandLineOption forgetAutostart {
        QStringLiteral("forget-autostart"),
        QStringLiteral("No longer start with the session; opens no window. Uninstallers do this.")};

    Arguments()
    {
        parser.setApplicationDescription(QStringLiteral("A desktop console for KYC onboarding."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({environment, noSandbox, noKeychain, hidden, selfTest, forgetAutostart});
    }
};

/// What somebody else wrote there is left, and said. The exit code.
int forgetAutostart(const QString &program)
{
    const onboarding::Autostart autostart(onboarding::paths::autostartPlace(), program);
    const onboarding::Result<void> done = autostart.setEnabled(false);
    if (done)
        return 0;
    onboarding::useCallersConsole();
    std::fprintf(stderr, "onboarding-console: %s\n", qPrintable(onboarding::plainLine(done.error().message)));
    return 1;
}

/// Answers what needs no window: help, version, a wrong option, no display. The exit code then.
std::optional<int> answeredWithoutWindow(Arguments &arguments, int argc, char **argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const bool isUnderstood = arguments.parser.parse(words);
    const bool takesNoArguments = arguments.parser.positionalArguments().isEmpty();
    if (!isUnderstood || !takesNoArguments) {
        const QString what = isUnderstood ? QStringLiteral("Unexpected argument: %1")
                                                .arg(arguments.parser.positionalArguments().constFirst())
                                          : arguments.parser.errorText();
        onboarding::useCallersConsole();
        std::fprintf(
            stderr,
            "onboarding-console: %s\nUsage: onboarding-console [-e NAME] [--no-embedded-sandbox] "
            "[--no-keychain] [--hidden] [--self-test] [--forget-autostart]\nTry onboarding-console --help.\n",
            qPrintable(onboarding::plainLine(what)));
        return 2;
    }
    if (arguments.parser.isSet(QStringLiteral("help")) || arguments.parser.isSet(QStringLiteral("version"))) {
        const QCoreApplication application(argc, argv);
        // Not process(): without a console on Windows it shows a window and waits.
        onboarding::useCallersConsole();
        const QString version = QStringLiteral("%1 %2\n").arg(QCoreApplication::applicationName(),
                                                              QCoreApplication::applicationVersion());
        const QString text
            = arguments.parser.isSet(QStringLiteral("help")) ? arguments.parser.helpText() : version;
        return std::fputs(qPrintable(text), stdout) >= 0 && std::fflush(stdout) == 0 ? 0 : 1;
    }
    if (arguments.parser.isSet(arguments.forgetAutostart)) {
        const QCoreApplication application(argc, argv);
        return forgetAutostart(QCoreApplication::applicationFilePath());
    }
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (arguments.parser.isSet(arguments.selfTest))
        onboarding::prepareSelfTest();
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        std::fputs(NoDisplay, stderr);
        return 1;
    }
#endif
    return std::nullopt;
}

/// This console is open already: it gets to know what was asked for here.
int handOver(onboarding::SingleInstance &instance, const Arguments &arguments)
{
    using onboarding::SingleInstance;
    QObject::connect(&instance, &SingleInstance::handedOver, qApp, [] { QCoreApplication::exit(0); });
    QObject::connect(&instance, &SingleInstance::unanswered, qApp, [] {
        std::fputs(
            "onboarding-console: a console of yours is running and does not answer; end it, then start "
            "again.\n",
            stderr);
        QCoreApplication::exit(1);
    });
    instance.handOver({.environment = arguments.parser.value(arguments.environment),
                       .noKeychain = arguments.parser.isSet(arguments.noKeychain),
                       .hidden = arguments.parser.isSet(arguments.hidden),
                       .activationToken = qEnvironmentVariable("XDG_ACTIVATION_TOKEN")});
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    onboarding::guardProcess();
    onboarding::keepLogPlain();
    QCoreApplication::setApplicationName(QStringLiteral("onboarding-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ONBOARDING_VERSION));
    Arguments arguments;
    if (const std::optional<int> code = answeredWithoutWindow(arguments, argc, argv))
        return *code;

    if (const auto home = onboarding::paths::checkHome();
        !home && !arguments.parser.isSet(arguments.selfTest)) {
        std::fprintf(stderr, "onboarding-console: %s\n",
                     qPrintable(onboarding::plainLine(home.error().message)));
        return 1;
    }
    isSelfTest = arguments.parser.isSet(arguments.selfTest);
    const QtMessageHandler handler = qInstallMessageHandler(endWithoutDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(handler);
    QApplication::setApplicationDisplayName(QStringLiteral("Onboarding Console"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.onboarding.console"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/onboarding-console.svg")));
    if (arguments.parser.isSet(arguments.selfTest)) {
        onboarding::useCallersConsole();
        const onboarding::SelfTest test = onboarding::runSelfTest(onboarding::standInsOfThisBuild());
        std::fputs(QJsonDocument(test.report).toJson().constData(), stdout);
        return test.passed ? 0 : 1;
    }
    onboarding::SingleInstance instance(onboarding::paths::runtimeDir(), onboarding::paths::dataDir());
    if (!instance.claim())
        return handOver(instance, arguments);
    onboarding::ConsoleApplication console(application,
                                           {.embeddedSandbox = !arguments.parser.isSet(arguments.noSandbox),
                                            .noKeychain = arguments.parser.isSet(arguments.noKeychain),
                                            .environment = arguments.parser.value(arguments.environment),
                                            .hidden = arguments.parser.isSet(arguments.hidden)});
    QObject::connect(&instance, &onboarding::SingleInstance::requested, &console,
                     &onboarding::ConsoleApplication::onRequested);
    // Not quit(): that would ask every window once more.
    QObject::connect(&console, &onboarding::ConsoleApplication::ended, &application,
                     [] { QCoreApplication::exit(0); });
    // Nobody is there to be asked: what is under way is noted as such on the disk, and is told at the next
    // start.
    onboarding::onTermination(&console, [&console] { console.endAtOnce(); });
    console.start();
    return QApplication::exec();
}
