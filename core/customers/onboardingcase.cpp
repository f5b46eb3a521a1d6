#include "core/customers/onboardingcase.h"

#include "core/api/plaintext.h"
#include "core/customers/onboardingcase_p.h"
#include "core/session/sessioncall.h"

#include <QTimer>
#include <algorithm>

namespace onboarding {

namespace {

/// The wording with which the service says that it has no KYC record (seen in public client code).
bool saysNotRegistered(const Error &error)
{
    return error.kind == Error::Kind::NotFound
        && error.message.contains(QStringLiteral("not registered on kyc"), Qt::CaseInsensitive);
}

bool isNewer(const std::optional<Observation> &seen, const std::optional<Observation> &known)
{
    return seen && (!known || seen->observedAt > known->observedAt);
}

} // namespace

OnboardingCase::OnboardingCase(Customer customer, const Environment &environment, ApiClient &client,
                               SecretStore &secrets, CustomerStore &store, const Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(std::move(customer), environment, client, secrets, store, clock))
{
    m_private->observation = store.lastObservation(m_private->customer.id);
    if (const std::optional<Submission> open = store.unsettled(m_private->customer.id)) {
        m_private->submission = *open;
        m_private->progress = {.stage = SubmissionProgress::Stage::StillUnknown,
                               .accountId = open->accountId,
                               .workflowId = open->workflowId};
        m_private->beforeSubmission = m_private->observation;
    }
    connect(&store, &CustomerStore::customerChanged, this, [this](const QUuid &id) {
        if (id == m_private->customer.id)
            readCustomer();
    });
    connect(&store, &CustomerStore::imported, this, [this] {
        const CustomerRecord *now = m_private->store.record(m_private->customer.id);
        if (now && (now->customer != m_private->customer || isNewer(now->last, m_private->observation)))
            readCustomer();
    });
    m_private->settleTimer.setSingleShot(true);
    connect(&m_private->settleTimer, &QTimer::timeout, this, &OnboardingCase::settleNext);
    connect(&m_private->session, &Session::stateChanged, this, &OnboardingCase::changed);
    connect(&m_private->session, &Session::storedChanged, this, [this](bool stored) {
        m_private->customer.hasRefreshToken = stored;
        saveMarkers(m_private->tellWhenNotKept());
    });
    connect(&m_private->session, &Session::ownerChanged, this, [this] {
        const TokenMark mark = m_private->session.info().mark;
        m_private->customer.learnt = m_private->session.learnt();
        m_private->customer.tokenUser = mark.user;
        m_private->customer.isTokenVerified = mark.isVerified;
        saveOwner();
    });
    connect(&m_private->session, &Session::passwordStoredChanged, this, [this](bool stored) {
        m_private->customer.hasPassword = stored;
        saveMarkers(m_private->tellWhenNotKept());
    });
}

OnboardingCase::~OnboardingCase()
{
    qDeleteAll(findChildren<SessionCall *>(QString(), Qt::FindDirectChildrenOnly));
}

/// It changed in the store, by whomever.
void OnboardingCase::readCustomer()
{
    const Customer before = m_private->customer;
    m_private->customer = m_private->store.find(before.id).value_or(before);
    m_private->session.noteStored(m_private->customer.hasRefreshToken, m_private->customer.hasPassword);
    const bool isOfStored = m_private->session.info().isStored || !m_private->session.isSignedIn();
    const TokenMark mark {.user = m_private->customer.tokenUser,
                          .isVerified = m_private->customer.isTokenVerified};
    m_private->session.noteOwner(m_private->customer.learnt,
                                 isOfStored ? mark : m_private->session.info().mark);
    if (m_private->customer.hasRefreshToken && !before.hasRefreshToken) // by an import, or another program
        restore(this, [](const Result<void> &) { });
    const std::optional<Observation> seen = m_private->store.lastObservation(before.id);
    const bool isFromElsewhere = isNewer(seen, m_private->observation);
    if (isFromElsewhere)
        keepObservation(*seen);
    Q_EMIT changed();
    if (isFromElsewhere)
        Q_EMIT observedElsewhere();
}

const Customer &OnboardingCase::customer() const
{
    return m_private->customer;
}

const Environment &OnboardingCase::environment() const
{
    return m_private->environment;
}

Session &OnboardingCase::session()
{
    return m_private->session;
}

std::optional<Observation> OnboardingCase::lastObservation() const
{
    return m_private->observation;
}

const QList<CaseEvent> &OnboardingCase::events() const
{
    return m_private->events;
}

std::optional<SdkToken> OnboardingCase::sdkToken() const
{
    return m_private->sdkToken;
}

const SubmissionProgress &OnboardingCase::submission() const
{
    return m_private->progress;
}

bool OnboardingCase::isBusy() const
{
    return m_private->underWay > 0;
}

NextStep OnboardingCase::nextStep() const
{
    if (const auto first = m_private->refusal ? nextStepAfter(*m_private->refusal) : std::nullopt)
        return *first;
    if (m_private->progress.isUnsettled())
        return nextStepWhileUnsettled();
    const std::optional<SdkToken> &token = m_private->sdkToken;
    const bool isRegistered = m_private->progress.stage == SubmissionProgress::Stage::Registered && token
        && m_private->submission.sentAt >= token->issuedAt;
    const bool tokenIsOut = token && !token->isExpired(m_private->clock.now()) && !isRegistered;
    const std::optional<Observation> &seen = m_private->observation;
    return onboarding::nextStep(seen ? std::optional(seen->status) : std::nullopt,
                                seen ? seen->remainingAttempts : std::nullopt, tokenIsOut);
}

QDateTime OnboardingCase::waitUntil() const
{
    return m_private->waitUntil > m_private->clock.now() ? m_private->waitUntil : QDateTime();
}

Confirmation OnboardingCase::confirmation() const
{
    return {m_private->environment.kind, m_private->customer};
}

void OnboardingCase::setSettlingPauses(QList<std::chrono::milliseconds> pauses)
{
    m_private->pauses = std::move(pauses);
    m_private->progress.checksPlanned = static_cast<int>(m_private->pauses.size());
}

void OnboardingCase::begin()
{
    ++m_private->underWay;
    Q_EMIT changed();
}

void OnboardingCase::end()
{
    --m_private->underWay;
    Q_EMIT changed();
}

void OnboardingCase::saveMarkers(const Done<void> &done)
{
    // The name and the rest may have been changed by others since.
    const std::optional<Customer> known = m_private->store.find(m_private->customer.id);
    if (!known && !m_private->customer.hasRefreshToken && !m_private->customer.hasPassword)
        return done({}); // removed meanwhile: there is no sign-in that anyone would have to find again
    Customer stored = known.value_or(m_private->customer);
    stored.hasRefreshToken = m_private->customer.hasRefreshToken;
    stored.hasPassword = m_private->customer.hasPassword;
    stored.learnt = m_private->customer.learnt;
    stored.tokenUser = m_private->customer.tokenUser;
    stored.isTokenVerified = m_private->customer.isTokenVerified;
    m_private->store.save(stored, this, [this, done](const Result<void> &saved) {
        Q_EMIT customerChanged();
        done(saved);
    });
}

/// What was learnt is of use whatever becomes of the token; the mark is about the one that is stored.
void OnboardingCase::saveOwner()
{
    const std::optional<Customer> known = m_private->store.find(m_private->customer.id);
    if (!known)
        return;
    Customer stored = *known;
    stored.learnt = m_private->customer.learnt;
    if (m_private->secrets.isPersistent()) {
        stored.tokenUser = m_private->customer.tokenUser;
        stored.isTokenVerified = m_private->customer.isTokenVerified;
    }
    if (stored == *known)
        return;
    m_private->store.save(stored, this,
                          [this, told = m_private->tellWhenNotKept()](const Result<void> &saved) {
                              Q_EMIT customerChanged();
                              told(saved);
                          });
}

void OnboardingCase::addEvent(CaseEvent::Kind kind, Operation operation, int httpStatus, quint64 exchange,
                              const QString &text)
{
    const OperationRule &rule = m_private->environment.contract.rule(operation);
    m_private->events.append({.kind = kind,
                              .at = m_private->clock.now(),
                              .method = rule.method.value,
                              .path = rule.path.value,
                              .httpStatus = httpStatus,
                              .exchange = exchange,
                              .text = text});
}

void OnboardingCase::addFailure(Operation operation, const Error &error)
{
    if (error.kind == Error::Kind::RateLimited && error.retryAfter)
        m_private->waitUntil = m_private->clock.now().addSecs(error.retryAfter->count());
    addEvent(error.kind == Error::Kind::OutcomeUnknown ? CaseEvent::Kind::OutcomeUnknown
                                                       : CaseEvent::Kind::Failed,
             operation, error.httpStatus, error.exchange, error.message);
}

std::optional<Error> OnboardingCase::mustWait() const
{
    const QDateTime until = waitUntil();
    if (until.isNull())
        return std::nullopt;
    Error error {.kind = Error::Kind::RateLimited,
                 .message = QStringLiteral("The service asked to wait before the next request."),
                 .retryAfter
                 = std::chrono::seconds(std::max<qint64>(1, m_private->clock.now().secsTo(until)))};
    return error;
}

void OnboardingCase::restore(QObject *context, Done<void> done)
{
    m_private->session.restore(context, std::move(done));
}

/// One request of this case: not before the service's own time, counted while it is under way, recorded by \p
/// send whether or not anyone still waits for it.
template<typename T>
CallHandle OnboardingCase::ask(QObject *context, Done<T> done, const std::function<CallHandle(Done<T>)> &send)
{
    auto *call = new SessionCall(this, context);
    if (const std::optional<Error> wait = mustWait()) {
        QTimer::singleShot(0, call, [call, done, wait] {
            if (call->finish())
                done(tl::unexpected(*wait));
        });
        return CallHandle(call);
    }
    begin();
    CallHandle inner = send([this, call = QPointer(call), done](const Result<T> &result) {
        if (result)
            m_private->refusal.reset();
        else if (nextStepAfter(result.error().kind))
            m_private->refusal = result.error().kind;
        end();
        if (call && call->finish())
            done(result);
    });
    call->setCancel([this, inner]() mutable {
        inner.cancel();
        end();
    });
    return CallHandle(call);
}

CallHandle OnboardingCase::signIn(const QByteArray &password, bool remember, QObject *context,
                                  Done<void> done)
{
    return ask<void>(context, std::move(done), [this, password, remember](const Done<void> &answer) {
        return m_private->session.signIn(
            password, remember, this, [this, answer](const Result<void> &result) {
                if (result)
                    addEvent(CaseEvent::Kind::SignedIn, Operation::SignIn, 200, 0, {});
                else
                    addFailure(Operation::SignIn, result.error());
                answer(result);
            });
    });
}

void OnboardingCase::adoptToken(const QByteArray &pasted, const QString &tokenUser, QObject *context,
                                Done<void> done)
{
    m_private->session.adopt(
        pasted, tokenUser, context, [this, done = std::move(done)](const Result<void> &result) {
            if (result) {
                m_private->refusal.reset();
                addEvent(CaseEvent::Kind::SignedIn, Operation::SignIn, 0, 0, QStringLiteral("Token pasted"));
            }
            Q_EMIT changed();
            done(result);
        });
}

void OnboardingCase::signOut(QObject *context, Done<void> done)
{
    m_private->sdkToken.reset();
    const bool wasStored = m_private->customer.hasRefreshToken || m_private->customer.hasPassword;
    const Done<void> answer
        = [guard = QPointer(context), done = std::move(done)](const Result<void> &result) {
              if (guard)
                  done(result);
          };
    m_private->session.signOut(context, [this, wasStored, answer](const Result<void> &result) {
        addEvent(CaseEvent::Kind::SignedOut, Operation::SignIn, 0, 0,
                 result ? QString() : result.error().message);
        Q_EMIT changed();
        // Otherwise the list would still promise a sign-in that is gone.
        result &&wasStored ? saveMarkers(answer) : answer(result);
    });
}

namespace {

bool isSameAs(const CaseEvent &event, const Observation &seen)
{
    return event.kind == CaseEvent::Kind::StatusObserved && event.observation->status == seen.status
        && event.observation->remainingAttempts == seen.remainingAttempts;
}

/// The POST of \p submission among \p exchanges: the last one before \p next was sent, which may be null.
/// Attempts that were retried do not count.
quint64 exchangeOf(const Submission &submission, const QDateTime &next, const QList<Exchange> &exchanges)
{
    quint64 number = 0;
    for (const Exchange &one : exchanges) {
        const bool isBefore = one.startedAt < submission.sentAt;
        const bool isOfNext = next.isValid() && one.startedAt >= next;
        if (one.operation == Operation::RegisterUser && one.finalNumber == 0 && !isBefore && !isOfNext)
            number = std::max(number, one.number);
    }
    return number;
}

CaseEvent eventOf(const Submission &submission, const OperationRule &rule)
{
    CaseEvent event {.kind = CaseEvent::Kind::OutcomeUnknown,
                     .at = submission.sentAt,
                     .method = rule.method.value,
                     .path = rule.path.value};
    if (submission.outcome == Submission::Outcome::Registered)
        event.kind = CaseEvent::Kind::IdsRegistered;
    else if (submission.outcome == Submission::Outcome::Refused)
        event.kind = CaseEvent::Kind::IdsRefused;
    return event;
}

} // namespace

void OnboardingCase::setHistory(const QList<Observation> &observations)
{
    const QDateTime sessionStart
        = m_private->events.isEmpty() ? m_private->clock.now() : m_private->events.constFirst().at;
    const OperationRule &rule = m_private->environment.contract.rule(Operation::UserStatus);
    QList<CaseEvent> earlier;
    for (qsizetype i = observations.size() - 1; i >= 0; --i) {
        const Observation *seen = &observations.at(i);
        if (seen->observedAt >= sessionStart)
            continue;
        if (!earlier.isEmpty() && isSameAs(earlier.constLast(), *seen)) {
            ++earlier.last().unchangedChecks;
            earlier.last().lastSeenAt = seen->observedAt;
            earlier.last().exchange = seen->exchange;
            continue;
        }
        earlier.append({.kind = CaseEvent::Kind::StatusObserved,
                        .at = seen->observedAt,
                        .observation = *seen,
                        .method = rule.method.value,
                        .path = rule.path.value,
                        .httpStatus = 200,
                        .exchange = seen->exchange});
    }
    for (const Submission &submission : m_private->store.submissions(m_private->customer.id)) {
        if (submission.sentAt >= sessionStart)
            continue;
        const auto after
            = std::upper_bound(earlier.cbegin(), earlier.cend(), submission.sentAt,
                               [](const QDateTime &at, const CaseEvent &event) { return at < event.at; });
        earlier.insert(after,
                       eventOf(submission, m_private->environment.contract.rule(Operation::RegisterUser)));
    }
    m_private->events = earlier + m_private->events;
    // What another program saw last is told by this; the list, which hears of it later, must not tell it
    // again.
    if (!observations.isEmpty() && observations.constFirst().observedAt < sessionStart
        && isNewer(observations.constFirst(), m_private->observation))
        m_private->observation = observations.constFirst();
    Q_EMIT changed();
}

void OnboardingCase::linkExchanges(const QList<Exchange> &exchanges)
{
    const OperationRule &rule = m_private->environment.contract.rule(Operation::RegisterUser);
    QDateTime next; // of the submission after the one that is looked at
    for (const Submission &submission : m_private->store.submissions(m_private->customer.id)) {
        const quint64 number = exchangeOf(submission, std::exchange(next, submission.sentAt), exchanges);
        for (CaseEvent &event : m_private->events) {
            if (event.exchange == 0 && event.kind == eventOf(submission, rule).kind
                && event.at == submission.sentAt)
                event.exchange = number;
        }
        if (submission.id == m_private->submission.id && m_private->progress.exchange == 0)
            m_private->progress.exchange = number;
    }
    Q_EMIT changed();
}

/// \p kept hears of it when it is on the disk, or that it could not be kept.
Observation OnboardingCase::observe(const UserStatusEndpoint::Response &response,
                                    const Done<Observation> &kept)
{
    const Observation seen {.status = response.status,
                            .kycProvider = response.kycProvider,
                            .remainingAttempts = response.remainingAttempts,
                            .observedAt = m_private->clock.now(),
                            .exchange = response.exchange,
                            .remarks = response.remarks};
    keepObservation(seen);
    keepOnDisk(seen, kept);
    settleBy(seen);
    return seen;
}

void OnboardingCase::keepOnDisk(const Observation &seen, const Done<Observation> &kept)
{
    // Of somebody who is in no list nothing is kept.
    if (!m_private->store.isLoaded() || !m_private->store.record(m_private->customer.id)) {
        QMetaObject::invokeMethod(this, [kept, seen] { kept(seen); }, Qt::QueuedConnection);
        return;
    }
    m_private->store.record(m_private->customer.id, seen, this, [kept, seen](const Result<void> &stored) {
        if (stored)
            return kept(seen);
        Error error = stored.error();
        error.message = QStringLiteral("The service answered %1, but that could not be kept. %2")
                            .arg(plainExcerpt(seen.status.raw, 60), error.message);
        error.exchange = seen.exchange;
        kept(tl::unexpected(error));
    });
}

/// The last that is known, by whichever program.
void OnboardingCase::keepObservation(const Observation &seen)
{
    QList<CaseEvent> &events = m_private->events;
    if (!events.isEmpty() && isSameAs(events.constLast(), seen)) {
        ++events.last().unchangedChecks;
        events.last().lastSeenAt = seen.observedAt;
        events.last().exchange = seen.exchange;
        events.last().observation->remarks = seen.remarks;
    } else {
        addEvent(CaseEvent::Kind::StatusObserved, Operation::UserStatus, 200, seen.exchange, {});
        events.last().observation = seen;
        events.last().at = seen.observedAt;
    }
    m_private->observation = seen;
}

Result<Observation> OnboardingCase::statusResult(const Result<UserStatusEndpoint::Response> &reply,
                                                 const Done<Observation> &kept)
{
    if (reply)
        return observe(*reply, kept);
    if (saysNotRegistered(reply.error())) {
        KycStatus hinted = KycStatus::fromWire(QStringLiteral("NOT_REGISTERED"));
        hinted.raw = QStringLiteral("404");
        return observe({.status = hinted, .exchange = reply.error().exchange}, kept);
    }
    addFailure(Operation::UserStatus, reply.error());
    return tl::unexpected(reply.error());
}

CallHandle OnboardingCase::checkStatus(QObject *context, Done<Observation> done)
{
    return ask<Observation>(context, std::move(done), [this](const Done<Observation> &answer) {
        return m_private->session.call(UserStatusEndpoint {}, this,
                                       [this, answer](const Result<UserStatusEndpoint::Response> &reply) {
                                           const Result<Observation> seen = statusResult(reply, answer);
                                           if (!seen)
                                               answer(seen);
                                       });
    });
}

Result<SdkToken> OnboardingCase::tokenResult(const Result<SdkTokenEndpoint::Response> &reply)
{
    if (!reply) {
        addFailure(Operation::SdkToken, reply.error());
        return tl::unexpected(reply.error());
    }
    SdkToken token = SdkToken::decode(reply->token);
    token.kycProvider = reply->kycProvider;
    token.issuedAt = m_private->clock.now();
    m_private->sdkToken = token;
    addEvent(CaseEvent::Kind::SdkTokenReceived, Operation::SdkToken, 200, reply->exchange, {});
    return token;
}

CallHandle OnboardingCase::fetchSdkToken(const QString &deviceId, QObject *context, Done<SdkToken> done)
{
    return ask<SdkToken>(context, std::move(done), [this, deviceId](const Done<SdkToken> &answer) {
        return m_private->session.call(
            SdkTokenEndpoint {deviceId}, this,
            [this, answer](const Result<SdkTokenEndpoint::Response> &reply) { answer(tokenResult(reply)); });
    });
}

} // namespace onboarding
