#pragma once
#include "core/base/error.h"
#include "core/kyc/customer.h"

#include <QList>

namespace onboarding {

/// That a pair, or a part of it that belongs to one run or one person, was sent before, or cannot be the
/// customer's own.
struct PairUse
{
    enum class Kind {
        Sent,
        Fetched, ///< never sent: inside an SDK token that was fetched for somebody else
        OtherPlace, ///< never sent: inside an SDK token of this customer that came from elsewhere
        TwoTokens, ///< never sent: of two SDK tokens of this customer
        OtherRun ///< never sent: not those of the SDK token that this customer's phone should have used
    };
    Kind kind = Kind::Sent;
    QUuid customer {};
    QString username {}; ///< empty when nobody knows it any more
    QString displayName {};
    QDateTime at {}; ///< UTC
    bool isSettled = true; ///< false: nobody knows whether it arrived
    bool isSameCustomer = false;
    bool isRemoved = false; ///< it was for somebody who is no longer in this console
    bool isElsewhere = false; ///< it was in another environment

    /// NotPermitted for what was sent, InvalidInput for what cannot be this customer's.
    [[nodiscard]] Error error() const;
    /// What somebody says who means it all the same: the user name, or "removed" when it is not known.
    [[nodiscard]] QString confirmation() const;
    /// "These IDs were registered for Ada Approve (ada@example.org) on 2026-03-10T12:00:00Z."
    /// \p time is \p at as the reader wants it.
    [[nodiscard]] QString sentence(const QString &time) const;
};

/// A submission and for whom it was.
struct SentFor
{
    Submission submission {};
    QString username {};
    QString displayName {};
    bool isRemoved = false;
    bool isElsewhere = false; ///< in another environment than the wanted submission
    bool isNamesake = false; ///< has the user name of the customer of the wanted submission, case aside
};

/// What stays of IDs that were sent for a customer who is gone for good: digests, which tell whether IDs that
/// are given are the same, and nothing else.
struct RemovedPair
{
    QUuid environment {};
    QByteArray account {}; ///< idDigest()
    QByteArray workflow {}; ///< idDigest()
    QDateTime sentAt {}; ///< UTC
    Submission::Outcome outcome = Submission::Outcome::Registered;
};

/// SHA-256 over the environment and idKey(): it tells nothing of the id, and is another one elsewhere.
[[nodiscard]] QByteArray idDigest(const QUuid &environment, const QString &id);

/// One spelling for all of an id: lower case, without dashes and braces.
[[nodiscard]] QString idKey(const QString &id);

/// Why \p wanted must not simply be sent: its workflow (one run) was sent before, for anybody, under either
/// name; or its account (one person) for somebody else. Of these somebody else comes first, then the newest.
/// - What was refused does not count, nor the one that \p wanted follows (Submission::after), which has a
///   question of its own.
/// - \p earlier is newest first and of every environment: two of them may lead to one service, and an id is
///   given out once. Of a namesake in another environment the account does not count.
[[nodiscard]] std::optional<PairUse> earlierUse(const Submission &wanted, const QList<SentFor> &earlier);

/// The same for customers who are gone: the workflow of \p wanted, under either name. Their accounts do not
/// count, since nobody can tell any more whether it is the same person. \p removed newest first, of every
/// environment; that of \p wanted is \p environment.
[[nodiscard]] std::optional<PairUse> removedUse(const Submission &wanted, const QUuid &environment,
                                                const QList<RemovedPair> &removed);

/// earlierUse() and removedUse() for the IDs \p inside an SDK token, where either may be missing: whether it
/// is of a run that is over, or of another person.
[[nodiscard]] std::optional<PairUse> tokenUse(const Submission &inside, const QList<SentFor> &earlier);
[[nodiscard]] std::optional<PairUse> removedTokenUse(const Submission &inside, const QUuid &environment,
                                                     const QList<RemovedPair> &removed);

/// Whether both ids are the same, however they are written.
[[nodiscard]] bool isSamePair(const Submission &one, const QString &accountId, const QString &workflowId);

} // namespace onboarding
