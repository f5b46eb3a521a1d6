#include "core/phonerun/phoneid.h"

#include <QRegularExpression>
#include <algorithm>
#include <utility>

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

/// A scan or a hand takes letters for digits.
QString asMeant(QString text)
{
    for (const auto &[letter, digit] :
         {std::pair(u'l', u'1'), std::pair(u'I', u'1'), std::pair(u'i', u'1'), std::pair(u'O', u'0'),
          std::pair(u'o', u'0'), std::pair(u'S', u'5'), std::pair(u's', u'5'), std::pair(u'Z', u'2'),
          std::pair(u'z', u'2'), std::pair(u'g', u'9'), std::pair(u'q', u'9'), std::pair(u'G', u'6')})
        text.replace(letter, digit);
    return text.replace(u'_', u'-').replace(u'.', u'-');
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
                       "|[0-9a-f]{32}|^[0-9a-f]{30,34}$"
                       // Its form with other letters: x of a mask, l for 1, O for 0; one too few or too many.
                       "|^\\w{7,9}-\\w{3,5}-\\w{3,5}-\\w{3,5}-\\w{11,13}$"
                       // Its first or its last group alone.
                       "|^(?=.*[0-9])(?=.*[a-f])(?:[0-9a-f]{8}|[0-9a-f]{12})$"
                       // Shortened or masked: "..", "xxx", and what begins or ends with a dash or a dot.
                       "|[.]{2}|x{3}|_{3}|^[-.~]|[-.~]$"),
        QRegularExpression::CaseInsensitiveOption);
    return !looksLikeUuid(text) && (pieces.match(text).hasMatch() || looksLikeUuid(asMeant(text)));
}

bool isOtherThanId(const QString &text)
{
    static const QRegularExpression another(
        QStringLiteral(
            "^\\d{4}-\\d{1,2}-\\d{1,2}(?:$|T)|^\\d{1,2}[.-]\\d{1,2}[.-](?:\\d{2}){1,2}$"
            "|^\\d{8}T\\d{4,6}Z?$|^\\d{1,2}-[a-z]{3,9}-\\d{2,4}$|^\\d{1,3}(?:[.]\\d{1,3}){3}$"
            "|^(?:your|my|the|some|insert|enter|replace|example|sample|dummy|placeholder|todo|tbd|hidden"
            "|redacted|removed|masked|unknown|null|undefined|none|nil|nan)(?:$|[-_.])"
            "|[-_.](?:here|placeholder|todo)$"
            // The nil and the max UUID of RFC 9562.
            "|^0{8}-(?:0{4}-){3}0{12}$|^f{8}-(?:f{4}-){3}f{12}$"),
        QRegularExpression::CaseInsensitiveOption);
    return another.match(text).hasMatch();
}

bool isOfManuals(const QString &id)
{
    // RFC 4122 appendix B and Wikipedia, OpenAPI's and Swagger's examples, and one digit throughout.
    static const QRegularExpression example(
        QStringLiteral("^(?:123e4567-e89b-12d3-a456-426[0-9]{9}|550e8400-e29b-41d4-a716-446655440000"
                       "|f81d4fae-7dec-11d0-a765-00a0c91e6bf6|3fa85f64-5717-4562-b3fc-2c963f66afa6"
                       "|6ba7b81[0-9]-9dad-11d1-80b4-00c04fd430c8|([0-9a-f])\\1{7}-(?:\\1{4}-){3}\\1{12})$"));
    return example.match(id).hasMatch();
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
