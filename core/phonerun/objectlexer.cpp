#include "core/phonerun/objectlexer.h"

#include <QList>

namespace onboarding {

bool isOneOf(QChar c, QStringView letters)
{
    return letters.contains(c);
}

bool isWordLetter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || isOneOf(c, u"_.-$@%+/~");
}

bool isSeparator(QChar c)
{
    return isOneOf(c, u":=\uff1a\uff1d\u2192\u21d2");
}

QChar closingBracketOf(QChar opening)
{
    return opening == u'{' ? u'}' : opening == u'[' ? u']' : u')';
}

ObjectLexer::ObjectLexer(const QString &text)
    : m_plain(text)
{
    QList<qsizetype> open;
    for (qsizetype at = 0; at < m_plain.size(); ++at) {
        const QChar c = m_plain[at];
        if (isOneOf(c, u"{[(")) {
            open.append(at);
        } else if (isOneOf(c, u"}])")) {
            while (!open.isEmpty() && closingBracketOf(m_plain[open.constLast()]) != c)
                open.removeLast();
            if (!open.isEmpty())
                m_closed.insert(open.takeLast());
        }
    }
}

qsizetype ObjectLexer::skipSpaces(qsizetype at, bool isAcrossLines) const
{
    while (at < m_plain.size()
           && (m_plain[at] == u' ' || m_plain[at] == u'\t' || (isAcrossLines && m_plain[at] == u'\n')))
        ++at;
    return at;
}

QuoteMark ObjectLexer::delimiterAt(qsizetype at) const
{
    constexpr int Deepest = 64;
    int backslashes = 0;
    while (at < m_plain.size() && m_plain[at] == u'\\' && backslashes < Deepest) {
        ++backslashes;
        ++at;
    }
    if (at >= m_plain.size())
        return {};
    const QChar c = m_plain[at];
    if (backslashes > 0)
        return isOneOf(c, u"\"'") ? QuoteMark {c, backslashes} : QuoteMark {};
    // An apostrophe is inside a word.
    const bool isInWord = at > 0 && m_plain[at - 1].isLetterOrNumber();
    if (isOneOf(c, DoubleQuotes) || (isOneOf(c, SingleQuotes) && !isInWord))
        return {c, 0};
    return {};
}

qsizetype ObjectLexer::endOfQuoted(qsizetype at, const QuoteMark &delimiter)
{
    const int key = delimiter.quote.unicode() * 128 + delimiter.backslashes;
    if (m_unclosed.value(key, -1) > at)
        return -1;
    const bool isStraight = isOneOf(delimiter.quote, u"\"'`");
    const QStringView kind = isOneOf(delimiter.quote, DoubleQuotes) ? DoubleQuotes : SingleQuotes;
    int backslashes = 0;
    for (; at < m_plain.size() && m_plain[at] != u'\n'; ++at) {
        const QChar c = m_plain[at];
        if (c == u'\\') {
            ++backslashes;
            continue;
        }
        const bool isQuote = isStraight ? c == delimiter.quote : isOneOf(c, kind);
        const bool isInWord = !isStraight && kind == SingleQuotes && at + 1 < m_plain.size()
            && m_plain[at + 1].isLetterOrNumber() && m_plain[at - 1].isLetterOrNumber();
        const bool isItsOwn = delimiter.backslashes > 0 ? backslashes == delimiter.backslashes
                                                        : !isStraight || backslashes % 2 == 0;
        if (isQuote && isItsOwn && !isInWord)
            return at - delimiter.backslashes;
        backslashes = 0;
    }
    m_unclosed.insert(key, at);
    return -1;
}

/// credentials[0].id and account[id] are one word.
qsizetype ObjectLexer::endOfIndex(qsizetype at) const
{
    constexpr qsizetype Longest = 64;
    const qsizetype start = at;
    while (at < m_plain.size() && at - start < Longest
           && (m_plain[at].isLetterOrNumber() || isOneOf(m_plain[at], u"_\"'")))
        ++at;
    const bool isClosed = at > start && at < m_plain.size() && m_plain[at] == u']';
    if (!isClosed || at + 1 >= m_plain.size())
        return -1;
    const QChar next = m_plain[at + 1];
    return next == u'.' || next == u'[' || isFollowedBySeparator(at + 1, false) ? at + 1 : -1;
}

qsizetype ObjectLexer::endOfWord(qsizetype at) const
{
    const qsizetype start = at;
    while (at < m_plain.size()) {
        if (isWordLetter(m_plain[at])) {
            ++at;
            continue;
        }
        const qsizetype after = m_plain[at] == u'[' && at > start ? endOfIndex(at + 1) : -1;
        if (after < 0)
            break;
        at = after;
    }
    // The padding of base64.
    constexpr qsizetype ShortestCoded = 24;
    qsizetype padding = at;
    while (padding < m_plain.size() && padding - at < 2 && m_plain[padding] == u'=')
        ++padding;
    const bool isPadded = padding > at && at - start >= ShortestCoded
        && (padding >= m_plain.size() || m_plain[padding].isSpace() || isOneOf(m_plain[padding], u",;)]}"));
    if (isPadded)
        return padding;
    while (at > start + 1 && m_plain[at - 1] == u'.')
        --at; // the end of a sentence
    return at;
}

qsizetype ObjectLexer::endOfWrapped(qsizetype at, int depth)
{
    constexpr int Deepest = 4;
    at = skipSpaces(at);
    if (const QuoteMark delimiter = delimiterAt(at); delimiter.isThere()) {
        const qsizetype end = endOfQuoted(at + delimiter.size(), delimiter);
        at = end < 0 ? end : end + delimiter.size();
    } else {
        const qsizetype end = endOfWord(at);
        const bool isNested = end > at && end < m_plain.size() && m_plain[end] == u'(' && depth < Deepest;
        at = end == at ? -1 : isNested ? endOfWrapped(end + 1, depth + 1) : end;
    }
    if (at < 0)
        return -1;
    at = skipSpaces(at);
    return at < m_plain.size() && m_plain[at] == u')' ? at + 1 : -1;
}

qsizetype ObjectLexer::endOfRun(qsizetype at)
{
    if (at < m_runEnd)
        return m_runEnd;
    m_isQuery = false;
    while (at < m_plain.size() && !m_plain[at].isSpace() && !isOneOf(m_plain[at], u"<>\\")
           && !isOneOf(m_plain[at], DoubleQuotes) && !isOneOf(m_plain[at], SingleQuotes)) {
        m_isQuery = m_isQuery || m_plain[at] == u'&';
        ++at;
    }
    m_runEnd = at;
    return at;
}

bool ObjectLexer::isFollowedBySeparator(qsizetype end, bool isQuoted) const
{
    while (end < m_plain.size()
           && (m_plain[end] == u' ' || m_plain[end] == u'\t' || m_plain[end] == u'*'
               || (isQuoted && m_plain[end] == u'\n')))
        ++end;
    return end < m_plain.size() && isSeparator(m_plain[end]);
}

bool ObjectLexer::endsCleanly(qsizetype end) const
{
    if (end >= m_plain.size())
        return true;
    const QChar c = m_plain[end];
    if (c == u'.')
        return end + 1 >= m_plain.size() || m_plain[end + 1].isSpace();
    return c.isSpace() || isOneOf(c, u",;&)]}><|*") || isOneOf(c, DoubleQuotes) || isOneOf(c, SingleQuotes);
}

} // namespace onboarding
