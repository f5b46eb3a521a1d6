#include "ui/environments/environmentchange.h"

#include "core/base/plaintext.h"
#include "core/environments/environment.h"
#include "ui/text/kindtext.h"

#include <QCoreApplication>
#include <QStringList>

namespace onboarding {

namespace {

class EnvironmentChange
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentChange)
};

} // namespace

QString environmentChangeText(const Environment &before, const Environment &now)
{
    QStringList sentences;
    if (before.name != now.name)
        sentences.append(EnvironmentChange::tr("It is called %1 now, and was called %2.")
                             .arg(plainExcerpt(now.name, 60), plainExcerpt(before.name, 60)));
    if (before.kind != now.kind)
        sentences.append(EnvironmentChange::tr("Its kind is %1 now, and was %2.")
                             .arg(environmentKindText(now.kind), environmentKindText(before.kind)));
    if (before.url != now.url)
        sentences.append(
            EnvironmentChange::tr("It is at %1 now, and was at %2: the statuses seen so far were told by "
                                  "the one before.")
                .arg(now.address(), before.address()));
    if (before.tenant != now.tenant)
        sentences.append(EnvironmentChange::tr("Its tenant is %1 now, and was %2.")
                             .arg(plainExcerpt(now.tenant, 60), plainExcerpt(before.tenant, 60)));
    if (before.contract != now.contract)
        sentences.append(EnvironmentChange::tr("Its contract is another one now."));
    if (before.limits != now.limits || before.extraCaFile != now.extraCaFile || before.proxy != now.proxy)
        sentences.append(EnvironmentChange::tr("Its limits, certificates or proxy are other ones now."));
    if (before.hasApiKey != now.hasApiKey || before.hasClientSecret != now.hasClientSecret)
        sentences.append(
            EnvironmentChange::tr("Whether an api-key or a client secret is stored for it has changed."));
    if (sentences.isEmpty())
        sentences.append(EnvironmentChange::tr("It was changed, and is now as it was before."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace onboarding
