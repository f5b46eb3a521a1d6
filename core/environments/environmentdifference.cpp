#include "core/environments/environmentdifference.h"

#include "core/base/coretext.h"
#include "core/base/plaintext.h"

#include <QStringList>

namespace onboarding {

bool EnvironmentDifference::isOfRequests() const
{
    return of == Of::Kind || of == Of::Address || of == Of::Tenant || of == Of::Contract;
}

QString EnvironmentDifference::clause() const
{
    switch (of) {
    case Of::Name: return CoreText::tr("it is called %1 now, and was called %2").arg(now, before);
    case Of::Kind: return CoreText::tr("its kind is %1 now, and was %2").arg(now, before);
    case Of::Address: return CoreText::tr("it is at %1 now, and was at %2").arg(now, before);
    case Of::Tenant: return CoreText::tr("its tenant is %1 now, and was %2").arg(now, before);
    case Of::Contract: return CoreText::tr("its contract is another one now");
    case Of::Connection: return CoreText::tr("its limits, certificates or proxy are other ones now");
    case Of::StoredSecrets:
        return CoreText::tr("whether an API key or a client secret is stored for it has changed");
    }
    return {};
}

QList<EnvironmentDifference> environmentDifferences(const Environment &before, const Environment &now)
{
    using Of = EnvironmentDifference::Of;
    constexpr int Longest = 60;
    QList<EnvironmentDifference> found;
    if (before.kind != now.kind)
        found.append({Of::Kind, environmentKindText(before.kind), environmentKindText(now.kind)});
    if (before.url != now.url)
        found.append({Of::Address, before.address(), now.address()});
    if (before.tenant != now.tenant)
        found.append({Of::Tenant, plainExcerpt(before.tenant, Longest), plainExcerpt(now.tenant, Longest)});
    if (before.contract != now.contract)
        found.append({.of = Of::Contract});
    if (before.name != now.name)
        found.append({Of::Name, plainExcerpt(before.name, Longest), plainExcerpt(now.name, Longest)});
    if (before.limits != now.limits || before.extraCaFile != now.extraCaFile || before.proxy != now.proxy)
        found.append({.of = Of::Connection});
    if (before.hasApiKey != now.hasApiKey || before.hasClientSecret != now.hasClientSecret)
        found.append({.of = Of::StoredSecrets});
    return found;
}

QString changedElsewhereText(const QString &name, const QList<EnvironmentDifference> &differences)
{
    if (differences.isEmpty())
        return {};
    QStringList clauses;
    for (const EnvironmentDifference &one : differences)
        clauses.append(one.clause());
    return CoreText::tr("%1 was changed by another program: %2.")
        .arg(name, clauses.join(QStringLiteral("; ")));
}

} // namespace onboarding
