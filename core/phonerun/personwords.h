#pragma once
#include <QString>

namespace onboarding {

/// "Zoe Maier", and not "Galaxy Fold", "Acme Bank", "Real Device".
[[nodiscard]] bool isNameOfSomebody(const QString &value);
/// "Zoe", and not "Android", "Result", "Monday": what stands alone above ids, or as a value of "name".
[[nodiscard]] bool isFirstOrLastName(const QString &word);

} // namespace onboarding
