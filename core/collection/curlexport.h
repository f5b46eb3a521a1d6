#pragma once
#include "core/collection/exportedapi.h"

#include <QString>

namespace onboarding {

/// A shell script with one function an operation. Secrets are shell variables and reach curl by its standard
/// input, so that no list of processes shows them.
[[nodiscard]] QString toCurlScript(const ExportedApi &api);

} // namespace onboarding
