#include "core/phonerun/foreignsections.h"

#include "core/kyc/runnames.h"
#include "core/phonerun/idnames.h"
#include "core/phonerun/phoneid.h"
#include "core/phonerun/recordwords.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace onboarding {

namespace {

constexpr auto AnyCase = QRegularExpression::CaseInsensitiveOption;

/// What a title is about. Below an id's name an honest pair may follow: there it is asked about.
enum class TitleKind { Other, AnotherId, Credentials };

QString credentialsPattern()
{
    return QStringLiteral(
        R"((?<![A-Za-z0-9])(?:[A-Za-z]{1,20})?credentials?(?:[ _-]?(?:infos?|results?|data))?)"
        R"((?![A-Za-z0-9_]))");
}

QString otherIdPattern()
{
    return QStringLiteral(
        R"((?<![A-Za-z0-9])(?:credential|session|request|transaction|definition|correlation|trace|span|device)"
        R"(|merchant|tenant|customer|callback|document)[ _-]?(?:id|uuid|guid|key|reference|ref|token|number))"
        R"((?![A-Za-z0-9_]))");
}

/// The words of a title, plain, without numbers and ids.
QStringList titleWordsOf(QStringView title)
{
    static const QRegularExpression uuid(QStringLiteral("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"),
                                         AnyCase);
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}_-]+"));
    QStringList words = title.toString().remove(uuid).split(between, Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) {
        return std::none_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    });
    return words;
}

bool isCredentialsWord(const QString &word)
{
    const QString plain = plainRunName(word);
    const qsizetype at = plain.indexOf(QStringLiteral("credential"));
    return at >= 0 && !plain.endsWith(QStringLiteral("id"));
}

TitleKind titleKindOf(QStringView title)
{
    constexpr qsizetype Longest = 80;
    constexpr qsizetype MostWords = 5;
    if (title.isEmpty() || title.size() > Longest)
        return TitleKind::Other;
    const QStringList words = titleWordsOf(title);
    if (words.isEmpty() || words.size() > MostWords)
        return TitleKind::Other;
    static const QSet<QString> beside = wordSet("begin start the of all data received");
    QStringList own = words;
    own.removeIf([](const QString &word) { return beside.contains(word.toLower()); });
    const QString joined = plainRunName(own.join(QString()));
    static const QRegularExpression another(QStringLiteral(
        "^(?:credential|session|request|transaction|definition|correlation|trace|span|device|merchant|tenant|"
        "customer|callback|document)s?(?:id|uuid|guid|key|reference|ref|token|number)s?$"));
    if (another.match(joined).hasMatch())
        return TitleKind::AnotherId;
    return std::any_of(words.begin(), words.end(), isCredentialsWord) ? TitleKind::Credentials
                                                                      : TitleKind::Other;
}

/// How a line is marked as a heading.
enum class HeadStyle { None, Bracket, Marks, Underlined, Ruled, Bold, Label };

struct SectionHead
{
    HeadStyle style = HeadStyle::None;
    int level = 0; ///< 1 is the highest
    QString title {};
};

/// One line, without the marks of a mail that quotes it.
struct SectionLine
{
    qsizetype start = 0;
    qsizetype end = 0; ///< before its line feed
    QStringView text {}; ///< trimmed
    qsizetype column = 0; ///< of its first letter or digit

    [[nodiscard]] bool isBlank() const { return text.isEmpty(); }
};

QList<SectionLine> sectionLinesOf(const QString &text)
{
    QList<SectionLine> lines;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline;
        qsizetype inside = start;
        while (inside < end && (text[inside] == u'>' || text[inside].isSpace()))
            ++inside;
        qsizetype letter = inside;
        while (letter < end && !text[letter].isLetterOrNumber())
            ++letter;
        lines.append({.start = start,
                      .end = end,
                      .text = QStringView(text).mid(inside, end - inside).trimmed(),
                      .column = letter - start});
        start = end + 1;
    }
    return lines;
}

