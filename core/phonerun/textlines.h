#pragma once
#include <QString>
#include <QStringList>
#include <QStringView>

namespace onboarding {

/// Of a line with an id, in UTF-16 units; a longer one shows nothing.
inline constexpr qsizetype LongestLineWithId = 1000;

/// How many white-space characters a line begins with.
[[nodiscard]] qsizetype indentOf(QStringView line);
/// The line of the place \p at up to it, of at most LongestLineWithId characters.
[[nodiscard]] QStringView lineBefore(QStringView text, qsizetype at);
/// The rest of the line from the place \p at, of at most LongestLineWithId characters.
[[nodiscard]] QStringView lineBehind(QStringView text, qsizetype at);
/// The rest of the line up to the name of the next id on it.
[[nodiscard]] QString tailOf(QStringView text, qsizetype at);
/// The lines of \p text; those that a shell reads as one are one.
[[nodiscard]] QStringList statementsIn(QStringView text);

} // namespace onboarding
