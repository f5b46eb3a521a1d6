#include "core/kyc/sdktoken.h"

#include "core/base/coretext.h"
#include "core/base/utctime.h"
#include "core/kyc/jwt.h"

#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

constexpr int MaxSuggestedId = 200;

/// Epoch milliseconds, as a text with Jumio. A number is taken too, and what can only be seconds, as in "exp"
/// of RFC 7519 section 4.1.4, or ISO 8601.
QDateTime timeOf(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    // A number outside the range is compared before it is made an integer, which has no value for 1e300.
    double milliseconds
        = value.isString() ? static_cast<double>(value.toString().toLongLong(&isNumber)) : value.toDouble();
    constexpr double Earliest = 946684800000; // the year 2000
    constexpr double Latest = 253402300799000; // the end of the year 9999
    constexpr double Second = 1000;
    if (!isNumber) {
        const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
        // Without a zone it is meant as the service's, which is UTC.
        return time.timeSpec() == Qt::LocalTime ? QDateTime(time.date(), time.time(), Utc) : time.toUTC();
    }
    if (milliseconds >= Earliest / Second && milliseconds < Latest / Second && milliseconds < Earliest)
        milliseconds *= Second;
    return milliseconds >= Earliest && milliseconds < Latest
        ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds), Utc)
        : QDateTime();
}

/// The earlier of two, either of which may be missing.
QDateTime firstOf(const QDateTime &one, const QDateTime &other)
{
    return !one.isValid() ? other : !other.isValid() ? one : std::min(one, other);
}

bool isNamed(const QJsonValue &end)
{
    return !end.isUndefined() && !end.isNull() && !(end.isString() && end.toString().trimmed().isEmpty());
}

/// A number, or the same as a text; at most ten years.
std::optional<qint64> secondsOf(const QJsonValue &value)
{
    constexpr double Most = 10.0 * 366 * 86400;
    bool isNumber = value.isDouble();
    const double seconds
        = value.isString() ? value.toString().trimmed().toDouble(&isNumber) : value.toDouble();
    return isNumber && seconds >= 0 && seconds <= Most ? std::optional(static_cast<qint64>(seconds))
                                                       : std::nullopt;
}

/// What a program writes that has none is no id: two customers would have the same one. Nor is what has a
/// blank or a line's end in it.
QString idOf(const QJsonValue &value)
{
    static const QSet<QString> nothing {QStringLiteral("null"),      QStringLiteral("(null)"),
                                        QStringLiteral("undefined"), QStringLiteral("nil"),
                                        QStringLiteral("none"),      QStringLiteral("nan")};
    const QString id = value.toString().trimmed().left(MaxSuggestedId);
    if (std::any_of(id.begin(), id.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); }))
        return {};
    const bool isZero = std::all_of(id.begin(), id.end(), [](QChar c) { return c == u'0' || c == u'-'; });
    return isZero || nothing.contains(id.toLower()) ? QString() : id;
}

} // namespace

SdkToken SdkToken::decode(const QByteArray &value)
{
    SdkToken token {.value = value};
    if (const std::optional<QJsonObject> claims = jwtClaims(value)) {
        token.owner = TokenOwner::in(*claims);
        for (const char *name : {"exAt", "exp"}) {
            const QJsonValue end = claims->value(QLatin1String(name));
            token.isEndUnreadable = token.isEndUnreadable || (isNamed(end) && !timeOf(end).isValid());
        }
        token.expiresAt = firstOf(timeOf(claims->value(QStringLiteral("exAt"))),
                                  timeOf(claims->value(QStringLiteral("exp"))));
        token.suggestedAccountId = idOf(claims->value(QStringLiteral("accId")));
        token.suggestedWorkflowId = idOf(claims->value(QStringLiteral("wfeId")));
        token.otherIds = idsBeside(*claims);
        if (token.suggestedAccountId == token.suggestedWorkflowId) { // no run has one id for both
            token.suggestedAccountId.clear();
            token.suggestedWorkflowId.clear();
        }
    }
    return token;
}

SdkToken::End SdkToken::endIn(const QJsonObject &reply)
{
    static const QSet<QString> times {QStringLiteral("expiresat"),      QStringLiteral("expireat"),
                                      QStringLiteral("expires"),        QStringLiteral("expireson"),
                                      QStringLiteral("expiry"),         QStringLiteral("expirydate"),
                                      QStringLiteral("expirytime"),     QStringLiteral("expiration"),
                                      QStringLiteral("expirationtime"), QStringLiteral("expirationdate"),
                                      QStringLiteral("validuntil"),     QStringLiteral("validto"),
                                      QStringLiteral("tokenexpiresat"), QStringLiteral("tokenexpiry"),
                                      QStringLiteral("exat"),           QStringLiteral("exp")};
    static const QSet<QString> lives {QStringLiteral("expiresin"), QStringLiteral("expirein"),
                                      QStringLiteral("validfor"),  QStringLiteral("tokenexpiresin"),
                                      QStringLiteral("ttl"),       QStringLiteral("lifetime")};
    End found;
    for (auto member = reply.begin(); member != reply.end(); ++member) {
        QString name = member.key().toLower();
        name.removeIf([](QChar c) { return c == u'_' || c == u'-'; });
        if (!isNamed(*member) || (!times.contains(name) && !lives.contains(name)))
            continue;
        const QDateTime at = times.contains(name) ? timeOf(*member) : QDateTime();
        const bool isLife = lives.contains(name) || name == QLatin1String("expires");
        const std::optional<qint64> seconds = isLife && !at.isValid() ? secondsOf(*member) : std::nullopt;
        found.at = firstOf(found.at, at);
        if (seconds)
            found.seconds = std::min(*seconds, found.seconds.value_or(*seconds));
        found.isUnreadable = found.isUnreadable || (!at.isValid() && !seconds);
    }
    return found;
}

void SdkToken::takeEnd(const End &end, const QDateTime &now)
{
    expiresAt = firstOf(expiresAt, firstOf(end.at, end.seconds ? now.addSecs(*end.seconds) : QDateTime()));
    isEndUnreadable = isEndUnreadable || end.isUnreadable;
}

QString SdkToken::endWarning() const
{
    return isEndUnreadable ? CoreText::tr("The end of the token is named and cannot be read. Ask the service "
                                          "owner how long it is good.")
                           : QString();
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
