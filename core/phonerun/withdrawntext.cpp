#include "core/phonerun/withdrawntext.h"

#include "core/phonerun/denyingwords.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringView>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

bool isNameLetter(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_.-").contains(c);
}

/// "accountId =", "\"accountId\":", "<accountId>": a name and what stands between it and its value.
bool beginsWithName(QStringView line)
{
    constexpr qsizetype Shortest = 3;
    const auto skip = [&line](QStringView letters) {
        while (!line.isEmpty() && letters.contains(line[0]))
            line = line.mid(1);
    };
    skip(u" \t\"'{<");
    qsizetype length = 0;
    while (length < line.size() && isNameLetter(line[length]))
        ++length;
    if (length < Shortest || !line[0].isLetter())
        return false;
    line = line.mid(length);
    skip(u" \t\"'");
    return !line.isEmpty() && QStringView(u":=>").contains(line[0]);
}

/// The length of what makes a comment of a line: REM and :: of batch files, % of TeX, ! of property files,
/// dnl of m4, ' of Visual Basic. 0 for none.
qsizetype commentMarkOf(QStringView line)
{
    for (const QStringView mark : {QStringView(u"@rem "), QStringView(u"rem "), QStringView(u"dnl "),
                                   QStringView(u"::"), QStringView(u"%"), QStringView(u"!")}) {
        if (line.startsWith(mark, Qt::CaseInsensitive) && beginsWithName(line.mid(mark.size())))
            return mark.size();
    }
    return line.startsWith(u'\'') && line.count(u'\'') == 1 && beginsWithName(line.mid(1)) ? 1 : 0;
}

/// What the attributes of an element say of it: it is not shown, or is struck out.
bool saysHidden(const QString &attributes)
{
    static const QRegularExpression style(
        QStringLiteral(R"re(line-through|display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|)re"
                       R"re(\bclass\s*=\s*["']?[^"'>]*(?<![\w-])(?:deleted|removed|struck|strike\w*|)re"
                       R"re(line-through|hidden|d-none|del)(?![\w-]))re"),
        QRegularExpression::CaseInsensitiveOption);
    // A title that has the word hides nothing.
    static const QRegularExpression quoted(QStringLiteral(R"("[^"]*"|'[^']*')"));
    static const QRegularExpression attribute(QStringLiteral(R"((?:^|\s)hidden(?=[\s=/]|$))"),
                                              QRegularExpression::CaseInsensitiveOption);
    return style.match(attributes).hasMatch()
        || attribute.match(QString(attributes).replace(quoted, QStringLiteral("0"))).hasMatch();
}

/// Reads the text once from its start to its end; each closing mark is looked for at most once in vain.
class WithdrawnFinder
{
public:
    explicit WithdrawnFinder(const QString &text)
        : m_text(text)
        , m_isDiff(looksLikeDiff(text))
    {
    }

    QList<WithdrawnPiece> find();
    [[nodiscard]] static bool looksLikeDiff(const QString &text);
    /// Behind what a mail puts before a quoted line.
    [[nodiscard]] static qsizetype behindQuoting(QStringView text, qsizetype at);

private:
    void beginLine();
    void step();
    bool comment();
    bool struckOut();
    bool element();
    void take(qsizetype inside, qsizetype insideEnd, qsizetype end);
    void takeLine(qsizetype inside);
    void measureLine();
    [[nodiscard]] qsizetype find(const QString &mark, qsizetype from);
    /// Where the element \p name that is open at \p from is closed; -1 for never.
    [[nodiscard]] qsizetype closingOf(const QString &name, QChar opening, qsizetype from);
    [[nodiscard]] QChar before() const { return m_at > m_lineStart ? m_text[m_at - 1] : QChar(u'\n'); }
    [[nodiscard]] bool startsHere(QStringView mark) const
    {
        return QStringView(m_text).mid(m_at).startsWith(mark, Qt::CaseInsensitive);
    }

    const QString &m_text;
    const bool m_isDiff;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    qsizetype m_lineEnd = 0;
    qsizetype m_firstSeparator = -1; ///< of the line; -1 when it has none
    qsizetype m_lastSeparator = -1;
    bool m_isInQuotes = false;
    QList<WithdrawnPiece> m_pieces;
    QStringList m_missing; ///< marks that do not come any more
    int m_unbalanced = 0; ///< elements that were not closed as often as opened
};

qsizetype WithdrawnFinder::behindQuoting(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at] == u'>') {
        ++at;
        if (at < text.size() && text[at] == u' ')
            ++at;
    }
    return at;
}

