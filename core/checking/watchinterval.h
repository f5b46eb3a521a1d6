#pragma once
#include "core/environments/environment.h"
#include "core/kyc/customer.h"

#include <QList>
#include <chrono>
#include <optional>

namespace onboarding {

/// How long reviews took, of those whose beginning and end were both seen. Rounded up to the gap between two
/// checks: nothing finer was observed.
struct ReviewTimes
{
    int samples = 0;
    std::chrono::seconds median {0};
    std::chrono::seconds lower {0}; ///< a quarter took less
    std::chrono::seconds upper {0}; ///< a quarter took more
    std::chrono::seconds most {0}; ///< 95 of 100 took no longer

    /// Fewer say nothing.
    static constexpr int Enough = 5;
    [[nodiscard]] bool isMeaningful() const { return samples >= Enough; }
};

/// How long PENDING lasted that ended with \p change; nothing when it was another status or its beginning was
/// not seen.
[[nodiscard]] std::optional<std::chrono::seconds> reviewDuration(const StatusChange &change);
/// Those of \p changes, sorted.
[[nodiscard]] QList<std::chrono::seconds> reviewDurations(const QList<StatusChange> &changes);
[[nodiscard]] ReviewTimes reviewTimes(const QList<StatusChange> &changes);

/// How long to wait from one look at a watched customer to the next; nothing when the status is decided and
/// looking again would be idle traffic. In review: often around the time when reviews of others ended, seldom
/// before and after. Without enough samples: a tenth of the time it has been in the status so far.
/// At least 15 s in a sandbox and 2 min elsewhere, at most 1 h.
[[nodiscard]] std::optional<std::chrono::seconds> watchInterval(const CustomerRecord &record,
                                                                const ReviewTimes &times,
                                                                EnvironmentKind kind, const QDateTime &now);

} // namespace onboarding
