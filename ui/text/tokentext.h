#pragma once
#include <QString>

namespace onboarding {

struct TokenMark;

/// "The token names anna@x: not verified to be this customer." Empty when it is verified, or there is none.
[[nodiscard]] QString unverifiedTokenText(const TokenMark &mark);

} // namespace onboarding
