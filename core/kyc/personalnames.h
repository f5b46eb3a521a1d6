#pragma once
#include <QString>

namespace onboarding {

/// Whether a value of that name tells who somebody is: a name, a number or a picture of a document, a date of
/// birth … One list for what a phone handed back and for what is recorded of the wire.
/// \p folded: lower case, without spaces, hyphens and underscores.
[[nodiscard]] bool isPersonalName(const QString &folded);

} // namespace onboarding
