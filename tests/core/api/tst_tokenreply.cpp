// What a token endpoint may answer, and what a person may paste as a token.
#include "core/api/errorreading.h"
#include "core/api/strictjson.h"
#include "core/session/pastedtoken.h"
#include "tests/support/tokens.h"

#include <QTest>

using namespace onboarding;
using namespace std::chrono_literals;
using test::jwt;

Q_DECLARE_METATYPE(std::optional<std::chrono::seconds>)

namespace {

constexpr std::chrono::seconds HundredYears {100LL * 366 * 24 * 3600};

HttpReply replyOf(const QByteArray &json, int status = 200, const HeaderList &headers = {})
{
    HttpReply reply {.status = status, .headers = headers, .body = json};
    if (const Result<QJsonValue> parsed = parseStrictJson(json))
        reply.json = *parsed;
    return reply;
}

} // namespace

class TestTokenReply : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesWhateverIsSaidOfTheLife_data()
    {
        QTest::addColumn<QByteArray>("expiresIn");
        QTest::addColumn<std::optional<std::chrono::seconds>>("life");
        const auto row = [](const char *what, const char *json, std::optional<std::chrono::seconds> life) {
            QTest::newRow(what) << QByteArray(json) << life;
        };
        row("a number", "3600", 3600s);
        row("a text", R"("3600")", 3600s);
        row("a text with white space", R"(" 3600 ")", 3600s);
        row("a fraction", "3599.9", 3599s);
        row("with an exponent", "3.6e3", 3600s);
        row("fifty years, as Spring Security once had it", "1576797207", 1576797207s);
        row("the largest int, as IdentityServer has it", "2147483647", 2147483647s);
        row("more than 64 bits", "99999999999999999999", HundredYears);
        row("more than 64 bits as a text", R"("99999999999999999999")", HundredYears);
        row("the end of double", "1e308", HundredYears);
        row("zero", "0", 0s);
        row("negative", "-3599", 0s);
        row("negative as a text", R"("-1")", 0s);
        row("empty", R"("")", std::nullopt);
        row("null", "null", std::nullopt);
        row("a word", R"("never")", std::nullopt);
        row("no number", R"("nan")", std::nullopt);
        row("a list", "[3600]", std::nullopt);
        row("true", "true", std::nullopt);
    }

    void takesWhateverIsSaidOfTheLife()
    {
        QFETCH(QByteArray, expiresIn);
        const Result<TokenResponse> read = readTokenResponse(
            ApiContract::builtIn(),
            replyOf(R"({"access_token":"a","token_type":"bearer","expires_in":)" + expiresIn + '}'));
        QVERIFY2(read.has_value(), "a good token is taken");
        QTEST(read->expiresIn, "life");
    }

    void aServiceSendsABearerTokenOrNone_data()
    {
        QTest::addColumn<QByteArray>("token"); // inside the quotes of JSON
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("the one of RFC 6749 section 5.1") << QByteArray("2YotnFZFEjr1zCsicMWpAA") << true;
        QTest::newRow("a UUID, as Spring Security makes them")
            << QByteArray("62add7b7-3f5e-4f0c-9d53-0d8ad6a1c5f1") << true;
        QTest::newRow("padded base64") << QByteArray("c2VjcmV0+/==") << true;
        QTest::newRow("a space inside") << QByteArray("2YotnFZF Ejr1zCsicMWpAA") << false;
        QTest::newRow("a tab inside") << QByteArray("2YotnFZF\\tEjr1") << false;
        QTest::newRow("a line break inside") << QByteArray("2YotnFZF\\r\\nX-Admin: 1") << false;
        QTest::newRow("spaces around it") << QByteArray(" 2YotnFZF ") << false;
        QTest::newRow("a no-break space") << QByteArray("2Yotn\\u00a0FZF") << false;
        QTest::newRow("a comma") << QByteArray("2Yotn,FZF") << false;
        QTest::newRow("an equals sign inside") << QByteArray("a=b") << false;
    }

    void aServiceSendsABearerTokenOrNone()
    {
        QFETCH(QByteArray, token);
        QFETCH(bool, isTaken);
        const QByteArray json = "{\"token_type\":\"bearer\",\"access_token\":\"" + token + "\"}";
        const Result<TokenResponse> read = readTokenResponse(ApiContract::builtIn(), replyOf(json));
        QCOMPARE(read.has_value(), isTaken);
        QCOMPARE(readPastedToken(json).has_value(), isTaken);
        if (read)
            return;
        QCOMPARE(read.error().kind, Error::Kind::BadReply);
        QVERIFY2(!read.error().message.contains(QStringLiteral("2Yotn")), "it is not quoted");
    }

    void theReplyItselfMaySayWhoseItIs()
    {
        const auto opaque = readTokenResponse(
            ApiContract::builtIn(),
            replyOf(R"({"access_token":"2YotnFZFEjr1zCsicMWpAA","uuid":"u-1","token_type":"bearer"})"));
        QVERIFY(opaque.has_value());
        QCOMPARE(opaque->owner.uuid, QStringLiteral("u-1"));
        const auto told = readTokenResponse(
            ApiContract::builtIn(),
            replyOf("{\"access_token\":\"" + jwt(R"({"uuid":"u-2"})") + R"(","refresh_token":")"
                    + jwt(R"({"user_name":"boris"})") + "\",\"uuid\":\"u-1\",\"token_type\":\"bearer\"}"));
        QVERIFY(told.has_value());
        QCOMPARE(told->owner.uuid, QStringLiteral("u-2")); // the token itself counts
        QCOMPARE(told->refreshOwner.userName, QStringLiteral("boris"));
    }

    void tellsTheClientFromTheUser_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *what, const char *body, const char *challenge, Error::Kind kind) {
            QTest::newRow(what) << QByteArray(body) << QByteArray(challenge) << int(kind);
        };
        using enum Error::Kind;
        row("Spring Security OAuth",
            R"({"error":"unauthorized","error_description":"Full authentication is required to access this resource"})",
            R"(Bearer realm="oauth2-resource", error="unauthorized")", ApiKeyRefused);
        row("Spring Boot",
            R"({"timestamp":"2018-01-01T00:00:00Z","status":401,"error":"Unauthorized","message":"Unauthorized","path":"/oauth/token"})",
            R"(Basic realm="Realm")", ApiKeyRefused);
        row("a challenge in small letters, no body", "", "basic", ApiKeyRefused);
        row("Basic behind another challenge", "", R"(Bearer realm="a, b", Basic realm="c")", ApiKeyRefused);
        row("Basic in a text of another challenge", "", R"(Bearer realm="x, Basic y")", WrongCredentials);
        row("a client that is not known", R"({"error":"invalid_client"})", "Basic", ApiKeyRefused);
        row("the vendor's wrong password",
            R"({"additionalStatusCode":3004,"additionalStatusMessage":"Wrong"})", "Basic", WrongCredentials);
        row("a wrong password behind a challenge",
            R"({"error":"invalid_grant","error_description":"Bad credentials"})", "Basic", WrongCredentials);
        row("a plain 401", R"({"message":"Bad credentials"})", "", WrongCredentials);
    }

    void tellsTheClientFromTheUser()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, challenge);
        const HeaderList headers
            = challenge.isEmpty() ? HeaderList {} : HeaderList {{"WWW-Authenticate", challenge}};
        const auto error = readError(ApiContract::builtIn(), Operation::SignIn, replyOf(body, 401, headers));
        QVERIFY(error.has_value());
        QTEST(int(error->kind), "kind");
        QCOMPARE(error->field == QStringLiteral("clientAuth"),
                 error->message.contains(QStringLiteral("clientAuth")));
        if (error->kind == Error::Kind::ApiKeyRefused && !body.contains("invalid_client"))
            QVERIFY2(error->message.contains(QStringLiteral("clientAuth")), qPrintable(error->message));
    }

    void aSecondFieldMayHaveTheChallenge()
    {
        const auto error
            = readError(ApiContract::builtIn(), Operation::RefreshToken,
                        replyOf({}, 401, {{"www-authenticate", "Bearer"}, {"WWW-Authenticate", "Basic"}}));
        QVERIFY(error.has_value());
        QCOMPARE(error->kind, Error::Kind::ApiKeyRefused);
    }

    void takesATokenInAnyClothes_data()
    {
        QTest::addColumn<QByteArray>("pasted");
        QTest::addColumn<QByteArray>("token"); // empty: refused
        const auto row = [](const char *what, const QByteArray &pasted, const char *token) {
            QTest::newRow(what) << pasted << QByteArray(token);
        };
        row("the token of RFC 6750", "mF_9.B5f-4.1JqM", "mF_9.B5f-4.1JqM");
        row("every letter that it may have", "aZ09-._~+/==", "aZ09-._~+/==");
        row("a header's value", "Bearer mF_9.B5f-4.1JqM", "mF_9.B5f-4.1JqM");
        row("the scheme in small letters", "bearer mF_9.B5f-4.1JqM\r\n", "mF_9.B5f-4.1JqM");
        row("the scheme in capitals, two spaces", "BEARER  mF_9.B5f-4.1JqM", "mF_9.B5f-4.1JqM");
        row("the scheme and a tab", "Bearer\tmF_9.B5f-4.1JqM", "mF_9.B5f-4.1JqM");
        row("a header line", "authorization: bearer mF_9.B5f-4.1JqM", "mF_9.B5f-4.1JqM");
        row("behind a byte order mark", "\xef\xbb\xbfmF_9.B5f-4.1JqM\r\n", "mF_9.B5f-4.1JqM");
        row("in the quotes of JSON", R"("mF_9.B5f-4.1JqM")", "mF_9.B5f-4.1JqM");
        row("in quotes behind the scheme", R"(Bearer "mF_9.B5f-4.1JqM")", "mF_9.B5f-4.1JqM");
        row("with an escaped slash", "\"SlAV32h\\/kKG\"", "SlAV32h/kKG");
        row("the scheme without a token", "Bearer", "");
        row("jq's word for none", "null", "");
        row("JavaScript's word for none", "Authorization: Bearer undefined", "");
        row("Objective-C's word for none", "Bearer (null)", "");
        // RFC 7519 section 6.1: {"alg":"none"} and {"iss":"joe"}
        row("an unsecured JWT", "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.",
            "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.");
        row("a JWT without its signature", "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ", "");
        row("a JWT that a program cut", "eyJhbGciOiJub25lIn0.eyJpc3Mi...", "");
        row("a comma behind it", "mF_9.B5f-4.1JqM,", "");
        row("a comma behind the quotes", R"("mF_9",)", "");
        row("half of the quotes", "\"mF_9", "");
        row("single quotes", "'mF_9'", "");
        row("two tokens", "mF_9 mF_8", "");
        row("two lines", "mF_9\nmF_8", "");
        row("another scheme", "Basic dXNlcjpwYXNz", "");
        row("an equals sign inside", "a=b", "");
        row("equals signs alone", "==", "");
        row("a colon", "a:b", "");
        row("a zero-width space inside", "mF\xe2\x80\x8b_9", "");
        row("UTF-16", QByteArray("\xff\xfem\0F\0", 6), "");
        row("a NUL", QByteArray("mF\0_9", 5), "");
        row("letters beyond ASCII", "m\xc3\xbc", "");
        row("a reply", R"({"access_token":"mF_9","token_type":"Bearer"})", "mF_9");
        row("a reply behind a byte order mark", "\xef\xbb\xbf{\"access_token\":\"mF_9\"}", "mF_9");
        row("a reply with a token that is none", R"({"access_token":"a b"})", "");
        row("a reply with a token in quotes", "{\"access_token\":\"\\\"a\\\"\"}", "");
        row("the scheme and blanks", "Bearer  ", "");
        row("nothing", " \r\n", "");
        // Attack 8, N7: each of them took the place of a good sign-in.
        row("JSON's word for yes", "true", "");
        row("JSON's word for no, behind the scheme", "Bearer false", "");
        row("a dash", "-", "");
        row("a zero", "0", "");
        row("the beginning of a JWT", "ey", "");
        row("seven letters", "SlAV32h", "");
        row("the token of OpenID Connect Core 1.0, which is the shortest", "SlAV32hkKG", "SlAV32hkKG");
        row("a secret key of Stripe", "sk_live_4eC39HqLyjWDarjtT1", "");
        row("an access key of AWS", "AKIAIOSFODNN7EXAMPLE", "");
        row("a personal access token of GitHub", "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "");
    }

    void takesATokenInAnyClothes()
    {
        QFETCH(QByteArray, pasted);
        QFETCH(QByteArray, token);
        const Result<TokenResponse> read = readPastedToken(pasted);
        QCOMPARE(read ? read->accessToken : QByteArray(), token);
        if (read)
            return;
        QCOMPARE(read.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(!read.error().message.contains(QStringLiteral("mF")), "it is not quoted");
    }
};

QTEST_GUILESS_MAIN(TestTokenReply)
#include "tst_tokenreply.moc"
