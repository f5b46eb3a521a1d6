#pragma once
#include <QByteArray>
#include <QDateTime>

namespace onboarding {

/// The moment in UTC that \p text tells in one of the three forms of RFC 9110 section 5.6.7, the two old ones
/// included; invalid when it is none. \p now decides the century of a year of two digits.
[[nodiscard]] QDateTime readHttpDate(const QByteArray &text, const QDateTime &now);

} // namespace onboarding
