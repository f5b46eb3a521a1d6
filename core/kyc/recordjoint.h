#pragma once
#include <QStringView>

namespace onboarding {

/// The value of an id in a text: from its first letter to behind its last.
struct IdPlace
{
    qsizetype start = 0;
    qsizetype end = 0;
};

/// Whether running text shows that two ids belong to one record: they stand in one statement, on neighbouring
/// lines of names and values, on lines of one log entry's process, or in a list that has nothing but ids. An
/// author, a time, a list item, a command or a line of words between them may begin another record: then
/// nothing is shown. \p first stands before \p second.
[[nodiscard]] bool areOneRecord(QStringView text, const IdPlace &first, const IdPlace &second);

/// Whether an id's name stands somewhere in it.
[[nodiscard]] bool namesId(const QString &text);
/// "accountId: 7c1e…" and nothing else.
[[nodiscard]] bool isNameWithId(const QString &text);

/// Whether the words beside an id take it back ("wrong", "old", "not", "instead"): on its line, or on a short
/// line of words right above or below it.
[[nodiscard]] bool isTakenBack(QStringView text, const IdPlace &id);
/// Whether a few words without an id say so.
[[nodiscard]] bool isRemarkThatTakesBack(QStringView line);
/// Words of that kind: plain, lower case.
[[nodiscard]] bool takesBack(const QString &word);

} // namespace onboarding
