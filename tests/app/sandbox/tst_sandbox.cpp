// kyc-sandbox as a process, seen by a client that is not ours.
#include "app/sandbox/runtimefile.h"
#include "app/sandbox/sandboxserver.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testcertificate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace onboarding::test;
using onboarding::SandboxRuntimeFile;

namespace {

const TemporaryHome home;
const QString Program = QStringLiteral(PROGRAM_DIR "/kyc-sandbox");

struct Answer
{
    int status = 0;
    QJsonObject json {};
    QByteArray challenge {}; ///< WWW-Authenticate
};

struct Ended
{
    int code = -1;
    QByteArray err;
};

Ended runToItsEnd(const QStringList &arguments)
{
    QProcess process;
    process.start(Program, arguments);
    if (!process.waitForFinished(20'000))
        return {};
    return {process.exitCode(), process.readAllStandardError()};
}

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(Program);
        QVERIFY(m_sandbox->start());
    }
    void init() { QVERIFY(!m_sandbox->post(QStringLiteral("reset"), {}).isNull()); }

    void refusesAsALiveHostWould_data()
    {
        QTest::addColumn<QString>("apiKey");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says"); // a member of the shape
        const auto row = [](const char *name, const char *key, const char *tenant, const char *method,
                            const char *path, int status, const char *says) {
            QTest::newRow(name) << QString::fromLatin1(key) << QString::fromLatin1(tenant)
                                << QString::fromLatin1(method) << QString::fromLatin1(path) << status
                                << QString::fromLatin1(says);
        };
        row("no key", "", "SANDBOX", "GET", "/kyc-ms/getUserInfo", 401, "error");
        row("another key", "wrong", "SANDBOX", "GET", "/kyc-ms/getUserInfo", 403, "error");
        row("another tenant", "right", "OTHER", "GET", "/kyc-ms/getUserInfo", 403, "message");
        row("another method", "right", "SANDBOX", "POST", "/kyc-ms/getUserInfo", 405, "timestamp");
        row("no such path", "right", "SANDBOX", "GET", "/nothing", 404, "timestamp");
        row("no bearer", "right", "SANDBOX", "GET", "/kyc-ms/getUserInfo", 401, "error_description");
    }

    void refusesAsALiveHostWould()
    {
        QFETCH(QString, apiKey);
        QFETCH(QString, tenant);
        QFETCH(QString, method);
        QFETCH(QString, path);
        QFETCH(int, status);
        QFETCH(QString, says);
        m_tenant = tenant;
        m_apiKey = apiKey == QStringLiteral("right") ? key() : apiKey;
        const Answer answer = send(method.toLatin1(), path, {}, {});
        QCOMPARE(answer.status, status);
        QVERIFY(answer.json.contains(says));
        m_tenant = QStringLiteral("SANDBOX");
        m_apiKey = key();
    }

    void aRefreshTokenCountsOnce()
    {
        const QJsonObject grant
            = signIn(QStringLiteral("ada.approve"), QStringLiteral("sandbox-password")).json;
        const QByteArray form = "grant_type=refresh_token&refresh_token="
            + grant.value(QStringLiteral("refresh_token")).toString().toLatin1();
        QCOMPARE(token(form).status, 200);
        const Answer again = token(form);
        QCOMPARE(again.status, 400);
        QCOMPARE(again.json.value(QStringLiteral("error")).toString(), QStringLiteral("invalid_grant"));
    }

    void tokensRunOutOnTheVirtualClock()
    {
        m_bearer = signIn(QStringLiteral("ada.approve"), QStringLiteral("sandbox-password"))
                       .json.value(QStringLiteral("access_token"))
                       .toString();
        QCOMPARE(send("GET", QStringLiteral("/kyc-ms/getUserInfo"), {}, {}).status, 200);
        QVERIFY(
            !m_sandbox->post(QStringLiteral("clock"), {{QStringLiteral("advanceSeconds"), 3700}}).isNull());
        QCOMPARE(send("GET", QStringLiteral("/kyc-ms/getUserInfo"), {}, {}).status, 401);
        m_bearer.clear();
    }

    void signsInByAnyFormThatMeansTheSame_data()
    {
        QTest::addColumn<QByteArray>("username");
        QTest::newRow("encoded") << QByteArray("%C3%98st+a%2Bb%26c");
        QTest::newRow("as curl --data sends it") << QByteArray("\xc3\x98st%20a%2bb%26c");
    }

    void signsInByAnyFormThatMeansTheSame()
    {
        QFETCH(QByteArray, username);
        const QJsonObject user {{QStringLiteral("username"), QString::fromUtf8("\xc3\x98st a+b&c")},
                                {QStringLiteral("password"), QStringLiteral("p w=")}};
        QVERIFY(!m_sandbox->post(QStringLiteral("users"), user).isNull());
        QCOMPARE(token("password=p+w%3D&username=" + username + "&grant_type=password").status, 200);
    }

    void wrongPasswordsLockTheAccount()
    {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(signIn(QStringLiteral("ada.approve"), QStringLiteral("wrong")).status, 400);
        const Answer locked = signIn(QStringLiteral("ada.approve"), QStringLiteral("wrong"));
        QCOMPARE(locked.json.value(QStringLiteral("additionalStatusCode")).toInt(), 3001);
    }

    void takesNoOrdersFromAPage_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("a program") << QByteArray("X-Any") << QByteArray("1") << 200;
        QTest::newRow("a page elsewhere") << QByteArray("Origin") << QByteArray("https://example.com") << 403;
        QTest::newRow("a name that was made to point here")
            << QByteArray("Host") << QByteArray("example.com") << 421;
        QTest::newRow("a form") << QByteArray("Content-Type") << QByteArray("text/plain") << 415;
        QTest::newRow("JSON with a parameter")
            << QByteArray("Content-Type") << QByteArray("Application/JSON;charset=utf-8") << 200;
        QTest::newRow("another key") << QByteArray("Sandbox-Key") << QByteArray("x") << 401;
    }

