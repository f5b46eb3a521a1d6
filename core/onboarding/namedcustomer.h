#pragma once
#include "core/kyc/customer.h"

#include <QStringList>
#include <optional>

namespace onboarding {

class CustomerStore;

/// Somebody of the list of \p about's environment, other than \p about, whose user name is among \p users,
/// case aside. Nobody when \p about is named there too.
[[nodiscard]] std::optional<Customer> otherCustomerNamed(const QStringList &users, const Customer &about,
                                                         const CustomerStore &store);

} // namespace onboarding
