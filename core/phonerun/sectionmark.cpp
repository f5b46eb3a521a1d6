#include "core/phonerun/sectionmark.h"

#include "core/kyc/runnames.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace onboarding {

namespace {

constexpr QStringView RuleLetters = u"-=_*#~+.\u2500\u2501\u2550\u2013\u2014";

bool isRuleLetter(QChar c)
{
    return RuleLetters.contains(c);
}

bool hasSeparator(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c == u':' || c == u'='; });
}

/// "-----", "* * *", and "D/Jumio( 12): =====".
bool endsInRule(QStringView line)
{
    constexpr qsizetype Shortest = 3;
    constexpr qsizetype ShortestBehind = 5;
    qsizetype start = line.size();
    qsizetype count = 0;
    while (start > 0 && (isRuleLetter(line[start - 1]) || line[start - 1] == u' ')) {
        count += line[start - 1] == u' ' ? 0 : 1;
        --start;
    }
    if (start == 0)
        return count >= Shortest;
    return count >= ShortestBehind && line[start] == u' ';
}

/// "== Anna ==": what stands between; empty when it is none.
QStringView sectionTitleOf(QStringView line)
{
    constexpr qsizetype Shortest = 2;
    qsizetype before = 0;
    while (before < line.size() && isRuleLetter(line[before]))
        ++before;
    qsizetype after = 0;
    while (after < line.size() - before && isRuleLetter(line[line.size() - 1 - after]))
        ++after;
    const bool isBold = line.startsWith(u'*') || line.startsWith(u'_');
    const qsizetype needed = Shortest + (isBold ? 1 : 0);
    if (before < needed || after < needed)
        return {};
    return line.mid(before, line.size() - before - after).trimmed();
}

/// "## Anna" and "[anna]".
QStringView headingIn(QStringView line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == u'#')
        ++marks;
    if (marks > 0 && marks < line.size() && line[marks] == u' ')
        return line.mid(marks).trimmed();
    const bool isBracketed = line.size() > 2 && line.startsWith(u'[') && line.endsWith(u']');
    const QStringView inside = isBracketed ? line.mid(1, line.size() - 2) : QStringView();
    const bool isName = std::all_of(inside.begin(), inside.end(), [](QChar c) {
        return c.isLetterOrNumber() || QStringView(u" _-.").contains(c);
    });
    return isName ? inside : QStringView();
}

QStringList wordsIn(QStringView text)
{
    return text.toString().split(u' ', Qt::SkipEmptyParts);
}

bool namesSomething(QStringView text)
{
    const QStringList words = wordsIn(text);
    const RunPhrase phrase = runPhraseOf(words);
    return (phrase.isAll && phrase.name != RunName::Other && phrase.name != RunName::LogText)
        || isNameOfAnotherId(plainRunName(text));
}

bool namesDetail(QStringView text)
{
    const RunPhrase phrase = runPhraseOf(wordsIn(text));
    return isIdName(phrase.name) || phrase.name == RunName::Personal || isNameOfAnotherId(plainRunName(text));
}

/// "Run 1", "Customer 2".
bool isNumbered(const QStringList &words)
{
    static const QSet<QString> things {
        QStringLiteral("run"),     QStringLiteral("attempt"),   QStringLiteral("try"),
        QStringLiteral("result"),  QStringLiteral("customer"),  QStringLiteral("user"),
        QStringLiteral("person"),  QStringLiteral("session"),   QStringLiteral("case"),
        QStringLiteral("test"),    QStringLiteral("applicant"), QStringLiteral("phone"),
        QStringLiteral("device"),  QStringLiteral("entry"),     QStringLiteral("record"),
        QStringLiteral("versuch"), QStringLiteral("lauf"),      QStringLiteral("kunde"),
        QStringLiteral("client"),  QStringLiteral("essai"),     QStringLiteral("intento")};
    if (words.size() != 2 || !things.contains(words[0].toLower()))
        return false;
    const QString &number = words[1];
    return std::all_of(number.begin(), number.end(),
                       [](QChar c) { return c.isDigit() || QStringView(u"#.:").contains(c); });
}

} // namespace

SectionMark sectionMarkOf(QStringView line, QStringView next, bool isAfterBlank)
{
    constexpr qsizetype Longest = 80;
    constexpr qsizetype MostWords = 4;
    if (line.isEmpty() || line.size() > Longest)
        return SectionMark::None;
    if (endsInRule(line))
        return SectionMark::Certain;
    for (const QStringView heading : {sectionTitleOf(line), headingIn(line)}) {
        if (!heading.isEmpty() && !hasSeparator(heading) && !namesDetail(heading))
            return SectionMark::Certain;
    }
    const bool isColoned = line.endsWith(u':');
    const QStringView title = isColoned ? line.chopped(1).trimmed() : line;
    if (title.isEmpty() || !title[0].isLetter() || hasSeparator(title) || namesSomething(title))
        return SectionMark::None;
    const QStringList words = wordsIn(title);
    if (words.size() > MostWords)
        return SectionMark::None;
    const bool isAboveName = hasSeparator(next) || namesSomething(next);
    if (isAfterBlank && isAboveName)
        return SectionMark::Certain;
    return (isColoned && isAboveName) || isNumbered(words) ? SectionMark::IfHeaded : SectionMark::None;
}

