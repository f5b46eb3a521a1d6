#include "tests/support/sandboxprocess.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>

namespace onboarding::test {

SandboxProcess::SandboxProcess(QString program, QStringList arguments)
    : m_program(std::move(program))
    , m_arguments(std::move(arguments))
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

SandboxProcess::~SandboxProcess()
{
    (void)finish();
}

bool SandboxProcess::start()
{
    m_process.start(m_program, m_arguments);
    constexpr int Patience = 20'000;
    // Before it is ready it may say that another one is announced already.
    while (m_ready.isEmpty() && (m_process.canReadLine() || m_process.waitForReadyRead(Patience))) {
        const QByteArray line = m_process.readLine();
        m_output += line;
        m_ready = QJsonDocument::fromJson(line).object();
    }
    return m_ready.contains(QStringLiteral("listening"));
}

QUrl SandboxProcess::url() const
{
    return QUrl(m_ready.value(QStringLiteral("listening")).toString());
}

QJsonValue SandboxProcess::post(const QString &path, const QJsonObject &body) const
{
    return send("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QJsonValue SandboxProcess::get(const QString &path) const
{
    return send("GET", path, {});
}

QJsonArray SandboxProcess::journal(const QString &operation) const
{
    QJsonArray found;
    const QJsonArray all
        = get(QStringLiteral("journal")).toObject().value(QStringLiteral("requests")).toArray();
    for (const QJsonValue &request : all) {
        if (request.toObject().value(QStringLiteral("operation")).toString() == operation)
            found.append(request);
    }
    return found;
}

QByteArray SandboxProcess::finish()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
    }
    m_output += m_process.readAll();
    return m_output;
}

bool SandboxProcess::remove(const QString &path) const
{
    return !send("DELETE", path, {}).isNull();
}

QJsonValue SandboxProcess::send(const QByteArray &method, const QString &path, const QByteArray &body) const
{
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(
        QUrl(m_ready.value(QStringLiteral("control")).toString() + QLatin1Char('/') + path));
    request.setRawHeader("Sandbox-Key", m_ready.value(QStringLiteral("controlKey")).toString().toLatin1());
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = network.sendCustomRequest(request, method, body);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(20'000))
        return {};
    if (reply->error() != QNetworkReply::NoError)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(reply->readAll());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace onboarding::test
