#include "core/phonerun/recordjoint.h"

#include "core/kyc/runnames.h"
#include "core/phonerun/idnames.h"
#include "core/phonerun/linehead.h"
#include "core/phonerun/linereader.h"
#include "core/phonerun/linesbetween.h"
#include "core/phonerun/textlines.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

/// Bullets of one line each.
bool isListOfLines(const LineHead &one, const QStringList &between, QStringView below)
{
    const auto isInside = [&one](QStringView line) {
        const QStringView plain = line.trimmed();
        return !plain.isEmpty() && indentOf(line) > one.indent;
    };
    return !isInside(below)
        && std::none_of(between.begin(), between.end(), [&](const QString &line) { return isInside(line); });
}

/// Another column of a table that only spaces draw.
bool areInOtherColumns(QStringView one, QStringView other)
{
    constexpr qsizetype Wide = 16;
    const auto indent = [](QStringView head) {
        return head.contains(u'\t') || head.contains(u'{') || head.contains(u'>') ? -1 : indentOf(head);
    };
    const qsizetype firstIndent = indent(one);
    const qsizetype secondIndent = indent(other);
    if (firstIndent >= 0 && secondIndent >= 0 && std::abs(firstIndent - secondIndent) >= Wide)
        return true;
    const auto gap = [](QStringView head) {
        qsizetype length = 0;
        qsizetype tabs = 0;
        while (length < head.size() && head[head.size() - 1 - length].isSpace()) {
            tabs += head[head.size() - 1 - length] == u'\t' ? 1 : 0;
            ++length;
        }
        const bool isName = length < head.size() && head[head.size() - 1 - length].isLetter();
        return std::pair(isName ? length : 0, isName ? tabs : 0);
    };
    const auto [first, firstTabs] = gap(one);
    const auto [second, secondTabs] = gap(other);
    const bool haveTabs = firstTabs > 0 && secondTabs > 0;
    return (haveTabs && firstTabs != secondTabs)
        || (first > 0 && second > 0 && std::abs(first - second) >= Wide);
}

/// 'workflowId=… of Visual Basic, "workflowId=… of Vim: a comment, not a string.
bool beginsWithLoneQuote(const QString &line)
{
    const QString plain = line.trimmed();
    return !plain.isEmpty() && QStringView(u"\"'").contains(plain[0]) && plain.count(plain[0]) == 1;
}

bool namesAccount(const QString &plainName)
{
    return plainName.startsWith(u'a');
}

/// A name without a value, which is that of the first id or of the second one once more, or a line that says
/// which record begins: what comes behind is another one's. A second name for the same id may be empty.
bool beginsAnotherRecord(QStringView head, QStringView between)
{
    constexpr qsizetype Longest = 4000; // records that are compared stand close
    if (between.size() > Longest)
        return false;
    static const QRegularExpression record(
        QStringLiteral(R"((?:^|\n)[ \t]*+(?:-\[ ?RECORD \d+ ?\]|\*+ ?\d+\. row ?\*+))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression empty(
        idName().pattern()
            + QStringLiteral(
                R"(["'*_`\]]*+[ \t]*+[:=|][ \t]*+(?:["']{2}|null|nil|none|undefined|n/a|<null>|\(null\)|-)?+)"
                R"([ \t]*+(?:[,;|}\)]|[\r\n]++(?!\s*+["'(<{*`_]*+[0-9a-f]{8}))\s*+(?=\S))"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = between.toString();
    if (record.match(text).hasMatch())
        return true;
    const auto lastName = [](const QString &piece) {
        QRegularExpressionMatch found;
        (void)piece.lastIndexOf(idName(), -1, &found);
        return plainRunName(found.captured());
    };
    const QString firstName = lastName(head.toString());
    const QString secondName = lastName(text);
    QRegularExpressionMatchIterator names = empty.globalMatch(text);
    while (names.hasNext()) {
        const QString name = plainRunName(idName().match(names.next().captured()).captured());
        if (name == secondName || (!firstName.isEmpty() && namesAccount(name) == namesAccount(firstName)))
            return true;
    }
    return false;
}

/// \p count lines of \p text, from the one below the place \p at on.
QString linesBelow(QStringView text, qsizetype at, qsizetype count)
{
    constexpr qsizetype Most = 40;
    QStringList lines;
    for (qsizetype i = 0; i < std::min(count, Most); ++i) {
        at += lineBehind(text, at).size() + 1;
        if (at >= text.size())
            break;
        lines.append(lineBehind(text, at).toString());
    }
    return lines.join(u'\n');
}

QStringView above(QStringView text, qsizetype at)
{
    constexpr qsizetype Most = 1000;
    const qsizetype from = std::max<qsizetype>(0, at - Most);
    return text.mid(from, at - from);
}

} // namespace

bool areOneRecord(QStringView text, const IdPlace &first, const IdPlace &second)
{
    if (second.start < first.end)
        return true;
    const QStringView allBetween = text.mid(first.end, second.start - first.end);
    if (beginsAnotherRecord(lineBefore(text, first.start), allBetween))
        return false;
    const QStringList lines = statementsIn(allBetween);
    const QStringView firstLine = lineBefore(text, first.start);
    if (lines.size() == 1) {
        const QString between = withoutIdNameAtEnd(lines.constFirst());
        return isHarmlessText(between) && !sayDifferentThings(firstLine.toString(), between);
    }
    const QStringView secondLine = lineBefore(text, second.start);
    if (firstLine.size() >= LongestLineWithId - 1 || secondLine.size() >= LongestLineWithId - 1)
        return false;
    const QString firstTail = tailOf(text, first.end);
    const QString secondTail = tailOf(text, second.end);
    const QStringList between = lines.mid(1, lines.size() - 2);
    const LineHead one = headOf(firstLine);
    const bool isOneStatement = lines.constLast().size() > secondLine.size();
    const LineHead other = headOf(isOneStatement ? QStringView(lines.constLast()) : secondLine);
    const qsizetype behind = second.end + lineBehind(text, second.end).size() + 1;
    const QStringView below = behind < text.size() ? lineBehind(text, behind) : QStringView();
    const bool isComment
        = beginsWithLoneQuote(secondLine.toString() + lineBehind(text, second.start).toString())
        != beginsWithLoneQuote(firstLine.toString() + lineBehind(text, first.start).toString());
    if (isComment || !mayGoOn(one, other) || areInOtherColumns(firstLine, secondLine))
        return false;
    if (!other.bullet.isEmpty() && !isListOfLines(one, between, below))
        return false;
    if (!isHarmlessText(firstTail) || !isHarmlessText(secondTail) || !LinesBetween(one, between).isHarmless())
        return false;
    // "Date: …" below each of two ids.
    if (tellOtherTimes(between.join(u'\n'), linesBelow(text, second.end, between.size())))
        return false;
    return !sayDifferentThings(above(text, first.end).toString() + firstTail,
                               between.join(u'\n') + u'\n' + secondLine.toString() + u' ' + secondTail);
}

} // namespace onboarding
