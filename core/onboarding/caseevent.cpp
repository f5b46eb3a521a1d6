#include "core/onboarding/caseevent.h"

#include "core/onboarding/registration.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

bool isSameAs(const CaseEvent &event, const Observation &seen)
{
    return event.kind == CaseEvent::Kind::StatusObserved && event.observation->status == seen.status
        && event.observation->remainingAttempts == seen.remainingAttempts
        && event.observation->from == seen.from;
}

const CaseEvent *lastObserved(const QList<CaseEvent> &events)
{
    const auto found = std::find_if(events.crbegin(), events.crend(), [](const CaseEvent &event) {
        return event.kind == CaseEvent::Kind::StatusObserved;
    });
    return found == events.crend() ? nullptr : &*found;
}

/// Whether \p seen asks for another try, and did not before.
bool asksForAnotherTry(const QList<CaseEvent> &events, const Observation &seen)
{
    if (seen.status.value != KycStatus::Value::NeedResubmit)
        return false;
    const CaseEvent *before = lastObserved(events);
    if (!before) { // it may have stood for long: a token that nothing was sent with yet is of this try
        const auto last = std::find_if(events.rbegin(), events.rend(), [](const CaseEvent &event) {
            return event.kind == CaseEvent::Kind::SdkTokenReceived || event.isOfSubmission();
        });
        return last == events.rend() || last->isOfSubmission();
    }
    return before->observation->status.value != KycStatus::Value::NeedResubmit
        || registration::explains(*before->observation, seen);
}

/// The service knows nothing any more of what it had: a sandbox that was started again, or a customer who was
/// reset. Or it is another one than before. What was sent before is of an earlier try.
bool beginsAnew(const QList<CaseEvent> &events, const Observation &seen)
{
    const CaseEvent *before = lastObserved(events);
    if (before && before->observation->from.isOtherThan(seen.from))
        return true;
    return seen.status.value == KycStatus::Value::NotRegistered && before
        && KycStatus::isPastDocuments(before->observation->status.value);
}

/// Whether \p exchange shows the ids of \p submission, in a header, its address or its body.
bool carries(const Exchange &exchange, const Submission &submission)
{
    QByteArray text = exchange.url.toEncoded() + '\n' + exchange.requestBody;
    for (const auto &[name, value] : exchange.requestHeaders)
        text += '\n' + value;
    return text.contains(submission.accountId.toUtf8()) && text.contains(submission.workflowId.toUtf8());
}

/// What was done, and where its exchange stands among those that are kept; 0 when it is not.
struct Act
{
    CaseEvent event {};
    qsizetype place = 0;
};

/// Their places decide where both are known.
bool isBefore(qsizetype place, const QDateTime &time, const Act &act)
{
    return place > 0 && act.place > 0 ? place < act.place : time <= act.event.at;
}

CaseEvent failedCheckEvent(const Exchange &exchange)
{
    CaseEvent event {
        .kind = CaseEvent::Kind::Failed, .at = answeredAt(exchange), .text = exchange.error->message};
    event.quote(exchange);
    return event;
}

/// What ended the checks that did not bring a status: the last attempt, or the refresh that had to come
/// before it.
QSet<quint64> failedChecks(const QList<Exchange> &exchanges, const QSet<quint64> &seen)
{
    QSet<quint64> checks; // by the number of their first attempt
    QHash<quint64, const Exchange *> ends;
    for (const Exchange &one : exchanges) {
        const quint64 first = one.finalNumber > 0 ? one.finalNumber : one.number;
        if (one.operation == Operation::UserStatus)
            checks.insert(first);
        const Exchange *&end = ends[first];
        if (!end || one.number > end->number)
            end = &one;
    }
    QSet<quint64> failed;
    for (const quint64 check : std::as_const(checks)) {
        const Exchange &end = *ends.value(check);
        if (end.error && end.error->kind != Error::Kind::Cancelled && !seen.contains(end.number))
            failed.insert(end.number);
    }
    return failed;
}

/// Said once, with how often, however long an outage was.
void addAct(QList<CaseEvent> &events, const CaseEvent &event)
{
    const bool isAgain = event.kind == CaseEvent::Kind::Failed && !events.isEmpty()
        && events.constLast().kind == event.kind && events.constLast().text == event.text;
    if (!isAgain)
        return events.append(event);
    CaseEvent &last = events.last();
    const int checks = last.unchangedChecks + 1;
    const QDateTime first = last.at;
    last = event;
    last.at = first;
    last.lastSeenAt = event.at;
    last.unchangedChecks = checks;
}

/// The submissions, the SDK tokens and the checks that failed, oldest first; \p exchanges are newest first;
/// \p seen: those that an observation is of, such as a 404 that says so.
QList<Act> earlierActs(const QList<Submission> &submissions, const QList<Exchange> &exchanges,
                       const QHash<quint64, qsizetype> &places, const QSet<quint64> &seen)
{
    const QList<quint64> posts = exchangesOf(submissions, exchanges);
    const QSet<quint64> failed = failedChecks(exchanges, seen);
    QList<Act> acts;
    for (qsizetype sent = submissions.size() - 1; sent >= 0; --sent) {
        const Submission &one = submissions.at(sent);
        acts.append({.event = {.kind = kindOf(one.outcome),
                               .at = one.sentAt,
                               .exchange = posts.at(sent),
                               .submission = one.id},
                     .place = places.value(posts.at(sent))});
    }
    for (const Exchange &one : exchanges) {
        const bool isToken = bringsSdkToken(one);
        if (!isToken && !failed.contains(one.number))
            continue;
        const CaseEvent event = isToken ? sdkTokenEvent(one) : failedCheckEvent(one);
        const qsizetype place = places.value(one.number);
        const auto behind = std::find_if(acts.cbegin(), acts.cend(),
                                         [&](const Act &act) { return isBefore(place, event.at, act); });
        acts.insert(behind, {.event = event, .place = place});
    }
    return acts;
}

