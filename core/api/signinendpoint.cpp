#include "core/api/signinendpoint.h"

#include "core/api/requestbuilder.h"
#include "core/api/secrettext.h"

namespace onboarding {

Result<HttpRequest> SignInEndpoint::request(const ApiContract &contract) const
{
    if (username.isEmpty())
        return invalidField(QStringLiteral("username"), QStringLiteral("The user name must not be empty."));
    const Result<QByteArray> secret
        = tidySecret(password, QStringLiteral("password"), QStringLiteral("The password"));
    if (!secret)
        return tl::unexpected(secret.error());
    if (secret->isEmpty())
        return invalidField(QStringLiteral("password"), QStringLiteral("The password must not be empty."));
    return RequestBuilder(contract, Operation::SignIn)
        .add(QStringLiteral("grant_type"), QByteArrayLiteral("password"))
        .add(QStringLiteral("username"), username)
        .add(QStringLiteral("password"), *secret)
        .build(Delivery::AtMostOnce, false, true);
}

Result<TokenResponse> SignInEndpoint::read(const ApiContract &contract, const HttpReply &reply) const
{
    return readTokenResponse(contract, reply);
}

} // namespace onboarding
