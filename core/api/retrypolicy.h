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

} // namespace onboarding
