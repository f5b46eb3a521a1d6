#include "ui/customer/journey.h"

#include <QCoreApplication>
#include <algorithm>

namespace onboarding {

namespace {

using State = JourneyStep::State;
using Value = KycStatus::Value;

QString journeyWords(const char *text)
{
    return QCoreApplication::translate("Journey", text);
}

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
        if (!event.observation)
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
        case Kind::SignedOut: return true;
        case Kind::SelfRegistered:
        case Kind::IdsRefused:
        case Kind::OutcomeUnknown:
        case Kind::Failed: break;
        }
        return false;
    });
    if (last == events.crend() || last->kind == Kind::SignedOut)
        return false;
    return last->kind != Kind::SignedIn || last->exchange > 0; // or pasted
}

JourneyStep signedInStep(OnboardingCase &onboardingCase)
{
    const bool isSignedIn = onboardingCase.session().isSignedIn();
    const bool isVerified = onboardingCase.session().info().mark.isVerified.value_or(true);
    const bool isProven = isSignedIn && isVerified && hasAnswered(onboardingCase.events());
    return {journeyWords("Signed in"),
            !isSignedIn       ? journeyWords("Needed for every request.")
                : !isVerified ? journeyWords("With a token that is not verified to be the customer's.")
                : isProven    ? journeyWords("The service answers in the customer's name.")
                              : journeyWords("There is a token. No answer with it yet."),
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

bool isAtLeastInReview(std::optional<Value> value)
{
    return value == Value::Pending || value == Value::Rejected || value == Value::ApprovedVerified;
}

bool isDecided(std::optional<Value> value)
{
    return value == Value::Rejected || value == Value::ApprovedVerified;
}

} // namespace

QList<JourneyStep> journeyOf(OnboardingCase &onboardingCase)
{
    const QList<CaseEvent> &events = onboardingCase.events();
    const qsizetype start = onboardingCase.runStart();
    const auto seen = onboardingCase.lastObservation();
    // A request for new documents is where a try begins, not how it ended.
    const bool isAnotherTry = seen && seen->status.value == Value::NeedResubmit;
    const std::optional<Value> value
        = seen && !isAnotherTry ? std::optional(seen->status.value) : std::nullopt;
    const bool isInReview = isAtLeastInReview(value);
    const auto step
        = [](const QString &title, const CaseEvent *event, bool isInferred, const QString &otherwise) {
              const State state = event ? State::Observed : isInferred ? State::Inferred : State::Ahead;
              return JourneyStep {title, event ? seenText(event) : otherwise, state};
          };
    const CaseEvent *token = lastOf(events, CaseEvent::Kind::SdkTokenReceived, start);
    const CaseEvent *registered = lastOf(events, CaseEvent::Kind::IdsRegistered, start);
    const CaseEvent *selfRegistered = lastOf(events, CaseEvent::Kind::SelfRegistered);
    const CaseEvent *inReview = firstSeen(events, Value::Pending, value == Value::Pending ? 0 : start);
    const CaseEvent *decided = isDecided(value) ? firstSeen(events, value) : nullptr;
    const bool isUnsettled
        = onboardingCase.unsettledSubmission().has_value(); // the ids came from a run on the phone
    const bool isSending = onboardingCase.submission().isUnderWay();
    // By another program: no event of this window tells of it.
    const bool isAccepted = registered || onboardingCase.isAwaitingReview();
    const bool isSignedIn = onboardingCase.session().isSignedIn();
    // A phone that has not begun cannot use it any more: as the next step says, another one is needed.
    const bool isTokenOver = token && !registered && !isUnsettled && !isSending && !isInReview
        && onboardingCase.sdkTokenState() == SdkTokenState::Expired;
    QList<JourneyStep> steps {step(journeyWords("Registered"), selfRegistered, isSignedIn || seen.has_value(),
                                   journeyWords("Before this console. Not observed.")),
                              signedInStep(onboardingCase),
                              step(journeyWords("SDK token"), isTokenOver ? nullptr : token,
                                   isInReview || isUnsettled || isAccepted,
                                   isInReview        ? journeyWords("Inferred: the documents are in.")
                                       : isAccepted  ? journeyWords("Inferred: IDs were registered.")
                                       : isUnsettled ? journeyWords("Inferred: IDs were sent.")
                                       : isTokenOver ? journeyWords("The last one expired: get a new one.")
                                                     : journeyWords("To be handed to the phone.")),
                              {journeyWords("Documents"),
                               journeyWords("Happens on the phone. This console cannot see it."),
                               isInReview || isAccepted || isUnsettled ? State::Inferred : State::Ahead},
                              step(journeyWords("IDs registered"), registered, isInReview || isAccepted,
                                   isInReview        ? journeyWords("Inferred from the status.")
                                       : isAccepted  ? journeyWords("The service accepted them.")
                                       : isUnsettled ? journeyWords("Sent, outcome unknown.")
                                       : isSending   ? journeyWords("On their way.")
                                                     : journeyWords("Needs accountId and workflowId.")),
                              {journeyWords("Review"),
                               isInReview && inReview ? seenText(inReview) : journeyWords("By the service."),
                               value == Value::Pending            ? State::Current
                                   : isDecided(value) && inReview ? State::Observed
                                   : isDecided(value)             ? State::Inferred
                                                                  : State::Ahead},
                              {journeyWords("Decision"),
                               decided            ? seenText(decided)
                                   : isAnotherTry ? journeyWords("The last one asked for new documents.")
                                                  : journeyWords("Approved, Resubmit or Rejected."),
                               isDecided(value) ? State::Observed : State::Ahead}};
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
