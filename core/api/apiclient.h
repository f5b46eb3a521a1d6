#pragma once
#include "core/api/apicontract.h"
#include "core/api/contractsecret.h"
#include "core/api/exchange.h"
#include "core/api/httpmessage.h"
#include "core/api/secretvalues.h"
#include "core/api/sensitivenames.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QObject>
#include <QPointer>
#include <QSslCertificate>
#include <QUrl>
#include <QUuid>
#include <concepts>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace onboarding {

/// An operation as a value: how it becomes a request under a contract, how its reply is read.
template<typename E>
concept Endpoint = requires(const E &endpoint, const ApiContract &contract, const HttpReply &reply) {
    typename E::Response;
    { endpoint.request(contract) } -> std::same_as<Result<HttpRequest>>;
    { endpoint.read(contract, reply) } -> std::same_as<Result<typename E::Response>>;
};

struct RequestLimits
{
    std::chrono::milliseconds deadline {std::chrono::seconds {30}}; ///< the whole request, retries included
    std::chrono::milliseconds inactivity {std::chrono::seconds {10}};
    qint64 maxReplyBytes = 1024 * 1024;
    int maxAttempts = 3; ///< reads only
    std::chrono::milliseconds retryDelay {500}; ///< doubled each time, with jitter

    bool operator==(const RequestLimits &) const = default;
};

enum class ProxyMode {
    None, ///< straight to the host; the default, so that no proxy sees the headers
    System
};

struct ApiConfig
{
    QUrl baseUrl {}; ///< http only to loopback
    QString tenant {};
    ApiContract contract {};
    RequestLimits limits {};
    QList<QSslCertificate> extraCa {};
    bool isExtraCaUnusable = false; ///< a file of further certificates was named and could not be read
    ProxyMode proxy = ProxyMode::None;
};

/// What a single request adds: the bearer of the customer and whom it is about.
struct RequestContext
{
    QByteArray bearer {};
    QUuid customer {};
    quint64 finalNumber = 0; ///< see Exchange::finalNumber; 0 for an exchange of its own
};

class FloodGuard;
class PendingRequest;

/// Lets the owner of a request withdraw it. Copyable; inactive once the request is over.
class RequestHandle
{
public:
    RequestHandle() = default;
    explicit RequestHandle(PendingRequest *request);
    /// \returns whether it was a business write that may have been carried out: it left, and nobody waits for
    /// its answer any more.
    bool cancel();
    [[nodiscard]] bool isActive() const;

private:
    QPointer<QObject> m_request;
};

/// The one class that turns an HttpRequest into bytes. URL, headers and their validation, bearer,
/// same-origin rule, deadline, inactivity limit, size cap, retries, at-most-once writes, error mapping,
/// redaction and the log line live behind it and nowhere else.
class ApiClient : public QObject
{
    Q_OBJECT
public:
    using NetworkFactory = std::function<std::unique_ptr<QNetworkAccessManager>()>;
    using Random = std::function<double()>; ///< uniform in [0, 1)

    /// \p log, \p clock must outlive the client. Every manager comes from \p network: one for reads,
    /// and a fresh one for each write (a shared one sends a POST twice when the server closes early).
    ApiClient(ApiConfig config, NetworkFactory network, ExchangeLog &log, const Clock &clock, Random random,
              QObject *parent = nullptr);
    ~ApiClient() override;

    [[nodiscard]] const ApiConfig &config() const { return m_config; }
    [[nodiscard]] const ExchangeLog &log() const { return m_log; }
    /// How far the clock of the service is ahead of ours, as the Date field of its newest answer said; 0 when
    /// it did not say, or when the two differ by less than that field and the way can tell.
    [[nodiscard]] std::chrono::seconds serviceAhead() const { return m_serviceAhead; }

    /// The client's own secrets; kept in memory only.
    void setApiKey(QByteArray apiKey);
    [[nodiscard]] bool hasApiKey() const { return !m_apiKey.isEmpty(); }
    /// Whether \p token is no token of a customer, but the API key or the client secret.
    [[nodiscard]] bool isOwnSecret(const QByteArray &token) const
    {
        return !token.isEmpty() && (token == m_apiKey || token == m_clientSecret);
    }
    /// Of the contract's clientId, for clientAuth basic.
    void setClientSecret(QByteArray secret);
    [[nodiscard]] bool hasClientSecret() const { return !m_clientSecret.isEmpty(); }

    /// Nobody waits for an answer beyond \p end, on the monotonic clock: nothing is tried again after it.
    void setEnd(std::chrono::milliseconds end) { m_end = end; }

    /// Calls \p onDone(Result<E::Response>) exactly once and never before send() returns; not at all after
    /// RequestHandle::cancel(), or when \p context or the client is gone. Always settles within the deadline.
    /// A write that may have arrived ends as OutcomeUnknown.
    template<Endpoint E, typename Fn>
        requires std::invocable<Fn, Result<typename E::Response>>
    RequestHandle send(const E &endpoint, const RequestContext &about, QObject *context, Fn onDone)
    {
        return dispatch(endpoint.request(m_config.contract), about, context,
                        [endpoint, this, done = std::move(onDone)](Result<HttpReply> reply) mutable {
                            if (!reply)
                                return std::invoke(done,
                                                   Result<typename E::Response>(tl::unexpect, reply.error()));
                            auto read = endpoint.read(m_config.contract, *reply);
                            if (!read) {
                                if (read.error().exchange == 0)
                                    read.error().exchange = reply->exchange;
                                read.error().message = withoutSecrets(read.error().message, {&m_secrets});
                            }
                            std::invoke(done, std::move(read));
                        });
    }

private:
    friend class PendingRequest;
    using Completion = std::function<void(Result<HttpReply>)>;
    /// Starts to look after what comes over the connections to \p url.
    void guard(const QUrl &url);
    RequestHandle dispatch(Result<HttpRequest> request, const RequestContext &about, QObject *context,
                           Completion onDone);

    void learnClock(const HeaderList &headers);

    std::chrono::seconds m_serviceAhead {0};
    std::optional<std::chrono::milliseconds> m_end;
    ApiConfig m_config;
    NetworkFactory m_makeNetwork;
    std::unique_ptr<FloodGuard> m_flood;
    ExchangeLog &m_log;
    const Clock &m_clock;
    Random m_random;
    const ContractTexts m_contractTexts;
    QByteArray m_apiKey;
    QByteArray m_clientSecret;
    const SensitiveNames m_names;
    SecretValues m_secrets; ///< what was sent and received as a secret by this client
};

/// Managers as this console wants them: no cookies, no redirects, the proxy as configured.
[[nodiscard]] ApiClient::NetworkFactory defaultNetworkFactory(ProxyMode proxy);

} // namespace onboarding
