#include "core/onboarding/registrationrun.h"

#include "core/base/coretext.h"
#include "core/kyc/credentialdetection.h"
#include "core/onboarding/casedata.h"
#include "core/onboarding/registrationhost.h"

#include <algorithm>
#include <utility>

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

RegistrationRun::RegistrationRun(RegistrationHost &host, CaseData &data)
    : m_host(host)
    , m_data(data)
{
    m_settleTimer.setSingleShot(true);
    connect(&m_settleTimer, &QTimer::timeout, this, &RegistrationRun::settleNext);
}

std::chrono::milliseconds RegistrationRun::untilSettlingCheck() const
{
    return std::max(m_settleTimer.remainingTimeAsDuration(), std::chrono::milliseconds {0});
}

std::optional<Error> RegistrationRun::whyNotSubmit(const RegistrationOrder &order) const
{
    const RegisterUserEndpoint endpoint {order.accountId, order.workflowId};
    const Result<HttpRequest> request = endpoint.request(m_data.environment.contract);
    if (!request)
        return request.error();
    if (std::optional<Error> secret = whyNoIds(order.accountId, order.workflowId))
        return secret;
    if (const TypedPhrase asked = m_data.confirmation(); !asked.isGivenBy(order.confirmation))
        return asked.notTyped();
    if (progress().isUnderWay())
        return notPermitted(CoreText::tr("A submission for this customer is already running."));
    const registration::Unknown *earlier = registration::earlierUnknown(m_state);
    if (earlier && !order.sendAgain)
        return notPermitted(
            earlier->sent.isElsewhere
                ? CoreText::tr("It is not known whether an earlier submission arrived. It was sent to %1; "
                               "this environment now points elsewhere, so its status does not tell.")
                      .arg(earlier->sent.submission.to.url)
                : CoreText::tr("It is not known whether an earlier submission arrived. Check the status "
                               "before you send again."),
            QStringLiteral("sendAgain"));
    return m_data.mustWait();
}

/// A token may be a UUID too (Spring's are): an ID is kept and shown in the open, a secret never.
std::optional<Error> RegistrationRun::whyNoIds(const QString &accountId, const QString &workflowId) const
{
    const auto isSecret = [this](const QString &text) {
        const QByteArray bytes = text.toUtf8();
        return m_data.client.isOwnSecret(bytes) || m_data.session.isTokenInUse(bytes)
            || (m_data.sdkToken && m_data.sdkToken->value == bytes)
            || m_data.store.isToken(m_data.environment.id, bytes);
    };
    const auto isOfUser = [this](const QString &text) {
        const QList<CustomerRecord> &all = m_data.store.records();
        return std::any_of(all.begin(), all.end(), [&](const CustomerRecord &record) {
            const TokenOwner &learnt = record.customer.learnt;
            return record.customer.environment == m_data.environment.id
                && (learnt.uuid.compare(text, Qt::CaseInsensitive) == 0
                    || learnt.subject.compare(text, Qt::CaseInsensitive) == 0);
        });
    };
    for (const auto &[name, id] : {std::pair(QStringLiteral("accountId"), accountId),
                                   std::pair(QStringLiteral("workflowId"), workflowId)}) {
        const QString bare = id.trimmed();
        if (isSecret(bare) || isSecret(bare.toLower())
            || holdsCredentials(bare, m_data.store.knownSecrets().get()))
            return Error {.kind = Error::Kind::InvalidInput,
                          .message = CoreText::tr("This is a token, a password or a key, and no %1. It was "
                                                  "not sent. Take the %1 from the phone's result.")
                                         .arg(name),
                          .field = name};
        if (!bare.isEmpty() && isOfUser(bare))
            return Error {.kind = Error::Kind::InvalidInput,
                          .message
                          = CoreText::tr("A sign-in told that this is the id of a user, so it is no %1. "
                                         "It was not sent. Take the %1 from the phone's result.")
                                .arg(name),
                          .field = name};
    }
    return std::nullopt;
}

