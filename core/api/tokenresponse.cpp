#include "core/api/tokenresponse.h"

#include "core/api/replyage.h"
#include "core/api/replyowner.h"
#include "core/api/strictjson.h"

#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace onboarding {

namespace {

/// RFC 6749 appendix A.14 has digits without an upper end. Some servers send a text, a fraction, or what is
/// left of a token that is over: a negative number. Anything else says nothing.
std::optional<std::chrono::seconds> readExpiry(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double count = value.isString() ? value.toString().trimmed().toDouble(&isNumber) : value.toDouble();
    if (!isNumber || std::isnan(count))
        return std::nullopt;
    constexpr double HundredYears = 100.0 * 366 * 24 * 3600;
    return std::chrono::seconds {static_cast<qint64>(std::clamp(count, 0.0, HundredYears))};
}

} // namespace

Result<TokenResponse> readTokenResponse(const ApiContract &contract, const HttpReply &reply)
{
    const QString old = QStringLiteral("so its token may be another customer's, and is not used");
    if (const QString why = whyNotOfThisRequest(reply, old); !why.isEmpty())
        return failure(Error::Kind::BadReply, why);
    if (!reply.json || !reply.json->isObject())
        return failure(Error::Kind::BadReply, QStringLiteral("The sign-in reply is not a JSON object."));
    const QJsonObject object = reply.json->toObject();
    const QJsonValue access = atPointer(*reply.json, contract.accessTokenPointer.value);
    const QJsonValue refresh = atPointer(*reply.json, contract.refreshTokenPointer.value);
    const QJsonValue type = object.value(QStringLiteral("token_type"));
    TokenResponse response {.accessToken = access.toString().toUtf8(),
                            .refreshToken = refresh.toString().toUtf8()};
    if (response.accessToken.isEmpty())
        return failure(Error::Kind::BadReply,
                       QStringLiteral("The sign-in reply has no usable access_token."));
    if (!isBearerToken(response.accessToken))
        return failure(
            Error::Kind::BadReply,
            QStringLiteral("access_token has something else than letters, digits and -._~+/ in it, "
                           "which no bearer token has (RFC 6750)."));
    if (!refresh.isUndefined() && !refresh.isNull() && !refresh.isString())
        return failure(Error::Kind::BadReply, QStringLiteral("refresh_token is not a text."));
    if (!type.isUndefined() && type.toString().compare(QStringLiteral("bearer"), Qt::CaseInsensitive) != 0)
        return failure(Error::Kind::BadReply, QStringLiteral("token_type is not bearer."));
    response.expiresIn = readExpiry(atPointer(*reply.json, contract.expiresInPointer.value));
    const TokenOwner told = ownerInReply(*reply.json, {});
    const TokenOwner identity
        = TokenOwner::of(object.value(QStringLiteral("id_token")).toString().toLatin1());
    response.owner = TokenOwner::of(response.accessToken).orElse(identity).orElse(told);
    response.besides = {told, identity};
    response.tenantName = tenantInReply(*reply.json);
    response.refreshOwner = TokenOwner::of(response.refreshToken);
    response.needChangePassword = object.value(QStringLiteral("need_change_password")).toBool();
    return response;
}

bool isBearerToken(const QByteArray &text)
{
    static const QByteArray others = QByteArrayLiteral("-._~+/");
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1) == '=')
        --end;
    return end > 0 && std::all_of(text.begin(), text.begin() + end, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || others.contains(c);
           });
}

} // namespace onboarding
