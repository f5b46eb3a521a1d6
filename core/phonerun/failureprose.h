#pragma once
#include <QList>
#include <QString>

namespace onboarding {

struct ProseFindings
{
    QList<qsizetype> failures {}; ///< where they are said
    bool isUnclear = false; ///< a long log says that something failed; nobody knows whether it was the run
};

/// Where the words of a text say that the run failed, and no name and value do: "Scan failed accountId=…",
/// "onError: …", ["onFailure", {…}], "The verification failed." above the ids, "upload finished with error
/// code E500". The words in front of an id on its line count, and whole sentences about the run in a short
/// text; what a long log says of other things is about them.
[[nodiscard]] ProseFindings failuresInProse(const QString &text);

} // namespace onboarding
