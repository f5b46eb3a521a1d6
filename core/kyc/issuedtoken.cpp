#include "core/kyc/issuedtoken.h"

#include <QCryptographicHash>
#include <QHash>
#include <algorithm>

namespace onboarding {

namespace {

QByteArray digestOf(const QUuid &environment, const char *kind, const QByteArray &text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(environment.toRfc4122());
    hash.addData(QByteArray(kind));
    hash.addData(text);
    return hash.result();
}

struct WantedDigests
{
    QByteArray owner;
    QByteArray account; ///< empty: not given
    QByteArray workflow;
};

WantedDigests digestsFor(const QUuid &environment, const Customer &customer, const Submission &wanted)
{
    const auto ofId = [&environment](const QString &id) {
        return id.isEmpty() ? QByteArray() : idDigest(environment, id);
    };
    return {.owner = ownerDigest(environment, customer.username),
            .account = ofId(wanted.accountId),
            .workflow = ofId(wanted.workflowId)};
}

bool isIdOf(const QByteArray &wanted, const IssuedToken &token)
{
    return !wanted.isEmpty() && (wanted == token.account || wanted == token.workflow);
}

/// Whether \p token came from elsewhere than \p wanted goes. In the environment itself what nobody wrote down
/// is of here.
bool isOfElsewhere(const Customer &customer, const Submission &wanted, const IssuedToken &token)
{
    const QByteArray here = wanted.from.digest();
    const bool areBothKnown = !here.isEmpty() && !token.place.isEmpty();
    return areBothKnown ? here != token.place : token.environment != customer.environment;
}

/// The last token of the customer in its environment, while a phone can use it and nobody has sent its run.
const IssuedToken *liveToken(const Customer &customer, const Submission &wanted,
                             const QList<IssuedToken> &issued, const QSet<QByteArray> &sentWorkflows)
{
    const QByteArray owner = ownerDigest(customer.environment, customer.username);
    const auto last = std::find_if(issued.begin(), issued.end(), [&](const IssuedToken &one) {
        return one.kind == IssuedToken::Kind::Sdk && one.environment == customer.environment
            && one.owner == owner;
    });
    if (last == issued.end() || isOfElsewhere(customer, wanted, *last) || !wanted.sentAt.isValid()
        || sentWorkflows.contains(last->workflow))
        return nullptr;
    const auto age = std::chrono::milliseconds(last->issuedAt.msecsTo(wanted.sentAt));
    const bool isLive = age.count() >= 0 && age < IssuedToken::UsualLife;
    const bool hasIds = !last->account.isEmpty() || !last->workflow.isEmpty();
    return isLive && hasIds ? &*last : nullptr;
}

} // namespace

QByteArray ownerDigest(const QUuid &environment, const QString &username)
{
    const QString folded = username.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
    return digestOf(environment, "user", folded.toUtf8());
}

QByteArray tokenDigest(const QUuid &environment, const QByteArray &token)
{
    return digestOf(environment, "token", token);
}

PairUse issuedPairUse(const Customer &customer, const IssuedClash &clash, const QList<Customer> &customers)
{
    const IssuedToken &token = clash.token;
    PairUse use {.kind = PairUse::Kind::TwoTokens,
                 .customer = customer.id,
                 .username = customer.username,
                 .displayName = customer.displayName,
                 .at = token.issuedAt,
                 .isSameCustomer = true,
                 .isElsewhere = token.environment != customer.environment};
    if (clash.kind == IssuedClash::Kind::OtherRun)
        use.kind = PairUse::Kind::OtherRun;
    if (clash.kind == IssuedClash::Kind::OtherPlace)
        use.kind = PairUse::Kind::OtherPlace;
    if (clash.kind != IssuedClash::Kind::OtherCustomer)
        return use;
    use.kind = PairUse::Kind::Fetched;
    use.isSameCustomer = false;
    const auto owner = std::find_if(customers.begin(), customers.end(), [&token](const Customer &one) {
        return ownerDigest(token.environment, one.username) == token.owner;
    });
    use.customer = owner == customers.end() ? QUuid() : owner->id;
    use.username = owner == customers.end() ? QString() : owner->username;
    use.displayName = owner == customers.end() ? QString() : owner->displayName;
    return use;
}

std::optional<IssuedClash> issuedClash(const Customer &customer, const Submission &wanted,
                                       const QList<IssuedToken> &issued,
                                       const QSet<QByteArray> &sentWorkflows)
{
    QHash<QUuid, WantedDigests> all; // another one in each environment
    const IssuedToken *ofOtherAccount = nullptr;
    const IssuedToken *ofElsewhere = nullptr;
    bool isOwnPair = false;
    for (const IssuedToken &one : issued) {
        if (one.kind != IssuedToken::Kind::Sdk)
            continue;
        if (!all.contains(one.environment))
            all.insert(one.environment, digestsFor(one.environment, customer, wanted));
        const WantedDigests &digests = all[one.environment];
        if (!isIdOf(digests.account, one) && !isIdOf(digests.workflow, one))
            continue;
        if (one.owner != digests.owner)
            return IssuedClash {.kind = IssuedClash::Kind::OtherCustomer, .token = one};
        const bool isItsRun = digests.workflow == one.workflow;
        const bool isItsAccount = one.account.isEmpty() || one.account == digests.account;
        if (isOfElsewhere(customer, wanted, one)) {
            const bool isThatRun = !one.workflow.isEmpty() && (isItsRun || digests.account == one.workflow);
            ofElsewhere = isThatRun && !ofElsewhere ? &one : ofElsewhere;
            continue;
        }
        isOwnPair = isOwnPair || (isItsRun && isItsAccount);
        if (isItsRun && !isItsAccount && !digests.account.isEmpty())
            ofOtherAccount = &one;
    }
    if (isOwnPair)
        return std::nullopt;
    if (ofElsewhere)
        return IssuedClash {.kind = IssuedClash::Kind::OtherPlace, .token = *ofElsewhere};
    if (ofOtherAccount)
        return IssuedClash {.kind = IssuedClash::Kind::TwoTokens, .token = *ofOtherAccount};
    const IssuedToken *live = liveToken(customer, wanted, issued, sentWorkflows);
    if (!live)
        return std::nullopt;
    const WantedDigests digests = digestsFor(customer.environment, customer, wanted);
    const bool isOfIt = (live->account.isEmpty() || digests.account == live->account)
        && (live->workflow.isEmpty() || digests.workflow == live->workflow);
    const bool isSentAgain = sentWorkflows.contains(digests.workflow);
    return isOfIt || isSentAgain
        ? std::nullopt
        : std::optional(IssuedClash {.kind = IssuedClash::Kind::OtherRun, .token = *live});
}

} // namespace onboarding
