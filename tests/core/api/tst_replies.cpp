// What the replies of the API mean: strict JSON, the seven error shapes, redaction, plain text.
#include "core/api/contentcoding.h"
#include "core/api/errorreading.h"
#include "core/api/httpdate.h"
#include "core/api/mediatype.h"
#include "core/api/redaction.h"
#include "core/api/replyframing.h"
#include "core/api/replyjson.h"
#include "core/api/replytext.h"
#include "core/api/retryafter.h"
#include "core/api/retrypolicy.h"
#include "core/api/selfregisterendpoint.h"
#include "core/api/strictjson.h"
#include "core/api/userstatusendpoint.h"
#include "core/base/plaintext.h"
#include "core/base/utctime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QTest>

using namespace onboarding;

namespace {

/// {"status":"LV1"} as Python's gzip.compress(), zlib.compress() and zlib.compressobj(wbits=-15) pack it.
const QByteArray Plain = R"({"status":"LV1"})";
const QByteArray Gzip
    = QByteArray::fromHex("1f8b0800000000000203ab562a2e492c292d56b252f2093354aa05009276aaa310000000");
const QByteArray Zlib = QByteArray::fromHex("789cab562a2e492c292d56b252f2093354aa05002fab0532");
const QByteArray GzipHalves = QByteArray::fromHex("1f8b0800000000000203ab562a2e490400437a4a65050000001f8b0800"
                                                  "0000000002032b292d56b252f2093354aa05006b3bdcde0b000000");
const QByteArray GzipOfZlib = QByteArray::fromHex(
    "1f8b0800000000000203ab98b33a4c4bcf534753376c53d0274ee39055ac0cfaab598d00fa3a136218000000");
const QByteArray Deflate = QByteArray::fromHex("ab562a2e492c292d56b252f2093354aa0500");

} // namespace

