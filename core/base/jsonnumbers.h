#pragma once
#include <QByteArray>
#include <QList>

namespace onboarding {

/// A number of JSON that no double holds: RFC 8259 (section 6) lets it be sent, and the parsers refuse it.
struct UnheldNumber
{
    qsizetype begin = 0;
    qsizetype length = 0; ///< 5 at the least
    qsizetype index = 0; ///< among all numbers of the text, from 0
    double nearest = 0; ///< an infinity, or 0 for one that is too small
};

/// Those in \p json, in order. What is broken gives what can be read of it; in one pass.
[[nodiscard]] QList<UnheldNumber> unheldNumbers(const QByteArray &json);

/// \p json with null in the place of each, and of the same length.
[[nodiscard]] QByteArray withoutUnheldNumbers(const QByteArray &json);

} // namespace onboarding
