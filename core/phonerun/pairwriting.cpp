#include "core/phonerun/pairwriting.h"

#include "core/phonerun/idnames.h"
#include "core/phonerun/linehead.h"
#include "core/phonerun/textlines.h"

#include <QRegularExpression>
#include <QStringView>
#include <algorithm>

namespace onboarding {

namespace {

using Id = RunFindings::Id;

enum class IdSign { Unknown, Tab, Colon, Equals, Tag, Blank };

/// How one id is written.
struct IdWriting
{
    IdSign sign = IdSign::Unknown;
    bool isOfCommand = false;
    bool isOfLog = false;
};

/// Where the line begins that has \p at, or the first of those that a shell reads as one.
qsizetype startOfStatement(QStringView text, qsizetype at)
{
    constexpr int MostLines = 100;
    qsizetype start = at - lineBefore(text, at).size();
    for (int i = 0; i < MostLines && start > 1; ++i) {
        QStringView above = lineBefore(text, start - 1);
        const qsizetype before = start - 1 - above.size();
        while (!above.isEmpty() && above.back().isSpace())
            above.chop(1);
        if (above.isEmpty() || !QStringView(u"\\^`").contains(above.back()))
            break;
        start = before;
    }
    return start;
}

/// What stands between the name of an id, the last one on its line, and its value.
IdSign signBefore(QStringView line)
{
    constexpr qsizetype Longest = 60;
    QRegularExpressionMatch name;
    const QString text = line.toString();
    if (text.lastIndexOf(idName(), -1, &name) < 0 || text.size() - name.capturedEnd() > Longest)
        return IdSign::Unknown;
    const QStringView sign = QStringView(text).mid(name.capturedEnd());
    if (std::any_of(sign.begin(), sign.end(), [](QChar c) { return c.isLetterOrNumber(); }))
        return IdSign::Unknown;
    if (sign.contains(u':') || sign.contains(u'\uff1a'))
        return IdSign::Colon;
    if (sign.contains(u'='))
        return IdSign::Equals;
    if (sign.contains(u'>'))
        return IdSign::Tag;
    return sign.contains(u'\t') ? IdSign::Tab : IdSign::Blank;
}

IdWriting writingOf(QStringView text, const Id &id)
{
    static const QRegularExpression command(
        QStringLiteral(R"(^\s*(?:[$>#]\s+)?(?:curl|wget|xh|https?|kycctl|adb|invoke-\w+)(?:\.exe)?\s)"),
        QRegularExpression::CaseInsensitiveOption);
    const qsizetype at = id.span.start;
    const qsizetype start = startOfStatement(text, at);
    const QStringView line = lineBefore(text, at);
    const LineHead head = headOf(line);
    return {.sign = id.isBelow ? IdSign::Unknown : signBefore(line),
            .isOfCommand = command.match(text.mid(start, at - start).toString()).hasMatch(),
            .isOfLog = head.isLog};
}

bool areWrittenAsOne(QStringView text, const Id &one, const Id &other)
{
    const Id &first = one.span.start <= other.span.start ? one : other;
    const Id &second = &first == &one ? other : one;
    const qsizetype end = qsizetype {first.span.start} + first.span.length;
    if (second.span.start <= end)
        return true; // what was decoded has no places of its own
    if (startOfStatement(text, first.span.start) == startOfStatement(text, second.span.start))
        return true;
    static const QRegularExpression blankLine(QStringLiteral(R"(\n[ \t\r]*\n)"));
    constexpr qsizetype Near = 4000;
    const bool isApart = second.span.start - end > Near
        || blankLine.match(text.mid(end, second.span.start - end).toString()).hasMatch();
    const IdWriting firstWriting = writingOf(text, first);
    const IdWriting secondWriting = writingOf(text, second);
    if (firstWriting.isOfCommand != secondWriting.isOfCommand)
        return false;
    const bool areKnown = firstWriting.sign != IdSign::Unknown && secondWriting.sign != IdSign::Unknown;
    const bool isOtherSign = areKnown && firstWriting.sign != secondWriting.sign;
    const bool isTabAlone
        = isOtherSign && (firstWriting.sign == IdSign::Tab || secondWriting.sign == IdSign::Tab);
    if (firstWriting.isOfLog != secondWriting.isOfLog && (isApart || isOtherSign))
        return false;
    return !isTabAlone && !(isApart && isOtherSign);
}

} // namespace

bool isJoinedOfTwo(const QString &text, const RunFindings &findings)
{
    constexpr qsizetype Most = 40; // of a long log the rest is like these
    const qsizetype count = std::min(findings.ids.size(), Most);
    for (qsizetype i = 0; i < count; ++i) {
        for (qsizetype j = i + 1; j < count; ++j) {
            const Id &one = findings.ids[i];
            const Id &other = findings.ids[j];
            if (one.isAccount != other.isAccount && areWrittenAsOne(text, one, other))
                return false;
        }
    }
    return count > 1;
}

} // namespace onboarding