bool wasTaken(const Exchange &exchange)
{
    return exchange.status >= 200 && exchange.status < 300 && !exchange.error;
}

/// The one that was accepted, else one that may have arrived; nullptr when none was sent from here.
const Exchange *selfRegistrationOf(const QList<Exchange> &exchanges)
{
    const Exchange *unclear = nullptr;
    for (const Exchange &one : exchanges) {
        if (one.operation != Operation::SelfRegister)
            continue;
        if (wasTaken(one))
            return &one;
        if (one.mayHaveArrived)
            unclear = &one;
    }
    return unclear;
}

} // namespace

CaseEvent::Kind kindOf(Submission::Outcome outcome)
{
    switch (outcome) {
    case Submission::Outcome::Registered: return CaseEvent::Kind::IdsRegistered;
    case Submission::Outcome::Refused: return CaseEvent::Kind::IdsRefused;
    case Submission::Outcome::Sent:
    case Submission::Outcome::Unknown: break;
    }
    return CaseEvent::Kind::OutcomeUnknown;
}

void CaseEvent::quote(const Exchange &about)
{
    exchange = about.number;
    method = about.method;
    path = about.url.path(QUrl::FullyEncoded).mid(1);
    httpStatus = about.status;
}

QDateTime answeredAt(const Exchange &exchange)
{
    return exchange.startedAt.addMSecs(exchange.timing.total().count());
}

bool bringsSdkToken(const Exchange &exchange)
{
    // Without a secret in it the answer was no token, whatever its code; nor is a sign-in one.
    const HiddenSpans &hidden = exchange.hidden.responseBody;
    const bool isSecretThere = std::any_of(hidden.begin(), hidden.end(), [](const HiddenSpan &span) {
        return span.kind == HiddenSpan::Kind::Secret && span.variable != "ACCESS_TOKEN"
            && span.variable != "REFRESH_TOKEN";
    });
    return exchange.operation == Operation::SdkToken && exchange.finalNumber == 0 && exchange.status >= 200
        && exchange.status < 300 && !exchange.error && isSecretThere;
}

CaseEvent sdkTokenEvent(const Exchange &exchange)
{
    CaseEvent event {
        .kind = CaseEvent::Kind::SdkTokenReceived, .at = answeredAt(exchange), .startsRun = true};
    event.quote(exchange);
    return event;
}

void addObservation(QList<CaseEvent> &events, const Observation &seen)
{
    if (!events.isEmpty() && isSameAs(events.constLast(), seen)) {
        CaseEvent &last = events.last();
        ++last.unchangedChecks;
        last.lastSeenAt = seen.observedAt;
        last.exchange = seen.exchange;
        last.observation->remarks = seen.remarks;
        last.method.clear();
        last.path.clear();
        last.httpStatus = 0;
        return;
    }
    const bool startsRun = asksForAnotherTry(events, seen) || beginsAnew(events, seen);
    events.append({.kind = CaseEvent::Kind::StatusObserved,
                   .at = seen.observedAt,
                   .observation = seen,
                   .exchange = seen.exchange,
                   .startsRun = startsRun});
}

QList<quint64> exchangesOf(const QList<Submission> &submissions, const QList<Exchange> &exchanges)
{
    QList<quint64> found;
    QSet<quint64> taken;
    for (const Submission &submission : submissions) {
        const auto post = std::find_if(exchanges.begin(), exchanges.end(), [&](const Exchange &one) {
            return one.operation == Operation::RegisterUser && one.finalNumber == 0
                && !taken.contains(one.number) && carries(one, submission);
        });
        found.append(post == exchanges.end() ? 0 : post->number);
        if (post != exchanges.end())
            taken.insert(post->number);
    }
    return found;
}

QList<CaseEvent> earlierEvents(const QList<Observation> &observations, const QList<Submission> &submissions,
                               const QList<Exchange> &exchanges)
{
    QHash<quint64, qsizetype> places; // the newest has the highest
    for (qsizetype i = 0; i < exchanges.size(); ++i)
        places.insert(exchanges.at(i).number, exchanges.size() - i);
    QSet<quint64> told;
    for (const Observation &one : observations)
        told.insert(one.exchange);
    const QList<Act> acts = earlierActs(submissions, exchanges, places, told);
    QList<CaseEvent> events;
    if (const Exchange *sent = selfRegistrationOf(exchanges)) {
        events.append(
            {.kind = wasTaken(*sent) ? CaseEvent::Kind::SelfRegistered : CaseEvent::Kind::SelfRegisterUnclear,
             .at = sent->startedAt});
        events.last().quote(*sent);
    }
    qsizetype seen = observations.size() - 1;
    for (const Act &act : acts) {
        for (; seen >= 0; --seen) {
            const Observation &next = observations.at(seen);
            if (!isBefore(places.value(next.exchange), next.observedAt, act))
                break;
            addObservation(events, next);
        }
        addAct(events, act.event);
    }
    for (; seen >= 0; --seen)
        addObservation(events, observations.at(seen));
    return events;
}

} // namespace onboarding
