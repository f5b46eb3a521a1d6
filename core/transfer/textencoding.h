#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace onboarding {

/// How the letters of a list are written in its file.
enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

struct DecodedText
{
    QString text {}; ///< without a byte order mark
    TextEncoding encoding = TextEncoding::Utf8;
    /// It is no Unicode, so that it is read as Windows-1252, which any bytes might be: somebody should look.
    bool isGuess = false;
    int firstOtherLine = 0; ///< of a guess: the first line that is not UTF-8
};

/// \p wanted: as that; else by the byte order mark, by the zero bytes of UTF-16, as UTF-8, as Windows-1252.
/// An error when the bytes are not \p wanted, or no text in any of them.
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray &bytes,
                                             std::optional<TextEncoding> wanted = {});

/// "UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252".
[[nodiscard]] QString encodingName(TextEncoding encoding);
/// Of such a name in any case, with or without its signs, and of common other names of these.
[[nodiscard]] std::optional<TextEncoding> encodingOf(const QString &name);

} // namespace onboarding
