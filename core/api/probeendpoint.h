#pragma once
#include "core/api/httpmessage.h"
#include "core/base/result.h"

namespace onboarding {

/// A GET where an operation lives, without anybody's sign-in: it changes nothing, and what comes back tells
/// who answers there. The API key and the tenant go along, as always; without an API key it goes as well.
struct ProbeEndpoint
{
    struct Response
    {
        int httpStatus = 0;
        quint64 exchange = 0;
    };

    Operation operation = Operation::UserStatus; ///< or SignIn, whose address may be another one

    [[nodiscard]] Result<HttpRequest> request(const ApiContract &contract) const;
    /// Any JSON will do at the sign-in; a user status must be one.
    [[nodiscard]] Result<Response> read(const ApiContract &contract, const HttpReply &reply) const;
};

} // namespace onboarding
