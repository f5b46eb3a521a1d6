#pragma once
#include <QDateTime>
#include <QtGlobal>
#include <chrono>

namespace onboarding {

/// The two clocks of the program: one that may be set wrong, one that only goes forward.
class Clock
{
public:
    Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
    virtual ~Clock() = default;

    /// Wall-clock time in UTC: for what is shown and recorded.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Time since an arbitrary start that is not moved by setting the clock: for deadlines and expiry.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

class SystemClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

} // namespace onboarding
