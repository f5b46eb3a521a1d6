#include "app/sandbox/httpfront.h"

#include "app/sandbox/keys.h"
#include "app/sandbox/refusals.h"

#include <QHostAddress>
#include <algorithm>

namespace onboarding::sandbox {

namespace {

bool isControl(const Request &request)
{
    return request.segments.value(0) == QStringLiteral("_sandbox");
}

/// Those that RFC 9110 and 5789 define. Any other is 501 for a server that has never heard of it.
bool isKnownMethod(const QByteArray &method)
{
    static const QByteArrayList known {"GET",     "HEAD",    "POST",  "PUT",  "DELETE",
                                       "CONNECT", "OPTIONS", "TRACE", "PATCH"};
    return known.contains(method);
}

Reply refusedWith(int status, const QString &message)
{
    return jsonReply({{QStringLiteral("message"), message}}, status);
}

Connection::Delivery deliveryUnder(Fault::Mode mode)
{
    switch (mode) {
    case Fault::Mode::ResetBeforeApply:
    case Fault::Mode::ResetAfterApply: return Connection::Delivery::Reset;
    case Fault::Mode::CloseAfterApply: return Connection::Delivery::Close;
    case Fault::Mode::Stall: return Connection::Delivery::Never;
    case Fault::Mode::Drip: return Connection::Delivery::Drip;
    case Fault::Mode::CutBody: return Connection::Delivery::CutBody;
    case Fault::Mode::Pass:
    case Fault::Mode::Status:
    case Fault::Mode::WrongContentType:
    case Fault::Mode::ExpiredToken:
    case Fault::Mode::RateLimit:
    case Fault::Mode::Html:
    case Fault::Mode::Redirect: return Connection::Delivery::Whole;
    }
    return Connection::Delivery::Whole;
}

/// A 401 says how to do better (RFC 9110, 15.5.2), also in the provider's shapes.
void challenge(Reply &reply)
{
    constexpr int Unauthorized = 401;
    const bool hasOne = std::any_of(reply.headers.cbegin(), reply.headers.cend(), [](const auto &header) {
        return header.first.compare("WWW-Authenticate", Qt::CaseInsensitive) == 0;
    });
    if (reply.status == Unauthorized && !hasOne)
        reply.headers.append({QByteArrayLiteral("WWW-Authenticate"), R"(Bearer realm="oauth2-resource")"});
}

} // namespace

HttpFront::HttpFront(World &world, KycApi &api, ControlApi &control, Faults &faults, Tokens &tokens,
                     QByteArray controlKey, const Limits &limits)
    : m_world(world)
    , m_api(api)
    , m_control(control)
    , m_faults(faults)
    , m_tokens(tokens)
    , m_controlKey(std::move(controlKey))
    , m_owner(makeOwner())
    , m_listener(limits, m_owner)
{
}

Connection::Owner HttpFront::makeOwner()
{
    return {.refusal = [this](const Request &request) { return refuseByHead(request); },
            .handle = [this](const Request &request, Connection &connection) { handle(request, connection); },
            .now = [this] { return m_world.now(); }};
}

bool HttpFront::listen(quint16 port)
{
    return m_listener.listen(QHostAddress::LocalHost, port);
}

/// Exactly: "localhost:80.evil.example" begins like ours, and any name can be made to point here.
bool HttpFront::isOurName(const QByteArray &authority) const
{
    constexpr quint16 HttpPort = 80;
    constexpr quint16 HttpsPort = 443;
    const QByteArray name = authority.toLower();
    const QByteArray port = ':' + QByteArray::number(m_listener.serverPort());
    const bool isUsualPort = m_listener.serverPort() == (m_listener.isTls() ? HttpsPort : HttpPort);
    for (const QByteArray &ours : {QByteArrayLiteral("127.0.0.1"), QByteArrayLiteral("localhost")}) {
        if (name == ours + port || (isUsualPort && name == ours))
            return true;
    }
    return false;
}

std::optional<Reply> HttpFront::refuseByHead(const Request &request) const
{
    // HTTP/1.0 knows no Host, and no browser speaks it.
    const bool isNameless = request.isHttp10 && request.authority.isEmpty();
    if (request.method != "CONNECT" && !isNameless && !isOurName(request.authority))
        return refusedWith(421,
                           QStringLiteral("This is 127.0.0.1:%1, not %2.")
                               .arg(m_listener.serverPort())
                               .arg(QString::fromLatin1(request.authority)));
    if (!isKnownMethod(request.method))
        return refusedWith(
            501,
            isKnownMethod(request.method.toUpper())
                ? QStringLiteral("There is no method %1. Methods are written in capitals: %2.")
                      .arg(QString::fromLatin1(request.method), QString::fromLatin1(request.method.toUpper()))
                : QStringLiteral("There is no method %1.").arg(QString::fromLatin1(request.method.left(40))));
    return std::nullopt;
}

/// The control API is for those who can read the ready line or the run-time file: the user who started this.
/// A page in that user's browser cannot, and does not get as far as guessing.
std::optional<Reply> HttpFront::refuseControl(const Request &request) const
{
    if (request.headers.contains("origin"))
        return refusedWith(403, QStringLiteral("The control API takes nothing from a page in a browser."));
    if (isSameKey(request.headers.value("sandbox-key"), m_controlKey) || m_control.isPhoneOfItsUser(request))
        return std::nullopt;
    Reply reply
        = refusedWith(401,
                      QStringLiteral("The control API needs the header Sandbox-Key with the controlKey "
                                     "of the ready line or of the run-time file."));
    reply.headers.append({QByteArrayLiteral("WWW-Authenticate"), R"(Sandbox-Key realm="kyc-sandbox")"});
    return reply;
}

void HttpFront::handle(const Request &request, Connection &connection)
{
    if (std::optional<Reply> refused = refuseByHead(request))
        return connection.answer(*refused);
    const std::pair allow {QByteArrayLiteral("Allow"), QByteArrayLiteral("GET, HEAD, POST, DELETE, OPTIONS")};
    if (request.path == QStringLiteral("*"))
        return connection.answer({.status = 204, .headers = {allow}});
    if (request.method == "TRACE" || request.method == "CONNECT") {
        Reply reply = refusedWith(
            405, QStringLiteral("%1 is for no resource here.").arg(QString::fromLatin1(request.method)));
        const QByteArray own = KycApi::methodsAt(request.path);
        reply.headers.append({allow.first, own.isEmpty() ? allow.second : own});
        return connection.answer(reply);
    }
    if (isControl(request)) {
        Reply reply = refuseControl(request).value_or(Reply {.status = 0});
        if (reply.status == 0)
            reply = m_control.handle(request);
        return connection.answer(reply);
    }
    const int latency = m_control.latencyMs();
    if (latency == 0)
        return answerApi(request, connection);
    QTimer::singleShot(latency, &connection,
                       [this, request, &connection] { answerApi(request, connection); });
}

void HttpFront::answerApi(const Request &request, Connection &connection)
{
    const std::optional<Fault> fault = m_faults.take(KycApi::operationOf(request), m_api.usernameOf(request));
    Handled handled = m_api.handle(request, !fault || appliesUnder(fault->mode));
    challenge(handled.reply);
    if (fault)
        handled.reply = replyUnder(*fault, request, handled);
    m_control.journal().note(m_world.now(), request, handled);
    connection.answer(handled.reply, fault ? deliveryUnder(fault->mode) : Connection::Delivery::Whole);
}

Reply HttpFront::replyUnder(const Fault &fault, const Request &request, const Handled &handled)
{
    constexpr int TooMany = 429;
    constexpr int BadGateway = 502;
    constexpr int TemporaryRedirect = 307;
    Reply changed = handled.reply;
    switch (fault.mode) {
    case Fault::Mode::Status:
        changed = refusals::spring(m_world.now(), fault.status,
                                   QString::fromLatin1(reasonPhrase(fault.status)), request.path);
        break;
    case Fault::Mode::WrongContentType: changed.contentType = "application/octet-stream"; break;
    case Fault::Mode::ExpiredToken:
        m_tokens.expireAccessOf(m_api.usernameOf(request));
        changed = refusals::vendor(401, 0, QStringLiteral("Token has expired"));
        break;
    case Fault::Mode::RateLimit:
        changed = refusals::plain(fault.status ? fault.status : TooMany, QStringLiteral("TOO_MANY_REQUESTS"),
                                  QStringLiteral("Rate limit exceeded"));
        changed.headers.append(
            {QByteArrayLiteral("Retry-After"), QByteArray::number(fault.retryAfterSeconds)});
        break;
    case Fault::Mode::Html:
        changed = {.status = fault.status ? fault.status : BadGateway,
                   .contentType = "text/html",
                   .body = "<html><body><h1>Bad gateway</h1></body></html>"};
        break;
    case Fault::Mode::Redirect:
        changed = {.status = fault.status ? fault.status : TemporaryRedirect, .contentType = "text/plain"};
        changed.headers.append({QByteArrayLiteral("Location"), fault.location.toLatin1()});
        break;
    case Fault::Mode::Pass:
    case Fault::Mode::ResetBeforeApply:
    case Fault::Mode::ResetAfterApply:
    case Fault::Mode::CloseAfterApply:
    case Fault::Mode::Stall:
    case Fault::Mode::Drip:
    case Fault::Mode::CutBody: break;
    }
    changed.body = fault.body.value_or(changed.body);
    if (!fault.contentType.isEmpty())
        changed.contentType = fault.contentType;
    changed.headers += fault.headers;
    if (fault.mode == Fault::Mode::ExpiredToken)
        challenge(changed); // as every 401 of an expired token
    return changed;
}

} // namespace onboarding::sandbox
