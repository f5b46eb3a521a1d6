#pragma once
#include "core/error.h"

#include <QString>
#include <optional>

namespace onboarding {

/// Registers accountId and workflowId, once, and settles what is unclear by asking the status.
/// Recorded in the store before the POST leaves and after it is settled.
struct SubmissionProgress
{
    enum class Stage {
        Idle,
        Sending,
        OutcomeUnknown, ///< the POST may have arrived; being settled by up to five status checks
        StillUnknown, ///< the checks ended without an answer; sending again may be allowed after asking
        Registered,
        Refused
    };
    Stage stage = Stage::Idle;
    QString accountId {};
    QString workflowId {};
    int checksDone = 0;
    int checksPlanned = 5;
    std::optional<Error> error {};
    std::optional<Error>
        notKept {}; ///< why how it ended is not on the disk, so that the next start asks again
    quint64 exchange = 0; ///< of the POST; 0 while it is not known
    bool settledByStatus = false; ///< Registered because the status moved on, not because the POST answered

    /// It was sent, and nobody knows yet whether it arrived.
    [[nodiscard]] bool isUnsettled() const
    {
        return stage == Stage::OutcomeUnknown || stage == Stage::StillUnknown;
    }
};

} // namespace onboarding
