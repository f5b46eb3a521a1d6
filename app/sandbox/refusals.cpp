#include "app/sandbox/refusals.h"

namespace onboarding::sandbox::refusals {

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
    if (status == 401)
        reply.headers.append({QByteArrayLiteral("WWW-Authenticate"),
                              R"(Bearer realm="oauth2-resource", error=")" + error.toLatin1() + '"'});
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