bool WithdrawnFinder::looksLikeDiff(const QString &text)
{
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline;
        const qsizetype at = behindQuoting(text, start);
        const QStringView line = QStringView(text).mid(at, std::max<qsizetype>(0, end - at));
        if (line.startsWith(u"@@ -") || (line.startsWith(u'+') && beginsWithName(line.mid(1))))
            return true;
        start = end + 1;
    }
    return false;
}

QList<WithdrawnPiece> WithdrawnFinder::find()
{
    beginLine();
    while (m_at < m_text.size())
        step();
    return m_pieces;
}

void WithdrawnFinder::step()
{
    const QChar c = m_text[m_at];
    if (c == u'\n') {
        m_lineStart = ++m_at;
        return beginLine();
    }
    // An escaped quote is no end; a line break ends the line all the same.
    if (c == u'\\' && m_at + 1 < m_lineEnd) {
        m_at += 2;
        return;
    }
    if (c == u'"')
        m_isInQuotes = !m_isInQuotes;
    const bool isMarked = QStringView(u"/#~<[").contains(c);
    if (isMarked && (struckOut() || element() || (!m_isInQuotes && comment())))
        return;
    ++m_at;
}

void WithdrawnFinder::beginLine()
{
    m_isInQuotes = false;
    measureLine();
    const qsizetype at = std::min(behindQuoting(m_text, m_at), m_lineEnd);
    const QStringView line = QStringView(m_text).mid(at, m_lineEnd - at);
    const bool isRemoved = line.startsWith(u'-') && !line.startsWith(u"--")
        && (m_isDiff || (line.size() > 1 && line[1] != u' ' && beginsWithName(line.mid(1))));
    // diff without -u: "< old", "> new".
    const bool isOld = line.startsWith(u"< ") && beginsWithName(line.mid(2));
    if (isRemoved || isOld)
        return takeLine(at + 1);
    qsizetype first = at;
    while (first < m_lineEnd && (m_text[first] == u' ' || m_text[first] == u'\t'))
        ++first;
    const QStringView rest = QStringView(m_text).mid(first, m_lineEnd - first);
    const bool isSql = rest.startsWith(u"-- ") && beginsWithName(rest.mid(3));
    const bool isIni = rest.startsWith(u';') && beginsWithName(rest.mid(1));
    const bool isFragment = rest.contains(u'&') && !rest.contains(u' ');
    // A Markdown heading has a name at most; "#1" counts.
    const bool isHash
        = rest.size() > 1 && rest[0] == u'#' && !rest[1].isDigit() && !isFragment && m_lastSeparator > first;
    if (isSql || isIni || isHash)
        return takeLine(first + (isSql ? 2 : 1));
    if (const qsizetype mark = commentMarkOf(rest); mark > 0)
        takeLine(first + mark);
}

bool WithdrawnFinder::comment()
{
    const QChar last = before();
    const bool isApart = last.isSpace() || QStringView(u",;{}[]()\"'`").contains(last);
    if (startsHere(u"/*") && isApart) {
        const qsizetype close = find(QStringLiteral("*/"), m_at + 2);
        const qsizetype end = close < 0 ? m_text.size() : close;
        take(m_at + 2, end, std::min(end + 2, m_text.size()));
        return true;
    }
    const QStringView line = QStringView(m_text).mid(m_at, m_lineEnd - m_at);
    if (line.startsWith(u"////") && line.trimmed() == QStringView(u"////")) { // a block of AsciiDoc
        const qsizetype close = find(QStringLiteral("\n////"), m_lineEnd);
        const qsizetype end = close < 0 ? m_text.size() : close;
        take(m_at + 4, end, std::min(end + 5, m_text.size()));
        return true;
    }
    if (startsHere(u"//") && isApart) {
        // "//shop.example/done?accountId=…" is an address.
        const bool isAddress = line.contains(u'?') && !line.contains(u' ') && line.contains(u'.');
        if (!isAddress)
            takeLine(m_at + 2);
        return !isAddress;
    }
    const bool isBehindValue = last.isSpace() && line.size() > 1 && line[0] == u'#' && !line[1].isDigit()
        && m_lastSeparator > m_at && m_firstSeparator >= 0 && m_firstSeparator < m_at;
    if (isBehindValue)
        takeLine(m_at + 1);
    return isBehindValue;
}

