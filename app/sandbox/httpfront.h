#pragma once
#include "app/sandbox/controlapi.h"

#include <QAbstractHttpServer>

namespace onboarding::sandbox {

/// The one place that knows QtHttpServer: turns its requests into ours and answers them, well or, under a
/// fault, as badly as was asked for.
class HttpFront : public QAbstractHttpServer
{
    Q_OBJECT
public:
    /// All must outlive it.
    HttpFront(KycApi &api, ControlApi &control, Faults &faults, Tokens &tokens);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    void answer(const Request &request, QTcpSocket &socket);
    void misbehave(const Fault &fault, const Reply &reply, QTcpSocket &socket);
    void send(const QByteArray &bytes, QTcpSocket &socket);
    [[nodiscard]] Reply replyUnder(const Fault &fault, const Reply &reply);

    KycApi &m_api;
    ControlApi &m_control;
    Faults &m_faults;
    Tokens &m_tokens;
};

} // namespace onboarding::sandbox
