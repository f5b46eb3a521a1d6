#pragma once
#include "core/api/redactedtext.h"

#include <QString>

namespace onboarding {

/// A text for a reader, and where in it something was hidden, in UTF-16 code units.
struct ShownText
{
    QString text {};
    QList<std::pair<qsizetype, qsizetype>> hidden {}; ///< where each begins, how long it is
};

/// Bytes as a reader can see them, all of them: lines and tabs stay; what is no UTF-8 reads "\xFF", what
/// cannot be seen or turns the direction of text reads "⟨U+202E⟩", a carriage return that ends no line too.
[[nodiscard]] ShownText shownBytes(const RedactedText &bytes);

} // namespace onboarding
