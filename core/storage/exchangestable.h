#pragma once
#include "core/api/exchange.h"
#include "core/base/result.h"

#include <QList>
#include <QUuid>
#include <memory>

namespace onboarding {

class Connection;
class SharedCounter;

/// The tables `exchanges` and `exchange_numbers`: what went over the wire, redacted, and the next number.
class ExchangesTable
{
public:
    explicit ExchangesTable(Connection &connection);

    /// Of a customer that is not in the list it is nobody's.
    [[nodiscard]] Result<void> add(const Exchange &exchange);
    /// The exchange was about \p customer, who was not in the list yet when it was kept.
    [[nodiscard]] Result<void> attach(quint64 number, const QUuid &customer);
    /// Newest first.
    [[nodiscard]] Result<QList<Exchange>> of(const QUuid &customer, int limit);

    /// The first number that no exchange has.
    [[nodiscard]] Result<quint64> nextNumber();
    /// Numbers go on from \p next at least, should the file beside be lost.
    [[nodiscard]] Result<void> keepNextNumber(quint64 next);

private:
    Connection &m_connection;
};

} // namespace onboarding
