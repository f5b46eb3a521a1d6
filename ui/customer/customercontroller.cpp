#include "ui/customer/customercontroller.h"

#include "ui/text/errortext.h"

#include <chrono>
#include <utility>

namespace onboarding {

namespace {

template<typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

/// The sandbox cannot decide about a customer whom it has never seen.
Error ofSandbox(const Error &error)
{
    if (error.kind != Error::Kind::NotFound)
        return error;
    return {.kind = Error::Kind::NotFound,
            .message = CustomerController::tr("Sign the customer in once, or self-register; then the sandbox "
                                              "can be the phone and the reviewer for them."),
            .field = QString::fromLatin1(SandboxCustomerField)};
}

} // namespace

CustomerController::CustomerController(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

/// A call that is given up with it still tells its case, which must find nobody here.
CustomerController::~CustomerController()
{
    if (m_case)
        m_case->disconnect(this);
}

void CustomerController::setCase(Workspace *workspace, OnboardingCase *onboardingCase,
                                 SandboxControl *control)
{
    if (m_case == onboardingCase && m_workspace == workspace)
        return;
    if (m_activity != Activity::Registering)
        m_call.cancel(); // a write goes on; its case keeps its end
    m_call = {};
    if (m_case)
        m_case->disconnect(this);
    if (workspace && m_failedIn != workspace)
        m_failedChecks.clear();
    m_failedIn = workspace ? workspace : m_failedIn.data();
    m_kept = {};
    m_workspace = workspace;
    m_case = onboardingCase;
    m_control = control;
    m_activity = Activity::None;
    ++m_turn;
    m_error.reset();
    m_again = nullptr;
    showFailedCheck();
    m_phoneResult.clear();
    m_notes = QList<Note> {};
    if (m_case)
        connect(m_case, &OnboardingCase::changed, this, &CustomerController::onCaseChanged);
    tell();
    followNotes();
    if (m_case && !m_case->session().isSignedIn())
        restore();
}

void CustomerController::followNotes()
{
    CustomerStore *store = m_workspace ? &m_workspace->store() : nullptr;
    if (m_store != store) {
        if (m_store)
            m_store->disconnect(this);
        m_store = store;
        if (store) {
            connect(store, &CustomerStore::customerChanged, this, [this](const QUuid &id) {
                if (m_case && m_case->customer().id == id)
                    readNotes(); // the case tells of everything else
            });
            connect(store, &CustomerStore::imported, this, &CustomerController::readNotes);
        }
    }
    readNotes();
}

void CustomerController::readNotes()
{
    if (!m_case || !m_store || !m_store->isLoaded())
        return;
    m_store->file().notes(m_case->customer().id, this,
                          [this, asked = QPointer(m_case)](const Result<QList<Note>> &notes) {
                              if (!asked || asked != m_case || notes == m_notes)
                                  return;
                              m_notes = notes;
                              tell();
                          });
}

bool CustomerController::isSignInReady() const
{
    return m_case && m_workspace && !m_case->session().isSignedIn()
        && m_workspace->readySignIn().isFor(m_case->customer().username);
}

OnboardingCase *CustomerController::onboardingCase() const
{
    return m_case;
}

const CustomerRecord *CustomerController::record() const
{
    return m_case && m_store ? m_store->record(m_case->customer().id) : nullptr;
}

void CustomerController::setDueRules(const DueRules &rules)
{
    m_rules = rules;
    if (m_case)
        tell();
}

Workspace *CustomerController::workspace() const
{
    return m_workspace;
}

bool CustomerController::isSandbox() const
{
    return m_control && m_workspace && m_workspace->environment().isLocalSandbox();
}

bool CustomerController::begin(Activity activity, std::function<void()> again)
{
    if (!m_case || m_activity != Activity::None)
        return false;
    m_activity = activity;
    m_call = {}; // a cancel is about this one only
    ++m_turn;
    m_again = std::move(again);
    m_error.reset();
    tell();
    return true;
}

void CustomerController::end(const std::optional<Error> &error)
{
    m_failed = error ? m_activity : Activity::None;
    m_activity = Activity::None;
    ++m_turn;
    m_error = error;
    tell();
}

void CustomerController::onCaseChanged()
{
    // The answer was lost: nobody waits for it any more, and the case asks the status by itself.
    if (m_activity == Activity::Registering
        && m_case->submission().stage == SubmissionProgress::Stage::OutcomeUnknown) {
        m_call = {};
        m_activity = Activity::None;
        ++m_turn;
    }
    // Answered meanwhile, for this page or for a check of many.
    const auto seen = m_case->lastObservation();
    const auto failed = m_failedChecks.constFind(m_case->customer().id);
    if (failed != m_failedChecks.constEnd() && seen && seen->exchange > failed->exchange) {
        if (m_error == *failed && m_activity == Activity::None)
            m_error.reset();
        m_failedChecks.erase(failed);
    }
    // The end of an activity follows in most cases, and is told with it.
    if (m_activity == Activity::None || m_activity == Activity::Registering)
        return tell();
    if (!std::exchange(m_isToBeTold, true))
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_isToBeTold)
                    tell();
            },
            Qt::QueuedConnection);
}

