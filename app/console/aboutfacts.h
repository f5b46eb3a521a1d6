#pragma once
#include "core/secrets/secretstore.h"
#include "ui/about/aboutdialog.h"

namespace onboarding {

/// What the program runs on, asked when somebody wants to know; first of all that it is not for use, when
/// \p standIns names libraries that something stands in for.
[[nodiscard]] AboutFacts aboutFacts(SecretStoreState secrets, const QString &standIns);

} // namespace onboarding
