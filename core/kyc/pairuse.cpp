#include "core/kyc/pairuse.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <algorithm>

namespace onboarding {

namespace {

/// Where Qt Linguist finds the sentences of this file.
struct UseWords
{
    Q_DECLARE_TR_FUNCTIONS(PairUse)
};

bool isUsedBy(const Submission &wanted, const SentFor &sent)
{
    const Submission &earlier = sent.submission;
    if (earlier.outcome == Submission::Outcome::Refused || earlier.id == wanted.id
        || (earlier.id == wanted.after && earlier.customer == wanted.customer))
        return false;
    const QString account = idKey(wanted.accountId);
    const QString workflow = idKey(wanted.workflowId);
    const QString earlierAccount = idKey(earlier.accountId);
    const QString earlierWorkflow = idKey(earlier.workflowId);
    const bool isSameRun = !workflow.isEmpty() && (workflow == earlierWorkflow || workflow == earlierAccount);
    // The same person has one account for all tries.
    return isSameRun
        || (!account.isEmpty()
            && (account == earlierWorkflow
                || (account == earlierAccount && earlier.customer != wanted.customer
                    && !(sent.isElsewhere && sent.isNamesake))));
}

bool hasBothIds(const Submission &pair)
{
    return !pair.accountId.isEmpty() && !pair.workflowId.isEmpty();
}

} // namespace

QString idKey(const QString &id)
{
    QString key = id.trimmed().toLower();
    key.removeIf(
        [](QChar c) { return c == QLatin1Char('-') || c == QLatin1Char('{') || c == QLatin1Char('}'); });
    return key;
}

QByteArray idDigest(const QUuid &environment, const QString &id)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(environment.toRfc4122());
    hash.addData(idKey(id).toUtf8());
    return hash.result();
}

Error PairUse::error() const
{
    return {.kind = kind == Kind::Sent ? Error::Kind::NotPermitted : Error::Kind::InvalidInput,
            .message = sentence(at.toString(Qt::ISODate)),
            .field = QStringLiteral("sentBeforeFor")};
}

QString PairUse::confirmation() const
{
    return username.isEmpty() ? QStringLiteral("removed") : username;
}

QString PairUse::sentence(const QString &time) const
{
    const QString when = isElsewhere
        ? UseWords::tr("%1, in another environment of this console or in one that was removed").arg(time)
        : time;
    if (kind == Kind::OtherPlace && isElsewhere)
        return UseWords::tr("These IDs are of an SDK token that was fetched for this user name in another "
                            "environment of this console or in one that was removed (%1): the run was "
                            "made there.")
            .arg(time);
    if (kind == Kind::OtherPlace)
        return UseWords::tr("These IDs are of an SDK token that was fetched for this customer before the "
                            "address, the tenant or the kind of the environment was changed (%1): the run "
                            "was made there.")
            .arg(time);
    if (kind == Kind::TwoTokens)
        return UseWords::tr(
                   "The workflowId is of an SDK token of this customer (%1) that has another accountId: "
                   "the two are of different runs.")
            .arg(when);
    if (kind == Kind::OtherRun)
        return UseWords::tr("These are not the IDs inside the SDK token that was fetched for this customer "
                            "(%1) and is not used yet. The phone may have fetched a token of its own, or the "
                            "run is of somebody else.")
            .arg(when);
    if (kind == Kind::Fetched && username.isEmpty())
        return UseWords::tr("These IDs are of an SDK token that was fetched for another user (%1).")
            .arg(when);
    if (kind == Kind::Fetched)
        return UseWords::tr("These IDs are of an SDK token that was fetched for somebody else, %1 (%2).")
            .arg(displayName.isEmpty() ? username : QStringLiteral("%1 (%2)").arg(displayName, username),
                 when);
    if (username.isEmpty())
        return (isSettled
                    ? UseWords::tr("These IDs were registered for a customer removed from this console (%1).")
                    : UseWords::tr(
                          "These IDs were sent for a customer removed from this console (%1), and it "
                          "is not known whether they arrived."))
            .arg(when);
    const QString name
        = (displayName.isEmpty() ? username : QStringLiteral("%1 (%2)").arg(displayName, username))
        + (isRemoved ? UseWords::tr(", removed from this console") : QString());
    if (isSameCustomer)
        return (isSettled
                    ? UseWords::tr("These IDs were registered for this customer before (%1).")
                    : UseWords::tr("These IDs were sent for this customer before (%1), and it is not known "
                                   "whether they arrived."))
            .arg(when);
    if (isElsewhere)
        return (isSettled ? UseWords::tr("These IDs were registered for %1 (%2).")
                          : UseWords::tr("These IDs were sent for %1 (%2), and it is not known whether they "
                                         "arrived."))
            .arg(name, when);
    return (isSettled
                ? UseWords::tr("These IDs were registered for somebody else, %1 (%2).")
                : UseWords::tr("These IDs were sent for somebody else, %1 (%2), and it is not known whether "
                               "they arrived."))
        .arg(name, when);
}

std::optional<PairUse> earlierUse(const Submission &wanted, const QList<SentFor> &earlier)
{
    return hasBothIds(wanted) ? tokenUse(wanted, earlier) : std::nullopt;
}

std::optional<PairUse> tokenUse(const Submission &inside, const QList<SentFor> &earlier)
{
    const SentFor *found = nullptr;
    for (const SentFor &one : earlier) {
        const bool isOther = one.submission.customer != inside.customer;
        const bool isBetter = !found || (isOther && found->submission.customer == inside.customer);
        if (isBetter && isUsedBy(inside, one))
            found = &one;
    }
    if (!found)
        return std::nullopt;
    return PairUse {.customer = found->submission.customer,
                    .username = found->username,
                    .displayName = found->displayName,
                    .at = found->submission.sentAt,
                    .isSettled = found->submission.outcome == Submission::Outcome::Registered,
                    .isSameCustomer = found->submission.customer == inside.customer,
                    .isRemoved = found->isRemoved,
                    .isElsewhere = found->isElsewhere};
}

std::optional<PairUse> removedUse(const Submission &wanted, const QUuid &environment,
                                  const QList<RemovedPair> &removed)
{
    return hasBothIds(wanted) ? removedTokenUse(wanted, environment, removed) : std::nullopt;
}

std::optional<PairUse> removedTokenUse(const Submission &inside, const QUuid &environment,
                                       const QList<RemovedPair> &removed)
{
    if (removed.isEmpty())
        return std::nullopt;
    // The digest of no id is the digest of none that was sent.
    QHash<QUuid, std::pair<QByteArray, QByteArray>> digests; // account and workflow, another one in each
    const auto found = std::find_if(removed.begin(), removed.end(), [&](const RemovedPair &one) {
        if (!digests.contains(one.environment))
            digests.insert(
                one.environment,
                {idDigest(one.environment, inside.accountId), idDigest(one.environment, inside.workflowId)});
        const auto [account, workflow] = digests.value(one.environment);
        return one.workflow == workflow || one.account == workflow || one.workflow == account;
    });
    if (found == removed.end())
        return std::nullopt;
    return PairUse {.at = found->sentAt,
                    .isSettled = found->outcome == Submission::Outcome::Registered,
                    .isRemoved = true,
                    .isElsewhere = found->environment != environment};
}

bool isSamePair(const Submission &one, const QString &accountId, const QString &workflowId)
{
    return idKey(one.accountId) == idKey(accountId) && idKey(one.workflowId) == idKey(workflowId);
}

} // namespace onboarding
