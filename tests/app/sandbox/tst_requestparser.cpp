// What the sandbox takes for a request, by RFC 9112, 9110 and 3986, and by attacks that were published.
#include "app/sandbox/requestparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace onboarding::sandbox;

namespace {

/// What became of all requests in the bytes: "GET /a [body]" each, or the status of the refusal.
QStringList readAll(QByteArray bytes, const Limits &limits = {}, qsizetype step = -1)
{
    RequestParser parser(limits);
    QStringList seen;
    QByteArray buffer;
    while (!bytes.isEmpty() || !buffer.isEmpty()) {
        const qsizetype before = buffer.size();
        const qsizetype taken = step < 0 ? bytes.size() : std::min(step, bytes.size());
        buffer += bytes.left(taken);
        bytes.remove(0, taken);
        parser.feed(buffer);
        if (parser.state() == RequestParser::State::Failed)
            return seen << QString::number(parser.problem().status);
        if (parser.state() == RequestParser::State::Complete) {
            const Request &request = parser.request();
            seen << QStringLiteral("%1 %2 [%3]")
                        .arg(QString::fromLatin1(request.method), request.path,
                             QString::fromLatin1(request.body));
            parser.restart();
        } else if (bytes.isEmpty() && buffer.size() == before + taken) {
            break; // waits for more
        }
    }
    return seen;
}

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

QByteArray post(const QByteArray &fields, const QByteArray &body)
{
    return "POST /a HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
}

} // namespace

class TestRequestParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatCanBeReadInOneWayOnly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("seen");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &seen) {
            QTest::newRow(name) << bytes << seen.split(QStringLiteral(" | "), Qt::SkipEmptyParts);
        };
        const auto str = [](const char *text) { return QString::fromLatin1(text); };
        row("a request", get("/hello.txt"), str("GET /hello.txt []"));
        row("two, pipelined", get("/a") + get("/b"), str("GET /a [] | GET /b []"));
        row("an empty line before it", "\r\n" + get("/a"), str("GET /a []"));
        row("lines without CR", "GET /a HTTP/1.1\nHost: a\n\n", str("400"));
        row("a CR within a line", "GET /a HTTP/1.1\r\nHost: a\rb: c\r\n\r\n", str("400"));
        row("a NUL in a value", QByteArrayLiteral("GET /a HTTP/1.1\r\nHost: a\r\nX: \0y\r\n\r\n"),
            str("400"));
        row("two blanks", "GET  /a HTTP/1.1\r\nHost: a\r\n\r\n", str("400"));
        row("no version", "GET /a\r\n\r\n", str("400"));
        row("a later minor version", "GET /a HTTP/1.2\r\nHost: a\r\n\r\n", str("GET /a []"));
        row("a later major version", "GET /a HTTP/3.0\r\nHost: a\r\n\r\n", str("505"));
        row("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", str("505"));
        row("a version in small letters", "GET /a http/1.1\r\nHost: a\r\n\r\n", str("400"));
        row("a version with more digits", "GET /a HTTP/1.10\r\nHost: a\r\n\r\n", str("400"));
        row("the start of TLS", QByteArrayLiteral("\x16\x03\x01\x02"), str("400"));
        row("no HTTP at all", "hello\r\n\r\n", str("400"));

        row("no Host", "GET /a HTTP/1.1\r\n\r\n", str("400"));
        row("no Host in HTTP/1.0", "GET /a HTTP/1.0\r\n\r\n", str("GET /a []"));
        row("two Hosts", "GET /a HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", str("400"));
        row("an empty Host", "GET /a HTTP/1.1\r\nHost:\r\n\r\n", str("400"));
        row("a Host with a user", "GET /a HTTP/1.1\r\nHost: a@b\r\n\r\n", str("400"));
        row("a Host with a path", "GET /a HTTP/1.1\r\nHost: a/b\r\n\r\n", str("400"));
        row("a Host with a port of letters", "GET /a HTTP/1.1\r\nHost: a:80b\r\n\r\n", str("400"));
        row("a Host of two", "GET /a HTTP/1.1\r\nHost: a, b\r\n\r\n", str("400"));
        row("a Host of IPv6", "GET /a HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", str("GET /a []"));

        row("two sign-ins",
            "GET /a HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\nauthorization: Bearer b\r\n\r\n",
            str("400"));
        row("two api-keys, which are the same",
            "GET /a HTTP/1.1\r\nHost: a\r\napi-key: a\r\nAPI-Key: a\r\n\r\n", str("400"));
        row("two content types",
            post("Content-Type: application/json\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n", "{}"),
            str("400"));
        row("two tenants", "GET /a HTTP/1.1\r\nHost: a\r\ntenantName: a\r\ntenantName: b\r\n\r\n",
            str("400"));
        row("fields that may be there twice", "GET /a HTTP/1.1\r\nHost: a\r\nAccept: a\r\nAccept: b\r\n\r\n",
            str("GET /a []"));

        row("a blank before the colon", "GET /a HTTP/1.1\r\nHost: a\r\nX : y\r\n\r\n", str("400"));
        row("a field that goes on", "GET /a HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\n", str("400"));
        row("a field without a name", "GET /a HTTP/1.1\r\nHost: a\r\n: y\r\n\r\n", str("400"));
        row("a field without a colon", "GET /a HTTP/1.1\r\nHost: a\r\nX\r\n\r\n", str("400"));

        row("a body", post("Content-Length: 3\r\n", "abc"), str("POST /a [abc]"));
        row("a body after a GET", "GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello" + get("/b"),
            str("GET /a [hello] | GET /b []"));
        row("a body that no field tells of", post("", "abc def\r\n\r\n"), str("POST /a [] | 400"));
        row("the chunks of Wikipedia",
            post("Transfer-Encoding: chunked\r\n", "4\r\nWiki\r\n5\r\npedia\r\n0\r\n\r\n"),
            str("POST /a [Wikipedia]"));
        row("chunks with extensions and a trailer",
            post("Transfer-Encoding: Chunked\r\n", "3;a=b\r\nabc\r\n0;c\r\nX-T: 1\r\n\r\n") + get("/b"),
            str("POST /a [abc] | GET /b []"));
        row("a chunk longer than it says", post("Transfer-Encoding: chunked\r\n", "2\r\nabc\r\n0\r\n\r\n"),
            str("400"));
        row("a chunk size with 0x", post("Transfer-Encoding: chunked\r\n", "0x3\r\nabc\r\n0\r\n\r\n"),
            str("400"));
        row("a negative chunk", post("Transfer-Encoding: chunked\r\n", "-3\r\nabc\r\n0\r\n\r\n"), str("400"));
        row("a chunk beyond 64 bits", post("Transfer-Encoding: chunked\r\n", "ffffffffffffffffff\r\n"),
            str("413"));
        row("a trailer that goes on", post("Transfer-Encoding: chunked\r\n", "0\r\nX: y\r\n z\r\n\r\n"),
            str("400"));
        row("both lengths, CL.TE smuggling",
            post("Content-Length: 13\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\nSMUGGLED"), str("400"));
        row("an obscured coding, TE.TE smuggling",
            post("Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n", "0\r\n\r\n"), str("400"));
        row("chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), str("400"));
        row("another coding first", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), str("501"));
        row("another coding only", post("Transfer-Encoding: identity\r\n", "abc"), str("400"));
        row("chunks in HTTP/1.0", "POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            str("400"));
        row("two lengths", post("Content-Length: 3\r\nContent-Length: 5\r\n", "abc"), str("400"));
        row("the same length twice", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), str("400"));
        row("two lengths in one field", post("Content-Length: 3, 3\r\n", "abc"), str("400"));
        for (const char *length : {"-1", "+3", "abc", "0x3", "3.0", "", "3 3", "٣"})
            row(qPrintable(QStringLiteral("a length of “%1”").arg(QString::fromUtf8(length))),
                post(QByteArray("Content-Length: ") + length + "\r\n", "abc"), str("400"));
        row("a length with zeros before it", post("Content-Length: 003\r\n", "abc"), str("POST /a [abc]"));
        row("a huge length", post("Content-Length: 99999999999\r\n", "abc"), str("413"));
        row("a length beyond 64 bits", post("Content-Length: 99999999999999999999\r\n", "abc"), str("413"));

        row("100-continue", post("Expect: 100-Continue\r\nContent-Length: 3\r\n", "abc"),
            str("POST /a [abc]"));
        row("another expectation", post("Expect: nonsense\r\nContent-Length: 3\r\n", "abc"), str("417"));
        row("one that HTTP/1.0 does not know", "GET /a HTTP/1.0\r\nExpect: nonsense\r\n\r\n",
            str("GET /a []"));

        row("an address as target", get("http://b:80/a?c"), str("GET /a []"));
        row("an address without a path", get("http://b"), str("GET / []"));
        row("an address without a host", get("http:///a"), str("400"));
        row("another scheme", get("ftp://b/a"), str("400"));
        row("two slashes", get("//kyc-ms/getUserInfo"), str("GET /kyc-ms/getUserInfo []"));
        row("a slash at the end", get("/kyc-ms/getUserInfo/"), str("GET /kyc-ms/getUserInfo []"));
        row("a letter that is encoded", get("/kyc-ms/getUser%49nfo"), str("GET /kyc-ms/getUserInfo []"));
        row("a slash that is encoded", get("/kyc-ms%2FgetUserInfo"), str("GET /kyc-ms%2FgetUserInfo []"));
        row("a % without digits", get("/a%"), str("400"));
        row("a % with other letters", get("/a%zz"), str("400"));
        row("a % in the query", get("/a?b=%4"), str("400"));
        row("a control letter that is encoded", get("/a%0d%0aX:%20y"), str("400"));
        row("no UTF-8", get("/a%ff"), str("400"));
        row("a fragment", get("/a#b"), str("400"));
        row("a letter beyond ASCII", get("/\xc3\xa4"), str("400"));
        row("a path without a slash", get("a"), str("400"));
        row("a star, not for OPTIONS", get("*"), str("400"));
        row("a star for OPTIONS", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", str("OPTIONS * []"));
        row("a tunnel", "CONNECT b:443 HTTP/1.1\r\nHost: b:443\r\n\r\n", str("CONNECT  []"));
    }

    void readsWhatCanBeReadInOneWayOnly()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, seen);
        QCOMPARE(readAll(bytes), seen);
        QCOMPARE(readAll(bytes, {}, 1), seen); // however it is cut on its way
    }

    void takesOnlySoMuch_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("seen");
        const QStringList fine {QStringLiteral("GET /a []")};
        const auto within
            = [](const QByteArray &fields) { return "GET /a HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n"; };
        QTest::newRow("fields up to the limit") << within("X: " + QByteArray(70, 'x') + "\r\n") << fine;
        QTest::newRow("a field beyond it")
            << within("X: " + QByteArray(100, 'x') + "\r\n") << QStringList {QStringLiteral("431")};
        QTest::newRow("a field beyond it that does not end")
            << QByteArray("GET /a HTTP/1.1\r\nX: " + QByteArray(100, 'x'))
            << QStringList {QStringLiteral("431")};
        QTest::newRow("many fields") << within(QByteArray("X:\r\n").repeated(5))
                                     << QStringList {QStringLiteral("431")};
        QTest::newRow("a long target")
            << get('/' + QByteArray(100, 'x')) << QStringList {QStringLiteral("414")};
        QTest::newRow("a long target that does not end")
            << QByteArray("GET /" + QByteArray(100, 'x')) << QStringList {QStringLiteral("414")};
        QTest::newRow("a long body") << post("Content-Length: 11\r\n", {})
                                     << QStringList {QStringLiteral("413")};
        QTest::newRow("many chunks") << post("Transfer-Encoding: chunked\r\n",
                                             "6\r\nabcdef\r\n6\r\nabcdef\r\n")
                                     << QStringList {QStringLiteral("413")};
        QTest::newRow("a long trailer")
            << post("Transfer-Encoding: chunked\r\n", "0\r\nX: " + QByteArray(100, 'x'))
            << QStringList {QStringLiteral("431")};
        QTest::newRow("a long chunk extension")
            << post("Transfer-Encoding: chunked\r\n", "1;" + QByteArray(5000, 'x'))
            << QStringList {QStringLiteral("400")};
        QTest::newRow("nothing but empty lines")
            << QByteArray("\r\n").repeated(50) << QStringList {QStringLiteral("400")};
    }

    void takesOnlySoMuch()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, seen);
        const Limits small {.line = 80, .head = 100, .fields = 4, .body = 10};
        QCOMPARE(readAll(bytes, small), seen);
        QCOMPARE(readAll(bytes, small, 1), seen);
    }

    void saysWhatWasSent()
    {
        QByteArray bytes
            = "POST http://127.0.0.1:80/_sandbox/users/a%2Fb%25%C3%A9/status?x=1%202 HTTP/1.1\r\n"
              "Host: elsewhere\r\nX: one\r\nx:  two\t\r\nContent-Type: Application/JSON; a=b\r\n"
              "Connection: TE, Close\r\n\r\n";
        RequestParser parser {Limits {}};
        parser.feed(bytes);
        QCOMPARE(parser.state(), RequestParser::State::Complete);
        const Request &request = parser.request();
        QCOMPARE(request.segments,
                 (QStringList {QStringLiteral("_sandbox"), QStringLiteral("users"),
                               QString::fromUtf8("a/b%\xc3\xa9"), QStringLiteral("status")}));
        QCOMPARE(request.authority, QByteArray("127.0.0.1:80")); // the target goes before the field
        QCOMPARE(request.query.value(QStringLiteral("x")), QStringLiteral("1 2"));
        QCOMPARE(request.headers.value("x"), QByteArray("one, two"));
        QCOMPARE(request.mediaType(), QByteArray("application/json"));
        QVERIFY(!request.keepsAlive);
    }

    void stopsBeforeTheBody()
    {
        QByteArray bytes = post("Expect: 100-continue\r\nContent-Length: 3\r\n", "abc");
        RequestParser parser {Limits {}};
        parser.feed(bytes);
        QCOMPARE(parser.state(), RequestParser::State::Body);
        QVERIFY(parser.request().expectsContinue);
        QCOMPARE(bytes, QByteArray("abc"));
    }

    /// Bytes that were changed at random: whole or in pieces, the outcome is the same, and it always ends.
    void readsNonsenseInOneWayToo()
    {
        const QByteArray sample
            = post("Transfer-Encoding: chunked\r\nX: y\r\n", "4\r\nWiki\r\n0\r\nT: u\r\n\r\n")
            + post("Content-Length: 3\r\n", "abc") + get("/a%20b?c#d");
        const QByteArray letters = QByteArray("\r\n\0 :;%#/*,0aFz\xff\x16", 18);
        QRandomGenerator random(20261128);
        for (int round = 0; round < 5'000; ++round) {
            QByteArray bytes = sample;
            for (int change = random.bounded(1, 5); change > 0; --change) {
                const int at = random.bounded(int(bytes.size()));
                const int kind = random.bounded(3);
                if (kind == 0)
                    bytes[at] = letters.at(random.bounded(int(letters.size())));
                else if (kind == 1)
                    bytes.remove(at, random.bounded(1, 9));
                else
                    bytes.insert(at, letters.at(random.bounded(int(letters.size()))));
            }
            const QStringList whole = readAll(bytes);
            QVERIFY2(readAll(bytes, {}, random.bounded(1, 20)) == whole,
                     bytes.toPercentEncoding().constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestRequestParser)
#include "tst_requestparser.moc"
