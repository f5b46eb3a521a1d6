#include "core/api/errorreading.h"

#include "core/api/mediatype.h"
#include "core/api/redaction.h"
#include "core/api/replyage.h"
#include "core/api/strictjson.h"
#include "core/base/plaintext.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

using Kind = Error::Kind;

/// What the known shapes say, whichever of them it was.
struct Spoken
{
    int code = 0; ///< an HTTP code in the body
    int vendorCode = 0; ///< additionalStatusCode
    QString text {}; ///< the words to show
    QString oauth {}; ///< RFC 6749 error code
    bool isGateway = false; ///< {"error": "a sentence"} and nothing else
    bool isRefusal = false; ///< an error whatever the HTTP status says
};

int wholeNumber(const QJsonValue &value)
{
    return value.isString() ? value.toString().toInt() : value.toInt();
}

/// What stands in quotes is a text, not another challenge.
QByteArray withoutQuoted(const QByteArray &field)
{
    QByteArray bare;
    bool isQuoted = false;
    for (qsizetype at = 0; at < field.size(); ++at) {
        if (isQuoted && field.at(at) == '\\')
            ++at;
        else if (field.at(at) == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted)
            bare.append(field.at(at));
    }
    return bare;
}

bool isHttpError(int code)
{
    return code >= 400 && code < 600;
}

QString firstText(const QJsonValue &json)
{
    for (const char *pointer : {"/contextResponse/additionalStatusMessage", "/additionalStatusMessage",
                                "/contextResponse/statusMessage", "/message", "/msg", "/error_description",
                                "/error", "/detail", "/title"}) { // the last two: RFC 9457
        const QString text = atPointer(json, QString::fromLatin1(pointer)).toString();
        if (!text.trimmed().isEmpty())
            return redaction::text(text);
    }
    return {};
}

void readContextResponse(const QJsonObject &object, Spoken &spoken)
{
    const QJsonObject context = object.value(QStringLiteral("contextResponse")).toObject();
    const QJsonObject &source = context.isEmpty() ? object : context;
    spoken.vendorCode = wholeNumber(source.value(QStringLiteral("additionalStatusCode")));
    const QJsonValue status = source.value(QStringLiteral("statusCode"));
    if (isHttpError(wholeNumber(status)))
        spoken.code = wholeNumber(status);
    const QString word = status.toString().toUpper();
    spoken.isRefusal = isHttpError(spoken.code) || spoken.vendorCode >= 3000
        || word == QStringLiteral("ERROR") || word == QStringLiteral("FAILURE");
}

void readErrorMember(const QJsonObject &object, Spoken &spoken)
{
    const QString error = object.value(QStringLiteral("error")).toString();
    if (error.isEmpty())
        return;
    static const QRegularExpression oauthCode(QStringLiteral("^[a-z]+(_[a-z]+)*$"));
    const bool isSpring
        = object.contains(QStringLiteral("timestamp")) || object.contains(QStringLiteral("path"));
    if (oauthCode.match(error).hasMatch() && !isSpring)
        spoken.oauth = error;
    else if (!isSpring && !object.contains(QStringLiteral("error_description")))
        spoken.isGateway = true;
    spoken.isRefusal = true;
}

Spoken listen(const HttpReply &reply)
{
    Spoken spoken;
    if (!reply.json || !reply.json->isObject())
        return spoken;
    const QJsonObject object = reply.json->toObject();
    readContextResponse(object, spoken);
    readErrorMember(object, spoken);
    const int code = wholeNumber(object.value(QStringLiteral("code")));
    const bool hasWords
        = object.contains(QStringLiteral("message")) || object.contains(QStringLiteral("msg"));
    if (isHttpError(code) && hasWords) {
        spoken.code = code;
        spoken.isRefusal = true;
    }
    spoken.text = firstText(*reply.json);
    return spoken;
}

bool speaks(const Spoken &spoken, const char *words)
{
    return spoken.text.contains(QLatin1String(words), Qt::CaseInsensitive);
}

std::optional<Kind> vendorKind(const Spoken &spoken)
{
    switch (spoken.vendorCode) {
    case 3001: return Kind::AccountLocked;
    case 3003: return Kind::AccountSuspended;
    case 3004: return Kind::WrongCredentials;
    default: break;
    }
    if (speaks(spoken, "Invalid refresh token"))
        return Kind::SignInAgain;
    if (speaks(spoken, "Token has expired"))
        return Kind::TokenExpired;
    return std::nullopt;
}