class TestReplies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesDoubtfulJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("an object") << QByteArray(R"({"a":[1,true,null,"x\n"]})") << true;
        QTest::newRow("a bare text") << QByteArray('"' + QByteArray("PENDING") + '"') << true;
        QTest::newRow("32 levels") << QByteArray(32, '[') + QByteArray(32, ']') << true;
        QTest::newRow("33 levels") << QByteArray(33, '[') + QByteArray(33, ']') << false;
        QTest::newRow("a key twice") << QByteArray(R"({"a":1,"a":2})") << false;
        QTest::newRow("a key twice, once escaped") << QByteArray(R"({"a":1,"\u0061":2})") << false;
        QTest::newRow("an escaped NUL") << QByteArray(R"(["\u0000"])") << false;
        QTest::newRow("an escaped control") << QByteArray(R"(["\u001b"])") << false;
        // RFC 8259 section 6: a number may be larger than a double, and interoperates less.
        QTest::newRow("a number that no double holds") << QByteArray(R"({"a":1e400,"b":[-1e400,2]})") << true;
        QTest::newRow("a number of 400 digits") << QByteArray(400, '9').prepend('[').append(']') << true;
        QTest::newRow("a number near nothing") << QByteArray("[1e-400]") << true;
        QTest::newRow("a number that no double holds, with a zero before it")
            << QByteArray("[01e400]") << false;
        QTest::newRow("a mistake behind a number that no double holds") << QByteArray("[1e400,]") << false;
        QTest::newRow("a key twice behind one") << QByteArray(R"({"z":1e400,"a":1,"a":2})") << false;
        QTest::newRow("a lone surrogate") << QByteArray(R"(["\ud800"])") << false;
        QTest::newRow("broken UTF-8") << QByteArray("[\"\xff\"]") << false;
        QTest::newRow("something after it") << QByteArray("{} {}") << false;
        QTest::newRow("something after a NUL") << QByteArray("{}\0{}", 5) << false;
        QTest::newRow("a trailing comma") << QByteArray("[1,]") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }

    void refusesDoubtfulJson()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isGood);
        const Result<QJsonValue> parsed = parseStrictJson(json);
        QCOMPARE(parsed.has_value(), isGood);
        if (!isGood)
            QCOMPARE(parsed.error().kind, Error::Kind::BadReply);
    }

    void aNumberThatNoDoubleHoldsLeavesTheOthers()
    {
        const QByteArray json
            = "{\"x\":\"1e400 \\\" 2\",\"a\":[1,-1e400,3],\"b\":1e400,\"c\":4.5,\"d\":1e-400}";
        const QJsonObject read = parseStrictJson(json).value().toObject();
        QCOMPARE(read.value(QStringLiteral("x")).toString(), QStringLiteral("1e400 \" 2"));
        const QJsonArray array = read.value(QStringLiteral("a")).toArray();
        QCOMPARE(array.at(0).toInt(), 1);
        QCOMPARE(array.at(1).toInt(-7), -7);
        QCOMPARE(array.at(2).toInt(), 3);
        QCOMPARE(read.value(QStringLiteral("b")).toInt(-7), -7);
        QCOMPARE(read.value(QStringLiteral("c")).toDouble(), 4.5);
        QCOMPARE(read.value(QStringLiteral("d")).toDouble(-7), 0.0);
        QVERIFY(parseStrictJson("[1e400,\n x]").error().message.contains(QStringLiteral("line 2, column 2")));
    }

    void tellsTheErrorShapesApart_data()
    {
        using Kind = Error::Kind;
        QTest::addColumn<int>("operation");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind"); // -1: a success
        const auto row = [](const char *name, Operation operation, int status, const char *body, int kind) {
            QTest::newRow(name) << int(operation) << status << QByteArray(body) << kind;
        };
        row("a success", Operation::UserStatus, 200, R"({"status":"PENDING"})", -1);
        row("a success with a context", Operation::SelfRegister, 200,
            R"({"contextResponse":{"statusCode":"200","statusMessage":"OK"},"responseData":{}})", -1);
        row("flat vendor code with 200", Operation::SignIn, 200,
            R"({"additionalStatusCode":3001,"additionalStatusMessage":"locked"})", int(Kind::AccountLocked));
        row("flat vendor code 3003", Operation::SignIn, 401, R"({"additionalStatusCode":"3003"})",
            int(Kind::AccountSuspended));
        row("flat vendor code 3004", Operation::SignIn, 401, R"({"additionalStatusCode":3004})",
            int(Kind::WrongCredentials));
        row("an expired token", Operation::UserStatus, 401,
            R"({"additionalStatusMessage":"Token has expired"})", int(Kind::TokenExpired));
        row("an expired token with 200", Operation::UserStatus, 200,
            R"({"additionalStatusMessage":"Token has expired"})", int(Kind::TokenExpired));
        row("an expired refresh token", Operation::RefreshToken, 401,
            R"({"error":"invalid_token","error_description":"Invalid refresh token (expired): x"})",
            int(Kind::SignInAgain));
        row("contextResponse", Operation::SelfRegister, 400,
            R"({"contextResponse":{"statusCode":"400","additionalStatusMessage":"firstName is required"}})",
            int(Kind::FieldRefused));
        row("code, status, message", Operation::UserStatus, 404,
            R"({"code":404,"status":"NOT_FOUND","message":"no"})", int(Kind::NotFound));
        row("code with 200", Operation::UserStatus, 200,
            R"({"statusCode":"ERROR","code":412,"msg":"partly"})", int(Kind::PartlyRegistered));
        row("a wrong password", Operation::SignIn, 400,
            R"({"error":"invalid_grant","error_description":"Bad credentials"})",
            int(Kind::WrongCredentials));
        row("a refused refresh", Operation::RefreshToken, 400, R"({"error":"invalid_grant"})",
            int(Kind::SignInAgain));
        row("a refused client", Operation::SignIn, 401, R"({"error":"invalid_client"})",
            int(Kind::ApiKeyRefused));
        row("not enough scope", Operation::UserStatus, 403, R"({"error":"insufficient_scope"})",
            int(Kind::NotAllowed));
        row("the gateway", Operation::UserStatus, 403,
            R"({"error":"Access to this API has been disallowed"})", int(Kind::ApiKeyRefused));
        row("the gateway on sign-in", Operation::SignIn, 401, R"({"error":"Authorization field missing"})",
            int(Kind::ApiKeyRefused));
        row("the gateway's quota", Operation::UserStatus, 403, R"({"error":"Quota exceeded"})",
            int(Kind::RateLimited));
        row("Spring Boot", Operation::UserStatus, 500,
            R"({"timestamp":"x","status":500,"error":"Internal Server Error","path":"/x"})",
            int(Kind::ServiceFailing));
        row("a proxy's page", Operation::UserStatus, 502, "<html>", int(Kind::ServiceFailing));
        row("a level too low", Operation::SdkToken, 417, "{}", int(Kind::NotAllowed));
        row("a dependency", Operation::SdkToken, 424, "{}", int(Kind::ServiceFailing));
        row("another server", Operation::RegisterUser, 421, "{}", int(Kind::ServiceFailing));
        row("too early", Operation::RegisterUser, 425, "{}", int(Kind::ServiceFailing));
        row("nginx stopped waiting", Operation::RegisterUser, 499, "{}", int(Kind::ServiceFailing));
        row("a refresh refused without invalid_grant", Operation::RefreshToken, 401, "{}",
            int(Kind::NotAllowed));
    }

    void tellsTheErrorShapesApart()
    {
        QFETCH(int, operation);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        HttpReply reply {.status = status, .contentType = "application/json", .body = body};
        if (const Result<QJsonValue> json = parseStrictJson(body))
            reply.json = *json;
        const auto error = readError(ApiContract::builtIn(), static_cast<Operation>(operation), reply);
        QCOMPARE(error ? int(error->kind) : -1, kind);
        if (error)
            QVERIFY(!error->message.isEmpty());
    }

    /// RFC 7616 and RFC 4559: no password of a customer answers these, nor a page.
    void aSignInOfSomethingInBetweenIsNoWrongPassword_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<QByteArray>("mediaType");
        QTest::addColumn<int>("kind");
        QTest::newRow("Digest") << QByteArray("Digest realm=\"x\", nonce=\"y\"") << QByteArray("text/plain")
                                << int(Error::Kind::NotAllowed);
        QTest::newRow("Negotiate") << QByteArray("Negotiate") << QByteArray() << int(Error::Kind::NotAllowed);
        QTest::newRow("a page") << QByteArray() << QByteArray("text/html") << int(Error::Kind::NotAllowed);
        QTest::newRow("Bearer") << QByteArray("Bearer realm=\"x\"") << QByteArray("text/plain")
                                << int(Error::Kind::WrongCredentials);
        QTest::newRow("Basic") << QByteArray("Basic realm=\"x\"") << QByteArray("text/html")
                               << int(Error::Kind::ApiKeyRefused);
        QTest::newRow("nothing") << QByteArray() << QByteArray("text/plain")
                                 << int(Error::Kind::WrongCredentials);
    }

    void aSignInOfSomethingInBetweenIsNoWrongPassword()
    {
        QFETCH(const QByteArray, challenge);
        QFETCH(const QByteArray, mediaType);
        QFETCH(const int, kind);
        HttpReply reply {.status = 401, .contentType = mediaType, .mediaType = mediaType};
        if (!challenge.isEmpty())
            reply.headers.append({"WWW-Authenticate", challenge});
        const auto error = readError(ApiContract::builtIn(), Operation::SignIn, reply);
        QVERIFY(error.has_value());
        QCOMPARE(int(error->kind), kind);
    }

    /// Verified on 2026-11-29: after a change of the contract it said neither the path nor the contract.
    void anAddressThatTakesNoSignInIsNamed_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<QString>("named"); // empty: nothing of the contract
        QTest::newRow("a sign-in") << Operation::SignIn << QStringLiteral("POST /auth/oauth/token");
        QTest::newRow("a sign-up") << Operation::SelfRegister << QStringLiteral("selfRegister.path");
        QTest::newRow("a status: the customer may be meant, too")
            << Operation::UserStatus << QStringLiteral("GET /kyc-ms/getUserInfo");
        QTest::newRow("a token: the customer may be meant") << Operation::SdkToken << QString();
    }

    void anAddressThatTakesNoSignInIsNamed()
    {
        QFETCH(const Operation, operation);
        QFETCH(const QString, named);
        // As nginx answers where nothing is.
        const HttpReply reply {.status = 404,
                               .contentType = "text/html",
                               .mediaType = "text/html",
                               .body = "<html><head><title>404 Not Found</title></head></html>"};
        const auto error = readError(ApiContract::builtIn(), operation, reply);
        QVERIFY(error.has_value());
        QCOMPARE(error->kind, Error::Kind::NotFound);
        QVERIFY2(error->message.contains(named), qPrintable(error->message));
        QCOMPARE(error->message.contains(QStringLiteral("contract")), !named.isEmpty());
    }

    /// Review 11, 5: many services answer 404 for a user whom they do not know.
    void aSignInThatFindsNoUserIsNoWrongPath_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("isOfThePath");
        for (const char *said : {"User not found", "user_not_found", "Account does not exist",
                                 "Usu\u00e1rio n\u00e3o encontrado", "Benutzer unbekannt"})
            QTest::newRow(said) << QString::fromUtf8(said) << false;
        for (const char *said : {"Not Found", "No static resource auth/oauth/token.",
                                 "Cannot POST /user/auth/oauth/token", "no Route matched with those values"})
            QTest::newRow(said) << QString::fromUtf8(said) << true;
    }

    void aSignInThatFindsNoUserIsNoWrongPath()
    {
        QFETCH(const QString, said);
        QFETCH(const bool, isOfThePath);
        const QByteArray body = "{\"message\":\"" + said.toUtf8() + "\"}";
        const HttpReply reply {
            .status = 404, .mediaType = "application/json", .body = body, .json = *parseStrictJson(body)};
        for (const Operation operation : {Operation::SignIn, Operation::RefreshToken}) {
            const auto error = readError(ApiContract::builtIn(), operation, reply);
            QVERIFY(error.has_value());
            QVERIFY2(error->message.contains(said), qPrintable(error->message));
            QCOMPARE(error->message.contains(QStringLiteral("contract")), isOfThePath);
            QCOMPARE(error->isServiceSpeaking, !isOfThePath);
        }
    }

    /// RFC 9457 section 3.
    void saysTheDetailOfAProblem()
    {
        const QByteArray body
            = R"({"type":"about:blank","title":"Forbidden","status":403,"detail":"No credit"})";
        const HttpReply reply {.status = 403,
                               .mediaType = "application/problem+json",
                               .body = body,
                               .json = *parseStrictJson(body)};
        const auto error = readError(ApiContract::builtIn(), Operation::UserStatus, reply);
        QVERIFY(error.has_value());
        QCOMPARE(error->message, QStringLiteral("No credit"));
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("seconds"); // -1: none
        constexpr qint64 Longest = 2'147'483'648; // RFC 9111 section 1.2.2
        const auto row = [](const char *name, const char *value, qint64 seconds) {
            QTest::newRow(name) << QByteArray(value) << seconds;
        };
        row("seconds, as in RFC 9110 section 10.2.3", "120", 120);
        row("nothing to wait for", "0", 0);
        row("seconds with zeros before", "0060", 60);
        row("a date", "Wed, 04 Mar 2026 12:01:00 GMT", 60);
        row("a date in the form of RFC 850", "Wednesday, 04-Mar-26 12:01:00 GMT", 60);
        row("a date in the form of asctime", "Wed Mar  4 12:01:00 2026", 60);
        row("a date that has passed", "Wed, 04 Mar 2026 11:00:00 GMT", 0);
        row("a date at a leap second", "Wed, 04 Mar 2026 12:00:60 GMT", 60);
        row("a date at the end of time", "Fri, 31 Dec 9999 23:59:59 GMT", Longest);
        row("two equal numbers that a proxy joined", "60, 60", 60);
        row("two numbers: the longer wait", "5, 60, 7", 60);
        row("a number and a date", "5, Wed, 04 Mar 2026 12:01:00 GMT", 60);
        row("two dates", "Wed, 04 Mar 2026 12:00:30 GMT, Wed, 04 Mar 2026 12:01:00 GMT", 60);
        row("dates of two forms", "Wednesday, 04-Mar-26 12:01:00 GMT, Wed Mar  4 12:00:30 2026", 60);
        row("a number and nonsense", "soon, 60", 60);
        row("part of a second is a whole one", "60.5", 61);
        row("no part of a second", "60.0", 60);
        row("more than 31 bits hold", "4294967296", Longest);
        row("the greatest that 64 bits hold", "9223372036854775807", Longest);
        row("more than 64 bits hold", "99999999999999999999", Longest);
        row("nanoseconds of today", "1774751400000000000", Longest);
        row("nonsense", "soon", -1);
        row("below nothing", "-5", -1);
        row("hexadecimal", "0x10", -1);
        row("a day that does not exist", "Wed, 30 Feb 2026 12:01:00 GMT", -1);
        row("nothing", "", -1);
    }

    void readsRetryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, seconds);
        // Against the service's own Date: this computer's clock is two years off.
        const HeaderList headers {{"Retry-After", value}, {"Date", "Wed, 04 Mar 2026 12:00:00 GMT"}};
        const auto wait = readRetryAfter(headers, QDateTime(QDate(2024, 1, 1), QTime(0, 0), Utc));
        QCOMPARE(wait ? qint64(wait->count()) : qint64(-1), seconds);
    }

    /// Without the service's own clock: the part of a second that is begun counts.
    void waitsUntilADateByThisClock()
    {
        const QDateTime now(QDate(2026, 3, 4), QTime(12, 0, 0, 300), Utc);
        const auto wait = readRetryAfter({{"Retry-After", "Wed, 04 Mar 2026 12:00:05 GMT"}}, now);
        QVERIFY(wait.has_value());
        QVERIFY(now.addSecs(wait->count()) >= QDateTime(QDate(2026, 3, 4), QTime(12, 0, 5), Utc));
    }

    void neverComesBackEarlierThanAsked()
    {
        using namespace std::chrono_literals;
        const Error error {.kind = Error::Kind::RateLimited, .retryAfter = LongestRetryAfter};
        QVERIFY(!decideRetry(error, 1, {}, 30s, 0.5).again);
        const RetryDecision soon
            = decideRetry({.kind = Error::Kind::RateLimited, .retryAfter = 5s}, 1, {}, 30s, 0.0);
        QVERIFY(soon.again && soon.wait >= 5s);
    }

    void readsTheThreeDatesOfHttp_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("moment");
        const auto row = [](const char *name, const char *text, const char *moment) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(moment);
        };
        // The three examples of RFC 9110 section 5.6.7.
        row("IMF-fixdate", "Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z");
        row("RFC 850", "Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z");
        row("asctime", "Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z");
        row("two digits less than 50 years ahead", "Sunday, 06-Nov-75 08:49:37 GMT", "2075-11-06T08:49:37Z");
        row("two digits more than 50 years ahead", "Sunday, 06-Nov-77 08:49:37 GMT", "1977-11-06T08:49:37Z");
        row("an hour that Berlin skips", "Sun, 29 Mar 2026 02:30:00 GMT", "2026-03-29T02:30:00Z");
        row("the 29th of February", "Thu, 29 Feb 2024 00:00:00 GMT", "2024-02-29T00:00:00Z");
        row("another zone", "Sun, 06 Nov 1994 08:49:37 CET", "");
        row("half a date", "Sun, 06 Nov 1994", "");
        row("an hour that does not exist", "Sun, 06 Nov 1994 24:00:00 GMT", "");
    }

    void readsTheThreeDatesOfHttp()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, moment);
        const QDateTime read = readHttpDate(text, QDateTime(QDate(2026, 3, 4), QTime(12, 0), Utc));
        QCOMPARE(read.isValid() ? read.toString(Qt::ISODate) : QString(), moment);
    }

    void readsWhatAContentTypeSays_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("charset");
        const auto row = [](const char *name, const char *field, const char *type, const char *charset) {
            QTest::newRow(name) << QByteArray(field) << QByteArray(type) << QByteArray(charset);
        };
        // The four of RFC 9110 section 8.3.1 that mean the same.
        row("lower case", "text/html;charset=utf-8", "text/html", "utf-8");
        row("upper case charset", "Text/HTML;Charset=\"utf-8\"", "text/html", "utf-8");
        row("quoted", "text/html; charset=\"utf-8\"", "text/html", "utf-8");
        row("value in capitals", "text/html;charset=UTF-8", "text/html", "utf-8");
        row("twice the same", "application/json, application/json", "application/json", "");
        row("twice, the second with a charset", "application/json, application/json; charset=utf-8",
            "application/json", "utf-8");
        row("twice, the first with a charset", "application/json; charset=utf-16, application/json",
            "application/json", "utf-16");
        row("the last counts", "text/html, application/json", "application/json", "");
        row("the last that is valid counts", "application/json, none", "application/json", "");
        row("a wildcard is no type", "application/json, */*", "application/json", "");
        row("a comma in quotes", "application/json; profile=\"a, text/html\"", "application/json", "");
        row("an empty parameter", "application/json;", "application/json", "");
        row("a parameter without a name", "application/json; utf-8", "application/json", "");
        row("single quotes", "text/plain; charset='utf-8'", "text/plain", "utf-8");
        row("spaces where none belong", "application/json ; charset = utf-8", "application/json", "utf-8");
        row("no type", "json", "", "");
        row("nothing", "", "", "");
    }

    void readsWhatAContentTypeSays()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, charset);
        const MediaType read = MediaType::fromField(field);
        QCOMPARE(read.type, type);
        QCOMPARE(read.charset, charset);
    }

    void undoesCodings_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QList<QByteArray>>("codings");
        QTest::addColumn<QString>("refusal"); // words of it
        const auto row = [](const char *name, const QByteArray &body, const QList<QByteArray> &codings,
                            const char *refusal = "") {
            QTest::newRow(name) << body << codings << QString::fromLatin1(refusal);
        };
        row("none", Plain, {});
        row("identity", Plain, {"identity"});
        row("gzip", Gzip, {"gzip"});
        row("its old name", Gzip, {"x-gzip"});
        row("in capitals", Gzip, {"GZIP"});
        row("deflate", Zlib, {"deflate"});
        row("deflate without its wrapping", Deflate, {"deflate"});
        row("gzip in two members", GzipHalves, {"gzip"});
        row("gzip with zeros after it", Gzip + QByteArray(512, '\0'), {"gzip"});
        row("twice", GzipOfZlib, {"deflate", "gzip"});
        row("gzip cut short", Gzip.chopped(9), {"gzip"}, "gzip ends too early");
        row("gzip with a wrong sum", QByteArray(Gzip).replace(Gzip.size() - 8, 1, "x"), {"gzip"}, "damaged");
        row("gzip with something after it", Gzip + "x", {"gzip"}, "damaged");
        row("plain text called gzip", Plain, {"gzip"}, "coding gzip, but is not");
        row("plain text called deflate", Plain, {"deflate"}, "coding deflate, but is not");
        row("one that is not known", Plain, {"br"}, "coding \"br\"");
        row("one that is not known before gzip", Gzip, {"zstd", "gzip"}, "coding \"zstd\"");
    }

    void undoesCodings()
    {
        QFETCH(QByteArray, body);
        QFETCH(QList<QByteArray>, codings);
        QFETCH(QString, refusal);
        const Result<QByteArray> plain = withoutCodings(body, codings, 1024);
        if (refusal.isEmpty()) {
            QVERIFY2(plain.has_value(), plain ? "" : qPrintable(plain.error().message));
            QCOMPARE(*plain, Plain);
        } else {
            QVERIFY(!plain.has_value());
            QCOMPARE(plain.error().kind, Error::Kind::BadReply);
            QVERIFY2(plain.error().message.contains(refusal), qPrintable(plain.error().message));
        }
    }

    void undoesACodingWithinItsLimitOnly()
    {
        const QByteArray zeros(1'000'000, '\0');
        const QByteArray bomb = qCompress(zeros).mid(4); // the zlib format after Qt's own length
        QVERIFY(withoutCodings(bomb, {"deflate"}, 1'000'000).has_value());
        const Result<QByteArray> tooLarge = withoutCodings(bomb, {"deflate"}, 999'999);
        QVERIFY(!tooLarge.has_value());
        QVERIFY(tooLarge.error().message.contains(QStringLiteral("larger than 976 KiB")));
    }

    void readsTheDeclaredLetters_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("letters");
        QTest::addColumn<bool>("isSure");
        const auto row = [](const char *name, const char *field, const QByteArray &bytes, const char *letters,
                            bool isSure = true) {
            QTest::newRow(name) << QByteArray(field) << bytes << QString::fromUtf8(letters) << isSure;
        };
        const auto wide = [](QStringConverter::Encoding encoding, const char *text) {
            return QByteArray(
                QStringEncoder(encoding, QStringConverter::Flag::Stateless).encode(QString::fromUtf8(text)));
        };
        const char *json = R"({"a":"é"})";
        row("UTF-8", "application/json", json, json);
        row("UTF-8 after its mark", "application/json", QByteArray("\xef\xbb\xbf") + json, json);
        row("UTF-8 called Latin-1, which has no meaning for JSON", "application/json;charset=ISO-8859-1",
            json, json);
        row("Latin-1", "application/json;charset=ISO-8859-1", "{\"a\":\"\xe9\"}", json);
        row("Windows-1252", "text/plain;charset=windows-1252", "\x80 5", "€ 5");
        row("Latin-9", "text/plain;charset=iso-8859-15", "\xa4 5", "€ 5");
        row("Shift JIS", "text/plain;charset=Shift_JIS", "\x93\xfa\x96\x7b", "日本");
        row("KOI8-R", "application/json;charset=koi8-r", "\"\xc4\xc1\"", "\"да\"");
        row("ISO 2022, which looks like ASCII", "text/plain;charset=iso-2022-jp", "\x1b$BF|K\\\x1b(B",
            "日本");
        row("UTF-16, low byte first", "application/json;charset=utf-16le",
            wide(QStringConverter::Utf16LE, json), json);
        row("UTF-16 that JSON shows by its zeros", "application/json", wide(QStringConverter::Utf16BE, json),
            json);
        row("UTF-16 without a mark", "text/plain;charset=utf-16", wide(QStringConverter::Utf16BE, "LV1"),
            "LV1");
        row("UTF-16 after its mark", "text/plain", "\xfe\xff" + wide(QStringConverter::Utf16BE, "LV1"),
            "LV1");
        row("UTF-32", "application/json;charset=utf-32", wide(QStringConverter::Utf32LE, json), json);
        row("ASCII in a charset that nobody knows", "text/plain;charset=x-nobody", "LV1", "LV1");
        row("Latin-1 without a word about it", "application/json", "{\"a\":\"\xe9\"}", json, false);
        row("Latin-1 called UTF-8", "application/json;charset=utf-8", "{\"a\":\"\xe9\"}", json, false);
        row("letters beyond ASCII called ASCII", "text/plain;charset=us-ascii", "\xe9", "é", false);
        row("a charset that nobody knows", "text/plain;charset=x-nobody", "\xe9", "é", false);
    }

    void readsTheDeclaredLetters()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, letters);
        QFETCH(bool, isSure);
        const ReplyText text = readReplyText(bytes, MediaType::fromField(field));
        QCOMPARE(QString::fromUtf8(text.utf8), letters);
        QVERIFY2(text.problem.isEmpty() == isSure, qPrintable(text.problem));
    }

    void findsTheOneLength_data()
    {
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<qint64>("length"); // -1: Qt reads it; -2: refused
        const auto row = [](const char *name, const HeaderList &headers, qint64 length) {
            QTest::newRow(name) << headers << length;
        };
        row("one", {{"Content-Length", "42"}}, -1);
        row("none", {}, -1);
        row("two that are the same, as in RFC 9110 section 8.6", {{"Content-Length", "42, 42"}}, 42);
        row("two that differ", {{"Content-Length", "42, 43"}}, -2);
        row("letters", {{"Content-Length", "x"}}, -2);
        row("below nothing", {{"Content-Length", "-1"}}, -2);
        row("more than 64 bits", {{"Content-Length", "99999999999999999999, 99999999999999999999"}}, -2);
        row("chunks, which say it themselves",
            {{"Content-Length", "42, 43"}, {"Transfer-Encoding", "chunked"}}, -1);
    }

    void findsTheOneLength()
    {
        QFETCH(HeaderList, headers);
        QFETCH(qint64, length);
        const Result<std::optional<qint64>> agreed = agreedLength(headers);
        QCOMPARE(agreed ? agreed->value_or(-1) : qint64(-2), length);
        if (!agreed)
            QVERIFY(agreed.error().message.contains(QStringLiteral("Content-Length")));
    }

    void hidesSecretsInBodies_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        const QByteArray json = "application/json";
        QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded")
                                << QByteArray("grant_type=password&username=ada&password=S3CRET");
        QTest::newRow("JSON") << json << QByteArray(R"({"password":"S3CRET"})");
        QTest::newRow("nested JSON") << json << QByteArray(R"({"a":[{"Refresh_Token":"S3CRET"}]})");
        QTest::newRow("a whole object") << json << QByteArray(R"({"credentials":[{"x":"S3CRET"}]})");
        QTest::newRow("broken JSON") << json << QByteArray(R"({"access_token":"S3CRET","x":})");
        QTest::newRow("a token in a sentence")
            << json << QByteArray(R"({"message":"bad eyJhbGciOiJ.S3CRETS3CRET.abc"})");
    }

    void hidesSecretsInBodies()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        const SensitiveNames names;
        const QByteArray shown = Redactor(names, {}).body(body, contentType).bytes;
        QVERIFY2(!shown.contains("S3CRET"), shown.constData());
        QVERIFY(shown.contains("hidden"));
    }

    void readsAStatusWhateverStandsBesideIt_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("status"); // as it came
        QTest::addColumn<int>("attempts"); // -1: none
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("remark"); // words of the only one
        const auto row = [](const char *name, const QByteArray &body, const char *status, int attempts,
                            const char *provider, const char *remark = "") {
            QTest::newRow(name) << body << QString::fromLatin1(status) << attempts
                                << QString::fromLatin1(provider) << QString::fromLatin1(remark);
        };
        row("as documented", R"({"status":"LV1","kycProvider":"JUMIO","remainingAttempts":2})", "LV1", 2,
            "JUMIO");
        row("nothing beside it", R"({"status":"LV1"})", "LV1", -1, "");
        row("nulls beside it", R"({"status":"LV1","kycProvider":null,"remainingAttempts":null})", "LV1", -1,
            "");
        row("attempts as a plain text", R"({"status":"LV1","remainingAttempts":"2"})", "LV1", 2, "");
        row("attempts as a text with blanks", R"({"status":"LV1","remainingAttempts":" 0 "})", "LV1", 0, "");
        row("attempts as 2.0", R"({"status":"LV1","remainingAttempts":2.0})", "LV1", 2, "");
        row("attempts in words", R"({"status":"LV1","remainingAttempts":"two"})", "LV1", -1, "", "\"two\"");
        row("attempts as an empty text", R"({"status":"LV1","remainingAttempts":""})", "LV1", -1, "", "\"\"");
        row("attempts below nothing", R"({"status":"LV1","remainingAttempts":-1})", "LV1", -1, "", "-1");
        row("attempts below nothing as a text", R"({"status":"LV1","remainingAttempts":"-1"})", "LV1", -1, "",
            "\"-1\"");
        row("half an attempt", R"({"status":"LV1","remainingAttempts":1.5})", "LV1", -1, "", "1.5");
        row("more attempts than 32 bits hold", R"({"status":"LV1","remainingAttempts":4294967298})", "LV1",
            -1, "", "4294967298");
        row("more attempts than 64 bits hold",
            R"({"status":"LV1","remainingAttempts":"18446744073709551618"})", "LV1", -1, "",
            "18446744073709551618");
        row("more attempts than a double holds", R"({"status":"LV1","remainingAttempts":1e400})", "LV1", -1,
            "", "too large");
        row("a number of 400 digits beside it",
            QByteArray(R"({"status":"LV1","remainingAttempts":2,"z":)")
                .append(QByteArray(400, '9'))
                .append('}'),
            "LV1", 2, "");
        row("attempts as a truth", R"({"status":"LV1","remainingAttempts":true})", "LV1", -1, "", "attempts");
        row("attempts as a list", R"({"status":"LV1","remainingAttempts":[2]})", "LV1", -1, "", "attempts");
        row("attempts that came twice", R"({"status":"LV1","remainingAttempts":2,"remainingAttempts":1})",
            "LV1", -1, "", "more than once");
        row("the same attempts twice", R"({"status":"LV1","remainingAttempts":2,"remainingAttempts":2})",
            "LV1", 2, "");
        row("a provider that came twice", R"({"status":"LV1","kycProvider":"JUMIO","kycProvider":"KARD"})",
            "LV1", -1, "", "provider came more than once");
        row("a provider that is a number", R"({"status":"LV1","kycProvider":7})", "LV1", -1, "", "provider");
        row("an HTTP code outside the real one",
            R"({"status":200,"data":{"status":"PENDING","kycProvider":"JUMIO","remainingAttempts":1}})",
            "PENDING", 1, "JUMIO");
        row("the same as a text",
            R"({"status":"200","result":{"kycStatus":"PENDING","kycProvider":"KARD","remainingAttempts":"1"}})",
            "PENDING", 1, "KARD");
        row("a truth outside the real one",
            R"({"status":true,"responseData":{"userStatus":"LV1","remainingAttempts":3}})", "LV1", 3, "");
        row("attempts of the contract's own place before those beside it",
            R"({"remainingAttempts":3,"data":{"status":"LV1","remainingAttempts":2}})", "LV1", 3, "");
        row("a figure when there is nothing better", R"({"status":"7"})", "7", -1, "");
        row("a bare text", "\"LV1\"", "LV1", -1, "");
        row("a figure alone", R"({"status":7})", "", -1, "");
        row("a statusCode alone", R"({"statusCode":"LV1"})", "", -1, "");
        row("an empty status", R"({"status":" "})", "", -1, "");
        row("blanks around it, kept as they came", R"({"status":" PENDING "})", " PENDING ", -1, "");
    }

    void readsAStatusWhateverStandsBesideIt()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, status);
        QFETCH(int, attempts);
        QFETCH(QString, provider);
        QFETCH(QString, remark);
        const HttpReply reply {.status = 200,
                               .mediaType = "application/json",
                               .body = body,
                               .json = *parseStrictJson(body, replyReading(ApiContract::builtIn()))};
        const auto read = UserStatusEndpoint().read(ApiContract::builtIn(), reply);
        QCOMPARE(read.has_value(), !status.isEmpty());
        if (!read) {
            QCOMPARE(read.error().kind, Error::Kind::BadReply);
            return;
        }
        QCOMPARE(read->status.raw, status);
        QCOMPARE(read->remainingAttempts.value_or(-1), attempts);
        QCOMPARE(read->kycProvider, provider);
        QCOMPARE(read->remarks.size(), remark.isEmpty() ? 0 : 1);
        if (!remark.isEmpty())
            QVERIFY2(read->remarks.constFirst().contains(remark), qPrintable(read->remarks.constFirst()));
    }

    void aSignUpIsForWhomItWasAsked_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("the same user")
            << QByteArray(R"({"responseData":{"id":7,"username":"Maya"}})") << true;
        QTest::newRow("another user")
            << QByteArray(R"({"responseData":{"id":7,"username":"boris"}})") << false;
        QTest::newRow("another user, plainly") << QByteArray(R"({"username":"boris"})") << false;
        QTest::newRow("nobody is named") << QByteArray(R"({"responseData":{"id":7}})") << true;
    }

    void aSignUpIsForWhomItWasAsked()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, isTaken);
        const HttpReply reply {
            .status = 200, .mediaType = "application/json", .body = body, .json = *parseStrictJson(body)};
        const auto read
            = SelfRegisterEndpoint {.username = QStringLiteral("maya")}.read(ApiContract::builtIn(), reply);
        QCOMPARE(read.has_value(), isTaken);
        if (!isTaken)
            QCOMPARE(read.error().kind, Error::Kind::OutcomeUnknown);
    }

    void marksWhatHidesInText()
    {
        const QString hostile = QStringLiteral("a\u202eb") + QChar(7) + QStringLiteral("c");
        const QString plain = plainExcerpt(hostile);
        QVERIFY(!plain.contains(QChar(0x202e)));
        QVERIFY(!plain.contains(QChar(7)));
        QVERIFY(plain.contains(QStringLiteral("U+202E")));
        QCOMPARE(plainExcerpt(QString(500, QLatin1Char('x')), 10).size(), 11);
        // Joiners are how some names are spelled, and hide something in others.
        const QString ali = QString::fromUtf8("علی\u200cرضا");
        QCOMPARE(plainExcerpt(ali), ali);
        QVERIFY(plainExcerpt(QStringLiteral("ad\u200ca")).contains(QStringLiteral("U+200C")));
        QVERIFY(plainExcerpt(ali.left(4)).contains(QStringLiteral("U+200C"))); // at the end of a word
    }

    /// RFC 8259, 8.2: what becomes of half a character is anybody's guess.
    void jsonHasNoHalfCharacters_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("a high one alone") << QByteArray(R"(["a\ud800b"])") << QByteArray(R"(["a\ufffdb"])");
        QTest::newRow("a low one alone") << QByteArray(R"(["\udc01"])") << QByteArray(R"(["\ufffd"])");
        QTest::newRow("two high ones")
            << QByteArray(R"(["\uD83D\uD83D\ude00"])").toLower() << QByteArray(R"(["\ufffd\ud83d\ude00"])");
        QTest::newRow("a pair stays")
            << QByteArray(R"(["\ud83d\ude00"])") << QByteArray(R"(["\ud83d\ude00"])");
        QTest::newRow("no escape behind a backslash that is one")
            << QByteArray(R"(["\\ud800 \\\ud800"])") << QByteArray(R"(["\\ud800 \\\ufffd"])");
        QTest::newRow("as Qt writes it")
            << QJsonDocument(QJsonArray {QString(QChar(0xD800))}).toJson(QJsonDocument::Compact)
            << QByteArray(R"(["\ufffd"])");
    }
    void jsonHasNoHalfCharacters()
    {
        QFETCH(const QByteArray, json);
        QTEST(plainJson(json), "plain");
    }
};

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
