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

} // namespace

QString plainExcerpt(const QString &text, int maxLength)
{
    QString plain;
    int length = 0;
    const QList<uint> codePoints = text.left(qsizetype(maxLength) * 4 + 8).toUcs4();
    for (const uint c : codePoints) {
        if (length++ >= maxLength)
            return plain + QChar(0x2026);
        if (c == '\n' || c == '\t' || c == '\r')
            plain += QLatin1Char(' ');
        else if (needsMark(c))
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
