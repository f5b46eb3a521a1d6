#include "core/api/signinendpoint.h"

#include "core/api/contractsecret.h"
#include "core/api/requestbuilder.h"
#include "core/api/secrettext.h"
#include "core/base/coretext.h"

#include <algorithm>

namespace onboarding {

namespace {

/// Letters alone may be a password and, by chance, a word of a contract.
bool isNoWord(const QByteArray &password)
{
    constexpr qsizetype Shortest = 8;
    return password.size() >= Shortest && !std::all_of(password.begin(), password.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
           });
}

} // namespace

Result<HttpRequest> SignInEndpoint::request(const ApiContract &contract) const
{
    if (username.isEmpty())
        return invalidField(QStringLiteral("username"), CoreText::tr("The user name must not be empty."));
    const Result<QByteArray> secret
        = tidySecret(password, QStringLiteral("password"), QStringLiteral("The password"));
    if (!secret)
        return tl::unexpected(secret.error());
    if (secret->isEmpty())
        return invalidField(QStringLiteral("password"), CoreText::tr("The password must not be empty."));
    if (const std::optional<QString> pointer
        = isNoWord(*secret) ? pointerToSecret(contract, *secret) : std::nullopt)
        return tl::unexpected(Error {
            .kind = Error::Kind::NotPermitted,
            .message = QStringLiteral("Nothing was sent: the contract of this environment has this password "
                                      "in it, at %1. Take it out of the contract.")
                           .arg(*pointer),
            .field = QStringLiteral("contract")});
    return RequestBuilder(contract, Operation::SignIn)
        .add(QStringLiteral("grant_type"), QByteArrayLiteral("password"))
        .add(QStringLiteral("username"), username)
        .add(QStringLiteral("password"), *secret)
        .build(Delivery::AtMostOnce);
}

Result<TokenResponse> SignInEndpoint::read(const ApiContract &contract, const HttpReply &reply) const
{
    return readTokenResponse(contract, reply);
}

} // namespace onboarding
