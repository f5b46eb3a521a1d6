// Every way by which a contract comes in or goes out, with the real kycctl.
#include "tests/support/kycctlprocess.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

QByteArray withConstant(const QByteArray &name, const QByteArray &value)
{
    return R"({"operations":{"userStatus":{"constants":{")" + name + R"(":{"carrier":"header","value":")"
        + value + R"("}}}}})";
}

QByteArray environmentFile(const QByteArray &name, const QByteArray &contract,
                           const QByteArray &kind = "staging")
{
    return R"({"name":")" + name + R"(","kind":")" + kind
        + R"(","url":"https://kyc.example","tenant":"acme","contract":)" + contract + "}";
}

/// The path of a file of that content in the home of this test.
QString written(const char *name, const QByteArray &content)
{
    QFile file(home.path() + u'/' + QLatin1String(name));
    if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
        qFatal("no file could be written");
    return file.fileName();
}

} // namespace

class TestContractWays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(run(words("env add case --url https://kyc.example --tenant acme")).code, 0);
        QCOMPARE(run(words("env set-key case --api-key-stdin"), "demo-key\n").code, 0);
    }

    void aSecretComesInByNoWay_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        // RFC 6750, section 2.1; RFC 7519, section 3.1 (shortened).
        QTest::newRow("a bearer token") << QByteArray("X-A") << QByteArray("Bearer mF_9.B5f-4.1JqM");
        QTest::newRow("a JWT") << QByteArray("X-A")
                               << QByteArray("eyJ0eXAiOiJKV1QifQ.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP");
        QTest::newRow("by its name") << QByteArray("X-Client_Secret") << QByteArray("hush-hush");
        QTest::newRow("a password that is in use") << QByteArray("X-P") << QByteArray("Correct-Horse-9");
        QTest::newRow("an id of a run")
            << QByteArray("X-P") << QByteArray("aaaaaaaa-1111-4111-8111-111111111111");
    }

    void aSecretComesInByNoWay()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        const QByteArray contract = withConstant(name, value);
        const QList<QPair<QString, QString>> variables {{str("ONBOARDING_PASSWORD"), str("Correct-Horse-9")}};
        const QByteArray before = run(words("env list --json")).out;
        const Run ways[]
            = {run(words("env set case contract=- --json"), contract, variables),
               run(words("env add other --url https://o.example --tenant t --contract - --json"), contract,
                   variables),
               run(words("env import - --json"), environmentFile("theirs", contract), variables)};
        for (const Run &refused : ways) {
            QCOMPARE(refused.code, code(ExitCode::Usage));
            const QString said
                = refused.json().value(str("error")).toObject().value(str("message")).toString();
            QVERIFY2(said.contains(str("/operations/userStatus/constants/") + QString::fromUtf8(name)),
                     qPrintable(said));
            QVERIFY(!refused.out.contains(value) && !refused.err.contains(value));
        }
        QCOMPARE(run(words("env list --json")).out, before);
        QVERIFY(!run(words("env show case --json")).out.contains(value));
    }

    /// One that nobody would take for a key is known by the keychain alone.
    void theApiKeyOfTheKeychainComesInByNoWay()
    {
        const Run refused = run(words("env set case contract=- --json"), withConstant("X-K", "demo-key"));
        QCOMPARE(refused.code, code(ExitCode::Usage));
        QVERIFY(refused.out.contains("/operations/userStatus/constants/X-K/value"));
        QVERIFY(!refused.out.contains("demo-key"));
        QCOMPARE(run(words("env set case contract=-"), withConstant("X-K", "demo")).code, 0);
        QCOMPARE(run(words("env set case contract=-"), "{}").code, 0);
    }

    /// Attack 9, S3: the form of the name was looked at first, and the refusal quoted it.
    void noRefusalQuotesASecret()
    {
        const QByteArray key = "a9c3a9c3a9c3a9c3a9c3a9c3";
        QCOMPARE(run(words("env add quoted --url https://q.example --tenant q")).code, 0);
        QCOMPARE(run(words("env set-key quoted --api-key-stdin"), key + '\n').code, 0);
        const QByteArray contract = "{\"statusAliases\":{\"" + key + "\":\"LV1\"}}";
        const Run ways[]
            = {run(words("env set case contract=- --json"), contract),
               run(words("env add other --url https://o.example --tenant t --contract - --json"), contract),
               run(words("env import - --json"), environmentFile("theirs", contract)),
               run({str("env"), str("set"), str("case"), QString::fromLatin1(key)}),
               run({str("env"), str("set"), str("case"), QString::fromLatin1(key + "=1")})};
        for (const Run &refused : ways) {
            QCOMPARE(refused.code, code(ExitCode::Usage));
            QVERIFY2(!refused.out.contains(key) && !refused.err.contains(key),
                     (refused.out + refused.err).constData());
        }
        QVERIFY2(ways[0].out.contains("contract.statusAliases"), ways[0].out.constData());
        QCOMPARE(run(words("env remove quoted")).code, 0);
    }

    void anExportSaysWhatIsInIt()
    {
        const QString file = home.path() + str("/x.json");
        const Run plain = run({str("-e"), str("case"), str("collection"), str("export"), file});
        QCOMPARE(plain.code, 0);
        QVERIFY(!plain.out.contains("constants of the contract"));
        QCOMPARE(run(words("env set case contract=-"), withConstant("X-Channel", "web")).code, 0);
        const Run told = run({str("-e"), str("case"), str("collection"), str("export"), file});
        QCOMPARE(told.code, 0);
        QVERIFY2(told.out.contains("/operations/userStatus/constants/X-Channel"), told.out.constData());
        QVERIFY(!told.out.contains("No secret is in it"));
        // Meanwhile what it has became the key: nothing is written.
        QVERIFY(QFile::remove(file));
        QCOMPARE(run(words("env set-key case --api-key-stdin"), "web-key-1\n").code, 0);
        QCOMPARE(run(words("env set case contract=-"), withConstant("X-Channel", "web-key-2")).code, 0);
        QCOMPARE(run(words("env set-key case --api-key-stdin"), "web-key-2\n").code, 0);
        for (const char *format : {"postman", "openapi", "curl"}) {
            const Run refused = run({str("-e"), str("case"), str("collection"), str("export"), file,
                                     str("--format"), str(format)});
            QCOMPARE(refused.code, code(ExitCode::Usage));
            QVERIFY(!QFile::exists(file) && !refused.err.contains("web-key-2"));
        }
        QCOMPARE(run(words("env export case")).code, code(ExitCode::Usage));
        QCOMPARE(run(words("env set case contract=-"), "{}").code, 0);
        QCOMPARE(run(words("env export case")).code, 0);
    }

    void aCollectionMakesNoConstantUnasked()
    {
        const QString file = written(
            "channel.json",
            R"({"info":{"name":"C","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[)"
            R"({"name":"R","request":{"method":"GET","url":"{{b}}/v2/getUserInfo","header":[)"
            R"({"key":"X-Channel","value":"web"},{"key":"X-Act-As","value":"boris"}]}}]})");
        const QStringList import {str("-e"),     str("case"), str("collection"),
                                  str("import"), file,        str("--json")};
        const QString pointer = str("/operations/userStatus/constants/X-Channel");
        const auto pointers = [](const Run &done) {
            QStringList found;
            const QJsonArray changes = done.json().value(str("changes")).toArray();
            for (const QJsonValue &change : changes)
                found.append(change.toObject().value(str("pointer")).toString());
            return found;
        };
        const Run plain = run(import);
        QCOMPARE(plain.code, 0);
        QCOMPARE(pointers(plain), QStringList {str("/operations/userStatus/path/value")});
        QVERIFY2(plain.out.contains(pointer.toUtf8() + " was not taken over"), plain.out.constData());
        QVERIFY(!plain.out.contains("boris"));
        QVERIFY(!run(words("env show case --json")).out.contains("X-Channel"));
        QCOMPARE(pointers(run(import + QStringList {str("--dry-run"), str("--only"), pointer})),
                 QStringList {pointer});
        QCOMPARE(pointers(run(import + words("--constants"))), QStringList {pointer});
        QVERIFY(run(words("env show case --json")).out.contains("X-Channel"));
        QVERIFY(!run(words("env show case --json")).out.contains("X-Act-As"));
        QCOMPARE(run(words("env set case contract=-"), "{}").code, 0);
    }

    /// Verified on 2026-11-29: the next sign-in sent the password where a file had said.
    void aCollectionTakesNoPasswordElsewhereUnasked()
    {
        const QString file = written(
            "elsewhere.json",
            R"({"info":{"name":"C","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[)"
            R"({"name":"S","request":{"method":"GET","url":"https://a.example/v9/getUserInfo"}},)"
            R"({"name":"T","request":{"method":"POST","url":"https://b.example/oauth/token","body":)"
            R"({"mode":"urlencoded","urlencoded":[{"key":"grant_type","value":"password"},)"
            R"({"key":"username","value":"{{u}}"},{"key":"password","value":"{{p}}"}]}}}]})");
        const QStringList import {str("-e"),     str("case"), str("collection"),
                                  str("import"), file,        str("--json")};
        const Run plain = run(import + words("--constants"));
        QCOMPARE(plain.code, 0);
        QVERIFY2(plain.out.contains("/signInAddress/value was not taken over"), plain.out.constData());
        QVERIFY(plain.out.contains("v9/getUserInfo"));
        QVERIFY(!run(words("env show case --json")).out.contains("b.example"));
        QCOMPARE(run(import + words("--only /signInAddress/value")).code, 0);
        QVERIFY(run(words("env show case --json")).out.contains("b.example"));
        QCOMPARE(run(words("env set case contract=-"), "{}").code, 0);
    }

    void aKeyThatCannotBeStoredChangesNothing()
    {
        const QString file
            = written("v2.json", R"({"openapi":"3.0.3","info":{},"paths":{"/v2/getUserInfo":{"get":{}}}})");
        const QByteArray before = run(words("env show case --json")).out;
        const auto import = [&](const QByteArray &key, const QString &more) {
            const QString variables = written(
                "variables.json", R"({"name":"e","values":[{"key":"apiKey","value":")" + key + R"("}]})");
            return run(QStringList {str("-e"), str("case"), str("collection"), str("import"), file,
                                    str("--environment-file"), variables, str("--store-api-key")}
                       + words(qPrintable(more)));
        };
        QCOMPARE(import("k-4711", str("--no-keychain")).code, code(ExitCode::OwnRule));
        QCOMPARE(run(words("env show case --json")).out, before);
        QCOMPARE(import("k\\u00e9", str("--json")).code, code(ExitCode::Usage));
        QCOMPARE(run(words("env show case --json")).out, before);
    }

    void theBrokenFileIsNamed()
    {
        const QString file
            = written("good.json", R"({"openapi":"3.0.3","info":{},"paths":{"/v2/getUserInfo":{"get":{}}}})");
        const QString broken = written("broken.json", R"({"values":)");
        const Run refused = run({str("-e"), str("case"), str("collection"), str("import"), file,
                                 str("--environment-file"), broken});
        QCOMPARE(refused.code, code(ExitCode::Usage));
        QVERIFY2(refused.err.contains("--environment-file"), refused.err.constData());
        const Run twice
            = run({str("env"), str("set"), str("case"),
                   str("contract=") + written("twice.json", R"({"tenantHeader":"a","tenantHeader":"b"})")});
        QCOMPARE(twice.code, code(ExitCode::Usage));
        QVERIFY2(twice.err.contains("twice.json") && twice.err.contains("tenantHeader")
                     && !twice.err.contains("not a JSON object"),
                 twice.err.constData());
    }

    void theContractOfProductionIsChangedByName()
    {
        QCOMPARE(run(words("env add real --url https://real.example --tenant t --kind production")).code, 0);
        QCOMPARE(run(words("env set real contract=-"), R"({"statusPointer":"/state"})").code,
                 0); // nothing in it
        QCOMPARE(run(words("env set-key real --api-key-stdin"), "demo-key\n").code, 0);
        const QByteArray before = run(words("env show real --json")).out;
        const QByteArray other = R"({"operations":{"userStatus":{"path":"v2/me"}}})";
        const Run refused = run(words("env set real contract=- --json"), other);
        QCOMPARE(refused.code, code(ExitCode::OwnRule));
        const QString said = refused.json().value(str("error")).toObject().value(str("message")).toString();
        QVERIFY2(said.contains(str("--confirm")) && said.contains(str("/operations/userStatus/path")),
                 qPrintable(said));
        QFile openApi(home.path() + str("/api.json"));
        QVERIFY(openApi.open(QFile::WriteOnly)
                && openApi.write(R"({"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":
                     {"/kyc/v3/getUserInfo":{"get":{"operationId":"userStatus","responses":{}}}}})"));
        openApi.close();
        const QStringList import {str("-e"), str("real"), str("collection"), str("import"),
                                  openApi.fileName()};
        QCOMPARE(run(import).code, code(ExitCode::OwnRule));
        QCOMPARE(run(words("env show real --json")).out, before);
        QCOMPARE(run(words("env set real contract=- --confirm real"), other).code, 0);
        QCOMPARE(run(words("env set real contract=-"), other).code, 0); // the same
        QCOMPARE(run(import + words("--confirm real")).code, 0);
    }

    void theProductionServiceIsProduction()
    {
        const QByteArray contract = R"({"signInAddress":"https://API.cloudpayments.com./"})";
        QCOMPARE(run(words("env set case contract=-"), contract).code, code(ExitCode::OwnRule));
        QCOMPARE(run(words("env import -"), environmentFile("theirs", contract)).code,
                 code(ExitCode::OwnRule));
        QCOMPARE(
            run(words("env add p --url https://o.example --tenant t --kind sandbox --contract -"), contract)
                .code,
            code(ExitCode::OwnRule));
        const Run added
            = run(words("env add p --url https://o.example --tenant t --contract - --json"), contract);
        QCOMPARE(added.code, 0);
        QCOMPARE(added.json().value(str("kind")).toString(), str("production"));
        QCOMPARE(run(words("env import -"), environmentFile("theirs", contract, "production")).code, 0);
    }

    void aQuestionIsNoWrite()
    {
        const QByteArray contract
            = R"({"operations":{"userStatus":{"method":"POST","path":"kyc-ms//%72egisterUser/"}}})";
        QCOMPARE(run(words("env set case contract=-"), contract).code, code(ExitCode::Usage));
        QCOMPARE(run(words("env import -"), environmentFile("bad", contract)).code, code(ExitCode::Usage));
        QCOMPARE(run(words("env set case contract=-"), R"({"tenantHeader":"a","tenantHeader":"b"})").code,
                 code(ExitCode::Usage));
    }
};

QTEST_GUILESS_MAIN(TestContractWays)
#include "tst_contractways.moc"
