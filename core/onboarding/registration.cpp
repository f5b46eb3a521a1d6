#include "core/onboarding/registration.h"

#include "core/base/overloaded.h"

namespace onboarding::registration {

namespace {

using Value = KycStatus::Value;

/// How many attempts were used up in between; nothing when one of the two was not told.
std::optional<int> attemptsUsed(const Observation &before, const Observation &now)
{
    if (!before.remainingAttempts || !now.remainingAttempts)
        return std::nullopt;
    return *before.remainingAttempts - *now.remainingAttempts;
}

State whenLost(const Sending &state, const Lost &event)
{
    if (state.sent.whyNeverSettled() || event.checksPlanned == 0)
        return Unknown {.sent = state.sent, .error = event.error, .exchange = event.error.exchange};
    return Settling {.sent = state.sent, .error = event.error};
}

/// What \p seen makes of \p unknown; the same again when it tells nothing of it.
std::optional<State> settledBy(const Unknown &unknown, const StatusSeen &event)
{
    if (unknown.sent.whyNeverSettled() || !explains(*unknown.sent.baseline, event.seen))
        return std::nullopt;
    if (!event.othersSent)
        return Registered {.submission = unknown.sent.submission,
                           .exchange = unknown.exchange,
                           .byStatus = true,
                           .error = unknown.error};
    Unknown still = unknown;
    still.sent.hasRival = true;
    return still;
}

Unknown given(const Settling &state)
{
    return {.sent = state.sent, .error = state.error, .exchange = state.error.exchange};
}

State whenSettledElsewhere(const Unknown &unknown, const State &otherwise, const SettledElsewhere &event)
{
    switch (event.outcome) {
    case Submission::Outcome::Registered:
        return Registered {.submission = unknown.sent.submission,
                           .exchange = unknown.exchange,
                           .byStatus = true,
                           .error = unknown.error};
    case Submission::Outcome::Refused:
        return Refused {.submission = unknown.sent.submission, .error = unknown.error.value_or(Error {})};
    case Submission::Outcome::Sent:
    case Submission::Outcome::Unknown: break;
    }
    return otherwise;
}

/// What \p settled makes of the one before \p refused.
State withEarlier(const Refused &refused, const State &settled)
{
    const auto *still = std::get_if<Unknown>(&settled);
    return still
        ? State {Refused {.submission = refused.submission, .error = refused.error, .earlier = *still}}
        : settled;
}

std::optional<Unknown> askedSince(std::optional<Unknown> earlier)
{
    if (earlier)
        earlier->sent.isAskedSince = true;
    return earlier;
}

State withoutTheNew(const std::optional<Unknown> &earlier)
{
    return earlier ? State {*earlier} : State {Idle {}};
}

} // namespace

bool explains(const Observation &before, const Observation &now)
{
    const Value was = before.status.value;
    const Value is = now.status.value;
    const std::optional<int> used = attemptsUsed(before, now);
    // One submission uses up one attempt at most, and gives none back.
    if (!KycStatus::isOpenForDocuments(was) || (used && (*used < 0 || *used > 1)))
        return false;
    if (is == Value::Pending || is == Value::ApprovedVerified || is == Value::Rejected)
        return true;
    return is == Value::NeedResubmit && (was != Value::NeedResubmit || used == 1);
}

std::optional<Doubt> Sent::whyNeverSettled() const
{
    if (isElsewhere)
        return Doubt::SentElsewhere;
    if (hasRival)
        return Doubt::OthersSent;
    if (!baseline || !KycStatus::isOpenForDocuments(baseline->status.value))
        return Doubt::WasPast;
    return std::nullopt;
}

Doubt Sent::doubt() const
{
    return whyNeverSettled().value_or(isAskedSince ? Doubt::NotMoved : Doubt::NotAsked);
}

namespace {

State whenBaselineSeen(const Preparing &preparing, const BaselineSeen &event)
{
    // What was to be sent again has arrived.
    const std::optional<State> settled
        = preparing.earlier ? settledBy(*preparing.earlier, {.seen = event.seen}) : std::nullopt;
    if (settled)
        return *settled;
    Sent sent {.submission = preparing.submission, .baseline = event.seen, .hasRival = event.hasRival};
    if (event.seen.observedAt.isValid())
        sent.submission.sentAt = event.seen.observedAt; // it leaves now, behind its baseline
    return Sending {.sent = sent, .earlier = preparing.earlier};
}

} // namespace

State nextState(const State &state, const Event &event)
{
    return std::visit(
        Overloaded {
            [](const Idle &, const FoundUnsettled &e) -> State { return Unknown {.sent = e.sent}; },
            [](const Idle &, const FoundAccepted &e) -> State {
                return Registered {.submission = e.submission, .isFound = true};
            },
            [](const Registered &s, const FoundAccepted &e) -> State {
                return e.submission.id == s.submission.id
                    ? State {s}
                    : State {Registered {.submission = e.submission, .isFound = true}};
            },
            [](const Idle &, const Asked &e) -> State { return Preparing {.submission = e.submission}; },
            [](const Registered &, const Asked &e) -> State {
                return Preparing {.submission = e.submission};
            },
            [](const Refused &s, const Asked &e) -> State {
                return Preparing {.submission = e.submission, .earlier = s.earlier};
            },
            [](const Unknown &s, const Asked &e) -> State {
                return Preparing {.submission = e.submission, .earlier = s};
            },

            [](const Preparing &s, const PairKnown &e) -> State {
                Preparing known = s;
                known.submission.isRepeatMeant = e.isRepeatMeant;
                return known;
            },
            [](const Preparing &s, const BaselineSeen &e) -> State { return whenBaselineSeen(s, e); },
            [](const Preparing &s, const NotSent &) -> State { return withoutTheNew(s.earlier); },
            [](const Sending &s, const NotSent &) -> State { return withoutTheNew(s.earlier); },

            [](const Sending &s, const Accepted &e) -> State {
                return Registered {.submission = s.sent.submission, .exchange = e.exchange};
            },
            [](const Sending &s, const Denied &e) -> State {
                return Refused {.submission = s.sent.submission, .error = e.error, .earlier = s.earlier};
            },
            [](const Sending &s, const Lost &e) -> State { return whenLost(s, e); },

            [](const Settling &s, const StatusSeen &e) -> State {
                return settledBy(given(s), e).value_or(State {s});
            },
            [](const Unknown &s, const StatusSeen &e) -> State {
                return settledBy(s, e).value_or(State {s});
            },
            [](const Refused &s, const StatusSeen &e) -> State {
                return s.earlier ? withEarlier(s, settledBy(*s.earlier, e).value_or(State {*s.earlier}))
                                 : State {s};
            },
            [](const Settling &s, const StatusAnswered &) -> State {
                Settling asked = s;
                asked.sent.isAskedSince = true;
                return asked;
            },
            [](const Unknown &s, const StatusAnswered &) -> State { return *askedSince(s); },
            [](const Preparing &s, const StatusAnswered &) -> State {
                return Preparing {.submission = s.submission, .earlier = askedSince(s.earlier)};
            },
            [](const Refused &s, const StatusAnswered &) -> State {
                return Refused {
                    .submission = s.submission, .error = s.error, .earlier = askedSince(s.earlier)};
            },
            [](const Settling &s, const Checked &e) -> State {
                if (e.isLast)
                    return given(s);
                return Settling {.sent = s.sent, .error = s.error, .checks = s.checks + 1};
            },
            [](const Settling &s, const SettledElsewhere &e) -> State {
                return whenSettledElsewhere(given(s), State {s}, e);
            },
            [](const Unknown &s, const SettledElsewhere &e) -> State {
                return whenSettledElsewhere(s, State {s}, e);
            },
            [](const Refused &s, const SettledElsewhere &e) -> State {
                return s.earlier ? withEarlier(s, whenSettledElsewhere(*s.earlier, State {*s.earlier}, e))
                                 : State {s};
            },
            [](const Settling &, const AcceptedElsewhere &e) -> State {
                return Registered {.submission = e.submission};
            },
            [](const Unknown &, const AcceptedElsewhere &e) -> State {
                return Registered {.submission = e.submission};
            },
            [](const Refused &s, const AcceptedElsewhere &e) -> State {
                return s.earlier ? State {Registered {.submission = e.submission}} : State {s};
            },
            [](const Unknown &, const WithdrawnElsewhere &) -> State { return Idle {}; },
            [](const Registered &, const WithdrawnElsewhere &) -> State { return Idle {}; },
            [](const Preparing &s, const WithdrawnElsewhere &) -> State {
                return Preparing {.submission = s.submission};
            },
            [](const Sending &s, const WithdrawnElsewhere &) -> State { return Sending {.sent = s.sent}; },
            [](const Refused &s, const WithdrawnElsewhere &) -> State {
                return Refused {.submission = s.submission, .error = s.error};
            },
            [](const Unknown &s, const ExchangeFound &e) -> State {
                Unknown found = s;
                found.exchange = e.number;
                found.sent.isAskedSince = e.isAskedSince.value_or(s.sent.isAskedSince);
                return found;
            },

            [](const Registered &s, const ExchangeFound &e) -> State {
                Registered found = s;
                found.exchange = s.exchange > 0 ? s.exchange : e.number;
                return found;
            },

            [](const Registered &, const RunBegan &) -> State { return Idle {}; },
            [](const Refused &s, const RunBegan &) -> State { return withoutTheNew(s.earlier); },

            [](const auto &s, const auto &) -> State { return s; },
        },
        state, event);
}

namespace {

SubmissionProgress of(const Submission &submission, SubmissionProgress::Stage stage)
{
    return {.stage = stage, .accountId = submission.accountId, .workflowId = submission.workflowId};
}

} // namespace

SubmissionProgress progressOf(const State &state, int checksPlanned)
{
    using Stage = SubmissionProgress::Stage;
    SubmissionProgress progress
        = std::visit(Overloaded {
                         [](const Idle &) { return SubmissionProgress {}; },
                         [](const Preparing &s) { return of(s.submission, Stage::Sending); },
                         [](const Sending &s) { return of(s.sent.submission, Stage::Sending); },
                         [](const Settling &s) {
                             SubmissionProgress one = of(s.sent.submission, Stage::OutcomeUnknown);
                             one.checksDone = s.checks;
                             one.error = s.error;
                             one.exchange = s.error.exchange;
                             return one;
                         },
                         [](const Unknown &s) {
                             SubmissionProgress one = of(s.sent.submission, Stage::StillUnknown);
                             one.doubt = s.sent.doubt();
                             one.sentTo = s.sent.isElsewhere ? s.sent.submission.to.url : QString();
                             one.error = s.error;
                             one.exchange = s.exchange;
                             return one;
                         },
                         [](const Registered &s) {
                             SubmissionProgress one = of(s.submission, Stage::Registered);
                             one.exchange = s.exchange;
                             one.settledByStatus = s.byStatus;
                             one.isFound = s.isFound;
                             one.error = s.error;
                             return one;
                         },
                         [](const Refused &s) {
                             SubmissionProgress one = of(s.submission, Stage::Refused);
                             one.exchange = s.error.exchange;
                             one.error = s.error;
                             return one;
                         },
                     },
                     state);
    progress.checksPlanned = checksPlanned;
    return progress;
}

const Sent *unsettled(const State &state)
{
    if (const auto *settling = std::get_if<Settling>(&state))
        return &settling->sent;
    const Unknown *unknown = earlierUnknown(state);
    return unknown ? &unknown->sent : nullptr;
}

const Unknown *earlierUnknown(const State &state)
{
    if (const auto *unknown = std::get_if<Unknown>(&state))
        return unknown;
    const auto *refused = std::get_if<Refused>(&state);
    return refused && refused->earlier ? &*refused->earlier : nullptr;
}

const Submission *foundSubmission(const State &state)
{
    const auto earlierOne
        = [](const std::optional<Unknown> &earlier) { return earlier ? &earlier->sent.submission : nullptr; };
    return std::visit(Overloaded {
                          [](const Unknown &s) { return &s.sent.submission; },
                          [](const Registered &s) { return &s.submission; },
                          [&](const Preparing &s) { return earlierOne(s.earlier); },
                          [&](const Sending &s) { return earlierOne(s.earlier); },
                          [&](const Refused &s) { return earlierOne(s.earlier); },
                          [](const auto &) -> const Submission * { return nullptr; },
                      },
                      state);
}

const Submission *currentSubmission(const State &state)
{
    return std::visit(Overloaded {
                          [](const Idle &) -> const Submission * { return nullptr; },
                          [](const Preparing &s) { return &s.submission; },
                          [](const Sending &s) { return &s.sent.submission; },
                          [](const Settling &s) { return &s.sent.submission; },
                          [](const Unknown &s) { return &s.sent.submission; },
                          [](const Registered &s) { return &s.submission; },
                          [](const Refused &s) { return &s.submission; },
                      },
                      state);
}

} // namespace onboarding::registration
