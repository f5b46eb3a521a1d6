#include "core/api/tokenresponse.h"

#include "core/api/headerrules.h"
#include "core/api/strictjson.h"

#include <QJsonObject>

namespace onboarding {

namespace {

/// Seconds as a number or, as some servers have it, as a text; nothing else.
Result<std::chrono::seconds> readExpiry(const QJsonValue &value)
{
    using std::chrono::seconds;
    if (value.isUndefined() || value.isNull())
        return seconds {0};
    bool isNumber = value.isDouble();
    const double count = value.isString() ? value.toString().toDouble(&isNumber) : value.toDouble();
    constexpr double TenYears = 10.0 * 366 * 24 * 3600;
    if (!isNumber || !(count >= 0) || count > TenYears)
        return failure(Error::Kind::BadReply, QStringLiteral("expires_in is not a number of seconds."));
    return seconds {static_cast<qint64>(count)};
}

} // namespace

Result<TokenResponse> readTokenResponse(const ApiContract &contract, const HttpReply &reply)
{
    if (!reply.json || !reply.json->isObject())
        return failure(Error::Kind::BadReply, QStringLiteral("The sign-in reply is not a JSON object."));
    const QJsonObject object = reply.json->toObject();
    const QJsonValue access = atPointer(*reply.json, contract.accessTokenPointer.value);
    const QJsonValue refresh = atPointer(*reply.json, contract.refreshTokenPointer.value);
    const QJsonValue type = object.value(QStringLiteral("token_type"));
    TokenResponse response {.accessToken = access.toString().toUtf8(),
                            .refreshToken = refresh.toString().toUtf8()};
    if (response.accessToken.isEmpty() || !isHeaderValue(response.accessToken))
        return failure(Error::Kind::BadReply,
                       QStringLiteral("The sign-in reply has no usable access_token."));
    if (!refresh.isUndefined() && !refresh.isNull() && !refresh.isString())
        return failure(Error::Kind::BadReply, QStringLiteral("refresh_token is not a text."));
    if (!type.isUndefined() && type.toString().compare(QStringLiteral("bearer"), Qt::CaseInsensitive) != 0)
        return failure(Error::Kind::BadReply, QStringLiteral("token_type is not bearer."));
    const Result<std::chrono::seconds> expiry
        = readExpiry(atPointer(*reply.json, contract.expiresInPointer.value));
    if (!expiry)
        return tl::unexpected(expiry.error());
    response.expiresIn = *expiry;
    response.needChangePassword = object.value(QStringLiteral("need_change_password")).toBool();
    return response;
}

} // namespace onboarding
