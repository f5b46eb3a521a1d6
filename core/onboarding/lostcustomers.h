#pragma once
#include "core/environments/environment.h"
#include "core/roster/customerstore.h"

#include <QList>
#include <QString>

namespace onboarding {

/// What is to be said of customers whose environment is none of \p environments, because the file of the
/// environments was damaged or edited: no list shows them, and they are still kept. Empty when there are
/// none.
[[nodiscard]] QString lostCustomersText(const QList<CustomerRecord> &customers,
                                        const QList<Environment> &environments);

} // namespace onboarding
