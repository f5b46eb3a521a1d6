#pragma once
#include "core/api/tokenresponse.h"

namespace onboarding {

/// `POST auth/oauth/token`, `grant_type=refresh_token` (RFC 6749 section 6). Sent at most once: the service
/// may rotate the token at the first.
struct RefreshTokenEndpoint
{
    using Response = TokenResponse;

    QByteArray refreshToken {};

    [[nodiscard]] Result<HttpRequest> request(const ApiContract &contract) const;
    [[nodiscard]] Result<Response> read(const ApiContract &contract, const HttpReply &reply) const;
};

} // namespace onboarding
