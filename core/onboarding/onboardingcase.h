#pragma once
#include "core/api/endpoints.h"
#include "core/api/exchange.h"
#include "core/kyc/nextstep.h"
#include "core/kyc/sdktoken.h"
#include "core/onboarding/caseevent.h"
#include "core/onboarding/environmentcheck.h"
#include "core/onboarding/registration.h"
#include "core/onboarding/registrationhost.h"
#include "core/onboarding/registrationorder.h"
#include "core/onboarding/typedphrase.h"
#include "core/roster/customerstore.h"
#include "core/session/session.h"

#include <QList>
#include <QPointer>
#include <chrono>

namespace onboarding {

class RegistrationRun;
class SessionCall;
struct CaseData;

/// Everything that can be done for one customer of one environment, and what came of it. The window and
/// kycctl both work through this. Results are recorded here once; views follow changed().
class OnboardingCase : public QObject, private RegistrationHost
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
    /// The last one, when it came from this environment before its address, tenant or kind was changed: it
    /// says nothing of the customer here, and lastObservation() has none.
    [[nodiscard]] std::optional<Observation> seenElsewhere() const;
    [[nodiscard]] const QList<CaseEvent> &events() const; ///< oldest first
    /// Where the present try begins in events(): at the status that asked for it, or at its token.
    [[nodiscard]] qsizetype runStart() const;
    [[nodiscard]] std::optional<SdkToken> sdkToken() const; ///< the last one of this session
    /// Now by the clock that tokens run out by: ours, but that of a sandbox, which can be put forward.
    [[nodiscard]] QDateTime serviceNow() const;
    /// How long the access token at hand lasts by that clock, in seconds; 0: it is over, or its end not
    /// known.
    [[nodiscard]] qint64 signInSecondsLeft() const;
    /// Whether it can be handed to a phone.
    [[nodiscard]] SdkTokenState sdkTokenState() const;
    /// Whom the IDs inside the token were sent for before: then it is of no use, and nobody else's business.
    [[nodiscard]] std::optional<PairUse> sdkTokenUse() const;
    [[nodiscard]] SubmissionProgress submission() const;
    /// The one of which it is not known whether it arrived: submission() itself, or the one before it when
    /// that was refused. Absent when all is known.
    [[nodiscard]] std::optional<SubmissionProgress> unsettledSubmission() const;
    /// The IDs are being sent, or it is being found out whether they arrived.
    [[nodiscard]] bool isRegistering() const;
    /// They are on the disk as sent, and may be on their way or have arrived.
    [[nodiscard]] bool mayHaveLeft() const;
    [[nodiscard]] bool isBusy() const; ///< a request of this case is under way
    [[nodiscard]] NextStep nextStep() const;
    /// The service accepted the last IDs, whichever program sent them, and its status has not moved on yet.
    [[nodiscard]] bool isAwaitingReview() const override;
    /// The last IDs that the service accepted for this customer, whichever program sent them, when they are
    /// others than these and no status has answered them yet.
    [[nodiscard]] std::optional<Submission> acceptedOthers(const QString &accountId,
                                                           const QString &workflowId) const;
    /// The POST of \p submission as far as it is known; 0: it is not.
    [[nodiscard]] quint64 exchangeOf(const Submission &submission) const;
    /// When the service asked to wait: no request leaves before this time (UTC). Null when free to ask.
    [[nodiscard]] QDateTime waitUntil() const;

    CallHandle signIn(const QByteArray &password, bool remember, QObject *context, Done<void> done,
                      const QString &tokenUser = {});
    /// See Session::adopt(): a token of somebody else is refused unless \p tokenUser says whose it is.
    void adoptToken(const QByteArray &pasted, const QString &tokenUser, QObject *context, Done<void> done);
    void signOut(QObject *context, Done<void> done);
    /// Restores the session from the keychain; does nothing when it is signed in.
    void restore(QObject *context, Done<void> done);

    /// A 404 "not registered on kyc" is an observation of NOT_REGISTERED hinted by the service, raw "404".
    CallHandle checkStatus(QObject *context, Done<Observation> done);
    /// Keeps that a check ended with \p error, as checkStatus() does; nothing where nobody was asked. For a
    /// sign-in that was made for it.
    void keepFailedCheck(const Error &error);
    CallHandle fetchSdkToken(const QString &deviceId, QObject *context, Done<SdkToken> done);

