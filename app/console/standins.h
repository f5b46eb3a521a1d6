#pragma once
#include <QString>

namespace onboarding {

/// The libraries that something of ours stands in for in this build; empty in whatever is for use.
[[nodiscard]] QString standInsOfThisBuild();

} // namespace onboarding
