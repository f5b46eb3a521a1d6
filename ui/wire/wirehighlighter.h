#pragma once
#include <QSyntaxHighlighter>

namespace onboarding {

class Theme;

/// Colours a request or a response: names, JSON, and above all what was hidden before it was stored, so that
/// nobody takes "hidden, 56 characters" for the value itself.
class WireHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    /// \p theme must outlive it.
    WireHighlighter(const Theme &theme, QTextDocument *document);

protected:
    void highlightBlock(const QString &text) override;

private:
    void colourAll(const QString &text, const QRegularExpression &expression, const QTextCharFormat &format);
    [[nodiscard]] QTextCharFormat in(const char *token) const;

    const Theme &m_theme;
};

} // namespace onboarding
