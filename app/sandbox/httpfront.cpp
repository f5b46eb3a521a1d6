#include "app/sandbox/httpfront.h"

#include "app/sandbox/refusals.h"

#include <QHttpServerRequest>
#include <QTcpSocket>
#include <QTimer>
#include <functional>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace onboarding::sandbox {

namespace {

using namespace std::chrono_literals;
constexpr auto DripInterval = 200ms;
const QString ControlPath = QStringLiteral("/_sandbox");

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get: return "GET";
    case QHttpServerRequest::Method::Post: return "POST";
    case QHttpServerRequest::Method::Put: return "PUT";
    case QHttpServerRequest::Method::Delete: return "DELETE";
    default: return "OTHER";
    }
}

Request readRequest(const QHttpServerRequest &from)
{
    Request request {.method = methodName(from.method()),
                     .path = from.url().path(),
                     .query = from.query(),
                     .body = from.body()};
    const auto headers = from.headers();
    for (const auto &[name, value] : headers)
        request.headers.insert(name.toLower(), value);
    return request;
}

QByteArray head(const Reply &reply, qsizetype length)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status)
        + (reply.status < 400 ? " OK" : " Refused") + "\r\nContent-Type: " + reply.contentType
        + "\r\nContent-Length: " + QByteArray::number(length) + "\r\nServer: kyc-sandbox\r\n";
    for (const auto &[name, value] : reply.headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

/// Ends the connection with RST where the system lets us, as a crashed peer or a firewall would.
void resetConnection(QTcpSocket &socket)
{
#ifdef Q_OS_UNIX
    const linger atOnce {1, 0};
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    socket.abort();
}

void drip(QTcpSocket &socket, const QByteArray &bytes)
{
    auto *timer = new QTimer(&socket);
    QObject::connect(timer, &QTimer::timeout, &socket,
                     [timer, &socket, bytes, sent = qsizetype(0)]() mutable {
                         if (sent >= bytes.size())
                             return timer->deleteLater();
                         socket.write(bytes.mid(sent++, 1));
                     });
    timer->start(DripInterval);
}

/// A page in a browser can send requests here and resolve any name to this computer, but it cannot leave out
/// its Origin, fake the Host, or call its body JSON without asking first.
bool isFromAPage(const Request &request)
{
    const QByteArray host = request.headers.value("host");
    const bool isOurName = host.startsWith("127.0.0.1:") || host.startsWith("localhost:");
    const bool isJson = request.body.isEmpty()
        || request.headers.value("content-type").split(';').constFirst().trimmed() == "application/json";
    return request.headers.contains("origin") || !isOurName || !isJson;
}

} // namespace

HttpFront::HttpFront(KycApi &api, ControlApi &control, Faults &faults, Tokens &tokens)
    : m_api(api)
    , m_control(control)
    , m_faults(faults)
    , m_tokens(tokens)
{
}

bool HttpFront::handleRequest(const QHttpServerRequest &from, QTcpSocket *socket)
{
    const Request request = readRequest(from);
    const bool isControl = request.path.startsWith(ControlPath);
    const int latency = isControl ? 0 : m_control.latencyMs();
    if (latency == 0)
        answer(request, *socket);
    else
        QTimer::singleShot(latency, socket, [this, request, socket] { answer(request, *socket); });
    return true;
}

void HttpFront::missingHandler(const QHttpServerRequest &, QTcpSocket *) { }

void HttpFront::answer(const Request &request, QTcpSocket &socket)
{
    if (request.path.startsWith(ControlPath) && isFromAPage(request)) {
        const Reply refused = jsonReply(
            {{QStringLiteral("message"),
              QStringLiteral("Only programs of this computer, with JSON: name 127.0.0.1, send no Origin, and "
                             "with a body Content-Type: application/json.")}},
            403);
        return send(head(refused, refused.body.size()) + refused.body, socket);
    }
    if (request.path.startsWith(ControlPath)) {
        const Reply reply
            = m_control.handle(request.method, request.path.mid(ControlPath.size()), request.body);
        return send(head(reply, reply.body.size()) + reply.body, socket);
    }
    const std::optional<Fault> fault = m_faults.take(KycApi::operationOf(request));
    Handled handled = m_api.handle(request, !fault || appliesUnder(fault->mode));
    if (fault)
        handled.reply = replyUnder(*fault, handled.reply);
    m_control.note(request, handled);
    if (fault)
        misbehave(*fault, handled.reply, socket);
    else
        send(head(handled.reply, handled.reply.body.size()) + handled.reply.body, socket);
}

void HttpFront::send(const QByteArray &bytes, QTcpSocket &socket)
{
    socket.write(bytes);
}

Reply HttpFront::replyUnder(const Fault &fault, const Reply &reply)
{
    Reply changed = reply;
    switch (fault.mode) {
    case Fault::Mode::Status:
        return refusals::spring(fault.status, QStringLiteral("Fault"), QStringLiteral("/"));
    case Fault::Mode::WrongContentType: changed.contentType = "application/octet-stream"; return changed;
    case Fault::Mode::ExpiredToken:
        m_tokens.expireAccess();
        return refusals::vendor(401, 0, QStringLiteral("Token has expired"));
    case Fault::Mode::RateLimit:
        changed = refusals::plain(429, QStringLiteral("TOO_MANY_REQUESTS"),
                                  QStringLiteral("Rate limit exceeded"));
        changed.headers.append(
            {QByteArrayLiteral("Retry-After"), QByteArray::number(fault.retryAfterSeconds)});
        return changed;
    case Fault::Mode::Html:
        return {.status = fault.status ? fault.status : 502,
                .contentType = "text/html",
                .body = "<html><body><h1>Bad gateway</h1></body></html>"};
    case Fault::Mode::Redirect:
        changed = {.status = fault.status ? fault.status : 307, .contentType = "text/plain"};
        changed.headers.append({QByteArrayLiteral("Location"), fault.location.toUtf8()});
        return changed;
    case Fault::Mode::ResetBeforeApply:
    case Fault::Mode::ResetAfterApply:
    case Fault::Mode::CloseAfterApply:
    case Fault::Mode::Stall:
    case Fault::Mode::Drip:
    case Fault::Mode::CutBody: return changed;
    }
    return changed;
}

void HttpFront::misbehave(const Fault &fault, const Reply &reply, QTcpSocket &socket)
{
    const QByteArray whole = head(reply, reply.body.size()) + reply.body;
    // The connection is ended after this call: QtHttpServer still looks at it.
    const auto afterwards
        = [&socket](const std::function<void()> &end) { QTimer::singleShot(0, &socket, end); };
    switch (fault.mode) {
    case Fault::Mode::ResetBeforeApply:
    case Fault::Mode::ResetAfterApply: return afterwards([&socket] { resetConnection(socket); });
    case Fault::Mode::CloseAfterApply: return afterwards([&socket] { socket.disconnectFromHost(); });
    case Fault::Mode::Stall: return;
    case Fault::Mode::Drip: return drip(socket, whole);
    case Fault::Mode::CutBody:
        send(head(reply, reply.body.size()) + reply.body.left(reply.body.size() / 2), socket);
        return afterwards([&socket] { socket.disconnectFromHost(); });
    case Fault::Mode::Status:
    case Fault::Mode::WrongContentType:
    case Fault::Mode::ExpiredToken:
    case Fault::Mode::RateLimit:
    case Fault::Mode::Html:
    case Fault::Mode::Redirect: return send(whole, socket);
    }
}

} // namespace onboarding::sandbox
