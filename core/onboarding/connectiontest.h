#pragma once
#include "core/environments/environment.h"
#include "core/onboarding/connectionfinding.h"
#include "core/secrets/secretstore.h"

#include <QObject>
#include <QTimer>
#include <memory>

class QSslSocket;

namespace onboarding {

/// Asks the addresses of an environment once each, without anybody's sign-in, and says what answers there and
/// what is wrong with it. Nothing is changed at the service; no secret of a customer is sent. All of it ends
/// within the environment's own deadline, or ten seconds when that is longer. For one use.
class ConnectionTest : public QObject
{
    Q_OBJECT
public:
    /// \p clock must outlive it. With \p network it makes its managers, as an ApiClient.
    ConnectionTest(const Environment &environment, const Clock &clock, ApiClient::NetworkFactory network,
                   QObject *parent = nullptr);
    ~ConnectionTest() override;

    /// Before start(): sent along, as with any request.
    void setApiKey(const QByteArray &apiKey);
    /// Before start(): reads the API key first. Where \p secrets does not have it, or does not answer in
    /// three seconds, it is tested without. \p secrets must outlive the test.
    void useStoredKey(SecretStore &secrets, const SecretKey &key);
    /// Whether this computer has a network; asked where a name is not found. For tests.
    void setHasNetwork(std::function<bool()> hasNetwork) { m_hasNetwork = std::move(hasNetwork); }
    /// What was sent and what came, redacted.
    [[nodiscard]] ExchangeLog &log() { return m_log; }

    /// finished() comes later, once; never after cancel().
    void start();
    void cancel();

    /// Whether the API key that is stored for \p stored may go where \p tested points: a form that is still
    /// being typed must not send it to another host.
    [[nodiscard]] static bool mayUseKeyOf(const Environment &stored, const Environment &tested);

Q_SIGNALS:
    /// The address of the environment first, then that of the sign-in when it is another one.
    void finished(const QList<onboarding::ConnectionFinding> &findings);

private:
    void probe();
    void ask(Operation operation);
    void onAnswer(Operation operation, const Result<int> &outcome);
    /// http that was answered by nothing that is HTTP: looks whether TLS is spoken there.
    void lookForTls(qsizetype index);
    void setVerdict(qsizetype index, ConnectionFinding::Verdict verdict);

    const Environment m_environment;
    ExchangeLog m_log;
    std::unique_ptr<ApiClient> m_client;
    QList<ConnectionFinding> m_findings;
    QList<RequestHandle> m_requests;
    QList<QSslSocket *> m_sockets;
    SecretStore *m_secrets = nullptr;
    SecretKey m_key {};
    QTimer m_keyLimit;
    std::function<bool()> m_hasNetwork;
    int m_open = 0; ///< how many addresses have no finding yet
    bool m_isOver = false;
    bool m_isProbing = false;
};

} // namespace onboarding