std::optional<Kind> oauthKind(Operation operation, const Spoken &spoken)
{
    if (spoken.oauth == QStringLiteral("invalid_grant")) {
        if (speaks(spoken, "locked"))
            return Kind::AccountLocked;
        if (speaks(spoken, "disabled") || speaks(spoken, "suspended"))
            return Kind::AccountSuspended;
        return operation == Operation::SignIn ? Kind::WrongCredentials : Kind::SignInAgain;
    }
    if (spoken.oauth == QStringLiteral("invalid_token"))
        return operation == Operation::RefreshToken ? Kind::SignInAgain : Kind::TokenExpired;
    if (spoken.oauth == QStringLiteral("invalid_client")
        || spoken.oauth == QStringLiteral("unauthorized_client"))
        return Kind::ApiKeyRefused;
    if (spoken.oauth == QStringLiteral("insufficient_scope")
        || spoken.oauth == QStringLiteral("access_denied"))
        return Kind::NotAllowed;
    if (spoken.oauth == QStringLiteral("invalid_request")
        || spoken.oauth == QStringLiteral("unsupported_grant_type"))
        return Kind::FieldRefused;
    return std::nullopt;
}

/// The gateway before the service: the key or its quota, never the customer's session.
Kind gatewayKind(int status, const Spoken &spoken)
{
    if (status == 429 || speaks(spoken, "quota") || speaks(spoken, "rate limit"))
        return Kind::RateLimited;
    return status >= 500 ? Kind::ServiceFailing : Kind::ApiKeyRefused;
}

/// A challenge (RFC 9110 section 11.6.1) for Basic credentials, which nobody but the client could give: in
/// any of the fields, and behind another challenge too.
bool asksForBasic(const HeaderList &headers)
{
    static const QRegularExpression basic(QStringLiteral("(^|,)\\s*basic(\\s|,|$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return std::any_of(headers.begin(), headers.end(), [](const auto &header) {
        return header.first.compare("WWW-Authenticate", Qt::CaseInsensitive) == 0
            && QString::fromLatin1(withoutQuoted(header.second)).contains(basic);
    });
}

/// RFC 6749 section 5.2: a token endpoint answers 401 when it refuses the client, before it looks at a user;
/// a wrong password is 400 invalid_grant. Spring says "unauthorized" (Security OAuth) or names itself (Boot).
bool isAboutTheClient(Operation operation, int status, const HttpReply &reply, const Spoken &spoken)
{
    const bool isTokenEndpoint = isTokenRequest(operation);
    if (!isTokenEndpoint || status != 401)
        return false;
    return spoken.oauth == QStringLiteral("unauthorized")
        || (spoken.oauth != QStringLiteral("invalid_grant") && asksForBasic(reply.headers));
}

