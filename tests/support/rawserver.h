#pragma once
#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QPair>
#include <QPointer>
#include <QSslConfiguration>
#include <QUrl>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTcpServer;
class QTcpSocket;

namespace onboarding::test {

/// One HTTP/1.1 request as it came over the wire.
struct RawRequest
{
    int connection = 0; ///< 1, 2, 3 … in the order they were accepted
    int number = 0; ///< 1, 2, 3 … of all requests of the server
    QByteArray method {};
    QByteArray target {}; ///< "/path?query"
    QList<QPair<QByteArray, QByteArray>> headers {};
    QByteArray body {};
    QByteArray raw {}; ///< every byte, head and body

    /// The first header called \p name, in any case; empty when there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] bool hasHeader(const QByteArray &name) const;
};

/// What a server does about a request, step by step.
class RawAnswer
{
public:
    struct Step
    {
        enum class Kind { Send, Wait, Close, Reset };
        Kind kind = Kind::Send;
        QByteArray bytes {};
        std::chrono::milliseconds wait {0};
    };

    RawAnswer() = default; ///< says nothing and keeps the connection: a stall

    /// A whole and correct answer with a Content-Length; the connection stays open.
    [[nodiscard]] static RawAnswer http(int status, const QByteArray &body = {},
                                        const QByteArray &contentType = QByteArrayLiteral("application/json"),
                                        const QList<QPair<QByteArray, QByteArray>> &headers = {});
    [[nodiscard]] static RawAnswer bytes(const QByteArray &bytes);
    [[nodiscard]] static RawAnswer stall() { return {}; }

    RawAnswer &send(const QByteArray &bytes);
    RawAnswer &wait(std::chrono::milliseconds time);
    /// \p bytes one at a time, \p interval apart.
    RawAnswer &drip(const QByteArray &bytes, std::chrono::milliseconds interval);
    RawAnswer &close(); ///< after all bytes were written
    RawAnswer &reset(); ///< a TCP RST, after all bytes were written

    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }
    /// The bytes of all steps in one piece.
    [[nodiscard]] QByteArray allBytes() const;

private:
    QList<Step> m_steps;
};

/// A TCP server that answers HTTP as badly as a test wants: the script decides for every request. Runs in the
/// thread and the event loop of the test. Understands requests with a Content-Length only.
class RawServer : public QObject
{
    Q_OBJECT
public:
    using Script = std::function<RawAnswer(const RawRequest &)>;
    /// What happens at once when connection \p number (from 1) is accepted; nothing by default.
    using OnAccept = std::function<std::optional<RawAnswer>(int number)>;

    /// Listens on a free port of \p address. With \p tls every connection is a TLS one.
    explicit RawServer(Script script, std::optional<QSslConfiguration> tls = std::nullopt,
                       const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    ~RawServer() override;

    void setScript(Script script) { m_script = std::move(script); }
    void setOnAccept(OnAccept onAccept) { m_onAccept = std::move(onAccept); }

    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:PORT/" or https.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int openConnections() const;
    [[nodiscard]] const QList<RawRequest> &requests() const { return m_requests; }
    /// Every byte received on all connections, also of requests that never became whole.
    [[nodiscard]] qint64 bytesReceived() const { return m_bytesReceived; }
    /// Stops listening and drops every connection.
    void stop();

private:
    struct Connection;

    void onNewConnection();
    void onReadyRead(Connection &connection);
    void play(Connection &connection);

    Script m_script;
    OnAccept m_onAccept;
    std::unique_ptr<QTcpServer> m_server;
    std::vector<std::unique_ptr<Connection>> m_open;
    QList<RawRequest> m_requests;
    qint64 m_bytesReceived = 0;
    int m_connections = 0;
    bool m_isTls = false;
};

} // namespace onboarding::test