    void takesNoOrdersFromAPage()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(int, status);
        QCOMPARE(send("POST", QStringLiteral("/_sandbox/reset"), "{}", {{header, value}}).status, status);
    }

    void isTheSameForTheSameSeedButForItsKeys()
    {
        SandboxProcess one(Program, {QStringLiteral("--seed"), QStringLiteral("7")});
        SandboxProcess two(Program, {QStringLiteral("--seed"), QStringLiteral("7")});
        QVERIFY(one.start() && two.start());
        QCOMPARE(one.get(QStringLiteral("users")), two.get(QStringLiteral("users")));
        for (const char *name : {"apiKey", "controlKey"}) {
            const QString first = one.ready().value(QLatin1String(name)).toString();
            QCOMPARE(first.size(), 56);
            QVERIFY(first != two.ready().value(QLatin1String(name)).toString());
        }
        QVERIFY(one.ready().value(QStringLiteral("apiKey"))
                != one.ready().value(QStringLiteral("controlKey")));
    }

    /// The tour of a second day warned that the ids of the first had been registered for somebody else.
    void withoutASeedItsIdsAreOthers()
    {
        const QStringList one = idsOfASample({});
        const QStringList two = idsOfASample({});
        QVERIFY(one.size() == 3 && !one.at(0).isEmpty() && !one.at(2).isEmpty());
        QVERIFY(one.at(0) != two.at(0)); // accountId
        QVERIFY(one.at(1) != two.at(1)); // workflowId
        QCOMPARE(one.at(2), two.at(2)); // who somebody is: clients learn it
        const QStringList seeded {QStringLiteral("--seed"), QStringLiteral("7")};
        QCOMPARE(idsOfASample(seeded), idsOfASample(seeded));
    }

    void takesKeysFromTheEnvironment()
    {
        qputenv("KYC_SANDBOX_API_KEY", "00112233445566778899");
        qputenv("KYC_SANDBOX_CONTROL_KEY", "99887766554433221100");
        SandboxProcess chosen(Program);
        const bool isStarted = chosen.start();
        qputenv("KYC_SANDBOX_API_KEY", "short");
        const Ended refused = runToItsEnd({});
        qunsetenv("KYC_SANDBOX_API_KEY");
        qunsetenv("KYC_SANDBOX_CONTROL_KEY");
        QVERIFY(isStarted);
        QCOMPARE(chosen.ready().value(QStringLiteral("apiKey")).toString(),
                 QStringLiteral("00112233445566778899"));
        QCOMPARE(chosen.ready().value(QStringLiteral("controlKey")).toString(),
                 QStringLiteral("99887766554433221100"));
        QCOMPARE(refused.code, 2);
        QVERIFY(!refused.err.contains("short"));
    }

    void refusesOrdersThatItCannotMean_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *path, const char *body, const char *says) {
            QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(body) << QString::fromUtf8(says);
        };
        row("a text, which is JSON and no object", "users", R"("x")", "The body is not a JSON object");
        row("latency without an end", "latency", R"({"milliseconds":1e12})",
            "milliseconds must be a whole number from 0 to 600000");
        row("latency as a text", "latency", R"({"milliseconds":"5"})", "milliseconds must be a whole number");
        row("no latency", "latency", "{}", "milliseconds is missing");
        row("a clock that goes back", "clock", R"({"advanceSeconds":-1})",
            "advanceSeconds must be a whole number");
        row("a clock that jumps", "clock", R"({"advanceSeconds":1e18})",
            "advanceSeconds must be a whole number");
        row("a phone of nobody", "phone", "{}", "username must be a text");
        row("a status that is a number", "users/ada.approve/status", R"({"status":5})",
            "status must be a text");
        row("a status of two lines", "users/ada.approve/status", R"({"status":"A\r\nB"})",
            "status must have no control characters");
        row("a user with a status of two lines", "users", R"({"username":"x","status":"A\nB"})",
            "status must have no control characters");
        row("a user with a name of two lines", "users", R"({"username":"x","displayName":"A\r\nB"})",
            "displayName must have no control characters");
        row("a member twice", "latency", R"({"milliseconds":0,"milliseconds":600000})",
            "milliseconds is there twice");
        row("a member twice, once escaped", "users/ada.approve/status",
            R"({"status":"LV1", "st\u0061tus" : "PENDING"})", "status is there twice");
        row("a user without a name", "users", R"({"username":""})", "username must be a text");
        row("a user with attempts in words", "users", R"({"username":"x","remainingAttempts":"many"})",
            "remainingAttempts must be a whole number from 0 to 1000");
        row("a user with another fate", "users", R"({"username":"x","fate":"win"})", "fate must be approve");
    }

    void refusesOrdersThatItCannotMean()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        const Answer answer = send("POST", QStringLiteral("/_sandbox/") + path, body, {});
        QCOMPARE(answer.status, 400);
        const QString message = answer.json.value(QStringLiteral("message")).toString();
        QVERIFY2(message.contains(says), qPrintable(message));
    }

    void refusesWhatItWouldPassOver_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *method, const char *target, const char *body,
                            const char *says) {
            QTest::newRow(name) << QByteArray(method) << QString::fromLatin1(target) << QByteArray(body)
                                << QString::fromLatin1(says);
        };
        row("tokens of one, asked in the query", "POST", "tokens/expire?username=rex.reject", "",
            "username is not known");
        row("tokens of one, beside a body", "POST", "tokens/expire?username=rex.reject", "{}",
            "username is not known");
        row("the journal of one", "DELETE", "journal?username=nobody", "", "username is not known");
        row("the journal of one, in a body", "DELETE", "journal", R"({"username":"nobody"})",
            "username is not known");
        row("the faults of one", "DELETE", "faults?username=x", "", "username is not known");
        row("the faults of one, in a body", "DELETE", "faults", R"({"username":"x"})",
            "username is not known");
        row("a reset that is only tried", "POST", "reset?dry=1", "", "dry is not known");
        row("users of one status", "GET", "users?status=LV1&nope=1", "", "status is not known");
        row("a word without a value", "GET", "clock?now", "", "now is not known");
        row("an encoded name", "GET", "latency?%6eow=1", "", "now is not known");
        row("a journal filter that is not UTF-8", "GET", "journal?username=%ff", "", "UTF-8");
    }

    void refusesWhatItWouldPassOver()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, target);
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        const QString access = signIn(QStringLiteral("ada.approve"), QStringLiteral("sandbox-password"))
                                   .json.value(QStringLiteral("access_token"))
                                   .toString();
        QVERIFY(!m_sandbox
                     ->post(QStringLiteral("faults"),
                            {{QStringLiteral("operation"), QStringLiteral("selfRegister")},
                             {QStringLiteral("mode"), QStringLiteral("stall")}})
                     .isNull());
        const Answer answer = send(method, QStringLiteral("/_sandbox/") + target, body, {});
        QCOMPARE(answer.status, 400);
        const QString message = answer.json.value(QStringLiteral("message")).toString();
        QVERIFY2(message.contains(says), qPrintable(message));
        m_bearer = access;
        QVERIFY(send("GET", QStringLiteral("/kyc-ms/getUserInfo"), {}, {}).status != 401);
        m_bearer.clear();
        QVERIFY(!m_sandbox->journal(QStringLiteral("signIn")).isEmpty());
        QCOMPARE(m_sandbox->get(QStringLiteral("faults"))
                     .toObject()
                     .value(QStringLiteral("faults"))
                     .toArray()
                     .size(),
                 1);
    }

    void addressesUsersOfAnyName_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a/b", "50% off", "a%2Fb", "+47 1", "a?b#c", "\xc3\x98st @ \xe2\x82\xac",
                                 "status", "\xd9\x86\xd9\x88\xd8\xb1"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void addressesUsersOfAnyName()
    {
        QFETCH(QString, name);
        QVERIFY(!m_sandbox->post(QStringLiteral("users"), {{QStringLiteral("username"), name}}).isNull());
        const QString path = QStringLiteral("users/") + QString::fromLatin1(QUrl::toPercentEncoding(name));
        QVERIFY(!m_sandbox
                     ->post(path + QStringLiteral("/status"),
                            {{QStringLiteral("status"), QStringLiteral("PENDING")}})
                     .isNull());
        const QJsonObject shown = m_sandbox->get(path).toObject();
        QCOMPARE(shown.value(QStringLiteral("username")).toString(), name);
        QCOMPARE(shown.value(QStringLiteral("status")).toString(), QStringLiteral("PENDING"));
        QCOMPARE(send("DELETE", QStringLiteral("/_sandbox/") + path, {}, {}).status, 200);
        QVERIFY(m_sandbox->get(path).isNull());
    }

    void saysWhichMethodsAPlaceTakes()
    {
        QCOMPARE(send("PUT", QStringLiteral("/_sandbox/faults"), {}, {}).status, 405);
        QCOMPARE(send("OPTIONS", QStringLiteral("/_sandbox/faults"), {}, {}).status, 204);
        QCOMPARE(send("GET", QStringLiteral("/_sandbox/nothing"), {}, {}).status, 404);
        QCOMPARE(send("GET", QStringLiteral("/_sandbox"), {}, {}).status, 404);
    }

    void theJournalCanBeAskedForPartOfIt()
    {
        (void)signIn(QStringLiteral("ada.approve"), QStringLiteral("sandbox-password"));
        (void)signIn(QStringLiteral("rex.reject"), QStringLiteral("wrong"));
        (void)signIn(QStringLiteral("rex.reject"), QStringLiteral("sandbox-password"));
        const auto count = [this](const char *filter) {
            return m_sandbox->get(QStringLiteral("journal?") + QLatin1String(filter))
                .toObject()
                .value(QStringLiteral("requests"))
                .toArray()
                .size();
        };
        QCOMPARE(count("username=rex.reject"), 2);
        QCOMPARE(count("username=rex.reject&status=400"), 1);
        QCOMPARE(count("operation=signIn&applied=true"), 2);
        QCOMPARE(count("limit=1"), 1);
        QCOMPARE(count("operation=userStatus"), 0);
        QCOMPARE(count("method=GET"), 0);
    }

    void aJournalFilterThatNoRequestCanFitIsRefused_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::newRow("a member that is not known") << QStringLiteral("colour=1");
        QTest::newRow("a limit that is no number") << QStringLiteral("limit=x");
        QTest::newRow("a limit below zero") << QStringLiteral("limit=-1");
        QTest::newRow("a status that is no number") << QStringLiteral("status=abc");
        QTest::newRow("a status out of range") << QStringLiteral("status=4040");
        QTest::newRow("a status written otherwise") << QStringLiteral("status=0404");
        QTest::newRow("an operation that is not there") << QStringLiteral("operation=zzz");
        QTest::newRow("an operation in other letters") << QStringLiteral("operation=RegisterUser");
        QTest::newRow("a method in small letters") << QStringLiteral("method=get");
        QTest::newRow("applied as a word") << QStringLiteral("applied=yes");
        QTest::newRow("nobody") << QStringLiteral("username=");
        QTest::newRow("a limit twice") << QStringLiteral("limit=1&limit=2");
        QTest::newRow("a status twice") << QStringLiteral("status=200&status=409");
    }

    void aJournalFilterThatNoRequestCanFitIsRefused()
    {
        QFETCH(const QString, filter);
        const Answer refused = send("GET", QStringLiteral("/_sandbox/journal?") + filter, {}, {});
        QCOMPARE(refused.status, 400);
    }

    void signsUpBySpecification_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *zone, int status, const char *says) {
            QTest::newRow(name) << QByteArray(zone) << status << QString::fromLatin1(says);
        };
        row("the first spelling", R"("timeZoneFormatted":"Europe/Paris")", 200, "");
        row("the other spelling", R"("timezoneFormatted":"Europe/Paris")", 200, "");
        row("no time zone", R"("x":1)", 400, "timeZoneFormatted is required");
        row("a time zone of Mars", R"("timezoneFormatted":"Mars/Olympus")", 400,
            "timezoneFormatted is not a time zone");
        row("a time zone that is a number", R"("timeZoneFormatted":5)", 400,
            "timeZoneFormatted must be a text");
        row("a truth for a time zone", R"("timezoneFormatted":true)", 400,
            "timezoneFormatted must be a text");
        row("an object for one", R"("timeZoneFormatted":{})", 400, "timeZoneFormatted must be a text");
        row("null for one", R"("timeZoneFormatted":null)", 400, "timeZoneFormatted must be a text");
        row("an empty time zone", R"("timeZoneFormatted":"")", 400, "timeZoneFormatted is required");
        row("two spellings, one of them wrong", R"("timeZoneFormatted":"Europe/Paris","timezoneFormatted":5)",
            400, "timezoneFormatted must be a text");
        row("a user name with a line break", R"("timeZoneFormatted":"Europe/Paris","username":"a\r\nb")", 400,
            "U+000D");
        row("a name that is a number", R"("timezoneFormatted":"Europe/Paris","firstName":5)", 400,
            "firstName must be a text");
        row("JSON that breaks off", R"("timezoneFormatted")", 400, "JSON parse error");
    }

    void signsUpBySpecification()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, status);
        QFETCH(QString, says);
        const Answer answer
            = send("POST", QStringLiteral("/registration/user/selfregister"),
                   R"({"firstName":"A","lastName":"B","username":"new.approve","password":"p",)"
                   R"("preferredLanguage":"EN","contactType":"EMAIL",)"
                       + zone + '}',
                   {});
        QCOMPARE(answer.status, status);
        const QString message = answer.json.value(QStringLiteral("contextResponse"))
                                    .toObject()
                                    .value(QStringLiteral("additionalStatusMessage"))
                                    .toString();
        QVERIFY2(message.contains(says), qPrintable(message));
    }

    void aFieldOfASignInGivenTwiceIsRefused()
    {
        const QByteArray form = "grant_type=password&password=sandbox-password&username=ada.approve";
        QCOMPARE(token(form).status, 200);
        const Answer twice = token(form + "&user%6eame=omar.approve"); // RFC 6749, section 3.2
        QCOMPARE(twice.status, 400);
        QCOMPARE(twice.json.value(QStringLiteral("error")).toString(), QStringLiteral("invalid_request"));
    }

    /// RFC 6749, 5.2: a request that is not whole says nothing of a password.
    void aTokenRequestThatIsNotWholeIsInvalid_data()
    {
        QTest::addColumn<QByteArray>("form");
        const auto row = [](const char *name, const char *form) { QTest::newRow(name) << QByteArray(form); };
        row("no password", "grant_type=password&username=ada.approve");
        row("an empty password", "grant_type=password&username=ada.approve&password=");
        row("no username", "grant_type=password&password=sandbox-password");
        row("no refresh token", "grant_type=refresh_token");
        row("an empty refresh token", "grant_type=refresh_token&refresh_token=");
        row("no grant type", "username=ada.approve&password=sandbox-password");
        row("a field twice", "grant_type=password&username=ada.approve&password=x&p%61ssword=x");
        row("a % alone", "grant_type=password&username=ada.approve&password=sandbox-password%zz");
        row("a % alone in a field that nobody reads",
            "grant_type=password&username=ada.approve&password=sandbox-password&x=%zz");
        row("a % at the end", "grant_type=password&username=ada.approve&password=sandbox-password&x=%f");
        row("what is not UTF-8", "grant_type=password&username=ada.approve&password=sandbox-password&x=%ff");
        row("the same, not encoded",
            "grant_type=password&username=ada.approve&password=sandbox-password&x=\xff");
    }

    void aTokenRequestThatIsNotWholeIsInvalid()
    {
        QFETCH(QByteArray, form);
        for (int i = 0; i < 6; ++i) { // so many wrong passwords would lock the account
            const Answer answer = token(form);
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.json.value(QStringLiteral("error")).toString(),
                     QStringLiteral("invalid_request"));
        }
        QCOMPARE(signIn(QStringLiteral("ada.approve"), QStringLiteral("sandbox-password")).status, 200);
    }

    void challengesAsWasTried_data()
    {
        QTest::addColumn<bool>("isTokenEndpoint");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QByteArray>("challenge");
        QTest::newRow("a client by Basic")
            << true << QByteArray("Basic YTpi") << QByteArray(R"(Basic realm="oauth2/client")");
        QTest::newRow("a client by basic")
            << true << QByteArray("basic x") << QByteArray(R"(Basic realm="oauth2/client")");
        QTest::newRow("a client by a token")
            << true << QByteArray("Bearer x") << QByteArray(R"(Bearer realm="oauth2-resource")");
        QTest::newRow("no token at all") // RFC 6750, 3.1: no error, as none was made
            << false << QByteArray() << QByteArray(R"(Bearer realm="oauth2-resource")");
        QTest::newRow("a token of nobody")
            << false << QByteArray("Bearer x")
            << QByteArray(R"(Bearer realm="oauth2-resource", error="invalid_token")");
    }

    void challengesAsWasTried()
    {
        QFETCH(bool, isTokenEndpoint);
        QFETCH(QByteArray, authorization);
        QFETCH(QByteArray, challenge);
        QList<QPair<QByteArray, QByteArray>> headers;
        if (!authorization.isEmpty())
            headers.append(qMakePair(QByteArray("Authorization"), authorization));
        if (isTokenEndpoint)
            headers.append(
                qMakePair(QByteArray("Content-Type"), QByteArray("application/x-www-form-urlencoded")));
        const QByteArray form = "grant_type=password&username=ada.approve&password=sandbox-password";
        const Answer answer = isTokenEndpoint
            ? send("POST", QStringLiteral("/auth/oauth/token"), form, headers)
            : send("GET", QStringLiteral("/kyc-ms/getUserInfo"), {}, headers);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.challenge, challenge);
        if (isTokenEndpoint)
            QCOMPARE(answer.json.value(QStringLiteral("error")).toString(), QStringLiteral("invalid_client"));
    }

    void errorsAreDatedByTheVirtualClock()
    {
        const auto told = [this] {
            const QJsonObject json = send("GET", QStringLiteral("/nothing"), {}, {}).json;
            return QDateTime::fromString(json.value(QStringLiteral("timestamp")).toString(),
                                         Qt::ISODateWithMs);
        };
        const QDateTime before = told();
        QVERIFY(before.isValid());
        QVERIFY(
            !m_sandbox->post(QStringLiteral("clock"), {{QStringLiteral("advanceSeconds"), 86400}}).isNull());
        QVERIFY(before.secsTo(told()) > 80'000);
    }

    void makesNoUserThatNobodyCanAddress_data()
    {
        QTest::addColumn<QByteArray>("name"); // in JSON
        QTest::addColumn<QString>("says");
        QTest::newRow("a line break") << QByteArray(R"(a\r\nb)") << QStringLiteral("U+000D");
        QTest::newRow("a zero") << QByteArray(R"(a\u0000b)") << QStringLiteral("U+0000");
        QTest::newRow("a delete") << QByteArray("a\x7F"
                                                "b")
                                  << QStringLiteral("U+007F");
        QTest::newRow("one of the second set") << QByteArray(R"(a\u0085b)") << QStringLiteral("U+0085");
        QTest::newRow("half a letter") << QByteArray(R"(a\ud800b)") << QStringLiteral("half a character");
    }
    void makesNoUserThatNobodyCanAddress()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QString, says);
        const QJsonArray before
            = m_sandbox->get(QStringLiteral("users")).toObject().value(QStringLiteral("users")).toArray();
        const Answer answer
            = send("POST", QStringLiteral("/_sandbox/users"), "{\"username\":\"" + name + "\"}", {});
        QCOMPARE(answer.status, 400);
        const QString message = answer.json.value(QStringLiteral("message")).toString();
        QVERIFY2(message.contains(says), qPrintable(message));
        QCOMPARE(m_sandbox->get(QStringLiteral("users")).toObject().value(QStringLiteral("users")).toArray(),
                 before);
    }

    void aResetWithMembersIsNone()
    {
        QVERIFY(
            !m_sandbox->post(QStringLiteral("users"), {{QStringLiteral("username"), QStringLiteral("stays")}})
                 .isNull());
        QVERIFY(m_sandbox->post(QStringLiteral("reset"), {{QStringLiteral("x"), 1}}).isNull());
        QVERIFY(!m_sandbox->get(QStringLiteral("users/stays")).isNull());
    }

    void refusalsHaveAMessage_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("no such path") << QByteArray("GET") << QStringLiteral("/kyc-ms/nothing") << 404;
        QTest::newRow("another method") << QByteArray("PUT") << QStringLiteral("/kyc-ms/getUserInfo") << 405;
        QTest::newRow("JSON where a form is read")
            << QByteArray("POST") << QStringLiteral("/auth/oauth/token") << 415;
    }
    void refusalsHaveAMessage()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, path);
        const Answer answer = send(method, path, "{}", {});
        QTEST(answer.status, "status");
        QVERIFY(!answer.json.value(QStringLiteral("message")).toString().isEmpty());
    }