/// ~~old~~, and ~old~ of a chat.
bool WithdrawnFinder::struckOut()
{
    if (m_text[m_at] != u'~')
        return false;
    const bool isDouble = startsHere(u"~~");
    const qsizetype inside = m_at + (isDouble ? 2 : 1);
    const qsizetype end = m_lineEnd;
    const QString mark = isDouble ? QStringLiteral("~~") : QStringLiteral("~");
    const qsizetype close = QStringView(m_text).left(end).indexOf(mark, inside);
    const bool isAfterWord = !isDouble && isNameLetter(before());
    const bool isBeforeWord
        = !isDouble && close + 1 < end && isNameLetter(m_text[std::max<qsizetype>(0, close + 1)]);
    if (close <= inside || isAfterWord || isBeforeWord)
        return false;
    take(inside, close, close + mark.size());
    return true;
}

/// <del>, <s>, <strike>, <template>, [s], what is hidden or of a style of line-through, and <!-- -->.
bool WithdrawnFinder::element()
{
    constexpr qsizetype LongestTag = 300;
    const QChar opening = m_text[m_at];
    if (opening != u'<' && opening != u'[')
        return false;
    if (startsHere(u"<!--")) {
        const qsizetype close = find(QStringLiteral("-->"), m_at + 4);
        const qsizetype end = close < 0 ? m_text.size() : close;
        take(m_at + 4, end, std::min(end + 3, m_text.size()));
        return true;
    }
    qsizetype nameEnd = m_at + 1;
    while (nameEnd < m_text.size() && (m_text[nameEnd].isLetterOrNumber() || m_text[nameEnd] == u':')
           && nameEnd - m_at < LongestTag)
        ++nameEnd;
    const QString name = m_text.mid(m_at + 1, nameEnd - m_at - 1).toLower();
    if (name.isEmpty() || nameEnd >= m_text.size())
        return false;
    const QChar closing = opening == u'<' ? u'>' : u']';
    const qsizetype tagEnd = QStringView(m_text).mid(nameEnd, LongestTag).indexOf(closing);
    if (tagEnd < 0)
        return false;
    const QStringView tag = QStringView(m_text).mid(nameEnd, tagEnd);
    const bool isPlain = tag.isEmpty() || (opening == u'<' && tag[0].isSpace());
    static const QSet<QString> struck {QStringLiteral("del"),        QStringLiteral("s"),
                                       QStringLiteral("strike"),     QStringLiteral("template"),
                                       QStringLiteral("noscript"),   QStringLiteral("w:del"),
                                       QStringLiteral("w:movefrom"), QStringLiteral("text:deletion")};
    const bool isStruck = struck.contains(name) || (opening == u'<' && saysHidden(tag.toString()));
    if (!isPlain || !isStruck || tag.endsWith(u'/'))
        return false;
    const qsizetype inside = nameEnd + tagEnd + 1;
    const qsizetype close = closingOf(name, opening, inside);
    if (close < 0)
        return false;
    const qsizetype end = m_text.indexOf(closing, close);
    take(inside, close, end < 0 ? m_text.size() : end + 1);
    return true;
}

