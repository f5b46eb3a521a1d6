#include "core/onboarding/lostcustomers.h"

#include "core/base/coretext.h"

#include <QSet>
#include <algorithm>

namespace onboarding {

QString lostCustomersText(const QList<CustomerRecord> &customers, const QList<Environment> &environments)
{
    QSet<QUuid> known {Environment::localSandbox().id};
    for (const Environment &one : environments)
        known.insert(one.id);
    const auto lost = std::count_if(customers.begin(), customers.end(), [&known](const CustomerRecord &one) {
        return !known.contains(one.customer.environment);
    });
    if (lost == 0)
        return {};
    return CoreText::tr("%Ln customers belong to an environment that environments.json does not have. They "
                        "are kept, and no list shows them until it is there again with the same id.",
                        nullptr, int(lost));
}

} // namespace onboarding
