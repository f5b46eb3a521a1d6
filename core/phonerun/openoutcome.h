#pragma once
#include <QString>

namespace onboarding {

/// Whether \p text names how a run ended and then says nothing: "result:" as its last word, "status=," or
/// "status=&" on the way. A heading ("SDK result:" above the IDs) is none.
[[nodiscard]] bool leavesOutcomeOpen(const QString &text);

} // namespace onboarding
