#include "core/api/sdktokenendpoint.h"

#include "core/api/replyage.h"
#include "core/api/replyowner.h"
#include "core/api/replyverdict.h"
#include "core/api/requestbuilder.h"
#include "core/api/strictjson.h"
#include "core/base/plaintext.h"

#include <algorithm>

namespace onboarding {

Result<HttpRequest> SdkTokenEndpoint::request(const ApiContract &contract) const
{
    RequestBuilder builder(contract, Operation::SdkToken);
    if (!deviceId.isEmpty())
        builder.add(QStringLiteral("deviceId"), deviceId);
    return builder.build(Delivery::AtMostOnce);
}

Result<SdkTokenEndpoint::Response> SdkTokenEndpoint::read(const ApiContract &contract,
                                                          const HttpReply &reply) const
{
    const QString old = QStringLiteral("so its token may be another customer's, and is not used");
    if (const QString why = whyNotOfThisRequest(reply, old); !why.isEmpty())
        return failure(Error::Kind::BadReply, why);
    if (!reply.json)
        return failure(Error::Kind::BadReply, QStringLiteral("The SDK token reply is not JSON."));
    const QJsonValue token = atPointer(*reply.json, contract.sdkTokenPointer.value);
    if (!token.isString() || token.toString().isEmpty())
        return failure(Error::Kind::BadReply, QStringLiteral("The reply has no SDK token that is a text."));
    const QString letters = token.toString();
    if (std::any_of(letters.begin(), letters.end(), [](QChar c) { return c < u'!' || c > u'~'; }))
        return failure(Error::Kind::BadReply,
                       QStringLiteral("The SDK token contains characters that are not allowed (spaces or "
                                      "non-ASCII). Ask for a new one."));
    if (const QString against = memberAgainstToken(*reply.json); !against.isEmpty())
        return failure(Error::Kind::BadReply,
                       QStringLiteral("The reply marks its SDK token as unusable (%1). Ask for a new one.")
                           .arg(against));
    return Response {
        .token = token.toString().toUtf8(),
        .kycProvider = plainExcerpt(atPointer(*reply.json, contract.providerPointer.value).toString()),
        .owner = ownerInReply(*reply.json, {}),
        .ids = idsBeside(*reply.json),
        .tenantName = tenantInReply(*reply.json),
        .end = SdkToken::endIn(
            atPointer(*reply.json, contract.sdkTokenPointer.value.section(u'/', 0, -2)).toObject()),
        .exchange = reply.exchange};
}

} // namespace onboarding