void CustomerController::tell()
{
    m_isToBeTold = false;
    Q_EMIT changed();
}

void CustomerController::restore()
{
    if (!begin(Activity::Restoring, [this] { restore(); }))
        return;
    m_case->restore(this, whileUnderWay([this](const Result<void> &restored) {
                        end(errorOf(restored));
                        if (!restored)
                            return;
                        showFailedCheck();
                        showFailure(std::exchange(m_kept, {}));
                        tell();
                    }));
}

bool CustomerController::mayAsk() const
{
    return m_case && (m_case->session().isSignedIn() || isSignInReady());
}

/// The sandbox's own customers need nobody's password. They are signed in by what is done for them, not by
/// being looked at. False: nothing was begun, and \p then is for the caller to do.
bool CustomerController::signInSample(const std::function<void()> &then)
{
    if (!isSignInReady() || m_activity != Activity::None || !begin(Activity::SigningIn, then))
        return false;
    m_call = m_workspace->readySignIn().signIn(*m_case, this,
                                               whileUnderWay([this, then](const Result<void> &signedIn) {
                                                   end(errorOf(signedIn));
                                                   if (signedIn)
                                                       then();
                                               }));
    return true;
}

void CustomerController::checkStatus()
{
    if (signInSample([this] { checkStatus(); }))
        return;
    if (!begin(Activity::CheckingStatus, [this] { checkStatus(); }))
        return;
    m_failedChecks.remove(m_case->customer().id);
    m_call = m_case->checkStatus(this, whileUnderWay([this](const Result<Observation> &seen) {
                                     end(errorOf(seen));
                                     if (!seen)
                                         Q_EMIT checkFailed(seen.error());
                                 }));
}

void CustomerController::getSdkToken(const QString &deviceId)
{
    if (signInSample([this, deviceId] { getSdkToken(deviceId); }))
        return;
    if (!begin(Activity::GettingToken, [this, deviceId] { getSdkToken(deviceId); }))
        return;
    m_phoneResult.clear();
    m_call = m_case->fetchSdkToken(deviceId, this, whileUnderWay([this](const Result<SdkToken> &token) {
                                       end(errorOf(token));
                                       if (token)
                                           Q_EMIT openSdkTokenRequested();
                                   }));
}

void CustomerController::submit(const RegistrationOrder &order)
{
    if (signInSample([this, order] { submit(order); }))
        return;
    // Never again by itself: a failed submission is looked at first.
    if (!begin(Activity::Registering, [this] { checkStatus(); }))
        return;
    m_call = m_case->submit(order, this, whileUnderWay([this](const Result<SubmissionProgress> &progress) {
                                onSubmitted(progress);
                            }));
}

void CustomerController::onSubmitted(const Result<SubmissionProgress> &progress)
{
    if (!progress)
        return end(progress.error());
    // That the outcome is not known is the state of the case, no error that can be dismissed.
    end(progress->stage == SubmissionProgress::Stage::Refused ? progress->error : std::nullopt);
    if (progress->stage == SubmissionProgress::Stage::Registered && !progress->settledByStatus)
        checkStatus();
}

void CustomerController::signIn(const QByteArray &password, bool remember)
{
    if (!begin(Activity::SigningIn, [this] { Q_EMIT signInNeeded(); }))
        return;
    m_call = m_case->signIn(password, remember, this,
                            whileUnderWay([this](const Result<void> &signedIn) { end(errorOf(signedIn)); }));
}