/// Another program may have changed the environment, or signed in with somebody else's token, since it was
/// asked for.
std::optional<Error> RegistrationRun::whyNotNow() const
{
    if (std::optional<Error> elsewhere = whyNotSendTo(m_data.environment, m_data.environmentLook))
        return elsewhere;
    const Submission &leaving = *registration::currentSubmission(m_state);
    if (std::optional<Error> secret
        = whyNoIds(leaving.accountId, leaving.workflowId)) // there are tokens by now
        return secret;
    const std::optional<SignInStamp> &confirmed = m_confirmedSignIn;
    if (!confirmed || confirmed->covers(m_data.session.stamp()))
        return std::nullopt;
    return signInChanged(m_data.customer.username);
}

Submission RegistrationRun::newSubmission(const RegistrationOrder &order) const
{
    const registration::Unknown *earlier = registration::earlierUnknown(m_state);
    return {.id = QUuid::createUuid(),
            .customer = m_data.customer.id,
            .accountId = order.accountId,
            .workflowId = order.workflowId,
            .sentAt = m_data.clock.now(),
            .to = sentTo(m_data.environment),
            .from = placeOf(m_data.environment),
            .after = earlier ? earlier->sent.submission.id : QUuid()};
}

CallHandle RegistrationRun::submit(const RegistrationOrder &order, QObject *context,
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
    m_submissions.insert(submission.id);
    m_call = call;
    m_done = std::move(done);
    m_confirmedSignIn = order.signIn;
    m_notKept.reset();
    m_statusNotKept.reset();
    m_before.reset();
    m_unsureName.clear();
    apply(registration::Asked {submission});
    m_host.begin();
    Q_EMIT changed();
    call->setCancel([this] {
        apply(registration::NotSent {});
        m_host.end();
    });
    askWhose(order);
    return CallHandle(call);
}

std::optional<PairUse> RegistrationRun::earlierUse(const QString &accountId, const QString &workflowId) const
{
    return m_data.store.earlierUse(m_data.customer,
                                   newSubmission({.accountId = accountId, .workflowId = workflowId}));
}

void RegistrationRun::askWhose(const RegistrationOrder &order)
{
    const Submission wanted = *registration::currentSubmission(m_state);
    m_data.store.file().earlierUse(
        m_data.customer, wanted, this,
        [this, order, call = m_call](const Result<std::optional<PairUse>> &use) {
            if (!call || call->isOver())
                return;
            if (!use)
                return giveUpSending(use.error());
            const bool hasLookalike
                = *use && m_data.store.hasLookalike(m_data.customer.environment, (*use)->username);
            if (const std::optional<Error> error = whyNotRepeat(*use, order.sentBeforeFor, hasLookalike))
                return giveUpSending(*error);
            apply(registration::PairKnown {.isRepeatMeant = use->has_value()});
            askBaseline();
        });
}

/// Where the customer stands right before: without it an unclear end could not be settled by the status.
void RegistrationRun::askBaseline()
{
    const QPointer<SessionCall> call = m_call;
    CallHandle check = m_data.session.call(
        m_data.statusEndpoint(), this, [this, call](const Result<UserStatusEndpoint::Response> &reply) {
            const Result<Observation> seen
                = m_host.statusResult(reply, [this](const Result<Observation> &kept) {
                      if (!kept)
                          m_statusNotKept = kept.error();
                  });
            if (!call || call->isOver())
                return;
            if (!seen)
                return giveUpSending(seen.error());
            const Submission wanted = *registration::currentSubmission(m_state);
            apply(registration::BaselineSeen {.seen = *seen, .hasRival = hasRival(wanted)});
            if (std::holds_alternative<registration::Sending>(m_state)) {
                m_before = seen->status;
                return recordAndSend();
            }
            // The earlier one has arrived: it need not be sent again.
            if (isSamePair(wanted, progress().accountId, progress().workflowId))
                return finishSubmission(Submission::Outcome::Registered);
            keepOutcome(Submission::Outcome::Registered, m_data.tellWhenNotKept());
            answerSubmission(tl::unexpected(notPermitted(
                CoreText::tr("The status has moved on: the IDs that were sent before have arrived. "
                             "Nothing more was sent."))));
        });
    call->setCancel([this, check]() mutable {
        check.cancel();
        apply(registration::NotSent {});
        m_host.end();
    });
}

