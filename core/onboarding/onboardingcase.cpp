#include "core/onboarding/onboardingcase.h"

#include "core/base/continuation.h"
#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/onboarding/casedata.h"
#include "core/onboarding/registrationrun.h"
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
    , m_data(std::make_unique<CaseData>(std::move(customer), environment, client, secrets, store, clock))
    , m_run(std::make_unique<RegistrationRun>(static_cast<RegistrationHost &>(*this), *m_data))
{
    const CustomerRecord *record = store.record(m_data->customer.id);
    m_data->wasListed = record != nullptr;
    if (record)
        m_data->setObservation(record->last ? record->last : record->seenElsewhere);
    connect(m_run.get(), &RegistrationRun::changed, this, &OnboardingCase::changed);
    m_run->findUnsettled();
    connect(&store, &CustomerStore::customerChanged, this, [this](const QUuid &id) {
        if (id == m_data->customer.id)
            readCustomer();
        else
            lookWhatOthersSent();
    });
    connect(&store, &CustomerStore::readAgain, this, &OnboardingCase::lookWhatOthersSent);
    connect(&store, &CustomerStore::imported, this, [this] {
        const CustomerRecord *now = m_data->store.record(m_data->customer.id);
        if (now && (now->customer != m_data->customer || (now->last && isNews(*now->last))))
            readCustomer();
    });
    m_data->session.setOtherCustomer(
        [this](const TokenOwner &owner) { return m_data->store.otherNamed(m_data->customer, owner); });
    m_data->session.setHolders(
        {.other =
             [this](const QByteArray &token) {
                 return m_data->store.isLoaded() ? m_data->store.otherHolder(m_data->customer, token)
                                                 : std::nullopt;
             },
         .onTaken
         = [this](const QByteArray &access, const QByteArray &refresh) { keepHeldTokens(access, refresh); }});
    m_data->session.setLookAgain([this](const auto &then) { lookAgain(then); });
    if (!m_data->environment.isLocalSandbox()) // the passwords of its samples are no secret
        m_data->session.setOnPasswordTaken([this](const QByteArray &password) {
            const Customer &own = m_data->customer;
            m_data->store.knownSecrets()->add(password, {own.username, own.displayName});
        });
    connect(&m_data->session, &Session::stateChanged, this, &OnboardingCase::changed);
    connect(&m_data->session, &Session::storedChanged, this, [this](bool stored) {
        m_data->customer.hasRefreshToken = stored;
        saveMarkers(m_data->tellWhenNotKept());
    });
    connect(&m_data->session, &Session::ownerChanged, this, [this] {
        const TokenMark mark = m_data->session.info().mark;
        m_data->customer.learnt = m_data->session.learnt();
        m_data->customer.tokenUser = mark.user;
        m_data->customer.isTokenVerified = mark.isVerified;
        saveOwner();
    });
    connect(&m_data->session, &Session::passwordStoredChanged, this, [this](bool stored) {
        m_data->customer.hasPassword = stored;
        saveMarkers(m_data->tellWhenNotKept());
    });
}

OnboardingCase::~OnboardingCase()
{
    qDeleteAll(findChildren<SessionCall *>(QString(), Qt::FindDirectChildrenOnly));
}