#ifdef Q_OS_LINUX
    void endsWhenNobodyCanHearThatItIsReady_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("the ready line") << QStringList {};
        QTest::newRow("the help") << QStringList {QStringLiteral("--help")};
        QTest::newRow("the version") << QStringList {QStringLiteral("--version")};
    }
    void endsWhenNobodyCanHearThatItIsReady()
    {
        QFETCH(const QStringList, arguments);
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(Program, arguments);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 1);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("standard output"), said.constData());
    }
#endif

    void tellsTheSignOnBefore()
    {
        const auto lastSignOn = [this] {
            return signIn(QStringLiteral("ada.approve"), QStringLiteral("sandbox-password"))
                .json.value(QStringLiteral("last_signon_timestamp"))
                .toInteger();
        };
        QVERIFY(lastSignOn() > 0);
        QVERIFY(
            !m_sandbox->post(QStringLiteral("clock"), {{QStringLiteral("advanceSeconds"), 86400}}).isNull());
        const qint64 before = lastSignOn();
        QVERIFY(lastSignOn() - before > 80'000'000); // milliseconds: a day later on its clock
    }

    /// Tester, 28 November: the phone went on with a token that had expired on this very clock.
    void aPhoneRefusesATokenThatHasExpired()
    {
        m_bearer = signIn(QStringLiteral("ada.approve"), QStringLiteral("sandbox-password"))
                       .json.value(QStringLiteral("access_token"))
                       .toString();
        const auto phone = [this] {
            return send("POST", QStringLiteral("/_sandbox/phone"), R"({"username":"ada.approve"})", {});
        };
        const auto advance = [this](int seconds) {
            return !m_sandbox->post(QStringLiteral("clock"), {{QStringLiteral("advanceSeconds"), seconds}})
                        .isNull();
        };
        QCOMPARE(phone().status, 409); // no token at all
        QCOMPARE(send("GET", QStringLiteral("/kyc-ms/getToken"), {}, {}).status, 200);
        QVERIFY(advance(31 * 60));
        const Answer late = phone();
        QCOMPARE(late.status, 409);
        const QString said = late.json.value(QStringLiteral("message")).toString();
        QVERIFY2(said.contains(QStringLiteral("expired")), qPrintable(said));
        QCOMPARE(send("GET", QStringLiteral("/kyc-ms/getToken"), {}, {}).status, 200);
        QVERIFY(advance(29 * 60));
        QCOMPARE(phone().status, 200);
        QVERIFY(advance(31 * 60));
        QCOMPARE(phone().status, 200); // it has finished in time
        m_bearer.clear();
    }

    void aWorkflowIsRegisteredOnce()
    {
        m_bearer = signIn(QStringLiteral("rita.resubmit"), QStringLiteral("sandbox-password"))
                       .json.value(QStringLiteral("access_token"))
                       .toString();
        QCOMPARE(send("GET", QStringLiteral("/kyc-ms/getToken"), {}, {}).status, 200);
        const QJsonObject ids = m_sandbox
                                    ->post(QStringLiteral("phone"),
                                           {{QStringLiteral("username"), QStringLiteral("rita.resubmit")}})
                                    .toObject()
                                    .value(QStringLiteral("result"))
                                    .toObject();
        const auto submit = [&] {
            return send(
                       "POST", QStringLiteral("/kyc-ms/registerUser"), {},
                       {{"accountId", ids.value(QStringLiteral("accountId")).toString().toUpper().toLatin1()},
                        {"workflowId", ids.value(QStringLiteral("workflowId")).toString().toLatin1()}})
                .status;
        };
        QCOMPARE(submit(), 200);
        QCOMPARE(submit(), 409);
        QVERIFY(
            !m_sandbox->post(QStringLiteral("clock"), {{QStringLiteral("advanceSeconds"), 900}}).isNull());
        QCOMPARE(send("GET", QStringLiteral("/kyc-ms/getUserInfo"), {}, {})
                     .json.value(QStringLiteral("status"))
                     .toString(),
                 QStringLiteral("NEED_RESUBMIT"));
        QCOMPARE(submit(), 409); // the same run again is no resubmission
        m_bearer.clear();
    }

    void startsWithNoTlsThatCannotWork_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("says");
        const TestCertificate one = TestCertificate::make();
        const TestCertificate two = TestCertificate::make();
        const QByteArray certificate = one.certificate.toPem();
        const QByteArray key = one.key.toPem();
        QTest::newRow("the key of another certificate")
            << certificate << two.key.toPem() << QByteArray("does not belong to the certificate");
        QTest::newRow("the certificate as its key")
            << certificate << certificate << QByteArray("has no private key in PEM form");
        QTest::newRow("the key as its certificate")
            << key << key << QByteArray("has no certificate in PEM form");
        QTest::newRow("a key that is cut off")
            << certificate << key.left(200) << QByteArray("has no private key in PEM form");
        QTest::newRow("a key behind a password")
            << certificate
            << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAA==\n-----END ENCRYPTED "
                          "PRIVATE KEY-----\n")
            << QByteArray("is protected by a password");
        QTest::newRow("nothing") << QByteArray() << key << QByteArray("has no certificate in PEM form");
    }

    void startsWithNoTlsThatCannotWork()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, says);
        const QString certificateFile = writeFile("certificate.pem", certificate);
        const QString keyFile = writeFile("key.pem", key);
        const Ended ended = runToItsEnd({QStringLiteral("--tls"), certificateFile, keyFile});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(says), ended.err.constData());
    }

    void saysWhatIsWrongWithAScenario_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("not a JSON object");
        QTest::newRow("wrong type") << QByteArray(R"({"users":"x"})")
                                    << QByteArray("users: is of the wrong type");
        QTest::newRow("a user without a name") << QByteArray(R"({"users":[{}]})") << QByteArray("users[0]");
        QTest::newRow("an unknown mode")
            << QByteArray(R"({"faults":[{"operation":"any","mode":"bang"}]})") << QByteArray("faults[0]");
        QTest::newRow("a member twice") << QByteArray(R"({"latencyMilliseconds":0,"latencyMilliseconds":9})")
                                        << QByteArray("latencyMilliseconds is there twice");
        QTest::newRow("a latency without an end")
            << QByteArray(R"({"latencyMilliseconds":1e12})") << QByteArray("from 0 to 600000");
        QTest::newRow("something unknown, with all that is known")
            << QByteArray(R"({"users":[{"username":"a"}],"colour":1})")
            << QByteArray(
                   "colour is not known; a scenario has users, faults, latencyMilliseconds, opaqueTokens");
    }

    void saysWhatIsWrongWithAScenario()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, says);
        const QString file = writeFile("scenario.json", content);
        const Ended ended = runToItsEnd({QStringLiteral("--scenario"), file});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(says), ended.err.constData());
    }

    void aResetBringsTheScenarioBack()
    {
        const QString file
            = writeFile("start.json", R"({"users":[{"username":"s1"}],"latencyMilliseconds":7})");
        SandboxProcess own(QStringLiteral(PROGRAM_DIR "/kyc-sandbox"), {QStringLiteral("--scenario"), file});
        QVERIFY(own.start());
        QVERIFY(!own.post(QStringLiteral("users"), {{QStringLiteral("username"), QStringLiteral("s2")}})
                     .isNull());
        QVERIFY(QFile::remove(file)); // it was read at the start
        QVERIFY(!own.post(QStringLiteral("reset"), {}).isNull());
        QVERIFY(!own.get(QStringLiteral("users/s1")).isNull());
        QVERIFY(own.get(QStringLiteral("users/s2")).isNull());
        QCOMPARE(own.get(QStringLiteral("latency")).toObject().value(QStringLiteral("milliseconds")).toInt(),
                 7);
    }

    void saysWhatKeepsItFromStarting()
    {
        QCOMPARE(runToItsEnd({QStringLiteral("--prot"), QStringLiteral("1")}).code, 2);
        QCOMPARE(runToItsEnd({QStringLiteral("--port"), QStringLiteral("x")}).code, 2);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const Ended busy = runToItsEnd({QStringLiteral("--port"), QString::number(other.serverPort())});
        QCOMPARE(busy.code, 1);
        QVERIFY(busy.err.contains("could not be opened"));
        QVERIFY(!busy.err.contains("qt."));
    }

