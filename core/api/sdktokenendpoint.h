#pragma once
#include "core/api/httpmessage.h"
#include "core/base/result.h"
#include "core/kyc/idsbeside.h"
#include "core/kyc/sdktoken.h"
#include "core/kyc/tokenowner.h"

namespace onboarding {

/// `GET kyc-ms/getToken`. Each call probably starts a new verification workflow [inferred], so it is
/// sent at most once although it is a GET.
struct SdkTokenEndpoint
{
    struct Response
    {
        QByteArray token {}; ///< a secret
        QString kycProvider {};
        TokenOwner owner {}; ///< whom the reply says it is for, beside the token
        QList<IdsBeside> ids {}; ///< of runs, in the reply beside the token
        QString tenantName {}; ///< of which tenant the reply says it is
        SdkToken::End end {}; ///< what stands beside the token of how long it is good
        quint64 exchange = 0;
    };

    QString deviceId {}; ///< empty: not sent

    [[nodiscard]] Result<HttpRequest> request(const ApiContract &contract) const;
    /// A reply that HTTP itself calls old is BadReply.
    [[nodiscard]] Result<Response> read(const ApiContract &contract, const HttpReply &reply) const;
};

} // namespace onboarding
