#include "core/api/userstatusendpoint.h"

#include "core/api/plaintext.h"
#include "core/api/redaction.h"
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

/// Plain text is as good as JSON. Words that are labelled as something else are a status only when they are
/// one that is known.
Result<QString> readWords(const ApiContract &contract, const HttpReply &reply)
{
    const QString words = QString::fromUtf8(reply.body).trimmed();
    if (reply.mediaType == "text/plain" || KycStatus::fromWire(words, contract.statusAliases).isRecognised())
        return words;
    return failure(Error::Kind::BadReply,
                   words.isEmpty()
                       ? QStringLiteral("The status reply is empty.")
                       : QStringLiteral("The status reply should be JSON, but these words came: %1.")
                             .arg(plainExcerpt(redaction::text(words), 60)));
}

Result<QString> readStatus(const ApiContract &contract, const HttpReply &reply)
{
    if (!reply.json)
        return readWords(contract, reply);
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
