#include "core/roster/submissionlookup.h"

#include "core/roster/rostercontents.h"

#include <QSet>
#include <algorithm>
#include <iterator>
#include <utility>

namespace onboarding {

SubmissionLookup::SubmissionLookup(RosterContents &list)
    : m_list(list)
{
}

void SubmissionLookup::index()
{
    ++m_revision;
    m_ids.clear();
    for (const Submission &one : std::as_const(m_list.roster.submissions))
        keepIds(one);
}

void SubmissionLookup::keepIds(const Submission &submission)
{
    QStringList &known = m_ids[submission.customer];
    for (const QString &id : {submission.accountId, submission.workflowId}) {
        if (!known.contains(id))
            known.append(id);
    }
}

Submission *SubmissionLookup::find(const QUuid &submission)
{
    QList<Submission> &all = m_list.roster.submissions;
    const auto known
        = std::find_if(all.begin(), all.end(), [&](const Submission &one) { return one.id == submission; });
    return known == all.end() ? nullptr : &*known;
}

bool SubmissionLookup::put(const Submission &submission)
{
    Submission *known = find(submission.id);
    if (known)
        *known = submission;
    else
        m_list.roster.submissions.prepend(submission);
    keepIds(submission);
    ++m_revision;
    return !known;
}

bool SubmissionLookup::settle(const Submission &submission)
{
    Submission *known = find(submission.id);
    if (!known)
        return false;
    known->outcome = submission.outcome;
    ++m_revision;
    return true;
}

void SubmissionLookup::drop(const QUuid &submission)
{
    m_list.roster.submissions.removeIf([&](const Submission &one) { return one.id == submission; });
    ++m_revision;
}

void SubmissionLookup::put(const QList<IssuedToken> &tokens)
{
    ++m_revision;
    QList<IssuedToken> &issued = m_list.roster.issued;
    for (const IssuedToken &token : tokens) {
        const qsizetype most = token.kind == IssuedToken::Kind::Sdk ? issued.size()
            : token.kind == IssuedToken::Kind::Own                  ? IssuedToken::MostOwn - 1
                                                                    : 0;
        qsizetype kept = 0;
        issued.removeIf([&](const IssuedToken &one) {
            const bool isOfOwner
                = one.kind == token.kind && one.environment == token.environment && one.owner == token.owner;
            return isOfOwner && (one.token == token.token || ++kept > most);
        });
        issued.prepend(token);
    }
}

QList<Submission> SubmissionLookup::submissions(const QUuid &customer) const
{
    QList<Submission> found;
    std::copy_if(m_list.roster.submissions.begin(), m_list.roster.submissions.end(),
                 std::back_inserter(found), [&](const Submission &one) { return one.customer == customer; });
    return found;
}

QList<SentFor> SubmissionLookup::sentBeside(const Customer &customer) const
{
    QList<SentFor> earlier;
    for (const Submission &one : std::as_const(m_list.roster.submissions)) {
        const CustomerRecord *there = m_list.record(one.customer);
        const Customer whose = there ? there->customer : m_list.roster.removed.value(one.customer);
        earlier.append({.submission = one,
                        .username = whose.username,
                        .displayName = whose.displayName,
                        .isRemoved = !there,
                        .isElsewhere = whose.environment != customer.environment,
                        .isNamesake = !whose.username.compare(customer.username, Qt::CaseInsensitive)});
    }
    return earlier;
}

std::optional<PairUse> SubmissionLookup::earlierUse(const Submission &wanted) const
{
    const CustomerRecord *listed = m_list.record(wanted.customer);
    return listed ? earlierUse(listed->customer, wanted) : std::nullopt;
}

std::optional<PairUse> SubmissionLookup::earlierUse(const Customer &customer, const Submission &wanted) const
{
    const std::optional<PairUse> use = onboarding::earlierUse(wanted, sentBeside(customer));
    if (use)
        return use;
    if (const auto removed = removedUse(wanted, customer.environment, m_list.roster.removedPairs))
        return removed;
    if (wanted.accountId.isEmpty() || wanted.workflowId.isEmpty())
        return std::nullopt;
    QSet<QByteArray> sent;
    for (const Submission &one : std::as_const(m_list.roster.submissions)) {
        if (one.customer == customer.id)
            sent.insert(idDigest(customer.environment, one.workflowId));
    }
    const std::optional<IssuedClash> clash = issuedClash(customer, wanted, m_list.roster.issued, sent);
    return clash ? std::optional(issuedPairUse(customer, *clash, m_list.customers(clash->token.environment)))
                 : std::nullopt;
}

std::optional<PairUse> SubmissionLookup::issuedToOther(const Customer &customer,
                                                       const IssuedToken &token) const
{
    const auto isShared
        = [](const QByteArray &one, const QByteArray &other) { return !one.isEmpty() && one == other; };
    const QList<IssuedToken> &issued = m_list.roster.issued;
    const auto found = std::find_if(issued.begin(), issued.end(), [&](const IssuedToken &one) {
        const bool isOther = one.owner != token.owner && one.environment == token.environment;
        return isOther && one.kind == token.kind
            && (one.token == token.token || isShared(one.workflow, token.workflow)
                || isShared(one.account, token.account));
    });
    if (found == issued.end())
        return std::nullopt;
    return issuedPairUse(customer, {.kind = IssuedClash::Kind::OtherCustomer, .token = *found},
                         m_list.customers(found->environment));
}

/// What surely is somebody's stays so when they sign out or are removed; of the rest only who is signed in
/// with it counts.
std::optional<TokenHolder> SubmissionLookup::otherHolder(const Customer &customer,
                                                         const QByteArray &token) const
{
    const QByteArray digest = tokenDigest(customer.environment, token);
    const QByteArray own = ownerDigest(customer.environment, customer.username);
    std::optional<TokenHolder> holder;
    for (const IssuedToken &one : std::as_const(m_list.roster.issued)) {
        const bool isSurelyTheirs = one.kind == IssuedToken::Kind::Own;
        if (one.kind == IssuedToken::Kind::Sdk || one.environment != customer.environment
            || one.token != digest)
            continue;
        if (one.owner == own && isSurelyTheirs)
            return std::nullopt;
        if (one.owner == own || holder)
            continue;
        const CustomerRecord *other = ownerOf(one);
        const bool isSignedIn = other && other->customer.hasRefreshToken;
        if (isSignedIn || isSurelyTheirs)
            holder = TokenHolder {.username = other ? other->customer.username : QString(),
                                  .owner = one.owner,
                                  .isSignedIn = isSignedIn};
    }
    return holder;
}

bool SubmissionLookup::isToken(const QUuid &environment, const QByteArray &text) const
{
    const QByteArray digest = tokenDigest(environment, text);
    const QList<IssuedToken> &issued = m_list.roster.issued;
    return std::any_of(issued.begin(), issued.end(),
                       [&digest](const IssuedToken &one) { return one.token == digest; });
}

const CustomerRecord *SubmissionLookup::ownerOf(const IssuedToken &token) const
{
    const auto &records = m_list.roster.records;
    const auto found = std::find_if(records.begin(), records.end(), [&token](const CustomerRecord &one) {
        const Customer &customer = one.customer;
        return customer.environment == token.environment
            && ownerDigest(customer.environment, customer.username) == token.owner;
    });
    return found == records.end() ? nullptr : &*found;
}

std::optional<PairUse> SubmissionLookup::tokenUse(const Customer &customer, const Submission &inside) const
{
    if (inside.accountId.isEmpty() && inside.workflowId.isEmpty())
        return std::nullopt;
    const std::optional<PairUse> use = onboarding::tokenUse(inside, sentBeside(customer));
    return use ? use : removedTokenUse(inside, customer.environment, m_list.roster.removedPairs);
}

quint64 SubmissionLookup::revision() const
{
    return m_revision;
}

std::optional<Submission> SubmissionLookup::unsettled(const QUuid &customer) const
{
    for (const Submission &one : std::as_const(m_list.roster.submissions)) {
        if (one.customer != customer || one.outcome == Submission::Outcome::Refused)
            continue;
        const bool isOpen
            = one.outcome == Submission::Outcome::Sent || one.outcome == Submission::Outcome::Unknown;
        return isOpen ? std::optional(one) : std::nullopt;
    }
    return std::nullopt;
}

QList<Submission> SubmissionLookup::unsettledOnes() const
{
    QList<Submission> found;
    QSet<QUuid> seen; // the first of each customer is its last
    for (const Submission &one : std::as_const(m_list.roster.submissions)) {
        if (seen.contains(one.customer) || one.outcome == Submission::Outcome::Refused)
            continue;
        seen.insert(one.customer);
        if (one.outcome == Submission::Outcome::Sent || one.outcome == Submission::Outcome::Unknown)
            found.append(one);
    }
    return found;
}

QList<QUuid> SubmissionLookup::unsettledCustomers() const
{
    QList<QUuid> customers;
    const QList<Submission> open = unsettledOnes();
    for (const Submission &one : open)
        customers.append(one.customer);
    return customers;
}

QHash<QUuid, QDateTime> SubmissionLookup::unsettledSince() const
{
    QHash<QUuid, QDateTime> since;
    const QList<Submission> open = unsettledOnes();
    for (const Submission &one : open)
        since.insert(one.customer, one.sentAt);
    return since;
}

QStringList SubmissionLookup::registeredIds(const QUuid &customer) const
{
    return m_ids.value(customer);
}

QStringList SubmissionLookup::workflowIds(const QUuid &environment,
                                          const QList<Submission::Outcome> &outcomes) const
{
    QStringList ids;
    for (const Submission &one : std::as_const(m_list.roster.submissions)) {
        const CustomerRecord *listed = m_list.record(one.customer);
        if (listed && listed->customer.environment == environment && outcomes.contains(one.outcome))
            ids.append(one.workflowId);
    }
    return ids;
}

QStringList SubmissionLookup::usedWorkflowIds(const QUuid &environment) const
{
    using Outcome = Submission::Outcome;
    return workflowIds(environment, {Outcome::Registered, Outcome::Sent, Outcome::Unknown});
}

QStringList SubmissionLookup::unsettledWorkflowIds(const QUuid &environment) const
{
    using Outcome = Submission::Outcome;
    QStringList ids = workflowIds(environment, {Outcome::Sent, Outcome::Unknown});
    for (const QString &registered : workflowIds(environment, {Outcome::Registered}))
        ids.removeAll(registered);
    return ids;
}

} // namespace onboarding
