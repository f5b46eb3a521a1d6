#pragma once
#include "core/base/result.h"
#include "core/kyc/customer.h"

#include <QList>

namespace onboarding {

class Connection;

/// The tables `observations` and `changes`: each status that was seen, and each time that it was another.
class ObservationsTable
{
public:
    explicit ObservationsTable(Connection &connection);

    [[nodiscard]] Result<void> add(const QUuid &customer, const Observation &observation);
    /// \p now is another status than the last of \p before, which has one.
    [[nodiscard]] Result<void> addChange(const CustomerRecord &before, const Observation &now);
    /// Newest first.
    [[nodiscard]] Result<QList<Observation>> of(const QUuid &customer, int limit);
    /// Of one environment, oldest first.
    [[nodiscard]] Result<QList<StatusChange>> changes(const QUuid &environment, const QDateTime &since);

private:
    Connection &m_connection;
};

} // namespace onboarding
