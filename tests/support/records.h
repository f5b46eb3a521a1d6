#pragma once
// Customers as the list has them in memory, at noon of 10 March 2026.
#include "core/base/utctime.h"
#include "core/kyc/customer.h"
#include "tests/support/str.h"

namespace onboarding::test {

inline const QDateTime Now(QDate(2026, 3, 10), QTime(12, 0), Utc);

/// What a check brought.
inline Observation seen(const char *status, const QDateTime &at)
{
    return {.status = KycStatus::fromWire(str(status)), .observedAt = at};
}

/// Four days in review, with all that people can keep of somebody.
inline CustomerRecord ada()
{
    CustomerRecord record {.customer = {.username = str("ada@example.org"),
                                        .displayName = str("Ådá Approve"),
                                        .tags = {str("PEP")},
                                        .assignee = str("Silva")},
                           .lastNote = str("called, no answer")};
    (void)record.observe(seen("LV1", Now.addDays(-9)));
    (void)record.observe(seen("PENDING", Now.addDays(-4)));
    return record;
}

} // namespace onboarding::test
