#include "ui/environments/environmentchange.h"

#include "core/base/plaintext.h"
#include "core/environments/environment.h"

#include <QCoreApplication>
#include <QStringList>

namespace onboarding {

namespace {

QString changeWords(const char *text)
{
    return QCoreApplication::translate("EnvironmentChange", text);
}

} // namespace

QString environmentChangeText(const Environment &before, const Environment &now)
{
    QStringList sentences;
    if (before.name != now.name)
        sentences.append(changeWords("It is called %1 now, and was called %2.")
                             .arg(plainExcerpt(now.name, 60), plainExcerpt(before.name, 60)));
    if (before.kind != now.kind)
        sentences.append(changeWords("Its kind is %1 now, and was %2.")
                             .arg(environmentKindName(now.kind), environmentKindName(before.kind)));
    if (before.url != now.url)
        sentences.append(changeWords("It is at %1 now, and was at %2: the statuses seen so far were told by "
                                     "the one before.")
                             .arg(now.address(), before.address()));
    if (before.tenant != now.tenant)
        sentences.append(changeWords("Its tenant is %1 now, and was %2.")
                             .arg(plainExcerpt(now.tenant, 60), plainExcerpt(before.tenant, 60)));
    if (before.contract != now.contract)
        sentences.append(changeWords("Its contract is another one now."));
    if (before.limits != now.limits || before.extraCaFile != now.extraCaFile || before.proxy != now.proxy)
        sentences.append(changeWords("Its limits, certificates or proxy are other ones now."));
    if (before.hasApiKey != now.hasApiKey || before.hasClientSecret != now.hasClientSecret)
        sentences.append(changeWords("Whether an api-key or a client secret is stored for it has changed."));
    if (sentences.isEmpty())
        sentences.append(changeWords("It was changed, and is now as it was before."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace onboarding
