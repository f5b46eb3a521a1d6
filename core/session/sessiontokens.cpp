#include "core/session/sessiontokens.h"

#include "core/kyc/jwt.h"
#include "core/session/refreshmargin.h"

namespace onboarding {

namespace {

void wipeToken(QByteArray &token)
{
    token.fill('\0');
    token.clear();
}

} // namespace

SessionTokens::~SessionTokens()
{
    wipeToken(access);
    wipeToken(refresh);
}

void SessionTokens::take(const TokenResponse &reply, Source source, const Clock &clock,
                         std::chrono::seconds serviceAhead)
{
    access = reply.accessToken;
    if (!reply.refreshToken.isEmpty())
        refresh = reply.refreshToken;
    ++generation;
    const std::optional<AccessTokenClaims> read = accessTokenClaims(reply.accessToken);
    const AccessTokenClaims claims = read.value_or(AccessTokenClaims {});
    const bool isNew = source == Source::Service;
    const auto life = accessTokenLife(reply, claims, isNew, clock.now());
    usableUntil.reset();
    info.accessTokenExpiresAt = {};
    info.serviceAhead = serviceAhead;
    if (life) {
        usableUntil = clock.monotonic() + *life - refreshMargin(*life);
        info.accessTokenExpiresAt
            = isNew || !claims.expiresAt.isValid() ? clock.now().addSecs(life->count()) : claims.expiresAt;
    }
    owner = reply.owner.orElse(reply.refreshOwner);
    info.tenantName = claims.tenantName.isEmpty() ? reply.tenantName : claims.tenantName;
    info.needChangePassword = reply.needChangePassword;
}

void SessionTokens::forget()
{
    wipeToken(access);
    wipeToken(refresh);
    usableUntil.reset();
    owner = {};
    offered = {};
    info.accessTokenExpiresAt = {};
    info.tenantName.clear();
}

bool SessionTokens::isAccessGood(const Clock &clock) const
{
    return !access.isEmpty() && (refresh.isEmpty() || !usableUntil || clock.monotonic() < *usableUntil);
}

} // namespace onboarding
