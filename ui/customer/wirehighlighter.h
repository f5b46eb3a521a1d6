#pragma once
#include "ui/customer/wiretext.h"

#include <QSyntaxHighlighter>

namespace onboarding {

class Theme;

/// Colours a request or a response: names, JSON, and above all what was hidden before it was stored, so that
/// nobody takes the marker for the value itself, nor the same word of a service for a marker.
class WireHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    /// \p theme must outlive it.
    WireHighlighter(const Theme &theme, QTextDocument *document);

    /// Where the text that is about to be set has what.
    void setWire(const WireText &wire);

protected:
    void highlightBlock(const QString &text) override;

private:
    void colourAll(const QString &text, const QRegularExpression &expression, const QTextCharFormat &format);
    void colourBody(const QString &text);
    void colourRange(const QString &text, const WireText::Range &range);
    [[nodiscard]] QTextCharFormat in(const char *token) const;

    const Theme &m_theme;
    QList<WireText::Range> m_ranges;
    int m_bodyBegin = 0;
};

} // namespace onboarding
