#include "core/storage/observationstable.h"

#include "core/storage/connection.h"
#include "core/storage/sqlvalues.h"

#include <QSqlQuery>

namespace onboarding {

using sql::id;
using sql::isoTime;
using sql::milliseconds;
using sql::number;
using sql::text;
using sql::time;

ObservationsTable::ObservationsTable(Connection &connection)
    : m_connection(connection)
{
}

Result<void> ObservationsTable::add(const QUuid &customer, const Observation &observation)
{
    return m_connection.exec(
        QStringLiteral("INSERT INTO observations (customer, raw, recognised, kyc_provider, "
                       "remaining_attempts, observed_at, exchange, from_address, from_tenant, "
                       "from_kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {text(customer), text(observation.status.raw), observation.status.name(),
         text(observation.kycProvider), number(observation.remainingAttempts), text(observation.observedAt),
         observation.exchange, text(observation.from.address), text(observation.from.tenant),
         text(observation.from.kind)});
}

Result<void> ObservationsTable::addChange(const CustomerRecord &before, const Observation &now)
{
    return m_connection.exec(
        QStringLiteral("INSERT INTO changes (customer, from_status, to_status, at, last_seen_at, "
                       "since, is_since_seen) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {text(before.customer.id), before.last->status.name(), now.status.name(),
         milliseconds(now.observedAt), milliseconds(before.last->observedAt),
         milliseconds(before.inStatusSince), int(before.isSinceSeen)});
}

Result<QList<Observation>> ObservationsTable::of(const QUuid &customer, int limit)
{
    return m_connection.rows(
        QStringLiteral("SELECT recognised, raw, kyc_provider, remaining_attempts, observed_at, "
                       "exchange, from_address, from_tenant, from_kind FROM observations WHERE customer = ? "
                       "ORDER BY number DESC LIMIT ?"),
        {text(customer), limit}, [](const QSqlQuery &row) {
            return Observation {.status = sql::status(row.value(0), row.value(1).toString()),
                                .kycProvider = row.value(2).toString(),
                                .remainingAttempts = number(row.value(3)),
                                .observedAt = isoTime(row.value(4)),
                                .exchange = row.value(5).toULongLong(),
                                .from = {.address = row.value(6).toString(),
                                         .tenant = row.value(7).toString(),
                                         .kind = row.value(8).toString()}};
        });
}

Result<QList<StatusChange>> ObservationsTable::changes(const QUuid &environment, const QDateTime &since)
{
    return m_connection.rows(
        QStringLiteral("SELECT changes.customer, from_status, to_status, at, last_seen_at, since, "
                       "changes.is_since_seen FROM changes JOIN customers ON customers.id = "
                       "changes.customer WHERE at >= ? AND environment = ? ORDER BY at"),
        {milliseconds(since), text(environment)}, [](const QSqlQuery &row) {
            return StatusChange {.customer = id(row.value(0)),
                                 .from = row.value(1).toString(),
                                 .to = row.value(2).toString(),
                                 .at = time(row.value(3)),
                                 .lastSeenAt = time(row.value(4)),
                                 .since = time(row.value(5)),
                                 .isSinceSeen = row.value(6).toBool()};
        });
}

} // namespace onboarding
