#include "ui/wire/wirehighlighter.h"

#include "ui/theme/theme.h"

#include <QRegularExpression>

namespace onboarding {

WireHighlighter::WireHighlighter(const Theme &theme, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

/// What comes later stands over what came before: a name is a string of JSON too.
void WireHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression number(
        QStringLiteral("(?<=: )(?:-?\\d[\\d.eE+-]*|true|false|null)(?=,?$)"));
    static const QRegularExpression string(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\""));
    static const QRegularExpression member(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:)"));
    static const QRegularExpression header(QStringLiteral("^[A-Za-z0-9-]+(?=: )"));
    static const QRegularExpression hidden(
        QStringLiteral("\\bhidden,(?: |%20)\\d+(?: |%20)characters?\\b|(?<=[\":= ])hidden(?=[\"&,;]|$)"));
    colourAll(text, number, in("cNum"));
    colourAll(text, string, in("cStr"));
    colourAll(text, member, in("cKey"));
    colourAll(text, header, in("cKey"));
    QTextCharFormat mark = in("cDim");
    mark.setBackground(m_theme.colour("pressed"));
    colourAll(text, hidden, mark);
}

void WireHighlighter::colourAll(const QString &text, const QRegularExpression &expression,
                                const QTextCharFormat &format)
{
    QRegularExpressionMatchIterator matches = expression.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), format);
    }
}

QTextCharFormat WireHighlighter::in(const char *token) const
{
    QTextCharFormat format;
    format.setForeground(m_theme.colour(token));
    return format;
}

} // namespace onboarding
