// The right person with the real kycctl: whose a token is, one rotation for all, and in which environment it
// was.
#include "tests/support/kycctlprocess.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

} // namespace

class TestPerson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(str(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(m_sandbox->start());
        for (const char *user : {"anna@x", "boris@x"})
            QVERIFY(!m_sandbox
                         ->post(str("users"),
                                {{str("username"), str(user)},
                                 {str("password"), str("p")},
                                 {str("status"), str("LV1")}})
                         .isNull());
    }

    void aTokenOfAnotherUserIsRefused()
    {
        const QByteArray boris = signInReply("boris@x");
        const Run refused = run(words("signin anna@x --token-stdin --json"), boris);
        QCOMPARE(refused.code, code(ExitCode::OwnRule));
        const QJsonObject error = refused.json().value(str("error")).toObject();
        QCOMPARE(error.value(str("field")).toString(), str("tokenUser"));
        for (const char *name : {"anna@x", "boris@x", "--token-user"})
            QVERIFY2(error.value(str("message")).toString().contains(str(name)), name);
        QCOMPARE(run(words("status anna@x")).code, code(ExitCode::SignIn)); // nothing was taken
        QCOMPARE(run(words("signin anna@x --token-stdin --token-user cleo@x"), boris).code,
                 code(ExitCode::OwnRule));
        const Run meant = run(words("signin anna@x --token-stdin --token-user Boris@x --json"), boris);
        QCOMPARE(meant.code, 0);
        QCOMPARE(meant.json().value(str("tokenUser")).toString(), str("boris@x"));
        QCOMPARE(meant.json().value(str("tokenVerified")), QJsonValue(false));
        QVERIFY(run(words("status anna@x")).out.contains("Token: of boris@x, not verified"));
        QVERIFY(run(words("customers list")).out.contains("token of boris@x, not verified"));
        const QJsonObject listed = run(words("customers show anna@x --json")).json();
        QCOMPARE(listed.value(str("tokenUser")).toString(), str("boris@x"));
        QCOMPARE(listed.value(str("tokenVerified")), QJsonValue(false));
    }

    void aPasswordTeachesAndTheTokenIsComparedWithThat()
    {
        const Run in = run(words("signin anna@x --password-stdin --json"), "p\n");
        QCOMPARE(in.code, 0);
        QCOMPARE(in.json().value(str("tokenVerified")), QJsonValue(true));
        // The right name, and a uuid that is not hers.
        const QByteArray forged
            = jwt(R"({"user_name":"anna@x","uuid":"5b0e7d3c-0000-4000-8000-000000000001"})");
        QCOMPARE(run(words("signin anna@x --token-stdin"), forged).code, code(ExitCode::OwnRule));
        QCOMPARE(run(words("signin anna@x --token-stdin"), signInReply("anna@x")).code, 0);
        QCOMPARE(run(words("status anna@x --json")).json().value(str("tokenVerified")), QJsonValue(true));
        // Without the keychain too, and from the list alone.
        const QList<QPair<QString, QString>> variables {
            {str("ONBOARDING_API_KEY"), m_sandbox->ready().value(str("apiKey")).toString()},
            {str("ONBOARDING_TOKEN"),
             QString::fromLatin1(jwt(R"({"uuid":"5b0e7d3c-0000-4000-8000-000000000001"})"))}};
        QCOMPARE(run(words("--no-keychain status anna@x"), {}, variables).code, code(ExitCode::OwnRule));
    }

    void aTokenThatNamesNobodyIsMarked()
    {
        const Run in = run(words("signin opaque@x --token-stdin --json"), "2YotnFZFEjr1zCsicMWpAA\n");
        QCOMPARE(in.code, 0);
        QCOMPARE(in.json().value(str("tokenVerified")), QJsonValue(false));
        QVERIFY(!in.json().contains(str("tokenUser")));
        const Run ended = run(words("signin opaque@x --token-stdin --json"), jwt(R"({"exp":1700000000})"));
        QCOMPARE(ended.json().value(str("expiresAt")).toString(), str("2023-11-14T22:13:20Z"));
        QVERIFY(ended.err.contains("this token ended"));
    }

    void aRowWithAnothersTokenIsRejected()
    {
        const QByteArray list = "username,token\nnew.anna@x," + jwt(R"({"user_name":"boris@x"})")
            + "\nnew.boris@x," + jwt(R"({"user_name":"NEW.boris@x"})")
            + "\nnobody@x,2YotnFZFEjr1zCsicMWpAA\n";
        const Run kept = run(words("customers import - --json"), list);
        QCOMPARE(kept.code, code(ExitCode::SomeFailed));
        QCOMPARE(kept.json().value(str("imported")).toInt(), 2);
        const QJsonObject rejected = kept.json().value(str("rejected")).toArray().first().toObject();
        QCOMPARE(rejected.value(str("row")).toInt(), 2);
        QVERIFY(rejected.value(str("reason")).toString().contains(str("boris@x")));
        const auto verified = [](const char *who) {
            return run({str("customers"), str("show"), str(who), str("--json")})
                .json()
                .value(str("tokenVerified"));
        };
        QCOMPARE(verified("new.boris@x"), QJsonValue(true));
        QCOMPARE(verified("nobody@x"), QJsonValue(false));
    }

    void sixAtOnceShareOneRotation()
    {
        QCOMPARE(run(words("signin boris@x --password-stdin"), "p\n").code, 0);
        const auto refreshes = [this] { return m_sandbox->journal(str("refreshToken")).size(); };
        const auto before = refreshes();
        QCOMPARE(run(words("status boris@x")).code, 0);
        QCOMPARE(refreshes(), before); // the access token still lasts
        QVERIFY(!m_sandbox->post(str("clock"), {{str("advanceSeconds"), 4000}}).isNull());
        std::vector<std::unique_ptr<QProcess>> six;
        for (int i = 0; i < 6; ++i) {
            six.push_back(std::make_unique<QProcess>());
            six.back()->start(str(PROGRAM_DIR "/kycctl"), words("status boris@x --json"));
        }
        for (const auto &one : six) {
            QVERIFY(one->waitForFinished(60'000));
            QVERIFY2(one->exitCode() == 0, one->readAllStandardOutput().constData());
        }
        QCOMPARE(refreshes(), before + 1);
    }

    void eachResultSaysWhereItWas()
    {
        addEnvironment("other", "staging");
        const Run json = run(words("-e other customers list --json"));
        QCOMPARE(json.code, 0);
        const Run status = run(words("status anna@x --json"));
        QCOMPARE(status.json().value(str("environment")).toString(), str("Sandbox (this computer)"));
        QCOMPARE(status.json().value(str("environmentKind")).toString(), str("sandbox"));
        QVERIFY(run(words("status anna@x")).out.contains("Environment: Sandbox (this computer), sandbox"));
        QVERIFY(run(words("-e other customers list")).err.contains("Environment: other, staging"));
        // What the window has open is none of kycctl's business; "env use" is.
        QCOMPARE(run(words("env use other")).code, 0);
        QVERIFY(run(words("customers list")).err.contains("Environment: other, staging"));
        QCOMPARE(run(words("env use sandbox")).code, 0);
    }

    void anEnvironmentWithCustomersStays()
    {
        addEnvironment("full", "staging");
        QCOMPARE(run(words("env set-key full --api-key-stdin"),
                     m_sandbox->ready().value(str("apiKey")).toString().toLatin1() + '\n')
                     .code,
                 0);
        QCOMPARE(run(words("-e full signin anna@x --password-stdin"), "p\n").code, 0);
        const Run refused = run(words("env remove full"));
        QCOMPARE(refused.code, code(ExitCode::OwnRule));
        QVERIFY2(refused.err.contains("1 customer"), refused.err.constData());
        QVERIFY(refused.err.contains("--with-customers"));
        QCOMPARE(run(words("-e full status anna@x")).code, 0); // all of it is still there
        QCOMPARE(run(words("env remove full --with-customers --json")).code, 0);
        QVERIFY(!run(words("env list")).out.contains("full"));
        QCOMPARE(run(words("env remove sandbox --with-customers")).code, code(ExitCode::OwnRule));
        QCOMPARE(run(words("status anna@x")).code, 0); // of another environment
    }

    void aClientOfTheContractHasASecret()
    {
        addEnvironment("client", "staging");
        QFile contract(home.path() + str("/contract.json"));
        QVERIFY(contract.open(QFile::WriteOnly)
                && contract.write(R"({"clientAuth":"basic","clientId":"c"})"));
        contract.close();
        QCOMPARE(run({str("env"), str("set"), str("client"), str("contract=") + contract.fileName()}).code,
                 0);
        QCOMPARE(run(words("env set-key client --api-key-stdin"),
                     m_sandbox->ready().value(str("apiKey")).toString().toLatin1() + '\n')
                     .code,
                 0);
        const Run stored
            = run(words("env set-client-secret client --client-secret-stdin --json"), "s3cr3t\n");
        QCOMPARE(stored.code, 0);
        QVERIFY(!stored.out.contains("s3cr3t"));
        const Run shown = run(words("env show client --json"));
        QCOMPARE(shown.json().value(str("hasClientSecret")), QJsonValue(true));
        QVERIFY(!shown.out.contains("s3cr3t") && !run(words("env export client")).out.contains("Secret"));
        // The sandbox knows no such client, which is what it says: the secret was sent, and is told nowhere.
        const Run refused = run(words("-e client signin anna@x --password-stdin --verbose"), "p\n");
        QCOMPARE(refused.code, code(ExitCode::KeyOrTenant));
        QVERIFY(!refused.err.contains("s3cr3t") && !refused.err.contains(QByteArray("c:s3cr3t").toBase64()));
        QCOMPARE(run(words("env remove client --with-customers")).code, 0);
    }

    void productionThatIsInUseKeepsKindAndAddress()
    {
        addEnvironment("real", "production");
        QCOMPARE(run(words("env set real tenant=SANDBOX kind=staging")).code, 0); // nothing is in it
        QCOMPARE(run(words("env set real kind=production")).code, 0);
        QCOMPARE(run(words("env set-key real --api-key-stdin"),
                     m_sandbox->ready().value(str("apiKey")).toString().toLatin1() + '\n')
                     .code,
                 0);
        QCOMPARE(run(words("-e real signin anna@x --password-stdin"), "p\n").code, 0);
        QCOMPARE(run(words("-e real signin boris@x --password-stdin"), "p\n").code, 0);
        const QByteArray before = run(words("env show real --json")).out;
        for (const char *change : {"kind=staging", "url=https://kyc.example", "kind=sandbox tenant=x"}) {
            const Run refused = run(words("env set real") + words(change) + words("--json"));
            QCOMPARE(refused.code, code(ExitCode::OwnRule));
            const QString said
                = refused.json().value(str("error")).toObject().value(str("message")).toString();
            QVERIFY2(said.contains(str("2 customers and an API key")), qPrintable(said));
            QCOMPARE(run(words("env set real --confirm anna@x") + words(change)).code,
                     code(ExitCode::OwnRule));
        }
        QCOMPARE(run(words("env show real --json")).out, before);
        QCOMPARE(run(words("env set real proxy=system")).code, 0); // neither kind nor address
        QCOMPARE(run(words("env set real kind=staging --confirm real")).code, 0);
        QCOMPARE(run(words("env set real kind=sandbox")).code, 0); // none of it is production
        QCOMPARE(run(words("env set real kind=production")).code, code(ExitCode::OwnRule));
        QCOMPARE(run(words("env set real kind=production --confirm real")).code, 0);
    }

    void aCustomerOfProductionIsRemovedByName()
    {
        for (const char *given : {"", " --confirm real", " --confirm boris@x"})
            QCOMPARE(run(words("-e real customers remove anna@x") + words(given).mid(1)).code,
                     code(ExitCode::OwnRule));
        QCOMPARE(run(words("-e real customers remove anna@x boris@x --confirm anna@x")).code,
                 code(ExitCode::OwnRule));
        QCOMPARE(run(words("-e real status anna@x")).code, 0); // still signed in
        const Run gone
            = run(words("-e real customers remove anna@x boris@x --confirm anna@x --confirm boris@x "
                        "--json"));
        QCOMPARE(gone.json().value(str("removed")).toInt(), 2);
        QCOMPARE(run(words("env remove real")).code, 0);
    }

private:
    void addEnvironment(const char *name, const char *kind)
    {
        QCOMPARE(run({str("env"), str("add"), str(name), str("--url"), m_sandbox->url().toString(),
                      str("--tenant"), str("SANDBOX"), str("--kind"), str(kind)})
                     .code,
                 0);
    }

    /// As a person would get it with curl.
    QByteArray signInReply(const QByteArray &username)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_sandbox->url().toString() + str("/auth/oauth/token")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, str("application/x-www-form-urlencoded"));
        request.setRawHeader("api-key", m_sandbox->ready().value(str("apiKey")).toString().toLatin1());
        request.setRawHeader("tenantName", "SANDBOX");
        const std::unique_ptr<QNetworkReply> reply(network.post(
            request, "grant_type=password&username=" + username.toPercentEncoding() + "&password=p"));
        return QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000) ? reply->readAll() : QByteArray();
    }

    std::unique_ptr<SandboxProcess> m_sandbox;
};

QTEST_GUILESS_MAIN(TestPerson)
#include "tst_person.moc"
