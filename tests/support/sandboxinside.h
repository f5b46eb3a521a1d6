#pragma once
// A sandbox in this process, and a client that speaks to it byte by byte.
#include "app/sandbox/sandboxserver.h"
#include "tests/support/str.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>
#include <memory>

namespace onboarding::test {

/// A connection that sends what it is told and keeps what it gets.
struct RawClient
{
    explicit RawClient(quint16 port) { socket.connectToHost(QHostAddress::LocalHost, port); }

    void send(const QByteArray &bytes)
    {
        socket.write(bytes); // kept until it is connected
        if (socket.state() == QAbstractSocket::ConnectedState)
            socket.flush();
    }
    const QByteArray &got()
    {
        if (socket.bytesAvailable() > 0)
            received += socket.readAll();
        return received;
    }
    [[nodiscard]] bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QTcpSocket socket;
    QByteArray received;
};

/// Each HTTP/1.1 of a status line, the interim answers left out.
inline qsizetype answersIn(const QByteArray &bytes)
{
    return bytes.count("HTTP/1.1 ") - bytes.count("HTTP/1.1 100 ");
}

/// What a test of the sandbox's bytes has, to derive from beside QObject.
class SandboxInside
{
protected:
    [[nodiscard]] bool isRunning() const { return m_server != nullptr; }
    [[nodiscard]] bool start(const sandbox::Limits &limits)
    {
        m_server = std::make_unique<SandboxServer>(SandboxOptions {.limits = limits});
        if (!m_server->start())
            return false;
        m_ready = QJsonDocument::fromJson(m_server->readyLine()).object();
        m_port = static_cast<quint16>(QUrl(m_ready.value(str("listening")).toString()).port());
        return true;
    }

    QByteArray text(const char *name) const { return m_ready.value(str(name)).toString().toLatin1(); }

    QByteArray usual() const
    {
        return "Host: 127.0.0.1:" + QByteArray::number(m_port) + "\r\napi-key: " + text("apiKey")
            + "\r\ntenantName: SANDBOX\r\n";
    }

    /// The whole answer, on a connection of its own.
    QByteArray ask(const QByteArray &line, const QByteArray &fields, const QByteArray &body = {})
    {
        RawClient client(m_port);
        client.send(line + " HTTP/1.1\r\n" + usual() + fields + "Connection: close\r\nContent-Length: "
                    + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QSignalSpy closed(&client.socket, &QTcpSocket::disconnected);
        (void)closed.wait(20'000); // what did not come is missed by who asked
        return client.got();
    }

    void control(const QByteArray &path, const QByteArray &body)
    {
        const QByteArray answer
            = ask("POST /_sandbox/" + path,
                  "Content-Type: application/json\r\nSandbox-Key: " + text("controlKey") + "\r\n", body);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());
    }

    QByteArray signIn(const QByteArray &user = "ada.approve")
    {
        const QByteArray answer
            = ask("POST /auth/oauth/token", "Content-Type: application/x-www-form-urlencoded\r\n",
                  "grant_type=password&password=sandbox-password&username=" + user);
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4))
            .object()
            .value(str("access_token"))
            .toString()
            .toLatin1();
    }

    std::unique_ptr<SandboxServer> m_server {};
    QJsonObject m_ready {};
    quint16 m_port = 0;
};

} // namespace onboarding::test
