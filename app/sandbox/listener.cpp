#include "app/sandbox/listener.h"

#include <QSslSocket>
#include <algorithm>

namespace onboarding::sandbox {

namespace {

constexpr std::chrono::milliseconds AcceptPause {500};

} // namespace

Listener::Listener(const Limits &limits, const Connection::Owner &owner)
    : m_limits(limits)
    , m_owner(owner)
{
    // Without descriptors Qt stops accepting for good. Clients go, so try again.
    connect(this, &QTcpServer::acceptError, this, [this] {
        pauseAccepting();
        QTimer::singleShot(AcceptPause, this, &QTcpServer::resumeAccepting);
    });
}

void Listener::incomingConnection(qintptr descriptor)
{
    if (!makeRoom())
        return turnAway(descriptor);
    QTcpSocket *socket = adopt(descriptor);
    if (!socket)
        return;
    auto *connection = new Connection(socket, m_limits, m_owner, this);
    m_connections.append(connection);
    connect(connection, &QObject::destroyed, this,
            [this, connection] { m_connections.removeOne(connection); });
}

/// A client that only holds its place must not keep others out.
bool Listener::makeRoom()
{
    if (m_connections.size() < m_limits.connections)
        return true;
    const auto waitsLonger = [](const Connection *one, const Connection *other) {
        return one->isWaiting() == other->isWaiting() ? one->waitingSince() < other->waitingSince()
                                                      : one->isWaiting();
    };
    const auto longest = std::min_element(m_connections.cbegin(), m_connections.cend(), waitsLonger);
    if (longest == m_connections.cend() || !(*longest)->isWaiting())
        return false;
    Connection *leaving = *longest;
    m_connections.erase(longest);
    leaving->reset();
    return true;
}

QTcpSocket *Listener::adopt(qintptr descriptor)
{
    if (!m_tls) {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        return socket;
    }
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSslConfiguration(*m_tls);
    socket->startServerEncryption();
    return socket;
}

void Listener::turnAway(qintptr descriptor)
{
    QTcpSocket socket;
    socket.setSocketDescriptor(descriptor);
    if (!m_tls) {
        socket.write(headOf({.status = 503, .contentType = {}}, {}, true, m_owner.now()));
        socket.flush();
    }
}

} // namespace onboarding::sandbox
