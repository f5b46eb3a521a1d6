#include "core/api/signinendpoint.h"

#include "core/api/requestbuilder.h"

namespace onboarding {

Result<HttpRequest> SignInEndpoint::request(const ApiContract &contract) const
{
    if (username.isEmpty())
        return invalidField(QStringLiteral("username"), QStringLiteral("The user name must not be empty."));
    if (password.isEmpty())
        return invalidField(QStringLiteral("password"), QStringLiteral("The password must not be empty."));
    return RequestBuilder(contract, Operation::SignIn)
        .add(QStringLiteral("grant_type"), QByteArrayLiteral("password"))
        .add(QStringLiteral("username"), username)
        .add(QStringLiteral("password"), password)
        .build(Delivery::AtMostOnce, false, true);
}

Result<TokenResponse> SignInEndpoint::read(const ApiContract &contract, const HttpReply &reply) const
{
    return readTokenResponse(contract, reply);
}

} // namespace onboarding
