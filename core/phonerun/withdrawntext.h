#pragma once
#include "core/phonerun/mappedtext.h"

#include <QList>

namespace onboarding {

/// A piece of a text that the text itself takes back.
struct WithdrawnPiece
{
    qsizetype start = 0; ///< with its marks
    qsizetype end = 0;
    qsizetype inside = 0; ///< without them
    qsizetype insideEnd = 0;
};

/// Removed lines of a diff, comments (//, /* */, #, <!-- -->, //// of AsciiDoc, SQL's -- and the ; of INI
/// files), and what is struck out (~~ ~~, <del>, <s>, <strike>, line-through): in the order of the text, not
/// overlapping.
[[nodiscard]] QList<WithdrawnPiece> withdrawnIn(const QString &text);
/// Spaces instead of \p pieces, and of the + of the lines that a diff adds.
[[nodiscard]] MappedText withoutWithdrawn(const MappedText &text, const QList<WithdrawnPiece> &pieces);

} // namespace onboarding
