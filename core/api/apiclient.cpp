#include "core/api/apiclient.h"

#include "core/api/errorreading.h"
#include "core/api/floodguard.h"
#include "core/api/httpdate.h"
#include "core/api/origin.h"
#include "core/api/pendingrequest.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>

namespace onboarding {

namespace {

/// Straight to the host. "DefaultProxy" is an application proxy that nobody set, which is none; with NoProxy
/// Qt 6.4 would leave its HTTP sockets unbuffered and pay for many small system calls.
class DirectProxyFactory : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
    {
        return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
    }
};

class SystemProxyFactory : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isThisComputer(query.url()))
            return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
        return systemProxyForQuery(query);
    }
};

/// Keeps nothing and hands out nothing.
class NoCookies : public QNetworkCookieJar
{
public:
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

} // namespace

RequestHandle::RequestHandle(PendingRequest *request)
    : m_request(request)
{
}

bool RequestHandle::cancel()
{
    auto *request = qobject_cast<PendingRequest *>(m_request.data());
    return request && request->cancel();
}

bool RequestHandle::isActive() const
{
    const auto *request = qobject_cast<const PendingRequest *>(m_request.data());
    return request && !request->isOver();
}

ApiClient::ApiClient(ApiConfig config, NetworkFactory network, ExchangeLog &log, const Clock &clock,
                     Random random, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_makeNetwork(std::move(network))
    , m_log(log)
    , m_clock(clock)
    , m_random(std::move(random))
    , m_contractTexts(m_config.contract)
    , m_names(m_config.contract)
{
    constexpr qint64 MostHead = 1024 * 1024; // beside the body
    m_flood = std::make_unique<FloodGuard>(m_config.limits.maxReplyBytes + MostHead, [this] {
        return findChild<PendingRequest *>(QString(), Qt::FindDirectChildrenOnly) != nullptr;
    });
}

ApiClient::~ApiClient()
{
    // Requests under way first: they use the managers.
    const auto pending = findChildren<PendingRequest *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(pending);
    m_apiKey.fill('\0');
    m_clientSecret.fill('\0');
}

void ApiClient::setApiKey(QByteArray apiKey)
{
    m_apiKey = std::move(apiKey);
    m_secrets.add(m_apiKey, true);
}

void ApiClient::setClientSecret(QByteArray secret)
{
    m_clientSecret = std::move(secret);
    m_secrets.add(m_clientSecret, true);
}

RequestHandle ApiClient::dispatch(Result<HttpRequest> request, const RequestContext &about, QObject *context,
                                  Completion onDone)
{
    auto *pending
        = new PendingRequest(*this, request ? *request : HttpRequest {}, about, context, std::move(onDone));
    if (request)
        pending->start();
    else
        pending->failLater(request.error());
    return RequestHandle(pending);
}

void ApiClient::guard(const QUrl &url)
{
    QList<quint16> ports {quint16(url.port(url.scheme() == QStringLiteral("https") ? 443 : 80))};
    if (m_config.proxy == ProxyMode::System && !isThisComputer(url)) {
        for (const QNetworkProxy &proxy : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)))
            ports.append(proxy.port());
    }
    m_flood->watch(ports);
}

void ApiClient::learnClock(const HeaderList &headers)
{
    const QDateTime now = m_clock.now();
    const QDateTime theirs = readHttpDate(headerValue(headers, "Date"), now);
    if (!theirs.isValid())
        return;
    constexpr qint64 CannotTell = 5; // whole seconds, and the time the answer took
    const qint64 ahead = now.secsTo(theirs);
    m_serviceAhead = std::chrono::seconds(std::abs(ahead) > CannotTell ? ahead : 0);
}

ApiClient::NetworkFactory defaultNetworkFactory(ProxyMode proxy)
{
    return [proxy] {
        auto network = std::make_unique<QNetworkAccessManager>();
        switch (proxy) {
        case ProxyMode::None: network->setProxyFactory(new DirectProxyFactory); break;
        case ProxyMode::System: network->setProxyFactory(new SystemProxyFactory); break;
        }
        network->setCookieJar(new NoCookies);
        network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        network->setStrictTransportSecurityEnabled(false);
        return network;
    };
}

} // namespace onboarding
