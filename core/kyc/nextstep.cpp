#include "core/kyc/nextstep.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

QString stepWords(const char *text)
{
    return QCoreApplication::translate("NextStep", text);
}

NextStep tokenStep(SdkTokenState token, const char *title)
{
    if (token == SdkTokenState::Live)
        return {NextStep::Action::RegisterIds, stepWords("Wait for the phone, then register its IDs"),
                stepWords(
                    "An SDK token is out. When the phone has finished, it shows accountId and workflowId.")};
    return {NextStep::Action::GetSdkToken, stepWords(title), {}};
}

NextStep resubmitStep(std::optional<int> remainingAttempts, SdkTokenState token)
{
    if (remainingAttempts == 0)
        return {NextStep::Action::MakeCaseReport, stepWords("Send the customer to support"),
                stepWords("No attempt is left.")};
    NextStep step = tokenStep(
        token, remainingAttempts == 1 ? "Get a new SDK token for the last try" : "Get a new SDK token");
    if (!remainingAttempts)
        step.detail = stepWords("The service did not send how many attempts are left.");
    else if (step.detail.isEmpty())
        step.detail = remainingAttempts == 1 ? stepWords("When this try fails too, the customer is rejected.")
                                             : stepWords("%1 attempts are left.").arg(*remainingAttempts);
    return step;
}

} // namespace

QString statusMeaning(const std::optional<KycStatus> &status)
{
    if (!status)
        return stepWords("This console has not seen this customer's status yet.");
    switch (status->value) {
    case KycStatus::Value::NotRegistered:
        return stepWords("The customer has not started identity verification.");
    case KycStatus::Value::Lv1: return stepWords("The customer has started, but steps are still missing.");
    case KycStatus::Value::Pending:
        return stepWords(
            "The documents were submitted and are being reviewed. Nothing is needed from the customer.");
    case KycStatus::Value::NeedResubmit:
        return stepWords("The documents were not accepted. The customer must submit them again.");
    case KycStatus::Value::Rejected:
        return stepWords(
            "The service judged the risk high or fraudulent, or all tries failed. This console cannot "
            "change that.");
    case KycStatus::Value::ApprovedVerified: return stepWords("The customer is verified and accepted.");
    case KycStatus::Value::Accepted:
        return stepWords("This tenant does not ask this customer for identity verification.");
    case KycStatus::Value::Unrecognised:
        return stepWords(
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
        return stepWords("The customer is in review already: wait for the decision.");
    case KycStatus::Value::Rejected:
        return stepWords("The customer is rejected: no further submission is possible.");
    case KycStatus::Value::ApprovedVerified:
        return stepWords("The customer is approved already: nothing more is to be submitted.");
    case KycStatus::Value::Accepted:
        return stepWords("This tenant does not ask this customer for identity verification.");
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
        return {Action::CheckStatus, stepWords("Check the status"), {}};
    switch (status->value) {
    case KycStatus::Value::NotRegistered:
        return tokenStep(token, "Get an SDK token and hand it to the phone");
    case KycStatus::Value::Lv1: return tokenStep(token, "Get an SDK token so the customer can go on");
    case KycStatus::Value::Pending:
        return {Action::CheckStatus, stepWords("Wait for the decision"),
                stepWords("Check again from time to time.")};
    case KycStatus::Value::NeedResubmit: return resubmitStep(remainingAttempts, token);
    case KycStatus::Value::Rejected:
        return {Action::MakeCaseReport, stepWords("Send the customer to support"),
                stepWords("No further submission is possible.")};
    case KycStatus::Value::ApprovedVerified:
        return {Action::MakeCaseReport, stepWords("Complete"), stepWords("Save the case report.")};
    case KycStatus::Value::Accepted:
        return {Action::None, stepWords("Complete"),
                stepWords("If you did not expect this, ask the service owner.")};
    case KycStatus::Value::Unrecognised:
        return {Action::ShowExchange, stepWords("Ask the service owner what it means"), {}};
    }
    return {};
}

std::optional<NextStep> nextStepAfter(Error::Kind refusal)
{
    constexpr auto Nothing = NextStep::Action::None;
    if (refusal == Error::Kind::AccountLocked)
        return NextStep {Nothing, stepWords("Have the service unlock the account"),
                         stepWords("Then sign in again. Until then nothing can be asked for this customer.")};
    if (refusal == Error::Kind::AccountSuspended)
        return NextStep {Nothing, stepWords("Ask the service's support about the suspension"),
                         stepWords("Until it ends nothing can be asked for this customer.")};
    if (refusal == Error::Kind::PartlyRegistered)
        return NextStep {Nothing, stepWords("Let the customer finish signing up"),
                         stepWords("Only then can verification start.")};
    return std::nullopt;
}

NextStep nextStepWhileUnsettled(bool canStatusTell)
{
    if (!canStatusTell)
        return {NextStep::Action::CheckStatus, stepWords("Ask the service owner whether the IDs arrived"),
                stepWords(
                    "IDs were sent and no clear answer came. The status cannot tell whether they arrived.")};
    return {NextStep::Action::CheckStatus, stepWords("Check the status"),
            stepWords("IDs were sent, and it is not known whether they arrived. The status will tell.")};
}

NextStep nextStepAfterRegistration()
{
    return {NextStep::Action::CheckStatus, stepWords("Wait for the decision"),
            stepWords("The service accepted the IDs, and its status has not moved on yet. Check again from "
                      "time to time.")};
}

QString statusLabel(const std::optional<KycStatus> &status)
{
    if (!status)
        return stepWords("Never checked");
    switch (status->value) {
    case KycStatus::Value::NotRegistered: return stepWords("Not started");
    case KycStatus::Value::Lv1: return stepWords("In progress");
    case KycStatus::Value::Pending: return stepWords("In review");
    case KycStatus::Value::NeedResubmit: return stepWords("Resubmit");
    case KycStatus::Value::Rejected: return stepWords("Rejected");
    case KycStatus::Value::ApprovedVerified: return stepWords("Approved");
    case KycStatus::Value::Accepted: return stepWords("Not required");
    case KycStatus::Value::Unrecognised: return stepWords("Unrecognised");
    }
    return {};
}

} // namespace onboarding
