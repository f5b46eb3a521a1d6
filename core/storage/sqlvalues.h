#pragma once
// How the customer database writes identifiers, texts and times into its columns, and reads times back.
#include "core/base/utctime.h"

#include <QDateTime>
#include <QString>
#include <QUuid>
#include <QVariant>

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

} // namespace onboarding::sql
