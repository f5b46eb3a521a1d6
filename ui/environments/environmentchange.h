#pragma once
#include <QString>

namespace onboarding {

struct Environment;

/// In sentences, what is another thing in \p now than it was in \p before: its kind, whole address, tenant,
/// contract, name, or how it is connected. That it is as it was, when nothing is.
[[nodiscard]] QString environmentChangeText(const Environment &before, const Environment &now);

/// The same in one line, with its name, for where no title has it.
[[nodiscard]] QString environmentChangeLine(const Environment &before, const Environment &now);

} // namespace onboarding
