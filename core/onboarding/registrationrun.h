#pragma once
#include "core/api/registeruserendpoint.h"
#include "core/kyc/pairuse.h"
#include "core/onboarding/caseevent.h"
#include "core/onboarding/registration.h"
#include "core/onboarding/registrationorder.h"
#include "core/session/session.h"
#include "core/session/sessioncall.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <functional>

namespace onboarding {

struct CaseData;
class RegistrationHost;

/// The one write of a case, and how its end is found out. What happens decides registration::nextState(); the
/// public functions are those of OnboardingCase, where each is described.
class RegistrationRun : public QObject
{
    Q_OBJECT
public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    /// Both must outlive it.
    RegistrationRun(RegistrationHost &host, CaseData &data);

    CallHandle submit(const RegistrationOrder &order, QObject *context, Done<SubmissionProgress> done);
    [[nodiscard]] SubmissionProgress progress() const;
    [[nodiscard]] std::optional<SubmissionProgress> unsettledSubmission() const;
    [[nodiscard]] std::optional<PairUse> earlierUse(const QString &accountId,
                                                    const QString &workflowId) const;
    void beginRun(const QString &accountId, const QString &workflowId);
    void setIdsAtHand(const QString &accountId, const QString &workflowId);
    [[nodiscard]] bool areNewIdsAtHand() const;
    [[nodiscard]] std::chrono::milliseconds untilSettlingCheck() const;
    void setSettlingPauses(QList<std::chrono::milliseconds> pauses) { m_pauses = std::move(pauses); }

    [[nodiscard]] const registration::State &state() const { return m_state; }
    void apply(const registration::Event &event);
    /// Whether it was sent by this case.
    [[nodiscard]] bool isOwn(const QUuid &submission) const { return m_submissions.contains(submission); }
    /// Whether the status was seen to move after \p sent.
    [[nodiscard]] bool isAnswered(const Submission &sent) const;
    /// Accepted, and not answered by the status yet.
    [[nodiscard]] std::optional<Submission> lastAccepted() const;
    /// Makes \p event one of the present submission.
    void tellOf(CaseEvent &event) const;
    void settleBy(const Observation &seen);
    // What other programs and earlier sessions sent.
    void findUnsettled();
    void tellWhatOthersSent();
    void findAccepted();

Q_SIGNALS:
    void changed(); ///< see OnboardingCase

private:
    [[nodiscard]] std::optional<Error> whyNotSubmit(const RegistrationOrder &order) const;
    [[nodiscard]] std::optional<Error> whyNoIds(const QString &accountId, const QString &workflowId) const;
    [[nodiscard]] std::optional<Error> whyNotNow() const;
    [[nodiscard]] Submission newSubmission(const RegistrationOrder &order) const;
    [[nodiscard]] bool hasRival(const Submission &submission) const;
    [[nodiscard]] bool leadsElsewhereNow(const SubmissionProgress &progress) const;
    [[nodiscard]] bool isSentElsewhere(const Submission &sent) const;
    void lookHowOthersSettled();
    void askWhose(const RegistrationOrder &order);
    void askBaseline();
    void recordAndSend();
    void comeIntoTheList(const Done<void> &done);
    void sendRegister();
    void onRegisterAnswered(const Result<RegisterUserEndpoint::Response> &reply);
    void settleNext();
    void stopSettling();
    void giveUpSending(const Error &error);
    void withdraw(const Done<void> &done);
    [[nodiscard]] bool isWithdrawn(const QUuid &submission) const;
    void lookWhatOthersWithdrew();
    void keepOutcome(Submission::Outcome outcome, const Done<void> &done);
    void finishSubmission(Submission::Outcome outcome);
    void answerSubmission(const Result<SubmissionProgress> &result);

    RegistrationHost &m_host;
    CaseData &m_data;
    registration::State m_state;
    Submission m_atHand {}; ///< only its IDs
    std::optional<Error> m_notKept; ///< why the end of the registration is not on the disk
    std::optional<Error> m_statusNotKept; ///< of the status right before the IDs were sent
    std::optional<KycStatus> m_before; ///< of the customer, right before the IDs were sent
    QString m_unsureName; ///< what the answer to the POST says of whom it is about
    std::optional<SignInStamp> m_confirmedSignIn; ///< of the order under way
    QPointer<SessionCall> m_call;
    Done<SubmissionProgress> m_done;
    QSet<QUuid> m_submissions; ///< of this session
    QTimer m_settleTimer;
    QList<std::chrono::milliseconds> m_pauses {std::chrono::seconds {2}, std::chrono::seconds {4},
                                               std::chrono::seconds {8}, std::chrono::seconds {16},
                                               std::chrono::seconds {32}};
};

} // namespace onboarding