/// "-----": one letter, at least three times; null when it is none.
QChar ruleLetterOf(QStringView line)
{
    constexpr qsizetype Shortest = 3;
    static constexpr QStringView Letters = u"-=~^\"'*+#._:`<>\u2500\u2501\u2550\u2013\u2014";
    const bool isRule = line.size() >= Shortest && Letters.contains(line[0])
        && std::all_of(line.begin(), line.end(), [first = line[0]](QChar c) { return c == first; });
    return isRule ? line[0] : QChar();
}

/// A title names something: it has no value and no id.
bool isTitle(QStringView text)
{
    const QString plain = text.toString();
    QStringView inside = text;
    while (!inside.isEmpty() && !inside.back().isLetterOrNumber())
        inside.chop(1);
    return !inside.isEmpty() && !namesId(plain)
        && std::none_of(inside.begin(), inside.end(), [](QChar c) { return QStringView(u":=|").contains(c); })
        && !looksLikeUuid(inside);
}

/// "END CREDENTIALS", "/credentials"
bool isClosingTitle(const QString &title)
{
    static const QRegularExpression closing(QStringLiteral(R"(^\s*(?:/|end\b|ende\b|fin\b))"), AnyCase);
    return closing.match(title).hasMatch();
}

class SectionFinder
{
public:
    explicit SectionFinder(const QString &text)
        : m_text(text)
        , m_lines(sectionLinesOf(text))
    {
    }

    ForeignSections find();

private:
    [[nodiscard]] SectionHead headAt(qsizetype index);
    [[nodiscard]] SectionHead labelAt(qsizetype index) const;
    [[nodiscard]] qsizetype nextFilled(qsizetype index) const;
    [[nodiscard]] bool endsAt(qsizetype index, const SectionHead &head) const;
    void beginAt(qsizetype index, const SectionHead &head);
    void close(qsizetype end, qsizetype behind);
    void findMembers();
    void sortSections();
    void findPrefixes();
    void lookForLooseNames();
    [[nodiscard]] bool isCovered(qsizetype at) const;
    [[nodiscard]] bool isLoose(qsizetype start, qsizetype end) const;

    const QString &m_text;
    QList<SectionLine> m_lines;
    ForeignSections m_found;
    QList<ForeignSection> m_members;
    QString m_ranks; ///< the letters that underline titles, as they come
    SectionHead m_open;
    qsizetype m_openLine = -1;
    qsizetype m_inside = 0; ///< where the section that is open begins
    bool m_isBlock = false; ///< what belongs to the label is indented
    bool m_hasContent = false;
    QString m_name;
};

qsizetype SectionFinder::nextFilled(qsizetype index) const
{
    constexpr qsizetype Most = 5;
    for (qsizetype i = index + 1; i < std::min(m_lines.size(), index + 1 + Most); ++i) {
        if (!m_lines[i].isBlank())
            return i;
    }
    return -1;
}

/// "Credentials:" and "credentials" with names and values below.
SectionHead SectionFinder::labelAt(qsizetype index) const
{
    static const QRegularExpression label(QStringLiteral(
        R"(^[^\p{L}\p{N}\n]{0,24}(?:\d{1,3}[.)]\s{0,4})?(\p{L}[\p{L}\p{N} _./#-]{0,60}?)\s{0,4})"
        R"((?:\(\d{1,6}\)|\[\d{1,6}\]|#?\d{1,6})?\s{0,4}(?:[:=>\x{2192}*_`"'\x{ff1a}-]{0,4}\s{0,4})"
        R"((?:\d{1,6} (?:elements?|items?|entries|key/value pairs?))?|: ?([\w.<>]{1,40}))$)"));
    const SectionLine &line = m_lines[index];
    const QRegularExpressionMatch match = label.match(line.text.toString());
    if (!match.hasMatch() || titleKindOf(match.captured(1)) == TitleKind::Other)
        return {};
    const qsizetype next = nextFilled(index);
    if (next < 0)
        return {};
    const QStringView below = m_lines[next].text;
    const bool isIndented = m_lines[next].column > line.column;
    // "sessionId: abc" is a name and its value, unless a tree goes on below it.
    const bool isTree = QStringView(u"\u25bf\u251c\u2514\u2502+|").contains(line.text.front());
    if (match.capturedLength(2) > 0 && !(isIndented && isTree))
        return {};
    // A bracket below opens what belongs to the name; a lone word is its value.
    const bool isPair = namesId(below.toString()) || std::any_of(below.begin(), below.end(), [](QChar c) {
                            return QStringView(u":=|\uff1a\u2502").contains(c);
                        });
    if (!isPair || QStringView(u"{[(<").contains(below.front()))
        return {};
    return {.style = HeadStyle::Label, .level = 0, .title = match.captured(1)};
}

