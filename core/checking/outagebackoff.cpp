#include "core/checking/outagebackoff.h"

#include <algorithm>

namespace onboarding {

OutageBackOff::OutageBackOff(std::chrono::seconds firstPause)
    : m_first(std::min(firstPause, LongestPause))
{
}

void OutageBackOff::hold(const QUuid &customer, const Error &error)
{
    m_held.append({customer, error});
}

bool OutageBackOff::isOutage() const
{
    constexpr qsizetype NoLongerChance = 3;
    return m_held.size() >= NoLongerChance;
}

OutageBackOff::Held OutageBackOff::takeHeld()
{
    return std::exchange(m_held, {});
}

std::chrono::seconds OutageBackOff::nextPause()
{
    m_pause = std::clamp(m_pause * 2, m_first, LongestPause);
    return m_pause;
}

void OutageBackOff::resetPause()
{
    m_pause = {};
}

} // namespace onboarding
