#pragma once
#include "core/api/textlayers.h"

namespace onboarding {

/// What two ways of writing the same have in common: compatibility forms (full width, ligatures), dashes and
/// quotation marks of every kind, and spaces are one; what is not shown is left out. UTF-8.
[[nodiscard]] QByteArray likened(const QByteArray &utf8);
/// The letters and digits of \p utf8 alone, without accents and in small letters: the same however it was
/// spaced, dashed, or written a letter at a time.
[[nodiscard]] QByteArray bareLetters(const QByteArray &utf8);

/// The same of a layer, each byte knowing where it came from. isLoose where what stood between was left out.
[[nodiscard]] TextLayer likenedLayer(const TextLayer &from);
[[nodiscard]] TextLayer bareLayer(const TextLayer &from);
/// What is written from its end: byte by byte, as it stands in a hash.
[[nodiscard]] TextLayer backwardsLayer(const TextLayer &from);
/// A text written as the numbers of its characters: "[72, 117]", "0x48 0x75".
[[nodiscard]] TextLayer codesLayer(const TextLayer &from);

} // namespace onboarding
