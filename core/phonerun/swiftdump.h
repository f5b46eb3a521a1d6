#pragma once
#include <QString>

namespace onboarding {

/// Whether it is what Swift's dump() prints: a tree of names with a triangle before each that has parts.
[[nodiscard]] bool isSwiftDump(const QString &text);
/// The same text, letter for letter as long, in which the value of an optional stands on the line of its
/// name.
[[nodiscard]] QString withJoinedOptionals(const QString &text);

} // namespace onboarding