void CustomerController::signOut()
{
    if (!begin(Activity::SigningOut, [this] { signOut(); }))
        return;
    m_case->signOut(this, whileUnderWay([this](const Result<void> &signedOut) { end(errorOf(signedOut)); }));
}

void CustomerController::retry()
{
    if (m_activity != Activity::None)
        return;
    if (const auto again = m_again)
        again();
    else
        checkStatus();
}

void CustomerController::cancel()
{
    if (m_activity == Activity::None)
        return;
    m_call.cancel();
    end(std::nullopt);
}

void CustomerController::onSecretsUnlocked()
{
    const bool isOfKeychain = m_error
        && (m_error->kind == Error::Kind::KeychainLocked
            || m_error->kind == Error::Kind::KeychainUnavailable);
    if (isOfKeychain)
        dismissError();
}

void CustomerController::noteFailedCheck(const QUuid &customer, const Error &error)
{
    if (error.kind == Error::Kind::SignInAgain && error.exchange == 0)
        return; // nobody was asked: the page says itself that they are not signed in
    m_failedChecks.insert(customer, error);
    if (!m_case || m_case->customer().id != customer || m_activity != Activity::None)
        return;
    showFailedCheck();
    tell();
}

void CustomerController::showFailedCheck()
{
    const auto failed = m_case ? m_failedChecks.constFind(m_case->customer().id) : m_failedChecks.constEnd();
    if (failed == m_failedChecks.constEnd())
        return;
    m_error = *failed;
    m_failed = Activity::CheckingStatus;
    m_again = [this] { checkStatus(); };
}

std::shared_ptr<const RegisterDraft> CustomerController::draft(const QUuid &customer) const
{
    return m_drafts.value(customer);
}

void CustomerController::keepDraft(const QUuid &customer, std::shared_ptr<const RegisterDraft> draft)
{
    const bool isThere = !m_store || m_store->record(customer); // not of who was removed
    if (draft && isThere)
        m_drafts[customer] = std::move(draft);
    else
        m_drafts.remove(customer);
}

CustomerController::Failure CustomerController::failure() const
{
    return {.of = m_case, .error = m_error, .what = m_failed, .again = m_again};
}

void CustomerController::showFailure(const Failure &failure)
{
    if (!m_case || failure.of != m_case || !failure.error)
        return;
    if (m_activity != Activity::None) {
        m_kept = failure;
        return;
    }
    m_error = failure.error;
    m_failed = failure.what;
    m_again = failure.again;
    tell();
}

void CustomerController::dismissError()
{
    if (m_case && m_failed == Activity::CheckingStatus)
        m_failedChecks.remove(m_case->customer().id);
    m_error.reset();
    tell();
}

void CustomerController::playPhone()
{
    if (!m_control || !begin(Activity::PlayingPhone, [this] { playPhone(); }))
        return;
    m_control->playPhone(m_case->customer().username, this,
                         whileUnderWay([this](const Result<QString> &result) {
                             end(result ? std::nullopt : std::optional(ofSandbox(result.error())));
                             if (!result)
                                 return;
                             m_phoneResult = *result;
                             ++m_phoneRuns;
                             tell();
                             Q_EMIT openRegisterRequested();
                         }));
}

void CustomerController::decide(const QString &status)
{
    if (!m_control || !begin(Activity::PlayingPhone, [this, status] { decide(status); }))
        return;
    m_control->setStatus(m_case->customer().username, status, this,
                         [done = checkStatusWhenDone()](const Result<void> &set) {
                             done(set ? set : tl::unexpected(ofSandbox(set.error())));
                         });
}

std::function<void(const Result<void> &)> CustomerController::checkStatusWhenDone()
{
    return whileUnderWay([this](const Result<void> &done) {
        end(errorOf(done));
        if (done && mayAsk())
            checkStatus();
    });
}

void CustomerController::advanceSandboxClock()
{
    constexpr std::chrono::minutes Step {15};
    if (!m_control || !begin(Activity::PlayingPhone, [this] { advanceSandboxClock(); }))
        return;
    m_control->advanceClock(Step, this, whileUnderWay([this, Step](const Result<void> &done) {
                                end(errorOf(done));
                                if (!done)
                                    return;
                                Q_EMIT sandboxClockAdvanced(Step);
                                if (mayAsk()) // else its failure would read as one of the clock
                                    checkStatus();
                            }));
}

} // namespace onboarding
