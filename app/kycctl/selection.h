#pragma once
#include "core/base/result.h"
#include "core/kyc/customer.h"

#include <QList>
#include <functional>

namespace onboarding {

class Runner;
struct Environment;
class DueRules;

/// The due rules that are set in the window; kycctl has none of its own.
[[nodiscard]] DueRules dueRules();

/// The customers that the operands, --all, --view, --status, --search, --tag and --assignee of the command
/// mean, from the opened roster. Calls \p then, or ends the command: a name that is not in the list, a view
/// or status that does not exist, or nothing chosen where \p needsChoice.
void withSelection(Runner &runner, const Environment &environment, bool needsChoice,
                   const std::function<void(const QList<CustomerRecord> &)> &then);

/// The same for commands whose operands are no user names; without any option all of them.
void withFiltered(Runner &runner, const Environment &environment,
                  const std::function<void(const QList<CustomerRecord> &)> &then);

} // namespace onboarding
