#pragma once
#include "core/api/apicontract.h"
#include "core/environments/environment.h"

namespace onboarding {

/// "staging", in the language of the window; environmentKindName() is the word of the file.
[[nodiscard]] QString environmentKindText(EnvironmentKind kind);
/// "observed", in the language of the window; evidenceName() is the word of the contract.
[[nodiscard]] QString evidenceText(Evidence evidence);

} // namespace onboarding
