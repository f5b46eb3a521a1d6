#pragma once
#include "core/kyc/pairuse.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <chrono>

namespace onboarding {

/// What is remembered of a token that the service gave out for a customer: digests, which tell whether
/// another one is the same, and nothing else.
struct IssuedToken
{
    enum class Kind {
        Sdk,
        Access, ///< of the sign-in in use, whose owner is not known for sure
        Refresh,
        Own ///< an access or refresh token that is certainly its owner's: also after the sign-out
    };

    static constexpr int MostOwn = 8; ///< Own ones that are remembered of a customer
    static constexpr std::chrono::minutes UsualLife {60}; ///< of an SDK token; when it ends is not kept

    QUuid environment {};
    QByteArray owner {}; ///< ownerDigest()
    Kind kind = Kind::Sdk;
    QByteArray token {}; ///< tokenDigest()
    QByteArray account {}; ///< idDigest() of the id inside an SDK token; empty: it has none
    QByteArray workflow {};
    QDateTime issuedAt {}; ///< UTC, when it came
    QByteArray place {}; ///< ServicePlace::digest() of where it came from

    bool operator==(const IssuedToken &) const = default;
};

/// Who else has, or had, a token.
struct TokenHolder
{
    QString username {}; ///< empty: somebody who is not in the list any more
    QByteArray owner {}; ///< ownerDigest()
    bool isSignedIn = false; ///< now, by what the list says
};

/// SHA-256 over the environment and the user name, case aside: also of customers who are not in the list.
[[nodiscard]] QByteArray ownerDigest(const QUuid &environment, const QString &username);
/// SHA-256 over the environment and the token.
[[nodiscard]] QByteArray tokenDigest(const QUuid &environment, const QByteArray &token);

/// What speaks against the IDs of \p wanted for \p customer, by the SDK tokens that were fetched.
struct IssuedClash
{
    enum class Kind {
        OtherCustomer, ///< one of them is of a token that was fetched for somebody else
        OtherPlace, ///< they are of a token of the customer that came from elsewhere
        TwoTokens, ///< the workflow is of a token of the customer that has another account
        OtherRun ///< they are of no token of the customer, whose last one can still be used
    };
    Kind kind = Kind::OtherCustomer;
    IssuedToken token {};
};

/// \p issued newest first, of every environment: an id is given out once. Of a namesake in another
/// environment a token is the customer's own, of another place than Submission::from of \p wanted unless both
/// are known to be the same. \p sentWorkflows: idDigest() of those that the customer has
/// sent, whose tokens are used up; how old a token is counts from Submission::sentAt of \p wanted.
[[nodiscard]] std::optional<IssuedClash> issuedClash(const Customer &customer, const Submission &wanted,
                                                     const QList<IssuedToken> &issued,
                                                     const QSet<QByteArray> &sentWorkflows);

/// \p clash in words; \p customers are those of the token's environment, who may be named.
[[nodiscard]] PairUse issuedPairUse(const Customer &customer, const IssuedClash &clash,
                                    const QList<Customer> &customers);

} // namespace onboarding
