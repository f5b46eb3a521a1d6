#include "core/api/replytext.h"

#include "core/base/plaintext.h"

#include <QStringDecoder>
#include <optional>

namespace onboarding {

namespace {

/// By the byte order mark, and for what is known to begin with ASCII by where the zeros are.
std::optional<QStringConverter::Encoding> visibleEncoding(const QByteArray &bytes, bool beginsWithAscii)
{
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return marked;
    if (!beginsWithAscii || bytes.size() < 2)
        return std::nullopt;
    const auto isZero = [&bytes](qsizetype at) { return at < bytes.size() && bytes.at(at) == '\0'; };
    if (isZero(0) && isZero(1))
        return QStringConverter::Utf32BE;
    if (isZero(0))
        return QStringConverter::Utf16BE;
    if (isZero(1))
        return isZero(2) && isZero(3) ? QStringConverter::Utf32LE : QStringConverter::Utf16LE;
    return std::nullopt;
}

std::optional<QByteArray> lettersOf(QStringDecoder decoder, const QByteArray &bytes)
{
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text.toUtf8());
}

/// The encodings that shift with escape sequences look like ASCII from afar.
bool shifts(const QByteArray &bytes)
{
    return bytes.contains('\x1b');
}

QByteArray withEveryByteALetter(const QByteArray &bytes)
{
    if (const auto text = lettersOf(QStringDecoder("windows-1252"), bytes))
        return *text;
    return QString::fromLatin1(bytes).toUtf8();
}

QString problemWith(const QByteArray &charset)
{
    if (charset.isEmpty())
        return QStringLiteral(
            "The letters of the answer are not UTF-8 and no charset is declared: some may be "
            "wrong.");
    return QStringLiteral(
               "The letters of the answer could not be read as the declared charset \"%1\": some may "
               "be wrong.")
        .arg(plainExcerpt(charset, 40));
}

} // namespace

ReplyText readReplyText(const QByteArray &bytes, const MediaType &type)
{
    using enum QStringConverter::Flag;
    const bool isWide = type.charset.startsWith("utf-16") || type.charset.startsWith("utf-32");
    if (const auto encoding = visibleEncoding(bytes, type.isJson() || isWide)) {
        if (const auto text = lettersOf(QStringDecoder(*encoding, Stateless), bytes))
            return {.utf8 = *text};
    }
    const bool isUtf8 = bytes.isValidUtf8();
    if (isUtf8 && (type.charset.isEmpty() || (type.isJson() && !shifts(bytes))))
        return {.utf8 = bytes};
    if (!type.charset.isEmpty()) {
        if (const auto text = lettersOf(QStringDecoder(type.charset.constData(), Stateless), bytes))
            return {.utf8 = *text};
        if (isUtf8)
            return {.utf8 = bytes};
    }
    return {.utf8 = withEveryByteALetter(bytes), .problem = problemWith(type.charset)};
}

} // namespace onboarding
