#pragma once
#include "core/api/tokenresponse.h"

namespace onboarding {

/// What a user hands over as a token: a bare access token, "Bearer …", or the JSON of a token reply. The
/// error never quotes it.
[[nodiscard]] Result<TokenResponse> readPastedToken(const QByteArray &pasted);

} // namespace onboarding