/// A challenge that no password of a customer answers, or a page: what stands in front of the service asks
/// for a sign-in of its own.
bool isOfSomethingInBetween(Operation operation, int status, const HttpReply &reply)
{
    static const QRegularExpression scheme(QStringLiteral("^\\s*(?:digest|negotiate|ntlm|kerberos|hawk)\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    return isTokenRequest(operation) && status == 401
        && (reply.mediaType == "text/html"
            || std::any_of(reply.headers.begin(), reply.headers.end(), [](const auto &header) {
                   return header.first.compare("WWW-Authenticate", Qt::CaseInsensitive) == 0
                       && scheme.match(QString::fromLatin1(header.second)).hasMatch();
               }));
}

Kind statusKind(Operation operation, int status, const HttpReply &reply)
{
    const bool saysInvalidToken = headerValue(reply.headers, "WWW-Authenticate").contains("invalid_token");
    switch (status) {
    case 401:
        if (operation == Operation::SignIn)
            return Kind::WrongCredentials;
        // Without invalid_grant nothing says that the refresh token itself is bad.
        return operation == Operation::RefreshToken && !saysInvalidToken ? Kind::NotAllowed
                                                                         : Kind::TokenExpired;
    case 403:
    case 417: return Kind::NotAllowed;
    case 404: return Kind::NotFound;
    case 409: return Kind::AlreadyExists;
    case 412: return Kind::PartlyRegistered;
    case 429: return Kind::RateLimited;
    case 408: // waited too long for the request
    case 421: // another server than the one that was meant
    case 424: // what it depends on failed
    case 425: // too early
    case 499: // nginx stopped waiting
        return Kind::ServiceFailing;
    default: return status >= 500 ? Kind::ServiceFailing : Kind::FieldRefused;
    }
}

QString describe(const HttpReply &reply)
{
    QString text = QStringLiteral("HTTP %1").arg(reply.status);
    if (!reply.contentType.isEmpty())
        text += QStringLiteral(", ") + plainExcerpt(reply.contentType, 60);
    if (!reply.unreadable.isEmpty())
        return text + QStringLiteral(". ") + reply.unreadable;
    if (!MediaType {.type = reply.mediaType}.isText())
        return text;
    const QString excerpt = redaction::text(QString::fromUtf8(reply.body.left(2000)).simplified());
    return excerpt.isEmpty() ? text : text + QStringLiteral(": ") + plainExcerpt(excerpt, 120);
}

/// No customer is looked up by it: what is not found is the address itself.
bool isAskedOfNobody(Operation operation)
{
    return operation == Operation::SignIn || operation == Operation::RefreshToken
        || operation == Operation::SelfRegister;
}

/// Services answer 404 for an unknown user as well: then the path is right. A path has such words too.
bool speaksOfAUser(const Spoken &spoken)
{
    static const QRegularExpression somebody(
        QString::fromUtf8(
            R"((?<![/\p{L}.])(?:users?|accounts?|customers?|members?|person|logins?|e-?mail|identity|)"
            R"(sessions?|refresh.?token|credentials?|usuarios?|usuários?|cuentas?|contas?|clientes?|)"
            R"(benutzer|konto|kunde|utilisateur|compte)(?![\p{L}/]))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return somebody.match(spoken.text).hasMatch();
}

/// The parameter that the service's words are about, when they name one.
QString fieldOf(const ApiContract &contract, Operation operation, Kind kind, const QString &text)
{
    if (operation == Operation::SelfRegister && kind == Kind::AlreadyExists)
        return QStringLiteral("username");
    if (kind != Kind::FieldRefused)
        return {};
    for (const ParameterRule &parameter : contract.rule(operation).parameters) {
        if (text.contains(parameter.wireName, Qt::CaseInsensitive))
            return parameter.name;
    }
    return {};
}

} // namespace

std::optional<Error> readError(const ApiContract &contract, Operation operation, const HttpReply &reply)
{
    const Spoken spoken = listen(reply);
    const bool isSuccess = reply.status >= 200 && reply.status < 300;
    const std::optional<Kind> vendor = vendorKind(spoken);
    if (isSuccess && !spoken.isRefusal && !vendor)
        return std::nullopt;
    const int status = isSuccess && spoken.code != 0 ? spoken.code : reply.status;
    Error error {.kind = Kind::BadReply, .httpStatus = reply.status, .exchange = reply.exchange};
    if (vendor)
        error.kind = *vendor;
    else if (isAboutTheClient(operation, status, reply, spoken))
        error.kind = Kind::ApiKeyRefused;
    else if (const std::optional<Kind> oauth = oauthKind(operation, spoken))
        error.kind = *oauth;
    else if (isOfSomethingInBetween(operation, status, reply))
        error.kind = Kind::NotAllowed;
    else if (spoken.isGateway)
        error.kind = gatewayKind(status, spoken);
    else if (isHttpError(status))
        error.kind = statusKind(operation, status, reply);
    error.isServiceSpeaking = !spoken.text.isEmpty();
    error.message = error.isServiceSpeaking ? plainExcerpt(spoken.text) : describe(reply);
    if (error.kind == Kind::NotAllowed && isOfSomethingInBetween(operation, status, reply))
        error.message = QStringLiteral("The password was not checked: a proxy or gateway in front of the "
                                       "service asks for its own sign-in. Ask who runs it. It said: %1")
                            .arg(error.message);
    if (error.kind == Kind::NotFound && !vendor && isAskedOfNobody(operation) && !speaksOfAUser(spoken)) {
        const OperationRule &rule = contract.rule(operation);
        error.isServiceSpeaking = false;
        error.message = QStringLiteral("Nothing takes %1 %2 there. Look at %3.path in the contract of the "
                                       "environment, and at its address. It said: %4")
                            .arg(QString::fromLatin1(rule.method.value), QLatin1Char('/') + rule.path.value,
                                 operationName(operation), error.message);
    }
    if (error.kind == Kind::NotFound && !vendor && operation == Operation::UserStatus
        && !error.message.contains(QStringLiteral("not registered"), Qt::CaseInsensitive)) {
        const OperationRule &rule = contract.rule(operation);
        error.isServiceSpeaking = false;
        error.message
            = QStringLiteral("Either the customer or %1 %2 is not known there. For the latter, look at "
                             "%3.path in the contract of the environment. It said: %4")
                  .arg(QString::fromLatin1(rule.method.value), QLatin1Char('/') + rule.path.value,
                       operationName(operation), error.message);
    }
    error.field = fieldOf(contract, operation, error.kind, error.message);
    if (operation == Operation::UserStatus && error.kind == Kind::NotFound) {
        // "Not registered" is a status too.
        const QString old = whyNotNow(reply, QStringLiteral("so it does not tell the status now"));
        if (!old.isEmpty())
            return Error {.kind = Kind::BadReply,
                          .httpStatus = reply.status,
                          .message = old,
                          .exchange = reply.exchange};
    }
    if (!vendor && isAboutTheClient(operation, status, reply, spoken)) {
        error.field = QStringLiteral("clientAuth");
        error.isServiceSpeaking = false;
        error.message
            = QStringLiteral("The service wants credentials of this client, and looked at no user: set "
                             "clientAuth in the contract of the environment. It said: %1")
                  .arg(error.message);
    }
    return error;
}

QByteArray headerValue(const HeaderList &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace onboarding
