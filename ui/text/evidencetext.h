#pragma once
#include "core/api/apicontract.h"

namespace onboarding {

/// "observed", in the language of the window; evidenceName() is the word of the contract.
[[nodiscard]] QString evidenceText(Evidence evidence);

} // namespace onboarding
