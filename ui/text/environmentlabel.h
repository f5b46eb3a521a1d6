#pragma once
#include "core/environments/environment.h"

namespace onboarding {

/// The name of \p environment; of this computer's sandbox a translated one, whatever is stored.
[[nodiscard]] QString environmentLabel(const Environment &environment);

} // namespace onboarding
