#include "core/onboarding/onboardingcase.h"

#include "core/base/continuation.h"
#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/onboarding/onboardingcase_p.h"
#include "core/session/sessioncall.h"

#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

namespace onboarding {

namespace {

/// How long a sign-in waits for the file of the customers, which another program may hold.
constexpr std::chrono::milliseconds LimitOfALook {std::chrono::seconds {2}};

/// The wording with which the service says that it has no KYC record (seen in public client code). Not where
/// a tenant or a device is not registered, or another user.
bool saysNotRegistered(const Error &error, const Customer &customer)
{
    static const QRegularExpression words(
        QStringLiteral("^(.*?)(?:\\s(?:is|was))?\\snot registered on kyc\\b|^()not registered on kyc\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofElse(
        QStringLiteral(
            "\\b(?:tenant|api[ _-]?key|device|app|application|environment|provider|merchant|host|domain)"
            "(?: \\S+)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = words.match(error.message);
    if (error.kind != Error::Kind::NotFound || !found.hasMatch())
        return false;
    const QString subject = found.captured(1).trimmed();
    const QStringList texts = textsIn(subject);
    const bool isOther
        = customer.username.contains(u'@')
        && std::any_of(texts.begin(), texts.end(), [&customer](const QString &text) {
               return text.contains(u'@') && !text.contains(u' ')
                   && matchName(text, {customer.username, customer.learnt.userName}) == NameMatch::Other;
           });
    return !isOther && !ofElse.match(subject).hasMatch();
}

bool isSameObservation(const Observation &one, const Observation &other)
{
    return one.exchange > 0 && other.exchange > 0 ? one.exchange == other.exchange : one == other;
}

} // namespace

OnboardingCase::OnboardingCase(Customer customer, const Environment &environment, ApiClient &client,
                               SecretStore &secrets, CustomerStore &store, const Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(std::move(customer), environment, client, secrets, store, clock))
{
    m_private->observation = store.lastObservation(m_private->customer.id);
    m_private->wasListed = store.record(m_private->customer.id) != nullptr;
    findUnsettled();
    connect(&store, &CustomerStore::customerChanged, this, [this](const QUuid &id) {
        if (id == m_private->customer.id)
            readCustomer();
        else
            lookWhatOthersSent();
    });
    connect(&store, &CustomerStore::readAgain, this, &OnboardingCase::lookWhatOthersSent);
    connect(&store, &CustomerStore::imported, this, [this] {
        const CustomerRecord *now = m_private->store.record(m_private->customer.id);
        if (now && (now->customer != m_private->customer || (now->last && isNews(*now->last))))
            readCustomer();
    });
    m_private->session.setOtherCustomer(
        [this](const TokenOwner &owner) { return m_private->store.otherNamed(m_private->customer, owner); });
    m_private->session.setHolders(
        {.other =
             [this](const QByteArray &token) {
                 return m_private->store.isLoaded() ? m_private->store.otherHolder(m_private->customer, token)
                                                    : std::nullopt;
             },
         .onTaken
         = [this](const QByteArray &access, const QByteArray &refresh) { keepHeldTokens(access, refresh); }});
    m_private->session.setLookAgain([this](const auto &then) { lookAgain(then); });
    if (!m_private->environment.isLocalSandbox()) // the passwords of its samples are no secret
        m_private->session.setOnPasswordTaken([this](const QByteArray &password) {
            const Customer &own = m_private->customer;
            m_private->store.knownSecrets()->add(password, {own.username, own.displayName});
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

/// New tokens came: whose they are may be gone or signed out by now.
void OnboardingCase::lookAgain(const std::function<void(const std::optional<Error> &)> &then)
{
    const QUuid id = m_private->customer.id;
    m_private->wasListed = m_private->wasListed || m_private->store.record(id);
    if (!m_private->store.isLoaded() || !m_private->wasListed)
        return then(std::nullopt);
    const bool isRenewal = std::holds_alternative<session::Refreshing>(m_private->session.state());
    const bool wasStored = isRenewal && m_private->session.info().isStored;
    const auto answer = [then, isAnswered = std::make_shared<bool>(false)](const std::optional<Error> &gone) {
        if (!std::exchange(*isAnswered, true))
            then(gone);
    };
    // A file that another program holds says nothing in time; that is no reason not to ask the service.
    QTimer::singleShot(LimitOfALook, this, [answer] { answer(std::nullopt); });
    m_private->store.file().standing(id, this, [this, answer, wasStored](const Result<Standing> &now) {
        if (!now || *now == Standing::SignedIn || (*now == Standing::SignedOut && !wasStored))
            return answer(std::nullopt);
        const QString who = plainExcerpt(m_private->customer.username, 320);
        if (*now == Standing::SignedOut)
            return answer(Error {.kind = Error::Kind::SignInAgain,
                                 .message = CoreText::tr("%1 was signed out by another program meanwhile. "
                                                         "Nothing more is asked; the new token is not kept. "
                                                         "Sign in again to go on.")
                                                .arg(who)});
        answer(
            Error {.kind = Error::Kind::InvalidInput,
                   .message = CoreText::tr("%1 was removed from the list meanwhile. Nothing more is asked; "
                                           "the new sign-in is not kept. Add the customer again if that was "
                                           "not meant.")
                                  .arg(who)});
    });
}

/// It changed in the store, here or in another program.
void OnboardingCase::readCustomer()
{
    const Customer before = m_private->customer;
    m_private->customer = m_private->store.find(before.id).value_or(before);
    m_private->session.noteStored(m_private->customer.hasRefreshToken, m_private->customer.hasPassword);
    const bool isOfStored = m_private->session.info().isStored || !m_private->session.isSignedIn();
    const TokenMark mark = Private::markOf(m_private->customer);
    const bool isOfSession = mark == m_private->session.info().mark; // it may still be on its way to the disk
    const bool isOurs = isOfSession || mark == m_private->keptMark;
    const QString userBefore = m_private->session.info().mark.user;
    if (!isOfSession)
        m_private->keptMark = mark;
    m_private->session.noteOwner(m_private->customer.learnt,
                                 isOfStored ? mark : m_private->session.info().mark);
    if (m_private->customer.hasRefreshToken && !before.hasRefreshToken) // by an import, or another program
        restore(this, [](const Result<void> &) { });
    // Signed out by another program, or signed in with another token: what is in memory is worth no more than
    // what is stored.
    const bool isSignedOut = before.hasRefreshToken && !m_private->customer.hasRefreshToken;
    if ((isSignedOut || !isOurs) && m_private->session.info().isStored) {
        const bool isOtherUser = mark.user.compare(userBefore, Qt::CaseInsensitive) != 0;
        if (isSignedOut || isOtherUser) // it was got in the name of the one before
            m_private->sdkToken.reset();
        m_private->session.readAgain(isSignedOut ? Session::Elsewhere::SignedOut
                                                 : Session::Elsewhere::SignedIn);
    }
    const std::optional<Observation> seen = m_private->store.lastObservation(before.id);
    const bool isFromElsewhere = seen && isNews(*seen);
    tellWhatOthersSent();
    findUnsettled();
    if (m_private->sentRevision != m_private->store.sentRevision())
        lookForTokenUse();
    if (isFromElsewhere) {
        const registration::Sent *open = registration::unsettled(m_private->registration);
        if (open && seen->observedAt > open->submission.sentAt)
            apply(registration::StatusAnswered {});
        keepObservation(*seen);
    }
    findAccepted();
    if (!m_private->isKeepingOwn)
        Q_EMIT changed();
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

/// Of a real service ours is as good as its own, and it is what people see on the wall.
QDateTime OnboardingCase::serviceNow() const
{
    const bool isSandbox = m_private->environment.kind == EnvironmentKind::Sandbox;
    return m_private->clock.now().addSecs(isSandbox ? m_private->client.serviceAhead().count() : 0);
}

SdkTokenState OnboardingCase::sdkTokenState() const
{
    if (!m_private->sdkToken)
        return SdkTokenState::None;
    if (m_private->tokenUse || m_private->isTokenUsed)
        return SdkTokenState::Used;
    return m_private->sdkToken->isExpired(serviceNow()) ? SdkTokenState::Expired : SdkTokenState::Live;
}

std::optional<PairUse> OnboardingCase::sdkTokenUse() const
{
    return m_private->sdkToken ? m_private->tokenUse : std::nullopt;
}

void OnboardingCase::lookForTokenUse()
{
    m_private->sentRevision = m_private->store.sentRevision();
    if (m_private->sdkToken)
        m_private->tokenUse
            = m_private->store.tokenUse(m_private->customer,
                                        {.customer = m_private->customer.id,
                                         .accountId = m_private->sdkToken->suggestedAccountId,
                                         .workflowId = m_private->sdkToken->suggestedWorkflowId});
}

/// For anybody, here or in another program: what is said of these IDs may be another thing now.
void OnboardingCase::lookWhatOthersSent()
{
    if (m_private->sentRevision == m_private->store.sentRevision())
        return;
    tellWhatOthersSent();
    findUnsettled();
    findAccepted();
    lookForTokenUse();
    Q_EMIT changed();
}

SubmissionProgress OnboardingCase::submission() const
{
    SubmissionProgress progress
        = registration::progressOf(m_private->registration, static_cast<int>(m_private->pauses.size()));
    progress.notKept = m_private->notKept;
    progress.statusNotKept = m_private->statusNotKept;
    progress.before = m_private->before;
    return progress;
}

bool OnboardingCase::isRegistering() const
{
    return submission().isUnderWay();
}

bool OnboardingCase::isBusy() const
{
    return m_private->underWay > 0;
}

NextStep OnboardingCase::nextStep() const
{
    if (const auto first = m_private->refusal ? nextStepAfter(*m_private->refusal) : std::nullopt)
        return *first;
    if (const registration::Sent *sent = registration::unsettled(m_private->registration))
        return nextStepWhileUnsettled(!sent->whyNeverSettled());
    if (isAwaitingReview())
        return nextStepAfterRegistration();
    const std::optional<Observation> &seen = m_private->observation;
    return onboarding::nextStep(seen ? std::optional(seen->status) : std::nullopt,
                                seen ? seen->remainingAttempts : std::nullopt,
                                isTokenOut() ? SdkTokenState::Live : sdkTokenState());
}

/// Whether one that another program or an earlier session got may still be in use by a phone: it is not here,
/// and its own end stands inside it.
bool OnboardingCase::isTokenOut() const
{
    constexpr qint64 DefaultLife = 1800;
    const QList<CaseEvent> &events = m_private->events;
    if (m_private->sdkToken || events.isEmpty())
        return false;
    const auto start = events.begin() + runStart();
    const bool isSent
        = std::any_of(start, events.end(), [](const CaseEvent &event) { return event.isOfSubmission(); });
    const auto last
        = std::find_if(events.rbegin(), std::make_reverse_iterator(start), [](const CaseEvent &event) {
              return event.kind == CaseEvent::Kind::SdkTokenReceived;
          });
    return !isSent && last != std::make_reverse_iterator(start)
        && last->at.addSecs(DefaultLife) > m_private->clock.now();
}

/// Accepted, and not answered by the status yet.
std::optional<Submission> OnboardingCase::lastAccepted() const
{
    const QList<Submission> sent = m_private->store.submissions(m_private->customer.id);
    const auto last = std::find_if(sent.begin(), sent.end(), [](const Submission &one) {
        return one.outcome != Submission::Outcome::Refused;
    });
    if (last == sent.end() || last->outcome != Submission::Outcome::Registered || isAnswered(*last))
        return std::nullopt;
    return *last;
}

/// Whether the last IDs were accepted, and neither the status nor another try has followed them yet.
bool OnboardingCase::isAwaitingReview() const
{
    const std::optional<Observation> &seen = m_private->observation;
    const std::optional<Submission> last = lastAccepted();
    const bool isOpen = seen && KycStatus::isOpenForDocuments(seen->status.value);
    if (!isOpen || !last)
        return false;
    const QList<CaseEvent> &events = m_private->events;
    const auto told = std::find_if(events.begin(), events.end(),
                                   [&](const CaseEvent &event) { return event.submission == last->id; });
    if (told == events.end())
        return sdkTokenState() != SdkTokenState::Live;
    return std::distance(events.begin(), told) >= runStart(); // a token that came before was used for it
}

std::optional<Submission> OnboardingCase::acceptedOthers(const QString &accountId,
                                                         const QString &workflowId) const
{
    const std::optional<Submission> last = lastAccepted();
    if (!last || isSamePair(*last, accountId, workflowId))
        return std::nullopt;
    const QList<CaseEvent> &events = m_private->events;
    const auto told = std::find_if(events.begin(), events.end(),
                                   [&](const CaseEvent &event) { return event.submission == last->id; });
    const bool isAskedAgain = std::any_of(told, events.end(), [](const CaseEvent &event) {
        return event.kind == CaseEvent::Kind::StatusObserved && event.startsRun;
    });
    return isAskedAgain ? std::nullopt : last;
}

quint64 OnboardingCase::exchangeOf(const Submission &submission) const
{
    const QList<CaseEvent> &events = m_private->events;
    const auto told = std::find_if(events.begin(), events.end(),
                                   [&](const CaseEvent &event) { return event.submission == submission.id; });
    return told == events.end() ? 0 : told->exchange;
}

QDateTime OnboardingCase::waitUntil() const
{
    if (!m_private->waitEnd)
        return {};
    // Never longer than was asked, whatever became of the clock.
    const auto left = std::min(m_private->wait, *m_private->waitEnd - m_private->clock.monotonic());
    return left.count() > 0 ? m_private->clock.now().addMSecs(left.count()) : QDateTime();
}

Confirmation OnboardingCase::confirmation() const
{
    const Customer &customer = m_private->customer;
    const bool hasLookalike = m_private->store.isLoaded()
        && m_private->store.hasLookalike(customer.environment, customer.username);
    return {m_private->environment.kind, customer, hasLookalike};
}

std::chrono::milliseconds OnboardingCase::untilSettlingCheck() const
{
    return std::max(m_private->settleTimer.remainingTimeAsDuration(), std::chrono::milliseconds {0});
}

void OnboardingCase::setEnvironmentLook(EnvironmentLook look)
{
    m_private->environmentLook = std::move(look);
}

void OnboardingCase::setSettlingPauses(QList<std::chrono::milliseconds> pauses)
{
    m_private->pauses = std::move(pauses);
}

void OnboardingCase::begin()
{
    ++m_private->underWay;
    Q_EMIT busyChanged();
}

void OnboardingCase::end()
{
    --m_private->underWay;
    Q_EMIT busyChanged();
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
    m_private->store.save(stored, this,
                          [this, done, mark = Private::markOf(stored)](const Result<void> &saved) {
                              if (saved)
                                  m_private->keptMark = mark;
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
                          [this, mark = Private::markOf(stored),
                           told = m_private->tellWhenNotKept()](const Result<void> &saved) {
                              if (saved)
                                  m_private->keptMark = mark;
                              Q_EMIT customerChanged();
                              told(saved);
                          });
}

/// A line quotes its exchange, and no line has one that was not sent.
void OnboardingCase::addEvent(CaseEvent::Kind kind, quint64 exchange, const QString &text)
{
    CaseEvent event {.kind = kind, .at = m_private->clock.now(), .exchange = exchange, .text = text};
    event.startsRun = kind == CaseEvent::Kind::SdkTokenReceived;
    quote(event);
    m_private->events.append(event);
    if (event.isOfSubmission())
        tellOfSubmission(m_private->events.last());
}

/// The next start reads its time from what is kept, so it is that one now.
void OnboardingCase::tellOfSubmission(CaseEvent &event) const
{
    const Submission *sent = registration::currentSubmission(m_private->registration);
    if (!sent)
        return;
    event.submission = sent->id;
    event.at = sent->sentAt;
}

void OnboardingCase::quote(CaseEvent &event) const
{
    const Exchange *about = event.exchange > 0 ? m_private->client.log().find(event.exchange) : nullptr;
    if (!about)
        return;
    event.quote(*about);
    if (event.kind == CaseEvent::Kind::SdkTokenReceived)
        event.at = answeredAt(*about); // as the next start reads it
}

/// 0: none of this session.
quint64 OnboardingCase::lastExchange(Operation operation) const
{
    const std::deque<Exchange> &all = m_private->client.log().exchanges();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Exchange &one) {
        return one.operation == operation && one.customer == m_private->customer.id;
    });
    return found == all.rend() ? 0 : found->number;
}

void OnboardingCase::addFailure(const Error &error)
{
    if (error.kind == Error::Kind::RateLimited && error.retryAfter) {
        m_private->wait = *error.retryAfter;
        m_private->waitEnd = m_private->clock.monotonic() + m_private->wait;
    }
    addEvent(error.kind == Error::Kind::OutcomeUnknown ? CaseEvent::Kind::OutcomeUnknown
                                                       : CaseEvent::Kind::Failed,
             error.exchange, error.message);
}

bool OnboardingCase::mayHaveLeft() const
{
    return std::holds_alternative<registration::Sending>(m_private->registration)
        || std::holds_alternative<registration::Settling>(m_private->registration);
}

std::optional<Error> OnboardingCase::mustWait() const
{
    const QDateTime until = waitUntil();
    if (until.isNull())
        return std::nullopt;
    Error error {.kind = Error::Kind::RateLimited,
                 .message = CoreText::tr("The service asked to wait before the next request."),
                 .retryAfter
                 = std::chrono::seconds(std::max<qint64>(1, m_private->clock.now().secsTo(until)))};
    return error;
}

void OnboardingCase::restore(QObject *context, Done<void> done)
{
    m_private->session.restore(context, std::move(done));
}

/// Nothing leaves to an address that another program took out of the environment.
std::optional<Error> OnboardingCase::whyNotAsk() const
{
    if (std::optional<Error> wait = mustWait())
        return wait;
    return elsewhere(CoreText::tr("%1 Nothing more is asked there."));
}

/// One request of this case: not before the service's own time, counted while it is under way, recorded by \p
/// send whether or not anyone still waits for it.
template<typename T>
CallHandle OnboardingCase::ask(QObject *context, Done<T> done, const std::function<CallHandle(Done<T>)> &send)
{
    auto *call = new SessionCall(this, context);
    if (const std::optional<Error> why = whyNotAsk()) {
        QTimer::singleShot(0, call, [call, done, why] {
            if (call->finish())
                done(tl::unexpected(*why));
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
                    addEvent(CaseEvent::Kind::SignedIn, lastExchange(Operation::SignIn), {});
                else
                    addFailure(result.error());
                answer(result);
            });
    });
}

void OnboardingCase::adoptToken(const QByteArray &pasted, const QString &tokenUser, QObject *context,
                                Done<void> done)
{
    m_private->session.adopt(pasted, tokenUser, context,
                             [this, done = std::move(done)](const Result<void> &result) {
                                 if (result) {
                                     m_private->refusal.reset();
                                     addEvent(CaseEvent::Kind::SignedIn, 0, QStringLiteral("Token pasted"));
                                 }
                                 Q_EMIT changed();
                                 done(result);
                             });
}

/// The list is written first, as it is: what cannot be kept there leaves the sign-in as it was. The markers
/// go when each secret is surely gone, so that what is left of them is found again.
void OnboardingCase::signOut(QObject *context, Done<void> done)
{
    const Done<void> answer = Continuation<Result<void>>(context, std::move(done));
    const Customer &customer = m_private->customer;
    const bool isStored = customer.hasRefreshToken || customer.hasPassword;
    const bool isInKeychain = customer.hasPassword || (customer.hasRefreshToken && !customer.isSealed);
    if (isInKeychain && !m_private->secrets.isPersistent()) { // it would stay there, and nobody would know
        QTimer::singleShot(0, this, [answer, name = customer.username] {
            answer(failure(
                Error::Kind::NotPermitted,
                CoreText::tr("The sign-in of %1 is in the keychain, which is not used now.").arg(name)));
        });
        return;
    }
    if (!isStored || !m_private->secrets.isPersistent())
        return endSession(answer);
    saveMarkers([this, answer](const Result<void> &saved) {
        if (saved)
            return endSession(answer);
        Error error = saved.error();
        error.message = CoreText::tr("The sign-in is as it was: %1").arg(error.message);
        answer(tl::unexpected(error));
    });
}

void OnboardingCase::endSession(const Done<void> &done)
{
    m_private->sdkToken.reset();
    m_private->session.signOut(this, [this, done](const Result<void> &result) {
        addEvent(CaseEvent::Kind::SignedOut, 0, result ? QString() : result.error().message);
        Q_EMIT changed();
        done(result);
    });
}

void OnboardingCase::setHistory(const QList<Observation> &observations, const QList<Exchange> &exchanges)
{
    const auto isOwn
        = [this](const Observation &seen) { return m_private->sightings.contains(seen.exchange); };
    // What this session has told already, and what it found behind that, is not of an earlier one.
    const auto oldestOwn = std::find_if(observations.crbegin(), observations.crend(), isOwn);
    const qsizetype later
        = oldestOwn == observations.crend() ? 0 : std::distance(oldestOwn, observations.crend());
    QList<Submission> submissions = m_private->store.submissions(m_private->customer.id);
    submissions.removeIf([this](const Submission &one) { return m_private->submissions.contains(one.id); });
    const bool isFirstToTell
        = std::none_of(m_private->events.begin(), m_private->events.end(),
                       [](const CaseEvent &event) { return event.observation.has_value(); });
    const QList<Observation> earlier = observations.mid(later);
    QList<CaseEvent> events = earlierEvents(earlier, submissions, exchanges);
    events.removeIf([this](const CaseEvent &event) {
        return (event.kind == CaseEvent::Kind::SdkTokenReceived || event.kind == CaseEvent::Kind::Failed)
            && isTold(event.exchange);
    });
    m_private->hasHistory = true;
    m_private->events = events + m_private->events;
    for (const Observation &seen : earlier) {
        if (seen.exchange > 0)
            m_private->sightings.insert(seen.exchange);
    }
    if (isFirstToTell && !observations.isEmpty())
        m_private->observation = observations.constFirst();
    else if (later > 0
             && !isOwn(observations.constFirst())) // behind what this session saw, by another program
        keepObservation(observations.constFirst());
    findAccepted();
    linkExchanges(exchanges);
}

bool OnboardingCase::isTold(quint64 exchange) const
{
    return std::any_of(m_private->events.begin(), m_private->events.end(),
                       [exchange](const CaseEvent &event) { return event.exchange == exchange; });
}

/// Those that another program got since the history was read; \p exchanges are newest first.
void OnboardingCase::addSdkTokens(const QList<Exchange> &exchanges)
{
    QHash<quint64, qsizetype> places; // the newest has the highest
    for (qsizetype i = 0; i < exchanges.size(); ++i)
        places.insert(exchanges.at(i).number, exchanges.size() - i);
    QList<CaseEvent> &events = m_private->events;
    std::for_each(exchanges.crbegin(), exchanges.crend(), [&](const Exchange &one) {
        if (!bringsSdkToken(one) || isTold(one.number))
            return;
        const qsizetype place = places.value(one.number);
        const auto earlier = std::find_if(events.crbegin(), events.crend(), [&](const CaseEvent &event) {
            const qsizetype there = places.value(event.exchange);
            return there > 0 && there < place;
        });
        const qsizetype at = std::distance(earlier, events.crend());
        events.insert(at, sdkTokenEvent(one));
    });
}

/// Whether the last known status was told behind the POST \p number; \p exchanges are newest first. Nothing
/// when one of the two is not kept.
std::optional<bool> OnboardingCase::isAskedSince(quint64 number, const QList<Exchange> &exchanges) const
{
    const auto placeOf = [&exchanges](quint64 wanted) {
        return std::find_if(exchanges.begin(), exchanges.end(),
                            [wanted](const Exchange &one) { return one.number == wanted; });
    };
    const std::optional<Observation> &seen = m_private->observation;
    const auto post = placeOf(number);
    const auto status = placeOf(seen ? seen->exchange : 0);
    if (post == exchanges.end() || status == exchanges.end())
        return std::nullopt;
    return status < post;
}

void OnboardingCase::linkExchanges(const QList<Exchange> &exchanges)
{
    if (m_private->hasHistory)
        addSdkTokens(exchanges);
    const QList<Submission> submissions = m_private->store.submissions(m_private->customer.id);
    const QList<quint64> posts = exchangesOf(submissions, exchanges);
    const Submission *current = registration::currentSubmission(m_private->registration);
    const QUuid currentId = current ? current->id : QUuid();
    for (qsizetype i = 0; i < submissions.size(); ++i) {
        if (posts.at(i) == 0)
            continue;
        for (CaseEvent &event : m_private->events) {
            if (event.exchange == 0 && event.submission == submissions.at(i).id)
                event.exchange = posts.at(i);
        }
        if (submissions.at(i).id == currentId)
            apply(registration::ExchangeFound {.number = posts.at(i),
                                               .isAskedSince = isAskedSince(posts.at(i), exchanges)});
    }
    QHash<quint64, const Exchange *> byNumber;
    for (const Exchange &one : exchanges)
        byNumber.insert(one.number, &one);
    for (CaseEvent &event : m_private->events) {
        const Exchange *about = event.path.isEmpty() ? byNumber.value(event.exchange) : nullptr;
        if (about)
            event.quote(*about);
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
    apply(registration::StatusAnswered {});
    settleBy(seen); // first: a caller that waits for this may end the program
    keepOnDisk(seen, kept);
    return seen;
}

/// Whether another program saw \p seen behind what is known here.
bool OnboardingCase::isNews(const Observation &seen) const
{
    return !m_private->sightings.contains(seen.exchange)
        && (!m_private->observation || !isSameObservation(seen, *m_private->observation));
}

void OnboardingCase::keepOnDisk(const Observation &seen, const Done<Observation> &kept)
{
    // Of somebody who is in no list nothing is kept.
    if (!m_private->store.isLoaded() || !m_private->store.record(m_private->customer.id)) {
        QMetaObject::invokeMethod(this, [kept, seen] { kept(seen); }, Qt::QueuedConnection);
        return;
    }
    // The store tells of it before it is on the disk; the end of the request then tells of both.
    const QScopedValueRollback keeping(m_private->isKeepingOwn, true);
    m_private->store.record(m_private->customer.id, seen, this, [kept, seen](const Result<void> &stored) {
        if (stored)
            return kept(seen);
        Error error = stored.error();
        error.message = CoreText::tr("The service answered %1, but that could not be kept. %2")
                            .arg(plainExcerpt(seen.status.raw, 60), error.message);
        error.exchange = seen.exchange;
        kept(tl::unexpected(error));
    });
}

/// The last that is known, by whichever program.
void OnboardingCase::keepObservation(const Observation &seen)
{
    const bool isPast = KycStatus::isPastDocuments(seen.status.value);
    const bool hasMoved = m_private->isSeenWithToken && m_private->observation
        && registration::explains(*m_private->observation, seen);
    m_private->isTokenUsed = m_private->isTokenUsed || isPast || hasMoved;
    m_private->isSeenWithToken = true;
    addObservation(m_private->events, seen);
    quote(m_private->events.last());
    if (seen.exchange > 0)
        m_private->sightings.insert(seen.exchange);
    m_private->observation = seen;
}

/// An answer for somebody else tells nothing of this customer. Whom a token names that somebody said is
/// meant, or what a sign-in taught, is this customer.
std::optional<Error> OnboardingCase::whyOfAnother(const TokenOwner &owner, quint64 exchange) const
{
    const TokenOwner &learnt = m_private->session.learnt();
    const QString token = m_private->session.info().mark.user;
    const bool isOtherUuid = !owner.uuid.isEmpty() && !learnt.uuid.isEmpty() && !owner.isCalled(learnt.uuid)
        && !owner.isCalled(token);
    const QString &name = owner.userName;
    const NameMatch match = name.isEmpty() ? NameMatch::OtherKind : nameInReply(owner);
    const bool isLearnt = name.compare(learnt.userName, Qt::CaseInsensitive) == 0;
    const bool isOther = match == NameMatch::Other || (match == NameMatch::OtherKind && isOtherUuid)
        || (match == NameMatch::OtherKind && isOtherwiseAnother(owner))
        || (!name.isEmpty() && !isLearnt
            && m_private->store.otherNamed(m_private->customer, QStringList {name}));
    if (!isOther)
        return std::nullopt;
    const bool isByName = match == NameMatch::Other || !m_private->store.isLoaded();
    const QString other = isByName ? QString() : m_private->store.otherNamed(m_private->customer, owner);
    const QString named = other.isEmpty() ? owner.name() : plainExcerpt(other, 320); // who decided
    return Error {.kind = Error::Kind::BadReply,
                  .message
                  = CoreText::tr("The service answered about %1, and %2 was asked for. The answer is "
                                 "not used.")
                        .arg(named, plainExcerpt(m_private->customer.username, 320)),
                  .exchange = exchange};
}

/// By another member than the user name: it names another customer, or what a sign-in taught is against it. A
/// mail address alone says nothing against who signs in by another name.
bool OnboardingCase::isOtherwiseAnother(const TokenOwner &owner) const
{
    const QString token = m_private->session.info().mark.user;
    if (owner.saysNothing() || owner.isCalled(token))
        return false;
    const TokenOwner &learnt = m_private->session.learnt();
    const Customer &customer = m_private->customer;
    return isOtherId(owner, learnt) || isOtherMail(owner.aliases, {customer.username, learnt.userName, token})
        || isOtherMail({owner.subject}, {customer.username, learnt.subject, learnt.userName, token})
        || (m_private->store.isLoaded() && !m_private->store.otherNamed(customer, owner).isEmpty());
}

/// What of \p owner could not be compared with whom the status was asked for.
QString OnboardingCase::unsureName(const TokenOwner &owner) const
{
    if (!owner.userName.isEmpty() && nameInReply(owner) == NameMatch::OtherKind)
        return CoreText::tr("The service calls the customer %1, a name of another kind than the user name, "
                            "so that the two were not compared.")
            .arg(plainExcerpt(owner.userName, 60));
    const QStringList known {m_private->customer.username, m_private->session.learnt().userName,
                             m_private->session.info().mark.user};
    if (owner.userName.isEmpty() && isOtherMail({owner.mail}, known))
        return CoreText::tr("The reply has the mail address %1, which is not the user name. Look whether it "
                            "is about this customer.")
            .arg(plainExcerpt(owner.mail, 60));
    return {};
}

NameMatch OnboardingCase::nameInReply(const TokenOwner &owner) const
{
    return matchName(owner.userName,
                     {m_private->customer.username, m_private->session.learnt().userName,
                      m_private->session.info().mark.user});
}

Result<Observation> OnboardingCase::statusResult(const Result<UserStatusEndpoint::Response> &reply,
                                                 const Done<Observation> &kept)
{
    if (const std::optional<Error> other
        = reply ? whyOfAnother(reply->owner, reply->exchange) : std::nullopt) {
        addFailure(*other);
        keepFailedCheck(*other);
        return tl::unexpected(*other);
    }
    if (reply) {
        UserStatusEndpoint::Response marked = *reply;
        if (const QString unsure = unsureName(reply->owner); !unsure.isEmpty())
            marked.remarks.append(unsure);
        return observe(marked, kept);
    }
    if (saysNotRegistered(reply.error(), m_private->customer)) {
        KycStatus hinted = KycStatus::fromWire(QStringLiteral("NOT_REGISTERED"));
        hinted.raw = QStringLiteral("404");
        return observe({.status = hinted, .exchange = reply.error().exchange}, kept);
    }
    addFailure(reply.error());
    keepFailedCheck(reply.error());
    return tl::unexpected(reply.error());
}

/// Tried, and not seen. Where nothing left nobody was asked.
void OnboardingCase::keepFailedCheck(const Error &error)
{
    const QUuid &id = m_private->customer.id;
    if (error.exchange == 0 || !m_private->store.isLoaded() || !m_private->store.record(id))
        return;
    m_private->store.record(ExchangeEntry {.customer = id,
                                           .failed = FailedCheck {.at = m_private->clock.now(),
                                                                  .kind = error.kind,
                                                                  .httpStatus = error.httpStatus,
                                                                  .exchange = error.exchange}},
                            this, {});
}

/// Another program gave the environment another address, tenant or contract while the service was asked.
std::optional<Error> OnboardingCase::whyOfServiceBefore() const
{
    return elsewhere(CoreText::tr("%1 What the service before answered is not used."));
}

std::optional<Error> OnboardingCase::elsewhere(const QString &consequence) const
{
    if (!m_private->environmentLook || m_private->environment.isLocalSandbox())
        return std::nullopt;
    const Result<std::optional<Environment>> now = m_private->environmentLook();
    if (!now)
        return std::nullopt;
    Environment asked = m_private->environment;
    if (*now)
        asked.kind = (*now)->kind; // of the writes alone
    const QString what = changeElsewhere(asked, *now ? &**now : nullptr);
    if (what.isEmpty())
        return std::nullopt;
    return Error {Error::Kind::NotPermitted, 0, consequence.arg(what), QStringLiteral("environment")};
}

UserStatusEndpoint OnboardingCase::statusEndpoint() const
{
    return {.isOfTests = m_private->environment.kind != EnvironmentKind::Production};
}

CallHandle OnboardingCase::checkStatus(QObject *context, Done<Observation> done)
{
    return ask<Observation>(context, std::move(done), [this](const Done<Observation> &answer) {
        return m_private->session.call(
            statusEndpoint(), this, [this, answer](const Result<UserStatusEndpoint::Response> &reply) {
                if (const std::optional<Error> moved = whyOfServiceBefore(); reply && moved)
                    return answer(tl::unexpected(*moved));
                const Result<Observation> seen = statusResult(reply, answer);
                if (!seen)
                    answer(seen);
            });
    });
}

IssuedToken OnboardingCase::issuedToken(IssuedToken::Kind kind, const QByteArray &token) const
{
    const Customer &customer = m_private->customer;
    return {.environment = customer.environment,
            .owner = ownerDigest(customer.environment, customer.username),
            .kind = kind,
            .token = tokenDigest(customer.environment, token),
            .issuedAt = m_private->clock.now()};
}

/// A phone that got it would add to somebody else's run.
std::optional<Error> OnboardingCase::whyTokenOfAnother(const SdkTokenEndpoint::Response &reply,
                                                       const TokenOwner &inside,
                                                       const IssuedToken &issued) const
{
    for (const TokenOwner &owner : {reply.owner, inside}) {
        if (std::optional<Error> named = whyOfAnother(owner, reply.exchange))
            return named;
    }
    if (!m_private->store.isLoaded())
        return std::nullopt;
    const std::optional<PairUse> other = m_private->store.issuedToOther(m_private->customer, issued);
    if (!other)
        return std::nullopt;
    const QString whose = other->username.isEmpty() ? CoreText::tr("another user") : other->username;
    return Error {.kind = Error::Kind::BadReply,
                  .message = CoreText::tr("The service answered with an SDK token, or with IDs in it, that "
                                          "%1 already got (%2). It is not used. Get another one; if this "
                                          "happens again, tell the service owner.")
                                 .arg(plainExcerpt(whose, 320), other->at.toString(Qt::ISODate)),
                  .exchange = reply.exchange};
}

/// So that the same token is noticed when the service gives it to somebody else. A run without a keychain
/// leaves nothing of its sign-ins behind, this neither.
void OnboardingCase::keepHeldTokens(const QByteArray &access, const QByteArray &refresh)
{
    if (!m_private->store.isLoaded() || !m_private->secrets.isPersistent())
        return;
    const bool isOwn = m_private->session.info().mark.isVerified.value_or(false);
    using Kind = IssuedToken::Kind;
    QList<IssuedToken> held {issuedToken(isOwn ? Kind::Own : Kind::Access, access)};
    if (!refresh.isEmpty())
        held.append(issuedToken(isOwn ? Kind::Own : Kind::Refresh, refresh));
    m_private->store.record(held, this, m_private->tellWhenNotKept());
}

Result<SdkToken> OnboardingCase::tokenResult(const Result<SdkTokenEndpoint::Response> &reply)
{
    if (!reply) {
        addFailure(reply.error());
        return tl::unexpected(reply.error());
    }
    SdkToken token = SdkToken::decode(reply->token);
    IssuedToken issued = issuedToken(IssuedToken::Kind::Sdk, token.value);
    if (!token.suggestedAccountId.isEmpty())
        issued.account = idDigest(issued.environment, token.suggestedAccountId);
    if (!token.suggestedWorkflowId.isEmpty())
        issued.workflow = idDigest(issued.environment, token.suggestedWorkflowId);
    if (const std::optional<Error> other = whyTokenOfAnother(*reply, token.owner, issued)) {
        addFailure(*other);
        return tl::unexpected(*other);
    }
    if (m_private->store.isLoaded())
        m_private->store.record(QList<IssuedToken> {issued}, this, m_private->tellWhenNotKept());
    token.kycProvider = reply->kycProvider;
    token.issuedAt = serviceNow();
    m_private->sdkToken = token;
    m_private->isTokenUsed = false;
    m_private->isSeenWithToken = false;
    lookForTokenUse();
    m_private->store.refresh(); // what others have sent meanwhile
    apply(registration::RunBegan {});
    addEvent(CaseEvent::Kind::SdkTokenReceived, reply->exchange, {});
    return token;
}

CallHandle OnboardingCase::fetchSdkToken(const QString &deviceId, QObject *context, Done<SdkToken> done)
{
    return ask<SdkToken>(context, std::move(done), [this, deviceId](const Done<SdkToken> &answer) {
        return m_private->session.call(SdkTokenEndpoint {deviceId}, this,
                                       [this, answer](const Result<SdkTokenEndpoint::Response> &reply) {
                                           if (const std::optional<Error> moved = whyOfServiceBefore();
                                               reply && moved)
                                               return answer(tl::unexpected(*moved));
                                           answer(tokenResult(reply));
                                       });
    });
}

} // namespace onboarding
