#pragma once
#include <QtGlobal>

namespace onboarding {

/// Whether a process of the number \p pid runs, of whatever user. A number is used again after a while: it
/// may be another one than was meant.
[[nodiscard]] bool isProcessAlive(qint64 pid);

} // namespace onboarding
