#include "core/session/tokencheck.h"

#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/session/pastedtoken.h"

#include <algorithm>

namespace onboarding {

namespace {

/// Whether \p token has \p name, which is not the customer's, beside that of its access token.
bool isNamedBeside(const TokenResponse &token, const QString &name, const QString &username)
{
    return std::any_of(token.besides.begin(), token.besides.end(),
                       [&](const TokenOwner &one) { return one.isCalled(name) && !one.isCalled(username); });
}

/// By the names in it alone.
std::optional<Error> whyNotOf(const TokenResponse &token, const TokenVerdict &verdict,
                              const QString &tokenUser, const QString &username)
{
    if (tokenUser.isEmpty())
        return verdict.match == TokenMatch::Other ? std::optional(tokenOfAnother(verdict.owner, username))
                                                  : std::nullopt;
    const TokenOwner &access = token.owner;
    if (!access.isEmpty() && !access.isCalled(tokenUser) && !isNamedBeside(token, tokenUser, username))
        return tokenOfAnother(access, tokenUser);
    const TokenOwner &refresh = token.refreshOwner;
    if (!refresh.isEmpty() && !refresh.isCalled(tokenUser))
        return tokenOfAnother(refresh, tokenUser);
    return std::nullopt;
}

} // namespace

TokenCheck::TokenCheck(const Customer &customer, const QUuid &environment)
    : m_environment(environment)
    , m_username(customer.username)
    , m_learnt(customer.learnt)
{
}

QString TokenCheck::otherCustomer(const TokenOwner &owner) const
{
    return m_otherCustomer && !owner.saysNothing() ? m_otherCustomer(owner) : QString();
}

QString TokenCheck::nameOf(const TokenOwner &owner) const
{
    const QString other = m_otherCustomer ? m_otherCustomer(owner) : QString(); // who decided, then
    return other.isEmpty() ? owner.name() : plainExcerpt(other, 320);
}

/// Whom \p reply names beside its tokens by another name than they and the customer have.
QList<TokenOwner> TokenCheck::namedBeside(const TokenResponse &reply) const
{
    const QStringList own
        = QStringList {m_username, m_learnt.userName, reply.owner.userName, reply.owner.subject}
        + reply.owner.otherNames();
    QList<TokenOwner> named;
    for (const TokenOwner &one : reply.besides) {
        if (!one.userName.isEmpty() && matchName(one.userName, own) != NameMatch::Same)
            named.append(TokenOwner {.userName = one.userName});
    }
    return named;
}

bool TokenCheck::contradictsLearnt(const TokenResponse &reply) const
{
    return !m_learnt.isEmpty() && matchToken(reply.owner, m_learnt, m_username) == TokenMatch::Other;
}

std::optional<Error> TokenCheck::whyNotTake(const TokenResponse &reply, const QString &tokenUser) const
{
    if (isOtherUser(reply.owner, m_learnt) && !reply.owner.isCalled(tokenUser))
        return Error {.kind = Error::Kind::NotPermitted,
                      .message
                      = CoreText::tr("The service answered with the sign-in of %1. Earlier sign-ins of this "
                                     "customer were of %2. It is not used.")
                            .arg(reply.owner.name(), m_learnt.name()),
                      .field = QStringLiteral("tokenUser")};
    const TokenOwner beside = ownerBeside(reply, m_learnt, m_username);
    if (!beside.isEmpty() && !reply.owner.isCalled(tokenUser) && !beside.isCalled(tokenUser))
        return Error {.kind = Error::Kind::NotPermitted,
                      .message
                      = CoreText::tr("The service answered the sign-in of %1 with a token of %2 and the name "
                                     "%3 beside it. It is not used, and nothing of it is kept. Tell the "
                                     "service owner.")
                            .arg(plainExcerpt(m_username, 320), reply.owner.name(), beside.name()),
                      .field = QStringLiteral("tokenUser")};
    const QList<TokenOwner> named = QList<TokenOwner> {reply.owner, reply.refreshOwner} + namedBeside(reply);
    for (const TokenOwner &owner : named) {
        const QString other = otherCustomer(owner);
        // Somebody whom the service has renamed may have two rows here.
        const bool isCustomer = owner.isCalled(m_username);
        if (!other.isEmpty() && (!isCustomer || !owner.isCalled(tokenUser)))
            return Error {.kind = Error::Kind::NotPermitted,
                          .message
                          = CoreText::tr("The service answered the sign-in of %1 with a token of %2, who is "
                                         "another customer of this list. It is not used, and nothing of it "
                                         "is kept. Tell the service owner.")
                                .arg(plainExcerpt(m_username, 320), plainExcerpt(other, 320)),
                          .field = isCustomer ? QStringLiteral("tokenUser") : QString()};
    }
    if (const std::optional<TokenHolder> holder = otherHolder(reply))
        return Error {.kind = Error::Kind::NotPermitted,
                      .message
                      = CoreText::tr("The service answered the sign-in of %1 with %2. It is not used, and "
                                     "nothing of it is kept. Tell the service owner.")
                            .arg(plainExcerpt(m_username, 320), heldToken(*holder))};
    return std::nullopt;
}

std::optional<TokenHolder> TokenCheck::otherHolder(const TokenResponse &reply) const
{
    if (!m_otherHolder || matchToken(reply.owner, m_learnt, m_username) == TokenMatch::Same)
        return {};
    for (const QByteArray &token : {reply.accessToken, reply.refreshToken}) {
        const auto holder = token.isEmpty() ? std::nullopt : m_otherHolder(token);
        if (holder)
            return holder;
    }
    return std::nullopt;
}

bool TokenCheck::isNameOf(const TokenHolder &holder, const QString &name) const
{
    return !name.trimmed().isEmpty() && ownerDigest(m_environment, name) == holder.owner;
}

std::optional<Error> TokenCheck::whyNotAdopt(const TokenResponse &token, const QString &tokenUser) const
{
    const TokenVerdict verdict = judgeToken(token, m_learnt, m_username);
    if (std::optional<Error> other = whyNotOf(token, verdict, tokenUser, m_username))
        return other;
    const QList<TokenOwner> named = QList<TokenOwner> {token.owner, token.refreshOwner} + namedBeside(token);
    for (const TokenOwner &owner : named) {
        const QString other = tokenUser.isEmpty() ? otherCustomer(owner) : QString();
        if (!other.isEmpty())
            return tokenOfAnother({.userName = other}, m_username);
    }
    const std::optional<TokenHolder> holder = otherHolder(token);
    if (holder && !isNameOf(*holder, tokenUser))
        return tokenHeldByAnother(*holder, m_username);
    return std::nullopt;
}

TokenMatch TokenCheck::match(const TokenOwner &claimed, const TokenMark &mark, const TokenOwner &owner) const
{
    const bool isConfirmedOther = !mark.user.isEmpty() && mark.isVerified == false;
    if (claimed.saysNothing() || (claimed.isEmpty() && isConfirmedOther))
        return TokenMatch::Unknown;
    if (isConfirmedOther) // whom somebody said it is
        return claimed.isCalled(mark.user) ? TokenMatch::Same : TokenMatch::Other;
    if (!otherCustomer(claimed).isEmpty())
        return TokenMatch::Other;
    return matchToken(claimed, m_learnt.orElse(owner), m_username);
}

} // namespace onboarding
