#include "core/api/origin.h"

#include <QHostAddress>

namespace onboarding {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QStringLiteral("https") ? 443 : 80);
}

} // namespace

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    QHostAddress address;
    return host == QStringLiteral("localhost") || (address.setAddress(host) && address.isLoopback());
}

bool isThisComputer(const QUrl &url)
{
    QString host = url.host();
    if (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    return isLoopback(url) || host == QStringLiteral("localhost")
        || host.endsWith(QStringLiteral(".localhost"));
}

bool isSameOrigin(const QUrl &url, const QUrl &base)
{
    return url.scheme() == base.scheme() && url.host() == base.host() && portOf(url) == portOf(base)
        && url.userInfo().isEmpty();
}

QString originOfRedirect(const QUrl &asked, const QByteArray &location)
{
    if (location.isEmpty())
        return {};
    const QUrl url = asked.resolved(QUrl::fromEncoded(location));
    return url.host().isEmpty() ? QString()
                                : url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                                               | QUrl::RemoveFragment | QUrl::FullyEncoded);
}

} // namespace onboarding
