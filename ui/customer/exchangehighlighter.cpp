#include "ui/customer/exchangehighlighter.h"

#include "ui/theme/theme.h"

#include <QRegularExpression>
#include <QTextDocument>
#include <algorithm>

namespace onboarding {

ExchangeHighlighter::ExchangeHighlighter(const Theme &theme, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void ExchangeHighlighter::setText(const ExchangeText &text)
{
    m_ranges = text.ranges;
    m_bodyBegin = text.bodyBegin;
}

void ExchangeHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression header(QStringLiteral("^[A-Za-z0-9!#$%&'*+.^_`|~-]+(?=: )"));
    if (currentBlock().position() >= m_bodyBegin)
        colourBody(text);
    else
        colourAll(text, header, in("cKey"));
    for (const ExchangeText::Range &range : std::as_const(m_ranges))
        colourRange(text, range);
}

/// What comes later stands over what came before: a name is a string of JSON too.
void ExchangeHighlighter::colourBody(const QString &text)
{
    static const QRegularExpression number(
        QStringLiteral("(?<=[:\\[,\\s])(?:-?\\d[\\d.eE+-]*|true|false|null)(?=\\s*[,}\\]]|\\s*$)"));
    static const QRegularExpression string(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\""));
    static const QRegularExpression member(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:)"));
    colourAll(text, number, in("cNum"));
    colourAll(text, string, in("cStr"));
    colourAll(text, member, in("cKey"));
}

void ExchangeHighlighter::colourRange(const QString &text, const ExchangeText::Range &range)
{
    const int block = currentBlock().position();
    const int begin = std::max(range.begin - block, 0);
    const int end = std::min(range.begin + range.length - block, static_cast<int>(text.size()));
    if (begin >= end)
        return;
    QTextCharFormat format = in("cDim");
    if (range.kind == ExchangeText::Range::Kind::Hidden)
        format.setBackground(m_theme.colour("pressed"));
    else
        format.setFontItalic(true);
    setFormat(begin, end - begin, format);
}

void ExchangeHighlighter::colourAll(const QString &text, const QRegularExpression &expression,
                                    const QTextCharFormat &format)
{
    QRegularExpressionMatchIterator matches = expression.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), format);
    }
}

QTextCharFormat ExchangeHighlighter::in(const char *token) const
{
    QTextCharFormat format;
    format.setForeground(m_theme.colour(token));
    return format;
}

} // namespace onboarding
