#include "core/api/retrypolicy.h"

#include <algorithm>

namespace onboarding {

RetryDecision decideRetry(const Error &failed, int attempt, const RequestLimits &limits,
                          std::chrono::milliseconds left, double random)
{
    const bool isPassing = failed.kind == Error::Kind::Offline || failed.kind == Error::Kind::ServiceFailing
        || failed.kind == Error::Kind::RateLimited;
    if (!isPassing || attempt >= limits.maxAttempts)
        return {};
    const auto base = limits.retryDelay * (1LL << (attempt - 1));
    // Between half and one and a half times, so that many consoles do not come back together.
    auto wait = std::chrono::milliseconds(static_cast<qint64>(double(base.count()) * (0.5 + random)));
    if (failed.retryAfter)
        wait = std::max<std::chrono::milliseconds>(*failed.retryAfter, wait);
    return {.again = wait < left, .wait = wait};
}

} // namespace onboarding
