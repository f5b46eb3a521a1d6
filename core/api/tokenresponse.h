#pragma once
#include "core/api/httpmessage.h"
#include "core/result.h"

#include <QByteArray>
#include <chrono>

namespace onboarding {

/// The successful reply of the token endpoint (RFC 6749 section 5.1, with the vendor's additions).
struct TokenResponse
{
    QByteArray accessToken {};
    QByteArray refreshToken {}; ///< empty when none was sent; on a refresh the old one then stays
    std::chrono::seconds expiresIn {0}; ///< 0 when it was not sent
    bool needChangePassword = false;

    bool operator==(const TokenResponse &) const = default;
};

/// Shared by sign-in and refresh; the fields stand where \p contract says.
[[nodiscard]] Result<TokenResponse> readTokenResponse(const ApiContract &contract, const HttpReply &reply);

} // namespace onboarding
