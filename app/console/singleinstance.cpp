#include "app/console/singleinstance.h"

#include "core/base/processlock.h"
#include "core/platform/paths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace onboarding {

namespace {

constexpr qint64 MaxRequest = 16 * 1024;
constexpr char Answer[] = "ok\n";

const QString EnvironmentMember = QStringLiteral("environment");
const QString NoKeychainMember = QStringLiteral("noKeychain");
const QString HiddenMember = QStringLiteral("hidden");
const QString TokenMember = QStringLiteral("activationToken");

/// Short, because the path of a socket may have no more than some 100 bytes.
QString nameOf(const QString &folder, const QString &data)
{
    constexpr int Digits = 16;
    const QByteArray of = (QDir::cleanPath(folder) + QLatin1Char('\n') + QDir::cleanPath(data)).toUtf8();
    const QString hash
        = QString::fromLatin1(QCryptographicHash::hash(of, QCryptographicHash::Sha256).toHex().left(Digits));
#ifdef Q_OS_WIN
    return QStringLiteral("onboarding-console-") + hash; // a pipe lives in no folder
#else
    return folder + QStringLiteral("/window-") + hash;
#endif
}

} // namespace

QByteArray StartRequest::toJson() const
{
    return QJsonDocument(QJsonObject {{EnvironmentMember, environment},
                                      {NoKeychainMember, noKeychain},
                                      {HiddenMember, hidden},
                                      {TokenMember, activationToken}})
        .toJson(QJsonDocument::Compact);
}

StartRequest StartRequest::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {.environment = object.value(EnvironmentMember).toString(),
            .noKeychain = object.value(NoKeychainMember).toBool(),
            .hidden = object.value(HiddenMember).toBool(),
            .activationToken = object.value(TokenMember).toString()};
}

SingleInstance::SingleInstance(QString folder, const QString &data, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_name(nameOf(m_folder, data))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_limit.setSingleShot(true);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
    connect(&m_limit, &QTimer::timeout, this, [this] { finish(false); });
}

bool SingleInstance::claim()
{
    // In a folder that others can write to the answer could be anybody's.
    if (!paths::makePrivateDir(m_folder) || !paths::isPrivateDir(m_folder))
        return true;
    // Two starts at once: who has the turn looks and listens before the other looks.
    // After a fifth of a second it goes on without.
    ProcessLock turn(m_folder + QStringLiteral("/window.lock"));
    (void)turn.tryLock(std::chrono::milliseconds {200});
    m_first.connectToServer(m_name); // a local socket is there at once, or not
    if (m_first.state() != QLocalSocket::UnconnectedState)
        return false;
    QLocalServer::removeServer(m_name); // what a crashed one left behind
    (void)m_server.listen(m_name);
    return true;
}

void SingleInstance::handOver(const StartRequest &request)
{
    m_limit.start(Patience);
    connect(&m_first, &QLocalSocket::readyRead, this, [this] {
        if (m_first.canReadLine())
            finish(true);
    });
    connect(&m_first, &QLocalSocket::disconnected, this, [this] { finish(false); });
    const auto send = [this, request] { m_first.write(request.toJson() + '\n'); };
    if (m_first.state() == QLocalSocket::ConnectedState)
        send();
    else // so many starts at once that they wait in a queue
        connect(&m_first, &QLocalSocket::connected, this, send);
}

void SingleInstance::finish(bool isHandedOver)
{
    if (std::exchange(m_isOver, true))
        return;
    m_limit.stop();
    if (isHandedOver)
        Q_EMIT handedOver();
    else
        Q_EMIT unanswered();
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *peer = m_server.nextPendingConnection()) {
        connect(peer, &QLocalSocket::disconnected, peer, &QObject::deleteLater);
        connect(peer, &QLocalSocket::readyRead, this, [this, peer] { onLine(*peer); });
        QTimer::singleShot(Patience, peer, &QLocalSocket::abort); // it says what it wants at once, or nothing
        onLine(*peer);
    }
}

void SingleInstance::onLine(QLocalSocket &peer)
{
    if (!peer.canReadLine()) {
        if (peer.bytesAvailable() > MaxRequest)
            peer.abort();
        return;
    }
    const StartRequest request = StartRequest::fromJson(peer.readLine(MaxRequest));
    peer.write(Answer);
    peer.disconnectFromServer();
    Q_EMIT requested(request);
}

} // namespace onboarding
