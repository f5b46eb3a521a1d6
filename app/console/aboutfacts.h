#pragma once
#include "core/secrets/secretstore.h"
#include "ui/about/aboutdialog.h"

namespace onboarding {

/// What the program runs on, asked when somebody wants to know.
[[nodiscard]] AboutFacts aboutFacts(SecretStoreState secrets);

} // namespace onboarding
