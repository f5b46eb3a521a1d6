#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace onboarding {

/// The claims of a JWT (RFC 7519), read for display and expiry only: there is no key to verify it with.
/// Handles `zip: GZIP` payloads; the inflated size is capped at 16 KiB.
/// \returns nothing when it is not a JWT that can be read; such a token is still a token.
[[nodiscard]] std::optional<QJsonObject> jwtClaims(const QByteArray &token);

/// What is known of an access token without verifying it.
struct AccessTokenClaims
{
    QString tenantName {};
    QString userName {};
    QDateTime expiresAt {}; ///< UTC; null when absent
    QDateTime issuedAt {};
};
[[nodiscard]] std::optional<AccessTokenClaims> accessTokenClaims(const QByteArray &token);

} // namespace onboarding
