#pragma once
#include <QString>
#include <QStringView>

namespace onboarding {

/// Whether a line begins something else: a rule, a heading, the name of a person or the number of a run.
enum class SectionMark {
    None,
    Certain,
    IfHeaded ///< only where what is above it began with such a line too
};

/// \p line, \p next: trimmed. A line that names an id or another detail is no heading.
[[nodiscard]] SectionMark sectionMarkOf(QStringView line, QStringView next, bool isAfterBlank);

/// Whether the lines look like a card whose names stand below their values: a UUID right above the first name
/// of an id, and a name at the end. Read from above each id would get the value of the next.
[[nodiscard]] bool hasNamesBelowValues(const QString &text);

/// Whether a merge left its marks (<<<<<<<, >>>>>>>): one side of each is not valid.
[[nodiscard]] bool hasConflictMarks(const QString &text);
/// Spaces instead of the marks' lines.
[[nodiscard]] QString withoutConflictMarks(const QString &text);

/// Whether values and names take turns, each on a line of its own, and a name is the last: \p rest begins
/// behind a value.
[[nodiscard]] bool endsWithLoneName(QStringView rest);
/// "s/1/2/": one id was to be put in the place of another.
[[nodiscard]] bool replacesIds(const QString &text);
/// Protobuf's "run < … >" with braces, and of the same length; otherwise \p text as it is.
[[nodiscard]] QString withBracesForAngles(const QString &text);

} // namespace onboarding
