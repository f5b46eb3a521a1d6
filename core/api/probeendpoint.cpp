#include "core/api/probeendpoint.h"

#include "core/api/userstatusendpoint.h"

namespace onboarding {

Result<HttpRequest> ProbeEndpoint::request(const ApiContract &contract) const
{
    const OperationRule &rule = contract.rule(operation);
    HttpRequest request {.operation = operation,
                         .method = "GET", // whatever the operation itself is done with: nothing is changed
                         .path = rule.path.value,
                         .needsBearer = false,
                         .needsApiKey = false};
    for (const ConstantRule &constant : rule.constants) {
        if (constant.carrier == Carrier::Header)
            request.headers.append({constant.name.toUtf8(), constant.value.toUtf8()});
    }
    return request;
}

Result<ProbeEndpoint::Response> ProbeEndpoint::read(const ApiContract &contract, const HttpReply &reply) const
{
    if (operation == Operation::UserStatus) {
        if (const auto status = UserStatusEndpoint {}.read(contract, reply); !status)
            return tl::unexpected(status.error());
    }
    return Response {.httpStatus = reply.status, .exchange = reply.exchange};
}

} // namespace onboarding
