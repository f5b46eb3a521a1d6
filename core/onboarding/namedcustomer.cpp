#include "core/onboarding/namedcustomer.h"

#include "core/roster/customerstore.h"

#include <algorithm>

namespace onboarding {

std::optional<Customer> otherCustomerNamed(const QStringList &users, const Customer &about,
                                           const CustomerStore &store)
{
    const auto isNamed = [&users](const Customer &one) {
        return users.contains(one.username.trimmed(), Qt::CaseInsensitive);
    };
    if (users.isEmpty() || isNamed(about))
        return std::nullopt;
    const QList<CustomerRecord> &records = store.records();
    const auto found = std::find_if(records.begin(), records.end(), [&](const CustomerRecord &record) {
        const Customer &one = record.customer;
        return one.id != about.id && one.environment == about.environment && isNamed(one);
    });
    return found == records.end() ? std::nullopt : std::optional(found->customer);
}

} // namespace onboarding
