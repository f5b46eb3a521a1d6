#pragma once
#include "app/sandbox/controlapi.h"
#include "app/sandbox/kycapi.h"
#include "app/sandbox/listener.h"

namespace onboarding::sandbox {

/// What stands between the wire and the two APIs: who may ask at all, latency, and faults. Refuses a request
/// that names another host, which is what a page in a browser does that had its own name point to this
/// computer.
class HttpFront
{
public:
    /// All must outlive it.
    HttpFront(World &world, KycApi &api, ControlApi &control, Faults &faults, Tokens &tokens,
              QByteArray controlKey, const Limits &limits);

    /// https from now on.
    void setTls(const QSslConfiguration &tls) { m_listener.setTls(tls); }
    /// On loopback; \p port 0 for any free one. False when it could not.
    [[nodiscard]] bool listen(quint16 port);
    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); }

private:
    [[nodiscard]] Connection::Owner makeOwner();
    [[nodiscard]] std::optional<Reply> refuseByHead(const Request &request) const;
    [[nodiscard]] bool isOurName(const QByteArray &authority) const;
    [[nodiscard]] std::optional<Reply> refuseControl(const Request &request) const;
    void handle(const Request &request, Connection &connection);
    void answerApi(const Request &request, Connection &connection);
    [[nodiscard]] Reply replyUnder(const Fault &fault, const Request &request, const Handled &handled);

    World &m_world;
    KycApi &m_api;
    ControlApi &m_control;
    Faults &m_faults;
    Tokens &m_tokens;
    const QByteArray m_controlKey;
    const Connection::Owner m_owner;
    Listener m_listener;
};

} // namespace onboarding::sandbox
