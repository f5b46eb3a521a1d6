// Prints start, memory, latency and rate, each beside a yardstick measured in the same run. Figures to read,
// not a test: the machine's speed cancels out of the ratios only.
#include "core/api/apiclient.h"
#include "core/api/endpoints.h"
#include "core/phonerun/sdkresult.h"
#include "core/sandboxclient/sandboxinfo.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QUuid>
#include <algorithm>
#include <functional>

using namespace onboarding;

namespace {

constexpr int Connections = 6;
constexpr int Checks = 1000;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QString program(const char *name)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(name);
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

struct Start
{
    double paintedMs = 0;
    double paintedMiB = 0;
    double settledMiB = 0;
};

Start measureStart(const QString &path)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(path, QStringList());
    Start start;
    QByteArray text;
    while (process.waitForReadyRead(20000)) {
        text += process.readAllStandardOutput();
        if (start.paintedMs == 0 && text.contains("painted"))
            start.paintedMs = double(timer.nsecsElapsed()) / 1e6;
    }
    process.waitForFinished();
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("painted "))
            start.paintedMiB = line.mid(8).toDouble() / 1024;
        if (line.startsWith("settled "))
            start.settledMiB = line.mid(8).toDouble() / 1024;
    }
    return start;
}

void benchStart()
{
    QList<double> emptyMs, consoleMs, emptyMiB, consoleMiB, settledMiB;
    for (int round = 0; round < 7; ++round) {
        const Start empty = measureStart(program("emptywindow"));
        const Start console = measureStart(program("consolestart"));
        if (round == 0)
            continue; // warms the page cache for both
        emptyMs.append(empty.paintedMs);
        consoleMs.append(console.paintedMs);
        emptyMiB.append(empty.paintedMiB);
        consoleMiB.append(console.paintedMiB);
        settledMiB.append(console.settledMiB);
    }
    out() << "start to first paint   console " << median(consoleMs) << " ms, empty Qt window "
          << median(emptyMs) << " ms, ratio " << median(consoleMs) / median(emptyMs) << " (aim <= 1.5)\n"
          << "memory at first paint  console " << median(consoleMiB) << " MiB, empty Qt window "
          << median(emptyMiB) << " MiB\n"
          << "memory 3 s later       console " << median(settledMiB)
          << " MiB with its embedded sandbox and samples (aim <= 80)\n"
          << Qt::flush;
}

/// A kyc-sandbox of its own for the length of the run.
class Sandbox
{
public:
    Sandbox()
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(program("kyc-sandbox"), {QStringLiteral("--json")});
        if (m_process.waitForReadyRead(20000))
            m_info = parseSandboxInfo(m_process.readLine()).value_or(SandboxInfo {});
    }
    ~Sandbox()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Sandbox)
    [[nodiscard]] const SandboxInfo &info() const { return m_info; }

private:
    QProcess m_process;
    SandboxInfo m_info;
};

ApiConfig configFor(const SandboxInfo &sandbox)
{
    return {.baseUrl = sandbox.url, .tenant = sandbox.tenant, .contract = ApiContract::builtIn()};
}

QByteArray signIn(ApiClient &client, const SandboxInfo &sandbox)
{
    QByteArray token;
    QObject context;
    client.send(SignInEndpoint {.username = sandbox.samples.first().username,
                                .password = sandbox.samplePassword.toUtf8()},
                {}, &context, [&](const Result<TokenResponse> &reply) {
                    if (reply)
                        token = reply->accessToken;
                    QCoreApplication::quit();
                });
    QCoreApplication::exec();
    return token;
}

double runCurl(const QStringList &arguments)
{
    QProcess curl;
    QElapsedTimer timer;
    timer.start();
    curl.start(QStringLiteral("curl"), arguments);
    curl.waitForFinished(60000);
    return double(timer.nsecsElapsed()) / 1e6;
}

QStringList curlHeaders(const SandboxInfo &sandbox, const QByteArray &token)
{
    return {QStringLiteral("-sS"),
            QStringLiteral("-H"),
            QStringLiteral("tenantName: %1").arg(sandbox.tenant),
            QStringLiteral("-H"),
            QStringLiteral("api-key: %1").arg(QString::fromUtf8(sandbox.apiKey)),
            QStringLiteral("-H"),
            QStringLiteral("Authorization: Bearer %1").arg(QString::fromUtf8(token)),
            QStringLiteral("-H"),
            QStringLiteral("Accept: application/json")};
}

void benchStatusCommand(const SandboxInfo &sandbox, const QByteArray &token)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ONBOARDING_TOKEN"), QString::fromUtf8(token));
    environment.insert(QStringLiteral("ONBOARDING_API_KEY"), QString::fromUtf8(sandbox.apiKey));
    const QStringList curl = curlHeaders(sandbox, token)
        << sandbox.url.toString() + QStringLiteral("/kyc-ms/getUserInfo");
    QList<double> ours, theirs;
    int failures = 0;
    for (int round = 0; round < 31; ++round) {
        theirs.append(runCurl(curl));
        QProcess kycctl;
        kycctl.setProcessEnvironment(environment);
        QElapsedTimer timer;
        timer.start();
        kycctl.start(program("kycctl"),
                     {QStringLiteral("status"), sandbox.samples.first().username,
                      QStringLiteral("--no-keychain"), QStringLiteral("--json")});
        kycctl.waitForFinished();
        ours.append(double(timer.nsecsElapsed()) / 1e6);
        failures += kycctl.exitCode() != 0;
    }
    out() << "kycctl status          " << median(ours) << " ms, curl " << median(theirs) << " ms, ratio "
          << median(ours) / median(theirs) << " (aim <= 4), failures " << failures << "\n"
          << Qt::flush;
}

