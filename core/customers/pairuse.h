#pragma once
#include "core/customers/customer.h"

#include <QList>

namespace onboarding {

/// That a pair, or a part of it that belongs to one run or one person, was sent before.
struct PairUse
{
    QUuid customer {};
    QString username {}; ///< may be of somebody who was removed
    QString displayName {};
    QDateTime at {}; ///< UTC
    bool isSettled = true; ///< false: nobody knows whether it arrived
    bool isSameCustomer = false;

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
};

/// One spelling for all of an id: lower case, without dashes and braces.
[[nodiscard]] QString idKey(const QString &id);

/// Why \p wanted must not simply be sent: its workflow (one run) was sent before, for anybody, under either
/// name; or its account (one person) for somebody else. What was refused does not count, nor the one \p
/// wanted follows (Submission::after), whose repetition is asked for by itself. Somebody else comes first,
/// then the newest. \p earlier newest first, of one environment.
[[nodiscard]] std::optional<PairUse> earlierUse(const Submission &wanted, const QList<SentFor> &earlier);

/// Whether both ids are the same, however they are written.
[[nodiscard]] bool isSamePair(const Submission &one, const QString &accountId, const QString &workflowId);

} // namespace onboarding
