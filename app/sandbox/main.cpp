#include "app/sandbox/runtimefile.h"
#include "app/sandbox/samples.h"
#include "app/sandbox/sandboxserver.h"
#include "app/sandbox/terminationsignals.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <algorithm>
#include <cstdio>

namespace {

QString runtimeFile()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    [[maybe_unused]] const QString home
        = qEnvironmentVariable("HOME"); // Qt would take the root folder instead
    const QString name = QStringLiteral("/onboarding-console/sandbox.json");
    if (QDir::isAbsolutePath(runtime))
        return runtime + name;
    if (QDir::isAbsolutePath(state))
        return state + name;
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + name;
#else
    return QDir::isAbsolutePath(home) ? home + QStringLiteral("/.local/state") + name : QString();
#endif
}

int failUsage(const QString &message)
{
    std::fprintf(
        stderr,
        "kyc-sandbox: %s\nUsage: kyc-sandbox [--port N] [--tls CERT KEY] [--seed N] [--scenario FILE]\n"
        "Try kyc-sandbox --help.\n",
        qPrintable(message));
    return 2;
}

int fail(const QString &message)
{
    std::fprintf(stderr, "kyc-sandbox: %s\n", qPrintable(message));
    return 1;
}

/// Whether all of it reached standard output.
bool isSaid(const QByteArray &text)
{
    return std::fputs(text.constData(), stdout) >= 0 && std::fflush(stdout) == 0;
}

/// One of its own choice must be as hard to guess, and fit a header field as it is. None: a random one.
bool isUsableKey(const QByteArray &key)
{
    constexpr qsizetype Shortest = 16;
    constexpr qsizetype Longest = 256;
    const auto isLetterOrDigit = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
            || (letter >= '0' && letter <= '9');
    };
    return key.isEmpty()
        || (key.size() >= Shortest && key.size() <= Longest
            && std::all_of(key.cbegin(), key.cend(), isLetterOrDigit));
}

QString description()
{
    QString text = QStringLiteral("A KYC service on this computer, for trying and testing.\n\n"
                                  "Sample customers (password: %1):\n")
                       .arg(onboarding::sandbox::samplePassword());
    for (const auto &user : onboarding::sandbox::sampleUsers())
        text += QStringLiteral("  %1  %2\n").arg(user.username, -22).arg(user.about);
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kyc-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ONBOARDING_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption port(QStringLiteral("port"),
                                  QStringLiteral("Listen on port N (default: any free one)."),
                                  QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption tls(
        QStringLiteral("tls"),
        QStringLiteral("Serve https with CERT; the file of its key follows as an argument."),
        QStringLiteral("CERT KEY"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Make the same ids at each start."),
                                  QStringLiteral("N"));
    const QCommandLineOption scenario(QStringLiteral("scenario"),
                                      QStringLiteral("Users and faults from FILE."), QStringLiteral("FILE"));
    const QCommandLineOption json(QStringLiteral("json"),
                                  QStringLiteral("Accepted; the ready line is always JSON."));
    parser.addOptions({port, tls, seed, scenario, json});
    if (!parser.parse(QCoreApplication::arguments()))
        return failUsage(parser.errorText());
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"))) {
        const QString version = QStringLiteral("%1 %2\n").arg(QCoreApplication::applicationName(),
                                                              QCoreApplication::applicationVersion());
        const QString text = parser.isSet(QStringLiteral("help")) ? parser.helpText() : version;
        return isSaid(text.toLocal8Bit()) ? 0 : fail(QStringLiteral("standard output could not be written."));
    }

    bool isPort = false;
    bool isSeed = true;
    std::optional<quint64> chosenSeed;
    if (parser.isSet(seed))
        chosenSeed = parser.value(seed).toULongLong(&isSeed);
    onboarding::SandboxOptions options {.port = parser.value(port).toUShort(&isPort),
                                        .certificateFile = parser.value(tls),
                                        .seed = chosenSeed,
                                        .scenarioFile = parser.value(scenario),
                                        .apiKey = qgetenv("KYC_SANDBOX_API_KEY"),
                                        .controlKey = qgetenv("KYC_SANDBOX_CONTROL_KEY")};
    const QStringList rest = parser.positionalArguments();
    if (!isPort || !isSeed)
        return failUsage(QStringLiteral("--port and --seed take a whole number."));
    if (!isUsableKey(options.apiKey) || !isUsableKey(options.controlKey))
        return failUsage(QStringLiteral("KYC_SANDBOX_API_KEY and KYC_SANDBOX_CONTROL_KEY take 16 letters or "
                                        "digits or more."));
    if (rest.size() != (parser.isSet(tls) ? 1 : 0))
        return failUsage(parser.isSet(tls)
                             ? QStringLiteral("--tls takes two files: CERT KEY.")
                             : QStringLiteral("Unexpected argument: %1").arg(rest.constFirst()));
    if (parser.isSet(tls))
        options.keyFile = rest.constFirst();

    onboarding::SandboxServer server(options);
    if (!server.start())
        return fail(server.error());
    const QByteArray line = server.readyLine();
    const onboarding::SandboxRuntimeFile announced(runtimeFile(), line);
    if (!announced.problem().isEmpty())
        std::fprintf(stderr,
                     "kyc-sandbox: it could not be announced, so console and kycctl will not find it by "
                     "themselves: %s\n",
                     qPrintable(announced.problem()));
    onboarding::onTermination(&application, &QCoreApplication::quit);
    // Who waits for it would wait for ever.
    if (!isSaid(line + '\n'))
        return fail(QStringLiteral("its ready line could not be written to standard output."));
    return QCoreApplication::exec();
}
