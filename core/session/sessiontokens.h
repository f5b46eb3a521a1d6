#pragma once
#include "core/api/tokenresponse.h"
#include "core/base/clock.h"
#include "core/kyc/tokenowner.h"
#include "core/session/signinstamp.h"

#include <QByteArray>
#include <QDateTime>
#include <chrono>
#include <optional>

namespace onboarding {

/// What the session knows of the tokens; never the tokens.
struct SessionInfo
{
    QDateTime
        accessTokenExpiresAt {}; ///< UTC, by this computer's clock at receipt + expires_in; null when unknown
    QString tenantName {}; ///< claim of the access token; warn when it differs from the environment's
    bool isStored = false; ///< the tokens in use are in the keychain too; false: this session only
    bool needChangePassword = false;
    TokenMark mark {}; ///< whom the tokens in use name
    /// How far the service's clock was ahead when they came. One that was moved since, as the sandbox's can
    /// be, ends the access token as much earlier.
    std::chrono::seconds serviceAhead {0};
};

/// The tokens of one sign-in, in memory; wiped when they are let go.
class SessionTokens
{
public:
    SessionTokens() = default;
    Q_DISABLE_COPY_MOVE(SessionTokens)
    ~SessionTokens();

    enum class Source { Service, Elsewhere }; ///< Elsewhere: it was issued some time ago
    /// \p serviceAhead as ApiClient::serviceAhead() is now.
    void take(const TokenResponse &reply, Source source, const Clock &clock,
              std::chrono::seconds serviceAhead = std::chrono::seconds {0});
    void forget();
    [[nodiscard]] bool isEmpty() const { return access.isEmpty() && refresh.isEmpty(); }
    /// The access token is not near its end. One of an unknown life counts as good, and so does one without a
    /// refresh token to go on with: the service will tell.
    [[nodiscard]] bool isAccessGood(const Clock &clock) const;

    QByteArray access;
    QByteArray refresh;
    quint64 generation = 0; ///< counts access tokens
    std::optional<std::chrono::milliseconds> usableUntil; ///< monotonic, with a margin; none: unknown
    TokenOwner owner; ///< by its claims
    TokenOwner offered; ///< whom the password that brought them belongs to now, by another id than was learnt
    SessionInfo info;
    // While they are parked: see StoredSignIn.
    bool mayBeStored = false;
    bool isPasswordStored = false;
};

} // namespace onboarding
