#pragma once
#include "core/base/error.h"

#include <QString>
#include <optional>

namespace onboarding {

/// Whom a token names, and whether that is the customer it is used for.
struct TokenMark
{
    QString user {}; ///< on one line; empty: it does not say
    std::optional<bool> isVerified {}; ///< absent: there is no token, or nobody looked at it yet
    /// Whom it names where that is verified and yet not the user name \p username; empty otherwise. An id
    /// that only the service knows is no name.
    [[nodiscard]] QString otherName(const QString &username) const;
    bool operator==(const TokenMark &) const = default;
};

/// One sign-in, so that what was confirmed for it is not done with another one.
struct SignInStamp
{
    quint64 number = 0; ///< another one with each sign-in, sign-out and reading of what is stored
    TokenMark mark {};
    /// Whether \p now may stand for it: the same sign-in, or one that is verified to be the same user's.
    [[nodiscard]] bool covers(const SignInStamp &now) const;
    bool operator==(const SignInStamp &) const = default;
};

/// NotPermitted, in field signIn: what was confirmed for one sign-in is not done with another one.
[[nodiscard]] Error signInChanged(const QString &username);

} // namespace onboarding