double checksPerSecond(ApiClient &client, const QByteArray &token)
{
    QObject context;
    int sent = 0;
    int done = 0;
    QElapsedTimer timer;
    timer.start();
    std::function<void()> sendNext = [&] {
        if (sent == Checks)
            return;
        ++sent;
        client.send(UserStatusEndpoint {}, {.bearer = token}, &context,
                    [&](const Result<UserStatusEndpoint::Response> &reply) {
                        if (!reply)
                            out() << "failed: " << Error::kindName(reply.error().kind) << Qt::endl;
                        if (++done == Checks)
                            QCoreApplication::quit();
                        else
                            sendNext();
                    });
    };
    for (int i = 0; i < Connections; ++i)
        sendNext();
    QCoreApplication::exec();
    return Checks * 1e9 / double(timer.nsecsElapsed());
}

void benchRate(ApiClient &client, const SandboxInfo &sandbox, const QByteArray &token)
{
    QTemporaryDir const folder;
    QFile list(folder.filePath(QStringLiteral("urls")));
    if (!list.open(QIODevice::WriteOnly))
        return;
    for (int i = 0; i < Checks; ++i)
        list.write("url = \"" + sandbox.url.toEncoded() + "/kyc-ms/getUserInfo\"\noutput = \"/dev/null\"\n");
    list.close();
    const QStringList curl = curlHeaders(sandbox, token)
        << QStringLiteral("--parallel") << QStringLiteral("--parallel-max") << QString::number(Connections)
        << QStringLiteral("-K") << list.fileName();
    QList<double> ours, theirs;
    for (int round = 0; round < 7; ++round) {
        theirs.append(Checks * 1e3 / runCurl(curl));
        ours.append(checksPerSecond(client, token));
    }
    out() << Checks << " checks, " << Connections << " connections  " << median(ours)
          << " /s, curl --parallel " << median(theirs) << " /s, ratio " << median(ours) / median(theirs)
          << " (aim >= 0.8)\n"
          << Qt::flush;
}

/// 1 MiB of lines made by \p line from two ids.
QString longText(const std::function<QString(const QString &, const QString &, int)> &line)
{
    QString text;
    for (int i = 0; text.size() < MaxSdkResult; ++i)
        text += line(QUuid::createUuid().toString(QUuid::WithoutBraces),
                     QUuid::createUuid().toString(QUuid::WithoutBraces), i);
    return text.left(text.lastIndexOf(u'\n', MaxSdkResult - 1));
}

/// A log of thousands of runs and failures, beside the same length of a log that names none.
void benchLongPaste()
{
    const QString plain = longText([](const QString &one, const QString &, int i) {
        return QStringLiteral("11-28 10:12:%1.123 1234 1250 D Renderer: frame=%2 took %1 ms of the time\n")
            .arg(i % 60, 2, 10, QLatin1Char('0'))
            .arg(one);
    });
    const QString runs = longText([](const QString &account, const QString &workflow, int i) {
        return QStringLiteral(
                   "11-28 10:12:%1.123 1234 1250 D JumioSDK: accountId=%2 workflowId=%3 status=%4\n")
            .arg(i % 60, 2, 10, QLatin1Char('0'))
            .arg(account, workflow, i % 3 == 0 ? QStringLiteral("FAILED") : QStringLiteral("SUCCESS"));
    });
    const auto timeOf = [](const QString &text) {
        QList<double> times;
        for (int round = 0; round < 5; ++round) {
            QElapsedTimer timer;
            timer.start();
            (void)parseSdkResult(text);
            times.append(double(timer.nsecsElapsed()) / 1e6);
        }
        return median(times);
    };
    const double plainMs = timeOf(plain);
    const double runsMs = timeOf(runs);
    out() << "1 MiB log of runs      " << runsMs << " ms, log without any " << plainMs << " ms, ratio "
          << runsMs / plainMs << " (aim <= 3)\n"
          << Qt::flush;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    out().setRealNumberPrecision(3);
    benchLongPaste();
    benchStart();

    const Sandbox sandbox;
    if (!sandbox.info().url.isValid() || sandbox.info().samples.isEmpty()) {
        out() << "kyc-sandbox did not start\n";
        return 1;
    }
    const SystemClock clock;
    ExchangeLog log;
    ApiClient client(configFor(sandbox.info()), defaultNetworkFactory(ProxyMode::None), log, clock,
                     [] { return 0.5; });
    client.setApiKey(sandbox.info().apiKey);
    const QByteArray token = signIn(client, sandbox.info());
    if (token.isEmpty()) {
        out() << "sign-in failed\n";
        return 1;
    }
    benchStatusCommand(sandbox.info(), token);
    benchRate(client, sandbox.info(), token);
    return 0;
}