/// Accepted, and not answered by the status yet.
std::optional<Submission> RegistrationRun::lastAccepted() const
{
    const QList<Submission> sent = m_data.store.submissions(m_data.customer.id);
    const auto last = std::find_if(sent.begin(), sent.end(), [](const Submission &one) {
        return one.outcome != Submission::Outcome::Refused;
    });
    if (last == sent.end() || last->outcome != Submission::Outcome::Registered || isAnswered(*last))
        return std::nullopt;
    return *last;
}

/// The next start reads its time from what is kept, so it is that one now.
void RegistrationRun::tellOf(CaseEvent &event) const
{
    const Submission *sent = registration::currentSubmission(m_state);
    if (!sent)
        return;
    event.submission = sent->id;
    event.at = sent->sentAt;
}

/// Whether the status was seen to move after \p sent.
bool RegistrationRun::isAnswered(const Submission &sent) const
{
    const CustomerRecord *record = m_data.store.record(m_data.customer.id);
    return record && record->isSinceSeen && sent.sentAt < record->inStatusSince;
}

bool RegistrationRun::isSentElsewhere(const Submission &sent) const
{
    return sent.to.isKnown() && sent.to != sentTo(m_data.environment);
}

/// Whether other IDs were sent before \p submission, and no move of the status has answered them yet.
bool RegistrationRun::hasRival(const Submission &submission) const
{
    const QList<Submission> all = m_data.store.submissions(m_data.customer.id);
    const auto own = std::find_if(all.begin(), all.end(),
                                  [&](const Submission &one) { return one.id == submission.id; });
    return std::any_of(own == all.end() ? all.begin() : own, all.end(), [&](const Submission &one) {
        return one.id != submission.id && one.outcome != Submission::Outcome::Refused
            && (isSentElsewhere(one) || !isAnswered(one))
            && !isSamePair(one, submission.accountId, submission.workflowId);
    });
}

/// On the disk before it leaves, so that a crash cannot hide it.
void RegistrationRun::recordAndSend()
{
    const QPointer<SessionCall> call = m_call;
    if (const std::optional<Error> other = whyNotNow())
        return giveUpSending(*other);
    call->setCancel([this] {
        apply(registration::NotSent {});
        m_host.end();
    });
    const bool wasListed = m_data.store.record(m_data.customer.id) != nullptr;
    comeIntoTheList([this, call, wasListed](const Result<void> &listed) {
        if (!call || call->isOver()) {
            if (listed && !wasListed) // cancelled meanwhile: nothing was sent
                m_data.store.remove({m_data.customer.id}, this, m_data.tellWhenNotKept());
            return;
        }
        if (!listed)
            return giveUpSending(listed.error());
        call->setCancel([this] {
            withdraw(m_data.tellWhenNotKept());
            apply(registration::NotSent {});
            m_host.end();
        });
        Submission leaving = *registration::currentSubmission(m_state);
        const TokenMark &mark = m_data.keptMark;
        leaving.signIn = SignInInUse {.isStored = m_data.session.info().isStored,
                                      .tokenUser = mark.user,
                                      .isTokenVerified = mark.isVerified};
        m_data.store.record(leaving, this, [this, call](const Result<void> &recorded) {
            if (!call || call->isOver())
                return;
            if (!recorded)
                return giveUpSending(recorded.error());
            if (const std::optional<Error> other = whyNotNow()) {
                withdraw(m_data.tellWhenNotKept());
                return giveUpSending(*other);
            }
            sendRegister();
        });
    });
}

