// OnboardingCase: the one write, and how its end is found out. What happens decides
// registration::nextState().
#include "core/onboarding/onboardingcase_p.h"

#include "core/base/coretext.h"

#include <algorithm>

namespace onboarding {

namespace {

Error notPermitted(const QString &message, const QString &field = {})
{
    return {Error::Kind::NotPermitted, 0, message, field};
}

/// A service that asks to be left alone for longer is not waited for: the next check of the status settles
/// it.
constexpr std::chrono::minutes LongestSettlingPause {10};

/// Somebody who means it says for whom the IDs were sent before.
std::optional<Error> whyNotRepeat(const std::optional<PairUse> &use, const QString &sentBeforeFor,
                                  bool hasLookalike)
{
    const auto letters = hasLookalike ? Qt::CaseSensitive : Qt::CaseInsensitive;
    if (!use || use->confirmation().compare(sentBeforeFor.trimmed(), letters) == 0)
        return std::nullopt;
    return use->error();
}

RegisterUserEndpoint endpointOf(const Submission &submission)
{
    return {submission.accountId, submission.workflowId};
}

} // namespace

std::optional<Error> OnboardingCase::whyNotSubmit(const RegistrationOrder &order) const
{
    const RegisterUserEndpoint endpoint {order.accountId, order.workflowId};
    const Result<HttpRequest> request = endpoint.request(m_private->environment.contract);
    if (!request)
        return request.error();
    if (const Confirmation asked = this->confirmation(); !asked.isGivenBy(order.confirmation))
        return notPermitted(
            CoreText::tr("This is a production environment: type %1, to confirm.").arg(asked.inWords()),
            QStringLiteral("confirmation"));
    if (isRegistering())
        return notPermitted(CoreText::tr("A submission for this customer is already running."));
    const registration::Unknown *earlier = registration::earlierUnknown(m_private->registration);
    if (earlier && !order.sendAgain)
        return notPermitted(
            earlier->sent.isElsewhere
                ? CoreText::tr("It is not known whether an earlier submission arrived. It was sent to %1; "
                               "this environment now points elsewhere, so its status does not tell.")
                      .arg(earlier->sent.submission.to.url)
                : CoreText::tr("It is not known whether an earlier submission arrived. Check the status "
                               "before you send again."),
            QStringLiteral("sendAgain"));
    return mustWait();
}

/// Another program may have changed the environment, or signed in with somebody else's token, since it was
/// asked for.
std::optional<Error> OnboardingCase::whyNotNow() const
{
    if (std::optional<Error> elsewhere = whyNotSendTo(m_private->environment, m_private->environmentLook))
        return elsewhere;
    const std::optional<SignInStamp> &confirmed = m_private->confirmedSignIn;
    if (!confirmed || confirmed->covers(m_private->session.stamp()))
        return std::nullopt;
    return signInChanged(m_private->customer.username);
}

Submission OnboardingCase::newSubmission(const RegistrationOrder &order) const
{
    const registration::Unknown *earlier = registration::earlierUnknown(m_private->registration);
    return {.id = QUuid::createUuid(),
            .customer = m_private->customer.id,
            .accountId = order.accountId,
            .workflowId = order.workflowId,
            .sentAt = m_private->clock.now(),
            .to = sentTo(m_private->environment),
            .after = earlier ? earlier->sent.submission.id : QUuid()};
}

CallHandle OnboardingCase::submit(const RegistrationOrder &order, QObject *context,
                                  Done<SubmissionProgress> done)
{
    auto *call = new SessionCall(this, context);
    if (const std::optional<Error> error = whyNotSubmit(order)) {
        QTimer::singleShot(0, call, [call, done, error] {
            if (call->finish())
                done(tl::unexpected(*error));
        });
        return CallHandle(call);
    }
    const Submission submission = newSubmission(order);
    m_private->submissions.insert(submission.id);
    m_private->submitCall = call;
    m_private->submitDone = std::move(done);
    m_private->confirmedSignIn = order.signIn;
    m_private->notKept.reset();
    m_private->statusNotKept.reset();
    m_private->before.reset();
    apply(registration::Asked {submission});
    begin();
    Q_EMIT changed();
    call->setCancel([this] {
        apply(registration::NotSent {});
        end();
    });
    askWhose(order);
    return CallHandle(call);
}

std::optional<PairUse> OnboardingCase::earlierUse(const QString &accountId, const QString &workflowId) const
{
    return m_private->store.earlierUse(m_private->customer,
                                       newSubmission({.accountId = accountId, .workflowId = workflowId}));
}

void OnboardingCase::askWhose(const RegistrationOrder &order)
{
    const Submission wanted = *registration::currentSubmission(m_private->registration);
    m_private->store.file().earlierUse(
        m_private->customer, wanted, this,
        [this, order, call = m_private->submitCall](const Result<std::optional<PairUse>> &use) {
            if (!call || call->isOver())
                return;
            if (!use)
                return giveUpSending(use.error());
            const bool hasLookalike
                = *use && m_private->store.hasLookalike(m_private->customer.environment, (*use)->username);
            if (const std::optional<Error> error = whyNotRepeat(*use, order.sentBeforeFor, hasLookalike))
                return giveUpSending(*error);
            apply(registration::PairKnown {.isRepeatMeant = use->has_value()});
            askBaseline();
        });
}

/// Where the customer stands right before: without it an unclear end could not be settled by the status.
void OnboardingCase::askBaseline()
{
    const QPointer<SessionCall> call = m_private->submitCall;
    CallHandle check = m_private->session.call(
        statusEndpoint(), this, [this, call](const Result<UserStatusEndpoint::Response> &reply) {
            const Result<Observation> seen = statusResult(reply, [this](const Result<Observation> &kept) {
                if (!kept)
                    m_private->statusNotKept = kept.error();
            });
            if (!call || call->isOver())
                return;
            if (!seen)
                return giveUpSending(seen.error());
            const Submission wanted = *registration::currentSubmission(m_private->registration);
            apply(registration::BaselineSeen {.seen = *seen, .hasRival = hasRival(wanted)});
            if (std::holds_alternative<registration::Sending>(m_private->registration)) {
                m_private->before = seen->status;
                return recordAndSend();
            }
            // The earlier one has arrived: it need not be sent again.
            if (isSamePair(wanted, submission().accountId, submission().workflowId))
                return finishSubmission(Submission::Outcome::Registered);
            keepOutcome(Submission::Outcome::Registered, m_private->tellWhenNotKept());
            answerSubmission(tl::unexpected(notPermitted(
                CoreText::tr("The status has moved on: the IDs that were sent before have arrived. "
                             "Nothing more was sent."))));
        });
    call->setCancel([this, check]() mutable {
        check.cancel();
        apply(registration::NotSent {});
        end();
    });
}

/// Whether the status was seen to move after \p sent.
bool OnboardingCase::isAnswered(const Submission &sent) const
{
    const CustomerRecord *record = m_private->store.record(m_private->customer.id);
    return record && record->isSinceSeen && sent.sentAt < record->inStatusSince;
}

bool OnboardingCase::isSentElsewhere(const Submission &sent) const
{
    return sent.to.isKnown() && sent.to != sentTo(m_private->environment);
}

/// Whether other IDs were sent before \p submission, and no move of the status has answered them yet.
bool OnboardingCase::hasRival(const Submission &submission) const
{
    const QList<Submission> all = m_private->store.submissions(m_private->customer.id);
    const auto own = std::find_if(all.begin(), all.end(),
                                  [&](const Submission &one) { return one.id == submission.id; });
    return std::any_of(own == all.end() ? all.begin() : own, all.end(), [&](const Submission &one) {
        return one.id != submission.id && one.outcome != Submission::Outcome::Refused
            && (isSentElsewhere(one) || !isAnswered(one))
            && !isSamePair(one, submission.accountId, submission.workflowId);
    });
}

/// On the disk before it leaves, so that a crash cannot hide it.
void OnboardingCase::recordAndSend()
{
    const QPointer<SessionCall> call = m_private->submitCall;
    if (const std::optional<Error> other = whyNotNow())
        return giveUpSending(*other);
    call->setCancel([this] {
        apply(registration::NotSent {});
        end();
    });
    const bool wasListed = m_private->store.record(m_private->customer.id) != nullptr;
    comeIntoTheList([this, call, wasListed](const Result<void> &listed) {
        if (!call || call->isOver()) {
            if (listed && !wasListed) // cancelled meanwhile: nothing was sent
                m_private->store.remove({m_private->customer.id}, this, m_private->tellWhenNotKept());
            return;
        }
        if (!listed)
            return giveUpSending(listed.error());
        call->setCancel([this] {
            withdraw(m_private->tellWhenNotKept());
            apply(registration::NotSent {});
            end();
        });
        Submission leaving = *registration::currentSubmission(m_private->registration);
        const TokenMark &mark = m_private->keptMark;
        leaving.signIn = SignInInUse {.isStored = m_private->session.info().isStored,
                                      .tokenUser = mark.user,
                                      .isTokenVerified = mark.isVerified};
        m_private->store.record(leaving, this, [this, call](const Result<void> &recorded) {
            if (!call || call->isOver())
                return;
            if (!recorded)
                return giveUpSending(recorded.error());
            if (const std::optional<Error> other = whyNotNow()) {
                withdraw(m_private->tellWhenNotKept());
                return giveUpSending(*other);
            }
            sendRegister();
        });
    });
}

/// With what was asked and seen so far. Not before: what is refused leaves nobody behind.
void OnboardingCase::comeIntoTheList(const Done<void> &done)
{
    if (m_private->store.record(m_private->customer.id))
        return done({});
    m_private->store.save(m_private->customer, this, [this, done](const Result<void> &saved) {
        if (!saved) {
            Error told = saved.error();
            told.message = CoreText::tr("It could not be recorded: %1 Nothing was sent.").arg(told.message);
            return done(tl::unexpected(told));
        }
        const QUuid id = m_private->customer.id;
        keepExchanges(this, m_private->tellWhenNotKept());
        if (m_private->observation)
            m_private->store.record(id, *m_private->observation, this, m_private->tellWhenNotKept());
        done({});
    });
}

void OnboardingCase::keepExchanges(QObject *context, const Done<void> &done)
{
    const QUuid id = m_private->customer.id;
    QList<quint64> numbers;
    for (const Exchange &one : m_private->client.log().exchanges()) {
        if (one.customer == id)
            numbers.append(one.number);
    }
    const auto attach = [this, id, numbers, guard = QPointer<QObject>(context), done](const Result<void> &) {
        if (!guard)
            return;
        m_private->store.file().attachExchanges(numbers, id, guard, done);
    };
    m_private->store.record(ExchangeEntry {}, this, attach); // behind the exchanges themselves
}

void OnboardingCase::sendRegister()
{
    Q_EMIT changed(); // until here the status was asked, and nothing had left
    const quint64 before = lastExchange(Operation::RegisterUser);
    CallHandle inner = m_private->session.call(
        endpointOf(*registration::currentSubmission(m_private->registration)), this,
        [this](const Result<RegisterUserEndpoint::Response> &reply) { onRegisterAnswered(reply); },
        m_private->session.stamp());
    if (!m_private->submitCall)
        return;
    m_private->submitCall->setCancel([this, inner, before]() mutable {
        if (!std::holds_alternative<registration::Sending>(m_private->registration))
            return; // it is being settled already
        inner.cancel();
        const quint64 number = lastExchange(Operation::RegisterUser);
        const Exchange *about = number == before ? nullptr : m_private->client.log().find(number);
        // It may be on its way: nobody waits any more, but the status will tell.
        const bool mayHaveArrived = about && about->mayHaveArrived;
        Error error {.kind = mayHaveArrived ? Error::Kind::OutcomeUnknown : Error::Kind::Cancelled,
                     .message = CoreText::tr("Cancelled here."),
                     .exchange = about ? number : 0};
        onRegisterAnswered(tl::unexpected(error));
    });
}

void OnboardingCase::onRegisterAnswered(const Result<RegisterUserEndpoint::Response> &reply)
{
    if (std::optional<Error> other = reply ? whyOfAnother(reply->owner, reply->exchange) : std::nullopt) {
        other->kind = Error::Kind::OutcomeUnknown; // it was sent
        other->isAnswered = true;
        return onRegisterAnswered(tl::unexpected(*other));
    }
    if (reply) {
        apply(registration::Accepted {reply->exchange});
        addEvent(CaseEvent::Kind::IdsRegistered, reply->exchange, {});
        return finishSubmission(Submission::Outcome::Registered);
    }
    const Error &error = reply.error();
    const auto planned = static_cast<int>(m_private->pauses.size());
    const bool isLost = error.kind == Error::Kind::OutcomeUnknown;
    const bool hasLeft = isLost || error.httpStatus > 0;
    if (!hasLeft) {
        addFailure(error);
        withdraw([this, error](const Result<void> &gone) {
            if (!gone)
                m_private->store.tellFailed(gone.error());
            apply(registration::Denied {error});
            answerSubmission(submission());
        });
        return;
    }
    if (isLost)
        apply(registration::Lost {error, planned});
    else
        apply(registration::Denied {error});
    addFailure(error);
    m_private->events.last().kind = isLost ? CaseEvent::Kind::OutcomeUnknown : CaseEvent::Kind::IdsRefused;
    tellOfSubmission(m_private->events.last());
    const auto outcome = isLost ? Submission::Outcome::Unknown : Submission::Outcome::Refused;
    if (!std::holds_alternative<registration::Settling>(m_private->registration))
        return finishSubmission(outcome);
    keepOutcome(outcome, m_private->tellWhenNotKept());
    m_private->settleTimer.start(m_private->pauses.constFirst());
    Q_EMIT changed();
}

void OnboardingCase::settleNext()
{
    if (const std::optional<Error> wait = mustWait()) // the service asked for more time than the pause was
        return *wait->retryAfter > LongestSettlingPause ? stopSettling()
                                                        : m_private->settleTimer.start(*wait->retryAfter);
    if (whyOfServiceBefore()) // what is asked now is another service
        return stopSettling();
    m_private->session.call(
        statusEndpoint(), this, [this](const Result<UserStatusEndpoint::Response> &reply) {
            if (whyOfServiceBefore())
                return stopSettling();
            const Result<Observation> seen = statusResult(reply);
            const auto *settling = std::get_if<registration::Settling>(&m_private->registration);
            if (!settling || (seen && registration::explains(*settling->sent.baseline, *seen)))
                return; // settleBy() is at it
            const int done = settling->checks + 1;
            const bool isLast = done >= m_private->pauses.size();
            if (isLast)
                return stopSettling();
            apply(registration::Checked {});
            m_private->settleTimer.start(m_private->pauses.at(done));
            Q_EMIT changed();
        });
}

void OnboardingCase::stopSettling()
{
    apply(registration::Checked {.isLast = true});
    answerSubmission(submission()); // that it is unknown is on the disk already
}

/// A move settles it when nobody else sent anything meanwhile.
void OnboardingCase::settleBy(const Observation &seen)
{
    const registration::Sent *sent = registration::unsettled(m_private->registration);
    if (!sent || sent->whyNeverSettled() || !registration::explains(*sent->baseline, seen))
        return;
    m_private->store.file().isLast(
        sent->submission, this, [this, seen, id = sent->submission.id](const Result<bool> &isLast) {
            const registration::Sent *open = registration::unsettled(m_private->registration);
            if (!open || open->submission.id != id)
                return;
            apply(registration::StatusSeen {.seen = seen, .othersSent = !isLast.value_or(false)});
            if (std::holds_alternative<registration::Registered>(m_private->registration))
                return finishSubmission(Submission::Outcome::Registered);
            if (std::holds_alternative<registration::Refused>(m_private->registration))
                return answerSubmission(submission()); // that the one before it is unknown is on the disk
            finishSubmission(Submission::Outcome::Unknown);
        });
}

/// By an earlier session or another program, that is not running this case.
void OnboardingCase::findUnsettled()
{
    using namespace registration;
    State &state = m_private->registration;
    lookWhatOthersWithdrew();
    if (unsettled(state))
        return lookHowOthersSettled();
    const std::optional<Submission> open = m_private->store.unsettled(m_private->customer.id);
    const bool isFree = std::holds_alternative<Idle>(state) || std::holds_alternative<Registered>(state);
    if (!open || !isFree || m_private->submissions.contains(open->id))
        return;
    apply(RunBegan {});
    const std::optional<Observation> &seen = m_private->observation;
    apply(FoundUnsettled {.sent = {.submission = *open,
                                   .baseline = seen,
                                   .hasRival = hasRival(*open),
                                   .isAskedSince = seen && seen->observedAt > open->sentAt,
                                   .isElsewhere = isSentElsewhere(*open)}});
}

/// While the case is open: the history that was read before has no line of it.
void OnboardingCase::tellWhatOthersSent()
{
    if (!m_private->hasHistory)
        return;
    QList<CaseEvent> &events = m_private->events;
    QList<Submission> sent = m_private->store.submissions(m_private->customer.id); // newest first
    std::reverse(sent.begin(), sent.end());
    events.removeIf([this](const CaseEvent &event) { return isWithdrawn(event.submission); });
    for (const Submission &one : std::as_const(sent)) {
        if (m_private->submissions.contains(one.id))
            continue; // of this session, which tells it itself
        const CaseEvent line {.kind = kindOf(one.outcome), .at = one.sentAt, .submission = one.id};
        const auto told = std::find_if(events.begin(), events.end(),
                                       [&](const CaseEvent &event) { return event.submission == one.id; });
        if (told != events.end()) {
            told->kind = line.kind;
            continue;
        }
        // Behind the status that was asked right before, and before one that answers.
        const auto before = std::find_if(events.crbegin(), events.crend(),
                                         [&](const CaseEvent &event) { return event.at <= line.at; });
        const qsizetype at = std::distance(before, events.crend());
        events.insert(at, line);
    }
}

/// Recorded by another program, and taken out again because it never left.
bool OnboardingCase::isWithdrawn(const QUuid &submission) const
{
    if (submission.isNull() || m_private->submissions.contains(submission)
        || !m_private->store.record(m_private->customer.id))
        return false;
    const QList<Submission> all = m_private->store.submissions(m_private->customer.id);
    return std::none_of(all.begin(), all.end(), [&](const Submission &one) { return one.id == submission; });
}

void OnboardingCase::lookWhatOthersWithdrew()
{
    const Submission *known = registration::foundSubmission(m_private->registration);
    if (!known || !isWithdrawn(known->id))
        return;
    apply(registration::WithdrawnElsewhere {});
    if (!isRegistering())
        answerSubmission(submission());
}

/// Another program or an earlier session sent them: what was accepted and not answered is said as of those
/// that were sent here.
void OnboardingCase::findAccepted()
{
    const registration::State &state = m_private->registration;
    const bool isFree = std::holds_alternative<registration::Idle>(state)
        || std::holds_alternative<registration::Registered>(state);
    const std::optional<Submission> last = lastAccepted();
    if (!m_private->hasHistory || !isFree || !last || m_private->submissions.contains(last->id)
        || !isAwaitingReview())
        return;
    apply(registration::FoundAccepted {*last});
    if (const quint64 number = exchangeOf(*last); number > 0)
        apply(registration::ExchangeFound {.number = number});
}

/// What is not known here may be known to another program, which may also have sent the same IDs once more.
void OnboardingCase::lookHowOthersSettled()
{
    using namespace registration;
    const QUuid open = unsettled(m_private->registration)->submission.id;
    const QList<Submission> all = m_private->store.submissions(m_private->customer.id); // newest first
    const auto own
        = std::find_if(all.begin(), all.end(), [&](const Submission &one) { return one.id == open; });
    if (own == all.end())
        return;
    const auto taken = std::find_if(all.begin(), own, [&](const Submission &one) {
        return one.outcome == Submission::Outcome::Registered
            && isSamePair(one, own->accountId, own->workflowId);
    });
    if (taken != own)
        apply(AcceptedElsewhere {*taken});
    else
        apply(SettledElsewhere {own->outcome});
    if (unsettled(m_private->registration))
        return;
    const Submission &settled = taken != own ? *taken : *own;
    const bool isRegistered = settled.outcome == Submission::Outcome::Registered;
    bool isThere = false;
    for (CaseEvent &event : m_private->events) {
        if (event.submission != settled.id)
            continue;
        isThere = true;
        event.kind = isRegistered ? CaseEvent::Kind::IdsRegistered : CaseEvent::Kind::IdsRefused;
    }
    if (!isThere && isRegistered) {
        m_private->events.append(
            {.kind = CaseEvent::Kind::IdsRegistered, .at = settled.sentAt, .submission = settled.id});
        m_private->submissions.insert(settled.id); // the history need not bring it
    }
    answerSubmission(submission());
}

std::optional<SubmissionProgress> OnboardingCase::unsettledSubmission() const
{
    const registration::State &state = m_private->registration;
    if (!registration::unsettled(state))
        return std::nullopt;
    if (const auto *refused = std::get_if<registration::Refused>(&state))
        return registration::progressOf(*refused->earlier, static_cast<int>(m_private->pauses.size()));
    return submission();
}

/// What the service accepted stands, whatever is typed since: only a refusal is of its own IDs alone.
void OnboardingCase::beginRun(const QString &accountId, const QString &workflowId)
{
    const auto *refused = std::get_if<registration::Refused>(&m_private->registration);
    if (!refused || accountId.isEmpty() || workflowId.isEmpty()
        || isSamePair(refused->submission, accountId, workflowId))
        return;
    apply(registration::RunBegan {});
    Q_EMIT changed();
}

void OnboardingCase::setIdsAtHand(const QString &accountId, const QString &workflowId)
{
    const Submission given {.accountId = accountId, .workflowId = workflowId};
    const Submission before = std::exchange(m_private->atHand, given);
    if (before.accountId != accountId || before.workflowId != workflowId)
        Q_EMIT changed();
}

bool OnboardingCase::areNewIdsAtHand() const
{
    const Submission &given = m_private->atHand;
    if (given.accountId.isEmpty() || given.workflowId.isEmpty() || isRegistering() || unsettledSubmission())
        return false;
    const QList<Submission> sent = m_private->store.submissions(m_private->customer.id);
    return std::none_of(sent.begin(), sent.end(), [&given](const Submission &one) {
        return isSamePair(one, given.accountId, given.workflowId);
    });
}

qsizetype OnboardingCase::runStart() const
{
    const QList<CaseEvent> &events = m_private->events;
    qsizetype start = events.size() - 1;
    while (start > 0 && !events.at(start).startsRun)
        --start;
    return std::max(qsizetype {0}, start);
}

void OnboardingCase::apply(const registration::Event &event)
{
    m_private->registration = registration::nextState(m_private->registration, event);
    const bool isSent = std::holds_alternative<registration::Accepted>(event)
        || std::holds_alternative<registration::FoundAccepted>(event)
        || std::holds_alternative<registration::Lost>(event)
        || std::holds_alternative<registration::FoundUnsettled>(event);
    m_private->isTokenUsed = m_private->isTokenUsed || isSent;
}

void OnboardingCase::giveUpSending(const Error &error)
{
    apply(registration::NotSent {});
    answerSubmission(tl::unexpected(error));
}

void OnboardingCase::keepOutcome(Submission::Outcome outcome, const Done<void> &done)
{
    Submission kept = *registration::currentSubmission(m_private->registration);
    kept.outcome = outcome;
    if (outcome == Submission::Outcome::Registered) { // also what was unknown before
        for (CaseEvent &event : m_private->events) {
            if (event.submission == kept.id)
                event.kind = CaseEvent::Kind::IdsRegistered;
        }
    }
    m_private->store.settle(kept, this, done);
}

/// It was recorded and never left: it was not refused, there is none.
void OnboardingCase::withdraw(const Done<void> &done)
{
    m_private->store.withdraw(*registration::currentSubmission(m_private->registration), this, done);
}

/// Answers when it is on the disk, or is known not to be.
void OnboardingCase::finishSubmission(Submission::Outcome outcome)
{
    m_private->settleTimer.stop();
    Q_EMIT changed();
    const QUuid id = registration::currentSubmission(m_private->registration)->id;
    keepOutcome(outcome, [this, id](const Result<void> &kept) {
        if (!kept)
            m_private->store.tellFailed(kept.error());
        const Submission *current = registration::currentSubmission(m_private->registration);
        if (!current || current->id != id)
            return;
        if (!kept)
            m_private->notKept = kept.error();
        answerSubmission(submission());
    });
}

void OnboardingCase::answerSubmission(const Result<SubmissionProgress> &result)
{
    m_private->settleTimer.stop();
    const QPointer<SessionCall> call = std::exchange(m_private->submitCall, nullptr);
    const Done<SubmissionProgress> done = std::exchange(m_private->submitDone, nullptr);
    if (m_private->underWay > 0 && done)
        end();
    else
        Q_EMIT changed();
    if (call && call->finish() && done)
        done(result);
}

} // namespace onboarding
