#pragma once
#include <QUrl>

namespace onboarding {

/// "localhost", 127.0.0.0/8 or ::1, written out; no name is looked up.
[[nodiscard]] bool isLoopback(const QUrl &url);
/// As isLoopback(), and the names that RFC 6761 section 6.3 keeps for this computer whatever a resolver says:
/// "localhost." and all below it. No proxy is asked for these.
[[nodiscard]] bool isThisComputer(const QUrl &url);
/// Scheme, host and port are those of \p base. Secrets go nowhere else.
[[nodiscard]] bool isSameOrigin(const QUrl &url, const QUrl &base);
/// Scheme, host and port of where \p location points from \p asked; its path and query may hold anything.
/// Empty when it does not say.
[[nodiscard]] QString originOfRedirect(const QUrl &asked, const QByteArray &location);

} // namespace onboarding
