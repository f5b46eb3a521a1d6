#pragma once
// The data of a Session, for its three sources: session.cpp, sessionkeeping.cpp, sessionrefreshing.cpp.
#include "core/session/session.h"
#include "core/session/sessioncall.h"

#include <QTimer>

namespace onboarding {

struct Session::Tokens
{
    Tokens() = default;
    Q_DISABLE_COPY_MOVE(Tokens)
    ~Tokens()
    {
        access.fill('\0');
        refresh.fill('\0');
    }

    QByteArray access;
    QByteArray refresh;
    quint64 generation = 0; ///< counts access tokens
    std::optional<std::chrono::milliseconds> usableUntil; ///< monotonic, with a margin; none: unknown
    TokenOwner owner; ///< by its claims
    SessionInfo info;
    bool mayBeStored
        = false; ///< the marker: the keychain was given a token, and it was not surely erased since
    bool isPasswordStored = false; ///< the same for the password
};

/// An access token as it is stored beside its refresh token: for other programs, and the next start.
struct Session::StoredAccess
{
    QByteArray access;
    QDateTime until; ///< UTC, by the clock of this computer

    [[nodiscard]] QByteArray toJson() const;
    /// Nothing for what was stored otherwise, such as an access token that was pasted alone.
    [[nodiscard]] static std::optional<StoredAccess> fromJson(const QByteArray &stored);
    [[nodiscard]] TokenResponse reply(const QDateTime &now) const;
};

/// A call that cannot be sent yet, or is on its way.
struct Session::Waiting
{
    QPointer<SessionCall> call;
    Attempt attempt;
    std::function<void(const Error &)> onFailed;
    std::optional<SignInStamp> as {}; ///< in which sign-in alone it may leave
    bool isSecondTry = false;
    bool isRefreshed
        = false; ///< there was a refresh for it: the token is used whatever its life, and no other follows
};

[[nodiscard]] inline Error signInNeeded()
{
    return {.kind = Error::Kind::SignInAgain, .message = QStringLiteral("The customer is not signed in.")};
}

inline void later(QObject *context, const Session::Done &done, const Result<void> &result)
{
    QTimer::singleShot(0, context, [done, result] { done(result); });
}

} // namespace onboarding
