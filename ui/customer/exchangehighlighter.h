#pragma once
#include "ui/customer/exchangetext.h"

#include <QSyntaxHighlighter>

namespace onboarding {

class Theme;

/// Colours a request or a response: names, JSON, and above all what was hidden before it was stored, so that
/// nobody takes the marker for the value itself, nor the same word of a service for a marker.
class ExchangeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    /// \p theme must outlive it.
    ExchangeHighlighter(const Theme &theme, QTextDocument *document);

    /// Where the text that is about to be set has what.
    void setText(const ExchangeText &text);

protected:
    void highlightBlock(const QString &text) override;

private:
    void colourAll(const QString &text, const QRegularExpression &expression, const QTextCharFormat &format);
    void colourBody(const QString &text);
    void colourRange(const QString &text, const ExchangeText::Range &range);
    [[nodiscard]] QTextCharFormat in(const char *token) const;

    const Theme &m_theme;
    QList<ExchangeText::Range> m_ranges;
    int m_bodyBegin = 0;
};

} // namespace onboarding
