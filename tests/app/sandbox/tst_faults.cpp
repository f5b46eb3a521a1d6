// Faults of the sandbox: which it takes, what it says of one that it cannot mean, and what a client gets
// under them.
#include "tests/support/sandboxinside.h"

#include <QJsonArray>

using namespace onboarding;
using test::str;

class TestFaults : public QObject, protected test::SandboxInside
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(start({})); }
    void init() { control("reset", "{}"); }

    void aFaultThatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *body, const char *says) {
            QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(says);
        };
        row("null, which is JSON and no object", "null", "The body is not a JSON object");
        row("broken JSON", R"({"operation":)", "The body is not JSON");
        row("an array", "[]", "The body is not a JSON object.");
        row("times as a text", R"({"operation":"any","mode":"stall","times":"3"})",
            "times must be a whole number");
        row("no times at all", R"({"operation":"any","mode":"stall","times":0})",
            "times must be 1 or more, or -1 for always");
        row("half a time", R"({"operation":"any","mode":"stall","times":1.5})",
            "times must be a whole number");
        row("Retry-After as a text", R"({"operation":"any","mode":"rate-limit","retryAfterSeconds":"5"})",
            "retryAfterSeconds must be a whole number");
        row("Retry-After before now", R"({"operation":"any","mode":"rate-limit","retryAfterSeconds":-1})",
            "retryAfterSeconds must be a whole number");
        row("Retry-After where there is none", R"({"operation":"any","mode":"stall","retryAfterSeconds":5})",
            "retryAfterSeconds has a meaning in mode rate-limit only");
        row("a location with a line break",
            R"({"operation":"any","mode":"redirect","location":"http://a/\r\nX: y"})",
            "location must be an address");
        row("a redirect to nowhere", R"({"operation":"any","mode":"redirect"})", "location must say where");
        row("a redirect that is none", R"({"operation":"any","mode":"redirect","location":"/","status":200})",
            "status must be a whole number from 300 to 399");
        row("an interim status", R"({"operation":"any","mode":"status","status":103})",
            "status must be a whole number from 200 to 599");
        row("no status", R"({"operation":"any","mode":"status"})", "status must be a whole number");
        row("a header with a line break", R"({"operation":"any","mode":"pass","headers":{"A":"b\nC: d"}})",
            "headers: A must be a text");
        row("a header with a blank in its name", R"({"operation":"any","mode":"pass","headers":{"A b":"c"}})",
            "is not the name of a header field");
        row("a header that frames", R"({"operation":"any","mode":"pass","headers":{"content-length":"1"}})",
            "is set by the sandbox");
        row("a type with a line break", R"({"operation":"any","mode":"pass","contentType":"a/b\r\nX: y"})",
            "contentType must not have");
        row("a body of a number", R"({"operation":"any","mode":"pass","body":1})",
            "body must be a text, an object or an array");
        row("a body that is never sent", R"({"operation":"any","mode":"stall","body":"x"})",
            "mode stall sends no answer");
        row("a body for 204", R"({"operation":"any","mode":"status","status":204,"body":"x"})",
            "an answer 204 has no body");
        row("a word too many", R"({"operation":"any","mode":"stall","colour":1})",
            "colour is not known; a fault has operation");
        row("the second of a list",
            R"({"faults":[{"operation":"any","mode":"stall"},{"operation":"no","mode":"stall"}]})",
            "faults[1]: operation must be one of");
        row("a member twice, further in", R"({"faults":[{"operation":"any","mode":"stall","mode":"drip"}]})",
            "mode is there twice");
    }

    void aFaultThatCannotBeMeantIsRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        const QByteArray answer = order("POST", "faults", body);
        QVERIFY2(answer.startsWith("HTTP/1.1 400 "), answer.constData());
        const QString message = jsonOf(answer).value(str("message")).toString();
        QVERIFY2(message.contains(says), qPrintable(message));
        QCOMPARE(jsonOf(order("GET", "faults")), (QJsonObject {{str("faults"), QJsonArray()}}));
    }

    void isShownAsItWasSetUntilItIsTakenAway()
    {
        const QJsonObject fault {{str("operation"), str("sdkToken")},
                                 {str("mode"), str("rate-limit")},
                                 {str("times"), 3},
                                 {str("retryAfterSeconds"), 7},
                                 {str("username"), str("ada.approve")},
                                 {str("contentType"), str("text/plain")},
                                 {str("body"), str("wait")}};
        const QJsonObject added = jsonOf(order("POST", "faults", QJsonDocument(fault).toJson()));
        const qint64 id = added.value(str("ids")).toArray().at(0).toInteger();
        const QByteArray path = "faults/" + QByteArray::number(id);
        QJsonObject shown = jsonOf(order("GET", path));
        QCOMPARE(shown.take(str("id")).toInteger(), id);
        QCOMPARE(shown, fault);
        QVERIFY(order("DELETE", path).startsWith("HTTP/1.1 200 "));
        QVERIFY(order("DELETE", path).startsWith("HTTP/1.1 404 "));
    }

    void answersAsItIsTold()
    {
        control("faults", R"({"faults":[
            {"operation":"userStatus","mode":"pass","headers":{"X-Trace":"1"}},
            {"operation":"userStatus","mode":"status","status":503,"body":{"a":1},"contentType":"a/b",
             "headers":{"Set-Cookie":["c=1","d=2"],"Date":"then"},"username":"ada.approve"}]})");
        const QByteArray ada = "Authorization: Bearer " + signIn() + "\r\n";
        const QByteArray rex = "Authorization: Bearer " + signIn("rex.reject") + "\r\n";
        const QByteArray passed = ask("GET /kyc-ms/getUserInfo", ada);
        QVERIFY(passed.startsWith("HTTP/1.1 200 OK"));
        QVERIFY(passed.contains("\r\nX-Trace: 1\r\n"));
        QVERIFY(ask("GET /kyc-ms/getUserInfo", rex).startsWith("HTTP/1.1 200 OK")); // not hers
        const QByteArray failed = ask("GET /kyc-ms/getUserInfo", ada);
        QVERIFY(failed.startsWith("HTTP/1.1 503 Service Unavailable\r\n"));
        QVERIFY(failed.contains("\r\nSet-Cookie: c=1\r\nSet-Cookie: d=2\r\n"));
        QVERIFY(failed.contains("\r\nContent-Type: a/b\r\n"));
        QCOMPARE(failed.count("Date:"), qsizetype(1));
        QVERIFY(failed.endsWith("\r\n\r\n{\"a\":1}"));
        QVERIFY(ask("GET /kyc-ms/getUserInfo", ada).startsWith("HTTP/1.1 200 OK")); // used up
    }

    void anExpiredTokenIsThatOfOneUser()
    {
        const QByteArray ada = "Authorization: Bearer " + signIn() + "\r\n";
        const QByteArray rex = "Authorization: Bearer " + signIn("rex.reject") + "\r\n";
        control("faults", R"({"operation":"userStatus","mode":"expired-token"})");
        QCOMPARE(ask("GET /kyc-ms/getUserInfo", ada).mid(9, 3), QByteArray("401"));
        QCOMPARE(ask("GET /kyc-ms/getUserInfo", ada).mid(9, 3), QByteArray("401")); // and stays so
        QCOMPARE(ask("GET /kyc-ms/getUserInfo", rex).mid(9, 3), QByteArray("200"));
    }

    /// RFC 9110, 15.5.2: with a 401 comes how to do better, with the first of an expired token as well.
    void anExpiredTokenIsChallengedFromTheFirst()
    {
        const QByteArray bearer = "Authorization: Bearer " + signIn() + "\r\n";
        control("faults", R"({"operation":"userStatus","mode":"expired-token"})");
        for (int i = 0; i < 2; ++i) {
            const QByteArray answer = ask("GET /kyc-ms/getUserInfo", bearer);
            QVERIFY2(answer.startsWith("HTTP/1.1 401 ") && answer.contains("WWW-Authenticate: Bearer"),
                     answer.constData());
        }
    }

private:
    QByteArray order(const QByteArray &verb, const QByteArray &path, const QByteArray &body = {})
    {
        return ask(verb + " /_sandbox/" + path,
                   "Content-Type: application/json\r\nSandbox-Key: " + text("controlKey") + "\r\n", body);
    }

    static QJsonObject jsonOf(const QByteArray &answer)
    {
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
