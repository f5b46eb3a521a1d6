#pragma once
#include <QString>
#include <QTextDocument> // Qt::mightBeRichText()

namespace onboarding {

/// \p text as a tool tip, to the letter: what would be taken for markup is escaped, and nothing else, since
/// Qt shows the escapes of what it takes for plain text.
[[nodiscard]] inline QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
}

} // namespace onboarding
