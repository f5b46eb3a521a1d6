#include "core/storage/exchangestable.h"

#include "core/api/operation.h"
#include "core/storage/connection.h"
#include "core/storage/exchangejson.h"
#include "core/storage/sqlvalues.h"

#include <QSqlQuery>
#include <algorithm>

namespace onboarding {

using sql::milliseconds;
using sql::text;

ExchangesTable::ExchangesTable(Connection &connection)
    : m_connection(connection)
{
}

/// A write is there since it left, and again when it is over.
Result<void> ExchangesTable::add(const Exchange &exchange)
{
    if (isBusinessWrite(exchange.operation)) {
        const Result<void> dropped
            = m_connection.exec(QStringLiteral("DELETE FROM exchanges WHERE number = ? AND started_at = ?"),
                                {exchange.number, milliseconds(exchange.startedAt)});
        if (!dropped)
            return dropped;
    }
    return m_connection.exec(QStringLiteral("INSERT INTO exchanges (number, customer, started_at, content) "
                                            "VALUES (?, (SELECT id FROM customers WHERE id = ?), ?, ?)"),
                             {exchange.number, text(exchange.customer), milliseconds(exchange.startedAt),
                              QString::fromUtf8(exchangeToJson(exchange))});
}

Result<void> ExchangesTable::attach(quint64 number, const QUuid &customer)
{
    return m_connection.exec(
        QStringLiteral("UPDATE exchanges SET customer = ? WHERE number = ? AND customer IS NULL"),
        {text(customer), number});
}

Result<QList<Exchange>> ExchangesTable::of(const QUuid &customer, int limit)
{
    QList<Exchange> found;
    const Result<void> done = m_connection.each(
        QStringLiteral("SELECT content FROM exchanges WHERE customer = ? ORDER BY row DESC LIMIT ?"),
        {text(customer), limit}, [&](const QSqlQuery &row) {
            if (std::optional<Exchange> exchange = exchangeFromJson(row.value(0).toString().toUtf8())) {
                exchange->customer = customer;
                found.append(*exchange);
            }
            return Result<void> {};
        });
    return done.map([&] { return std::move(found); });
}

Result<quint64> ExchangesTable::nextNumber()
{
    return m_connection
        .first(QStringLiteral("SELECT max((SELECT coalesce(max(next), 1) FROM exchange_numbers), "
                              "(SELECT coalesce(max(number), 0) + 1 FROM exchanges))"),
               {}, [](const QSqlQuery &row) { return row.value(0).toLongLong(); })
        .map([](const std::optional<qlonglong> &next) { return quint64(std::max(1LL, next.value_or(1))); });
}

Result<void> ExchangesTable::keepNextNumber(quint64 next)
{
    return m_connection.exec(QStringLiteral("UPDATE exchange_numbers SET next = ? WHERE next < ?"),
                             {next, next});
}

} // namespace onboarding
