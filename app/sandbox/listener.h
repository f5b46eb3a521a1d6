#pragma once
#include "app/sandbox/connection.h"

#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <optional>

namespace onboarding::sandbox {

/// Accepts clients on loopback, up to the limit: then the one that has waited longest gives way, and where
/// none waits the new one is told 503.
class Listener : public QTcpServer
{
    Q_OBJECT
public:
    /// \p owner must outlive it.
    Listener(const Limits &limits, const Connection::Owner &owner);

    /// https from now on.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }
    [[nodiscard]] bool isTls() const { return m_tls.has_value(); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] bool makeRoom();
    [[nodiscard]] QTcpSocket *adopt(qintptr descriptor);
    void turnAway(qintptr descriptor);

    const Limits m_limits;
    const Connection::Owner &m_owner;
    std::optional<QSslConfiguration> m_tls;
    QList<Connection *> m_connections;
};

} // namespace onboarding::sandbox
