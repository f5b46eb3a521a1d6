#include "core/phonerun/idnames.h"

#include "core/phonerun/phoneid.h"

#include <QRegularExpression>
#include <algorithm>

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
