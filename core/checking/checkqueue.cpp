#include "core/checking/checkqueue.h"

#include "core/api/origin.h"
#include "core/base/continuation.h"
#include "core/base/coretext.h"

#include <algorithm>

namespace onboarding {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// What would fail in the same way for every other customer.
bool concernsEveryone(const Error &error)
{
    if (error.field == QStringLiteral("environment")) // another program changed it
        return true;
    switch (error.kind) {
    case Error::Kind::ApiKeyRefused:
    case Error::Kind::TlsRefused:
    case Error::Kind::Redirected:
    case Error::Kind::KeychainLocked:
    case Error::Kind::KeychainUnavailable:
    case Error::Kind::KeychainDenied:
    case Error::Kind::KeychainSlow:
    case Error::Kind::Damaged:
    case Error::Kind::Storage: return true;
    case Error::Kind::InvalidInput:
    case Error::Kind::NotPermitted:
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::NotAllowed:
    case Error::Kind::TokenExpired:
    case Error::Kind::SignInAgain:
    case Error::Kind::WrongCredentials:
    case Error::Kind::AccountLocked:
    case Error::Kind::AccountSuspended:
    case Error::Kind::PartlyRegistered:
    case Error::Kind::RateLimited:
    case Error::Kind::NotFound:
    case Error::Kind::AlreadyExists:
    case Error::Kind::FieldRefused:
    case Error::Kind::ServiceFailing:
    case Error::Kind::BadReply:
    case Error::Kind::OutcomeUnknown:
    case Error::Kind::Cancelled: break;
    }
    return false;
}

Error noSignIn()
{
    return {.kind = Error::Kind::SignInAgain, .message = CoreText::tr("The customer is not signed in.")};
}

Error wasRemoved()
{
    return {.kind = Error::Kind::InvalidInput, .message = CoreText::tr("The customer was removed.")};
}

/// One check speaks for itself, where its customer is shown; but not one that nothing was asked in.
bool isToBeTold(const CheckProgress &run)
{
    const bool isSignInMissing
        = std::any_of(run.failed.begin(), run.failed.end(),
                      [](const CheckFailure &one) { return one.error.kind == Error::Kind::SignInAgain; });
    return run.askedBySomebody > 1 || (run.askedBySomebody == 1 && isSignInMissing);
}

QList<QUuid> customersOf(const QList<CheckFailure> &failures)
{
    QList<QUuid> customers;
    for (const CheckFailure &one : failures)
        customers.append(one.customer);
    return customers;
}

} // namespace

CheckLimits CheckLimits::of(const Environment &environment)
{
    return {.perMinute = environment.kind == EnvironmentKind::Sandbox ? 0 : UsualPerMinute};
}

CheckQueue::CheckQueue(Workspace &workspace, const Clock &clock, CheckLimits limits, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_limits(limits)
    , m_budget(clock, limits.perMinute)
    , m_outage(limits.firstOutagePause)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CheckQueue::goOn);
    connect(&workspace.exchanges(), &ExchangeLog::requestLeft, this, &CheckQueue::onRequest);
    connect(&workspace.exchanges(), &ExchangeLog::appended, this, &CheckQueue::onExchange);
    connect(&workspace.store(), &CustomerStore::customerRemoved, this, &CheckQueue::dropRemoved);
    connect(&workspace.store(), &CustomerStore::imported, this, &CheckQueue::dropRemoved);
}

/// Their cases go, and with them the answers.
void CheckQueue::dropRemoved()
{
    QList<QUuid> removed;
    for (const auto &[customer, turn] : m_inFlight) {
        if (!m_workspace.store().record(customer))
            removed.append(customer);
    }
    for (const QUuid &customer : std::as_const(removed)) {
        CallHandle call = m_inFlight[customer].call;
        call.cancel();
        endTurn(customer, wasRemoved());
    }
}

void CheckQueue::goOn()
{
    if (m_progress.state != State::Waiting)
        return;
    m_progress.state = State::Running;
    m_progress.waitUntil = {};
    m_progress.budget = 0;
    launch();
}

CheckQueue::~CheckQueue()
{
    m_isEnding = true;
    for (auto &[customer, turn] : m_inFlight)
        turn.call.cancel();
}

