#pragma once
#include <functional>

namespace onboarding {

class Runner;
struct Environment;

/// Calls \p then when \p stored may become \p changed. When the kind is production before or after the
/// change, and the environment holds customers or an API key, another kind, address or contract needs
/// --confirm with the environment's name as it is stored: what was kept for one service would go to another,
/// requests would be other ones, or writes would no longer be asked about. Else the command ends with
/// NotPermitted and nothing is changed.
void withConfirmedChange(Runner &runner, const Environment &stored, const Environment &changed,
                         const std::function<void()> &then);

} // namespace onboarding
