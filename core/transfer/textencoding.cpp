#include "core/transfer/textencoding.h"

#include "core/base/coretext.h"

#include <QHash>
#include <QStringDecoder>
#include <algorithm>
#include <array>

namespace onboarding {

namespace {

constexpr QByteArrayView Utf8Mark("\xEF\xBB\xBF");
constexpr QByteArrayView Utf16LeMark("\xFF\xFE");
constexpr QByteArrayView Utf16BeMark("\xFE\xFF");

tl::unexpected<Error> unreadableText(const QString &why)
{
    return failure(Error::Kind::InvalidInput, why);
}

/// 0x80 to 0x9F, as https://encoding.spec.whatwg.org/index-windows-1252.txt has them; 0: no letter.
constexpr std::array<char16_t, 32> Windows1252
    = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
       0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
       0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<QString> fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        if (code < 0x80 || code > 0x9F)
            continue;
        const char16_t letter = Windows1252.at(code - 0x80U);
        if (letter == 0)
            return std::nullopt;
        c = letter;
    }
    return text;
}

std::optional<QString> textDecoded(QByteArrayView bytes, QStringConverter::Encoding encoding,
                                   QByteArrayView mark)
{
    if (bytes.startsWith(mark))
        bytes = bytes.sliced(mark.size());
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

std::optional<QString> textDecodedAs(QByteArrayView bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return textDecoded(bytes, QStringConverter::Utf8, Utf8Mark);
    case TextEncoding::Utf16Le:
        return bytes.size() % 2 == 0 ? textDecoded(bytes, QStringConverter::Utf16LE, Utf16LeMark)
                                     : std::nullopt;
    case TextEncoding::Utf16Be:
        return bytes.size() % 2 == 0 ? textDecoded(bytes, QStringConverter::Utf16BE, Utf16BeMark)
                                     : std::nullopt;
    case TextEncoding::Windows1252: return fromWindows1252(bytes);
    }
    return std::nullopt;
}

/// Without a mark: line ends, separators and the letters of a header are below U+0100 in every list, so that
/// most of the zero bytes of UTF-16 are on one side.
std::optional<TextEncoding> utf16Of(QByteArrayView bytes)
{
    constexpr qsizetype Enough = 64 * 1024;
    const QByteArrayView start = bytes.first(std::min(bytes.size(), Enough));
    qsizetype zeros[2] = {0, 0};
    for (qsizetype at = 0; at < start.size(); ++at)
        zeros[at % 2] += start.at(at) == '\0' ? 1 : 0;
    const qsizetype most = std::max(zeros[0], zeros[1]);
    const bool isOneSided = most > 1 && std::min(zeros[0], zeros[1]) * 4 <= most;
    if (!isOneSided || bytes.size() % 2 != 0)
        return std::nullopt;
    return zeros[1] > zeros[0] ? TextEncoding::Utf16Le : TextEncoding::Utf16Be;
}

std::optional<TextEncoding> byItsStart(QByteArrayView bytes)
{
    if (bytes.startsWith(Utf8Mark))
        return TextEncoding::Utf8;
    if (bytes.startsWith(Utf16LeMark))
        return TextEncoding::Utf16Le;
    if (bytes.startsWith(Utf16BeMark))
        return TextEncoding::Utf16Be;
    return utf16Of(bytes);
}

int firstLineThatIsNotUtf8(const QByteArray &bytes)
{
    int number = 0;
    qsizetype at = 0;
    while (at < bytes.size()) {
        ++number;
        const qsizetype end = bytes.indexOf('\n', at);
        const QByteArrayView line = QByteArrayView(bytes).sliced(at, (end < 0 ? bytes.size() : end) - at);
        if (!textDecoded(line, QStringConverter::Utf8, {}))
            return number;
        at += line.size() + 1;
    }
    return number;
}