QList<QUuid> CheckQueue::sorted(const QList<QUuid> &customers) const
{
    const auto rank = [this](const QUuid &id) {
        const CustomerRecord *record = m_workspace.store().record(id);
        const bool isPending
            = record && record->last && record->last->status.value == KycStatus::Value::Pending;
        const qint64 seen = record && record->last ? record->last->observedAt.toMSecsSinceEpoch() : 0;
        return std::pair(isPending ? 0 : 1, seen);
    };
    // In the order given where nothing else decides.
    QList<std::pair<std::pair<int, qint64>, qsizetype>> places;
    for (qsizetype i = 0; i < customers.size(); ++i)
        places.append({rank(customers.at(i)), i});
    std::sort(places.begin(), places.end());
    QList<QUuid> ordered;
    for (const auto &place : std::as_const(places))
        ordered.append(customers.at(place.second));
    return ordered;
}

void CheckQueue::begin()
{
    if (m_progress.state == State::Idle) {
        if (isToBeTold(m_progress))
            m_report = m_progress;
        m_progress = {};
        m_started = m_clock.monotonic();
        m_isGivenUp = false;
        m_outage.resetPause();
    }
    if (m_progress.state == State::Idle || m_progress.state == State::Paused)
        m_progress.state = State::Running;
    m_progress.blockedBy.reset();
}

void CheckQueue::check(const QList<QUuid> &customers, AskedBy by)
{
    QList<QUuid> fresh;
    for (const QUuid &one : customers) {
        const CustomerRecord *record = m_known.contains(one) ? nullptr : m_workspace.store().record(one);
        if (record) {
            m_known.insert(one, record->customer.username);
            fresh.append(one);
        }
    }
    if (fresh.isEmpty())
        return;
    begin();
    m_progress.total += static_cast<int>(fresh.size());
    if (by == AskedBy::Somebody)
        m_progress.askedBySomebody += static_cast<int>(fresh.size());
    const QList<QUuid> ordered = sorted(fresh + QList<QUuid>(m_waiting.begin(), m_waiting.end()));
    m_waiting.assign(ordered.begin(), ordered.end());
    m_workspace.store().file().addToQueue(sorted(fresh), this, {});
    Q_EMIT progressChanged();
    QMetaObject::invokeMethod(this, &CheckQueue::launch, Qt::QueuedConnection);
}

void CheckQueue::dropFromStore(const QList<QUuid> &customers)
{
    m_workspace.store().file().dropFromQueue(customers, this, {});
}

void CheckQueue::restore(QObject *context, const std::function<void(int)> &done)
{
    const QUuid environment = m_workspace.environment().id;
    const Continuation<int> answer(context, done);
    m_endedMeanwhile.emplace();
    m_workspace.store().file().queue(environment, this, [this, answer](const Result<QList<QUuid>> &left) {
        answer(takeUp(left.value_or(QList<QUuid>())));
    });
}

int CheckQueue::takeUp(const QList<QUuid> &left)
{
    const QSet<QUuid> ended = m_endedMeanwhile.value_or(QSet<QUuid>());
    m_endedMeanwhile.reset();
    int added = 0;
    for (const QUuid &one : left) {
        const CustomerRecord *record = m_workspace.store().record(one);
        if (!record || m_known.contains(one) || ended.contains(one))
            continue;
        m_known.insert(one, record->customer.username);
        m_waiting.push_back(one);
        ++added;
    }
    const bool isIdle = m_progress.state == State::Idle;
    if (!isIdle) // also when nobody came: the run has waited for this with its end
        QMetaObject::invokeMethod(this, &CheckQueue::launch, Qt::QueuedConnection);
    if (added == 0)
        return 0;
    if (isIdle)
        begin();
    m_progress.total += added;
    m_progress.askedBySomebody += added;
    if (isIdle)
        m_progress.state = State::Paused;
    Q_EMIT progressChanged();
    return m_progress.state == State::Paused ? added : 0;
}

void CheckQueue::pause()
{
    if (m_progress.state != State::Running && m_progress.state != State::Waiting)
        return;
    m_progress.state = State::Paused;
    Q_EMIT progressChanged();
}

void CheckQueue::resume()
{
    if (m_progress.state != State::Paused)
        return;
    if (m_progress.unreachable)
        m_progress.waitUntil = {}; // that time was this console's own choice
    begin();
    if (m_progress.waitUntil > m_clock.now())
        m_progress.state = State::Waiting; // the service's time counts, paused or not
    Q_EMIT progressChanged();
    launch();
}