    /// Registers the ids, at most once. The status is asked right before, as what an unclear end is judged
    /// by. NotPermitted, with nothing sent: a production environment and the order's confirmation is not what
    /// it asks for (see confirmation()); an earlier submission is not settled and sendAgain is not set; the
    /// IDs were sent before, and sentBeforeFor does not say for whom; another sign-in than the order's took
    /// its place (field "signIn"); at the last moment, another program removed the customer, signed them out,
    /// or changed the environment (field "environment"; see setEnvironmentLook()). When the end is unclear
    /// the status is asked (up to five times, with growing pauses); only a move that these IDs explain
    /// settles it. \p done gets the final progress. Who is not in the list comes into it right before the IDs
    /// are sent; when another program adds the same user name at that moment it is AlreadyExists, with
    /// nothing sent.
    CallHandle submit(const RegistrationOrder &order, QObject *context, Done<SubmissionProgress> done);
    /// Whom the pair was sent for before, as far as is known without asking; nothing when it may be sent.
    [[nodiscard]] std::optional<PairUse> earlierUse(const QString &accountId,
                                                    const QString &workflowId) const;
    /// Another result of the phone is at hand: that other IDs were refused is of an earlier run. What was
    /// accepted, or may have arrived, stands.
    void beginRun(const QString &accountId, const QString &workflowId);
    /// The IDs that are about to be registered, as they stand in the form; empty: none.
    void setIdsAtHand(const QString &accountId, const QString &workflowId);
    /// Those were never sent for this customer, and nothing else is under way or unsettled: what became of
    /// other IDs is of an earlier run.
    [[nodiscard]] bool areNewIdsAtHand() const;
    /// What a user types to confirm a production write.
    [[nodiscard]] TypedPhrase confirmation() const;
    /// See Session::acceptOwner(). NotPermitted in field confirmation when \p typed is not what
    /// confirmation() asks for.
    [[nodiscard]] Result<void> acceptIdentity(const QString &typed);
    /// The shortest of it: the last name, or the user name. Empty where nothing is asked.
    [[nodiscard]] QString confirmationPhrase() const { return confirmation().phrase(); }

    /// How to look, right before IDs leave, whether the environment is still what was opened.
    void setEnvironmentLook(EnvironmentLook look);

    /// What earlier sessions observed and exchanged, newest first; becomes the beginning of events().
    void setHistory(const QList<Observation> &observations, const QList<Exchange> &exchanges);

    /// Which of \p exchanges, all of this customer, newest first, carried what events() tells of.
    void linkExchanges(const QList<Exchange> &exchanges);
    /// Of a customer who came into the list only now: what was sent for them before is kept with them. \p
    /// done hears when that is on the disk, or why not.
    void keepExchanges(QObject *context, const Done<void> &done);

    /// How long until the next of the status checks that settle an unclear submission; 0 when none is to
    /// come.
    [[nodiscard]] std::chrono::milliseconds untilSettlingCheck() const;
    /// The pauses before the status checks that settle an unclear submission; for tests.
    void setSettlingPauses(QList<std::chrono::milliseconds> pauses);

Q_SIGNALS:
    /// Anything above may have changed, but for isBusy() when a request begins.
    void changed();
    void busyChanged();
    /// The customer's markers changed; already saved in the store.
    void customerChanged();

private:
    template<typename T>
    CallHandle ask(QObject *context, Done<T> done, const std::function<CallHandle(Done<T>)> &send);
    void readCustomer();
    void keepObservation(const Observation &seen);
    void begin() override;
    void end() override;
    void addEvent(CaseEvent::Kind kind, quint64 exchange, const QString &text) override;
    void quote(CaseEvent &event) const;
    void addSdkTokens(const QList<Exchange> &exchanges);
    [[nodiscard]] bool isTold(quint64 exchange) const;
    [[nodiscard]] std::optional<bool> isAskedSince(quint64 number, const QList<Exchange> &exchanges) const;
    void addFailure(const Error &error) override;
    Observation observe(const UserStatusEndpoint::Response &response, const Done<Observation> &kept);
    void keepOnDisk(const Observation &seen, const Done<Observation> &kept);
    [[nodiscard]] bool isNews(const Observation &seen) const;
    [[nodiscard]] Result<Observation> statusResult(const Result<UserStatusEndpoint::Response> &reply,
                                                   const Done<Observation> &kept) override;
    void lookForTokenUse();
    void lookWhatOthersSent();
    [[nodiscard]] Result<SdkToken> tokenResult(const Result<SdkTokenEndpoint::Response> &reply);
    [[nodiscard]] std::optional<Error> whyOfAnother(const TokenOwner &owner, quint64 exchange) const override;
    [[nodiscard]] std::optional<Error> whyTokenOfAnother(const SdkTokenEndpoint::Response &reply,
                                                         const TokenOwner &inside,
                                                         const IssuedToken &issued) const;
    [[nodiscard]] QList<IssuedToken> issuedBeside(const SdkToken &token, const IssuedToken &issued) const;
    [[nodiscard]] IssuedToken issuedToken(IssuedToken::Kind kind, const QByteArray &token) const;
    void keepHeldTokens(const QByteArray &access, const QByteArray &refresh);
    [[nodiscard]] std::optional<Error> whyNotAsk() const;
    [[nodiscard]] std::optional<Error> whyNoUserName() const;
    [[nodiscard]] bool isOtherwiseAnother(const TokenOwner &owner) const;
    [[nodiscard]] QString unsureName(const TokenOwner &owner) const override;
    [[nodiscard]] NameMatch nameInReply(const TokenOwner &owner) const;
    [[nodiscard]] bool isTokenOut() const;
    void lookAgain(const std::function<void(const std::optional<Error> &)> &then);
    void endSession(const Done<void> &done);
    void saveMarkers(const Done<void> &done);
    void saveOwner();

    std::unique_ptr<CaseData> m_data;
    std::unique_ptr<RegistrationRun> m_run;
};

} // namespace onboarding
