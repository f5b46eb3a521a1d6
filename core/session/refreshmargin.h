#pragma once
#include "core/api/tokenresponse.h"
#include "core/kyc/jwt.h"

#include <QDateTime>
#include <chrono>
#include <optional>

namespace onboarding {

/// How long the access token of \p reply still lasts. One that the service has just issued (\p isNew), on the
/// service's clock alone: a wrong one here does no harm. Of an older one only its own end is known.
[[nodiscard]] std::optional<std::chrono::seconds> accessTokenLife(const TokenResponse &reply,
                                                                  const AccessTokenClaims &claims, bool isNew,
                                                                  const QDateTime &now);

/// How long before its end an access token is refreshed: 30 seconds, and a quarter of its \p life at most, so
/// that one of a short life is used before it is thrown away. The only place that says when.
[[nodiscard]] std::chrono::milliseconds refreshMargin(std::chrono::milliseconds life);

/// Whether a stored token that ends at \p until is not within that margin. Its whole life is not stored, so
/// the longest margin counts.
[[nodiscard]] bool lastsBeyondMargin(const QDateTime &until, const QDateTime &now);

} // namespace onboarding