void CheckQueue::cancel()
{
    if (m_progress.state == State::Idle)
        return;
    std::map<QUuid, Turn> inFlight = std::exchange(m_inFlight, {});
    for (auto &[customer, turn] : inFlight)
        turn.call.cancel();
    inFlight.clear(); // and with them the leases
    QList<QUuid> dropped = customersOf(m_progress.failed);
    for (auto one = m_known.keyBegin(); one != m_known.keyEnd(); ++one)
        dropped.append(*one);
    dropFromStore(dropped);
    m_progress.unanswered = static_cast<int>(std::count_if(
        m_known.keyBegin(), m_known.keyEnd(), [this](const QUuid &one) { return m_asked.contains(one); }));
    m_asked.clear();
    m_waiting.clear();
    (void)m_outage.takeHeld();
    m_known.clear();
    m_timer.stop();
    m_progress.isCancelled = true;
    m_progress.state = State::Idle;
    m_progress.waitUntil = {};
    m_progress.unreachable.reset();
    Q_EMIT progressChanged();
    Q_EMIT finished();
}

/// Who had to sign in can only be asked once somebody did.
bool CheckQueue::mayAskAgain(const CheckFailure &failure) const
{
    if (failure.error.kind != Error::Kind::SignInAgain)
        return true;
    return mayAsk(failure.customer);
}

bool CheckQueue::mayAsk(const QUuid &customer) const
{
    const CustomerRecord *record = m_workspace.store().record(customer);
    return record
        && (m_workspace.mayBeSignedIn(customer)
            || m_workspace.readySignIn().isFor(record->customer.username));
}

void CheckQueue::retryFailed()
{
    const bool isOfThisRun = isToBeTold(m_progress);
    const bool wasOver = m_progress.state == State::Idle;
    QList<CheckFailure> again;
    QList<CheckFailure> left;
    const QList<CheckFailure> failures = report().failed;
    for (const CheckFailure &one : failures)
        (mayAskAgain(one) ? again : left).append(one);
    if (again.isEmpty()) // they are asked all the same, and say why not
        std::swap(again, left);
    if (isOfThisRun && m_progress.state != State::Idle) {
        const auto failed = static_cast<int>(again.size());
        m_progress.total -= failed;
        m_progress.done -= failed;
        m_progress.askedBySomebody -= failed;
    }
    if (isOfThisRun)
        m_progress.failed = left;
    check(customersOf(again));
    if (wasOver && m_progress.state != State::Idle) { // a new run, whose report names those too
        const auto kept = static_cast<int>(left.size());
        m_progress.failed = left + m_progress.failed;
        m_progress.total += kept;
        m_progress.done += kept;
        m_progress.askedBySomebody += kept;
    }
    m_report = {}; // what follows takes its place
    Q_EMIT progressChanged(); // also when all of them were removed
}

CheckProgress CheckQueue::report() const
{
    return isToBeTold(m_progress) || m_progress.state == State::Paused ? progress() : m_report;
}

CheckProgress CheckQueue::progress() const
{
    CheckProgress now = m_progress;
    const int left = now.total - now.done;
    const milliseconds passed = m_clock.monotonic() - m_started;
    constexpr int EnoughToJudge = 3;
    if (left > 0 && now.done >= EnoughToJudge && now.state != State::Paused) {
        milliseconds estimate = passed * left / now.done;
        estimate = std::max(estimate, m_budget.timeFor(left));
        now.left = std::chrono::duration_cast<seconds>(estimate) + seconds {1};
    }
    return now;
}

void CheckQueue::launch()
{
    const int atOnce = m_progress.unreachable ? 1 : m_limits.maxInFlight;
    while (m_progress.state == State::Running && !m_waiting.empty()
           && static_cast<int>(m_inFlight.size()) < atOnce) {
        if (const std::optional<milliseconds> wait
            = m_budget.untilNext(static_cast<int>(m_inFlight.size()))) {
            m_progress.state = State::Waiting;
            m_progress.waitUntil = m_clock.now().addMSecs(wait->count());
            m_progress.budget = m_budget.perMinute();
            m_timer.start(*wait);
            Q_EMIT progressChanged();
            return;
        }
        const QUuid next = m_waiting.front();
        m_waiting.pop_front();
        checkOne(next);
    }
    if (m_progress.state == State::Waiting && !m_timer.isActive())
        m_timer.start(milliseconds(std::max<qint64>(0, m_clock.now().msecsTo(m_progress.waitUntil))));
    if (m_waiting.empty() && m_inFlight.empty())
        failHeld(); // few at most: nothing is left to try the service with
    finishWhenEmpty();
}

