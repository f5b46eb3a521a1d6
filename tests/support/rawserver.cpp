#include "tests/support/rawserver.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <algorithm>
#include <deque>
#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace onboarding::test {

namespace {

// With a linger time of zero, closing sends RST instead of FIN.
void resetConnection(QTcpSocket &socket)
{
    const linger hard {1, 0};
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&hard),
               sizeof(hard));
    socket.abort();
}

QByteArray reasonPhrase(int status)
{
    return status >= 200 && status < 300 ? QByteArrayLiteral("OK") : QByteArrayLiteral("Because");
}

/// Takes one whole request off the front of \p buffer.
std::optional<RawRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    RawRequest request;
    const QList<QByteArray> lines = buffer.left(headEnd).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> first = lines.constFirst().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        request.headers.append({lines.at(i).left(colon).trimmed(), lines.at(i).mid(colon + 1).trimmed()});
    }
    const qsizetype bodySize = request.header(QByteArrayLiteral("Content-Length")).toLongLong();
    const qsizetype whole = headEnd + 4 + bodySize;
    if (buffer.size() < whole)
        return std::nullopt;
    request.raw = buffer.left(whole);
    request.body = buffer.mid(headEnd + 4, bodySize);
    buffer.remove(0, whole);
    return request;
}

} // namespace

QByteArray RawRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool RawRequest::hasHeader(const QByteArray &name) const
{
    return std::any_of(headers.cbegin(), headers.cend(), [&name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

RawAnswer RawAnswer::http(int status, const QByteArray &body, const QByteArray &contentType,
                          const QList<QPair<QByteArray, QByteArray>> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    if (!contentType.isEmpty())
        bytes += "Content-Type: " + contentType + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return RawAnswer::bytes(bytes);
}

RawAnswer RawAnswer::bytes(const QByteArray &bytes)
{
    RawAnswer answer;
    answer.send(bytes);
    return answer;
}

RawAnswer &RawAnswer::send(const QByteArray &bytes)
{
    m_steps.append({.kind = Step::Kind::Send, .bytes = bytes});
    return *this;
}

RawAnswer &RawAnswer::wait(std::chrono::milliseconds time)
{
    m_steps.append({.kind = Step::Kind::Wait, .wait = time});
    return *this;
}

RawAnswer &RawAnswer::drip(const QByteArray &bytes, std::chrono::milliseconds interval)
{
    for (const char byte : bytes)
        send(QByteArray(1, byte)).wait(interval);
    return *this;
}

RawAnswer &RawAnswer::close()
{
    m_steps.append({.kind = Step::Kind::Close});
    return *this;
}

RawAnswer &RawAnswer::reset()
{
    m_steps.append({.kind = Step::Kind::Reset});
    return *this;
}

QByteArray RawAnswer::allBytes() const
{
    QByteArray all;
    for (const Step &step : m_steps)
        all += step.bytes;
    return all;
}

struct RawServer::Connection
{
    QPointer<QTcpSocket> socket {}; ///< a child of the server
    int number = 0;
    QByteArray received {};
    std::deque<RawAnswer::Step> toDo {};
    bool isWaiting = false;
};

RawServer::RawServer(Script script, std::optional<QSslConfiguration> tls, const QHostAddress &address)
    : m_script(std::move(script))
    , m_isTls(tls.has_value())
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &RawServer::onNewConnection);
    if (!m_server->listen(address))
        qFatal("The test server cannot listen.");
}

RawServer::~RawServer()
{
    stop();
}

quint16 RawServer::port() const
{
    return m_server->serverPort();
}

QUrl RawServer::url() const
{
    QUrl url;
    url.setScheme(m_isTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m_server->serverAddress().toString());
    url.setPort(port());
    url.setPath(QStringLiteral("/"));
    return url;
}

int RawServer::openConnections() const
{
    return int(std::count_if(m_open.cbegin(), m_open.cend(), [](const auto &connection) {
        return connection->socket && connection->socket->state() == QAbstractSocket::ConnectedState;
    }));
}

void RawServer::stop()
{
    m_server->close();
    for (const auto &connection : m_open) {
        if (connection->socket) {
            connection->socket->disconnect(this);
            connection->socket->abort();
        }
    }
    m_open.clear();
}

void RawServer::onNewConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        auto owned = std::make_unique<Connection>();
        Connection *connection = owned.get();
        connection->socket = socket;
        connection->number = ++m_connections;
        m_open.push_back(std::move(owned));
        connect(socket, &QTcpSocket::readyRead, this, [this, connection] { onReadyRead(*connection); });
        if (m_onAccept) {
            if (const std::optional<RawAnswer> answer = m_onAccept(connection->number)) {
                for (const RawAnswer::Step &step : answer->steps())
                    connection->toDo.push_back(step);
                play(*connection);
                continue;
            }
        }
        if (socket->bytesAvailable() > 0)
            onReadyRead(*connection);
    }
}

void RawServer::onReadyRead(Connection &connection)
{
    if (!connection.socket)
        return;
    const QByteArray bytes = connection.socket->readAll();
    m_bytesReceived += bytes.size();
    connection.received += bytes;
    while (std::optional<RawRequest> request = takeRequest(connection.received)) {
        request->connection = connection.number;
        request->number = int(m_requests.size()) + 1;
        m_requests.append(*request);
        const RawAnswer answer = m_script ? m_script(*request) : RawAnswer::stall();
        for (const RawAnswer::Step &step : answer.steps())
            connection.toDo.push_back(step);
    }
    play(connection);
}

void RawServer::play(Connection &connection)
{
    while (!connection.isWaiting && !connection.toDo.empty() && connection.socket) {
        const RawAnswer::Step step = connection.toDo.front();
        connection.toDo.pop_front();
        switch (step.kind) {
        case RawAnswer::Step::Kind::Send:
            connection.socket->write(step.bytes);
            connection.socket->flush();
            break;
        case RawAnswer::Step::Kind::Wait:
            connection.isWaiting = true;
            QTimer::singleShot(step.wait, connection.socket, [this, &connection] {
                connection.isWaiting = false;
                play(connection);
            });
            break;
        case RawAnswer::Step::Kind::Close: connection.socket->disconnectFromHost(); break;
        case RawAnswer::Step::Kind::Reset: resetConnection(*connection.socket); break;
        }
    }
}

} // namespace onboarding::test
