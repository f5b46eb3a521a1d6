#pragma once
#include "core/api/tokenresponse.h"

namespace onboarding {

/// `POST auth/oauth/token`, `grant_type=password` (RFC 6749 section 4.3). Sent at most once: a repeated
/// wrong password can lock the account.
struct SignInEndpoint
{
    using Response = TokenResponse;

    QString username {};
    QByteArray password {}; ///< UTF-8

    [[nodiscard]] Result<HttpRequest> request(const ApiContract &contract) const;
    [[nodiscard]] Result<Response> read(const ApiContract &contract, const HttpReply &reply) const;
};

} // namespace onboarding
