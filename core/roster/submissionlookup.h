#pragma once
#include "core/kyc/customer.h"
#include "core/kyc/issuedtoken.h"
#include "core/kyc/pairuse.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <optional>

namespace onboarding {

class RosterContents;

/// The IDs that were sent for the customers of a list, and whose tokens those are that were issued, as they
/// are in memory. Of CustomerStore alone: its questions are described there.
class SubmissionLookup
{
public:
    /// \p list must outlive it.
    explicit SubmissionLookup(RosterContents &list);

    void index(); ///< after the submissions of the list were replaced
    /// Adds it, or replaces what has its id. Whether it was added.
    bool put(const Submission &submission);
    /// False when it is not there.
    bool settle(const Submission &submission);
    void drop(const QUuid &submission);
    void put(const QList<IssuedToken> &tokens);

    [[nodiscard]] std::optional<PairUse> earlierUse(const Submission &wanted) const;
    [[nodiscard]] std::optional<PairUse> earlierUse(const Customer &customer, const Submission &wanted) const;
    [[nodiscard]] std::optional<PairUse> tokenUse(const Customer &customer, const Submission &inside) const;
    [[nodiscard]] std::optional<PairUse> issuedToOther(const Customer &customer,
                                                       const IssuedToken &token) const;
    [[nodiscard]] std::optional<TokenHolder> otherHolder(const Customer &customer,
                                                         const QByteArray &token) const;
    /// Whether the service gave \p text out as a token in \p environment, to anybody.
    [[nodiscard]] bool isToken(const QUuid &environment, const QByteArray &text) const;
    [[nodiscard]] quint64 revision() const; ///< counts the changes
    [[nodiscard]] QList<Submission> submissions(const QUuid &customer) const;
    [[nodiscard]] std::optional<Submission> unsettled(const QUuid &customer) const;
    [[nodiscard]] QList<QUuid> unsettledCustomers() const;
    [[nodiscard]] QHash<QUuid, QDateTime> unsettledSince() const;
    [[nodiscard]] QStringList registeredIds(const QUuid &customer) const;
    [[nodiscard]] QStringList usedWorkflowIds(const QUuid &environment) const;
    [[nodiscard]] QStringList unsettledWorkflowIds(const QUuid &environment) const;

private:
    /// The last of each customer that was not refused, where its outcome is not known.
    [[nodiscard]] QList<Submission> unsettledOnes() const;
    void keepIds(const Submission &submission);
    [[nodiscard]] Submission *find(const QUuid &submission);
    [[nodiscard]] const CustomerRecord *ownerOf(const IssuedToken &token) const; ///< null: nobody of the list
    [[nodiscard]] QList<SentFor> sentBeside(const Customer &customer) const; ///< newest first
    [[nodiscard]] QStringList workflowIds(const QUuid &environment,
                                          const QList<Submission::Outcome> &outcomes) const;

    RosterContents &m_list;
    QHash<QUuid, QStringList> m_ids; ///< that were registered, by customer
    quint64 m_revision = 0;
};

} // namespace onboarding
