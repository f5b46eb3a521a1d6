#pragma once
#include <QString>

namespace onboarding {

/// "request 7c1e…": the id of something else.
[[nodiscard]] bool isThingWithId(const QString &word);
/// "sorry, it should be …": what follows is said instead of something.
[[nodiscard]] bool isCorrection(const QString &word);
/// "workflowId changed from A to B": what stands between the name and the value that is no more.
[[nodiscard]] bool leadsFromOld(const QString &word);

} // namespace onboarding
