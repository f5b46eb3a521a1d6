#include "core/api/selfregisterendpoint.h"

#include "core/api/replyage.h"
#include "core/api/replyverdict.h"
#include "core/api/requestbuilder.h"
#include "core/api/secrettext.h"
#include "core/api/strictjson.h"
#include "core/base/coretext.h"
#include "core/base/plaintext.h"

#include <QJsonArray>
#include <QJsonObject>

namespace onboarding {

Result<HttpRequest> SelfRegisterEndpoint::request(const ApiContract &contract) const
{
    const std::pair<QString, QString> fields[] = {{QStringLiteral("firstName"), firstName},
                                                  {QStringLiteral("lastName"), lastName},
                                                  {QStringLiteral("username"), username},
                                                  {QStringLiteral("timeZoneFormatted"), timeZoneFormatted},
                                                  {QStringLiteral("preferredLanguage"), preferredLanguage},
                                                  {QStringLiteral("contactType"), contactType}};
    RequestBuilder builder(contract, Operation::SelfRegister);
    for (const auto &[name, value] : fields) {
        if (value.trimmed().isEmpty())
            return invalidField(name, CoreText::tr("%1 must not be empty.").arg(name));
        builder.add(name, value);
    }
    const Result<QByteArray> secret
        = tidySecret(password, QStringLiteral("password"), QStringLiteral("The password"));
    if (!secret)
        return tl::unexpected(secret.error());
    if (secret->isEmpty())
        return invalidField(QStringLiteral("password"), CoreText::tr("The password must not be empty."));
    return builder.add(QStringLiteral("password"), *secret).build(Delivery::AtMostOnce);
}

Result<SelfRegisterEndpoint::Response> SelfRegisterEndpoint::read(const ApiContract &,
                                                                  const HttpReply &reply) const
{
    const auto unclear
        = [&reply](const QString &message) { return tl::unexpected(unclearOutcome(reply, message)); };
    const QString old = QStringLiteral("so it does not tell whether the user was created");
    if (const QString why = whyNotOfThisRequest(reply, old); !why.isEmpty())
        return unclear(why);
    if (deniesSuccess(reply))
        return unclear(QStringLiteral("The answer itself says that nothing was done."));
    // The documented answer is an object or words.
    const QJsonValue json = reply.json.value_or(QJsonObject());
    if (json.isNull() || (json.isArray() && json.toArray().isEmpty()))
        return unclear(QStringLiteral("The answer names nobody and nothing that was done."));
    Response response;
    if (!reply.json) {
        response.message = plainExcerpt(reply.body);
        return response;
    }
    for (const char *pointer : {"/responseData/id", "/data/id", "/id"}) {
        const QJsonValue id = atPointer(*reply.json, QString::fromLatin1(pointer));
        if (response.id.isEmpty() && id.isString())
            response.id = plainExcerpt(id.toString());
        else if (response.id.isEmpty() && id.isDouble())
            response.id = QString::number(id.toInteger());
    }
    for (const char *pointer : {"/responseData/username", "/data/username", "/username"}) {
        const QString named = atPointer(*reply.json, QString::fromLatin1(pointer)).toString();
        if (!named.isEmpty() && named.compare(username, Qt::CaseInsensitive) != 0) {
            Error other = unclearOutcome(
                reply,
                QStringLiteral("The service answered about another user, %1. Whether %2 was created is not "
                               "known: try to sign in.")
                    .arg(plainExcerpt(named, 80), plainExcerpt(username, 80)));
            other.field = QStringLiteral("username");
            return tl::unexpected(other);
        }
    }
    for (const char *pointer : {"/contextResponse/statusMessage", "/message", "/msg"}) {
        if (response.message.isEmpty())
            response.message = plainExcerpt(atPointer(*reply.json, QString::fromLatin1(pointer)).toString());
    }
    return response;
}

} // namespace onboarding
