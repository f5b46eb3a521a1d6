#include "core/kyc/nextstep.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

/// Where Qt Linguist finds the sentences of this file.
struct StepWords
{
    Q_DECLARE_TR_FUNCTIONS(NextStep)
};

NextStep tokenStep(SdkTokenState token, const QString &title)
{
    if (token == SdkTokenState::Live)
        return {NextStep::Action::RegisterIds, StepWords::tr("Wait for the phone, then register its IDs"),
                StepWords::tr(
                    "An SDK token is out. When the phone has finished, it shows accountId and workflowId.")};
    return {NextStep::Action::GetSdkToken, title, {}};
}

NextStep resubmitStep(std::optional<int> remainingAttempts, SdkTokenState token)
{
    if (remainingAttempts == 0)
        return {NextStep::Action::MakeCaseReport, StepWords::tr("Send the customer to support"),
                StepWords::tr("No attempt is left.")};
    NextStep step = tokenStep(token,
                              remainingAttempts == 1 ? StepWords::tr("Get a new SDK token for the last try")
                                                     : StepWords::tr("Get a new SDK token"));
    if (!remainingAttempts)
        step.detail = StepWords::tr("The service did not send how many attempts are left.");
    else if (step.detail.isEmpty())
        step.detail = remainingAttempts == 1
            ? StepWords::tr("When this try fails too, the customer is rejected.")
            : StepWords::tr("%n attempts are left.", nullptr, *remainingAttempts);
    return step;
}

} // namespace

QString statusMeaning(const std::optional<KycStatus> &status)
{
    if (!status)
        return StepWords::tr("This console has not seen this customer's status yet.");
    switch (status->value) {
    case KycStatus::Value::NotRegistered:
        return StepWords::tr("The customer has not started identity verification.");
    case KycStatus::Value::Lv1:
        return StepWords::tr("The customer has started, but steps are still missing.");
    case KycStatus::Value::Pending:
        return StepWords::tr(
            "The documents were submitted and are being reviewed. Nothing is needed from the customer.");
    case KycStatus::Value::NeedResubmit:
        return StepWords::tr("The documents were not accepted. The customer must submit them again.");
    case KycStatus::Value::Rejected:
        return StepWords::tr(
            "The service judged the risk high or fraudulent, or all tries failed. This console cannot "
            "change that.");
    case KycStatus::Value::ApprovedVerified: return StepWords::tr("The customer is verified and accepted.");
    case KycStatus::Value::Accepted:
        return StepWords::tr("This tenant does not ask this customer for identity verification.");
    case KycStatus::Value::Unrecognised:
        return StepWords::tr(
            "The service sent a status this console does not know. Treat it as neither approved nor "
            "rejected.");
    }
    return {};
}

QString whyNothingToSubmit(const std::optional<KycStatus> &status)
{
    if (!status)
        return {};
    switch (status->value) {
    case KycStatus::Value::Pending:
        return StepWords::tr("The customer is in review already: wait for the decision.");
    case KycStatus::Value::Rejected:
        return StepWords::tr("The customer is rejected: no further submission is possible.");
    case KycStatus::Value::ApprovedVerified:
        return StepWords::tr("The customer is approved already: nothing more is to be submitted.");
    case KycStatus::Value::Accepted:
        return StepWords::tr("This tenant does not ask this customer for identity verification.");
    case KycStatus::Value::NotRegistered:
    case KycStatus::Value::Lv1:
    case KycStatus::Value::NeedResubmit:
    case KycStatus::Value::Unrecognised: break;
    }
    return {};
}

NextStep nextStep(const std::optional<KycStatus> &status, std::optional<int> remainingAttempts,
                  SdkTokenState token)
{
    using Action = NextStep::Action;
    if (!status)
        return {Action::CheckStatus, StepWords::tr("Check the status"), {}};
    switch (status->value) {
    case KycStatus::Value::NotRegistered:
        return tokenStep(token, StepWords::tr("Get an SDK token and hand it to the phone"));
    case KycStatus::Value::Lv1:
        return tokenStep(token, StepWords::tr("Get an SDK token so the customer can go on"));
    case KycStatus::Value::Pending:
        return {Action::CheckStatus, StepWords::tr("Wait for the decision"),
                StepWords::tr("Check again from time to time.")};
    case KycStatus::Value::NeedResubmit: return resubmitStep(remainingAttempts, token);
    case KycStatus::Value::Rejected:
        return {Action::MakeCaseReport, StepWords::tr("Send the customer to support"),
                StepWords::tr("No further submission is possible.")};
    case KycStatus::Value::ApprovedVerified:
        return {Action::MakeCaseReport, StepWords::tr("Complete"), StepWords::tr("Save the case report.")};
    case KycStatus::Value::Accepted:
        return {Action::None, StepWords::tr("Complete"),
                StepWords::tr("If you did not expect this, ask the service owner.")};
    case KycStatus::Value::Unrecognised:
        return {Action::ShowExchange, StepWords::tr("Ask the service owner what it means"), {}};
    }
    return {};
}

