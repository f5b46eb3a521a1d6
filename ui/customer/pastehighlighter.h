#pragma once
#include "core/phonerun/sdkresult.h"

#include <QSyntaxHighlighter>

namespace onboarding {

class Theme;

/// Marks the two ids in what was pasted.
class PasteHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    PasteHighlighter(const Theme &theme, QTextDocument *document);
    void setSpans(const TextSpan &account, const TextSpan &workflow);

protected:
    void highlightBlock(const QString &text) override;

private:
    const Theme &m_theme;
    QList<TextSpan> m_spans;
};

} // namespace onboarding
