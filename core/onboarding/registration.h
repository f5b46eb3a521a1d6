#pragma once
#include "core/kyc/customer.h"
#include "core/onboarding/submissionprogress.h"

#include <variant>

/// The one write for a customer as a state machine: accountId and workflowId are sent at most once, and what
/// is unclear is settled only by a move of the status that this submission explains. Pure: nextState()
/// decides, the case asks, sends and records.
namespace onboarding::registration {

using Doubt = SubmissionProgress::Doubt;

/// Whether \p now, seen after IDs were sent from \p before, is what these IDs bring about when they arrive:
/// from not started, in progress or resubmit to review or a decision, or to one attempt less.
[[nodiscard]] bool explains(const Observation &before, const Observation &now);

/// IDs whose POST may have arrived.
struct Sent
{
    Submission submission {};
    /// Where the customer stood right before. Absent: not known.
    std::optional<Observation> baseline {};
    /// Other IDs were sent for the customer before, and the status has not moved since.
    bool hasRival = false;
    /// The service told the status since, whatever it was.
    bool isAskedSince = false;
    /// To another address or tenant than this environment's, whose status tells nothing of it.
    bool isElsewhere = false;

    /// Whether a later status can tell that they arrived.
    [[nodiscard]] std::optional<Doubt> whyNeverSettled() const;
    /// Why the status has not told it so far.
    [[nodiscard]] Doubt doubt() const;
};

struct Idle
{
};
/// An earlier submission whose end is not known.
struct Unknown
{
    Sent sent {};
    std::optional<Error> error {};
    quint64 exchange = 0;
};
/// Nothing was sent yet: whose the pair is and where the customer stands is being asked.
struct Preparing
{
    Submission submission {};
    std::optional<Unknown> earlier {};
};
/// On the disk, and on its way.
struct Sending
{
    Sent sent {};
    std::optional<Unknown> earlier {};
};
/// The answer was lost, and the status is being asked.
struct Settling
{
    Sent sent {};
    Error error {};
    int checks = 0;
};
struct Registered
{
    Submission submission {};
    quint64 exchange = 0;
    bool byStatus = false;
    std::optional<Error> error {}; ///< how the answer was lost
    bool isFound = false; ///< in the store: nothing was sent here
};
struct Refused
{
    Submission submission {};
    Error error {};
    std::optional<Unknown> earlier {}; ///< one before it that is still not known
};
using State = std::variant<Idle, Preparing, Sending, Settling, Unknown, Registered, Refused>;

// What happens.
struct FoundUnsettled ///< in the store, by an earlier session or another program
{
    Sent sent {};
};
struct Asked
{
    Submission submission {};
};
struct PairKnown ///< whose the pair was before, and that it may be sent
{
    bool isRepeatMeant = false;
};
struct BaselineSeen
{
    Observation seen {};
    bool hasRival = false;
};
struct NotSent ///< it could not be prepared or recorded, or was cancelled before it left
{
};
struct Accepted
{
    quint64 exchange = 0;
};
struct Denied ///< a clear answer, or it surely never arrived
{
    Error error {};
};
struct Lost
{
    Error error {};
    int checksPlanned = 0;
};
struct StatusSeen
{
    Observation seen {};
    bool othersSent = false; ///< by another program, after ours
};
struct StatusAnswered ///< the status was told, which settles nothing by itself
{
};
struct Checked ///< one of the checks that settle is over, and did not
{
    bool isLast = false;
};
struct SettledElsewhere ///< another program found it out
{
    Submission::Outcome outcome = Submission::Outcome::Unknown;
};
struct AcceptedElsewhere ///< another program sent the same IDs after us, and the service took them
{
    Submission submission {};
};
struct WithdrawnElsewhere ///< foundSubmission() never left: another program took it out again
{
};
struct FoundAccepted ///< in the store, by another program or an earlier session, and not answered yet
{
    Submission submission {};
};
struct ExchangeFound
{
    quint64 number = 0;
    std::optional<bool> isAskedSince {}; ///< absent: what is kept does not tell
};
/// A new token, or another result from the phone: what was settled is of an earlier run.
struct RunBegan
{
};
using Event = std::variant<FoundUnsettled, Asked, PairKnown, BaselineSeen, NotSent, Accepted, Denied, Lost,
                           StatusSeen, StatusAnswered, Checked, SettledElsewhere, AcceptedElsewhere,
                           WithdrawnElsewhere, FoundAccepted, ExchangeFound, RunBegan>;

/// What does not concern a state leaves it as it is.
[[nodiscard]] State nextState(const State &state, const Event &event);

[[nodiscard]] SubmissionProgress progressOf(const State &state, int checksPlanned);
/// Sent, and not known to have arrived or not, also when another that was sent behind it was refused; nullptr
/// when there is none.
[[nodiscard]] const Sent *unsettled(const State &state);
/// The one that a caller must name to send another: it may have arrived. nullptr when there is none.
[[nodiscard]] const Unknown *earlierUnknown(const State &state);
/// The one that may be of another program: that is not known, or is followed by another, or was accepted;
/// nullptr when there is none.
[[nodiscard]] const Submission *foundSubmission(const State &state);
/// The one that was sent last, or is about to be; nullptr when Idle.
[[nodiscard]] const Submission *currentSubmission(const State &state);

} // namespace onboarding::registration
