#pragma once
#include <QByteArray>
#include <QString>

namespace onboarding {

/// What a rich text (RTF 1.9, as word processors put it on the clipboard) says, and what of it is seen.
struct RtfText
{
    QString all {};
    QString shown {}; ///< without what is struck out, hidden, a deletion that is tracked, or under 2 points
};

/// Reads any bytes; what is no RTF gives two empty texts. Fonts, pictures and other destinations hold no
/// words.
[[nodiscard]] RtfText readRtf(const QByteArray &rtf);

} // namespace onboarding
