#pragma once
#include "core/base/clock.h"

#include <deque>
#include <optional>

namespace onboarding {

/// How many requests an environment may send in any 60 s. Requests are counted once they have left, those of
/// no check too; a check that is still under way is counted as the two that it may need.
class RequestBudget
{
public:
    /// \p perMinute of 0: no limit. \p clock must outlive it.
    RequestBudget(const Clock &clock, int perMinute);

    /// 0: no limit.
    [[nodiscard]] int perMinute() const { return m_perMinute; }
    /// A request has left now.
    void onRequestSent();
    /// How long the next check has to wait beside \p underWay others; nothing: it may begin at once.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNext(int underWay);
    /// The least time that so many requests take.
    [[nodiscard]] std::chrono::milliseconds timeFor(int requests) const;

private:
    const Clock &m_clock;
    const int m_perMinute;
    std::deque<std::chrono::milliseconds> m_sent; ///< monotonic, those of the last minute
};

} // namespace onboarding