/// With what was asked and seen so far. Not before: what is refused leaves nobody behind.
void RegistrationRun::comeIntoTheList(const Done<void> &done)
{
    if (m_data.store.record(m_data.customer.id))
        return done({});
    m_data.store.save(m_data.customer, this, [this, done](const Result<void> &saved) {
        if (!saved) {
            Error told = saved.error();
            told.message = CoreText::tr("It could not be recorded: %1 Nothing was sent.").arg(told.message);
            return done(tl::unexpected(told));
        }
        const QUuid id = m_data.customer.id;
        m_data.keepExchanges(this, m_data.tellWhenNotKept());
        if (m_data.observation)
            m_data.store.record(id, *m_data.observation, this, m_data.tellWhenNotKept());
        done({});
    });
}

void RegistrationRun::sendRegister()
{
    Q_EMIT changed(); // until here the status was asked, and nothing had left
    const quint64 before = m_data.lastExchange(Operation::RegisterUser);
    CallHandle inner = m_data.session.call(
        endpointOf(*registration::currentSubmission(m_state)), this,
        [this](const Result<RegisterUserEndpoint::Response> &reply) { onRegisterAnswered(reply); },
        m_data.session.stamp());
    if (!m_call)
        return;
    m_call->setCancel([this, inner, before]() mutable {
        if (!std::holds_alternative<registration::Sending>(m_state))
            return; // it is being settled already
        inner.cancel();
        const quint64 number = m_data.lastExchange(Operation::RegisterUser);
        const Exchange *about = number == before ? nullptr : m_data.client.log().find(number);
        // It may be on its way: nobody waits any more, but the status will tell.
        const bool mayHaveArrived = about && about->mayHaveArrived;
        Error error {.kind = mayHaveArrived ? Error::Kind::OutcomeUnknown : Error::Kind::Cancelled,
                     .message = CoreText::tr("Cancelled here."),
                     .exchange = about ? number : 0};
        onRegisterAnswered(tl::unexpected(error));
    });
}

void RegistrationRun::onRegisterAnswered(const Result<RegisterUserEndpoint::Response> &reply)
{
    if (std::optional<Error> other
        = reply ? m_host.whyOfAnother(reply->owner, reply->exchange) : std::nullopt) {
        other->kind = Error::Kind::OutcomeUnknown; // it was sent
        other->isAnswered = true;
        return onRegisterAnswered(tl::unexpected(*other));
    }
    if (reply) {
        m_unsureName = m_host.unsureName(reply->owner); // a 2xx is a success all the same
        apply(registration::Accepted {reply->exchange});
        m_host.addEvent(CaseEvent::Kind::IdsRegistered, reply->exchange, {});
        return finishSubmission(Submission::Outcome::Registered);
    }
    const Error &error = reply.error();
    const auto planned = static_cast<int>(m_pauses.size());
    const bool isLost = error.kind == Error::Kind::OutcomeUnknown;
    const bool hasLeft = isLost || error.httpStatus > 0;
    if (!hasLeft) {
        m_host.addFailure(error);
        withdraw([this, error](const Result<void> &gone) {
            if (!gone)
                m_data.store.tellFailed(gone.error());
            apply(registration::Denied {error});
            answerSubmission(progress());
        });
        return;
    }
    if (isLost)
        apply(registration::Lost {error, planned});
    else
        apply(registration::Denied {error});
    m_host.addFailure(error);
    m_data.events.last().kind = isLost ? CaseEvent::Kind::OutcomeUnknown : CaseEvent::Kind::IdsRefused;
    tellOf(m_data.events.last());
    const auto outcome = isLost ? Submission::Outcome::Unknown : Submission::Outcome::Refused;
    if (!std::holds_alternative<registration::Settling>(m_state))
        return finishSubmission(outcome);
    keepOutcome(outcome, m_data.tellWhenNotKept());
    m_settleTimer.start(m_pauses.constFirst());
    Q_EMIT changed();
}

