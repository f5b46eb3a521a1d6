#pragma once
#include <QString>

namespace onboarding {

/// Whether \p text has words beside names, values, ids and the heads of log lines that are not among the few
/// that are known to say nothing about how a run ended. Somebody has to read them. Lines of a log are left to
/// hasWordOfFailure().
[[nodiscard]] bool hasUnreadWords(const QString &text);
/// "Best regards," above the one who signs.
[[nodiscard]] bool leadsToSigner(const QString &line);
/// One of these few, or a word of a program: "hello", "Ergebnis", "workflowExecutionId".
[[nodiscard]] bool isKnownWord(const QString &word);

} // namespace onboarding
