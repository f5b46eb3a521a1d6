// The readers of tokens: claims of a JWT, an SDK token, what is pasted as a token.
#include "core/api/headerrules.h"
#include "core/kyc/jwt.h"
#include "core/kyc/sdktoken.h"
#include "core/session/pastedtoken.h"
#include "tests/support/fuzzing.h"

#include <zlib.h>

using namespace onboarding;

namespace {

QByteArray coded(const QByteArray &plain)
{
    return plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray gzipped(QByteArray plain)
{
    QByteArray packed(plain.size() + 200, '\0');
    z_stream stream {};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

// RFC 7519 section 3.1, and the claims of both tokens that the API uses.
const QList<QByteArray> Claims {
    R"({"iss":"joe","exp":1300819380,"http://example.com/is_root":true})",
    R"({"tenant_name":"T","user_name":"maya","exp":1800000000,"iat":1799996400,"jti":"x"})",
    R"({"exAt":"1800000000000","accId":"a1d0c2b4-0f1e-4d3c-8b5a-69788796a5b4","wfeId":"b2e1d3c5-1a2f-4e4d-9c6b-7a899aa7b6c5"})",
    R"({"exAt":1e300,"accId":7,"wfeId":null})",
    R"({"exp":-1,"exAt":"-9"})",
    "[]",
    ""};

const QList<QByteArray> Whole {
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
    "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
    "Bearer mF_9.B5f-4.1JqM", R"({"access_token":"mF_9.B5f-4.1JqM","token_type":"Bearer","expires_in":3600})",
    "abc"};

const QList<QByteArray> Dictionary {"{",
                                    "}",
                                    "\"",
                                    ".",
                                    "..",
                                    "=",
                                    "-",
                                    "_",
                                    "+",
                                    "/",
                                    " ",
                                    "\r\n",
                                    "\0x",
                                    "exp",
                                    "Bearer ",
                                    "bearer\t",
                                    "zip",
                                    "GZIP",
                                    "99999999999999999999",
                                    "\xff",
                                    "\xe2\x80\x8b"};

QByteArray tokenOf(Mutator &mutator)
{
    Mutator claims(quint32(mutator.below(1 << 30)), Claims, Dictionary);
    const QByteArray text = mutator.below(3) == 0 ? mutator.pick(Claims) : claims.next();
    if (mutator.below(2) == 0)
        return coded(R"({"alg":"RS256"})") + '.' + coded(text) + ".c2ln";
    QByteArray packed = gzipped(text);
    if (mutator.below(3) == 0 && !packed.isEmpty())
        packed[mutator.below(int(packed.size()))] = char(mutator.below(256));
    return coded(R"({"alg":"HS512","zip":"GZIP"})") + '.' + coded(packed) + ".c2ln";
}

QByteArray tokenProblem(const QByteArray &token)
{
    constexpr qsizetype LongestId = 200;
    const SdkToken sdk = SdkToken::decode(token);
    if (sdk.value != token)
        return QByteArrayLiteral("a token that changed");
    if (sdk.suggestedAccountId.size() > LongestId || sdk.suggestedWorkflowId.size() > LongestId)
        return QByteArrayLiteral("a suggested id that is too long");
    if (const auto claims = accessTokenClaims(token);
        claims && claims->expiresAt.isValid() && claims->expiresAt.date().year() > 9999)
        return QByteArrayLiteral("an expiry after the last year");
    const Result<TokenResponse> pasted = readPastedToken(token);
    if (!pasted)
        return !token.isEmpty() && token.size() > 8 && pasted.error().message.toUtf8().contains(token)
            ? QByteArrayLiteral("a message that quotes the token")
            : QByteArray();
    return isBearerToken(pasted->accessToken) ? QByteArray()
                                              : QByteArrayLiteral("a token that cannot be sent");
}

} // namespace

int main()
{
    return runFuzzer("token", [](int run) {
        Mutator mutator(quint32(run), Whole, Dictionary);
        const QByteArray token = run % 2 == 0 ? mutator.next() : tokenOf(mutator);
        return tokenProblem(token);
    });
}
