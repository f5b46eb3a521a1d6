#pragma once
#include "core/base/error.h"
#include "core/kyc/kycstatus.h"

#include <QString>
#include <optional>

namespace onboarding {

/// What became of the last registration, for those who show it; registration::State is where it comes from.
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
    /// Why the status does not settle what is StillUnknown.
    enum class Doubt {
        NotAsked, ///< it was not asked since the IDs were sent
        NotMoved, ///< it may yet
        WasPast, ///< it was in review or decided before the IDs were sent
        SentElsewhere, ///< this environment leads to another service or tenant now
        OthersSent ///< other IDs were sent for the customer too, and a move may be theirs
    };
    Stage stage = Stage::Idle;
    Doubt doubt = Doubt::NotAsked;
    QString accountId {};
    QString workflowId {};
    QString sentTo {}; ///< the address it was sent to; empty: not kept, or the one of this environment
    int checksDone = 0;
    int checksPlanned = 5;
    std::optional<Error> error {};
    std::optional<Error>
        notKept {}; ///< why how it ended is not on the disk, so that the next start asks again
    std::optional<Error> statusNotKept {}; ///< why the status right before is not on the disk
    std::optional<KycStatus> before {}; ///< where the customer stood right before they were sent
    QString unsureName {}; ///< what the answer says of whom it is about and that could not be compared
    quint64 exchange = 0; ///< of the POST; 0 while it is not known
    bool settledByStatus = false; ///< Registered because the status moved on, not because the POST answered
    bool isFound = false; ///< Registered by another program or in an earlier session: nothing was sent here

    /// The HTTP status of the answer that did not tell whether they were taken; 0 when none came, or how it
    /// ended is not known any more.
    [[nodiscard]] int unclearStatus() const { return error && error->isAnswered ? error->httpStatus : 0; }
    /// It was sent, and nobody knows yet whether it arrived.
    [[nodiscard]] bool isUnsettled() const
    {
        return stage == Stage::OutcomeUnknown || stage == Stage::StillUnknown;
    }
    [[nodiscard]] bool isUnderWay() const
    {
        return stage == Stage::Sending || stage == Stage::OutcomeUnknown;
    }
};

} // namespace onboarding
