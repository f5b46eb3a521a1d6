#include "core/api/registeruserendpoint.h"

#include "core/api/headerrules.h"
#include "core/api/replyage.h"
#include "core/api/replyowner.h"
#include "core/api/replyverdict.h"
#include "core/api/requestbuilder.h"
#include "core/api/strictjson.h"
#include "core/base/coretext.h"

#include <QJsonObject>
#include <algorithm>

namespace onboarding {

namespace {

QString bareId(QString id)
{
    return id.remove(QLatin1Char('-')).remove(QLatin1Char('{')).remove(QLatin1Char('}')).trimmed().toLower();
}

/// Whether \p json, or the object in it that services wrap an answer in, has an id under one of \p names that
/// is not \p sent.
bool hasOtherId(const QJsonValue &json, std::initializer_list<const char *> names, const QString &sent)
{
    for (const char *place : {"", "/data", "/responseData", "/result", "/response"}) {
        const QJsonObject object = atPointer(json, QLatin1String(place)).toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            QString name = member.key().toLower();
            name.remove(QLatin1Char('_')).remove(QLatin1Char('-'));
            const bool isNamed = std::any_of(names.begin(), names.end(),
                                             [&name](const char *one) { return name == QLatin1String(one); });
            const QString id = bareId(member.value().toString());
            if (isNamed && !id.isEmpty() && id != bareId(sent))
                return true;
        }
    }
    return false;
}

} // namespace

Result<HttpRequest> RegisterUserEndpoint::request(const ApiContract &contract) const
{
    const std::pair<QString, QString> ids[]
        = {{QStringLiteral("accountId"), accountId}, {QStringLiteral("workflowId"), workflowId}};
    RequestBuilder builder(contract, Operation::RegisterUser);
    for (const auto &[name, value] : ids) {
        if (value.isEmpty())
            return invalidField(name, CoreText::tr("%1 must not be empty.").arg(name));
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
    const auto unclear
        = [&reply](const QString &message) { return tl::unexpected(unclearOutcome(reply, message)); };
    const QString old = QStringLiteral("so it does not tell whether the IDs were taken");
    if (const QString why = whyNotOfThisRequest(reply, old); !why.isEmpty())
        return unclear(why);
    if (deniesSuccess(reply))
        return unclear(QStringLiteral("The answer itself says that the IDs were not taken."));
    const QJsonValue json
        = parseStrictJson(reply.body, {.isReply = true}).value_or(QJsonValue()); // whatever its label
    if (hasOtherId(json, {"accountid"}, accountId)
        || hasOtherId(json, {"workflowid", "workflowexecutionid"}, workflowId))
        return unclear(QStringLiteral("The answer is about other IDs than those that were sent."));
    return Response {.owner = ownerInReply(json, {}), .exchange = reply.exchange};
}

} // namespace onboarding
