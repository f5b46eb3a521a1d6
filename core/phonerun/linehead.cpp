#include "core/phonerun/linehead.h"

#include "core/phonerun/idnames.h"
#include "core/phonerun/recordwords.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace onboarding {

namespace {

/// Marks that make a comment of a line are part of what stands before it.
bool hasOnlyHarmlessWords(const QString &rest)
{
    const QStringList words = rest.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), isHarmlessWord);
}

/// Each command, request and prompt is about a record of its own.
bool isCommand(const QString &rest)
{
    static const QRegularExpression command(QStringLiteral(
        R"(://|^[?&]|^(?:curl|wget|https?|xh|kycctl|adb|fetch|invoke-\w+|sudo)\b)"
        R"(|^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s|^(?:\$|PS[^>]*>|[\w.~-]+@[^$#]*[$#])\s)"));
    return command.match(rest).hasMatch();
}

} // namespace

QString takeBullet(QString &text)
{
    static const QRegularExpression mark(
        QStringLiteral(R"(^([-*+\x{2022}\x{2013}\x{25cf}\x{25e6}]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+)"));
    const QRegularExpressionMatch found = mark.match(text);
    if (!found.hasMatch())
        return {};
    text.remove(0, found.capturedLength());
    const QString bullet = found.captured(1);
    return bullet.size() > 1 ? QStringLiteral("1") : bullet;
}

void takeStamp(QString &text, LineHead &head)
{
    static const QRegularExpression stamp(
        QStringLiteral(
            R"re((?<![\w:])(?:(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\.?)re"
            R"re(|(?:jan|feb|m[a\x{e4}]r|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\.?\s+\d{1,2}(?:,?\s+\d{4})?)re"
            R"re(|\d{1,2}\.?\s+(?:jan|feb|m[a\x{e4}]r|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\.?(?:\s+\d{4})?)re"
            R"re()[,T\s]*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?\b)?(?:Z\b|[+-]\d{2}:?\d{2}\b)?(?![\w:]))re"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = stamp.match(text);
    if (!found.hasMatch())
        return;
    constexpr int Minute = 60;
    constexpr int HalfDay = 12;
    const bool isAfternoon = found.captured(5).startsWith(u'p', Qt::CaseInsensitive);
    const int hour = found.captured(2).toInt() % (found.captured(5).isEmpty() ? 2 * HalfDay : HalfDay);
    head.stamp = found.captured(1);
    head.isToTheSecond = !found.captured(4).isEmpty();
    head.second = (((hour + (isAfternoon ? HalfDay : 0)) * Minute) + found.captured(3).toInt()) * Minute
        + found.captured(4).toInt();
    text.replace(found.capturedStart(), found.capturedLength(), QStringLiteral(" "));
}

QString withoutLevels(QString text)
{
    static const QRegularExpression level(
        QStringLiteral(
            R"(\b(?:verbose|debug|info|warn(?:ing)?|error|notice|trace|fatal)\b|(?:^|\s)[VDIWEF](?=\s|/))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression place(
        QStringLiteral(R"((\.(?:kt|java|swift|dart|js|jsx|ts|tsx|m|mm|cpp|cs|py|go|rb|php)):\d+(?::\d+)?)"));
    return text.replace(place, QStringLiteral("\\1")).replace(level, QStringLiteral(" "));
}

LineHead headOf(QStringView before)
{
    static const QRegularExpression process(QStringLiteral(
        R"(\(\s*\d+\s*\)|\[\d+(?::\d+)?\]|\s\d{2,7}[\s-]+\d{2,7}\s|^[VDIWEF]/|\b(?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|NOTICE|VERBOSE)\b)"));
    LineHead head;
    qsizetype at = 0;
    for (; at < before.size() && (before[at] == u'>' || before[at].isSpace()); ++at) {
        head.quotes += before[at] == u'>' ? 1 : 0;
        head.indent = before[at] == u'>' ? 0 : head.indent + 1;
    }
    QString text = withoutIdNameAtEnd(before.mid(at));
    head.bullet = takeBullet(text);
    head.isLog = process.match(text).hasMatch();
    takeStamp(text, head);
    text = withoutLevels(text).simplified();
    static const QRegularExpression edges(QStringLiteral(R"(^(?:[\s*_`"'\[{(,]|\]\s)+|[\s*_`"'\[{(,:=]+$)"));
    head.rest = text.remove(edges);
    return head;
}

bool areFarApart(const LineHead &one, const LineHead &other)
{
    constexpr int Far = 10; // seconds: a run takes longer
    if (one.stamp != other.stamp && !one.stamp.isEmpty() && !other.stamp.isEmpty())
        return true;
    if (!one.isToTheSecond || !other.isToTheSecond)
        return std::abs(one.second / 60 - other.second / 60) > (one.rest.isEmpty() ? 0 : 1); // of one sender
    return std::abs(one.second - other.second) > Far;
}

bool mayGoOn(const LineHead &one, const LineHead &other)
{
    if (isCommand(other.rest))
        return false;
    if (one.quotes != other.quotes)
        return false;
    if (other.second >= 0 && (one.second < 0 || areFarApart(one, other)))
        return false;
    if (!other.bullet.isEmpty() && (one.bullet != other.bullet || one.indent != other.indent))
        return false;
    if (other.bullet.isEmpty() && !one.bullet.isEmpty() && other.indent <= one.indent)
        return false;
    if (other.rest.isEmpty())
        return other.second < 0 || one.rest.isEmpty();
    return one.rest == other.rest || hasOnlyHarmlessWords(other.rest);
}

} // namespace onboarding
