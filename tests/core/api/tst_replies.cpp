// What the replies of the API mean: strict JSON, the seven error shapes, redaction, plain text.
#include "core/api/errorreading.h"
#include "core/api/plaintext.h"
#include "core/api/redaction.h"
#include "core/api/retryafter.h"
#include "core/api/retrypolicy.h"
#include "core/api/strictjson.h"

#include <QTest>

using namespace onboarding;

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
        QTest::newRow("a lone surrogate") << QByteArray(R"(["\ud800"])") << false;
        QTest::newRow("broken UTF-8") << QByteArray("[\"\xff\"]") << false;
        QTest::newRow("something after it") << QByteArray("{} {}") << false;
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

    void readsRetryAfterInBothForms_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("seconds"); // -1: none
        QTest::newRow("seconds") << QByteArray("38") << qint64(38);
        QTest::newRow("a date") << QByteArray("Wed, 04 Mar 2026 12:01:00 GMT") << qint64(60);
        QTest::newRow("a date that has passed") << QByteArray("Wed, 04 Mar 2026 11:00:00 GMT") << qint64(0);
        QTest::newRow("nonsense") << QByteArray("soon") << qint64(-1);
        QTest::newRow("below nothing") << QByteArray("-5") << qint64(-1);
    }

    void readsRetryAfterInBothForms()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, seconds);
        // Against the service's own Date: this computer's clock is two years off.
        const HeaderList headers {{"Retry-After", value}, {"Date", "Wed, 04 Mar 2026 12:00:00 GMT"}};
        const auto wait = readRetryAfter(headers, QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(wait ? qint64(wait->count()) : qint64(-1), seconds);
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
        const QByteArray shown = redaction::body(body, contentType);
        QVERIFY2(!shown.contains("S3CRET"), shown.constData());
        QVERIFY(shown.contains("hidden"));
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
};

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