/// New tokens came: whose they are may be gone or signed out by now.
void OnboardingCase::lookAgain(const std::function<void(const std::optional<Error> &)> &then)
{
    const QUuid id = m_data->customer.id;
    m_data->wasListed = m_data->wasListed || m_data->store.record(id);
    if (!m_data->store.isLoaded() || !m_data->wasListed)
        return then(std::nullopt);
    const bool isRenewal = std::holds_alternative<session::Refreshing>(m_data->session.state());
    const bool wasStored = isRenewal && m_data->session.info().isStored;
    const auto answer = [then, isAnswered = std::make_shared<bool>(false)](const std::optional<Error> &gone) {
        if (!std::exchange(*isAnswered, true))
            then(gone);
    };
    // A file that another program holds says nothing in time; that is no reason not to ask the service.
    QTimer::singleShot(LimitOfALook, this, [answer] { answer(std::nullopt); });
    m_data->store.file().standing(id, this, [this, answer, wasStored](const Result<Standing> &now) {
        if (!now || *now == Standing::SignedIn || (*now == Standing::SignedOut && !wasStored))
            return answer(std::nullopt);
        const QString who = plainExcerpt(m_data->customer.username, 320);
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
    const Customer before = m_data->customer;
    m_data->customer = m_data->store.find(before.id).value_or(before);
    m_data->session.noteStored(m_data->customer.hasRefreshToken, m_data->customer.hasPassword);
    const bool isOfStored = m_data->session.info().isStored || !m_data->session.isSignedIn();
    const TokenMark mark = CaseData::markOf(m_data->customer);
    const bool isOfSession = mark == m_data->session.info().mark; // it may still be on its way to the disk
    const bool isOurs = isOfSession || mark == m_data->keptMark;
    const QString userBefore = m_data->session.info().mark.user;
    if (!isOfSession)
        m_data->keptMark = mark;
    m_data->session.noteOwner(m_data->customer.learnt, isOfStored ? mark : m_data->session.info().mark);
    if (m_data->customer.hasRefreshToken && !before.hasRefreshToken) // by an import, or another program
        restore(this, [](const Result<void> &) { });
    // Signed out by another program, or signed in with another token: what is in memory is worth no more than
    // what is stored.
    const bool isSignedOut = before.hasRefreshToken && !m_data->customer.hasRefreshToken;
    if ((isSignedOut || !isOurs) && m_data->session.info().isStored) {
        const bool isOtherUser = mark.user.compare(userBefore, Qt::CaseInsensitive) != 0;
        if (isSignedOut || isOtherUser) // it was got in the name of the one before
            m_data->sdkToken.reset();
        m_data->session.readAgain(isSignedOut ? Session::Elsewhere::SignedOut : Session::Elsewhere::SignedIn);
    }
    const std::optional<Observation> seen = m_data->store.lastObservation(before.id);
    const bool isFromElsewhere = seen && isNews(*seen);
    m_run->tellWhatOthersSent();
    m_run->findUnsettled();
    if (m_data->sentRevision != m_data->store.sentRevision())
        lookForTokenUse();
    if (isFromElsewhere) {
        const registration::Sent *open = registration::unsettled(m_run->state());
        if (open && seen->observedAt > open->submission.sentAt)
            m_run->apply(registration::StatusAnswered {});
        keepObservation(*seen);
    }
    m_run->findAccepted();
    if (!m_data->isKeepingOwn)
        Q_EMIT changed();
}

const Customer &OnboardingCase::customer() const
{
    return m_data->customer;
}

const Environment &OnboardingCase::environment() const
{
    return m_data->environment;
}

Session &OnboardingCase::session()
{
    return m_data->session;
}

std::optional<Observation> OnboardingCase::lastObservation() const
{
    return m_data->observation;
}

std::optional<Observation> OnboardingCase::seenElsewhere() const
{
    return m_data->seenElsewhere;
}

const QList<CaseEvent> &OnboardingCase::events() const
{
    return m_data->events;
}

std::optional<SdkToken> OnboardingCase::sdkToken() const
{
    return m_data->sdkToken;
}

/// Of a real service ours is as good as its own, and it is what people see on the wall.
QDateTime OnboardingCase::serviceNow() const
{
    const bool isSandbox = m_data->environment.kind == EnvironmentKind::Sandbox;
    return m_data->clock.now().addSecs(isSandbox ? m_data->client.serviceAhead().count() : 0);
}

qint64 OnboardingCase::signInSecondsLeft() const
{
    const SessionInfo info = m_data->session.info();
    // The end was told when the service's clock was ahead by so much.
    const QDateTime end = info.accessTokenExpiresAt.addSecs(info.serviceAhead.count());
    return end.isValid() ? std::max<qint64>(0, serviceNow().secsTo(end)) : 0;
}

SdkTokenState OnboardingCase::sdkTokenState() const
{
    if (!m_data->sdkToken)
        return SdkTokenState::None;
    if (m_data->tokenUse || m_data->isTokenUsed)
        return SdkTokenState::Used;
    return m_data->sdkToken->isExpired(serviceNow()) ? SdkTokenState::Expired : SdkTokenState::Live;
}

std::optional<PairUse> OnboardingCase::sdkTokenUse() const
{
    return m_data->sdkToken ? m_data->tokenUse : std::nullopt;
}

void OnboardingCase::lookForTokenUse()
{
    m_data->sentRevision = m_data->store.sentRevision();
    if (m_data->sdkToken)
        m_data->tokenUse = m_data->store.tokenUse(m_data->customer,
                                                  {.customer = m_data->customer.id,
                                                   .accountId = m_data->sdkToken->suggestedAccountId,
                                                   .workflowId = m_data->sdkToken->suggestedWorkflowId});
}

/// For anybody, here or in another program: what is said of these IDs may be another thing now.
void OnboardingCase::lookWhatOthersSent()
{
    if (m_data->sentRevision == m_data->store.sentRevision())
        return;
    m_run->tellWhatOthersSent();
    m_run->findUnsettled();
    m_run->findAccepted();
    lookForTokenUse();
    Q_EMIT changed();
}

SubmissionProgress OnboardingCase::submission() const
{
    return m_run->progress();
}

CallHandle OnboardingCase::submit(const RegistrationOrder &order, QObject *context,
                                  Done<SubmissionProgress> done)
{
    return m_run->submit(order, context, std::move(done));
}

std::optional<PairUse> OnboardingCase::earlierUse(const QString &accountId, const QString &workflowId) const
{
    return m_run->earlierUse(accountId, workflowId);
}

std::optional<SubmissionProgress> OnboardingCase::unsettledSubmission() const
{
    return m_run->unsettledSubmission();
}

void OnboardingCase::beginRun(const QString &accountId, const QString &workflowId)
{
    m_run->beginRun(accountId, workflowId);
}

void OnboardingCase::setIdsAtHand(const QString &accountId, const QString &workflowId)
{
    m_run->setIdsAtHand(accountId, workflowId);
}

bool OnboardingCase::areNewIdsAtHand() const
{
    return m_run->areNewIdsAtHand();
}

qsizetype OnboardingCase::runStart() const
{
    const QList<CaseEvent> &events = m_data->events;
    qsizetype start = events.size() - 1;
    while (start > 0 && !events.at(start).startsRun)
        --start;
    return std::max(qsizetype {0}, start);
}

bool OnboardingCase::isRegistering() const
{
    return submission().isUnderWay();
}

bool OnboardingCase::isBusy() const
{
    return m_data->underWay > 0;
}

NextStep OnboardingCase::nextStep() const
{
    if (const auto first = m_data->refusal ? nextStepAfter(*m_data->refusal) : std::nullopt)
        return *first;
    if (const registration::Sent *sent = registration::unsettled(m_run->state()))
        return nextStepWhileUnsettled(!sent->whyNeverSettled(), sent->isAskedSince);
    if (m_data->seenElsewhere)
        return nextStepAfterMove(m_data->seenElsewhere->from);
    if (isAwaitingReview())
        return nextStepAfterRegistration();
    const std::optional<Observation> &seen = m_data->observation;
    return onboarding::nextStep(seen ? std::optional(seen->status) : std::nullopt,
                                seen ? seen->remainingAttempts : std::nullopt,
                                isTokenOut() ? SdkTokenState::Live : sdkTokenState());
}

/// Whether one that another program or an earlier session got may still be in use by a phone: it is not here,
/// and its own end stands inside it.
bool OnboardingCase::isTokenOut() const
{
    constexpr qint64 DefaultLife = 1800;
    const QList<CaseEvent> &events = m_data->events;
    if (m_data->sdkToken || events.isEmpty())
        return false;
    const auto start = events.begin() + runStart();
    const bool isSent
        = std::any_of(start, events.end(), [](const CaseEvent &event) { return event.isOfSubmission(); });
    const auto last
        = std::find_if(events.rbegin(), std::make_reverse_iterator(start), [](const CaseEvent &event) {
              return event.kind == CaseEvent::Kind::SdkTokenReceived;
          });
    return !isSent && last != std::make_reverse_iterator(start)
        && last->at.addSecs(DefaultLife) > m_data->clock.now();
}

/// Whether the last IDs were accepted, and neither the status nor another try has followed them yet.
bool OnboardingCase::isAwaitingReview() const
{
    const std::optional<Observation> &seen = m_data->observation;
    const std::optional<Submission> last = m_run->lastAccepted();
    const bool isOpen = seen && KycStatus::isOpenForDocuments(seen->status.value);
    if (!isOpen || !last)
        return false;
    const QList<CaseEvent> &events = m_data->events;
    const auto told = std::find_if(events.begin(), events.end(),
                                   [&](const CaseEvent &event) { return event.submission == last->id; });
    if (told == events.end())
        return sdkTokenState() != SdkTokenState::Live;
    return std::distance(events.begin(), told) >= runStart(); // a token that came before was used for it
}

std::optional<Submission> OnboardingCase::acceptedOthers(const QString &accountId,
                                                         const QString &workflowId) const
{
    const std::optional<Submission> last = m_run->lastAccepted();
    if (!last || isSamePair(*last, accountId, workflowId))
        return std::nullopt;
    const QList<CaseEvent> &events = m_data->events;
    const auto told = std::find_if(events.begin(), events.end(),
                                   [&](const CaseEvent &event) { return event.submission == last->id; });
    const bool isAskedAgain = std::any_of(told, events.end(), [](const CaseEvent &event) {
        return event.kind == CaseEvent::Kind::StatusObserved && event.startsRun;
    });
    return isAskedAgain ? std::nullopt : last;
}

quint64 OnboardingCase::exchangeOf(const Submission &submission) const
{
    return m_data->exchangeOf(submission);
}

QDateTime OnboardingCase::waitUntil() const
{
    return m_data->waitUntil();
}

TypedPhrase OnboardingCase::confirmation() const
{
    return m_data->confirmation();
}

void OnboardingCase::keepExchanges(QObject *context, const Done<void> &done)
{
    m_data->keepExchanges(context, done);
}

std::chrono::milliseconds OnboardingCase::untilSettlingCheck() const
{
    return m_run->untilSettlingCheck();
}

void OnboardingCase::setEnvironmentLook(EnvironmentLook look)
{
    m_data->environmentLook = std::move(look);
}

void OnboardingCase::setSettlingPauses(QList<std::chrono::milliseconds> pauses)
{
    m_run->setSettlingPauses(std::move(pauses));
}

void OnboardingCase::begin()
{
    ++m_data->underWay;
    Q_EMIT busyChanged();
}

void OnboardingCase::end()
{
    --m_data->underWay;
    Q_EMIT busyChanged();
    Q_EMIT changed();
}

void OnboardingCase::saveMarkers(const Done<void> &done)
{
    // The name and the rest may have been changed by others since.
    const std::optional<Customer> known = m_data->store.find(m_data->customer.id);
    if (!known && !m_data->customer.hasRefreshToken && !m_data->customer.hasPassword)
        return done({}); // removed meanwhile: there is no sign-in that anyone would have to find again
    Customer stored = known.value_or(m_data->customer);
    stored.hasRefreshToken = m_data->customer.hasRefreshToken;
    stored.hasPassword = m_data->customer.hasPassword;
    stored.learnt = m_data->customer.learnt;
    stored.tokenUser = m_data->customer.tokenUser;
    stored.isTokenVerified = m_data->customer.isTokenVerified;
    m_data->store.save(stored, this,
                       [this, done, mark = CaseData::markOf(stored)](const Result<void> &saved) {
                           if (saved)
                               m_data->keptMark = mark;
                           Q_EMIT customerChanged();
                           done(saved);
                       });
}

/// What was learnt is of use whatever becomes of the token; the mark is about the one that is stored.
void OnboardingCase::saveOwner()
{
    const std::optional<Customer> known = m_data->store.find(m_data->customer.id);
    if (!known)
        return;
    Customer stored = *known;
    stored.learnt = m_data->customer.learnt;
    if (m_data->secrets.isPersistent()) {
        stored.tokenUser = m_data->customer.tokenUser;
        stored.isTokenVerified = m_data->customer.isTokenVerified;
    }
    if (stored == *known)
        return;
    m_data->store.save(
        stored, this,
        [this, mark = CaseData::markOf(stored), told = m_data->tellWhenNotKept()](const Result<void> &saved) {
            if (saved)
                m_data->keptMark = mark;
            Q_EMIT customerChanged();
            told(saved);
        });
}

/// A line quotes its exchange, and no line has one that was not sent.
void OnboardingCase::addEvent(CaseEvent::Kind kind, quint64 exchange, const QString &text)
{
    CaseEvent event {.kind = kind, .at = m_data->clock.now(), .exchange = exchange, .text = text};
    event.startsRun = kind == CaseEvent::Kind::SdkTokenReceived;
    quote(event);
    m_data->events.append(event);
    if (event.isOfSubmission())
        m_run->tellOf(m_data->events.last());
}

void OnboardingCase::quote(CaseEvent &event) const
{
    const Exchange *about = event.exchange > 0 ? m_data->client.log().find(event.exchange) : nullptr;
    if (!about)
        return;
    event.quote(*about);
    if (event.kind == CaseEvent::Kind::SdkTokenReceived)
        event.at = answeredAt(*about); // as the next start reads it
}

void OnboardingCase::addFailure(const Error &error)
{
    if (error.kind == Error::Kind::RateLimited && error.retryAfter) {
        m_data->wait = *error.retryAfter;
        m_data->waitEnd = m_data->clock.monotonic() + m_data->wait;
    }
    addEvent(error.kind == Error::Kind::OutcomeUnknown ? CaseEvent::Kind::OutcomeUnknown
                                                       : CaseEvent::Kind::Failed,
             error.exchange, error.message);
}

bool OnboardingCase::mayHaveLeft() const
{
    return std::holds_alternative<registration::Sending>(m_run->state())
        || std::holds_alternative<registration::Settling>(m_run->state());
}

void OnboardingCase::restore(QObject *context, Done<void> done)
{
    m_data->session.restore(context, std::move(done));
}

/// Nothing leaves to an address that another program took out of the environment.
std::optional<Error> OnboardingCase::whyNotAsk() const
{
    if (std::optional<Error> wait = m_data->mustWait())
        return wait;
    return m_data->whyElsewhere(CoreText::tr("%1 Nothing more is asked there."));
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
            m_data->refusal.reset();
        else if (nextStepAfter(result.error().kind))
            m_data->refusal = result.error().kind;
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
                                  Done<void> done, const QString &tokenUser)
{
    if (const std::optional<Error> secret = whyNoUserName()) {
        auto *call = new SessionCall(this, context);
        QTimer::singleShot(0, call, [call, done = std::move(done), secret] {
            if (call->finish())
                done(tl::unexpected(*secret));
        });
        return CallHandle(call);
    }
    const auto begin = [this, password, remember, tokenUser](const Done<void> &answer) {
        const auto signedIn = [this, answer](const Result<void> &result) {
            if (result)
                addEvent(CaseEvent::Kind::SignedIn, m_data->lastExchange(Operation::SignIn), {});
            else
                addFailure(result.error());
            answer(result);
        };
        return m_data->session.signIn(password, remember, this, signedIn, tokenUser);
    };
    return ask<void>(context, std::move(done), begin);
}

Result<void> OnboardingCase::acceptIdentity(const QString &typed)
{
    if (const TypedPhrase asked = confirmation(); !asked.isGivenBy(typed))
        return tl::unexpected(asked.notTyped());
    m_data->session.acceptOwner();
    Q_EMIT changed();
    return {};
}

/// A user name is sent in the open, and kept; who is in the list has theirs.
std::optional<Error> OnboardingCase::whyNoUserName() const
{
    const Customer &own = m_data->customer;
    const bool isListed = m_data->store.isLoaded() && m_data->store.record(own.id);
    if (isListed || !m_data->store.knownSecrets()->isTokenIn(own.username))
        return std::nullopt;
    return Error {.kind = Error::Kind::InvalidInput,
                  .message = CoreText::tr("This looks like a token or a password, not like a user name. The "
                                          "list is kept in the open, so it was not taken."),
                  .field = QStringLiteral("username")};
}

void OnboardingCase::adoptToken(const QByteArray &pasted, const QString &tokenUser, QObject *context,
                                Done<void> done)
{
    m_data->session.adopt(pasted, tokenUser, context,
                          [this, done = std::move(done)](const Result<void> &result) {
                              if (result) {
                                  m_data->refusal.reset();
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
    const Customer &customer = m_data->customer;
    const bool isStored = customer.hasRefreshToken || customer.hasPassword;
    const bool isInKeychain = customer.hasPassword || (customer.hasRefreshToken && !customer.isSealed);
    if (isInKeychain && !m_data->secrets.isPersistent()) { // it would stay there, and nobody would know
        QTimer::singleShot(0, this, [answer, name = customer.username] {
            answer(failure(
                Error::Kind::NotPermitted,
                CoreText::tr("The sign-in of %1 is in the keychain, which is not used now.").arg(name)));
        });
        return;
    }
    if (!isStored || !m_data->secrets.isPersistent())
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
    m_data->sdkToken.reset();
    m_data->session.signOut(this, [this, done](const Result<void> &result) {
        addEvent(CaseEvent::Kind::SignedOut, 0, result ? QString() : result.error().message);
        Q_EMIT changed();
        done(result);
    });
}

void OnboardingCase::setHistory(const QList<Observation> &observations, const QList<Exchange> &exchanges)
{
    const auto isOwn = [this](const Observation &seen) { return m_data->sightings.contains(seen.exchange); };
    // What this session has told already, and what it found behind that, is not of an earlier one.
    const auto oldestOwn = std::find_if(observations.crbegin(), observations.crend(), isOwn);
    const qsizetype later
        = oldestOwn == observations.crend() ? 0 : std::distance(oldestOwn, observations.crend());
    QList<Submission> submissions = m_data->store.submissions(m_data->customer.id);
    submissions.removeIf([this](const Submission &one) { return m_run->isOwn(one.id); });
    const bool isFirstToTell
        = std::none_of(m_data->events.begin(), m_data->events.end(),
                       [](const CaseEvent &event) { return event.observation.has_value(); });
    const QList<Observation> earlier = observations.mid(later);
    QList<CaseEvent> events = earlierEvents(earlier, submissions, exchanges);
    events.removeIf([this](const CaseEvent &event) {
        return (event.kind == CaseEvent::Kind::SdkTokenReceived || event.kind == CaseEvent::Kind::Failed)
            && isTold(event.exchange);
    });
    m_data->hasHistory = true;
    m_data->events = events + m_data->events;
    m_data->markElsewhere();
    for (const Observation &seen : earlier) {
        if (seen.exchange > 0)
            m_data->sightings.insert(seen.exchange);
    }
    if (isFirstToTell && !observations.isEmpty())
        m_data->setObservation(observations.constFirst());
    else if (later > 0
             && !isOwn(observations.constFirst())) // behind what this session saw, by another program
        keepObservation(observations.constFirst());
    m_run->findAccepted();
    linkExchanges(exchanges);
}

bool OnboardingCase::isTold(quint64 exchange) const
{
    return std::any_of(m_data->events.begin(), m_data->events.end(),
                       [exchange](const CaseEvent &event) { return event.exchange == exchange; });
}

/// Those that another program got since the history was read; \p exchanges are newest first.
void OnboardingCase::addSdkTokens(const QList<Exchange> &exchanges)
{
    QHash<quint64, qsizetype> places; // the newest has the highest
    for (qsizetype i = 0; i < exchanges.size(); ++i)
        places.insert(exchanges.at(i).number, exchanges.size() - i);
    QList<CaseEvent> &events = m_data->events;
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
    const std::optional<Observation> &seen = m_data->observation;
    const auto post = placeOf(number);
    const auto status = placeOf(seen ? seen->exchange : 0);
    if (post == exchanges.end() || status == exchanges.end())
        return std::nullopt;
    return status < post;
}

void OnboardingCase::linkExchanges(const QList<Exchange> &exchanges)
{
    if (m_data->hasHistory)
        addSdkTokens(exchanges);
    const QList<Submission> submissions = m_data->store.submissions(m_data->customer.id);
    const QList<quint64> posts = exchangesOf(submissions, exchanges);
    const Submission *current = registration::currentSubmission(m_run->state());
    const QUuid currentId = current ? current->id : QUuid();
    for (qsizetype i = 0; i < submissions.size(); ++i) {
        if (posts.at(i) == 0)
            continue;
        for (CaseEvent &event : m_data->events) {
            if (event.exchange == 0 && event.submission == submissions.at(i).id)
                event.exchange = posts.at(i);
        }
        if (submissions.at(i).id == currentId)
            m_run->apply(registration::ExchangeFound {.number = posts.at(i),
                                                      .isAskedSince = isAskedSince(posts.at(i), exchanges)});
    }
    QHash<quint64, const Exchange *> byNumber;
    for (const Exchange &one : exchanges)
        byNumber.insert(one.number, &one);
    for (CaseEvent &event : m_data->events) {
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
                            .observedAt = m_data->clock.now(),
                            .exchange = response.exchange,
                            .from = placeOf(m_data->environment),
                            .remarks = response.remarks};
    keepObservation(seen);
    m_run->apply(registration::StatusAnswered {});
    m_run->settleBy(seen); // first: a caller that waits for this may end the program
    keepOnDisk(seen, kept);
    return seen;
}

/// Whether another program saw \p seen behind what is known here.
bool OnboardingCase::isNews(const Observation &seen) const
{
    return !m_data->sightings.contains(seen.exchange)
        && (!m_data->observation || !isSameObservation(seen, *m_data->observation));
}

void OnboardingCase::keepOnDisk(const Observation &seen, const Done<Observation> &kept)
{
    // Of somebody who is in no list nothing is kept.
    if (!m_data->store.isLoaded() || !m_data->store.record(m_data->customer.id)) {
        QMetaObject::invokeMethod(this, [kept, seen] { kept(seen); }, Qt::QueuedConnection);
        return;
    }
    // The store tells of it before it is on the disk; the end of the request then tells of both.
    const QScopedValueRollback keeping(m_data->isKeepingOwn, true);
    m_data->store.record(m_data->customer.id, seen, this, [kept, seen](const Result<void> &stored) {
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
    const bool isHere = !m_data->isOfElsewhere(seen);
    const bool isPast = KycStatus::isPastDocuments(seen.status.value);
    const bool hasMoved = m_data->isSeenWithToken && m_data->observation
        && registration::explains(*m_data->observation, seen);
    if (isHere) {
        m_data->isTokenUsed = m_data->isTokenUsed || isPast || hasMoved;
        m_data->isSeenWithToken = true;
    }
    addObservation(m_data->events, seen);
    m_data->markElsewhere();
    quote(m_data->events.last());
    if (seen.exchange > 0)
        m_data->sightings.insert(seen.exchange);
    m_data->setObservation(seen);
}

/// An answer for somebody else tells nothing of this customer. Whom a token names that somebody said is
/// meant, or what a sign-in taught, is this customer.
std::optional<Error> OnboardingCase::whyOfAnother(const TokenOwner &owner, quint64 exchange) const
{
    const TokenOwner &learnt = m_data->session.learnt();
    const QString token = m_data->session.info().mark.user;
    const bool isOtherUuid = !owner.uuid.isEmpty() && !learnt.uuid.isEmpty() && !owner.isCalled(learnt.uuid)
        && !owner.isCalled(token);
    const QString &name = owner.userName;
    const NameMatch match = name.isEmpty() ? NameMatch::OtherKind : nameInReply(owner);
    const bool isLearnt = name.compare(learnt.userName, Qt::CaseInsensitive) == 0;
    const bool isOther = match == NameMatch::Other || (match == NameMatch::OtherKind && isOtherUuid)
        || (match == NameMatch::OtherKind && isOtherwiseAnother(owner))
        || (!name.isEmpty() && !isLearnt && m_data->store.otherNamed(m_data->customer, QStringList {name}));
    if (!isOther)
        return std::nullopt;
    const bool isByName = match == NameMatch::Other || !m_data->store.isLoaded();
    const QString other = isByName ? QString() : m_data->store.otherNamed(m_data->customer, owner);
    const QString named = other.isEmpty() ? owner.name() : plainExcerpt(other, 320); // who decided
    return Error {.kind = Error::Kind::BadReply,
                  .message
                  = CoreText::tr("The service answered about %1, and %2 was asked for. The answer is "
                                 "not used.")
                        .arg(named, plainExcerpt(m_data->customer.username, 320)),
                  .exchange = exchange};
}

/// By another member than the user name: it names another customer, or what a sign-in taught is against it. A
/// mail address alone says nothing against who signs in by another name.
bool OnboardingCase::isOtherwiseAnother(const TokenOwner &owner) const
{
    const QString token = m_data->session.info().mark.user;
    if (owner.saysNothing() || owner.isCalled(token))
        return false;
    const TokenOwner &learnt = m_data->session.learnt();
    const Customer &customer = m_data->customer;
    return isOtherId(owner, learnt) || isOtherMail(owner.aliases, {customer.username, learnt.userName, token})
        || isOtherMail({owner.subject}, {customer.username, learnt.subject, learnt.userName, token})
        || (m_data->store.isLoaded() && !m_data->store.otherNamed(customer, owner).isEmpty());
}

QString OnboardingCase::unsureName(const TokenOwner &owner) const
{
    const bool isShownName
        = owner.userName.trimmed().compare(m_data->customer.displayName.trimmed(), Qt::CaseInsensitive) == 0;
    if (!owner.userName.isEmpty() && !isShownName && nameInReply(owner) == NameMatch::OtherKind)
        return CoreText::tr("The service calls the customer %1, a name of another kind than the user name, "
                            "so that the two were not compared.")
            .arg(plainExcerpt(owner.userName, 60));
    const QStringList known {m_data->customer.username, m_data->session.learnt().userName,
                             m_data->session.info().mark.user};
    if (!owner.userName.isEmpty())
        return {};
    // Under whatever name; one of the customer's own beside it speaks for the reply.
    QStringList mails;
    for (const QString &text : QStringList {owner.mail} + owner.mentions) {
        if (text.contains(QLatin1Char('@')) && !text.contains(QLatin1Char(' ')) && !isMailOfAService(text))
            mails.append(text);
    }
    const auto isOther = [&known](const QString &mail) { return isOtherMail({mail}, known); };
    if (mails.isEmpty() || !std::all_of(mails.begin(), mails.end(), isOther))
        return {};
    return CoreText::tr("The reply has the mail address %1, which is not the user name. Look whether it "
                        "is about this customer.")
        .arg(plainExcerpt(mails.constFirst(), 60));
}

NameMatch OnboardingCase::nameInReply(const TokenOwner &owner) const
{
    return matchName(
        owner.userName,
        {m_data->customer.username, m_data->session.learnt().userName, m_data->session.info().mark.user});
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
    if (saysNotRegistered(reply.error(), m_data->customer)) {
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
    const QUuid &id = m_data->customer.id;
    if (error.exchange == 0 || !m_data->store.isLoaded() || !m_data->store.record(id))
        return;
    m_data->store.record(ExchangeEntry {.customer = id,
                                        .failed = FailedCheck {.at = m_data->clock.now(),
                                                               .kind = error.kind,
                                                               .httpStatus = error.httpStatus,
                                                               .exchange = error.exchange}},
                         this, {});
}

CallHandle OnboardingCase::checkStatus(QObject *context, Done<Observation> done)
{
    return ask<Observation>(context, std::move(done), [this](const Done<Observation> &answer) {
        return m_data->session.call(m_data->statusEndpoint(), this,
                                    [this, answer](const Result<UserStatusEndpoint::Response> &reply) {
                                        if (const std::optional<Error> moved = m_data->whyOfServiceBefore();
                                            reply && moved)
                                            return answer(tl::unexpected(*moved));
                                        const Result<Observation> seen = statusResult(reply, answer);
                                        if (!seen)
                                            answer(seen);
                                    });
    });
}

IssuedToken OnboardingCase::issuedToken(IssuedToken::Kind kind, const QByteArray &token) const
{
    const Customer &customer = m_data->customer;
    return {.environment = customer.environment,
            .owner = ownerDigest(customer.environment, customer.username),
            .kind = kind,
            .token = tokenDigest(customer.environment, token),
            .issuedAt = m_data->clock.now(),
            .place = placeOf(m_data->environment).digest()};
}

/// The ids that \p token, remembered as \p issued, came with under other names, each as of a token of its
/// own. They are older by a little: the last token of the customer is the one itself.
QList<IssuedToken> OnboardingCase::issuedBeside(const SdkToken &token, const IssuedToken &issued) const
{
    QList<IssuedToken> tokens;
    for (const IdsBeside &one : token.otherIds) {
        IssuedToken beside = issued;
        const auto digest = [&beside](const QString &id) {
            return id.isEmpty() ? QByteArray() : idDigest(beside.environment, id);
        };
        beside.account = digest(one.accountId);
        beside.workflow = digest(one.workflowId);
        beside.token = tokenDigest(beside.environment, token.value + beside.account + beside.workflow);
        beside.issuedAt = issued.issuedAt.addMSecs(-1);
        const bool isSaid = (beside.account.isEmpty() || beside.account == issued.account)
            && (beside.workflow.isEmpty() || beside.workflow == issued.workflow);
        if (!isSaid)
            tokens.append(beside);
    }
    return tokens;
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
    if (!m_data->store.isLoaded())
        return std::nullopt;
    const std::optional<PairUse> other = m_data->store.issuedToOther(m_data->customer, issued);
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
    const bool isOwn = m_data->session.info().mark.isVerified.value_or(false);
    using Kind = IssuedToken::Kind;
    QList<IssuedToken> held {issuedToken(isOwn ? Kind::Own : Kind::Access, access)};
    if (!refresh.isEmpty())
        held.append(issuedToken(isOwn ? Kind::Own : Kind::Refresh, refresh));
    m_data->store.knownSecrets()->addTokens(held);
    if (!m_data->store.isLoaded() || !m_data->secrets.isPersistent())
        return;
    m_data->store.record(held, this, m_data->tellWhenNotKept());
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
    token.otherIds += reply->ids;
    if (m_data->store.isLoaded())
        m_data->store.record(issuedBeside(token, issued) + QList<IssuedToken> {issued}, this,
                             m_data->tellWhenNotKept());
    token.kycProvider = reply->kycProvider;
    token.tenantName = reply->tenantName;
    token.unsureName = unsureName(reply->owner);
    token.issuedAt = serviceNow();
    token.takeEnd(reply->end, token.issuedAt);
    m_data->sdkToken = token;
    m_data->isTokenUsed = false;
    m_data->isSeenWithToken = false;
    lookForTokenUse();
    m_data->store.refresh(); // what others have sent meanwhile
    m_run->apply(registration::RunBegan {});
    addEvent(CaseEvent::Kind::SdkTokenReceived, reply->exchange, {});
    return token;
}

CallHandle OnboardingCase::fetchSdkToken(const QString &deviceId, QObject *context, Done<SdkToken> done)
{
    return ask<SdkToken>(context, std::move(done), [this, deviceId](const Done<SdkToken> &answer) {
        return m_data->session.call(SdkTokenEndpoint {deviceId}, this,
                                    [this, answer](const Result<SdkTokenEndpoint::Response> &reply) {
                                        if (const std::optional<Error> moved = m_data->whyOfServiceBefore();
                                            reply && moved)
                                            return answer(tl::unexpected(*moved));
                                        answer(tokenResult(reply));
                                    });
    });
}

} // namespace onboarding
