#pragma once
#include <QString>

namespace onboarding {

struct TokenMark;

/// "The token names anna@x: not verified to be this customer." Of \p username itself, that its id is another
/// one, and what to do; \p mayAccept: the new one can be accepted now. Empty when it is verified, or there is
/// none.
[[nodiscard]] QString unverifiedTokenText(const TokenMark &mark, const QString &username, bool mayAccept);

} // namespace onboarding
