#pragma once
#include "app/sandbox/message.h"

#include <QDateTime>

/// The error shapes of the service, each by the name of what speaks.
namespace onboarding::sandbox::refusals {

[[nodiscard]] Reply gateway(int status, const QString &sentence);
[[nodiscard]] Reply plain(int code, const QString &name, const QString &message); ///< {code, status, message}
[[nodiscard]] Reply newer(int code, const QString &message); ///< {statusCode:"ERROR", code, msg}
[[nodiscard]] Reply context(int code, const QString &name, const QString &message); ///< contextResponse{…}
[[nodiscard]] Reply vendor(int status, int additionalCode, const QString &message); ///< flat
[[nodiscard]] Reply oauth(int status, const QString &error, const QString &description);
/// invalid_client, for \p credentials of a client, with a challenge of their own scheme (RFC 6749, 5.2).
[[nodiscard]] Reply client(const QByteArray &credentials);
/// \p now: by the sandbox's clock, as the field Date beside it.
[[nodiscard]] Reply spring(const QDateTime &now, int status, const QString &error, const QString &path,
                           const QString &message = {});

} // namespace onboarding::sandbox::refusals
