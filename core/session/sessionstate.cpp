#include "core/session/sessionstate.h"

#include "core/base/overloaded.h"

namespace onboarding::session {

namespace {

/// What a failed sign-in leaves: the session that was there before it.
State remaining(const SignInFailed &event)
{
    if (event.generation != 0)
        return SignedIn {event.generation};
    if (event.canRefresh)
        return Expired {};
    return SignedOut {};
}

/// Signing out wins over everything that was under way, and over every late answer.
State whileSigningOut(const Event &event)
{
    return std::holds_alternative<SignOutFinished>(event) ? State {SignedOut {}} : State {SigningOut {}};
}

} // namespace

State next(const State &state, const Event &event)
{
    if (std::holds_alternative<SigningOut>(state))
        return whileSigningOut(event);

    return std::visit(
        Overloaded {
            [](const auto &, const SignOutRequested &) -> State { return SigningOut {}; },
            // The user may sign in whatever the state; an answer to what was under way before is late then.
            [](const auto &, const SignInRequested &) -> State { return SigningIn {}; },

            [](const SignedOut &, const RestoreRequested &) -> State { return Restoring {}; },
            [](const SecretsLocked &, const RestoreRequested &) -> State { return Restoring {}; },
            [](const Restoring &, const SecretFound &) -> State { return Expired {}; },
            [](const Restoring &, const SecretMissing &) -> State { return SignedOut {}; },
            [](const Restoring &, const Authenticated &e) -> State { return SignedIn {e.generation}; },
            [](const Restoring &, const SecretsUnavailable &e) -> State { return SecretsLocked {e.reason}; },

            [](const SigningIn &, const Authenticated &e) -> State { return SignedIn {e.generation}; },
            [](const SigningIn &, const SignInFailed &e) -> State { return remaining(e); },

            [](const SignedIn &s, const AccessTokenRefused &e) -> State {
                // An older generation: a newer token is at hand already.
                return e.generation == s.generation ? State {Expired {}} : State {s};
            },
            [](const SignedIn &s, const RefreshRequested &) -> State { return Refreshing {s.generation}; },
            [](const Expired &, const RefreshRequested &) -> State { return Refreshing {}; },

            [](const Refreshing &s, const Authenticated &e) -> State {
                return e.generation > s.generation ? State {SignedIn {e.generation}} : State {s};
            },
            [](const Refreshing &, const RefreshFailed &) -> State { return Expired {}; },
            [](const Refreshing &, const RefreshRefused &) -> State { return SignedOut {}; },
            [](const Expired &, const RefreshRefused &) -> State { return SignedOut {}; },

            [](const auto &s, const auto &) -> State { return s; },
        },
        state, event);
}

QString stateName(const State &state)
{
    return std::visit(Overloaded {
                          [](const SignedOut &) { return QStringLiteral("SignedOut"); },
                          [](const Restoring &) { return QStringLiteral("Restoring"); },
                          [](const SecretsLocked &) { return QStringLiteral("SecretsLocked"); },
                          [](const SigningIn &) { return QStringLiteral("SigningIn"); },
                          [](const Expired &) { return QStringLiteral("Expired"); },
                          [](const Refreshing &) { return QStringLiteral("Refreshing"); },
                          [](const SignedIn &) { return QStringLiteral("SignedIn"); },
                          [](const SigningOut &) { return QStringLiteral("SigningOut"); },
                      },
                      state);
}

} // namespace onboarding::session
