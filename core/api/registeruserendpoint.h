#pragma once
#include "core/api/httpmessage.h"
#include "core/base/result.h"
#include "core/kyc/tokenowner.h"

namespace onboarding {

/// `POST kyc-ms/registerUser`: hands the provider's ids to the service. The one business write: at most once.
struct RegisterUserEndpoint
{
    struct Response
    {
        TokenOwner owner {}; ///< whom the answer says it is about
        quint64 exchange = 0;
    };

    QString accountId {};
    QString workflowId {};

    /// InvalidInput when an id is empty or cannot be a header field (control characters, non-ASCII).
    [[nodiscard]] Result<HttpRequest> request(const ApiContract &contract) const;
    /// OutcomeUnknown when the answer says that they were not taken (see deniesSuccess()), or has other ids.
    [[nodiscard]] Result<Response> read(const ApiContract &contract, const HttpReply &reply) const;
};

} // namespace onboarding
