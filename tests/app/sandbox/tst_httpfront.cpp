// The sandbox as a client of any make sees it, byte by byte.
#include "tests/support/sandboxinside.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <memory>
#include <utility>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace onboarding;
using test::answersIn;
using test::RawClient;
using test::str;

class TestHttpFront : public QObject, protected test::SandboxInside
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!isRunning() || m_hasOwnLimits)
            QVERIFY(start({}));
        m_hasOwnLimits = false;
        control("reset", "{}");
    }

    void answersEveryClient_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("has"); // a field of the answer
        QTest::addColumn<bool>("closes");
        const auto row = [](const char *name, const char *line, const char *fields, const char *status,
                            const char *has, bool closes) {
            QTest::newRow(name) << QByteArray(line) << QByteArray(fields) << QByteArray(status)
                                << QByteArray(has) << closes;
        };
        const char *user = "GET /kyc-ms/getUserInfo HTTP/1.1";
        row("a scheme in small letters", user, "Authorization: bearer TOKEN\r\n", "200 OK", "Date: ", false);
        row("a scheme in capitals", user, "Authorization: BEARER TOKEN\r\n", "200 OK",
            "Cache-Control: no-store", false);
        row("Connection: close", user, "Authorization: Bearer TOKEN\r\nConnection: close\r\n", "200 OK",
            "Connection: close", true);
        row("HTTP/1.0", "GET /kyc-ms/getUserInfo HTTP/1.0", "Authorization: Bearer TOKEN\r\n", "200 OK",
            "Connection: close", true);
        row("HTTP/1.0 that stays", "GET /kyc-ms/getUserInfo HTTP/1.0",
            "Authorization: Bearer TOKEN\r\nConnection: Keep-Alive\r\n", "200 OK", "Connection: keep-alive",
            false);
        row("another name for this computer", user, "Authorization: Bearer TOKEN\r\n", "200 OK",
            "Server:", false);
        row("HEAD", "HEAD /kyc-ms/getUserInfo HTTP/1.1", "Authorization: Bearer TOKEN\r\n", "200 OK",
            "Content-Length: 49", false);
        row("OPTIONS", "OPTIONS /kyc-ms/getUserInfo HTTP/1.1", "", "204 No Content",
            "Allow: GET, HEAD, OPTIONS", false);
        row("OPTIONS of the server", "OPTIONS * HTTP/1.1", "", "204 No Content", "Allow: ", false);
        row("another method", "DELETE /kyc-ms/getUserInfo HTTP/1.1", "", "405 Method Not Allowed",
            "Allow: GET, HEAD, OPTIONS", false);
        row("another method of the token", "GET /auth/oauth/token HTTP/1.1", "", "405 Method Not Allowed",
            "Allow: POST, OPTIONS", false);
        row("TRACE", "TRACE / HTTP/1.1", "", "405 Method Not Allowed", "Allow: ", false);
        row("TRACE of a place", "TRACE /kyc-ms/getUserInfo HTTP/1.1", "", "405 Method Not Allowed",
            "Allow: GET, HEAD, OPTIONS\r\n", false);
        row("a method in small letters", "get /kyc-ms/getUserInfo HTTP/1.1", "", "501 Not Implemented",
            "Content-Type: application/json", false);
        row("a method that nobody knows", "FOO /kyc-ms/getUserInfo HTTP/1.1", "", "501 Not Implemented",
            R"({"message":"There is no method FOO."})", false);
        row("a tunnel", "CONNECT a:443 HTTP/1.1", "", "405 Method Not Allowed", "Allow: ", false);
        row("two slashes", "GET //kyc-ms/getUserInfo HTTP/1.1", "Authorization: Bearer TOKEN\r\n", "200 OK",
            "Date: ", false);
        row("a slash at the end", "GET /kyc-ms/getUserInfo/?a=b HTTP/1.1", "Authorization: Bearer TOKEN\r\n",
            "200 OK", "Date: ", false);
        row("its own address as target", "GET http://127.0.0.1:PORT/kyc-ms/getUserInfo HTTP/1.1",
            "Authorization: Bearer TOKEN\r\n", "200 OK", "Date: ", false);
        row("another address as target", "GET http://evil.example/kyc-ms/getUserInfo HTTP/1.1",
            "Authorization: Bearer TOKEN\r\n", "421 Misdirected Request", "Date: ", false);
        row("a tenant twice", user, "Authorization: Bearer TOKEN\r\ntenantName: OTHER\r\n", "400 Bad Request",
            "Date: ", true);
        row("a packed body", "POST /auth/oauth/token HTTP/1.1",
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Encoding: gzip\r\nContent-Length: "
            "0\r\n",
            "415 Unsupported Media Type", "Accept-Encoding: identity", false);
        row("a body that is no form", "POST /auth/oauth/token HTTP/1.1",
            "Content-Type: text/plain\r\nContent-Length: 0\r\n", "415 Unsupported Media Type",
            "Date: ", false);
        row("a body beyond the limit", "POST /auth/oauth/token HTTP/1.1", "Content-Length: 99999999\r\n",
            "413 Content Too Large", "Connection: close", true);
        row("no bearer", user, "", "401 Unauthorized", "WWW-Authenticate: Bearer ", false);
        row("another protocol offered", user,
            "Authorization: Bearer TOKEN\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
            "HTTP2-Settings: AAMAAABkAAQAAP__\r\n",
            "200 OK", "Date: ", false);
    }

    void answersEveryClient()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, has);
        QFETCH(bool, closes);
        const QByteArray token = signIn();
        RawClient client(m_port);
        client.send(line.replace("PORT", QByteArray::number(m_port)) + "\r\n" + usual()
                    + fields.replace("TOKEN", token) + "\r\n");
        QTRY_VERIFY(client.got().contains("\r\n\r\n"));
        QVERIFY2(client.got().startsWith("HTTP/1.1 " + status + "\r\n"), client.got().constData());
        QVERIFY2(client.got().contains("\r\n" + has), client.got().constData());
        if (line.startsWith("HEAD") || status.startsWith("204"))
            QVERIFY(client.got().endsWith("\r\n\r\n"));
        if (closes) {
            QTRY_VERIFY(client.isClosed());
            return;
        }
        client.send("GET / HTTP/1.1\r\n" + usual() + "\r\n");
        QTRY_COMPARE(answersIn(client.got()), qsizetype(2));
    }

    void knowsItsOwnNameExactly_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("status");
        const auto row = [](const char *host, const char *status) {
            QTest::newRow(host) << QByteArray(host) << QByteArray(status);
        };
        row("127.0.0.1:PORT", "200");
        row("localhost:PORT", "200");
        row("LocalHost:PORT", "200");
        row("127.0.0.1", "421");
        row("127.0.0.1:80", "421");
        row("localhost:PORT.evil.example", "400");
        row("localhost.evil.example:PORT", "421");
        row("localhost.:PORT", "421");
        row("evil.example", "421");
        row("evil.example:PORT", "421");
        row("[::1]:PORT", "421");
        row("127.0.0.1:0PORT", "400");
        row("2130706433:PORT", "421");
        row("a@127.0.0.1:PORT", "400");
        row("", "400");
    }

    void knowsItsOwnNameExactly()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, status);
        host.replace("PORT", QByteArray::number(m_port));
        for (const char *target : {"/kyc-ms/getUserInfo", "/_sandbox/users"}) {
            RawClient client(m_port);
            client.send(QByteArray("GET ") + target + " HTTP/1.1\r\nHost: " + host
                        + "\r\nSandbox-Key: " + text("controlKey") + "\r\napi-key: " + text("apiKey")
                        + "\r\ntenantName: SANDBOX\r\nAuthorization: Bearer " + signIn() + "\r\n\r\n");
            QTRY_VERIFY(client.got().contains("\r\n\r\n"));
            QCOMPARE(client.got().mid(9, 3), status);
        }
    }

    void answersPipelinedRequestsInTheirOrder()
    {
        RawClient client(m_port);
        client.send("GET /1 HTTP/1.1\r\n" + usual() + "\r\nOPTIONS /kyc-ms/getToken HTTP/1.1\r\n" + usual()
                    + "\r\nGET /3 HTTP/1.1\r\n" + usual() + "Connection: close\r\n\r\nGET /4 HTTP/1.1\r\n"
                    + usual() + "\r\n");
        QTRY_VERIFY(client.isClosed());
        const QByteArray got = client.got();
        QCOMPARE(answersIn(got), qsizetype(3));
        QVERIFY(got.indexOf(R"("path":"/1")") < got.indexOf("204 No Content"));
        QVERIFY(got.indexOf("204 No Content") < got.indexOf(R"("path":"/3")"));
    }

