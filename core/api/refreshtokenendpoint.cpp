#include "core/api/refreshtokenendpoint.h"

#include "core/api/requestbuilder.h"

namespace onboarding {

Result<HttpRequest> RefreshTokenEndpoint::request(const ApiContract &contract) const
{
    return RequestBuilder(contract, Operation::RefreshToken)
        .add(QStringLiteral("grant_type"), QByteArrayLiteral("refresh_token"))
        .add(QStringLiteral("refresh_token"), refreshToken)
        .build(Delivery::AtMostOnce);
}

Result<TokenResponse> RefreshTokenEndpoint::read(const ApiContract &contract, const HttpReply &reply) const
{
    return readTokenResponse(contract, reply);
}

} // namespace onboarding
