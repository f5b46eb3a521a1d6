#pragma once
#include <QString>

namespace onboarding {

/// {"rejected":{…}}, {"failedRuns":[…]}: the name of an object or a section says that what is in it failed.
[[nodiscard]] bool holdsFailures(const QString &plainName);
/// {"duplicateOf":{…}}, {"spouse":{…}}, {"needsRetry":{…}}: another run, that of somebody else, or one that
/// has not ended.
[[nodiscard]] bool holdsAnotherRun(const QString &plainName);
/// {"result":{…}}, {"jumioResponse":{…}}, <soap:Body>: the name is made of words that programs wrap a result
/// in, and of no other. Under any other name ids may be somebody else's.
[[nodiscard]] bool mayWrapTheRun(const QString &plainName);

} // namespace onboarding
