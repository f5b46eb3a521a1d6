#include "core/kyc/phoneid.h"

#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isIdLetter(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-'
        || c == u'.' || c == u'_' || c == u'~';
}

/// What stands inside the braces of "{…}".
QStringView withoutBraces(QStringView text)
{
    const bool isBraced = text.size() > 2
        && ((text.startsWith(u'{') && text.endsWith(u'}')) || (text.startsWith(u'(') && text.endsWith(u')')));
    return isBraced ? text.mid(1, text.size() - 2).trimmed() : text;
}

} // namespace

bool isUuid(QStringView text)
{
    constexpr qsizetype Length = 36;
    if (text.size() != Length)
        return false;
    for (qsizetype i = 0; i < Length; ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? text[i] != u'-' : !isHexDigit(text[i]))
            return false;
    }
    return true;
}

bool looksLikeUuid(QStringView text)
{
    constexpr qsizetype Digits = 32;
    return isUuid(text) || (text.size() == Digits && std::all_of(text.begin(), text.end(), isHexDigit));
}

bool isDamagedUuid(const QString &text)
{
    static const QRegularExpression pieces(
        QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-|^[0-9a-f]{8}-[0-9a-f]{0,4}$|-[0-9a-f]{4}-[0-9a-f]{12}"
                       "|[0-9a-f]{32}|^[0-9a-f]{30,34}$|^[0-9a-f]{4,}[.]{2,}"),
        QRegularExpression::CaseInsensitiveOption);
    return !looksLikeUuid(text) && pieces.match(text).hasMatch();
}

std::optional<QString> canonicalId(const QString &text)
{
    constexpr qsizetype Longest = 200;
    static const QString urn = QStringLiteral("urn:uuid:");
    QStringView id = withoutBraces(QStringView(text).trimmed());
    if (id.startsWith(urn, Qt::CaseInsensitive))
        id = id.mid(urn.size());
    if (looksLikeUuid(id)) {
        QString plain = id.toString().toLower();
        if (plain.size() == 32) {
            for (const int dash : {8, 13, 18, 23})
                plain.insert(dash, u'-');
        }
        return plain;
    }
    // A brace that is left over belongs to no id.
    if (id.isEmpty() || id.size() > Longest || !std::all_of(id.begin(), id.end(), isIdLetter))
        return std::nullopt;
    return id.toString();
}

} // namespace onboarding
