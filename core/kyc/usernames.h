#pragma once
#include "core/base/result.h"

#include <QString>

namespace onboarding::usernames {

/// \p written as it is kept: spaces and invisible characters at its ends are taken off, the rest is in NFC;
/// of "mailto:anna@x.org" and "Anna Otto <anna@x.org>" the address. A number that a spreadsheet has rounded
/// (4.91702E+11) is refused.
/// InvalidInput (field "username") when nothing is left, it has more than 320 characters, it looks like a
/// token (see looksLikeCredentials()), or an invisible,
/// control, private or unassigned character is in it: two names that look alike would be two people. The
/// message names its code point. A joiner where a script needs it (RFC 5892, A.1 and A.2) is kept.
[[nodiscard]] Result<QString> tidy(const QString &written);

/// The form in which RFC 8265 (UsernameCaseMapped) compares names: wide and narrow letters as the usual ones,
/// lower case, NFC. Names of the same form are the same to a reader, perhaps not to the service.
[[nodiscard]] QString comparisonForm(const QString &name);

/// What RFC 8265 does not allow in a name that tidy() has let pass, so that a service may refuse it: letters
/// of both writing directions (RFC 5893), symbols and compatibility forms. Empty when there is nothing to
/// say.
[[nodiscard]] QString doubt(const QString &name);

} // namespace onboarding::usernames
