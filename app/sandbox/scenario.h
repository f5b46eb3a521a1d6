#pragma once
#include "app/sandbox/controlapi.h"

namespace onboarding::sandbox {

/// Reads a scenario file, {"users": […], "faults": […], "latencyMilliseconds": N, "opaqueTokens": true}, and
/// sets the sandbox up by it, at each reset again as the file was. References must outlive \p control. What
/// is wrong, naming file and place, or nothing.
[[nodiscard]] std::optional<QString> applyScenario(const QString &file, ControlApi &control, Faults &faults,
                                                   Tokens &tokens);

} // namespace onboarding::sandbox
