#pragma once
#include "core/base/clock.h"
#include "core/onboarding/workspace.h"
#include "core/roster/duerules.h"
#include "core/sandboxclient/sandboxcontrol.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>

namespace onboarding {

struct RegisterDraft;

/// What the pages about one customer show and ask for. Turns intents into calls of the OnboardingCase, keeps
/// the one request under way so that it can be cancelled, and the last error. Views read it and follow
/// changed().
class CustomerController : public QObject
{
    Q_OBJECT
public:
    enum class Activity {
        None,
        Restoring,
        SigningIn,
        CheckingStatus,
        GettingToken,
        Registering,
        SigningOut,
        PlayingPhone
    };

    /// What people here keep about a customer, beside notes.
    enum class FollowUp { Tags, Assignee, Due, Snooze };

    explicit CustomerController(const Clock &clock, QObject *parent = nullptr);
    ~CustomerController() override;

    /// Both may be null: no environment open, no customer chosen. \p control only for the sandbox.
    void setCase(Workspace *workspace, OnboardingCase *onboardingCase, SandboxControl *control);
    /// The next request signs the customer in by itself, see ReadySignIn.
    [[nodiscard]] bool isSignInReady() const;

    [[nodiscard]] OnboardingCase *onboardingCase() const;
    /// The customer as the list has it; null when none is chosen, or it was removed.
    [[nodiscard]] const CustomerRecord *record() const;
    void setDueRules(const DueRules &rules);
    [[nodiscard]] const DueRules &dueRules() const { return m_rules; }
    [[nodiscard]] Workspace *workspace() const;
    [[nodiscard]] bool isSandbox() const;
    [[nodiscard]] Activity activity() const { return m_activity; }
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_error; }
    /// What lastError() ended.
    [[nodiscard]] Activity failedActivity() const { return m_failed; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// About the customer, newest first, or why they could not be read; none until they were.
    [[nodiscard]] const Result<QList<Note>> &notes() const { return m_notes; }
    /// What the phone handed back in the sandbox, ready to be pasted.
    [[nodiscard]] const QString &phoneResult() const { return m_phoneResult; }
    [[nodiscard]] int phoneRuns() const { return m_phoneRuns; } ///< how many results came so far

    /// The service can be asked in the customer's name: it is signed in, or is one of the sandbox's own, whom
    /// the next action signs in.
    [[nodiscard]] bool mayAsk() const;

    /// What stands on the Register IDs page for somebody else than who is shown; null: nothing.
    [[nodiscard]] std::shared_ptr<const RegisterDraft> draft(const QUuid &customer) const;
    void keepDraft(const QUuid &customer, std::shared_ptr<const RegisterDraft> draft);

    // Intents. Each does nothing while another request is under way.
    void checkStatus();
    void getSdkToken(const QString &deviceId);
    void submit(const RegistrationOrder &order);
    void signIn(const QByteArray &password, bool remember);
    void signOut();
    /// A check that a run or a watch made of \p customer failed: it is said as of one that was asked for
    /// here.
    void noteFailedCheck(const QUuid &customer, const Error &error);
    /// What failed, of whom, and how it is tried again.
    struct Failure
    {
        QPointer<OnboardingCase> of {};
        std::optional<Error> error {};
        Activity what = Activity::None;
        std::function<void()> again {};
    };
    [[nodiscard]] Failure failure() const;
    /// Of the case that is open, or nothing happens. Stays while the sign-in is read again.
    void showFailure(const Failure &failure);
    void retry(); ///< the intent that failed, once more
    void cancel();
    void dismissError();
    /// The keychain can be read again: what was said of that is over.
    void onSecretsUnlocked();
    // The sandbox's own parts.
    void playPhone();
    void decide(const QString &status);
    void advanceSandboxClock();

Q_SIGNALS:
    void changed();
    /// A check that was asked for here brought no status.
    void checkFailed(const onboarding::Error &error);
    /// Sign-in is needed and no password is at hand.
    void signInNeeded();
    void sandboxClockAdvanced(std::chrono::minutes by);
    void openRegisterRequested();
    void openSdkTokenRequested();
    void showExchangeRequested(quint64 number);
    void addNoteRequested(const QUuid &customer);
    void editNoteRequested(const onboarding::Note &note);
    void caseReportRequested();
    void followUpRequested(const QUuid &customer, onboarding::CustomerController::FollowUp what);

private:
    void showFailedCheck();
    void followNotes();
    void readNotes();
    /// False when another request is under way.
    [[nodiscard]] bool begin(Activity activity, std::function<void()> again);
    void end(const std::optional<Error> &error);
    /// \p done, for an answer that may come when another customer is open, or after a cancel: then nothing.
    template<typename Fn>
    [[nodiscard]] auto whileUnderWay(Fn done)
    {
        return [this, turn = m_turn, done = std::move(done)](const auto &result) {
            if (turn == m_turn)
                done(result);
        };
    }
    [[nodiscard]] std::function<void(const Result<void> &)> checkStatusWhenDone();
    void onCaseChanged();
    void tell();
    void onSubmitted(const Result<SubmissionProgress> &progress);
    void restore();
    [[nodiscard]] bool signInSample(const std::function<void()> &then);

    const Clock &m_clock;
    std::function<void()> m_again; ///< the intent under way or failed
    QPointer<Workspace> m_workspace;
    QPointer<OnboardingCase> m_case;
    QPointer<SandboxControl> m_control;
    CallHandle m_call;
    Activity m_activity = Activity::None;
    quint64 m_turn = 0; ///< another one with each beginning and end of an activity
    std::optional<Error> m_error;
    Activity m_failed = Activity::None;
    QHash<QUuid, Error> m_failedChecks; ///< of m_failedIn, until something else is known
    QPointer<Workspace> m_failedIn;
    bool m_isToBeTold = false; ///< when the event loop is reached again
    Failure m_kept; ///< to be shown when the sign-in was read
    QHash<QUuid, std::shared_ptr<const RegisterDraft>> m_drafts;
    QString m_phoneResult;
    int m_phoneRuns = 0;
    QPointer<CustomerStore> m_store; ///< whose notes are followed
    Result<QList<Note>> m_notes;
    DueRules m_rules = DueRules::standard();
};

} // namespace onboarding
