#pragma once
#include "core/environments/environment.h"

namespace onboarding {

/// What a client of \p environment is made with. Reads the file of further certificates.
[[nodiscard]] ApiConfig apiConfigOf(const Environment &environment);

} // namespace onboarding
