#pragma once
#include "core/base/error.h"

#include <QString>
#include <variant>

namespace onboarding::session {

// One struct for each state; each holds only what is true in that state.
struct SignedOut
{
    bool operator==(const SignedOut &) const = default;
};
/// Reading the keychain.
struct Restoring
{
    bool operator==(const Restoring &) const = default;
};
/// Cannot tell whether there is a session: the keychain is locked, absent or slow.
struct SecretsLocked
{
    Error::Kind reason = Error::Kind::KeychainLocked;
    bool operator==(const SecretsLocked &) const = default;
};
struct SigningIn
{
    bool operator==(const SigningIn &) const = default;
};
/// A refresh token is known, an access token is not (just restored, or it ran out).
struct Expired
{
    bool operator==(const Expired &) const = default;
};
struct Refreshing
{
    quint64 generation = 0; ///< of the access token that was refused; 0 when there was none
    bool operator==(const Refreshing &) const = default;
};
struct SignedIn
{
    quint64 generation = 1; ///< counts access tokens, so that late 401s of an older one are told apart
    bool operator==(const SignedIn &) const = default;
};
/// Forgetting tokens; ends SignedOut, or SignedOut with a warning when the keychain could not confirm.
struct SigningOut
{
    bool operator==(const SigningOut &) const = default;
};
using State
    = std::variant<SignedOut, Restoring, SecretsLocked, SigningIn, Expired, Refreshing, SignedIn, SigningOut>;

struct RestoreRequested
{
};
struct SecretFound
{
};
struct SecretMissing
{
};
struct SecretsUnavailable
{
    Error::Kind reason = Error::Kind::KeychainLocked;
};
struct SignInRequested
{
};
/// A sign-in or a paste came to nothing; what was there before it stays.
struct SignInFailed
{
    quint64 generation = 0; ///< of the access token that is still at hand; 0 for none
    bool canRefresh = false; ///< a refresh token is still at hand
};
/// A new access token arrived by sign-in, refresh or paste.
struct Authenticated
{
    quint64 generation = 1;
};
/// A 401 to a request that carried the token of \a generation, or its own expiry.
struct AccessTokenRefused
{
    quint64 generation = 0;
};
struct RefreshRequested
{
};
/// Signs out: the service refused the refresh token (Error::Kind::SignInAgain), what came is somebody else's,
/// or there is none to go on with.
struct RefreshRefused
{
};
/// Anything else that kept a refresh from its end: the session stays.
struct RefreshFailed
{
};
struct SignOutRequested
{
};
struct SignOutFinished
{
};
using Event = std::variant<RestoreRequested, SecretFound, SecretMissing, SecretsUnavailable, SignInRequested,
                           SignInFailed, Authenticated, AccessTokenRefused, RefreshRequested, RefreshRefused,
                           RefreshFailed, SignOutRequested, SignOutFinished>;

/// Pure: the whole machine, testable as a table. An event that a state does not expect (a late one) leaves it
/// as it was.
[[nodiscard]] State next(const State &state, const Event &event);

[[nodiscard]] QString stateName(const State &state); ///< "SignedIn"

} // namespace onboarding::session