SectionHead SectionFinder::headAt(qsizetype index)
{
    constexpr qsizetype Longest = 200;
    static const QRegularExpression bracket(
        QStringLiteral(R"(^\[{1,2}\s{0,4}([^\[\]={},]{1,60})\]{1,2}\s{0,4}(?:[#;].{0,60})?:?$)"));
    static const QRegularExpression marks(QStringLiteral(
        R"(^(?:(#{1,6})\s{0,4}|([*=!]{1,6})\s{1,4}|(={1,6})(?=[^=]{1,80}={1,6}$)|h([1-6])\.\s{1,4}|\\(sub){0,2}section\{)([^#=\n]{1,80}?)\s{0,4}[#=}]{0,6}:?$)"));
    static const QRegularExpression ruled(QStringLiteral(
        R"(([-=*_#~+\x{2500}\x{2501}\x{2550}\x{2013}\x{2014}])\1{1,}[\s\[(|<:]{0,3}([\p{L}/][^\n]{0,60}?)[\s\])|>:]{0,3}\1{2,}$)"));
    static const QRegularExpression bold(
        QStringLiteral(R"(^(?:[-+]\s{1,4})?(\*{1,3}|_{1,3}|`)([^*_`\n]{1,60})\1\s{0,4}:?$)"));
    const QStringView line = m_lines[index].text;
    if (line.isEmpty() || line.size() > Longest || !ruleLetterOf(line).isNull())
        return {};
    const QString text = line.toString();
    SectionHead head;
    if (const auto bracketed = bracket.match(text); bracketed.hasMatch())
        head = {.style = HeadStyle::Bracket, .level = 1, .title = bracketed.captured(1)};
    else if (const auto strong = bold.match(text); strong.hasMatch())
        head = {.style = HeadStyle::Bold, .level = 9, .title = strong.captured(2)};
    else if (const auto lined = ruled.match(text); lined.hasMatch())
        head = {.style = HeadStyle::Ruled, .level = 1, .title = lined.captured(2)};
    else if (const auto marked = marks.match(text); marked.hasMatch())
        head = {.style = HeadStyle::Marks,
                .level = marked.capturedLength(4) > 0
                    ? marked.captured(4).toInt()
                    : int(std::max<qsizetype>(
                          1, marked.capturedLength(1) + marked.capturedLength(2) + marked.capturedLength(3))),
                .title = marked.captured(6)};
    const QChar rule = index + 1 < m_lines.size() ? ruleLetterOf(m_lines[index + 1].text) : QChar();
    if (head.style == HeadStyle::None && !rule.isNull()) {
        if (!m_ranks.contains(rule))
            m_ranks += rule;
        head = {.style = HeadStyle::Underlined, .level = int(m_ranks.indexOf(rule)) + 1, .title = text};
        if (rule == u'=' || (rule == u'-' && !m_ranks.contains(u'=')))
            head.level = 1;
    }
    if (head.style != HeadStyle::None && isTitle(head.title))
        return head;
    return labelAt(index);
}

bool SectionFinder::endsAt(qsizetype index, const SectionHead &head) const
{
    const SectionLine &line = m_lines[index];
    if (m_open.style == HeadStyle::Label) {
        if (m_isBlock)
            return !line.isBlank() && line.column <= m_lines[m_openLine].column;
        return (line.isBlank() && m_hasContent) || head.style != HeadStyle::None
            || !ruleLetterOf(line.text).isNull();
    }
    // The rule below a title is a part of it.
    if (m_open.style == HeadStyle::Ruled && index > m_openLine + 1 && !ruleLetterOf(line.text).isNull())
        return true;
    if (head.style == HeadStyle::None || head.style == HeadStyle::Label)
        return false;
    if (m_open.style == HeadStyle::Bold)
        return true;
    if (m_open.style == head.style)
        return head.level <= m_open.level;
    const bool areHeadings = head.style == HeadStyle::Marks || head.style == HeadStyle::Underlined;
    if (m_open.style == HeadStyle::Bracket || m_open.style == HeadStyle::Ruled)
        return areHeadings;
    return areHeadings && head.level <= m_open.level;
}

