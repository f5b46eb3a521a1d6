#pragma once
#include "core/api/httpmessage.h"
#include "core/base/result.h"

namespace onboarding {

/// `POST kyc-ms/registerUser`: hands the provider's ids to the service. The one business write: at most once.
struct RegisterUserEndpoint
{
    struct Response
    {
        quint64 exchange = 0;
    };

    QString accountId {};
    QString workflowId {};

    /// InvalidInput when an id is empty or cannot be a header field (control characters, non-ASCII).
    [[nodiscard]] Result<HttpRequest> request(const ApiContract &contract) const;
    [[nodiscard]] Result<Response> read(const ApiContract &contract, const HttpReply &reply) const;
};

} // namespace onboarding
