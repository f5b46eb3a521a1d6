#include "ui/customer/journey.h"

#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <algorithm>

namespace onboarding {

namespace {

using State = JourneyStep::State;
using Value = KycStatus::Value;

/// Where Qt Linguist finds the sentences of this file.
struct JourneyWords
{
    Q_DECLARE_TR_FUNCTIONS(Journey)
};

/// The last one from \p start on.
const CaseEvent *lastOf(const QList<CaseEvent> &events, CaseEvent::Kind kind, qsizetype start = 0)
{
    for (qsizetype i = events.size() - 1; i >= start; --i) {
        if (events.at(i).kind == kind)
            return &events.at(i);
    }
    return nullptr;
}

/// Where the last look that saw \p value was the first of several, from \p start on: what else was done
/// between them does not matter.
const CaseEvent *firstSeen(const QList<CaseEvent> &events, std::optional<Value> value, qsizetype start = 0)
{
    const CaseEvent *first = nullptr;
    for (qsizetype i = events.size() - 1; i >= start; --i) {
        const CaseEvent &event = events.at(i);
        if (!event.observation || event.isElsewhere)
            continue;
        const bool isIt = value && event.observation->status.value == *value;
        if (first && !isIt)
            break;
        if (isIt)
            first = &event;
    }
    return first;
}

/// Whether the service has answered in the customer's name since the sign-in that is in use: a token that was
/// only pasted, or brought from the keychain, may be worth nothing.
bool hasAnswered(const QList<CaseEvent> &events)
{
    using Kind = CaseEvent::Kind;
    const auto last = std::find_if(events.crbegin(), events.crend(), [](const CaseEvent &event) {
        switch (event.kind) {
        case Kind::StatusObserved:
        case Kind::SdkTokenReceived:
        case Kind::IdsRegistered:
        case Kind::SignedIn:
        case Kind::SignedOut: return true; // one of elsewhere too: what came before it is of there
        case Kind::SelfRegistered:
        case Kind::SelfRegisterUnclear:
        case Kind::IdsRefused:
        case Kind::OutcomeUnknown:
        case Kind::Failed: break;
        }
        return false;
    });
    if (last == events.crend() || last->kind == Kind::SignedOut || last->isElsewhere)
        return false;
    return last->kind != Kind::SignedIn || last->exchange > 0; // or pasted
}

JourneyStep signedInStep(OnboardingCase &onboardingCase)
{
    const bool isSignedIn = onboardingCase.session().isSignedIn();
    const bool isVerified = onboardingCase.session().info().mark.isVerified.value_or(true);
    const bool isProven = isSignedIn && isVerified && hasAnswered(onboardingCase.events());
    return {JourneyWords::tr("Signed in"),
            !isSignedIn       ? JourneyWords::tr("Needed for every request.")
                : !isVerified ? JourneyWords::tr("With a token that is not verified to be the customer's.")
                : isProven    ? JourneyWords::tr("The service answers in the customer's name.")
                              : JourneyWords::tr("There is a token. No answer with it yet."),
            isProven         ? State::Observed
                : isSignedIn ? State::Inferred
                             : State::Ahead};
}

QString seenText(const CaseEvent *event)
{
    if (!event)
        return {};
    const QString time = event->at.toLocalTime().toString(QStringLiteral("hh:mm:ss"));
    const quint64 exchange = event->observation ? event->observation->exchange : event->exchange;
    return exchange > 0 ? QStringLiteral("%1  #%2").arg(time).arg(exchange) : time;
}

bool isDecided(std::optional<Value> value)
{
    return value == Value::Rejected || value == Value::ApprovedVerified;
}

/// The IDs that the service took in the present try. Once it reviews them, a token that was got behind them
/// begins nothing: what stands in the log was observed.
const CaseEvent *acceptedIds(const OnboardingCase &onboardingCase, bool isInReview)
{
    const QList<CaseEvent> &events = onboardingCase.events();
    qsizetype start = onboardingCase.runStart();
    const auto isOfToken = [&events](qsizetype at) {
        return !events.at(at).startsRun || events.at(at).kind == CaseEvent::Kind::SdkTokenReceived;
    };
    while (isInReview && start > 0 && start < events.size() && isOfToken(start))
        --start;
    return lastOf(events, CaseEvent::Kind::IdsRegistered, start);
}

/// Where the present run stands, as far as the events and the status tell.
struct Run
{
    const CaseEvent *token = nullptr;
    const CaseEvent *registered = nullptr;
    const CaseEvent *others = nullptr; ///< the IDs that were accepted before those at hand
    bool areNewIdsAtHand = false; ///< not sent: nothing of an earlier run stands above them
    bool isInReview = false;
    bool isUnsettled = false;
    bool isSending = false;
    bool isAccepted = false; ///< also by another program: no event of this window tells of it
    bool areOthersAccepted = false;
    /// A phone that has not begun cannot use it any more: as the next step says, another one is needed.
    bool isTokenOver = false;

