#pragma once
#include "core/base/result.h"
#include "core/kyc/customer.h"

#include <QHash>
#include <QList>
#include <optional>

class QSqlQuery;

namespace onboarding {

class Connection;

/// What the list says of somebody at this moment.
enum class Standing {
    NotListed,
    Removed, ///< out of sight
    SignedOut, ///< no sign-in and no password of theirs is stored
    SignedIn
};

/// The table `customers`: who is in the list, and what was seen of them last.
class CustomersTable
{
public:
    explicit CustomersTable(Connection &connection);

    /// Those in sight, in the order they were added. Damaged when one has no id.
    [[nodiscard]] Result<QList<CustomerRecord>> records();
    /// Those out of sight who can still be brought back: their id, environment and names.
    [[nodiscard]] Result<QHash<QUuid, Customer>> removed();
    /// In sight or not.
    [[nodiscard]] Result<std::optional<CustomerRecord>> record(const QUuid &customer);

    [[nodiscard]] Result<Standing> standing(const QUuid &customer);

    /// Adds the customer, or changes its names and markers only.
    [[nodiscard]] Result<void> save(const Customer &customer);
    /// Adds the customer, or changes all but the markers.
    [[nodiscard]] Result<void> import(const Customer &customer);
    [[nodiscard]] Result<void> edit(const QList<QUuid> &customers, const CustomerEdit &edit);
    [[nodiscard]] Result<void> saveFailed(const QUuid &customer, const FailedCheck &failed);
    /// What was seen last, of \p record.
    [[nodiscard]] Result<void> saveLast(const CustomerRecord &record);

    [[nodiscard]] Result<void> hide(const QUuid &customer, const QDateTime &now);
    [[nodiscard]] Result<bool> unhide(const QUuid &customer); ///< false: it is gone for good

private:
    Connection &m_connection;
};

} // namespace onboarding