std::optional<NextStep> nextStepAfter(Error::Kind refusal)
{
    constexpr auto Nothing = NextStep::Action::None;
    switch (refusal) {
    case Error::Kind::AccountLocked:
        return NextStep {
            Nothing, StepWords::tr("Have the service unlock the account"),
            StepWords::tr("Then sign in again. Until then nothing can be asked for this customer.")};
    case Error::Kind::AccountSuspended:
        return NextStep {Nothing, StepWords::tr("Ask the service's support about the suspension"),
                         StepWords::tr("Until it ends nothing can be asked for this customer.")};
    case Error::Kind::PartlyRegistered:
        return NextStep {Nothing, StepWords::tr("Let the customer finish signing up"),
                         StepWords::tr("Only then can verification start.")};
    case Error::Kind::InvalidInput:
    case Error::Kind::NotPermitted:
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::TlsRefused:
    case Error::Kind::Redirected:
    case Error::Kind::ApiKeyRefused:
    case Error::Kind::NotAllowed:
    case Error::Kind::TokenExpired:
    case Error::Kind::SignInAgain:
    case Error::Kind::WrongCredentials:
    case Error::Kind::RateLimited:
    case Error::Kind::NotFound:
    case Error::Kind::AlreadyExists:
    case Error::Kind::FieldRefused:
    case Error::Kind::ServiceFailing:
    case Error::Kind::BadReply:
    case Error::Kind::OutcomeUnknown:
    case Error::Kind::KeychainLocked:
    case Error::Kind::KeychainUnavailable:
    case Error::Kind::KeychainDenied:
    case Error::Kind::KeychainSlow:
    case Error::Kind::Damaged:
    case Error::Kind::Storage:
    case Error::Kind::Cancelled: break; // say nothing of the account
    }
    return std::nullopt;
}

NextStep nextStepWhileUnsettled(bool canStatusTell, bool isAskedSince)
{
    if (!canStatusTell)
        return {NextStep::Action::CheckStatus, StepWords::tr("Ask the service owner whether the IDs arrived"),
                StepWords::tr(
                    "IDs were sent and no clear answer came. The status cannot tell whether they arrived.")};
    if (isAskedSince)
        return {
            NextStep::Action::CheckStatus, StepWords::tr("Check again whether the IDs arrived"),
            StepWords::tr("IDs were sent, and it is not known whether they arrived. The status has not moved "
                          "since. If it stays as it is, ask the service owner.")};
    return {NextStep::Action::CheckStatus, StepWords::tr("Check the status"),
            StepWords::tr("IDs were sent, and it is not known whether they arrived. The status will tell.")};
}

NextStep nextStepAfterMove(const ServicePlace &from)
{
    return {
        NextStep::Action::CheckStatus, StepWords::tr("Check the status"),
        StepWords::tr("The last one was seen at %1, before this environment was changed.").arg(from.text())};
}

NextStep nextStepAfterRegistration()
{
    return {
        NextStep::Action::CheckStatus, StepWords::tr("Wait for the decision"),
        StepWords::tr("The service accepted the IDs. No later status was seen yet. Check again from time to "
                      "time.")};
}

QString statusLabel(const std::optional<KycStatus> &status)
{
    if (!status)
        return StepWords::tr("No status yet");
    switch (status->value) {
    case KycStatus::Value::NotRegistered: return StepWords::tr("Not started");
    case KycStatus::Value::Lv1: return StepWords::tr("In progress");
    case KycStatus::Value::Pending: return StepWords::tr("In review");
    case KycStatus::Value::NeedResubmit: return StepWords::tr("Resubmit");
    case KycStatus::Value::Rejected: return StepWords::tr("Rejected");
    case KycStatus::Value::ApprovedVerified: return StepWords::tr("Approved");
    case KycStatus::Value::Accepted: return StepWords::tr("Not required");
    case KycStatus::Value::Unrecognised: return StepWords::tr("Unrecognised");
    }
    return {};
}

} // namespace onboarding
