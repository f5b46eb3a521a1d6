// The readers of the service's replies: strict JSON, errors, the token response, the status, the SDK token.
#include "core/api/endpoints.h"
#include "core/api/errorreading.h"
#include "core/api/headerrules.h"
#include "core/api/strictjson.h"
#include "core/api/tokenresponse.h"
#include "tests/support/fuzzing.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace onboarding;

namespace {

// Replies that were seen, or that the RFCs and Spring Security OAuth define.
const QList<QByteArray> Corpus {
    R"({"status":"PENDING","kycProvider":"JUMIO","remainingAttempts":2})",
    R"({"data":{"kycStatus":"APPROVED_VERIFIED"}})",
    R"({"responseData":{"status":" need-resubmit "},"remainingAttempts":null})",
    R"("LV1")",
    R"({"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"example","expires_in":3600,"refresh_token":"tGzv3JOkF0XG5Qx2TlKWIA","example_parameter":"example_value"})",
    R"({"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"Bearer","expires_in":"3600","need_change_password":true})",
    R"({"error":"invalid_grant","error_description":"Bad credentials"})",
    R"({"error":"invalid_token","error_description":"Token was not recognised"})",
    R"({"error":"Access to this API has been disallowed"})",
    R"({"error":"API rate limit exceeded"})",
    R"({"additionalStatusCode":3001,"additionalStatusMessage":"Account locked"})",
    R"({"contextResponse":{"statusCode":401,"statusMessage":"x","additionalStatusCode":3004,"tenantName":"T"}})",
    R"({"code":409,"status":"CONFLICT","message":"exists"})",
    R"({"statusCode":"ERROR","code":412,"msg":"partly"})",
    R"({"timestamp":"2026-11-28T10:00:00Z","status":500,"error":"Internal Server Error","message":"","path":"/kyc-ms/getUserInfo"})",
    R"({"token":"eyJhbGciOiJIUzUxMiJ9.e30.c2ln","kycProvider":"JUMIO"})",
    "<html><body><h1>502 Bad Gateway</h1></body></html>",
    "Invalid refresh token (expired)",
    R"([1,2.5e3,-0,"\u00e9\ud83d\ude00",true,false,null,{"a":[]}])",
    "",
};

const QList<QByteArray> Dictionary {"{",
                                    "}",
                                    "[",
                                    "]",
                                    "\"",
                                    ":",
                                    ",",
                                    "\\u0000",
                                    "\\ud800",
                                    "\\u202e",
                                    "\r\n",
                                    "0",
                                    "-1",
                                    "1e999",
                                    "99999999999999999999",
                                    "null",
                                    "true",
                                    "status",
                                    "error",
                                    "code",
                                    "expires_in",
                                    "\xff",
                                    "\xc0\x80",
                                    "\xed\xa0\x80",
                                    "\x1b[31m",
                                    "access_token",
                                    "remainingAttempts",
                                    "\"status\":\"APPROVED_VERIFIED\"",
                                    "[[[[[[[[[[[[[[[[",
                                    "]]]]]]]]]]]]]]]]"};

/// A text for people: one line, no letter that a terminal obeys.
bool isPlainText(const QString &text)
{
    constexpr qsizetype Longest = 2000;
    return text.size() <= Longest && std::none_of(text.begin(), text.end(), [](QChar c) {
               return c.category() == QChar::Other_Control || (c >= QChar(0x202a) && c <= QChar(0x202e))
                   || (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x2028) || c == QChar(0x2029);
           });
}

HttpReply replyOf(Mutator &mutator, const QByteArray &body)
{
    static const QList<int> codes {200, 201, 204, 302, 400, 401, 403, 404, 409,
                                   412, 417, 422, 424, 429, 500, 502, 503};
    static const QList<QByteArray> types {"application/json", "text/plain", "text/html", ""};
    HttpReply reply;
    reply.status = codes[mutator.below(int(codes.size()))];
    reply.mediaType = mutator.pick(types);
    reply.contentType = reply.mediaType;
    reply.body = body;
    reply.headers = {{"Content-Type", reply.contentType}, {"WWW-Authenticate", body.left(40)}};
    if (const Result<QJsonValue> json = parseStrictJson(body))
        reply.json = *json;
    return reply;
}

/// Qt reads no number that a double does not hold, which RFC 8259 (section 6) allows: 0 stands for each.
QByteArray withHeldNumbers(const QByteArray &body)
{
    static const QRegularExpression token(QStringLiteral(
        R"("(?:\\.|[^"\\])*"|(?<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?))"));
    QString text = QString::fromLatin1(body);
    QRegularExpressionMatchIterator tokens = token.globalMatch(QString(text));
    while (tokens.hasNext()) {
        const QRegularExpressionMatch one = tokens.next();
        const QByteArray number = one.captured(QStringLiteral("number")).toLatin1();
        const double value = std::strtod(number.constData(), nullptr);
        if (!number.isEmpty() && (std::isinf(value) || value == 0))
            text.replace(one.capturedStart(), number.size(),
                         QStringLiteral("0").leftJustified(number.size()));
    }
    return text.toLatin1();
}

QByteArray strictnessProblem(const QByteArray &body, const HttpReply &reply)
{
    if (!reply.json)
        return {};
    QJsonParseError error;
    // RFC 8259 section 8.1 lets a reader ignore a byte order mark.
    const QByteArray json = body.startsWith("\xef\xbb\xbf") ? body.mid(3) : body;
    QJsonDocument::fromJson('[' + withHeldNumbers(json) + ']', &error);
    // Qt takes more than RFC 8259 allows, never less.
    return error.error == QJsonParseError::NoError ? QByteArray() : "JSON that Qt does not read: " + body;
}

QByteArray replyProblem(const HttpReply &reply)
{
    static const ApiContract contract = ApiContract::builtIn();
    for (const Operation operation : {Operation::SelfRegister, Operation::SignIn, Operation::RefreshToken,
                                      Operation::UserStatus, Operation::SdkToken, Operation::RegisterUser}) {
        const std::optional<Error> error = readError(contract, operation, reply);
        if (error && !isPlainText(error->message))
            return QByteArrayLiteral("a message that is not plain");
        if (!error && (reply.status < 200 || reply.status > 299))
            return QByteArrayLiteral("a refusal passes for a success");
    }
    if (const auto token = readTokenResponse(contract, reply); token
        && (token->accessToken.isEmpty() || !isHeaderValue(token->accessToken)
            || token->expiresIn.value_or(std::chrono::seconds {0}).count() < 0))
        return QByteArrayLiteral("a token that cannot be sent");
    if (const auto status = UserStatusEndpoint {}.read(contract, reply);
        status && (status->remainingAttempts.value_or(0) < 0 || !isPlainText(status->kycProvider)))
        return QByteArrayLiteral("a status with fields that cannot be");
    if (const auto token = SdkTokenEndpoint {}.read(contract, reply); token && token->token.isEmpty())
        return QByteArrayLiteral("an SDK token that is empty");
    return {};
}

} // namespace

int main()
{
    return runFuzzer("reply", [](int run) {
        Mutator mutator(quint32(run), Corpus, Dictionary);
        const QByteArray body = mutator.next();
        const HttpReply reply = replyOf(mutator, body);
        const QByteArray problem = strictnessProblem(body, reply);
        return problem.isEmpty() ? replyProblem(reply) : problem;
    });
}
