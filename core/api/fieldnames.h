#pragma once
#include <QString>

namespace onboarding {

/// "accountId", "account_id", "Account-Id" → "accountid": the same name in any spelling.
[[nodiscard]] QString foldedFieldName(const QString &name);

} // namespace onboarding
