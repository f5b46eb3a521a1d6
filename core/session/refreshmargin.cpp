#include "core/session/refreshmargin.h"

#include <algorithm>

namespace onboarding {

namespace {

constexpr std::chrono::milliseconds LongestMargin = std::chrono::seconds {30};

} // namespace

std::optional<std::chrono::seconds>
accessTokenLife(const TokenResponse &reply, const AccessTokenClaims &claims, bool isNew, const QDateTime &now)
{
    using std::chrono::seconds;
    if (isNew && reply.expiresIn)
        return reply.expiresIn;
    if (!claims.expiresAt.isValid())
        return reply.expiresIn;
    const QDateTime from = isNew && claims.issuedAt.isValid() ? claims.issuedAt : now;
    return std::max(seconds {0}, seconds {from.secsTo(claims.expiresAt)});
}

std::chrono::milliseconds refreshMargin(std::chrono::milliseconds life)
{
    return std::min(LongestMargin, life / 4);
}

bool lastsBeyondMargin(const QDateTime &until, const QDateTime &now)
{
    return until > now.addMSecs(LongestMargin.count());
}

} // namespace onboarding
