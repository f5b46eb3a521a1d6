#pragma once
#include <QByteArray>
#include <vector>

namespace onboarding {

/// A text as another program may read it: with its escapes undone, its base64 or hex decoded. Each byte knows
/// which bytes of the text it came from.
struct TextLayer
{
    QByteArray bytes {};
    std::vector<quint32> begin {}; ///< of each byte of \c bytes, where it begins in the text
    std::vector<quint32> end {}; ///< and where it ends
    bool isLoose = false; ///< what stands side by side in it may stand apart in the text
    bool isBackwards = false; ///< begins at the end of the text
};

/// \p text itself first, then its readings, those of fewer steps first: percent-encoding, backslash escapes,
/// character references, base64 and base64url at every alignment, hex, UTF-16, and these within each other;
/// then what likelayers.h makes of them.
/// What they may cost is limited: a hostile text has its deepest readings left out.
[[nodiscard]] std::vector<TextLayer> textLayers(const QByteArray &text);

} // namespace onboarding
