#pragma once
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

} // namespace onboarding
