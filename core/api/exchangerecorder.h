#pragma once
#include "core/api/exchange.h"
#include "core/api/redaction.h"

namespace onboarding {

/// Writes down one request and its attempts, redacted, and knows the secrets of both ways: what it was told
/// to send, what came back as a token.
class ExchangeRecorder
{
public:
    /// \p ofClient: what other requests of the same client sent and received; learns from this one. \p names
    /// and \p ofClient must outlive it.
    ExchangeRecorder(const SensitiveNames &names, SecretValues &ofClient);

    /// What is about to be sent. The body may be wiped afterwards.
    void setRequest(const QUrl &url, const HeaderList &headers, const HttpRequest &request,
                    const QByteArray &bearer);
    /// Before a reply is judged: the tokens in it are secrets from now on.
    void learn(Operation operation, const HttpReply &reply);
    [[nodiscard]] Redactor redactor() const;
    /// Personal data that a name tells of, in the request or in \p reply, is hidden wherever \p reply repeats
    /// it. The request and \p reply in \p exchange; of the body the bytes as they were \p received, unless a
    /// coding or an encoding makes them unreadable.
    void write(Exchange &exchange, const HttpReply &reply, const QByteArray &received) const;

private:
    const SensitiveNames &m_names;
    SecretValues &m_ofClient;
    SecretValues m_own; ///< however many others the client has sent meanwhile
    QUrl m_url;
    SecretValues m_personal; ///< of this exchange alone: what a name told to be about a person
    RedactedText m_target;
    QList<QPair<QByteArray, RedactedText>> m_headers;
    RedactedText m_body;
};

} // namespace onboarding
