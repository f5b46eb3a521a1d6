#include "app/kycctl/confirmedchange.h"

#include "app/kycctl/runner.h"
#include "core/base/plaintext.h"
#include "core/collection/contractproposal.h"

namespace onboarding {

namespace {

QString holdings(qsizetype customers, bool hasApiKey)
{
    QStringList parts;
    if (customers > 0)
        parts.append(customers == 1 ? QStringLiteral("1 customer")
                                    : QStringLiteral("%1 customers").arg(customers));
    if (hasApiKey)
        parts.append(QStringLiteral("an API key"));
    return parts.join(QStringLiteral(" and "));
}

/// Where the two contracts differ, as JSON pointers; the address of the sign-in is said apart.
QString otherPlaces(const ApiContract &stored, const ApiContract &changed)
{
    QStringList places;
    const QList<ContractChange> changes = contractDifferences(stored, changed);
    for (const ContractChange &change : changes) {
        if (!change.isOfSignInAddress())
            places.append(plainExcerpt(change.pointer, 80));
    }
    constexpr qsizetype Most = 4;
    if (places.size() > Most)
        places = places.mid(0, Most) + QStringList {QStringLiteral("and %1 more").arg(places.size() - Most)};
    return places.join(QStringLiteral(", "));
}

/// Empty when neither kind, address nor contract is another one.
QString whatFollows(const Environment &stored, const Environment &changed)
{
    QStringList sentences;
    if (stored.url != changed.url)
        sentences.append(QStringLiteral("The API key and the sign-ins that were stored for %1 would be sent "
                                        "to %2 from then on.")
                             .arg(stored.address(), changed.address()));
    if (const QString &to = changed.contract.signInAddress.value; stored.contract.signInAddress.value != to)
        sentences.append(QStringLiteral("Passwords and refresh tokens would be sent to %1 from then on.")
                             .arg(to.isEmpty() ? changed.address() : to));
    if (const QString places = otherPlaces(stored.contract, changed.contract); !places.isEmpty())
        sentences.append(
            QStringLiteral("Requests for every customer would be sent as another contract says (%1).")
                .arg(places));
    if (stored.kind != changed.kind)
        sentences.append(
            stored.kind == EnvironmentKind::Production
                ? QStringLiteral("Nothing that is written there would ask for --confirm any more.")
                : QStringLiteral("What is written there would need --confirm."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

void withConfirmedChange(Runner &runner, const Environment &stored, const Environment &changed,
                         const std::function<void()> &then)
{
    const bool isProduction
        = stored.kind == EnvironmentKind::Production || changed.kind == EnvironmentKind::Production;
    const QString follows = whatFollows(stored, changed);
    if (!isProduction || follows.isEmpty()
        || runner.invocation().value(QStringLiteral("confirm")) == stored.name)
        return then();
    runner.store().load(&runner, [&runner, stored, follows, then](const Result<void> &loaded) {
        if (!loaded) // who is in the list cannot be told
            return runner.fail(loaded.error());
        const QString held = holdings(runner.store().customers(stored.id).size(), stored.hasApiKey);
        if (held.isEmpty())
            return then();
        runner.fail({Error::Kind::NotPermitted, 0,
                     QStringLiteral("%1 holds %2. %3 If that is meant, give --confirm with the name of the "
                                    "environment, %1. Nothing was changed.")
                         .arg(stored.name, held, follows)});
    });
}

} // namespace onboarding
