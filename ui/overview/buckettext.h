#pragma once
#include "core/overview/overview.h"

#include <QString>

namespace onboarding {

/// In days: "0–1", "> 6".
[[nodiscard]] QString ageName(const AgeBucket &bucket);
/// "under 15 min", "15–30 min", "2–4 d", "> 16 d".
[[nodiscard]] QString durationName(const DurationBucket &bucket);

} // namespace onboarding