void RegistrationRun::settleNext()
{
    if (const std::optional<Error> wait
        = m_data.mustWait()) // the service asked for more time than the pause was
        return *wait->retryAfter > LongestSettlingPause ? stopSettling()
                                                        : m_settleTimer.start(*wait->retryAfter);
    if (m_data.whyOfServiceBefore()) // what is asked now is another service
        return stopSettling();
    m_data.session.call(
        m_data.statusEndpoint(), this, [this](const Result<UserStatusEndpoint::Response> &reply) {
            if (m_data.whyOfServiceBefore())
                return stopSettling();
            const Result<Observation> seen = m_host.statusResult(reply, [](const Result<Observation> &) { });
            const auto *settling = std::get_if<registration::Settling>(&m_state);
            if (!settling || (seen && registration::explains(*settling->sent.baseline, *seen)))
                return; // settleBy() is at it
            const int done = settling->checks + 1;
            const bool isLast = done >= m_pauses.size();
            if (isLast)
                return stopSettling();
            apply(registration::Checked {});
            m_settleTimer.start(m_pauses.at(done));
            Q_EMIT changed();
        });
}

void RegistrationRun::stopSettling()
{
    apply(registration::Checked {.isLast = true});
    answerSubmission(progress()); // that it is unknown is on the disk already
}

/// A move settles it when nobody else sent anything meanwhile.
void RegistrationRun::settleBy(const Observation &seen)
{
    const registration::Sent *sent = registration::unsettled(m_state);
    if (!sent || sent->whyNeverSettled() || !registration::explains(*sent->baseline, seen))
        return;
    m_data.store.file().isLast(
        sent->submission, this, [this, seen, id = sent->submission.id](const Result<bool> &isLast) {
            const registration::Sent *open = registration::unsettled(m_state);
            if (!open || open->submission.id != id)
                return;
            apply(registration::StatusSeen {.seen = seen, .othersSent = !isLast.value_or(false)});
            if (std::holds_alternative<registration::Registered>(m_state))
                return finishSubmission(Submission::Outcome::Registered);
            if (std::holds_alternative<registration::Refused>(m_state))
                return answerSubmission(progress()); // that the one before it is unknown is on the disk
            finishSubmission(Submission::Outcome::Unknown);
        });
}

/// By an earlier session or another program, that is not running this case.
void RegistrationRun::findUnsettled()
{
    using namespace registration;
    State &state = m_state;
    lookWhatOthersWithdrew();
    if (unsettled(state))
        return lookHowOthersSettled();
    const std::optional<Submission> open = m_data.store.unsettled(m_data.customer.id);
    const bool isFree = std::holds_alternative<Idle>(state) || std::holds_alternative<Registered>(state);
    if (!open || !isFree || m_submissions.contains(open->id))
        return;
    apply(RunBegan {});
    const std::optional<Observation> &seen = m_data.observation;
    apply(FoundUnsettled {.sent = {.submission = *open,
                                   .baseline = seen,
                                   .hasRival = hasRival(*open),
                                   .isAskedSince = seen && seen->observedAt > open->sentAt,
                                   .isElsewhere = isSentElsewhere(*open)}});
}

