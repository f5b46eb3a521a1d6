#pragma once
#include "core/api/tokenresponse.h"
#include "core/kyc/issuedtoken.h"

namespace onboarding {

/// What a user hands over as a token: a bare access token, as a text of JSON too; behind "Bearer" or
/// "Authorization: Bearer" in any case; or the JSON of a token reply. A byte order mark and white space
/// around it are left out; besides that a token has the letters of RFC 6750 and nothing else. The error never
/// quotes it.
[[nodiscard]] Result<TokenResponse> readPastedToken(const QByteArray &pasted);

/// What to think of \p pasted before it is used for somebody; see matchToken(). Every token in it counts.
struct TokenVerdict
{
    TokenMatch match = TokenMatch::Unknown;
    TokenOwner owner {}; ///< whom it names; with Other, whom instead of the customer
};
[[nodiscard]] TokenVerdict judgeToken(const TokenResponse &token, const TokenOwner &learnt,
                                      const QString &username);

/// Who else than the owner of its access token \p token names beside it; empty for nobody. Services call one
/// person by two names: where one of them is what the customer is known by, both are, unless they are two
/// mail addresses.
[[nodiscard]] TokenOwner ownerBeside(const TokenResponse &token, const TokenOwner &learnt,
                                     const QString &username);
/// NotPermitted, in field tokenUser: it names \p owner and was given for \p username.
[[nodiscard]] Error tokenOfAnother(const TokenOwner &owner, const QString &username);

/// In words which token it is that \p holder has or had: "the token that anna … is signed in with".
[[nodiscard]] QString heldToken(const TokenHolder &holder);
/// As tokenOfAnother(), of a token that names nobody: it is known by \p holder.
[[nodiscard]] Error tokenHeldByAnother(const TokenHolder &holder, const QString &username);

} // namespace onboarding
