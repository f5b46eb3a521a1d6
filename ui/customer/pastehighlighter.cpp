#include "ui/customer/pastehighlighter.h"

#include "ui/theme/theme.h"

#include <algorithm>

namespace onboarding {

PasteHighlighter::PasteHighlighter(const Theme &theme, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void PasteHighlighter::setSpans(const TextSpan &account, const TextSpan &workflow)
{
    const QList<TextSpan> spans {account, workflow};
    if (spans == m_spans)
        return;
    m_spans = spans;
    rehighlight();
}

void PasteHighlighter::highlightBlock(const QString &text)
{
    QTextCharFormat format;
    format.setBackground(m_theme.colour("infoSoft"));
    format.setForeground(m_theme.colour("infoText"));
    const int blockStart = currentBlock().position();
    for (const TextSpan &span : std::as_const(m_spans)) {
        const int start = std::max(0, span.start - blockStart);
        const int end = std::min(static_cast<int>(text.size()), span.start + span.length - blockStart);
        if (span.length > 0 && start < end)
            setFormat(start, end - start, format);
    }
}

} // namespace onboarding
