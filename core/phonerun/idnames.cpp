#include "core/phonerun/idnames.h"

#include "core/phonerun/phoneid.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace onboarding {

const QRegularExpression &idName()
{
    static const QRegularExpression name(
        QStringLiteral(
            R"((?:acc(?:ount)?|wfe|workflow(?:[\s_-]*execution)?)(?:[\s_-]*id|[.\[\]"']{1,3}id["']?\]?))"
            R"((?![A-Za-z0-9]))"),
        QRegularExpression::CaseInsensitiveOption);
    return name;
}

namespace {

const QRegularExpression &idNameAtEnd()
{
    static const QRegularExpression name(
        idName().pattern()
            + QStringLiteral(R"([\s*_`"'\]):=>\x{ff1a}\x{2192}-]*(?:\b(?:is|was)\b[\s:]*)?)"
                             R"((?:string\(\d+\)\s*|[\w.]{1,30}\(\s*|[@bBuU](?=["'])|["'`({\[<*_])*$)"),
        QRegularExpression::CaseInsensitiveOption);
    return name;
}

} // namespace

QString withoutIdNameAtEnd(QStringView text)
{
    constexpr qsizetype Longest = 200; // of a name and what stands between it and its value
    const qsizetype start = std::max<qsizetype>(0, text.size() - Longest);
    return text.left(start).toString() + text.mid(start).toString().remove(idNameAtEnd());
}

bool namesId(const QString &text)
{
    return idName().match(text).hasMatch();
}

bool isOneIdMarked(const QString &text)
{
    static const QRegularExpression name(
        QStringLiteral(
            R"re((?<![A-Za-z0-9])([_$.%@]{0,4}+)(acc(?:ount)?|w(?:fe|ork[ _-]?flow(?:[ _-]?execution)?))re"
            R"re()(?:[ _-]?id(_?)(?![A-Za-z0-9_])|(?=["']?\s*[:=])))re"),
        QRegularExpression::CaseInsensitiveOption);
    std::array<bool, 2> isMarked {};
    std::array<bool, 2> isPlain {};
    for (QRegularExpressionMatchIterator names = name.globalMatch(text); names.hasNext();) {
        const QRegularExpressionMatch one = names.next();
        const std::size_t kind = one.captured(2).startsWith(u'a', Qt::CaseInsensitive) ? 0 : 1;
        const QString mark = one.captured(1);
        constexpr qsizetype Most = 20; // spaces behind a brace
        qsizetype at = one.capturedStart();
        while (at > 0 && text[at - 1].isSpace() && one.capturedStart() - at < Most)
            --at;
        const bool isMember = at > 0 && QStringView(u"\"'{,").contains(text[at - 1]);
        const bool isUnderscore = std::all_of(mark.begin(), mark.end(), [](QChar c) { return c == u'_'; });
        // "$.accountId" of a path and "$accountId" of a shell name the id itself.
        const QString counted = isMember || isUnderscore ? mark : QString();
        (counted == one.captured(3) ? isPlain : isMarked).at(kind) = true;
    }
    const auto [isAccountMarked, isWorkflowMarked] = isMarked;
    const auto [isAccountPlain, isWorkflowPlain] = isPlain;
    return (isAccountMarked && !isAccountPlain && isWorkflowPlain)
        || (isWorkflowMarked && !isWorkflowPlain && isAccountPlain);
}

bool isNameWithId(const QString &text)
{
    const QString plain = text.trimmed();
    const QRegularExpressionMatch name = idName().match(plain);
    const qsizetype separator = name.capturedEnd();
    return name.hasMatch() && name.capturedStart() == 0 && separator < plain.size()
        && QStringView(u":= ").contains(plain[separator])
        && looksLikeUuid(QStringView(plain).mid(separator + 1).trimmed());
}

} // namespace onboarding
