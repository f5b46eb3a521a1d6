#pragma once
#include "core/api/apiclient.h"

namespace onboarding {

/// What to do after a read failed.
struct RetryDecision
{
    bool again = false;
    std::chrono::milliseconds wait {0};
};

/// \p failed attempt number \p attempt (from 1) ended so, with \p left of the total deadline. Never earlier
/// than the service asked; not at all when the wait would outlast the deadline.
[[nodiscard]] RetryDecision decideRetry(const Error &failed, int attempt, const RequestLimits &limits,
                                        std::chrono::milliseconds left, double random);

/// Retry-After of RFC 9110 section 10.2.3: seconds, or a date, which is read against the reply's own Date
/// where there is one, so that a wrong clock here does no harm. Nothing when it is neither.
[[nodiscard]] std::optional<std::chrono::seconds> readRetryAfter(const HeaderList &headers,
                                                                 const QDateTime &now);

} // namespace onboarding
