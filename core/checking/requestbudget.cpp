#include "core/checking/requestbudget.h"

namespace onboarding {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds Minute = std::chrono::minutes {1};

/// A check may need two: a sign-in or a refresh before it.
constexpr int RequestsOfACheck = 2;

} // namespace

RequestBudget::RequestBudget(const Clock &clock, int perMinute)
    : m_clock(clock)
    , m_perMinute(perMinute)
{
}

void RequestBudget::onRequestSent()
{
    if (m_perMinute > 0)
        m_sent.push_back(m_clock.monotonic());
}

std::optional<milliseconds> RequestBudget::untilNext(int underWay)
{
    if (m_perMinute == 0)
        return std::nullopt;
    const milliseconds now = m_clock.monotonic();
    while (!m_sent.empty() && m_sent.front() + Minute <= now)
        m_sent.pop_front();
    // What is under way has not been counted yet.
    const auto used = static_cast<int>(m_sent.size()) + RequestsOfACheck * underWay;
    if (used == 0 || used + RequestsOfACheck <= m_perMinute)
        return std::nullopt;
    constexpr milliseconds UntilOneHasLeft {100};
    return m_sent.empty() ? UntilOneHasLeft : m_sent.front() + Minute - now;
}

milliseconds RequestBudget::timeFor(int requests) const
{
    return m_perMinute > 0 ? Minute * requests / m_perMinute : milliseconds(0);
}

} // namespace onboarding
