#pragma once
#include "core/api/endpoints.h"
#include "core/api/exchange.h"
#include "core/customers/confirmation.h"
#include "core/customers/customerstore.h"
#include "core/customers/submissionprogress.h"
#include "core/kyc/nextstep.h"
#include "core/kyc/sdktoken.h"
#include "core/session/session.h"

#include <QList>
#include <QPointer>
#include <chrono>

namespace onboarding {

class SessionCall;

/// One thing this console did or saw for a customer, newest last; the timeline.
struct CaseEvent
{
    enum class Kind {
        StatusObserved,
        SdkTokenReceived,
        IdsRegistered,
        IdsRefused,
        OutcomeUnknown,
        SignedIn,
        SignedOut,
        Failed
    };
    Kind kind = Kind::StatusObserved;
    QDateTime at {}; ///< UTC
    std::optional<Observation> observation {};
    int unchangedChecks = 0; ///< StatusObserved: how many further checks saw the same
    QDateTime lastSeenAt {}; ///< UTC: the last of them; null when there was none
    QByteArray method {};
    QString path {};
    int httpStatus = 0;
    quint64 exchange = 0;
    QString text {}; ///< "IDs registered", an error's sentence
};

/// Everything that can be done for one customer of one environment, and what came of it. The window and
/// kycctl both work through this. Results are recorded here once; views follow changed().
class OnboardingCase : public QObject
{
    Q_OBJECT
public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    OnboardingCase(Customer customer, const Environment &environment, ApiClient &client, SecretStore &secrets,
                   CustomerStore &store, const Clock &clock, QObject *parent = nullptr);
    ~OnboardingCase() override;

    [[nodiscard]] const Customer &customer() const;
    [[nodiscard]] const Environment &environment() const;
    [[nodiscard]] Session &session();
    [[nodiscard]] std::optional<Observation> lastObservation() const; ///< this session's, else the store's
    [[nodiscard]] const QList<CaseEvent> &events() const;
    [[nodiscard]] std::optional<SdkToken> sdkToken() const; ///< the last one of this session
    [[nodiscard]] const SubmissionProgress &submission() const;
    [[nodiscard]] bool isBusy() const; ///< a request of this case is under way
    [[nodiscard]] NextStep nextStep() const;
    /// When the service asked to wait: no request leaves before this time (UTC). Null when free to ask.
    [[nodiscard]] QDateTime waitUntil() const;

    CallHandle signIn(const QByteArray &password, bool remember, QObject *context, Done<void> done);
    /// See Session::adopt(): a token of somebody else is refused unless \p tokenUser says whose it is.
    void adoptToken(const QByteArray &pasted, const QString &tokenUser, QObject *context, Done<void> done);
    void signOut(QObject *context, Done<void> done);
    /// Restores the session from the keychain; does nothing when it is signed in.
    void restore(QObject *context, Done<void> done);

    /// A 404 "not registered on kyc" is an observation of NOT_REGISTERED hinted by the service, raw "404".
    CallHandle checkStatus(QObject *context, Done<Observation> done);
    CallHandle fetchSdkToken(const QString &deviceId, QObject *context, Done<SdkToken> done);

    /// Registers the ids, at most once. NotPermitted: a production environment and \p confirmation is not
    /// what it asks for (see confirmation()); or an earlier submission is not settled and \p sendAgain
    /// is not set. When the end is unclear the status is asked (up to five times, with growing pauses); only
    /// a status that moved on settles it. \p done gets the final progress.
    CallHandle submit(const QString &accountId, const QString &workflowId, const QString &confirmation,
                      bool sendAgain, QObject *context, Done<SubmissionProgress> done);
    /// What a user types to confirm a production write.
    [[nodiscard]] Confirmation confirmation() const;
    /// The shortest of it: the last name, or the user name. Empty where nothing is asked.
    [[nodiscard]] QString confirmationPhrase() const { return confirmation().phrase(); }

    /// What earlier sessions observed, newest first; becomes the beginning of events().
    void setHistory(const QList<Observation> &observations);

    /// Which of \p exchanges, all of this customer, carried the submissions of earlier sessions; what
    /// setHistory() brought then names them.
    void linkExchanges(const QList<Exchange> &exchanges);

    /// The pauses before the status checks that settle an unclear submission; for tests.
    void setSettlingPauses(QList<std::chrono::milliseconds> pauses);

Q_SIGNALS:
    /// Anything above may have changed.
    void changed();
    /// The customer's markers changed; already saved in the store.
    void customerChanged();
    /// Another program on the same list saw a newer status.
    void observedElsewhere();

private:
    template<typename T>
    CallHandle ask(QObject *context, Done<T> done, const std::function<CallHandle(Done<T>)> &send);
    void readCustomer();
    void keepObservation(const Observation &seen);
    void begin();
    void end();
    void addEvent(CaseEvent::Kind kind, Operation operation, int httpStatus, quint64 exchange,
                  const QString &text);
    void addFailure(Operation operation, const Error &error);
    Observation observe(const UserStatusEndpoint::Response &response, const Done<Observation> &kept);
    void keepOnDisk(const Observation &seen, const Done<Observation> &kept);
    [[nodiscard]] Result<Observation> statusResult(
        const Result<UserStatusEndpoint::Response> &reply,
        const Done<Observation> &kept = [](const Result<Observation> &) { });
    [[nodiscard]] Result<SdkToken> tokenResult(const Result<SdkTokenEndpoint::Response> &reply);
    [[nodiscard]] std::optional<Error> whyNotSubmit(const RegisterUserEndpoint &endpoint,
                                                    const QString &confirmation, bool sendAgain) const;
    [[nodiscard]] std::optional<Error> mustWait() const;
    void recordAndSend(const RegisterUserEndpoint &endpoint, QPointer<SessionCall> call);
    void sendRegister(const RegisterUserEndpoint &endpoint, QPointer<SessionCall> call);
    void onRegisterAnswered(const Result<RegisterUserEndpoint::Response> &reply);
    void settleNext();
    void settleBy(const Observation &seen);
    void finishSubmission(SubmissionProgress::Stage stage, Submission::Outcome outcome);
    void answerSubmission(const Result<SubmissionProgress> &result);
    void saveMarkers(const Done<void> &done);
    void saveOwner();

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