#ifdef Q_OS_UNIX
    /// As "nc -N" and some proxies do: nothing more will come, but the answer is waited for.
    void answersWhoHasShutItsSideDown()
    {
        RawClient client(m_port);
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
        client.send("GET / HTTP/1.1\r\n" + usual() + "\r\n");
        QCOMPARE(::shutdown(static_cast<int>(client.socket.socketDescriptor()), SHUT_WR), 0);
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.got().startsWith("HTTP/1.1 404 Not Found"));
    }
#endif

    void tellsToGoOnBeforeTheBody()
    {
        const QByteArray body = "grant_type=password&username=ada.approve&password=sandbox-password";
        RawClient client(m_port);
        client.send("POST /auth/oauth/token HTTP/1.1\r\n" + usual()
                    + "Content-Type: Application/X-WWW-Form-URLencoded; charset=UTF-8\r\nExpect: "
                      "100-continue\r\nContent-Length: "
                    + QByteArray::number(body.size()) + "\r\n\r\n");
        QTRY_COMPARE(client.got(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        client.send(body);
        QTRY_VERIFY(client.got().contains("access_token"));
        QVERIFY(client.got().contains("\r\nPragma: no-cache\r\n"));
        QVERIFY(client.got().contains("\r\nCache-Control: no-store\r\n"));
    }

    void refusesBeforeTheBodyWhereItCan()
    {
        RawClient client(m_port);
        client.send("POST /auth/oauth/token HTTP/1.1\r\nHost: evil.example\r\nExpect: 100-continue\r\n"
                    "Content-Length: 5\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.got().startsWith("HTTP/1.1 421 "));
    }

    void doesNotWaitForEver_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing is sent") << QByteArray() << QByteArray();
        QTest::newRow("a head without an end") << QByteArray("GET / HTTP/1.1\r\nX: ") << QByteArray("408");
        QTest::newRow("a body without an end")
            << QByteArray("POST / HTTP/1.1\r\n{usual}Content-Length: 9\r\n\r\nabc") << QByteArray("408");
        QTest::newRow("a first request only")
            << QByteArray("GET / HTTP/1.1\r\n{usual}\r\n") << QByteArray("404");
    }

    void doesNotWaitForEver()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, answer);
        using namespace std::chrono_literals;
        m_hasOwnLimits = true;
        QVERIFY(start({.headTime = 50ms, .bodyTime = 50ms, .idleTime = 50ms}));
        RawClient client(m_port);
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
        client.send(sent.replace("{usual}", usual()));
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.got().mid(9, 3), answer);
    }

    /// A client that only holds connections keeps nobody out, and takes no more than the limit.
    void whoWaitsLongestGivesWay()
    {
        m_hasOwnLimits = true;
        QVERIFY(start({.connections = 3}));
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < 5; ++i) {
            idle.push_back(std::make_unique<RawClient>(m_port));
            QTRY_COMPARE(idle.back()->socket.state(), QAbstractSocket::ConnectedState);
            idle.back()->send("GET / HTTP/1.1\r\n" + usual() + "\r\n");
            QTRY_COMPARE(answersIn(idle.back()->got()), qsizetype(1));
        }
        QTRY_VERIFY(idle.at(0)->isClosed() && idle.at(1)->isClosed());
        QVERIFY(!idle.at(2)->isClosed() && !idle.at(3)->isClosed() && !idle.at(4)->isClosed());
    }

    /// Or its answers would fill the memory.
    void whoReadsNoAnswersGetsNoMore()
    {
        const QByteArray request = "GET /kyc-ms/getUserInfo HTTP/1.1\r\n" + usual() + "\r\n";
        const auto answered = [this] {
            const QByteArray journal
                = ask("GET /_sandbox/journal?limit=1", "Sandbox-Key: " + text("controlKey") + "\r\n");
            return QJsonDocument::fromJson(journal.mid(journal.indexOf("\r\n\r\n") + 4))
                .object()
                .value(str("requests"))
                .toArray()
                .at(0)
                .toObject()
                .value(str("number"))
                .toInteger();
        };
        RawClient client(m_port);
        client.socket.setReadBufferSize(1024);
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
        constexpr int Many = 200'000; // more than the buffers of any system take
        for (int i = 0; i < Many; ++i)
            client.socket.write(request);
        qint64 last = 0;
        const auto hasStopped = [&] {
            const qint64 before = std::exchange(last, answered());
            return last > 0 && last == before;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasStopped(), 60'000);
        QVERIFY2(last < Many, qPrintable(QString::number(last)));
    }

    void saysWhenItHasNoRoom()
    {
        m_hasOwnLimits = true;
        QVERIFY(start({.connections = 2}));
        control("faults", R"({"operation":"any","mode":"drip","times":-1})");
        RawClient one(m_port);
        RawClient two(m_port);
        one.send("GET /kyc-ms/getUserInfo HTTP/1.1\r\n" + usual() + "\r\n");
        two.send("GET /kyc-ms/getUserInfo HTTP/1.1\r\n" + usual() + "\r\n");
        QTRY_VERIFY(!one.got().isEmpty() && !two.got().isEmpty());
        RawClient three(m_port);
        QTRY_VERIFY(three.isClosed());
        QVERIFY(three.got().startsWith("HTTP/1.1 503 Service Unavailable"));
    }

    void theControlApiIsForWhoHasItsKey_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("with the key") << QByteArray("Sandbox-Key: KEY\r\n") << QByteArray("200");
        QTest::newRow("without it") << QByteArray() << QByteArray("401");
        QTest::newRow("with the beginning of it") << QByteArray("Sandbox-Key: k\r\n") << QByteArray("401");
        QTest::newRow("with the key of the API")
            << QByteArray("Sandbox-Key: APIKEY\r\n") << QByteArray("401");
        QTest::newRow("with the key, from a page")
            << QByteArray("Sandbox-Key: KEY\r\nOrigin: https://example.com\r\n") << QByteArray("403");
    }

    void theControlApiIsForWhoHasItsKey()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, status);
        fields.replace("APIKEY", text("apiKey")).replace("KEY", text("controlKey"));
        for (const char *target : {"/_sandbox/users", "/_sandbox/journal", "//_sandbox/faults/"}) {
            RawClient client(m_port);
            client.send(QByteArray("GET ") + target + " HTTP/1.1\r\n" + usual() + fields + "\r\n");
            QTRY_VERIFY(client.got().contains("\r\n\r\n"));
            QCOMPARE(client.got().mid(9, 3), status);
            QCOMPARE(client.got().contains("\r\nWWW-Authenticate: Sandbox-Key "), status == "401");
        }
    }

    /// As Postman and Newman do, whose collections know nothing of a key.
    void aClientWithCookiesPlaysThePhoneOfItsUser()
    {
        const QByteArray token = ask("GET /kyc-ms/getToken", "Authorization: Bearer " + signIn() + "\r\n");
        const qsizetype at = token.indexOf("sandbox-phone=");
        QVERIFY(at > 0);
        const QByteArray cookie = "Cookie: a=b; " + token.mid(at, token.indexOf(';', at) - at) + "\r\n";
        const auto play = [&](const QByteArray &fields, const QByteArray &user) {
            return ask("POST /_sandbox/phone", "Content-Type: application/json\r\n" + fields,
                       R"({"username":")" + user + R"("})")
                .mid(9, 3);
        };
        QCOMPARE(play(cookie, "ada.approve"), QByteArray("200"));
        QCOMPARE(play(cookie, "rex.reject"), QByteArray("401"));
        QCOMPARE(play({}, "ada.approve"), QByteArray("401"));
        QCOMPARE(play("Cookie: sandbox-phone=\r\n", "ada.approve"), QByteArray("401"));
        QCOMPARE(ask("GET /_sandbox/users", cookie).mid(9, 3), QByteArray("401"));
    }

    void anAnswerThatHasNoBodyHasNone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("hasLength");
        QTest::newRow("204") << 204 << false;
        QTest::newRow("205") << 205 << true;
        QTest::newRow("304") << 304 << false;
    }

    void anAnswerThatHasNoBodyHasNone()
    {
        QFETCH(int, status);
        QFETCH(bool, hasLength);
        control("faults",
                R"({"operation":"userStatus","mode":"status","status":)" + QByteArray::number(status) + '}');
        RawClient client(m_port);
        client.send("GET /kyc-ms/getUserInfo HTTP/1.1\r\n" + usual() + "\r\nOPTIONS * HTTP/1.1\r\n" + usual()
                    + "\r\n");
        QTRY_COMPARE(answersIn(client.got()), qsizetype(2));
        const QByteArray head = client.got().left(client.got().indexOf("HTTP/1.1 ", 9));
        QVERIFY(head.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '));
        QVERIFY(head.endsWith("\r\n\r\n"));
        QCOMPARE(head.contains("Content-Length: 0"), hasLength);
        QVERIFY(!head.contains("Content-Type"));
    }

private:
    bool m_hasOwnLimits = false;
};

QTEST_GUILESS_MAIN(TestHttpFront)
#include "tst_httpfront.moc"
