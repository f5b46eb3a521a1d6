#include "app/sandbox/connection.h"

#include <QSslSocket>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace onboarding::sandbox {

namespace {

using namespace std::chrono_literals;
constexpr auto DripInterval = 200ms;
constexpr qint64 MaxUnsent = 64 * 1024;
constexpr qint64 ReadBuffer = 64 * 1024; // more stays with the system, which tells the client to wait

} // namespace

Connection::Connection(QTcpSocket *socket, const Limits &limits, const Owner &owner, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_limits(limits)
    , m_owner(owner)
    , m_parser(limits)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(ReadBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Connection::onLate);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::onReadable);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this] {
        if (m_socket->state() == QAbstractSocket::UnconnectedState)
            deleteLater(); // a handshake that failed is no connection that ends
    });
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::onWritten);
    auto *tls = qobject_cast<QSslSocket *>(socket);
    if (tls)
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &Connection::onWritten);
    if (tls && !tls->isEncrypted())
        connect(tls, &QSslSocket::encrypted, this, [this] { enter(Phase::Idle); });
    enter(tls && !tls->isEncrypted() ? Phase::Handshake : Phase::Idle);
}

void Connection::enter(Phase phase)
{
    m_phase = phase;
    m_since = std::chrono::steady_clock::now();
    switch (phase) {
    case Phase::Handshake:
    case Phase::Head: m_deadline.start(m_limits.headTime); return;
    case Phase::Idle: m_deadline.start(m_limits.idleTime); return;
    case Phase::Body: m_deadline.start(m_limits.bodyTime); return;
    case Phase::Answering: m_deadline.start(m_limits.answerTime); return;
    case Phase::Ending: m_deadline.start(m_limits.lingerTime); return;
    }
}

void Connection::onLate()
{
    if (m_phase == Phase::Head || m_phase == Phase::Body)
        refuse(408, QStringLiteral("The request did not come to its end in time."));
    else if (m_phase == Phase::Idle)
        closeInOrder();
    else
        reset();
}

void Connection::onReadable()
{
    if (m_phase == Phase::Ending)
        m_socket->readAll(); // so that the close does not become a reset, which would take the answer away
    else if (m_phase != Phase::Answering && m_phase != Phase::Handshake)
        advance();
}

void Connection::advance()
{
    m_input += m_socket->readAll();
    while (!m_input.isEmpty() && m_phase != Phase::Answering && m_phase != Phase::Ending) {
        if (m_phase == Phase::Idle)
            enter(Phase::Head);
        m_parser.feed(m_input);
        switch (m_parser.state()) {
        case RequestParser::State::Line:
        case RequestParser::State::Fields: return;
        case RequestParser::State::Failed:
            return refuse(m_parser.problem().status, m_parser.problem().message);
        case RequestParser::State::Body:
            if (m_isHeadSeen)
                return;
            onHead();
            break;
        case RequestParser::State::Complete:
            enter(Phase::Answering);
            m_closes = !m_parser.request().keepsAlive;
            m_owner.handle(m_parser.request(), *this);
            break;
        }
    }
}

/// The body is still to come: a client that asked to be told gets its refusal, or the word to go on.
void Connection::onHead()
{
    m_isHeadSeen = true;
    enter(Phase::Body);
    if (const std::optional<Reply> refusal = m_owner.refusal(m_parser.request())) {
        m_closes = true;
        enter(Phase::Answering);
        answer(*refusal);
    } else if (m_parser.request().expectsContinue && m_input.isEmpty()) {
        send("HTTP/1.1 100 Continue\r\n\r\n");
    }
}

void Connection::refuse(int status, const QString &message)
{
    m_closes = true;
    enter(Phase::Answering);
    answer(jsonReply({{QStringLiteral("message"), message}}, status));
}

void Connection::answer(Reply reply, Delivery delivery)
{
    const Request &request = m_parser.request();
    if (!mayHaveBody(reply.status))
        reply.body.clear();
    m_closes = m_closes || delivery == Delivery::CutBody;
    const QByteArray head = headOf(reply, request, m_closes, m_owner.now());
    const QByteArray body = request.method == "HEAD" ? QByteArray() : reply.body;
    switch (delivery) {
    case Delivery::Whole: send(head + body); return finish();
    case Delivery::CutBody: send(head + body.left(body.size() / 2)); return finish();
    case Delivery::Drip: return drip(head + body);
    case Delivery::Reset: return reset();
    case Delivery::Close: return closeInOrder();
    case Delivery::Never: return;
    }
}

/// At once: a client that has shut its side down makes Qt drop what is not yet with the system.
void Connection::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

void Connection::drip(const QByteArray &bytes)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer, bytes, sent = qsizetype(0)]() mutable {
        if (sent < bytes.size())
            return send(bytes.mid(sent++, 1));
        timer->deleteLater();
        timer->stop();
        finish();
    });
    timer->start(DripInterval);
}

qint64 Connection::unsent() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

void Connection::onWritten()
{
    if (!m_awaitsRoom)
        return;
    m_awaitsRoom = false;
    finish();
}

/// The answer is on its way: the next request, or the end. A client that sends requests and reads no answers
/// gets no further, or its answers would fill the memory.
void Connection::finish()
{
    if (unsent() > MaxUnsent) {
        m_awaitsRoom = true;
        m_deadline.start(m_limits.bodyTime);
        return;
    }
    const bool isRead = m_parser.state() == RequestParser::State::Complete && m_input.isEmpty();
    if (m_closes)
        return isRead ? closeInOrder() : linger();
    m_parser.restart();
    m_isHeadSeen = false;
    enter(Phase::Idle);
    if (!m_input.isEmpty() || m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &Connection::onReadable, Qt::QueuedConnection);
}

void Connection::closeInOrder()
{
    enter(Phase::Ending);
    if (m_socket->bytesToWrite() > 0)
        m_deadline.start(m_limits.answerTime);
    m_socket->disconnectFromHost();
}

/// Closing over bytes that were not read resets the connection, and the client may lose the refusal: say that
/// no more will come, and read on for a while (RFC 9112, 9.6).
void Connection::linger()
{
    enter(Phase::Ending);
    m_input.clear();
#ifdef Q_OS_UNIX
    if (!qobject_cast<QSslSocket *>(m_socket)) {
        if (m_socket->bytesToWrite() == 0) {
            ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
            return onReadable();
        }
    }
#endif
    m_socket->disconnectFromHost();
}

void Connection::reset()
{
#ifdef Q_OS_UNIX
    const struct ::linger atOnce {1, 0};
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                 sizeof atOnce);
#endif
    m_socket->abort();
    deleteLater();
}

} // namespace onboarding::sandbox
