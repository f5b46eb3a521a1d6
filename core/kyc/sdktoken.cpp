#include "core/kyc/sdktoken.h"

#include "core/base/utctime.h"
#include "core/kyc/jwt.h"

namespace onboarding {

namespace {

constexpr int MaxSuggestedId = 200;

/// Epoch milliseconds, as a text with Jumio; a number is taken too.
QDateTime epochMilliseconds(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const qint64 milliseconds
        = value.isString() ? value.toString().toLongLong(&isNumber) : static_cast<qint64>(value.toDouble());
    constexpr qint64 Earliest
        = 946684800000; // the year 2000: what is before it is no time, or has another unit
    constexpr qint64 Latest = 253402300799000; // the end of the year 9999
    return isNumber && milliseconds >= Earliest && milliseconds < Latest
        ? QDateTime::fromMSecsSinceEpoch(milliseconds, Utc)
        : QDateTime();
}

} // namespace

SdkToken SdkToken::decode(const QByteArray &value)
{
    SdkToken token {.value = value};
    if (const std::optional<QJsonObject> claims = jwtClaims(value)) {
        token.expiresAt = epochMilliseconds(claims->value(QStringLiteral("exAt")));
        token.suggestedAccountId = claims->value(QStringLiteral("accId")).toString().left(MaxSuggestedId);
        token.suggestedWorkflowId = claims->value(QStringLiteral("wfeId")).toString().left(MaxSuggestedId);
    }
    return token;
}

bool SdkToken::isExpired(const QDateTime &now) const
{
    return expiresAt.isValid() && now >= expiresAt;
}

QString maskedSecret(const QByteArray &secret)
{
    constexpr qsizetype Shown = 4;
    constexpr qsizetype Enough = 24;
    if (secret.size() < Enough)
        return QString(8, QChar(0x2022));
    return QString::fromLatin1(secret.left(Shown)) + QChar(0x2026) + QString::fromLatin1(secret.right(Shown));
}

} // namespace onboarding
