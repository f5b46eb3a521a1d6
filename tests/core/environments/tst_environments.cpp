// Environments: what is allowed in one, their file, and what of them is shared.
#include "core/api/contractjson.h"
#include "core/environments/environmentstore.h"
#include "core/kyc/knownsecrets.h"
#include "core/platform/settings.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
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

    /// QUrl takes these for others; what is shown must be what is sent.
    void anAddressIsSentAsItIsTyped_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("sent"); // empty: as it is typed
        const auto row = [](const char *address, const char *sent = "") {
            QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(sent);
        };
        row("https://api.example.com");
        row("https://api.example.com/");
        row("https://api.example.com:8443/base//x/");
        row("HTTPS://API.example.com/base");
        row("https://api.example.com/a%2Fb%20c%25d%5B%FF%00");
        row("https://api.example.com/prüfung");
        row("https://prüfung.example.com/x~y;z,d@e:f+g!h$i&j'k(l)*m=n");
        row("https://api.example.com/a..b/c.");
        // Qt 6.4.2 loses the step ".c" and the first slash of two, 6.8.2 keeps both.
        constexpr bool KeepsSteps = QT_VERSION >= QT_VERSION_CHECK(6, 8, 0);
        row("https://api.example.com/a..b/.c/d.", KeepsSteps ? "" : "https://api.example.com/a..b//d.");
        row("https://api.example.com//x//", KeepsSteps ? "" : "https://api.example.com/x//");
        row("https://api.example.com/%7Euser", "https://api.example.com/~user");
        row("https://api.example.com/A%41", "https://api.example.com/AA");
        row("https://api.example.com/a%2fb/", "https://api.example.com/a%2Fb/");
        row("https://api.example.com/%2e%2e/x", "https://api.example.com/x");
        row("https://api.example.com/a/../b", "https://api.example.com/b");
        row("https://api.example.com/a/./b", "https://api.example.com/a/b");
        row("https://api.example.com/a/..", "https://api.example.com/");
    }

    void anAddressIsSentAsItIsTyped()
    {
        QFETCH(QString, address);
        QFETCH(QString, sent);
        const Result<void> typed = validateTypedAddress(address);
        QCOMPARE(typed.has_value(), sent.isEmpty());
        if (typed)
            return;
        QCOMPARE(typed.error().field, QStringLiteral("url"));
        QVERIFY(!typed.error().message.contains(QStringLiteral("example"))); // a secret may be in it
        QVERIFY(validateTypedAddress(sent).has_value());
        Environment mine = staging();
        mine.url = QUrl(address, QUrl::StrictMode);
        const Result<Environment> read = Environment::fromJson(mine.toJson()); // of a file written by hand
        QVERIFY(read.has_value());
        QCOMPARE(read->address(), sent);
    }

    /// What is taken as an address is the address at the next start, too.
    void readsEveryAddressBack_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("an encoded slash") << QStringLiteral("https://api.example.com/a%2Fb");
        QTest::newRow("an encoded blank") << QStringLiteral("https://api.example.com/a%20b");
        QTest::newRow("an encoded question mark") << QStringLiteral("https://api.example.com/a%3Fb");
        QTest::newRow("an encoded hash") << QStringLiteral("https://api.example.com/a%23b");
        QTest::newRow("an encoded percent sign") << QStringLiteral("https://api.example.com/a%25b");
        QTest::newRow("an encoded bracket") << QStringLiteral("https://api.example.com/a%5Bb");
        QTest::newRow("bytes that are no UTF-8") << QStringLiteral("https://api.example.com/%FF");
        QTest::newRow("an encoded zero") << QStringLiteral("https://api.example.com/%00");
        QTest::newRow("letters beyond ASCII") << QString::fromUtf8("https://api.example.com/prüfung");
        QTest::newRow("a name beyond ASCII") << QString::fromUtf8("https://prüfung.example.com/x");
        QTest::newRow("a port") << QStringLiteral("https://api.example.com:8443");
        QTest::newRow("version 6") << QStringLiteral("http://[::1]:8080/x/");
        QTest::newRow("two slashes") << QStringLiteral("https://api.example.com/x//y//");
        QTest::newRow("signs that are allowed")
            << QStringLiteral("https://api.example.com/a;b=c,d@e:f+g!h$i&j'k(l)*m~");
    }

    void readsEveryAddressBack()
    {
        QFETCH(QString, address);
        Environment mine = staging();
        mine.url = QUrl(address, QUrl::StrictMode);
        QVERIFY(mine.validate().has_value());
        const Result<Environment> read = Environment::fromJson(mine.toJson());
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->url.toEncoded(), mine.url.toEncoded());
        QCOMPARE(QUrl(read->address(), QUrl::StrictMode), mine.url);
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

    void productionIsNoOtherKind_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isProduction");
        QTest::newRow("its address") << QStringLiteral("https://api.cloudpayments.com") << true;
        QTest::newRow("capitals, the root, a port, a path")
            << QStringLiteral("HTTPS://API.CloudPayments.com.:443/base") << true;
        QTest::newRow("staging") << QStringLiteral("https://api.cloudpayments-staging.com") << false;
        QTest::newRow("a name that ends like it")
            << QStringLiteral("https://x.api.cloudpayments.com") << false;
    }

    void productionIsNoOtherKind()
    {
        QFETCH(QString, url);
        QFETCH(bool, isProduction);
        const QTemporaryDir folder;
        EnvironmentStore store(folder.filePath(QStringLiteral("environments.json")));
        Environment one = staging();
        one.url = QUrl(url);
        const Result<void> added = store.add(one);
        QCOMPARE(added.has_value(), !isProduction);
        if (isProduction)
            QCOMPARE(added.error().field, QStringLiteral("kind"));
        one.kind = EnvironmentKind::Production;
        QVERIFY(isProduction ? store.add(one).has_value() : store.update(one).has_value());
        one.kind = EnvironmentKind::Sandbox;
        QCOMPARE(store.update(one).has_value(), !isProduction);
    }

    /// Review 5, finding 22: the file is read when it is another one only.
    void aChangeOfTheSameMomentAndLengthIsSeen()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("environments.json"));
        EnvironmentStore window(file);
        Environment one = staging();
        one.tenant = QStringLiteral("A");
        QVERIFY(window.add(one).has_value());
        one.id = window.environments().constLast().id;
        EnvironmentStore terminal(file);
        QVERIFY(terminal.load().has_value());
        for (int turn = 0; turn < 50; ++turn) {
            one.tenant = turn % 2 == 0 ? QStringLiteral("B") : QStringLiteral("A");
            QVERIFY(terminal.update(one).has_value());
            for (int look = 0; look < 2; ++look) {
                const Result<std::optional<Environment>> now = window.readNow(one.id);
                QVERIFY(now && now->has_value());
                QCOMPARE((*now)->tenant, one.tenant);
            }
        }
        QVERIFY(QFile::remove(file));
        QVERIFY(!window.readNow(one.id).value_or(one).has_value());
    }

    /// Review 5, finding 14: the window saved them without a word.
    void aKnownSecretHasNoPlaceInAnEnvironment_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("field"); // empty: it is taken
        const QString name = QStringLiteral("Test");
        const QString tenant = QStringLiteral("ACME");
        const QString url = QStringLiteral("https://stg.example/kyc");
        QTest::newRow("none of them") << name << tenant << url << QString();
        QTest::newRow("a tenant that is a part of it")
            << name << QStringLiteral("0f3a9b77") << url << QString();
        QTest::newRow("as the tenant")
            << name << QStringLiteral("0f3a9b77c2d1e4f5") << url << QStringLiteral("tenant");
        QTest::newRow("as the tenant, in capitals")
            << name << QStringLiteral("0F3A9B77C2D1E4F5") << url << QStringLiteral("tenant");
        QTest::newRow("in the name") << QStringLiteral("Test 0f3a9b77c2d1e4f5") << tenant << url
                                     << QStringLiteral("name");
        QTest::newRow("in the address")
            << name << tenant << QStringLiteral("https://stg.example/0f3a9b77%632d1e4f5")
            << QStringLiteral("url");
    }

    void aKnownSecretHasNoPlaceInAnEnvironment()
    {
        QFETCH(const QString, field);
        const QTemporaryDir folder;
        EnvironmentStore store(folder.filePath(QStringLiteral("environments.json")));
        const auto known = std::make_shared<KnownSecrets>();
        known->add("0f3a9b77c2d1e4f5");
        store.setKnownSecrets(known);
        Environment one = staging();
        QVERIFY(store.add(one).has_value());
        one.id = store.environments().constLast().id;
        QFETCH(const QString, name);
        QFETCH(const QString, tenant);
        QFETCH(const QString, url);
        one.name = name;
        one.tenant = tenant;
        one.url = QUrl(url);
        for (const Result<void> &kept : {store.mayBeKept(one), store.update(one)})
            QCOMPARE(kept ? QString() : kept.error().field, field);
    }

    /// Attack 9, S2: a refresh token in use was taken as name, tenant, path and three values of the contract.
    void aTokenThatWasGivenOutHasNoPlaceInAnEnvironment_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("field");
        for (const char *field : {"name", "tenant", "url"})
            QTest::newRow(field) << QString::fromLatin1(field) << QString::fromLatin1(field);
        QTest::newRow("clientId") << QStringLiteral("clientId") << QStringLiteral("contract.clientId");
        for (const char *fact : {"statusPointer", "signInAddress"})
            QTest::newRow(fact) << QString::fromLatin1(fact)
                                << QStringLiteral("contract.%1.value").arg(QString::fromLatin1(fact));
        QTest::newRow("a name in the contract")
            << QStringLiteral("alias") << QStringLiteral("contract.statusAliases");
    }

    void aTokenThatWasGivenOutHasNoPlaceInAnEnvironment()
    {
        QFETCH(const QString, place);
        QFETCH(const QString, field);
        const QTemporaryDir folder;
        EnvironmentStore store(folder.filePath(QStringLiteral("environments.json")));
        const QString token = QStringLiteral("R3fresh-0paque.47110815");
        const QUuid owner = QUuid::createUuid();
        const auto known = std::make_shared<KnownSecrets>();
        known->addTokens({{.environment = owner, .token = tokenDigest(owner, token.toLatin1())}});
        store.setKnownSecrets(known);
        Environment one = staging();
        QVERIFY(store.add(one).has_value());
        one.id = store.environments().constLast().id;
        if (place == QStringLiteral("name"))
            one.name = token;
        else if (place == QStringLiteral("tenant"))
            one.tenant = token;
        else if (place == QStringLiteral("url"))
            one.url = QUrl(QStringLiteral("https://stg.example/") + token);
        else if (place == QStringLiteral("clientId"))
            one.contract.clientId = token;
        else if (place == QStringLiteral("statusPointer"))
            one.contract.statusPointer.value = QLatin1Char('/') + token;
        else if (place == QStringLiteral("signInAddress"))
            one.contract.signInAddress.value = QStringLiteral("https://login.example/") + token;
        else
            one.contract.statusAliases.insert(token, QStringLiteral("LV1"));
        for (const Result<void> &kept : {store.mayBeKept(one), store.update(one), store.add(one)}) {
            QCOMPARE(kept ? QString() : kept.error().field, field);
            QVERIFY2(!kept.error().message.contains(token), qPrintable(kept.error().message));
        }
    }

    void aSettingHoldsNoSecret()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        settings.setGuard([](const QString &text) { return text == QStringLiteral("0f3a9b77"); });
        QVERIFY(settings.setValue(settings::OwnName, QStringLiteral("Ada")));
        QVERIFY(!settings.setValue(settings::OwnName, QStringLiteral("0f3a9b77")));
        QCOMPARE(settings.value(settings::OwnName), QStringLiteral("Ada"));
    }

    void theSignInOfProductionIsNoOtherKind()
    {
        const QTemporaryDir folder;
        EnvironmentStore store(folder.filePath(QStringLiteral("environments.json")));
        Environment one = staging();
        QVERIFY(store.add(one).has_value());
        for (const char *address :
             {"https://api.cloudpayments.com", "HTTPS://Api.CloudPayments.COM.:443/login"}) {
            one.kind = EnvironmentKind::Staging;
            one.contract.signInAddress.value = QString::fromLatin1(address);
            const Result<void> refused = store.update(one);
            QVERIFY2(!refused, address);
            QCOMPARE(refused.error().kind, Error::Kind::NotPermitted);
            QCOMPARE(refused.error().field, QStringLiteral("kind"));
            one.kind = EnvironmentKind::Production;
            QVERIFY(store.update(one).has_value());
        }
        one.kind = EnvironmentKind::Staging;
        one.contract.signInAddress.value = QStringLiteral("https://login.example");
        QVERIFY(store.update(one).has_value());
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
        row("a deadline with a fraction", "limits", QJsonObject {{QStringLiteral("deadlineMs"), 2500.5}},
            "limits.deadlineMs");
        row("a huge number of attempts", "limits",
            QJsonObject {{QStringLiteral("maxAttempts"), 4294967297.0}}, "limits.maxAttempts");
        row("a number beyond every whole one", "limits",
            QJsonObject {{QStringLiteral("maxReplyBytes"), 1e300}}, "limits.maxReplyBytes");
        row("an operation that is a text", "contract",
            QJsonObject {{QStringLiteral("operations"), QStringLiteral("x")}}, "contract.operations");
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
        row("method", {s("operations"), s("registerUser"), s("method"), s("value")}, s("DELETE"),
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
        for (const char *reserved :
             {"Host", "authorization", "Content-Length", "Connection", "Transfer-Encoding", "COOKIE",
              "Accept", "Content-Type", "User-Agent", "Expect", "TE"}) {
            row(qPrintable(s("tenant as ") + s(reserved)), {s("tenantHeader"), s("value")}, s(reserved),
                "tenantHeader");
            row(qPrintable(s("key as ") + s(reserved)), {s("apiKeyHeader"), s("value")}, s(reserved),
                "apiKeyHeader");
            row(qPrintable(s("account as ") + s(reserved)),
                {s("operations"), s("registerUser"), s("parameters"), s("accountId"), s("wireName")},
                s(reserved), "operations.registerUser.parameters.accountId");
        }
        row("key and tenant under one name", {s("apiKeyHeader"), s("value")}, s("TENANTNAME"),
            "apiKeyHeader");
        row("both ids under one name",
            {s("operations"), s("registerUser"), s("parameters"), s("workflowId"), s("wireName")},
            s("ACCOUNTID"), "operations.registerUser.parameters.workflowId");
        row("an id under the name of the key",
            {s("operations"), s("registerUser"), s("parameters"), s("workflowId"), s("wireName")},
            s("API-Key"), "operations.registerUser.parameters.workflowId");
        row("a form field twice",
            {s("operations"), s("signIn"), s("parameters"), s("password"), s("wireName")}, s("username"),
            "operations.signIn.parameters.password");
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
        QVERIFY(contractFromJson(contractToJson(ApiContract::builtIn())).has_value());
        const Result<ApiContract> read = contractFromJson(put(contractToJson(ApiContract::builtIn()), path));
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

    void keepsWhatAnotherProgramAdded()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("environments.json"));
        EnvironmentStore window(file);
        EnvironmentStore terminal(file);
        QVERIFY(window.load().has_value() && terminal.load().has_value());
        Environment mine = Environment::localSandbox();
        mine.isBuiltIn = false;
        mine.kind = EnvironmentKind::Staging;
        mine.tenant = QStringLiteral("acme");
        mine.id = QUuid::createUuid();
        mine.name = QStringLiteral("Mine");
        mine.url = QUrl(QStringLiteral("https://kyc.example.org"));
        Environment theirs = mine;
        theirs.id = QUuid::createUuid();
        theirs.name = QStringLiteral("Theirs");
        QVERIFY(terminal.add(theirs).has_value());
        QVERIFY(window.add(mine).has_value());
        QVERIFY(window.find(theirs.id));
        Environment moved = mine;
        moved.url = QUrl(QStringLiteral("https://moved.example.org"));
        QVERIFY(terminal.update(moved).has_value());
        QVERIFY(window.markApiKey(mine.id).has_value());
        QCOMPARE(window.find(mine.id)->url, moved.url);
        QVERIFY(window.find(mine.id)->hasApiKey);
        moved.url = QUrl(QStringLiteral("https://again.example.org"));
        QSignalSpy changed(&window, &EnvironmentStore::changed);
        window.refresh();
        QCOMPARE(changed.count(), 0);
        QVERIFY(terminal.update(moved).has_value());
        window.refresh();
        window.refresh();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(window.find(mine.id)->url, moved.url);
        EnvironmentStore again(file);
        QVERIFY(again.load().has_value());
        QCOMPARE(again.environments().size(), 3);
        // Tester 2, finding 23: what another program removed is said; what this one removes is not.
        QSignalSpy elsewhere(&window, &EnvironmentStore::removedElsewhere);
        QVERIFY(terminal.remove(mine.id).has_value());
        window.refresh();
        QCOMPARE(elsewhere.count(), 1);
        QVERIFY(window.remove(theirs.id).has_value());
        window.refresh();
        QCOMPARE(elsewhere.count(), 1);
    }

    void keepsADamagedFileAside()
    {
        QTemporaryDir folder;
        const QByteArray damaged = "{\"version\":1,";
        const QString file = write(folder, damaged);
        EnvironmentStore store(file);
        QSignalSpy kept(&store, &EnvironmentStore::damagedFileKept);
        const Error error = store.load().error();
        QCOMPARE(error.kind, Error::Kind::Damaged);
        QVERIFY(error.message.contains(file));
        QVERIFY(store.current().isLocalSandbox());
        QCOMPARE(read(file), damaged);
        QVERIFY(store.add(staging()).has_value());
        QCOMPARE(kept.count(), 1);
        QCOMPARE(read(kept.constFirst().constFirst().toString()), damaged);
        EnvironmentStore again(file);
        QVERIFY(again.load().has_value());
        QCOMPARE(again.environments().size(), 2);
    }

    void leavesTheFileOfANewerVersionAlone()
    {
        QTemporaryDir folder;
        const QByteArray newer = R"({"version":2,"environments":[]})";
        const QString file = write(folder, newer);
        EnvironmentStore store(file);
        QVERIFY(store.load().error().message.contains(QStringLiteral("newer version")));
        QCOMPARE(store.add(staging()).error().kind, Error::Kind::Storage);
        QCOMPARE(read(file), newer);
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files.filter(QRegularExpression(QStringLiteral("\\.lock$"))).size(), files.size() - 1);
    }

    void keepsWhatItDoesNotUnderstand()
    {
        QTemporaryDir folder;
        QJsonObject known = staging().toJson();
        known.insert(QStringLiteral("pinnedKeys"), QJsonArray {QStringLiteral("a"), QStringLiteral("b")});
        QJsonObject strange = staging().toJson();
        strange.insert(QStringLiteral("name"), QStringLiteral("Strange"));
        strange.insert(QStringLiteral("kind"), QStringLiteral("canary"));
        const QJsonObject document {{QStringLiteral("version"), 1},
                                    {QStringLiteral("groups"), QJsonObject {{QStringLiteral("x"), 1}}},
                                    {QStringLiteral("environments"), QJsonArray {strange, known}}};
        const QString file = write(folder, QJsonDocument(document).toJson());
        EnvironmentStore store(file);
        QVERIFY(store.load().has_value());
        QCOMPARE(store.environments().size(), 2);
        QCOMPARE(store.problems().size(), 1);
        QVERIFY(store.problems().constFirst().contains(QStringLiteral("Strange")));
        Environment changed = store.environments().constLast();
        QVERIFY(!changed.toShareableJson().contains(QStringLiteral("pinnedKeys")));
        changed.tenant = QStringLiteral("other");
        QVERIFY(store.update(changed).has_value());

        const QJsonObject written = QJsonDocument::fromJson(read(file)).object();
        QCOMPARE(written.value(QStringLiteral("groups")), document.value(QStringLiteral("groups")));
        const QJsonArray environments = written.value(QStringLiteral("environments")).toArray();
        QCOMPARE(environments.size(), 2);
        QVERIFY(environments.contains(strange));
        known.insert(QStringLiteral("tenant"), QStringLiteral("other"));
        QVERIFY(environments.contains(known));
    }

    void settingsOfANewerVersionSurvive()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        {
            QSettings newer(file, QSettings::IniFormat);
            newer.setValue(QStringLiteral("window/tabs"),
                           QStringList {QStringLiteral("a"), QStringLiteral("b")});
            newer.setValue(QStringLiteral("window/theme"), QStringLiteral("sepia"));
        }
        {
            Settings settings(file);
            settings.setValue(settings::SingleKeys, false);
        }
        const QSettings again(file, QSettings::IniFormat);
        QCOMPARE(again.value(QStringLiteral("window/tabs")).toStringList().size(), 2);
        QCOMPARE(again.value(QStringLiteral("window/theme")).toString(), QStringLiteral("sepia"));
        QCOMPARE(again.value(QStringLiteral("keyboard/singleKeys")).toBool(), false);
    }

private:
    static QString write(const QTemporaryDir &folder, const QByteArray &text)
    {
        QFile file(folder.filePath(QStringLiteral("environments.json")));
        return file.open(QFile::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestEnvironments)
#include "tst_environments.moc"