void SectionFinder::close(qsizetype end, qsizetype behind)
{
    if (m_openLine >= 0 && end > m_inside)
        m_found.sections.append({.head = m_lines[m_openLine].start,
                                 .start = m_inside,
                                 .end = end,
                                 .behind = behind,
                                 .name = m_name});
    m_openLine = -1;
}

void SectionFinder::beginAt(qsizetype index, const SectionHead &head)
{
    const TitleKind kind = titleKindOf(head.title);
    if (kind == TitleKind::Other || isClosingTitle(head.title))
        return;
    // "Session ID:" that has no value, or the heading of what follows?
    const qsizetype next = nextFilled(index);
    const bool isBlock
        = head.style == HeadStyle::Label && next >= 0 && m_lines[next].column > m_lines[index].column;
    if (head.style == HeadStyle::Label && kind == TitleKind::AnotherId && !isBlock) {
        m_found.isUnclear = true;
        return;
    }
    m_open = head;
    m_openLine = index;
    m_inside = std::min(m_lines[index].end + 1, m_text.size());
    m_isBlock = isBlock;
    m_hasContent = false;
    m_name = kind == TitleKind::Credentials ? QStringLiteral("credentials") : QStringLiteral("sessionid");
}

ForeignSections SectionFinder::find()
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const SectionHead head = headAt(i);
        if (m_openLine >= 0 && endsAt(i, head)) {
            if (m_open.style == HeadStyle::Ruled && head.style == HeadStyle::None)
                m_found.isUnclear = true; // what a bare rule divides from is not said
            close(m_lines[i].start, isClosingTitle(head.title) ? m_lines[i].end : m_lines[i].start);
        }
        if (m_openLine < 0 && head.style != HeadStyle::None)
            beginAt(i, head);
        else if (m_openLine >= 0)
            m_hasContent = m_hasContent || !m_lines[i].isBlank();
    }
    close(m_text.size(), m_text.size());
    findMembers();
    findPrefixes();
    lookForLooseNames();
    return m_found;
}

bool SectionFinder::isCovered(qsizetype at) const
{
    const auto after
        = std::upper_bound(m_found.sections.begin(), m_found.sections.end(), at,
                           [](qsizetype place, const ForeignSection &one) { return place < one.head; });
    return after != m_found.sections.begin() && at < std::prev(after)->behind;
}

