#pragma once
#include "core/base/plaintext.h"

#include <QList>
#include <algorithm>
#include <limits>

namespace onboarding {

/// A name for PlainLabel::setSentence(): whatever direction its script has, the sentence around it keeps its
/// own (first strong isolate, UAX #9). What hides in the name is marked; a name without right-to-left letters
/// needs no isolate.
[[nodiscard]] inline QString isolated(const QString &name)
{
    constexpr QChar FirstStrongIsolate(0x2068);
    constexpr QChar PopDirectionalIsolate(0x2069);
    const QString plain = plainExcerpt(name, std::numeric_limits<short>::max());
    const QList<uint> points = plain.toUcs4();
    const bool turns = std::any_of(points.begin(), points.end(), [](uint c) {
        return QChar::direction(c) == QChar::DirR || QChar::direction(c) == QChar::DirAL;
    });
    if (!turns)
        return plain;
    return FirstStrongIsolate + plain + PopDirectionalIsolate;
}

} // namespace onboarding
