#pragma once
#include "core/api/apicontract.h"
#include "core/environments/environment.h"

namespace onboarding {

/// Its name; that of the sandbox of this computer in the language of the window, whatever is stored.
[[nodiscard]] QString environmentLabel(const Environment &environment);
/// "observed", in the language of the window; evidenceName() is the word of the contract.
[[nodiscard]] QString evidenceText(Evidence evidence);

} // namespace onboarding
