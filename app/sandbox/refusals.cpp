#include "app/sandbox/refusals.h"

namespace onboarding::sandbox::refusals {

namespace {

constexpr auto BearerChallenge = R"(Bearer realm="oauth2-resource")";

} // namespace

Reply gateway(int status, const QString &sentence)
{
    return jsonReply({{QStringLiteral("error"), sentence}}, status);
}

Reply plain(int code, const QString &name, const QString &message)
{
    return jsonReply({{QStringLiteral("code"), code},
                      {QStringLiteral("status"), name},
                      {QStringLiteral("message"), message}},
                     code);
}

Reply newer(int code, const QString &message)
{
    return jsonReply({{QStringLiteral("statusCode"), QStringLiteral("ERROR")},
                      {QStringLiteral("code"), code},
                      {QStringLiteral("msg"), message}},
                     code);
}

Reply context(int code, const QString &name, const QString &message)
{
    const QJsonObject inner {{QStringLiteral("statusCode"), QString::number(code)},
                             {QStringLiteral("statusMessage"), name},
                             {QStringLiteral("additionalStatusMessage"), message}};
    return jsonReply({{QStringLiteral("contextResponse"), inner}}, code);
}

Reply vendor(int status, int additionalCode, const QString &message)
{
    return jsonReply({{QStringLiteral("additionalStatusCode"), additionalCode},
                      {QStringLiteral("additionalStatusMessage"), message}},
                     status);
}

Reply oauth(int status, const QString &error, const QString &description)
{
    Reply reply = jsonReply(
        {{QStringLiteral("error"), error}, {QStringLiteral("error_description"), description}}, status);
    if (status != 401)
        return reply;
    QByteArray challenge = BearerChallenge;
    // The registered codes only, and none where no token was sent (RFC 6750, 3.1).
    if (error == QStringLiteral("invalid_token"))
        challenge += R"(, error="invalid_token")";
    reply.headers.append({QByteArrayLiteral("WWW-Authenticate"), challenge});
    return reply;
}

Reply client(const QByteArray &credentials)
{
    Reply reply = jsonReply({{QStringLiteral("error"), QStringLiteral("invalid_client")},
                             {QStringLiteral("error_description"), QStringLiteral("Bad client credentials")}},
                            401);
    const bool isBearer = credentials.left(credentials.indexOf(' ')).toLower() == "bearer";
    reply.headers.append(
        {QByteArrayLiteral("WWW-Authenticate"),
         isBearer ? QByteArray(BearerChallenge) : QByteArrayLiteral(R"(Basic realm="oauth2/client")")});
    return reply;
}

Reply spring(const QDateTime &now, int status, const QString &error, const QString &path,
             const QString &message)
{
    return jsonReply({{QStringLiteral("timestamp"), now.toUTC().toString(Qt::ISODateWithMs)},
                      {QStringLiteral("status"), status},
                      {QStringLiteral("error"), error},
                      {QStringLiteral("message"), message},
                      {QStringLiteral("path"), path}},
                     status);
}

} // namespace onboarding::sandbox::refusals
