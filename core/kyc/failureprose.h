#pragma once
#include <QList>
#include <QString>

namespace onboarding {

/// Whether the words of a text say that the run failed, where no name and value do: "Scan failed
/// accountId=…", "onError: …", ["onFailure", {…}], "The verification failed." above the ids. \p ids: where an
/// id begins in
/// \p text. Only the words in front of an id on its line count, and whole sentences about the run in a short
/// text; what a log of other things says is about them.
[[nodiscard]] bool proseSaysFailed(const QString &text, const QList<int> &ids);

} // namespace onboarding
