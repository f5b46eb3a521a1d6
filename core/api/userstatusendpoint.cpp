#include "core/api/userstatusendpoint.h"

#include "core/api/plaintext.h"
#include "core/api/requestbuilder.h"
#include "core/api/strictjson.h"

#include <cmath>

namespace onboarding {

namespace {

constexpr int MaxStatusLength = 200;

/// The contract's pointer, then the places where tenants have been seen to keep it. Never `statusCode`.
QJsonValue findStatus(const ApiContract &contract, const QJsonValue &json)
{
    const QJsonValue told = atPointer(json, contract.statusPointer.value);
    if (!told.isUndefined())
        return told;
    for (const char *parent : {"", "/data", "/responseData", "/user", "/result"}) {
        for (const char *name : {"/status", "/kycStatus", "/userStatus"}) {
            const QJsonValue found = atPointer(json, QString::fromLatin1(parent) + QString::fromLatin1(name));
            if (found.isString())
                return found;
        }
    }
    return json;
}

Result<QString> readStatus(const ApiContract &contract, const HttpReply &reply)
{
    if (!reply.json && reply.contentType.startsWith("text/plain"))
        return QString::fromUtf8(reply.body).trimmed();
    if (!reply.json)
        return failure(Error::Kind::BadReply,
                       QStringLiteral("The status reply is neither JSON nor plain text."));
    const QJsonValue status = findStatus(contract, *reply.json);
    if (!status.isString())
        return failure(Error::Kind::BadReply,
                       QStringLiteral("The status reply has no status that is a text."));
    return status.toString().trimmed();
}

Result<std::optional<int>> readAttempts(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return std::optional<int> {};
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > 1000 || std::floor(number) != number)
        return failure(Error::Kind::BadReply,
                       QStringLiteral("remainingAttempts is not a small whole number."));
    return std::optional<int>(static_cast<int>(number));
}

} // namespace

Result<HttpRequest> UserStatusEndpoint::request(const ApiContract &contract) const
{
    return RequestBuilder(contract, Operation::UserStatus).build(Delivery::Repeatable, true);
}

Result<UserStatusEndpoint::Response> UserStatusEndpoint::read(const ApiContract &contract,
                                                              const HttpReply &reply) const
{
    const Result<QString> raw = readStatus(contract, reply);
    if (!raw)
        return tl::unexpected(raw.error());
    if (raw->isEmpty())
        return failure(Error::Kind::BadReply, QStringLiteral("The status in the reply is empty."));
    Response response {.status = KycStatus::fromWire(raw->left(MaxStatusLength), contract.statusAliases),
                       .exchange = reply.exchange};
    if (!reply.json)
        return response;
    response.kycProvider
        = plainExcerpt(atPointer(*reply.json, contract.providerPointer.value).toString(), MaxStatusLength);
    const Result<std::optional<int>> attempts
        = readAttempts(atPointer(*reply.json, contract.remainingAttemptsPointer.value));
    if (!attempts)
        return tl::unexpected(attempts.error());
    response.remainingAttempts = *attempts;
    return response;
}

} // namespace onboarding
