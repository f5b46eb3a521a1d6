#include "core/environments/environmentstore.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <functional>

using namespace onboarding;

namespace {

Environment staging()
{
    Environment environment = Environment::stagingTemplate();
    environment.tenant = QStringLiteral("acme");
    return environment;
}

} // namespace

class TestEnvironments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allowsPlainHttpToThisComputerOnly_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("https") << QStringLiteral("https://api.example.com/base") << true;
        QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080") << true;
        QTest::newRow("loopback, version 6") << QStringLiteral("http://[::1]:8080") << true;
        QTest::newRow("localhost") << QStringLiteral("http://localhost") << true;
        QTest::newRow("plain http elsewhere") << QStringLiteral("http://example.com") << false;
        QTest::newRow("a name that begins like loopback")
            << QStringLiteral("http://127.0.0.1.example.com") << false;
        QTest::newRow("user info") << QStringLiteral("https://u:p@example.com") << false;
        QTest::newRow("a query") << QStringLiteral("https://example.com?x=1") << false;
        QTest::newRow("another scheme") << QStringLiteral("ftp://example.com") << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void allowsPlainHttpToThisComputerOnly()
    {
        QFETCH(QString, url);
        QFETCH(bool, isAllowed);
        QCOMPARE(validateBaseUrl(QUrl(url)).has_value(), isAllowed);
    }

    void sharesEverythingButIdAndSecrets()
    {
        Environment mine = staging();
        mine.hasApiKey = true;
        const QJsonObject json = mine.toShareableJson();
        QVERIFY(!json.contains(QStringLiteral("id")));
        QVERIFY(!json.contains(QStringLiteral("hasApiKey")));
        const Result<Environment> theirs = Environment::fromShareableJson(json);
        QVERIFY(theirs.has_value());
        QVERIFY(theirs->id != mine.id);
        QCOMPARE(theirs->contract, mine.contract);
        QCOMPARE(theirs->url, mine.url);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *key, const QJsonValue &value, const char *field) {
            QTest::newRow(name) << QString::fromLatin1(key) << value << QString::fromLatin1(field);
        };
        row("a secret", "apiKey", QStringLiteral("x"), "apiKey");
        row("something unknown", "colour", 1, "colour");
        row("a kind that is none", "kind", QStringLiteral("prod"), "kind");
        row("an address elsewhere without TLS", "url", QStringLiteral("http://example.com"), "url");
        row("a tenant with a line break", "tenant", QStringLiteral("a\nb"), "tenant");
        row("a number for a name", "name", 7, "name");
        row("a deadline of nothing", "limits", QJsonObject {{QStringLiteral("deadlineMs"), 0}},
            "limits.deadlineMs");
        row("half a contract", "contract", QJsonObject(), "contract.operations");
    }

    void namesWhatIsWrong()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, field);
        QJsonObject json = staging().toShareableJson();
        json.insert(key, value);
        const Result<Environment> read = Environment::fromShareableJson(json);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().field, field);
        QVERIFY(!read.error().message.isEmpty());
    }

    void aContractNamesWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("field");
        const auto row
            = [](const char *name, const QStringList &path, const QJsonValue &value, const char *field) {
                  QTest::newRow(name) << path << value << QString::fromLatin1(field);
              };
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        row("method", {s("operations"), s("registerUser"), s("method"), s("value")}, s("PUT"),
            "operations.registerUser.method");
        row("path", {s("operations"), s("userStatus"), s("path"), s("value")}, s("/abs"),
            "operations.userStatus.path");
        row("path that climbs", {s("operations"), s("userStatus"), s("path"), s("value")}, s("../x"),
            "operations.userStatus.path");
        row("carrier", {s("operations"), s("registerUser"), s("parameters"), s("accountId"), s("carrier")},
            s("cookie"), "operations.registerUser.parameters.accountId.carrier");
        row("body on GET", {s("operations"), s("sdkToken"), s("parameters"), s("deviceId"), s("carrier")},
            s("form"), "operations.sdkToken.parameters.deviceId");
        row("evidence", {s("tenantHeader"), s("evidence")}, s("guessed"), "tenantHeader.evidence");
        row("header name", {s("apiKeyHeader"), s("value")}, s("api key"), "apiKeyHeader");
        row("pointer", {s("statusPointer"), s("value")}, s("status"), "statusPointer");
        row("alias of a known status", {s("statusAliases"), s("PENDING")}, s("REJECTED"),
            "statusAliases.PENDING");
        row("data centre", {s("dataCentre"), s("value")}, s("MARS"), "dataCentre");
    }

    void aContractNamesWhatIsWrong()
    {
        QFETCH(QStringList, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, field);
        const std::function<QJsonObject(QJsonObject, QStringList)> put = [&](QJsonObject json,
                                                                             QStringList rest) {
            const QString key = rest.takeFirst();
            json.insert(key, rest.isEmpty() ? value : QJsonValue(put(json.value(key).toObject(), rest)));
            return json;
        };
        QVERIFY(ApiContract::fromJson(ApiContract::builtIn().toJson()).has_value());
        const Result<ApiContract> read = ApiContract::fromJson(put(ApiContract::builtIn().toJson(), path));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().field, field);
    }

    void keepsEnvironmentsInOneFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("config/environments.json"));
        const Environment mine = staging();
        {
            EnvironmentStore store(file);
            QVERIFY(store.load().has_value());
            QVERIFY(store.current().isLocalSandbox());
            QVERIFY(store.add(mine).has_value());
            QVERIFY(store.setCurrent(mine.id).has_value());
            QVERIFY(!store.remove(Environment::localSandbox().id).has_value());
        }
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
        EnvironmentStore again(file);
        QVERIFY(again.load().has_value());
        QCOMPARE(again.current(), mine);
        QCOMPARE(again.find(QStringLiteral("sandbox")), &again.environments().constFirst());
    }

    void doesNotWriteOverADamagedFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("environments.json")));
        QVERIFY(file.open(QFile::ReadWrite) && file.write("{\"version\":1,") > 0 && file.flush());
        EnvironmentStore store(file.fileName());
        QVERIFY(store.load().error().message.contains(file.fileName()));
        QVERIFY(store.current().isLocalSandbox());
        QCOMPARE(store.add(staging()).error().kind, Error::Kind::Storage);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), QByteArray("{\"version\":1,"));
    }
};

QTEST_GUILESS_MAIN(TestEnvironments)
#include "tst_environments.moc"
