#pragma once
#include "core/transfer/importplan.h"

namespace onboarding {

/// Compares with the roster: fills what the rows would do, warns of names that are like those of others, and
/// rejects the rows whose token names somebody else. A name that is kept already is taken as it is, also one
/// that is not fit for another customer, so that an export reads back.
/// \p notes: those of the roster by customer, newest first. A note of the same text and second is there
/// already, and so is one that was edited here since.
void compareWithRoster(ImportPlan &plan, const QList<CustomerRecord> &roster, const QUuid &environment,
                       const QHash<QUuid, QList<Note>> &notes = {});

} // namespace onboarding
