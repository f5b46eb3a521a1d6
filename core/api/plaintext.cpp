#include "core/api/plaintext.h"

#include <QList>

namespace onboarding {

namespace {

bool needsMark(char32_t c)
{
    const bool isControl = c < 0x20 || (c >= 0x7f && c < 0xa0);
    // What turns the direction of text or cannot be seen at all.
    const bool isInvisible = (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2069) || c == 0x061c || c == 0xfeff || c == 0xfffe || c == 0xffff
        || (c >= 0xe0000 && c <= 0xe007f);
    const bool isLoneSurrogate = c >= 0xd800 && c <= 0xdfff;
    return isControl || isInvisible || isLoneSurrogate;
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
        else if (needsMark(c) && !isSpelling(c, codePoints.value(i - 1), codePoints.value(i + 1)))
            plain += QStringLiteral("\u27e8U+%1\u27e9").arg(c, 4, 16, QLatin1Char('0')).toUpper();
        else
            plain += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    return plain;
}

QString plainExcerpt(const QByteArray &utf8, int maxLength)
{
    return plainExcerpt(QString::fromUtf8(utf8.left(qsizetype(maxLength) * 4 + 8)), maxLength);
}

} // namespace onboarding
