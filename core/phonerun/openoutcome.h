#pragma once
#include <QString>

namespace onboarding {

/// "finishedAt", "completionTime", "durationMs"; \p plainName as plainRunName() has it.
[[nodiscard]] bool isTimeOfEnd(const QString &plainName);

/// Whether \p text names how or when a run ended and then says nothing: "result:" as its last word,
/// "status=," or "status=&" on the way; or says that it only begins, is an example, or goes on elsewhere
/// ("run 1 of 2"). A heading ("SDK result:" above the IDs) is none.
[[nodiscard]] bool leavesOutcomeOpen(const QString &text);

} // namespace onboarding