bool hasNamesBelowValues(const QString &text)
{
    static const QRegularExpression card(
        QStringLiteral(R"re(^\s*[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\s*\n\s*)re"
                       R"re((?:account|workflow)[\s_-]*(?:execution)?[\s_-]*id\s*$)re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression firstName(
        QStringLiteral(R"((?:account|workflow)[\s_-]*(?:execution)?[\s_-]*id)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = card.match(text);
    const bool isFirst = found.hasMatch() && firstName.match(text).capturedStart() >= found.capturedStart();
    const QString last = text.trimmed().section(QLatin1Char('\n'), -1);
    return isFirst && std::none_of(last.begin(), last.end(), [](QChar c) { return c.isDigit(); });
}

bool hasConflictMarks(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("^[>\\s]*(?:<{7}|>{7})(?:\\s|$)"),
                                         QRegularExpression::MultilineOption);
    return text.contains(QStringLiteral("<<<<<<<")) && mark.match(text).hasMatch();
}

QString withoutConflictMarks(const QString &text)
{
    static const QRegularExpression line(
        QStringLiteral(R"(^[>\s]*?(?:<{7}|={7}|>{7}|\|{7})(?:[ \t][^\n]*)?$)"),
        QRegularExpression::MultilineOption);
    QString left = text;
    for (QRegularExpressionMatchIterator marks = line.globalMatch(text); marks.hasNext();) {
        const QRegularExpressionMatch mark = marks.next();
        std::replace_if(
            left.begin() + mark.capturedStart(), left.begin() + mark.capturedEnd(),
            [](QChar c) { return c != u'\n'; }, u' ');
    }
    return left;
}

bool endsWithLoneName(QStringView rest)
{
    constexpr int Most = 40;
    const auto nextLine = [&rest] {
        while (!rest.isEmpty()) {
            const qsizetype newline = rest.indexOf(u'\n');
            const QStringView line = rest.left(newline < 0 ? rest.size() : newline).trimmed();
            rest = newline < 0 ? QStringView() : rest.mid(newline + 1);
            if (!line.isEmpty())
                return line;
        }
        return QStringView();
    };
    const qsizetype newline = rest.indexOf(u'\n');
    if (newline < 0 || !rest.left(newline).trimmed().isEmpty())
        return false;
    rest = rest.mid(newline + 1);
    for (int i = 0; i < Most; ++i) {
        const QStringView name = nextLine();
        if (name.isEmpty() || hasSeparator(name) || !namesDetail(name))
            return false;
        const QStringView value = nextLine();
        if (value.isEmpty() || namesDetail(value))
            return true;
    }
    return false;
}

namespace {

/// "s/OLD/NEW/gi", whose "/" is \p mark: from \p line, behind the "s".
bool isReplacing(QStringView line, QChar mark)
{
    static const QRegularExpression id(QStringLiteral("[0-9a-f]{4}"),
                                       QRegularExpression::CaseInsensitiveOption);
    const qsizetype second = line.indexOf(mark, 1);
    const qsizetype third = second < 0 ? -1 : line.indexOf(mark, second + 1);
    if (third < 0 || !id.match(line.mid(1, second - 1).toString()).hasMatch())
        return false;
    const QStringView flags = line.mid(third + 1).trimmed();
    return std::all_of(flags.begin(), flags.end(),
                       [](QChar c) { return QStringView(u"gimGIM").contains(c); });
}

} // namespace

bool replacesIds(const QString &text)
{
    // Commented out as people do it in JSON and AsciiDoc, struck or hidden as Word and web pages do it.
    static const QRegularExpression hiding(
        QStringLiteral(
            R"re(["'](?://|#|-{1,2}|~|!)\s*\w*(?:account|workflow)\w*["']\s*:)re"
            R"re(|<w:(?:strike|dstrike|vanish)\b|\baria-hidden\s*=\s*["']?true)re"
            R"re(|\bcolor\s*[=:]\s*["']?(?:white|#fff(?:fff)?)\b|<dialog\b(?![^>]*\bopen\b)|^////\s*$|^"""\s*$)re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    if (hiding.match(text).hasMatch())
        return true;
    constexpr qsizetype Longest = 400; // two ids and a regular expression around them
    static const QRegularExpression command(QStringLiteral(R"((?:^|\s)%?s([/|#,!]))"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    return std::any_of(lines.begin(), lines.end(), [](QStringView line) {
        const QString end = line.trimmed().right(Longest).toString(); // it stands at the end of its line
        QRegularExpressionMatchIterator found = command.globalMatch(end);
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            const qsizetype at = match.capturedStart(1);
            if (isReplacing(QStringView(end).mid(at), end[at]))
                return true;
        }
        return false;
    });
}

QString withBracesForAngles(const QString &text)
{
    static const QRegularExpression opening(
        QStringLiteral(R"((?<![<\w])[A-Za-z_]\w*\s*:?\s*<(?=\s*[A-Za-z_]\w*\s*:\s))"));
    if (!text.contains(u'<') || text.contains(QStringLiteral("</")))
        return text;
    QString left = text;
    qsizetype first = -1;
    for (QRegularExpressionMatchIterator found = opening.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        left[match.capturedEnd() - 1] = u'{';
        first = first < 0 ? match.capturedEnd() : first;
    }
    int depth = 0;
    for (qsizetype at = first < 0 ? text.size() : first - 1; at < text.size(); ++at) {
        if (left[at] == u'{' && text[at] == u'<')
            ++depth;
        const bool isClosing = text[at] == u'>' && depth > 0 && at > 0 && text[at - 1] != u'-'
            && text[at - 1] != u'=' && !text[at - 1].isLetterOrNumber();
        if (isClosing) {
            left[at] = u'}';
            --depth;
        }
    }
    return left;
}

} // namespace onboarding
