#pragma once
#include "core/base/result.h"
#include "core/kyc/customer.h"
#include "core/kyc/pairuse.h"

#include <QList>

namespace onboarding {

class Connection;

/// The tables `submissions` and `removed_pairs`: which IDs were sent for whom. Of customers who are gone for
/// good the second keeps digests only, so that their IDs still block.
class SubmissionsTable
{
public:
    explicit SubmissionsTable(Connection &connection);

    /// Newest first, as they were sent, whatever the clock said.
    [[nodiscard]] Result<QList<Submission>> all();
    [[nodiscard]] Result<QList<RemovedPair>> removedPairs();

    /// NotPermitted for a new one while another program's is not settled (see Submission::after), or whose
    /// IDs were sent before (see earlierUse() and Submission::isRepeatMeant), or whose customer was removed,
    /// signed out or signed in otherwise by another program (see Submission::signIn).
    [[nodiscard]] Result<void> save(const Submission &submission);
    /// Keeps what became of \p submission; nothing when another program took it out meanwhile.
    [[nodiscard]] Result<void> settle(const Submission &submission);
    /// Takes out one that never left.
    [[nodiscard]] Result<void> withdraw(const QUuid &submission);
    /// Those whom the IDs of \p wanted were sent for before. \p customer need not be in the list.
    [[nodiscard]] Result<std::optional<PairUse>> earlierUse(const Customer &customer,
                                                            const Submission &wanted);
    /// Whether no other IDs followed \p submission for the same customer, by whichever program. Not when it
    /// was withdrawn.
    [[nodiscard]] Result<bool> isLast(const Submission &submission);
    /// Removes for good the customers that \p condition with \p values chooses, and keeps digests of their
    /// IDs.
    [[nodiscard]] Result<void> eraseCustomers(const QString &condition, const QVariantList &values);

private:
    [[nodiscard]] Result<void> mayBeSentNow(const Submission &submission);
    [[nodiscard]] Result<void> mayBeSent(const Submission &submission);
    [[nodiscard]] Result<void> mayRepeat(const Submission &submission);
    [[nodiscard]] Result<std::optional<PairUse>> issuedUse(const Customer &customer,
                                                           const Submission &wanted);
    [[nodiscard]] Result<Customer> whoIs(const QUuid &customer);
    [[nodiscard]] Result<void> rememberPairs(const QString &condition, const QVariantList &values);

    Connection &m_connection;
};

} // namespace onboarding