/// "</div >" closes too, and not the "</div>" of one within it. What is closed too seldom ends at the first.
qsizetype WithdrawnFinder::closingOf(const QString &name, QChar opening, qsizetype from)
{
    constexpr int MostUnbalanced = 50; // each costs a look at all that follows
    const qsizetype first = find(QString(opening) + u'/' + name, from);
    if (first < 0 || m_unbalanced > MostUnbalanced)
        return first;
    const QString pattern = opening == u'<' ? QStringLiteral(R"(<(/?)%1(?=[\s/>])[^<>]{0,300}>)")
                                            : QStringLiteral(R"(\[(/?)%1\s*\])");
    const QRegularExpression tag(pattern.arg(QRegularExpression::escape(name)),
                                 QRegularExpression::CaseInsensitiveOption);
    int depth = 1;
    for (QRegularExpressionMatchIterator tags = tag.globalMatch(m_text, from); tags.hasNext();) {
        const QRegularExpressionMatch match = tags.next();
        const bool isEmpty = match.capturedView().endsWith(u"/>");
        depth += match.capturedLength(1) > 0 ? -1 : (isEmpty ? 0 : 1);
        if (depth == 0)
            return match.capturedStart();
    }
    ++m_unbalanced;
    return first;
}

void WithdrawnFinder::take(qsizetype inside, qsizetype insideEnd, qsizetype end)
{
    m_pieces.append({.start = m_at, .end = end, .inside = inside, .insideEnd = insideEnd});
    m_at = end;
    if (end <= m_lineEnd)
        return;
    m_lineStart = m_text.lastIndexOf(u'\n', end - 1) + 1;
    m_isInQuotes = false;
    measureLine();
}

void WithdrawnFinder::takeLine(qsizetype inside)
{
    take(std::min(inside, m_lineEnd), m_lineEnd, m_lineEnd);
}

void WithdrawnFinder::measureLine()
{
    const qsizetype newline = m_text.indexOf(u'\n', m_at);
    m_lineEnd = newline < 0 ? m_text.size() : newline;
    m_firstSeparator = m_lastSeparator = -1;
    for (qsizetype at = m_lineStart; at < m_lineEnd; ++at) {
        if (m_text[at] != u':' && m_text[at] != u'=')
            continue;
        m_firstSeparator = m_firstSeparator < 0 ? at : m_firstSeparator;
        m_lastSeparator = at;
    }
}

qsizetype WithdrawnFinder::find(const QString &mark, qsizetype from)
{
    if (m_missing.contains(mark))
        return -1;
    const qsizetype at = m_text.indexOf(mark, from, Qt::CaseInsensitive);
    if (at < 0)
        m_missing.append(mark);
    return at;
}

} // namespace

namespace {

/// "workflowId: … // wrong": what a short comment says of the id in front of it stays.
void keepRemark(const QString &text, const WithdrawnPiece &piece, QString &left)
{
    constexpr qsizetype Longest = 80;
    const bool isShort = piece.insideEnd - piece.inside <= Longest;
    const bool isBehind = piece.start > 0 && text[piece.start - 1] != u'\n';
    for (qsizetype at = piece.inside; isShort && isBehind && at < piece.insideEnd;) {
        qsizetype end = at;
        while (end < piece.insideEnd && text[end].isLetter())
            ++end;
        const QString word = text.mid(at, end - at);
        if (takesBack(word.toLower()))
            left.replace(at, word.size(), word);
        at = end + 1;
    }
}

} // namespace

QList<WithdrawnPiece> withdrawnIn(const QString &text)
{
    return WithdrawnFinder(text).find();
}

MappedText withoutWithdrawn(const MappedText &text, const QList<WithdrawnPiece> &pieces)
{
    QString left = text.text();
    for (const WithdrawnPiece &piece : pieces) {
        std::replace_if(
            left.begin() + piece.start, left.begin() + piece.end, [](QChar c) { return c != u'\n'; }, u' ');
        keepRemark(text.text(), piece, left);
    }
    if (!WithdrawnFinder::looksLikeDiff(text.text()))
        return text.withText(left);
    for (qsizetype start = 0; start < left.size();) {
        const qsizetype at = WithdrawnFinder::behindQuoting(left, start);
        if (at < left.size() && left[at] == u'+')
            left[at] = u' ';
        const qsizetype newline = left.indexOf(u'\n', start);
        start = newline < 0 ? left.size() : newline + 1;
    }
    return text.withText(left);
}

} // namespace onboarding
