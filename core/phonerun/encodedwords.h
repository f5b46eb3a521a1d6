#pragma once
#include <QString>

namespace onboarding {

/// \p text with the encoded words of mail headers (RFC 2047, "=?UTF-8?Q?Zoe_Maier?=") as what they say. Those
/// in a character set that Qt does not know stay.
[[nodiscard]] QString withoutEncodedWords(const QString &text);

} // namespace onboarding
