#include "core/customers/pairuse.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>

namespace onboarding {

namespace {

QString useWords(const char *text)
{
    return QCoreApplication::translate("PairUse", text);
}

bool isUsedBy(const Submission &wanted, const Submission &earlier)
{
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
                || (account == earlierAccount && earlier.customer != wanted.customer)));
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

QString PairUse::confirmation() const
{
    return username.isEmpty() ? QStringLiteral("removed") : username;
}

QString PairUse::sentence(const QString &time) const
{
    if (username.isEmpty())
        return (isSettled
                    ? useWords("These IDs were registered for a customer removed from this console (%1).")
                    : useWords("These IDs were sent for a customer removed from this console (%1), and it "
                               "is not known whether they arrived."))
            .arg(time);
    const QString name
        = (displayName.isEmpty() ? username : QStringLiteral("%1 (%2)").arg(displayName, username))
        + (isRemoved ? useWords(", removed from this console") : QString());
    if (isSameCustomer)
        return (isSettled ? useWords("These IDs were registered for this customer before (%1).")
                          : useWords("These IDs were sent for this customer before (%1), and it is not known "
                                     "whether they arrived."))
            .arg(time);
    return (isSettled
                ? useWords("These IDs were registered for somebody else, %1 (%2).")
                : useWords("These IDs were sent for somebody else, %1 (%2), and it is not known whether "
                           "they arrived."))
        .arg(name, time);
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
        if (isBetter && isUsedBy(inside, one.submission))
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
                    .isRemoved = found->isRemoved};
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
    const QByteArray account = idDigest(environment, inside.accountId);
    const QByteArray workflow = idDigest(environment, inside.workflowId);
    const auto found = std::find_if(removed.begin(), removed.end(), [&](const RemovedPair &one) {
        return one.environment == environment
            && (one.workflow == workflow || one.account == workflow || one.workflow == account);
    });
    if (found == removed.end())
        return std::nullopt;
    return PairUse {.at = found->sentAt,
                    .isSettled = found->outcome == Submission::Outcome::Registered,
                    .isRemoved = true};
}

bool isSamePair(const Submission &one, const QString &accountId, const QString &workflowId)
{
    return idKey(one.accountId) == idKey(accountId) && idKey(one.workflowId) == idKey(workflowId);
}

} // namespace onboarding
