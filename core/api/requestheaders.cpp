#include "core/api/requestheaders.h"

#include "core/api/headerrules.h"
#include "core/api/origin.h"

#include <QSysInfo>
#include <QTimeZone>

namespace onboarding {

namespace {

/// Tells the devices of one session apart; says nothing about the computer.
QByteArray sessionDeviceId()
{
    static const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    return id;
}

void appendAuthorization(HeaderList &headers, const HttpRequest &request, const ApiConfig &config,
                         const RequestSecrets &secrets)
{
    if (request.needsBearer)
        headers.append(qMakePair(QByteArray("Authorization"), QByteArray("Bearer " + secrets.bearer)));
    else if (request.usesClientAuth && config.contract.clientAuth.value == ClientAuth::Basic)
        headers.append(
            {"Authorization",
             "Basic " + (config.contract.clientId.toUtf8() + ':' + secrets.clientSecret).toBase64()});
}

/// A write says so even of nothing, or Qt would read its body into a buffer that can be sent again.
bool hasContentLength(const HttpRequest &request)
{
    return request.delivery == Delivery::AtMostOnce || !request.body.isEmpty() || request.method != "GET";
}

/// As Qt writes it; given, so that it is known (RFC 9110 section 7.2).
QByteArray hostHeader(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const bool isIpv6 = host.contains(QLatin1Char(':')) && !host.startsWith(QLatin1Char('['));
    const QByteArray name = isIpv6 ? '[' + host.toLatin1() + ']' : host.toLatin1();
    return url.port() == -1 ? name : name + ':' + QByteArray::number(url.port());
}

/// What says who asks and how. All that Qt would add by itself is here, so that nothing leaves unknown.
void appendOfClient(HeaderList &headers, const HttpRequest &request)
{
    headers.append({{"Accept", "application/json"},
                    {"Accept-Encoding", "identity"},
                    {"Accept-Language", "en"}, // the words of its errors are read
                    {"User-Agent", "onboarding-console/" ONBOARDING_VERSION},
                    {"Connection", "close"}});
    if (request.method == "GET") // a cache on the way would tell how it was
        headers.append({QByteArray("Cache-Control"), QByteArray("no-cache")});
    if (!request.contentType.isEmpty())
        headers.append({QByteArray("Content-Type"), request.contentType});
    if (hasContentLength(request))
        headers.append({QByteArray("Content-Length"), QByteArray::number(request.body.size())});
}

std::optional<Error> missingSecret(const HttpRequest &request, const RequestSecrets &secrets)
{
    if (request.needsApiKey && secrets.apiKey.isEmpty())
        return Error {.kind = Error::Kind::ApiKeyRefused,
                      .message = QStringLiteral("This environment has no API key yet.")};
    if (request.needsBearer && secrets.bearer.isEmpty())
        return Error {.kind = Error::Kind::SignInAgain,
                      .message = QStringLiteral("The customer is not signed in.")};
    return std::nullopt;
}

} // namespace

Result<HeaderList> requestHeaders(const HttpRequest &request, const ApiConfig &config,
                                  const RequestSecrets &secrets)
{
    if (const std::optional<Error> missing = missingSecret(request, secrets))
        return tl::unexpected(*missing);
    HeaderList headers {{"Host", hostHeader(addressOf(request.operation, config))},
                        {config.contract.tenantHeader.value.toUtf8(), config.tenant.toUtf8()}};
    if (!secrets.apiKey.isEmpty())
        headers.append({config.contract.apiKeyHeader.value.toUtf8(), secrets.apiKey});
    appendAuthorization(headers, request, config, secrets);
    headers.append(request.headers);
    if (config.contract.sendDeviceHeaders.value)
        headers.append({{"DEVICE_OS", QSysInfo::kernelType().toUtf8()},
                        {"DEVICE_ID", sessionDeviceId()},
                        {"TIMEZONE", QTimeZone::systemTimeZoneId()}});
    appendOfClient(headers, request);
    for (const auto &[name, value] : headers) {
        if (!isHeaderName(name) || !isHeaderValue(value))
            return invalidField(QString::fromLatin1(name),
                                QStringLiteral("The header %1 cannot be sent: it has a line break, a control "
                                               "character or a letter beyond ASCII.")
                                    .arg(QString::fromLatin1(name)));
    }
    return headers;
}

QUrl addressOf(Operation operation, const ApiConfig &config)
{
    const bool isTokenEndpoint = isTokenRequest(operation);
    const QString &own = config.contract.signInAddress.value;
    return isTokenEndpoint && !own.isEmpty() ? QUrl(own, QUrl::StrictMode) : config.baseUrl;
}

Result<QUrl> requestUrl(const HttpRequest &request, const QUrl &base)
{
    QUrl url = base;
    // In its encoded form: "%2F" in the path of a gateway is no slash.
    QString path = base.path(QUrl::FullyEncoded);
    if (!path.endsWith(QLatin1Char('/')))
        path += QLatin1Char('/');
    url.setPath(path + request.path, QUrl::TolerantMode);
    url.setQuery(request.query);
    const bool isSecure = url.scheme() == QStringLiteral("https");
    if (!url.isValid() || url.host().isEmpty() || !isSameOrigin(url, base))
        return failure(Error::Kind::NotPermitted,
                       QStringLiteral("The address of the environment is not usable."));
    if (!isSecure && !(url.scheme() == QStringLiteral("http") && isLoopback(url)))
        return failure(Error::Kind::NotPermitted,
                       QStringLiteral("Plain http is allowed to this computer only. Use https."));
    return url;
}

QByteArray requestTarget(const QUrl &url)
{
    QUrl::FormattingOptions format = QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment;
    QUrl shown = url;
    if (shown.path().isEmpty())
        shown.setPath(QStringLiteral("/"));
    else
        format |= QUrl::NormalizePathSegments;
    return shown.toEncoded(format);
}

QNetworkRequest networkRequest(const QUrl &url, const HeaderList &headers)
{
    QNetworkRequest request(url);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

HeaderList asWritten(const HeaderList &headers)
{
    HeaderList written;
    for (const auto &[name, value] : headers) {
        QNetworkRequest request;
        request.setRawHeader(name, value);
        const QList<QByteArray> names = request.rawHeaderList();
        written.append({names.isEmpty() ? name : names.constFirst(), value});
    }
    return written;
}

} // namespace onboarding