/// While the case is open: the history that was read before has no line of it.
void RegistrationRun::tellWhatOthersSent()
{
    if (!m_data.hasHistory)
        return;
    QList<CaseEvent> &events = m_data.events;
    QList<Submission> sent = m_data.store.submissions(m_data.customer.id); // newest first
    std::reverse(sent.begin(), sent.end());
    events.removeIf([this](const CaseEvent &event) { return isWithdrawn(event.submission); });
    for (const Submission &one : std::as_const(sent)) {
        if (m_submissions.contains(one.id))
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
bool RegistrationRun::isWithdrawn(const QUuid &submission) const
{
    if (submission.isNull() || m_submissions.contains(submission) || !m_data.store.record(m_data.customer.id))
        return false;
    const QList<Submission> all = m_data.store.submissions(m_data.customer.id);
    return std::none_of(all.begin(), all.end(), [&](const Submission &one) { return one.id == submission; });
}

void RegistrationRun::lookWhatOthersWithdrew()
{
    const Submission *known = registration::foundSubmission(m_state);
    if (!known || !isWithdrawn(known->id))
        return;
    apply(registration::WithdrawnElsewhere {});
    if (!progress().isUnderWay())
        answerSubmission(progress());
}

/// Another program or an earlier session sent them: what was accepted and not answered is said as of those
/// that were sent here.
void RegistrationRun::findAccepted()
{
    const registration::State &state = m_state;
    const bool isFree = std::holds_alternative<registration::Idle>(state)
        || std::holds_alternative<registration::Registered>(state);
    const std::optional<Submission> last = lastAccepted();
    if (!m_data.hasHistory || !isFree || !last || m_submissions.contains(last->id)
        || !m_host.isAwaitingReview())
        return;
    apply(registration::FoundAccepted {*last});
    if (const quint64 number = m_data.exchangeOf(*last); number > 0)
        apply(registration::ExchangeFound {.number = number});
}

/// What is not known here may be known to another program, which may also have sent the same IDs once more.
void RegistrationRun::lookHowOthersSettled()
{
    using namespace registration;
    const QUuid open = unsettled(m_state)->submission.id;
    const QList<Submission> all = m_data.store.submissions(m_data.customer.id); // newest first
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
    if (unsettled(m_state))
        return;
    const Submission &settled = taken != own ? *taken : *own;
    const bool isRegistered = settled.outcome == Submission::Outcome::Registered;
    bool isThere = false;
    for (CaseEvent &event : m_data.events) {
        if (event.submission != settled.id)
            continue;
        isThere = true;
        event.kind = isRegistered ? CaseEvent::Kind::IdsRegistered : CaseEvent::Kind::IdsRefused;
    }
    if (!isThere && isRegistered) {
        m_data.events.append(
            {.kind = CaseEvent::Kind::IdsRegistered, .at = settled.sentAt, .submission = settled.id});
        m_submissions.insert(settled.id); // the history need not bring it
    }
    answerSubmission(progress());
}

std::optional<SubmissionProgress> RegistrationRun::unsettledSubmission() const
{
    const registration::State &state = m_state;
    if (!registration::unsettled(state))
        return std::nullopt;
    if (const auto *refused = std::get_if<registration::Refused>(&state))
        return registration::progressOf(*refused->earlier, static_cast<int>(m_pauses.size()));
    return progress();
}

/// What the service accepted stands, whatever is typed since: only a refusal is of its own IDs alone.
void RegistrationRun::beginRun(const QString &accountId, const QString &workflowId)
{
    const auto *refused = std::get_if<registration::Refused>(&m_state);
    if (!refused || accountId.isEmpty() || workflowId.isEmpty()
        || isSamePair(refused->submission, accountId, workflowId))
        return;
    apply(registration::RunBegan {});
    Q_EMIT changed();
}

void RegistrationRun::setIdsAtHand(const QString &accountId, const QString &workflowId)
{
    const Submission given {.accountId = accountId, .workflowId = workflowId};
    const Submission before = std::exchange(m_atHand, given);
    if (before.accountId != accountId || before.workflowId != workflowId)
        Q_EMIT changed();
}

bool RegistrationRun::areNewIdsAtHand() const
{
    const Submission &given = m_atHand;
    if (given.accountId.isEmpty() || given.workflowId.isEmpty() || progress().isUnderWay()
        || unsettledSubmission())
        return false;
    const QList<Submission> sent = m_data.store.submissions(m_data.customer.id);
    return std::none_of(sent.begin(), sent.end(), [&given](const Submission &one) {
        return isSamePair(one, given.accountId, given.workflowId);
    });
}

void RegistrationRun::apply(const registration::Event &event)
{
    m_state = registration::nextState(m_state, event);
    const bool isSent = std::holds_alternative<registration::Accepted>(event)
        || std::holds_alternative<registration::FoundAccepted>(event)
        || std::holds_alternative<registration::Lost>(event)
        || std::holds_alternative<registration::FoundUnsettled>(event);
    m_data.isTokenUsed = m_data.isTokenUsed || isSent;
}

void RegistrationRun::giveUpSending(const Error &error)
{
    apply(registration::NotSent {});
    answerSubmission(tl::unexpected(error));
}

void RegistrationRun::keepOutcome(Submission::Outcome outcome, const Done<void> &done)
{
    Submission kept = *registration::currentSubmission(m_state);
    kept.outcome = outcome;
    if (outcome == Submission::Outcome::Registered) { // also what was unknown before
        for (CaseEvent &event : m_data.events) {
            if (event.submission == kept.id)
                event.kind = CaseEvent::Kind::IdsRegistered;
        }
    }
    m_data.store.settle(kept, this, done);
}

/// It was recorded and never left: it was not refused, there is none.
void RegistrationRun::withdraw(const Done<void> &done)
{
    m_data.store.withdraw(*registration::currentSubmission(m_state), this, done);
}

/// Answers when it is on the disk, or is known not to be.
void RegistrationRun::finishSubmission(Submission::Outcome outcome)
{
    m_settleTimer.stop();
    Q_EMIT changed();
    const QUuid id = registration::currentSubmission(m_state)->id;
    keepOutcome(outcome, [this, id](const Result<void> &kept) {
        if (!kept)
            m_data.store.tellFailed(kept.error());
        const Submission *current = registration::currentSubmission(m_state);
        if (!current || current->id != id)
            return;
        if (!kept)
            m_notKept = kept.error();
        answerSubmission(progress());
    });
}

void RegistrationRun::answerSubmission(const Result<SubmissionProgress> &result)
{
    m_settleTimer.stop();
    const QPointer<SessionCall> call = std::exchange(m_call, nullptr);
    const Done<SubmissionProgress> done = std::exchange(m_done, nullptr);
    if (m_data.underWay > 0 && done)
        m_host.end();
    else
        Q_EMIT changed();
    if (call && call->finish() && done)
        done(result);
}

SubmissionProgress RegistrationRun::progress() const
{
    SubmissionProgress progress = registration::progressOf(m_state, static_cast<int>(m_pauses.size()));
    progress.notKept = m_notKept;
    progress.statusNotKept = m_statusNotKept;
    progress.before = m_before;
    if (progress.stage == SubmissionProgress::Stage::Registered && !progress.settledByStatus
        && !progress.isFound)
        progress.unsureName = m_unsureName;
    if (progress.stage == SubmissionProgress::Stage::StillUnknown && leadsElsewhereNow(progress)) {
        progress.doubt = SubmissionProgress::Doubt::SentElsewhere;
        progress.sentTo = sentTo(m_data.environment).url;
    }
    return progress;
}

/// Another program changed the address or the tenant while the answer was awaited, or removed the
/// environment: who asks for the status from now on asks somebody else.
bool RegistrationRun::leadsElsewhereNow(const SubmissionProgress &progress) const
{
    const SentTo sent = sentTo(m_data.environment);
    if (!progress.sentTo.isEmpty() || !sent.isKnown() || !m_data.environmentLook)
        return false;
    const Result<std::optional<Environment>> now = m_data.environmentLook();
    return now && (!now->has_value() || sentTo(**now) != sent);
}

} // namespace onboarding
