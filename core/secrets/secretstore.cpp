#include "core/secrets/secretstore.h"

namespace onboarding {

namespace {

QString kindName(SecretKind kind)
{
    switch (kind) {
    case SecretKind::ApiKey: return QStringLiteral("api-key");
    case SecretKind::ClientSecret: return QStringLiteral("client-secret");
    case SecretKind::RefreshToken: return QStringLiteral("refresh-token");
    case SecretKind::Password: return QStringLiteral("password");
    case SecretKind::AccessToken: return QStringLiteral("access-token");
    case SecretKind::RosterKey: return QStringLiteral("roster-key");
    }
    return {};
}

} // namespace

QString SecretKey::toString() const
{
    const QString whose
        = customer.isNull() ? QStringLiteral("environment") : customer.toString(QUuid::WithoutBraces);
    return QStringLiteral("onboarding-console/v1/%1/%2/%3")
        .arg(environment.toString(QUuid::WithoutBraces), whose, kindName(kind));
}

} // namespace onboarding
