#pragma once
#include "core/base/tlsproblem.h"

#include <QString>
#include <chrono>
#include <optional>

namespace onboarding {

/// What went wrong, in terms a caller can act on. Never carries a secret, a URL with a query,
/// or text of Qt's errorString().
struct Error
{
    enum class Kind {
        // Refused here, nothing was sent.
        InvalidInput, ///< a value that cannot be sent or read; `field` names it
        NotPermitted, ///< a rule of this console: production not confirmed, http to another machine, …
        // The network.
        Offline, ///< no connection, or it broke before an answer (reads only)
        Timeout, ///< the total deadline or the inactivity limit passed (reads only)
        TlsRefused, ///< the certificate or the TLS version was not acceptable
        Redirected, ///< the service answered 3xx; never followed
        // The service, about who asks.
        ApiKeyRefused, ///< the gateway refused the API key: do not refresh, do not sign out
        NotAllowed, ///< the tenant, or the right to call this operation (403, 417)
        TokenExpired, ///< the access token is not accepted any more: refresh, then once again
        SignInAgain, ///< the refresh token is refused (invalid_grant, invalid_token), or there is none
        WrongCredentials, ///< user name or password (3004, invalid_grant on a password sign-in)
        AccountLocked, ///< 3001
        AccountSuspended, ///< 3003
        PartlyRegistered, ///< 412: the user's registration was not finished
        RateLimited, ///< 429 or the gateway's quota; `retryAfter` when it was said
        // The service, about what was asked.
        NotFound, ///< 404: user, tenant, or not registered on KYC
        AlreadyExists, ///< 409
        FieldRefused, ///< 400 or 422: a field is missing or invalid
        ServiceFailing, ///< 5xx, 424, after the retries
        BadReply, ///< the reply was not what the API promises
        OutcomeUnknown, ///< a write was sent and its end is not known: ask the status before sending again
        // The keychain.
        KeychainLocked,
        KeychainUnavailable, ///< no service to keep secrets
        KeychainDenied,
        KeychainSlow, ///< no answer within the time limit
        // This computer.
        Damaged, ///< what is in a file is not what was written there
        Storage, ///< a file or the database could not be read or written
        // The caller.
        Cancelled ///< given up by the user before it was done
    };

    Kind kind = Kind::BadReply;
    int httpStatus = 0; ///< 0 when there was no HTTP answer
    QString
        message {}; ///< one plain sentence or the service's own words, shortened, control characters escaped
    QString field {}; ///< the field at fault, when one is known
    std::optional<std::chrono::seconds> retryAfter {}; ///< as the service asked, never shortened
    quint64 exchange = 0; ///< number of the exchange that showed it; 0 when none
    TlsProblem tls = TlsProblem::None; ///< TlsRefused: why
    bool isProxyAtFault = false; ///< Offline: the proxy of the system, not the service
    bool isUnreached = false; ///< Offline: the service could not even be connected to
    bool isNameUnknown = false; ///< Offline: no address was found for the name of the host
    /// OutcomeUnknown: a whole answer came, with httpStatus, and does not tell what was done. Else it was
    /// lost.
    bool isAnswered = false;
    bool isServiceSpeaking = false; ///< message is in the words of the service

    /// The name of \p kind as scripts see it, such as "RateLimited".
    [[nodiscard]] static QString kindName(Kind kind);
    /// BadReply where \p name is none.
    [[nodiscard]] static Kind kindNamed(const QString &name);

    bool operator==(const Error &) const = default;
};

} // namespace onboarding
