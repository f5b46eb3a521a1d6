// CustomerStore: the IDs that were sent for a customer, and whose tokens those are that were issued.
#include "core/roster/customerstore_p.h"

#include <QSet>
#include <algorithm>
#include <iterator>

namespace onboarding {

void CustomerStore::record(const Submission &submission, QObject *context, Done done)
{
    ++m_state->writes;
    QList<Submission> &all = m_state->roster.submissions;
    const auto known = std::find_if(all.begin(), all.end(),
                                    [&](const Submission &one) { return one.id == submission.id; });
    const bool isNew = known == all.end();
    if (isNew)
        all.prepend(submission);
    else
        *known = submission;
    m_state->keepIds(submission);
    ++m_state->sentRevision;
    Q_EMIT customerChanged(submission.customer);
    const Continuation<Result<void>> answer(context, std::move(done));
    m_state->file.record(submission, this, [this, submission, isNew, answer](const Result<void> &kept) {
        if (!kept && isNew) { // it must not leave, so it is none
            m_state->roster.submissions.removeIf(
                [&](const Submission &one) { return one.id == submission.id; });
            ++m_state->sentRevision;
            Q_EMIT customerChanged(submission.customer);
        }
        answer(kept);
    });
}

void CustomerStore::settle(const Submission &submission, QObject *context, Done done)
{
    ++m_state->writes;
    QList<Submission> &all = m_state->roster.submissions;
    const auto known = std::find_if(all.begin(), all.end(),
                                    [&](const Submission &one) { return one.id == submission.id; });
    if (known != all.end()) {
        known->outcome = submission.outcome;
        ++m_state->sentRevision;
        Q_EMIT customerChanged(submission.customer);
    }
    m_state->file.settle(submission, context, std::move(done));
}

void CustomerStore::withdraw(const Submission &submission, QObject *context, Done done)
{
    ++m_state->writes;
    const Continuation<Result<void>> answer(context, std::move(done));
    m_state->file.withdraw(submission.id, this, [this, submission, answer](const Result<void> &gone) {
        if (gone) {
            m_state->roster.submissions.removeIf(
                [&](const Submission &one) { return one.id == submission.id; });
            ++m_state->sentRevision;
            Q_EMIT customerChanged(submission.customer);
        }
        answer(gone);
    });
}

QList<Submission> CustomerStore::submissions(const QUuid &customer) const
{
    QList<Submission> found;
    std::copy_if(m_state->roster.submissions.begin(), m_state->roster.submissions.end(),
                 std::back_inserter(found), [&](const Submission &one) { return one.customer == customer; });
    return found;
}

QList<SentFor> CustomerStore::sentBeside(const Customer &customer) const
{
    QList<SentFor> earlier;
    for (const Submission &one : std::as_const(m_state->roster.submissions)) {
        const CustomerRecord *there = record(one.customer);
        const Customer whose = there ? there->customer : m_state->roster.removed.value(one.customer);
        earlier.append({.submission = one,
                        .username = whose.username,
                        .displayName = whose.displayName,
                        .isRemoved = !there,
                        .isElsewhere = whose.environment != customer.environment,
                        .isNamesake = !whose.username.compare(customer.username, Qt::CaseInsensitive)});
    }
    return earlier;
}

std::optional<PairUse> CustomerStore::earlierUse(const Submission &wanted) const
{
    const CustomerRecord *listed = record(wanted.customer);
    return listed ? earlierUse(listed->customer, wanted) : std::nullopt;
}

std::optional<PairUse> CustomerStore::earlierUse(const Customer &customer, const Submission &wanted) const
{
    const std::optional<PairUse> use = onboarding::earlierUse(wanted, sentBeside(customer));
    if (use)
        return use;
    if (const auto removed = removedUse(wanted, customer.environment, m_state->roster.removedPairs))
        return removed;
    if (wanted.accountId.isEmpty() || wanted.workflowId.isEmpty())
        return std::nullopt;
    const std::optional<IssuedClash> clash = issuedClash(customer, wanted, m_state->roster.issued);
    return clash ? std::optional(issuedPairUse(customer, *clash, customers(clash->token.environment)))
                 : std::nullopt;
}

void CustomerStore::record(const QList<IssuedToken> &tokens, QObject *context, Done done)
{
    ++m_state->writes;
    ++m_state->sentRevision;
    QList<IssuedToken> &issued = m_state->roster.issued;
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
    m_state->file.record(tokens, context, std::move(done));
}

std::optional<PairUse> CustomerStore::issuedToOther(const Customer &customer, const IssuedToken &token) const
{
    const auto isShared
        = [](const QByteArray &one, const QByteArray &other) { return !one.isEmpty() && one == other; };
    const QList<IssuedToken> &issued = m_state->roster.issued;
    const auto found = std::find_if(issued.begin(), issued.end(), [&](const IssuedToken &one) {
        const bool isOther = one.owner != token.owner && one.environment == token.environment;
        return isOther && one.kind == token.kind
            && (one.token == token.token || isShared(one.workflow, token.workflow)
                || isShared(one.account, token.account));
    });
    if (found == issued.end())
        return std::nullopt;
    return issuedPairUse(customer, {.kind = IssuedClash::Kind::OtherCustomer, .token = *found},
                         customers(found->environment));
}

/// What surely is somebody's stays so when they sign out or are removed; of the rest only who is signed in
/// with it counts.
std::optional<TokenHolder> CustomerStore::otherHolder(const Customer &customer, const QByteArray &token) const
{
    const QByteArray digest = tokenDigest(customer.environment, token);
    const QByteArray own = ownerDigest(customer.environment, customer.username);
    std::optional<TokenHolder> holder;
    for (const IssuedToken &one : std::as_const(m_state->roster.issued)) {
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

const CustomerRecord *CustomerStore::ownerOf(const IssuedToken &token) const
{
    const auto &records = m_state->roster.records;
    const auto found = std::find_if(records.begin(), records.end(), [&token](const CustomerRecord &one) {
        const Customer &customer = one.customer;
        return customer.environment == token.environment
            && ownerDigest(customer.environment, customer.username) == token.owner;
    });
    return found == records.end() ? nullptr : &*found;
}

std::optional<PairUse> CustomerStore::tokenUse(const Customer &customer, const Submission &inside) const
{
    if (inside.accountId.isEmpty() && inside.workflowId.isEmpty())
        return std::nullopt;
    const std::optional<PairUse> use = onboarding::tokenUse(inside, sentBeside(customer));
    return use ? use : removedTokenUse(inside, customer.environment, m_state->roster.removedPairs);
}

quint64 CustomerStore::sentRevision() const
{
    return m_state->sentRevision;
}

std::optional<Submission> CustomerStore::unsettled(const QUuid &customer) const
{
    for (const Submission &one : std::as_const(m_state->roster.submissions)) {
        if (one.customer != customer || one.outcome == Submission::Outcome::Refused)
            continue;
        const bool isOpen
            = one.outcome == Submission::Outcome::Sent || one.outcome == Submission::Outcome::Unknown;
        return isOpen ? std::optional(one) : std::nullopt;
    }
    return std::nullopt;
}

QList<QUuid> CustomerStore::unsettledCustomers() const
{
    QList<QUuid> found;
    QSet<QUuid> seen; // the first of each customer is its last
    for (const Submission &one : std::as_const(m_state->roster.submissions)) {
        if (seen.contains(one.customer) || one.outcome == Submission::Outcome::Refused)
            continue;
        seen.insert(one.customer);
        if (one.outcome == Submission::Outcome::Sent || one.outcome == Submission::Outcome::Unknown)
            found.append(one.customer);
    }
    return found;
}

QStringList CustomerStore::registeredIds(const QUuid &customer) const
{
    return m_state->ids.value(customer);
}

QStringList CustomerStore::workflowIds(const QUuid &environment,
                                       const QList<Submission::Outcome> &outcomes) const
{
    QStringList ids;
    for (const Submission &one : std::as_const(m_state->roster.submissions)) {
        const CustomerRecord *listed = record(one.customer);
        if (listed && listed->customer.environment == environment && outcomes.contains(one.outcome))
            ids.append(one.workflowId);
    }
    return ids;
}

QStringList CustomerStore::usedWorkflowIds(const QUuid &environment) const
{
    using Outcome = Submission::Outcome;
    return workflowIds(environment, {Outcome::Registered, Outcome::Sent, Outcome::Unknown});
}

QStringList CustomerStore::unsettledWorkflowIds(const QUuid &environment) const
{
    using Outcome = Submission::Outcome;
    QStringList ids = workflowIds(environment, {Outcome::Sent, Outcome::Unknown});
    for (const QString &registered : workflowIds(environment, {Outcome::Registered}))
        ids.removeAll(registered);
    return ids;
}

} // namespace onboarding
