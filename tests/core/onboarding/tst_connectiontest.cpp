// What a test of an environment's address says, against servers that are wrong in one way each.
#include "core/onboarding/connectiontest.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/rawserver.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testcertificate.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace onboarding;
using namespace std::chrono_literals;
using test::RawAnswer;
using test::RawRequest;
using test::RawServer;
using Verdict = ConnectionFinding::Verdict;

Q_DECLARE_METATYPE(onboarding::ConnectionFinding::Verdict)

namespace {

const test::TemporaryHome home;
const SystemClock systemClock;

constexpr auto AsksForSignIn
    = R"({"error":"unauthorized","error_description":"Full authentication is required to access this resource"})";

Environment environmentAt(const QUrl &url)
{
    Environment environment;
    environment.name = QStringLiteral("tested");
    environment.url = url;
    environment.tenant = QStringLiteral("acme");
    environment.limits.deadline = 3s;
    return environment;
}

struct Run
{
    explicit Run(const Environment &environment, const QByteArray &apiKey = "the-api-key")
        : test(environment, systemClock, defaultNetworkFactory(environment.proxy))
        , ended(&test, &ConnectionTest::finished)
    {
        if (!apiKey.isEmpty())
            test.setApiKey(apiKey);
    }

    [[nodiscard]] QList<ConnectionFinding> findings()
    {
        test.start();
        if (ended.isEmpty() && !ended.wait(10'000))
            qFatal("the test never ended");
        return ended.constFirst().constFirst().value<QList<ConnectionFinding>>();
    }

    ConnectionTest test;
    QSignalSpy ended;
};

ConnectionFinding findingAt(const QUrl &url, const QByteArray &apiKey = "the-api-key")
{
    return Run(environmentAt(url), apiKey).findings().constFirst();
}

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *name, int status, const QByteArray &type, const QByteArray &body,
                            Verdict verdict) { QTest::newRow(name) << status << type << body << verdict; };
        const QByteArray json = "application/json";
        const QByteArray html = "text/html";
        row("the API, which wants a sign-in", 401, json, AsksForSignIn, Verdict::Answers);
        row("the API in its own error shape", 401, json,
            R"({"code":401,"status":"UNAUTHORIZED","message":"No session"})", Verdict::Answers);
        row("an API that answers anybody", 200, json, R"({"status":"PENDING"})", Verdict::Answers);
        row("a gateway that refuses the key", 403, json,
            R"({"error":"Access to this API has been disallowed"})", Verdict::ApiKeyRefused);
        row("an API that refuses the tenant", 403, json,
            R"({"code":403,"status":"FORBIDDEN","message":"Tenant is not allowed"})", Verdict::TenantRefused);
        row("an API that does not know the tenant", 404, json,
            R"({"code":404,"status":"NOT_FOUND","message":"Tenant acme not found"})", Verdict::TenantRefused);
        row("Spring without anything at the path", 404, json,
            R"({"timestamp":"2022-01-01T00:00:00Z","status":404,"error":"Not Found","message":"","path":"/x"})",
            Verdict::PathMissing);
        row("nginx without anything at the path", 404, html, "<html><h1>404 Not Found</h1></html>",
            Verdict::PathMissing);
        row("a web page", 200, html, "<html>Welcome</html>", Verdict::NotThisApi);
        row("JSON that is no status", 200, json, R"({"hello":"world"})", Verdict::NotThisApi);
        row("a login page of a web server", 401, html, "<html>Authorization Required</html>",
            Verdict::NotThisApi);
        row("a firewall", 403, html, "<html>Request blocked</html>", Verdict::NotThisApi);
        row("a quota", 429, json, R"({"error":"API rate limit exceeded"})", Verdict::RateLimited);
        row("a gateway without the service", 503, html, "<html>Service Unavailable</html>", Verdict::Failing);
        row("an API that takes no such request", 400, json,
            R"({"code":400,"status":"BAD_REQUEST","message":"Header DEVICE_OS is missing"})",
            Verdict::Rejected);
    }

