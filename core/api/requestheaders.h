#pragma once
#include "core/api/apiclient.h"

#include <QNetworkRequest>

namespace onboarding {

/// The secrets that one request carries.
struct RequestSecrets
{
    QByteArray apiKey {};
    QByteArray bearer {};
    QByteArray clientSecret {};
};

/// Every header of \p request in the order in which it is sent. InvalidInput, naming the header and never
/// quoting it, when one cannot be sent; ApiKeyRefused or SignInAgain when a needed secret is not there.
[[nodiscard]] Result<HeaderList> requestHeaders(const HttpRequest &request, const ApiConfig &config,
                                                const RequestSecrets &secrets);

/// Where \p operation goes: sign-in and refresh may have an address of their own.
[[nodiscard]] QUrl addressOf(Operation operation, const ApiConfig &config);

/// The base URL, the path below it and the query. NotPermitted when it would leave the environment's origin
/// or go to another machine without TLS.
[[nodiscard]] Result<QUrl> requestUrl(const HttpRequest &request, const QUrl &base);

/// What stands on the request line between the method and the version; as QHttpNetworkRequest writes it.
[[nodiscard]] QByteArray requestTarget(const QUrl &url);

/// What Qt is told, so that it adds nothing of its own: no redirect, cookie, cache, HTTP/2, other
/// authentication.
[[nodiscard]] QNetworkRequest networkRequest(const QUrl &url, const HeaderList &headers);

/// \p headers under the names that Qt writes. Since 6.8 these are in small letters where it knows the name
/// ("host"), up to then as they were given; both mean the same to a server (RFC 9110, 5.1), and a record
/// shows what left.
[[nodiscard]] HeaderList asWritten(const HeaderList &headers);

} // namespace onboarding