void CheckQueue::checkOne(const QUuid &customer)
{
    OnboardingCase *onboardingCase
        = m_inFlight.insert_or_assign(customer, Turn {.onboardingCase = m_workspace.lease(customer)})
              .first->second.onboardingCase.get();
    if (!onboardingCase) // removed meanwhile
        return endTurn(customer, wasRemoved());
    if (onboardingCase->session().isSignedIn())
        return askStatus(customer, *onboardingCase);
    onboardingCase->restore(
        this, [this, customer, onboardingCase = QPointer(onboardingCase)](const Result<void> &restored) {
            if (!onboardingCase || !m_inFlight.contains(customer))
                return;
            if (onboardingCase->session().isSignedIn())
                return askStatus(customer, *onboardingCase);
            if (!m_workspace.readySignIn().isFor(onboardingCase->customer().username))
                return endTurn(customer, restored ? noSignIn() : restored.error());
            m_inFlight[customer].call = m_workspace.readySignIn().signIn(
                *onboardingCase, this, [this, customer, onboardingCase](const Result<void> &signedIn) {
                    if (!onboardingCase || !m_inFlight.contains(customer))
                        return;
                    if (signedIn)
                        return askStatus(customer, *onboardingCase);
                    onboardingCase->keepFailedCheck(signedIn.error());
                    endTurn(customer, signedIn.error());
                });
        });
}

void CheckQueue::askStatus(const QUuid &customer, OnboardingCase &onboardingCase)
{
    const std::optional<Observation> last = onboardingCase.lastObservation();
    const std::optional<KycStatus> before = last ? std::optional(last->status) : std::nullopt;
    m_inFlight[customer].call
        = onboardingCase.checkStatus(this, [this, customer, before](const Result<Observation> &seen) {
              onAnswered(customer, before, seen);
          });
}

void CheckQueue::onAnswered(const QUuid &customer, const std::optional<KycStatus> &before,
                            const Result<Observation> &seen)
{
    if (!m_inFlight.contains(customer))
        return;
    if (!seen && seen.error().kind == Error::Kind::RateLimited) {
        constexpr seconds Unsaid {10};
        const seconds wait = seen.error().retryAfter.value_or(Unsaid);
        if (m_isGivenUp)
            return endTurn(customer, seen.error());
        if (wait > m_limits.longestWait) {
            endTurn(customer, seen.error());
            return giveUp(seen.error());
        }
        onServiceThere();
        putBack(customer);
        return waitFor(wait);
    }
    if (seen && !before)
        ++m_progress.firstSeen;
    else if (seen && *before != seen->status)
        ++m_progress.changed;
    endTurn(customer, seen ? std::nullopt : std::optional(seen.error()));
}

/// Its turn comes again, first.
void CheckQueue::putBack(const QUuid &customer)
{
    m_inFlight.erase(customer);
    m_waiting.push_front(customer);
}

void CheckQueue::endTurn(const QUuid &customer, const std::optional<Error> &error)
{
    if (error && error->isUnreached && !m_isGivenUp)
        return hold(customer, *error);
    // Without an HTTP status nothing may have been sent: that tells nothing of the service.
    if (!error || error->httpStatus > 0)
        onServiceThere();
    m_inFlight.erase(customer);
    count(customer, error); // kept in the store with those who wait: who fails is tried again after a restart
    if (error && concernsEveryone(*error))
        block(*error);
    Q_EMIT progressChanged();
    // Not from within: a thousand that fail at once are no recursion.
    QMetaObject::invokeMethod(this, &CheckQueue::launch, Qt::QueuedConnection);
}

void CheckQueue::count(const QUuid &customer, const std::optional<Error> &error)
{
    const QString username = m_known.take(customer);
    m_asked.remove(customer);
    if (m_endedMeanwhile)
        m_endedMeanwhile->insert(customer);
    ++m_progress.done;
    if (error) {
        m_progress.failed.append({.customer = customer, .username = username, .error = *error});
        Q_EMIT checkFailed(customer, *error);
    }
    Q_EMIT checked(customer);
}

