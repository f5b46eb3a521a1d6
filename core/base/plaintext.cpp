#include "core/base/plaintext.h"

#include <QList>
#include <algorithm>

namespace onboarding {

namespace {

/// Visible though Unicode counts them with what formats text: signs that stand before Arabic or Kaithi
/// numbers.
bool isVisibleSign(char32_t c)
{
    return (c >= 0x600 && c <= 0x605) || c == 0x6dd || c == 0x70f || c == 0x890 || c == 0x891 || c == 0x8e2
        || c == 0x110bd || c == 0x110cd;
}

/// Letters by their category that are drawn as nothing: U+034F and the Hangul fillers.
bool isBlankLetter(char32_t c)
{
    return c == 0x34f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c == 0x3164
        || c == 0xffa0;
}

/// Controls, line breaks, what turns the direction of text, and what cannot be seen at all.
bool needsMark(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    case QChar::Other_Format: return !isVisibleSign(c);
    default: return isBlankLetter(c) || QChar::isNonCharacter(c) || (c >= 0xe0000 && c <= 0xe007f);
    }
}

/// Scripts that are spelled with joiners.
bool usesJoiners(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Arabic:
    case QChar::Script_Syriac:
    case QChar::Script_Nko:
    case QChar::Script_Mongolian:
    case QChar::Script_Devanagari:
    case QChar::Script_Bengali:
    case QChar::Script_Gurmukhi:
    case QChar::Script_Gujarati:
    case QChar::Script_Oriya:
    case QChar::Script_Tamil:
    case QChar::Script_Telugu:
    case QChar::Script_Kannada:
    case QChar::Script_Malayalam:
    case QChar::Script_Sinhala:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

/// A joiner (U+200C, U+200D) inside a word is spelling; anywhere else it hides.
bool isSpelling(char32_t c, char32_t before, char32_t after)
{
    constexpr char32_t NonJoiner = 0x200c;
    constexpr char32_t Joiner = 0x200d;
    return (c == NonJoiner || c == Joiner) && usesJoiners(before) && usesJoiners(after);
}

bool isPrintableAscii(QChar c)
{
    return c >= QLatin1Char(' ') && c <= QLatin1Char('~');
}

QString codePoint(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

QString mark(char32_t c)
{
    return QStringLiteral("\u27e8U+%1\u27e9").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

/// Where it hides something, and is not part of how a word is spelled.
bool isHidden(const QList<uint> &text, qsizetype at)
{
    return needsMark(text.at(at)) && !isSpelling(text.at(at), text.value(at - 1), text.value(at + 1));
}

/// Whether the escape of a surrogate begins at \p at, whose digit behind "d" is one of \p kinds.
bool hasSurrogateEscape(const QByteArray &json, qsizetype at, QByteArrayView kinds)
{
    constexpr qsizetype Length = 6;
    const QByteArray escape = json.mid(at, Length).toLower();
    return escape.size() == Length && escape.startsWith("\\ud") && kinds.contains(escape.at(3));
}

/// Nothing but escapes stands behind a backslash in JSON, so that each is taken with the letter behind it.
QByteArray withoutHalfCharacters(QByteArray json)
{
    constexpr qsizetype Length = 6;
    for (qsizetype at = json.indexOf('\\'); at >= 0; at = json.indexOf('\\', at)) {
        const bool isHigh = hasSurrogateEscape(json, at, "89ab");
        if (isHigh && hasSurrogateEscape(json, at + Length, "cdef")) {
            at += 2 * Length;
        } else if (isHigh || hasSurrogateEscape(json, at, "cdef")) {
            json.replace(at, Length, "\\ufffd");
            at += Length;
        } else {
            at += 2;
        }
    }
    return json;
}

} // namespace

QString plainExcerpt(const QString &text, int maxLength)
{
    QString plain;
    int length = 0;
    const QList<uint> codePoints = text.left(qsizetype(maxLength) * 4 + 8).toUcs4();
    for (qsizetype i = 0; i < codePoints.size(); ++i) {
        const uint c = codePoints.at(i);
        if (length++ >= maxLength)
            return plain + QChar(0x2026);
        if (c == '\n' || c == '\t' || c == '\r')
            plain += QLatin1Char(' ');
        else
            plain += isHidden(codePoints, i) ? mark(c) : codePoint(c);
    }
    return plain;
}

QString plainExcerpt(const QByteArray &utf8, int maxLength)
{
    return plainExcerpt(QString::fromUtf8(utf8.left(qsizetype(maxLength) * 4 + 8)), maxLength);
}

QString plainLine(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), isPrintableAscii))
        return text;
    const QList<uint> codePoints = text.toUcs4();
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < codePoints.size(); ++i)
        plain += isHidden(codePoints, i) ? mark(codePoints.at(i)) : codePoint(codePoints.at(i));
    return plain;
}

QByteArray plainJson(const QByteArray &json)
{
    const QByteArray whole = json.contains("\\ud") ? withoutHalfCharacters(json) : json;
    if (std::all_of(whole.begin(), whole.end(),
                    [](char c) { return isPrintableAscii(QLatin1Char(c)) || c == '\n'; }))
        return whole;
    const QString text = QString::fromUtf8(whole);
    const QList<uint> codePoints = text.toUcs4();
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < codePoints.size(); ++i) {
        const char32_t c = codePoints.at(i);
        if (c == '\n' || !isHidden(codePoints, i)) { // a line break in a string is an escape already
            plain += codePoint(c);
            continue;
        }
        const QString units = codePoint(c);
        for (const QChar unit : units)
            plain += QStringLiteral("\\u%1").arg(uint(unit.unicode()), 4, 16, QLatin1Char('0'));
    }
    return plain.toUtf8();
}

} // namespace onboarding