/// "credentials,accountId,7c1e…" of a table without names, get("credentials").accountId.
void SectionFinder::findMembers()
{
    static const QRegularExpression member(
        QStringLiteral("(?:") + credentialsPattern() + u'|' + otherIdPattern()
            + QStringLiteral(
                R"re()(?:["'`]?[)\]]{1,3}(?:\?\.|\.|->|::|\[["'`])|(["'`]? {0,40}[,;|\t\x{2502}] {0,40}["'`]?)))re")
            + idName().pattern()
            + QStringLiteral(
                R"re((?(1)["'`]? {0,40}[,;|\t\x{2502}] {0,40}["'`{]{0,2}[0-9a-f]{8}-?[0-9a-f]{4}))re"),
        AnyCase);
    for (auto matches = member.globalMatch(m_text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (isCovered(match.capturedStart()))
            continue;
        const qsizetype newline = m_text.indexOf(u'\n', match.capturedEnd());
        const qsizetype end = newline < 0 ? m_text.size() : newline;
        const bool isAfterLast = m_members.isEmpty() || m_members.constLast().behind <= match.capturedStart();
        if (isAfterLast)
            m_members.append({.head = match.capturedStart(),
                              .start = match.capturedStart(),
                              .end = end,
                              .behind = end,
                              .name = QStringLiteral("credentials")});
    }
    m_found.sections += m_members;
    sortSections();
}

void SectionFinder::sortSections()
{
    std::sort(m_found.sections.begin(), m_found.sections.end(),
              [](const ForeignSection &one, const ForeignSection &other) { return one.head < other.head; });
}

/// "credentials: accountId=…" and "credentials->accountId" on one line.
void SectionFinder::findPrefixes()
{
    static const QString number(QStringLiteral(
        R"([\])*`]{0,2}(?:\s?[#(\[]\s?\d{1,6}\s?[)\]]?|\s\d{1,3}(?=\s?[:>/-])|(?: [\w-]{1,24}){1,3}(?= ?[/\\]))?)"));
    static const QString between(QStringLiteral(
        R"(((?:[^\w"'{}()\[\]<,;&|\n\t.\x{2502}]{1,8}\d{1,3})?[^\w"'{}()\[\]<,;&|\n\t.\x{2502}]{1,12}))"));
    static const QString name(QStringLiteral(R"(["'`]?)") + idName().pattern()
                              + QStringLiteral(R"(["'`]?\s{0,4}(?:[:=>\s(]|$))"));
    // "credentials: firstName=… accountId=…"
    static const QString anyName(
        QStringLiteral(R"re(["'`]?[A-Za-z][\w.-]{0,40}["'`]?\s{0,4}[:=](?![\s:=>]{0,4}[{(\[\n]))re"));
    static const QRegularExpression prefix(QStringLiteral("(?:(") + credentialsPattern() + QStringLiteral(")")
                                               + number + between + QStringLiteral("(?:") + name + u'|'
                                               + anyName + QStringLiteral(")|") + otherIdPattern() + number
                                               + between + name + QStringLiteral(")"),
                                           AnyCase);
    static const QRegularExpression path(QStringLiteral(R"(^[:/\\>~!-]+(?:\d{1,3}[:/\\>~!-]+)?$)"));
    static const QRegularExpression ownValue(QStringLiteral(R"(^\s{0,2}[:=]\s{0,2}\d{1,3}\s)"));
    QList<ForeignSection> behind;
    qsizetype last = 0;
    for (auto matches = prefix.globalMatch(m_text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype at = match.capturedEnd();
        if (match.capturedStart() < last || isCovered(match.capturedStart()) || isCovered(at))
            continue;
        const bool areCredentials = match.capturedLength(1) > 0;
        const int separator = areCredentials ? 2 : 3;
        const bool isPath = path.match(match.captured(separator)).hasMatch();
        if (!isPath && !areCredentials) { // "requestId=77 accountId=…" has its own value
            m_found.isUnclear = m_found.isUnclear || !ownValue.match(match.captured(separator)).hasMatch();
            continue;
        }
        const qsizetype newline = m_text.indexOf(u'\n', at);
        qsizetype end = newline < 0 ? m_text.size() : newline;
        const auto isEnd = [isPath](QChar c) { return isPath && QStringView(u",;&|").contains(c); };
        // Inside a quoted text its quote ends it.
        const qsizetype lineStart = m_text.lastIndexOf(u'\n', match.capturedStart()) + 1;
        constexpr qsizetype FarthestBack = 2000;
        const qsizetype from = std::max(lineStart, match.capturedStart() - FarthestBack);
        const bool isQuoted
            = QStringView(m_text).mid(from, match.capturedStart() - from).count(u'"') % 2 == 1;
        for (qsizetype i = at; i < end; ++i) {
            if (isEnd(m_text[i]) || (isQuoted && m_text[i] == u'"'))
                end = i;
        }
        behind.append({.head = match.capturedStart(),
                       .start = match.capturedEnd(separator),
                       .end = end,
                       .behind = end,
                       .name = areCredentials ? QStringLiteral("credentials") : QStringLiteral("sessionid")});
        last = end;
    }
    m_found.sections += behind;
    sortSections();
}

/// Whether nothing behind the name says what belongs to it.
bool SectionFinder::isLoose(qsizetype start, qsizetype end) const
{
    static constexpr QStringView Marks = u"\"'`<:,;|\t$@{[(\u2502";
    static const QRegularExpression closing(QStringLiteral(R"((?:\bend|\bende|\bfin|/)\s?$)"), AnyCase);
    constexpr qsizetype Before = 8;
    const QString before = m_text.mid(std::max<qsizetype>(0, start - Before), std::min(start, Before));
    if ((start > 0 && Marks.contains(m_text[start - 1])) || closing.match(before).hasMatch())
        return false;
    qsizetype at = end;
    while (at < m_text.size() && QStringView(u"\"'`])*_ ").contains(m_text[at]))
        ++at;
    if (at >= m_text.size() || QStringView(u",;|\t({[<>.\u2502").contains(m_text[at]))
        return false;
    const QStringView behind = QStringView(m_text).mid(at, 3);
    if (!QStringView(u":=-").contains(m_text[at]) || behind == u"-->")
        return true; // or a comment has no more than the name
    while (at < m_text.size() && QStringView(u":=-> ").contains(m_text[at]))
        ++at;
    if (at < m_text.size() && m_text[at] != u'\n')
        return false; // its value, or what findPrefixes() found
    const auto line
        = std::upper_bound(m_lines.begin(), m_lines.end(), start,
                           [](qsizetype place, const SectionLine &one) { return place < one.start; });
    const qsizetype next = nextFilled(std::distance(m_lines.begin(), line) - 1);
    const SectionLine &own = *std::prev(line);
    return next >= 0 && m_lines[next].column <= own.column
        && !QStringView(u"{[(<").contains(m_lines[next].text.front());
}

/// "These credentials were received:" before a pair: whose it is has to be asked.
void SectionFinder::lookForLooseNames()
{
    static const QRegularExpression word(credentialsPattern() + QStringLiteral("(?![ -]?id\\b)"), AnyCase);
    if (m_found.isUnclear)
        return;
    qsizetype lastId = -1;
    for (auto names = idName().globalMatch(m_text); names.hasNext();)
        lastId = names.next().capturedStart();
    for (auto words = word.globalMatch(m_text); words.hasNext();) {
        const QRegularExpressionMatch match = words.next();
        if (match.capturedStart() > lastId)
            return;
        if (!isCovered(match.capturedStart()) && isLoose(match.capturedStart(), match.capturedEnd())) {
            m_found.isUnclear = true;
            return;
        }
    }
}

} // namespace

ForeignSections foreignSectionsIn(const QString &text)
{
    static const QRegularExpression any(QStringLiteral("credential|") + otherIdPattern(), AnyCase);
    if (!any.match(text).hasMatch())
        return {};
    return SectionFinder(text).find();
}

bool isForeignName(QStringView text)
{
    constexpr qsizetype MostWords = 2;
    return titleWordsOf(text.left(80)).size() <= MostWords && titleKindOf(text.trimmed()) != TitleKind::Other;
}

bool namesItsObject(const QString &plainName)
{
    static const QSet<QString> names = wordSet(
        "name key field section group type kind category label title path property parameter column "
        "element node tag attribute object entity source class");
    return names.contains(plainName);
}

QString withoutBlockLabels(const QString &text)
{
    static const QRegularExpression block(
        QStringLiteral(R"re((?<![\w"])(\w{1,40})((?:[ \t]{1,4}"[^"\n{}]{0,80}"){1,3})[ \t]{0,4}(?=\{))re"));
    if (!text.contains(QStringLiteral("\" {")) && !text.contains(QStringLiteral("\"{")))
        return text;
    QString left = text;
    for (auto blocks = block.globalMatch(text); blocks.hasNext();) {
        const QRegularExpressionMatch match = blocks.next();
        const QStringList labels = match.captured(2).split(u'"', Qt::SkipEmptyParts);
        const bool isForeign = isForeignName(match.captured(1))
            || std::any_of(labels.begin(), labels.end(),
                           [](const QString &one) { return isForeignName(one); });
        if (!isForeign)
            continue;
        const QString name = QStringLiteral("credentials");
        const qsizetype length = match.capturedEnd() - match.capturedStart();
        if (length >= name.size())
            left.replace(match.capturedStart(), length, name.leftJustified(length, u' '));
    }
    return left;
}

} // namespace onboarding