/// Its end is not known yet: see OutageBackOff.
void CheckQueue::hold(const QUuid &customer, const Error &error)
{
    if (m_progress.unreachable) {
        putBack(customer);
        return waitForService(error);
    }
    m_inFlight.erase(customer);
    m_outage.hold(customer, error);
    if (m_outage.isOutage() && !m_waiting.empty()) {
        QList<QUuid> again;
        const OutageBackOff::Held held = m_outage.takeHeld();
        for (const auto &one : held)
            again.append(one.first);
        m_waiting.insert(m_waiting.begin(), again.begin(), again.end());
        waitForService(error);
    }
    QMetaObject::invokeMethod(this, &CheckQueue::launch, Qt::QueuedConnection);
}

void CheckQueue::failHeld()
{
    const OutageBackOff::Held held = m_outage.takeHeld();
    if (held.isEmpty())
        return;
    for (const auto &[customer, error] : held)
        count(customer, error);
    Q_EMIT progressChanged();
}

void CheckQueue::onServiceThere()
{
    m_progress.unreachable.reset();
    m_outage.resetPause();
    failHeld();
}

/// One asks from time to time; nobody has to press anything when the network is back.
void CheckQueue::waitForService(const Error &error)
{
    m_progress.unreachable = error;
    if (m_progress.state == State::Paused)
        return;
    if (m_progress.state == State::Waiting && m_timer.isActive())
        return; // by another one that was under way
    waitFor(m_outage.nextPause());
}

/// A test of another environment's connection stands in the same log; its quota is not ours.
bool CheckQueue::isOurs(const QUuid &customer, const QUrl &url) const
{
    return !customer.isNull() || isSameOrigin(url, m_workspace.environment().url);
}

void CheckQueue::onRequest(const QUuid &customer, const QUrl &url)
{
    if (m_progress.state == State::Idle || !isOurs(customer, url))
        return;
    ++m_progress.requests;
    if (m_known.contains(customer))
        m_asked.insert(customer);
}

void CheckQueue::onExchange(const Exchange &exchange)
{
    if (!isOurs(exchange.customer, exchange.url))
        return;
    for (int i = 0; i < exchange.timesSent; ++i)
        m_budget.onRequestSent();
    // A retry of one is a wait for all: nobody else asks meanwhile.
    constexpr int TooManyRequests = 429;
    const bool isRunning = m_progress.state == State::Running || m_progress.state == State::Waiting;
    if (isRunning && exchange.status == TooManyRequests && exchange.error && exchange.error->retryAfter
        && *exchange.error->retryAfter <= m_limits.longestWait)
        waitFor(*exchange.error->retryAfter);
}

void CheckQueue::waitFor(seconds wait)
{
    const QDateTime until = m_clock.now().addSecs(wait.count());
    if (m_progress.state != State::Paused)
        m_progress.state = State::Waiting;
    if (m_progress.waitUntil.isNull() || until > m_progress.waitUntil) {
        m_progress.waitUntil = until;
        m_progress.budget = 0;
        m_timer.start(wait);
    }
    Q_EMIT progressChanged();
}

void CheckQueue::block(const Error &error)
{
    if (m_waiting.empty() || m_progress.state == State::Paused)
        return;
    m_progress.state = State::Paused;
    m_progress.blockedBy = error;
}

void CheckQueue::giveUp(const Error &error)
{
    m_isGivenUp = true;
    m_progress.blockedBy.reset();
    m_progress.unreachable.reset();
    m_progress.waitUntil = {};
    m_timer.stop();
    if (m_progress.state == State::Waiting)
        m_progress.state = State::Running;
    failHeld();
    const std::deque<QUuid> rest = std::exchange(m_waiting, {});
    for (const QUuid &one : rest)
        count(one, error);
    Q_EMIT progressChanged();
    QMetaObject::invokeMethod(this, &CheckQueue::launch, Qt::QueuedConnection);
}

void CheckQueue::finishWhenEmpty()
{
    const bool isRestoring = m_endedMeanwhile.has_value(); // who is read joins this run
    const bool isOver = m_waiting.empty() && m_inFlight.empty() && m_outage.isEmpty() && !isRestoring;
    if (!isOver || m_progress.state == State::Idle || m_isEnding)
        return;
    m_timer.stop();
    if (!m_progress.failed.isEmpty())
        dropFromStore(customersOf(m_progress.failed)); // the run is over: they are told
    m_progress.state = State::Idle;
    m_progress.waitUntil = {};
    m_progress.unreachable.reset();
    Q_EMIT progressChanged();
    Q_EMIT finished();
}

} // namespace onboarding
