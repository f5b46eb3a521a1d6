#pragma once
#include "core/api/exchange.h"

namespace onboarding {

/// Versions up to 0.1.0 wrote "hidden, 56 characters" in the place of a secret and did not note where. Finds
/// these in \p exchange, so that they are placeholders as those of today, and takes the lengths out.
void readOldMarkers(Exchange &exchange);

} // namespace onboarding
