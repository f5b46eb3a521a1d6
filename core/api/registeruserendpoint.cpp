#include "core/api/registeruserendpoint.h"

#include "core/api/headerrules.h"
#include "core/api/replyverdict.h"
#include "core/api/requestbuilder.h"

namespace onboarding {

Result<HttpRequest> RegisterUserEndpoint::request(const ApiContract &contract) const
{
    const std::pair<QString, QString> ids[]
        = {{QStringLiteral("accountId"), accountId}, {QStringLiteral("workflowId"), workflowId}};
    RequestBuilder builder(contract, Operation::RegisterUser);
    for (const auto &[name, value] : ids) {
        if (value.isEmpty())
            return invalidField(name, QStringLiteral("%1 must not be empty.").arg(name));
        // Whatever carries it here, another contract carries it as a header.
        if (!isHeaderValue(value.toUtf8()))
            return invalidField(
                name, QStringLiteral("%1 must be plain ASCII without control characters.").arg(name));
        builder.add(name, value);
    }
    return builder.build(Delivery::AtMostOnce);
}

Result<RegisterUserEndpoint::Response> RegisterUserEndpoint::read(const ApiContract &,
                                                                  const HttpReply &reply) const
{
    if (deniesSuccess(reply))
        return tl::unexpected(
            Error {.kind = Error::Kind::OutcomeUnknown,
                   .httpStatus = reply.status,
                   .message = QStringLiteral("The answer itself says that the IDs were not taken."),
                   .exchange = reply.exchange,
                   .isAnswered = true});
    return Response {.exchange = reply.exchange};
}

} // namespace onboarding