    void saysWhatAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(Verdict, verdict);
        RawServer server([&](const RawRequest &) { return RawAnswer::http(status, body, type); });
        const ConnectionFinding finding = findingAt(server.url());
        QCOMPARE(verdictName(finding.verdict), verdictName(verdict));
        QCOMPARE(finding.httpStatus, status);
        QCOMPARE(finding.isGood(), verdict == Verdict::Answers);
        QCOMPARE(server.requests().size(), 1); // no second try
    }

    /// A read without anybody's token, and recorded without the key.
    void sendsNothingOfACustomer()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::http(401, AsksForSignIn); });
        Environment environment = environmentAt(server.url());
        environment.contract.operations[Operation::UserStatus].method.value = "POST";
        environment.contract.operations[Operation::UserStatus].constants
            = {{QStringLiteral("X-Channel"), Carrier::Header, QStringLiteral("web")}};
        Run run(environment);
        const ConnectionFinding finding = run.findings().constFirst();
        const RawRequest &seen = server.requests().constFirst();
        QCOMPARE(seen.method, QByteArray("GET"));
        QCOMPARE(seen.target, QByteArray("/kyc-ms/getUserInfo"));
        QVERIFY(seen.body.isEmpty() && !seen.hasHeader("Authorization"));
        QCOMPARE(seen.header("api-key"), QByteArray("the-api-key"));
        QCOMPARE(seen.header("tenantName"), QByteArray("acme"));
        QCOMPARE(seen.header("X-Channel"), QByteArray("web"));
        QVERIFY(finding.isApiKeySent);
        const Exchange *exchange = run.test.log().find(finding.exchange);
        QVERIFY(exchange);
        for (qsizetype i = 0; i < exchange->requestHeaders.size(); ++i)
            QVERIFY(!exchange->recordedRequestHeader(i).bytes.contains("the-api-key"));
    }

    void saysThatTheApiKeyIsMissing()
    {
        RawServer server([](const RawRequest &request) {
            return request.hasHeader("api-key")
                ? RawAnswer::http(401, AsksForSignIn)
                : RawAnswer::http(401, R"({"error":"Authorization field missing"})");
        });
        const ConnectionFinding finding = findingAt(server.url(), {});
        QCOMPARE(verdictName(finding.verdict), verdictName(Verdict::ApiKeyMissing));
        QVERIFY(!finding.isApiKeySent);
    }

    void readsTheStoredKeyFirst()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::http(401, AsksForSignIn); });
        const Environment environment = environmentAt(server.url());
        const SecretKey key {environment.id, {}, SecretKind::ApiKey};
        MemorySecretStore secrets;
        QObject context;
        secrets.write(key, "stored-key", &context, [](const Result<void> &) { });
        Run run(environment, {});
        run.test.useStoredKey(secrets, key);
        QVERIFY(run.findings().constFirst().isGood());
        QCOMPARE(server.requests().constFirst().header("api-key"), QByteArray("stored-key"));
    }

    void keepsTheStoredKeyFromAnotherHost_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("signIn");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *name, const char *url, const char *signIn, bool may) {
            QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(signIn) << may;
        };
        row("the same", "https://kyc.example.com/", "", true);
        row("another path", "https://kyc.example.com/v2/", "", true);
        row("another host", "https://kyc.example.org/", "", false);
        row("another port", "https://kyc.example.com:8443/", "", false);
        row("another address for the sign-in", "https://kyc.example.com/", "https://a.example/", false);
    }

    void keepsTheStoredKeyFromAnotherHost()
    {
        QFETCH(QString, url);
        QFETCH(QString, signIn);
        QFETCH(bool, may);
        const Environment stored = environmentAt(QUrl(QStringLiteral("https://kyc.example.com/")));
        Environment tested = stored;
        tested.url = QUrl(url);
        tested.contract.signInAddress.value = signIn;
        QCOMPARE(ConnectionTest::mayUseKeyOf(stored, tested), may);
    }

    void saysWhereARedirectPoints()
    {
        RawServer server([](const RawRequest &) {
            return RawAnswer::http(302, {}, "text/html",
                                   {{"Location", "https://login.example.com/sso?token=abc"}});
        });
        const ConnectionFinding finding = findingAt(server.url());
        QCOMPARE(verdictName(finding.verdict), verdictName(Verdict::Redirects));
        QCOMPARE(finding.redirect, QStringLiteral("https://login.example.com"));
        QCOMPARE(server.requests().size(), 1);
    }

    void theNetworksOwnAnswerIsNotTheServices()
    {
        RawServer server(
            [](const RawRequest &) { return RawAnswer::http(511, "<html>Sign in</html>", "text/html"); });
        const ConnectionFinding finding = findingAt(server.url());
        QCOMPARE(verdictName(finding.verdict), verdictName(Verdict::ProxyAtFault));
        QVERIFY2(finding.words.contains(QStringLiteral("511")), qPrintable(finding.words));
    }

    void saysWhyNobodyAnswers()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QString port = QString::number(gone.serverPort());
        gone.close();
        const auto verdictAt = [](const QString &url) { return verdictName(findingAt(QUrl(url)).verdict); };
        QCOMPARE(verdictAt(QStringLiteral("http://127.0.0.1:%1/").arg(port)),
                 verdictName(Verdict::Unreached));
        QCOMPARE(verdictAt(QStringLiteral("https://127.0.0.1:%1/").arg(port)),
                 verdictName(Verdict::Unreached));
        QCOMPARE(verdictAt(QStringLiteral("http://192.0.2.1/")), verdictName(Verdict::NotUsable));
    }

    void tellsAnUnknownNameFromAComputerThatIsOffline()
    {
        for (const bool hasNetwork : {true, false}) {
            Run run(environmentAt(QUrl(QStringLiteral("https://kyc.invalid/"))));
            run.test.setHasNetwork([hasNetwork] { return hasNetwork; });
            QCOMPARE(verdictName(run.findings().constFirst().verdict),
                     verdictName(hasNetwork ? Verdict::NameUnknown : Verdict::NoNetwork));
        }
    }

    void saysThatTheProxyIsAtFault()
    {
        qputenv("https_proxy", "http://127.0.0.1:1");
        Environment environment = environmentAt(QUrl(QStringLiteral("https://kyc.invalid/")));
        environment.proxy = ProxyMode::System;
        const ConnectionFinding finding = Run(environment).findings().constFirst();
        qunsetenv("https_proxy");
        QCOMPARE(verdictName(finding.verdict), verdictName(Verdict::ProxyAtFault));
        QVERIFY(finding.words.contains(QStringLiteral("proxy")));
    }

    void saysWhatIsWrongWithTls()
    {
        const test::TestCertificate own = test::TestCertificate::make();
        const auto answer = [](const RawRequest &) { return RawAnswer::http(401, AsksForSignIn); };
        RawServer server(answer, own.serverConfiguration());
        const ConnectionFinding stranger = findingAt(server.url());
        QCOMPARE(verdictName(stranger.verdict), verdictName(Verdict::TlsRefused));
        QCOMPARE(stranger.tls, TlsProblem::SelfSigned);
        QCOMPARE(server.requests().size(), 0);

        Environment trusting = environmentAt(server.url());
        trusting.extraCaFile = QDir(home.path()).filePath(QStringLiteral("own.pem"));
        QFile file(trusting.extraCaFile);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(own.certificate.toPem());
        file.close();
        QVERIFY(Run(trusting).findings().constFirst().isGood());

        const test::TestCertificate authority = test::TestCertificate::make(QStringLiteral("ca.example"));
        const auto issued
            = test::TestCertificate::make(QStringLiteral("127.0.0.1"), std::chrono::hours {1}, &authority);
        RawServer other(answer, issued.serverConfiguration());
        QCOMPARE(findingAt(other.url()).tls, TlsProblem::UnknownAuthority);
    }

    void tellsPortsForHttpAndHttpsApart()
    {
        test::SandboxProcess plain(QStringLiteral(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(plain.start());
        QUrl url = plain.url();
        url.setScheme(QStringLiteral("https"));
        QCOMPARE(verdictName(findingAt(url).verdict), verdictName(Verdict::SpeaksNoTls));

        RawServer secure([](const RawRequest &) { return RawAnswer::http(401, AsksForSignIn); },
                         test::TestCertificate::make().serverConfiguration());
        url = secure.url();
        url.setScheme(QStringLiteral("http"));
        QCOMPARE(verdictName(findingAt(url).verdict), verdictName(Verdict::SpeaksTls));
        QCOMPARE(secure.requests().size(), 0);
    }

    void saysThatItTookTooLong()
    {
        RawServer silent([](const RawRequest &) { return RawAnswer::stall(); });
        Environment environment = environmentAt(silent.url());
        environment.limits.deadline = 200ms;
        QCOMPARE(verdictName(Run(environment).findings().constFirst().verdict),
                 verdictName(Verdict::Timeout));
    }

    void looksAtTheAddressOfTheSignInToo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("takes a POST only")
            << 405 << QByteArray(R"({"error":"method_not_allowed"})") << Verdict::Answers;
        QTest::newRow("misses the fields")
            << 400 << QByteArray(R"({"error":"invalid_request","error_description":"Missing grant type"})")
            << Verdict::Answers;
        QTest::newRow("wants credentials of the client")
            << 401 << QByteArray(AsksForSignIn) << Verdict::ClientRefused;
        QTest::newRow("has nothing there") << 404 << QByteArray("{}") << Verdict::PathMissing;
    }

    void looksAtTheAddressOfTheSignInToo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Verdict, verdict);
        RawServer service([](const RawRequest &) { return RawAnswer::http(401, AsksForSignIn); });
        RawServer login([&](const RawRequest &) { return RawAnswer::http(status, body); });
        Environment environment = environmentAt(service.url());
        environment.contract.signInAddress.value = login.url().toString() + QStringLiteral("realm");
        Run run(environment);
        const QList<ConnectionFinding> findings = run.findings();
        QCOMPARE(findings.size(), 2);
        QVERIFY(findings.constFirst().isGood());
        QCOMPARE(findings.constLast().operation, Operation::SignIn);
        QCOMPARE(verdictName(findings.constLast().verdict), verdictName(verdict));
        QCOMPARE(login.requests().size(), 1);
        QCOMPARE(login.requests().constFirst().method, QByteArray("GET"));
        QCOMPARE(login.requests().constFirst().target, QByteArray("/realm/auth/oauth/token"));
    }

    void endsAtOnceWhenItIsCancelled()
    {
        RawServer silent([](const RawRequest &) { return RawAnswer::stall(); });
        Run run(environmentAt(silent.url()));
        run.test.start();
        QTRY_COMPARE(silent.requests().size(), 1);
        run.test.cancel();
        QTRY_COMPARE(silent.openConnections(), 0);
        QVERIFY(run.ended.isEmpty());
        QCOMPARE(run.test.log().exchanges().back().error->kind, Error::Kind::Cancelled);
    }

    void findsTheSandboxInOrder()
    {
        test::SandboxProcess sandbox(QStringLiteral(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(sandbox.start());
        Environment environment = environmentAt(sandbox.url());
        environment.tenant = sandbox.ready().value(QStringLiteral("tenant")).toString();
        const QByteArray key = sandbox.ready().value(QStringLiteral("apiKey")).toString().toLatin1();
        const auto verdictOf = [](const Environment &tested, const QByteArray &apiKey) {
            return verdictName(Run(tested, apiKey).findings().constFirst().verdict);
        };
        QCOMPARE(verdictOf(environment, key), verdictName(Verdict::Answers));
        QCOMPARE(verdictOf(environment, "wrong"), verdictName(Verdict::ApiKeyRefused));
        QCOMPARE(verdictOf(environment, {}), verdictName(Verdict::ApiKeyMissing));
        environment.tenant = QStringLiteral("OTHER");
        QCOMPARE(verdictOf(environment, key), verdictName(Verdict::TenantRefused));
        environment.url.setPath(QStringLiteral("/nowhere/"));
        QCOMPARE(verdictOf(environment, key), verdictName(Verdict::PathMissing));
    }
};

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