qsizetype lineOfLoneSurrogate(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const bool isPair
            = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        if (text.at(at).isSurrogate() && !isPair)
            break;
        at += isPair ? 2 : 1;
    }
    return QStringView(text).first(at).count(QLatin1Char('\n')) + 1;
}

Result<DecodedText> checkedText(const std::optional<QString> &text, TextEncoding encoding)
{
    if (!text)
        return unreadableText(
            CoreText::tr("This is not a text in %1. Choose another encoding.").arg(encodingName(encoding)));
    // Qt lets half a character pass, where other encodings are refused for a broken one.
    if (!text->isValidUtf16())
        return unreadableText(CoreText::tr("This text in %1 is broken: line %2 has half a character (a lone "
                                           "surrogate). Save the list as CSV UTF-8.")
                                  .arg(encodingName(encoding))
                                  .arg(lineOfLoneSurrogate(*text)));
    if (text->contains(QChar::Null))
        return unreadableText(CoreText::tr("This is not a text file. Save the list as CSV UTF-8."));
    return DecodedText {.text = *text, .encoding = encoding};
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, std::optional<TextEncoding> wanted)
{
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0"))
        return unreadableText(CoreText::tr(
            "This is a file of a spreadsheet program (such as .xlsx, .ods or .xls). Save the list "
            "as CSV UTF-8, then import that."));
    const bool isSixteen = wanted == TextEncoding::Utf16Le || wanted == TextEncoding::Utf16Be;
    if (isSixteen && bytes.startsWith(Utf16LeMark))
        wanted = TextEncoding::Utf16Le; // the mark knows better in which order they are
    if (isSixteen && bytes.startsWith(Utf16BeMark))
        wanted = TextEncoding::Utf16Be;
    if (wanted)
        return checkedText(textDecodedAs(bytes, *wanted), *wanted);
    if (const std::optional<TextEncoding> encoding = byItsStart(bytes))
        return checkedText(textDecodedAs(bytes, *encoding), *encoding);
    if (const std::optional<QString> text = textDecodedAs(bytes, TextEncoding::Utf8))
        return checkedText(text, TextEncoding::Utf8);
    if (bytes.contains('\0') || !textDecodedAs(bytes, TextEncoding::Windows1252))
        return unreadableText(
            CoreText::tr("This is not a text in UTF-8, UTF-16 or Windows-1252. Save the list "
                         "as CSV UTF-8."));
    Result<DecodedText> guessed
        = checkedText(textDecodedAs(bytes, TextEncoding::Windows1252), TextEncoding::Windows1252);
    if (guessed) {
        guessed->isGuess = true;
        guessed->firstOtherLine = firstLineThatIsNotUtf8(bytes);
    }
    return guessed;
}

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return QStringLiteral("UTF-8");
    case TextEncoding::Utf16Le: return QStringLiteral("UTF-16 LE");
    case TextEncoding::Utf16Be: return QStringLiteral("UTF-16 BE");
    case TextEncoding::Windows1252: return QStringLiteral("Windows-1252");
    }
    return {};
}

std::optional<TextEncoding> encodingOf(const QString &name)
{
    QString key;
    const QString lower = name.toLower();
    for (const QChar c : lower) {
        if (c.isLetterOrNumber())
            key.append(c);
    }
    static const QHash<QString, TextEncoding> known {
        {QStringLiteral("utf8"), TextEncoding::Utf8},
        {QStringLiteral("utf16"), TextEncoding::Utf16Le},
        {QStringLiteral("utf16le"), TextEncoding::Utf16Le},
        {QStringLiteral("utf16be"), TextEncoding::Utf16Be},
        {QStringLiteral("windows1252"), TextEncoding::Windows1252},
        {QStringLiteral("cp1252"), TextEncoding::Windows1252},
        {QStringLiteral("ansi"), TextEncoding::Windows1252},
        {QStringLiteral("latin1"), TextEncoding::Windows1252},
        {QStringLiteral("iso88591"), TextEncoding::Windows1252}};
    const auto found = known.constFind(key);
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

} // namespace onboarding
