// OnboardingCase: the one write, and how its end is found out.
#include "core/customers/onboardingcase_p.h"

namespace onboarding {

namespace {

using Value = KycStatus::Value;

bool isBeforeReview(Value value)
{
    return value == Value::NotRegistered || value == Value::Lv1 || value == Value::NeedResubmit;
}

/// A service that asks to be left alone for longer is not waited for: the next check of the status settles
/// it.
constexpr std::chrono::minutes LongestSettlingPause {10};

/// Whether \p now can only be seen when a submission sent after \p before has arrived.
bool hasMovedOn(const Observation &before, const Observation &now)
{
    const Value was = before.status.value;
    const Value is = now.status.value;
    if (!isBeforeReview(was))
        return false;
    if (is == Value::Pending || is == Value::ApprovedVerified || is == Value::Rejected)
        return true;
    if (is == Value::NeedResubmit && was != Value::NeedResubmit)
        return true;
    return is == Value::NeedResubmit && before.remainingAttempts && now.remainingAttempts
        && *now.remainingAttempts < *before.remainingAttempts;
}

} // namespace

std::optional<Error> OnboardingCase::whyNotSubmit(const RegisterUserEndpoint &endpoint,
                                                  const QString &confirmation, bool sendAgain) const
{
    const auto refuse = [](const QString &message, const QString &field = {}) {
        return Error {Error::Kind::NotPermitted, 0, message, field};
    };
    const Result<HttpRequest> request = endpoint.request(m_private->environment.contract);
    if (!request)
        return request.error();
    if (const Confirmation asked = this->confirmation(); !asked.isGivenBy(confirmation))
        return refuse(
            QStringLiteral("This is a production environment: type %1, to confirm.").arg(asked.inWords()),
            QStringLiteral("confirmation"));
    const auto stage = m_private->progress.stage;
    if (stage == SubmissionProgress::Stage::Sending || stage == SubmissionProgress::Stage::OutcomeUnknown)
        return refuse(QStringLiteral("A submission for this customer is under way."));
    if (stage == SubmissionProgress::Stage::StillUnknown && !sendAgain)
        return refuse(
            QStringLiteral("It is not known whether an earlier submission arrived. Check the status before "
                           "you send again."));
    return mustWait();
}

CallHandle OnboardingCase::submit(const QString &accountId, const QString &workflowId,
                                  const QString &confirmation, bool sendAgain, QObject *context,
                                  Done<SubmissionProgress> done)
{
    auto *call = new SessionCall(this, context);
    const RegisterUserEndpoint endpoint {accountId, workflowId};
    if (const std::optional<Error> error = whyNotSubmit(endpoint, confirmation, sendAgain)) {
        QTimer::singleShot(0, call, [call, done, error] {
            if (call->finish())
                done(tl::unexpected(*error));
        });
        return CallHandle(call);
    }
    m_private->progress = {.stage = SubmissionProgress::Stage::Sending,
                           .accountId = accountId,
                           .workflowId = workflowId,
                           .checksPlanned = static_cast<int>(m_private->pauses.size())};
    m_private->submitCall = call;
    m_private->submitDone = std::move(done);
    begin();
    if (m_private->observation) {
        recordAndSend(endpoint, call);
        return CallHandle(call);
    }
    // Without knowing where the customer stood before, an unclear end could not be settled by the status.
    CallHandle check = m_private->session.call(
        UserStatusEndpoint {}, this,
        [this, endpoint, call = QPointer(call)](const Result<UserStatusEndpoint::Response> &reply) {
            if (const Result<Observation> seen = statusResult(reply))
                return recordAndSend(endpoint, call);
            else
                m_private->progress = {};
            answerSubmission(tl::unexpected(reply.error()));
        });
    call->setCancel([this, check]() mutable {
        check.cancel();
        m_private->progress = {};
        end();
    });
    return CallHandle(call);
}

/// On the disk before it leaves, so that a crash cannot hide it.
void OnboardingCase::recordAndSend(const RegisterUserEndpoint &endpoint, QPointer<SessionCall> call)
{
    m_private->beforeSubmission = m_private->observation;
    const QUuid before = m_private->submission.id;
    m_private->submission = {.id = QUuid::createUuid(),
                             .customer = m_private->customer.id,
                             .accountId = endpoint.accountId,
                             .workflowId = endpoint.workflowId,
                             .sentAt = m_private->clock.now(),
                             .after = before};
    if (call)
        call->setCancel([this] {
            m_private->progress = {};
            m_private->submission.outcome = Submission::Outcome::Refused; // it never left
            m_private->store.record(m_private->submission, this, [](const Result<void> &) { });
            end();
        });
    m_private->store.record(m_private->submission, this,
                            [this, endpoint, call](const Result<void> &recorded) {
                                if (!call || call->isOver())
                                    return;
                                if (recorded)
                                    return sendRegister(endpoint, call);
                                m_private->progress = {};
                                m_private->submission = {}; // it never left
                                answerSubmission(tl::unexpected(recorded.error()));
                            });
}

void OnboardingCase::sendRegister(const RegisterUserEndpoint &endpoint, QPointer<SessionCall> call)
{
    CallHandle inner = m_private->session.call(
        endpoint, this,
        [this](const Result<RegisterUserEndpoint::Response> &reply) { onRegisterAnswered(reply); });
    if (call)
        call->setCancel([this, inner]() mutable {
            if (m_private->progress.stage != SubmissionProgress::Stage::Sending)
                return; // it is being settled already
            inner.cancel();
            // It may be on its way: nobody waits any more, but the status will tell.
            onRegisterAnswered(failure(Error::Kind::OutcomeUnknown, QStringLiteral("Cancelled here.")));
        });
}

void OnboardingCase::onRegisterAnswered(const Result<RegisterUserEndpoint::Response> &reply)
{
    SubmissionProgress &progress = m_private->progress;
    progress.exchange = reply ? reply->exchange : reply.error().exchange;
    if (reply) {
        addEvent(CaseEvent::Kind::IdsRegistered, Operation::RegisterUser, 200, reply->exchange, {});
        return finishSubmission(SubmissionProgress::Stage::Registered, Submission::Outcome::Registered);
    }
    const Error &error = reply.error();
    progress.error = error;
    addFailure(Operation::RegisterUser, error);
    if (error.kind == Error::Kind::OutcomeUnknown) {
        progress.stage = SubmissionProgress::Stage::OutcomeUnknown;
        m_private->submission.outcome = Submission::Outcome::Unknown;
        m_private->store.record(m_private->submission, this, [](const Result<void> &) { });
        if (m_private->pauses.isEmpty())
            return finishSubmission(SubmissionProgress::Stage::StillUnknown, Submission::Outcome::Unknown);
        m_private->settleTimer.start(m_private->pauses.constFirst());
        Q_EMIT changed();
        return;
    }
    m_private->events.last().kind = CaseEvent::Kind::IdsRefused;
    finishSubmission(SubmissionProgress::Stage::Refused, Submission::Outcome::Refused);
}

void OnboardingCase::settleNext()
{
    if (const std::optional<Error> wait = mustWait()) // the service asked for more time than the pause was
        return *wait->retryAfter > LongestSettlingPause
            ? finishSubmission(SubmissionProgress::Stage::StillUnknown, Submission::Outcome::Unknown)
            : m_private->settleTimer.start(*wait->retryAfter);
    m_private->session.call(
        UserStatusEndpoint {}, this, [this](const Result<UserStatusEndpoint::Response> &reply) {
            SubmissionProgress &progress = m_private->progress;
            ++progress.checksDone;
            (void)statusResult(reply); // settles it when the status moved on
            if (progress.stage != SubmissionProgress::Stage::OutcomeUnknown)
                return;
            if (progress.checksDone < m_private->pauses.size()) {
                m_private->settleTimer.start(m_private->pauses.at(progress.checksDone));
                Q_EMIT changed();
            } else {
                finishSubmission(SubmissionProgress::Stage::StillUnknown, Submission::Outcome::Unknown);
            }
        });
}

void OnboardingCase::settleBy(const Observation &seen)
{
    if (!m_private->progress.isUnsettled() || !m_private->beforeSubmission
        || !hasMovedOn(*m_private->beforeSubmission, seen))
        return;
    m_private->progress.settledByStatus = true;
    finishSubmission(SubmissionProgress::Stage::Registered, Submission::Outcome::Registered);
}

void OnboardingCase::finishSubmission(SubmissionProgress::Stage stage, Submission::Outcome outcome)
{
    m_private->settleTimer.stop();
    m_private->progress.stage = stage;
    m_private->submission.outcome = outcome;
    Q_EMIT changed();
    m_private->store.record(m_private->submission, this,
                            [this, id = m_private->submission.id](const Result<void> &kept) {
                                if (!kept)
                                    m_private->store.tellFailed(kept.error());
                                if (id != m_private->submission.id)
                                    return;
                                if (!kept)
                                    m_private->progress.notKept = kept.error();
                                answerSubmission(m_private->progress);
                            });
}

void OnboardingCase::answerSubmission(const Result<SubmissionProgress> &result)
{
    const QPointer<SessionCall> call = std::exchange(m_private->submitCall, nullptr);
    const Done<SubmissionProgress> done = std::exchange(m_private->submitDone, nullptr);
    if (m_private->underWay > 0 && done)
        end();
    else
        Q_EMIT changed();
    if (call && call->finish() && done)
        done(result);
}

} // namespace onboarding
