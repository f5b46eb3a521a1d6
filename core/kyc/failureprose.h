#pragma once
#include <QString>

namespace onboarding {

/// Whether the words of a text say that the run failed, where no name and value do: "Scan failed
/// accountId=…", "onError: …", ["onFailure", {…}], "The verification failed." above the ids. Only the words
/// in front of an id on its line count, and whole sentences about the run in a short text; what a log says of
/// other things is about them.
[[nodiscard]] bool proseSaysFailed(const QString &text);

} // namespace onboarding
