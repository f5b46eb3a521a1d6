#include "core/sandboxclient/sandboxcontrol.h"

#include "core/api/apiclient.h"
#include "core/api/strictjson.h"
#include "core/base/coretext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>

namespace onboarding {

namespace {

constexpr int LimitMs = 5000;

Result<QJsonValue> answerOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return failure(Error::Kind::Offline,
                       CoreText::tr("The sandbox did not answer. Is it still running?"));
    const QByteArray body = reply.readAll();
    const Result<QJsonValue> json = body.isEmpty() ? QJsonValue() : parseStrictJson(body);
    if (status >= 200 && status < 300)
        return json;
    const QString message = json ? json->toObject().value(QStringLiteral("message")).toString() : QString();
    return failure(status == 404 ? Error::Kind::NotFound : Error::Kind::FieldRefused,
                   message.isEmpty() ? CoreText::tr("The sandbox refused (HTTP %1).").arg(status) : message,
                   status);
}

std::function<void(Result<QJsonValue>)> ignoringValue(SandboxControl::Done<void> done)
{
    return [done = std::move(done)](const Result<QJsonValue> &answer) {
        done(answer ? Result<void> {} : tl::unexpected(answer.error()));
    };
}

} // namespace

SandboxControl::SandboxControl(const SandboxInfo &info, QObject *parent)
    : QObject(parent)
    , m_control(info.control)
    , m_controlKey(info.controlKey)
    , m_network(defaultNetworkFactory(ProxyMode::None)())
{
}

SandboxControl::~SandboxControl() = default;

void SandboxControl::playPhone(const QString &username, QObject *context, Done<QString> done)
{
    post(QStringLiteral("/phone"), {{QStringLiteral("username"), username}}, context,
         [done = std::move(done)](const Result<QJsonValue> &answer) {
             if (!answer)
                 return done(tl::unexpected(answer.error()));
             const QJsonObject result = answer->toObject().value(QStringLiteral("result")).toObject();
             done(QString::fromUtf8(QJsonDocument(result).toJson(QJsonDocument::Indented)));
         });
}

void SandboxControl::setStatus(const QString &username, const QString &status, QObject *context,
                               Done<void> done)
{
    post(QStringLiteral("/users/%1/status").arg(QString::fromLatin1(QUrl::toPercentEncoding(username))),
         {{QStringLiteral("status"), status}}, context, ignoringValue(std::move(done)));
}

void SandboxControl::advanceClock(std::chrono::seconds by, QObject *context, Done<void> done)
{
    post(QStringLiteral("/clock"), {{QStringLiteral("advanceSeconds"), qint64(by.count())}}, context,
         ignoringValue(std::move(done)));
}

void SandboxControl::addFault(const QJsonObject &fault, QObject *context, Done<void> done)
{
    post(QStringLiteral("/faults"), fault, context, ignoringValue(std::move(done)));
}

void SandboxControl::journal(QObject *context, Done<QJsonArray> done)
{
    send("GET", QStringLiteral("/journal"), {}, context,
         [done = std::move(done)](const Result<QJsonValue> &answer) {
             if (!answer)
                 return done(tl::unexpected(answer.error()));
             done(answer->toObject().value(QStringLiteral("requests")).toArray());
         });
}

void SandboxControl::post(const QString &path, const QJsonObject &body, QObject *context,
                          Done<QJsonValue> done)
{
    send("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact), context, std::move(done));
}

void SandboxControl::send(const QByteArray &method, const QString &path, const QByteArray &body,
                          QObject *context, Done<QJsonValue> done)
{
    QNetworkRequest request(QUrl(m_control.toString() + path));
    request.setTransferTimeout(LimitMs);
    request.setRawHeader("Sandbox-Key", m_controlKey);
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = m_network->sendCustomRequest(request, method, body);
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    connect(reply, &QNetworkReply::finished, context,
            [reply, done = std::move(done)] { done(answerOf(*reply)); });
}

} // namespace onboarding
