#pragma once
#include "core/base/error.h"
#include "core/kyc/customer.h"

#include <QString>

namespace onboarding {

/// `field` of an Error about a customer whom the sandbox of this computer has never seen.
inline constexpr auto SandboxCustomerField = "sandboxCustomer";

/// An error as a user reads it: what happened, what it means, what to do.
struct ErrorText
{
    enum class Remedy {
        None,
        TryAgain,
        SignIn,
        OpenEnvironment,
        UnlockKeychain,
        WaitThenTryAgain,
        CheckStatus,
        ShowExchange
    };

    QString title {};
    QString sentence {}; ///< quotes the service's own words, shortened, where they help
    Remedy remedy = Remedy::None;
    QString remedyText {}; ///< the button, "Unlock and retry"
};

/// The words of the cards of the open customer. \p host for "… did not answer". What kycctl prints and what
/// is stored is Error::message; of a refused certificate, tlsProblemText().
[[nodiscard]] ErrorText errorText(const Error &error, const QString &host);

/// "Tried at 14:02. The service cannot be reached."
[[nodiscard]] QString triedText(const FailedCheck &failed, const QDateTime &now);

} // namespace onboarding
