#pragma once
#include "core/base/clock.h"
#include "core/base/utctime.h"

namespace onboarding::test {

/// A clock that a test moves: both hands together, or the wall clock alone.
class FakeClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.addMSecs(by.count());
        m_monotonic += by;
    }
    void setWallClock(const QDateTime &now) { m_now = now; }
    /// As under a program that fakes the time: it may even be negative.
    void setMonotonic(std::chrono::milliseconds now) { m_monotonic = now; }

private:
    QDateTime m_now {QDate(2026, 3, 1), QTime(12, 0), Utc};
    std::chrono::milliseconds m_monotonic {1'000'000};
};

} // namespace onboarding::test
