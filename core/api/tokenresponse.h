#pragma once
#include "core/api/httpmessage.h"
#include "core/base/result.h"
#include "core/kyc/tokenowner.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <chrono>
#include <optional>

namespace onboarding {

/// The successful reply of the token endpoint (RFC 6749 section 5.1, with the vendor's additions).
struct TokenResponse
{
    QByteArray accessToken {};
    QByteArray refreshToken {}; ///< empty when none was sent; on a refresh the old one then stays
    /// As long as it was said, at most a hundred years; 0: it is over already. Absent when nothing usable was
    /// said: then nobody knows.
    std::optional<std::chrono::seconds> expiresIn {};
    bool needChangePassword = false;
    TokenOwner owner {}; ///< by the claims of the access token, else by the members of the reply
    TokenOwner refreshOwner {}; ///< by the claims of the refresh token
    QList<TokenOwner> besides {}; ///< by the members of the reply, and by the claims of its id_token
    QString tenantName {}; ///< of the reply; the access token may say it too

    bool operator==(const TokenResponse &) const = default;
};

/// Shared by sign-in and refresh; the fields stand where \p contract says. A good token is never refused
/// because of what is said beside it, but one in a reply that HTTP itself calls old is.
[[nodiscard]] Result<TokenResponse> readTokenResponse(const ApiContract &contract, const HttpReply &reply);

/// b64token of RFC 6750 section 2.1: the letters that a bearer token may have.
[[nodiscard]] bool isBearerToken(const QByteArray &text);

} // namespace onboarding
