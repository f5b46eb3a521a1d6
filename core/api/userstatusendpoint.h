#pragma once
#include "core/api/httpmessage.h"
#include "core/base/result.h"
#include "core/kyc/kycstatus.h"
#include "core/kyc/tokenowner.h"

#include <QStringList>

namespace onboarding {

/// `GET kyc-ms/getUserInfo`: where the customer stands, now.
struct UserStatusEndpoint
{
    /// Not of a production: a service that says of itself that it is a mock is what is expected.
    bool isOfTests = false;

    struct Response
    {
        KycStatus status {};
        QString kycProvider {}; ///< empty when not sent
        std::optional<int> remainingAttempts {}; ///< absent is not 0
        QStringList
            remarks {}; ///< sentences about what the reply had beside the status and could not be used
        TokenOwner owner {}; ///< whom the reply says it is about, by user name or uuid
        quint64 exchange = 0;
    };

    [[nodiscard]] Result<HttpRequest> request(const ApiContract &contract) const;
    /// A reply that HTTP itself calls old (Age above a minute, Warning 110, a hit of a cache), a part of one
    /// (206) or not carried out yet (202), and one that tells of errors, of another status beside the first
    /// or that it is out of a cache or made up, is BadReply. A 404 "not registered on kyc" never comes here:
    /// it is the error NotFound.
    [[nodiscard]] Result<Response> read(const ApiContract &contract, const HttpReply &reply) const;
};

} // namespace onboarding