    [[nodiscard]] bool isPhoneDone() const
    {
        return isInReview || isAccepted || isUnsettled || areNewIdsAtHand;
    }
};

Run runOf(const OnboardingCase &onboardingCase, bool isInReview)
{
    const CaseEvent *accepted = acceptedIds(onboardingCase, isInReview);
    const CaseEvent *token
        = lastOf(onboardingCase.events(), CaseEvent::Kind::SdkTokenReceived, onboardingCase.runStart());
    const bool isAwaiting = onboardingCase.isAwaitingReview();
    Run run {.areNewIdsAtHand = onboardingCase.areNewIdsAtHand(),
             .isInReview = isInReview,
             .isUnsettled = onboardingCase.unsettledSubmission().has_value(),
             .isSending = onboardingCase.submission().isUnderWay()};
    if (run.areNewIdsAtHand) {
        run.token = accepted && token < accepted ? nullptr : token;
        run.others = accepted;
        run.areOthersAccepted = accepted || isAwaiting;
    } else {
        run.token = token;
        run.registered = accepted;
        run.isAccepted = accepted || isAwaiting;
    }
    run.isTokenOver = run.token && !run.registered && !run.isUnsettled && !run.isSending && !isInReview
        && onboardingCase.sdkTokenState() == SdkTokenState::Expired;
    return run;
}

JourneyStep makeStep(const QString &title, const CaseEvent *event, bool isInferred, const QString &otherwise)
{
    const State state = event ? State::Observed : isInferred ? State::Inferred : State::Ahead;
    return {title, event ? seenText(event) : otherwise, state};
}

JourneyStep tokenStep(const Run &run)
{
    return makeStep(JourneyWords::tr("SDK token"), run.isTokenOver ? nullptr : run.token, run.isPhoneDone(),
                    run.areNewIdsAtHand   ? JourneyWords::tr("Inferred: a result of the phone is here.")
                        : run.isInReview  ? JourneyWords::tr("Inferred: the documents are in.")
                        : run.isAccepted  ? JourneyWords::tr("Inferred: IDs were registered.")
                        : run.isUnsettled ? JourneyWords::tr("Inferred: IDs were sent.")
                        : run.isTokenOver ? JourneyWords::tr("The last one expired: get a new one.")
                                          : JourneyWords::tr("To be handed to the phone."));
}

QString notSentText(const Run &run)
{
    if (run.others)
        return JourneyWords::tr("Not sent yet. Other IDs were accepted: %1").arg(seenText(run.others));
    return run.areOthersAccepted ? JourneyWords::tr("Not sent yet. Other IDs were accepted.")
                                 : JourneyWords::tr("Not sent yet.");
}

JourneyStep idsStep(const Run &run, bool mayHaveLeft)
{
    const QString title = JourneyWords::tr("IDs registered");
    if (run.areNewIdsAtHand) // also where the service reviews others
        return makeStep(title, nullptr, false, notSentText(run));
    return makeStep(title, run.registered, run.isInReview || run.isAccepted,
                    run.isInReview        ? JourneyWords::tr("Inferred from the status.")
                        : run.isAccepted  ? JourneyWords::tr("The service accepted them.")
                        : run.isUnsettled ? JourneyWords::tr("Sent, outcome unknown.")
                        : run.isSending   ? mayHaveLeft ? JourneyWords::tr("On their way.")
                                                        : JourneyWords::tr("Checking the status first.")
                                          : JourneyWords::tr("Needs accountId and workflowId."));
}

/// Who is accepted without verification stands at none of the steps: what is ahead is not asked for.
QList<JourneyStep> withoutTheRest(QList<JourneyStep> steps)
{
    constexpr qsizetype First = 2; // the token
    for (qsizetype i = First; i < steps.size(); ++i) {
        if (steps.at(i).state == State::Ahead)
            steps[i].detail = JourneyWords::tr("Not required.");
    }
    return steps;
}

} // namespace

bool isSignInProven(OnboardingCase &onboardingCase)
{
    return onboardingCase.session().isSignedIn() && hasAnswered(onboardingCase.events());
}

QString signedInText(OnboardingCase &onboardingCase)
{
    if (!onboardingCase.session().isSignedIn())
        return {};
    const QString &name = onboardingCase.customer().username;
    const bool isAnswered = isSignInProven(onboardingCase);
    QString text = isAnswered ? JourneyWords::tr("Signed in as %1").arg(name)
                              : JourneyWords::tr("Token for %1, no answer with it yet").arg(name);
    if (const TokenMark mark = onboardingCase.session().info().mark; !mark.isVerified.value_or(true))
        text = mark.user.isEmpty()
            ? (isAnswered ? JourneyWords::tr("%1: signed in with a token that names nobody")
                          : JourneyWords::tr("%1: a token that names nobody, no answer with it yet"))
                  .arg(name)
            : (isAnswered ? JourneyWords::tr("%1: signed in with a token of %2, not verified")
                          : JourneyWords::tr("%1: a token of %2, not verified, no answer with it yet"))
                  .arg(name, mark.user);
    const qint64 left = onboardingCase.signInSecondsLeft();
    return left > 0 ? JourneyWords::tr("%1 · %2 left").arg(text, durationText((left + 59) / 60 * 60)) : text;
}

QList<JourneyStep> journeyOf(OnboardingCase &onboardingCase)
{
    const QList<CaseEvent> &events = onboardingCase.events();
    const qsizetype start = onboardingCase.runStart();
    const auto seen = onboardingCase.lastObservation();
    // A request for new documents is where a try begins, not how it ended.
    const bool isAnotherTry = seen && seen->status.value == Value::NeedResubmit;
    const std::optional<Value> value
        = seen && !isAnotherTry ? std::optional(seen->status.value) : std::nullopt;
    const Run run = runOf(onboardingCase, value && KycStatus::isPastDocuments(*value));
    const CaseEvent *selfRegistered = lastOf(events, CaseEvent::Kind::SelfRegistered);
    const CaseEvent *unclear = lastOf(events, CaseEvent::Kind::SelfRegisterUnclear);
    const CaseEvent *inReview = firstSeen(events, Value::Pending, value == Value::Pending ? 0 : start);
    const CaseEvent *decided = isDecided(value) ? firstSeen(events, value) : nullptr;
    const bool isSignedIn = onboardingCase.session().isSignedIn();
    QList<JourneyStep> steps {
        makeStep(
            JourneyWords::tr("Registered"), selfRegistered, isSignedIn || seen.has_value(),
            unclear
                ? JourneyWords::tr("Sent by this console, without a clear answer: %1").arg(seenText(unclear))
                : JourneyWords::tr("Before this console. Not observed.")),
        signedInStep(onboardingCase),
        tokenStep(run),
        {JourneyWords::tr("Documents"), JourneyWords::tr("Happens on the phone. This console cannot see it."),
         run.isPhoneDone() ? State::Inferred : State::Ahead},
        idsStep(run, onboardingCase.mayHaveLeft()),
        {JourneyWords::tr("Review"),
         run.isInReview && inReview ? seenText(inReview) : JourneyWords::tr("By the service."),
         value == Value::Pending            ? State::Current
             : isDecided(value) && inReview ? State::Observed
             : isDecided(value)             ? State::Inferred
                                            : State::Ahead},
        {JourneyWords::tr("Decision"),
         decided            ? seenText(decided)
             : isAnotherTry ? JourneyWords::tr("The last one asked for new documents.")
                            : JourneyWords::tr("Approved, Resubmit or Rejected."),
         isDecided(value) ? State::Observed : State::Ahead}};
    if (value == Value::Accepted)
        return withoutTheRest(steps);
    // The first that is ahead is where the customer stands.
    const auto ahead = std::find_if(steps.begin(), steps.end(),
                                    [](const JourneyStep &s) { return s.state == State::Ahead; });
    const bool hasCurrent = std::any_of(steps.begin(), steps.end(),
                                        [](const JourneyStep &s) { return s.state == State::Current; });
    if (ahead != steps.end() && !hasCurrent)
        ahead->state = State::Current;
    return steps;
}

} // namespace onboarding
