#pragma once
#include "core/base/error.h"
#include "core/kyc/kycstatus.h"
#include "core/kyc/sdktoken.h"
#include "core/kyc/serviceplace.h"

#include <QString>
#include <optional>

namespace onboarding {

/// What there is to do next for a customer.
struct NextStep
{
    enum class Action { CheckStatus, GetSdkToken, RegisterIds, MakeCaseReport, ShowExchange, None };

    Action action = Action::CheckStatus;
    QString title {}; ///< "Get an SDK token and hand it to the phone"
    QString detail {}; ///< one more sentence; may be empty
};

/// One sentence in plain words, such as "The documents were submitted and are being reviewed. …".
/// No status: never checked.
[[nodiscard]] QString statusMeaning(const std::optional<KycStatus> &status);

/// \p remainingAttempts as the service sent it; absent is "not sent", never 0.
/// \p token of this session: only a live one is waited for.
[[nodiscard]] NextStep nextStep(const std::optional<KycStatus> &status, std::optional<int> remainingAttempts,
                                SdkTokenState token);

/// What the service's refusal of the account itself calls for first, whatever the status; nothing for
/// refusals that say nothing of the account.
[[nodiscard]] std::optional<NextStep> nextStepAfter(Error::Kind refusal);

/// What comes first while IDs were sent and nobody knows whether they arrived, whatever the status.
/// \p canStatusTell: a move of it would show that they did. \p isAskedSince: it was asked, and has not moved.
[[nodiscard]] NextStep nextStepWhileUnsettled(bool canStatusTell = true, bool isAskedSince = false);

/// What comes next once the service accepted IDs and its status has not moved yet.
[[nodiscard]] NextStep nextStepAfterRegistration();

/// What comes first once the environment leads elsewhere than \p from, where the status was seen last.
[[nodiscard]] NextStep nextStepAfterMove(const ServicePlace &from);

/// The badge's words: "In review". No status: "No status yet".
[[nodiscard]] QString statusLabel(const std::optional<KycStatus> &status);

/// Why a customer of \p status has nothing to submit: in review, decided, or not asked. Empty where documents
/// are wanted, or nobody knows.
[[nodiscard]] QString whyNothingToSubmit(const std::optional<KycStatus> &status);

} // namespace onboarding
