#pragma once
// How the customer database writes identifiers, texts and times into its columns, and reads times back.
#include "core/base/utctime.h"
#include "core/kyc/kycstatus.h"

#include <QDateTime>
#include <QString>
#include <QUuid>
#include <QVariant>
#include <optional>

namespace onboarding::sql {

/// Not null, as the columns want it.
[[nodiscard]] inline QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

[[nodiscard]] inline QString text(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// ISO 8601, for the columns of the first schema.
[[nodiscard]] inline QString text(const QDateTime &utc)
{
    return text(utc.toUTC().toString(Qt::ISODateWithMs));
}

[[nodiscard]] inline QDateTime isoTime(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

/// Since 1970, UTC; null for no time.
[[nodiscard]] inline QVariant milliseconds(const QDateTime &utc)
{
    return utc.isValid() ? QVariant(utc.toMSecsSinceEpoch()) : QVariant();
}

[[nodiscard]] inline QDateTime time(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Utc);
}

/// Null for no number.
[[nodiscard]] inline QVariant number(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant();
}

[[nodiscard]] inline std::optional<int> number(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

[[nodiscard]] inline QUuid id(const QVariant &value)
{
    return QUuid::fromString(value.toString());
}

/// A status is kept as this program recognised it, and as the service wrote it.
[[nodiscard]] inline KycStatus status(const QVariant &recognised, const QString &raw)
{
    KycStatus status = KycStatus::fromWire(recognised.toString());
    status.raw = raw;
    return status;
}

} // namespace onboarding::sql