#ifdef Q_OS_UNIX
    /// Issue 11, D7: who may write to the folder may have left a link there, to a file of ours.
    void announcesItselfOnlyInAPlaceOfItsOwn_data()
    {
        QTest::addColumn<QString>("plant");
        QTest::addColumn<int>("mode"); // of the folder onboarding-console
        QTest::addColumn<int>("parentMode"); // of XDG_RUNTIME_DIR
        QTest::addColumn<QByteArray>("says"); // empty: it is announced
        const auto row
            = [](const char *name, const char *plant, int mode, int parentMode, const QByteArray &says = {}) {
                  QTest::newRow(name) << QString::fromLatin1(plant) << mode << parentMode << says;
              };
        row("nothing there", "", 0700, 0700);
        row("an open folder with nothing in it", "", 0777, 0700);
        row("an open folder with a file of ours", "file", 0777, 0700);
        row("a link in an open folder", "link", 0777, 0700, "sandbox.json, which is a link");
        row("a link in a folder that others can read", "link", 0755, 0700, "which is a link");
        row("a link of another name in an open folder", "other", 0777, 0700, "window.lock, which is a link");
        row("a second name of a file in an open folder", "hard", 0777, 0700, "a second name elsewhere");
        row("a link in a closed folder", "link", 0700, 0700); // replaced
        row("a link to nothing in a closed folder", "dangling", 0700, 0700);
        row("a link in the folder's place", "folder", 0700, 0700, "is a link, which is not followed");
        row("a run-time folder that is open to all", "", 0700, 0777, "is open to others (mode 0777)");
        row("a run-time folder that is open to all, as /tmp", "", 0700, 01777, "is open to others");
        row("a run-time folder that all can read", "", 0700, 0755);
    }

    void announcesItselfOnlyInAPlaceOfItsOwn()
    {
        QFETCH(QString, plant);
        QFETCH(int, mode);
        QFETCH(int, parentMode);
        QFETCH(QByteArray, says);
        const QTemporaryDir place;
        const QString runtime = place.filePath(QStringLiteral("run"));
        const QString folder = runtime + QStringLiteral("/onboarding-console");
        const QString file = folder + QStringLiteral("/sandbox.json");
        const QString victim = place.filePath(QStringLiteral("victim"));
        const QString elsewhere = place.filePath(QStringLiteral("elsewhere"));
        const QDir here(place.path());
        QVERIFY(here.mkdir(runtime) && here.mkdir(elsewhere));
        QFile precious(victim);
        QVERIFY(precious.open(QFile::ReadWrite) && precious.write("precious") > 0 && precious.flush());
        QVERIFY(plant == QStringLiteral("folder") ? QFile::link(elsewhere, folder) : here.mkdir(folder));
        if (plant == QStringLiteral("link"))
            QVERIFY(QFile::link(victim, file));
        else if (plant == QStringLiteral("dangling"))
            QVERIFY(QFile::link(elsewhere + QStringLiteral("/new"), file));
        else if (plant == QStringLiteral("other"))
            QVERIFY(QFile::link(victim, folder + QStringLiteral("/window.lock")));
        else if (plant == QStringLiteral("hard"))
            QCOMPARE(::link(QFile::encodeName(victim).constData(), QFile::encodeName(file).constData()), 0);
        else if (plant == QStringLiteral("file"))
            QVERIFY(QFile::copy(victim, file));
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), static_cast<mode_t>(mode)), 0);
        QCOMPARE(::chmod(QFile::encodeName(runtime).constData(), static_cast<mode_t>(parentMode)), 0);
        {
            const SandboxRuntimeFile announced(file, "the ready line");
            QVERIFY2(says.isEmpty() ? announced.problem().isEmpty()
                                    : announced.problem().contains(QString::fromLatin1(says))
                             && announced.problem().contains(QStringLiteral("start again")),
                     qPrintable(announced.problem()));
            const QFileInfo info(file);
            const bool isAnnounced = info.isFile() && !info.isSymLink() && info.size() == 14;
            QCOMPARE(isAnnounced, says.isEmpty());
            if (isAnnounced) {
                QVERIFY(!(info.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
                QVERIFY(!(QFile::permissions(folder) & (QFile::ReadGroup | QFile::WriteOther)));
            }
        }
        QVERIFY(precious.seek(0));
        QCOMPARE(precious.readAll(), QByteArray("precious"));
        QVERIFY(QDir(elsewhere).isEmpty());
    }

    void saysWhyItIsNotAnnounced()
    {
        const QTemporaryDir place;
        QCOMPARE(::chmod(QFile::encodeName(place.path()).constData(), 0777), 0);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), place.path());
        process.setProcessEnvironment(environment);
        process.start(Program, {});
        QVERIFY(process.waitForReadyRead(20'000)); // it runs nevertheless
        const QByteArray said = process.readAllStandardError();
        process.kill();
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY2(said.contains(place.path().toUtf8() + " is open to others (mode 0777)"), said.constData());
        QVERIFY(!QFile::exists(place.filePath(QStringLiteral("onboarding-console/sandbox.json"))));
    }
#endif

    /// Last: it ends the sandbox.
    void keepsItsRunTimeFileWhileItLives()
    {
        const QString file
            = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/onboarding-console/sandbox.json");
        QVERIFY(QFile::exists(file));
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
        (void)m_sandbox->finish();
        QVERIFY(!QFile::exists(file));
    }

private:
    static QString writeFile(const char *name, const QByteArray &content)
    {
        QFile file(QDir(home.path()).filePath(QLatin1String(name)));
        return file.open(QFile::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
    }

    QString key() const { return m_sandbox->ready().value(QStringLiteral("apiKey")).toString(); }

    Answer send(const QByteArray &method, const QString &path, const QByteArray &body,
                const QList<QPair<QByteArray, QByteArray>> &headers)
    {
        QNetworkRequest request(QUrl(m_sandbox->url().toString() + path));
        request.setRawHeader("api-key", (m_apiKey.isNull() ? key() : m_apiKey).toLatin1());
        request.setRawHeader("tenantName", m_tenant.toLatin1());
        request.setRawHeader("Content-Type", "application/json");
        request.setRawHeader("Sandbox-Key",
                             m_sandbox->ready().value(QStringLiteral("controlKey")).toString().toLatin1());
        if (!m_bearer.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + m_bearer.toLatin1());
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(20'000))
            return {};
        reply->deleteLater();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                QJsonDocument::fromJson(reply->readAll()).object(), reply->rawHeader("WWW-Authenticate")};
    }

    Answer token(const QByteArray &form)
    {
        return send("POST", QStringLiteral("/auth/oauth/token"), form,
                    {{"Content-Type", "application/x-www-form-urlencoded"}});
    }

    Answer signIn(const QString &username, const QString &password)
    {
        return token("grant_type=password&username=" + username.toLatin1()
                     + "&password=" + password.toLatin1());
    }

    /// The ids that a sandbox of its own hands to a sample, and its uuid.
    QStringList idsOfASample(const QStringList &arguments)
    {
        auto started = std::make_unique<SandboxProcess>(Program, arguments);
        if (!started->start())
            return {};
        std::swap(m_sandbox, started);
        m_apiKey = key();
        const QJsonObject grant
            = signIn(QStringLiteral("ada.approve"), QStringLiteral("sandbox-password")).json;
        m_bearer = grant.value(QStringLiteral("access_token")).toString();
        (void)send("GET", QStringLiteral("/kyc-ms/getToken"), {}, {});
        m_bearer.clear();
        const QJsonObject run = m_sandbox
                                    ->post(QStringLiteral("phone"),
                                           {{QStringLiteral("username"), QStringLiteral("ada.approve")}})
                                    .toObject()
                                    .value(QStringLiteral("result"))
                                    .toObject();
        std::swap(m_sandbox, started);
        m_apiKey = key();
        return {run.value(QStringLiteral("accountId")).toString(),
                run.value(QStringLiteral("workflowId")).toString(),
                grant.value(QStringLiteral("uuid")).toString()};
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QString m_apiKey;
    QString m_tenant = QStringLiteral("SANDBOX");
    QString m_bearer;
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
