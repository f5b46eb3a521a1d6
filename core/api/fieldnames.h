#pragma once
#include <QString>

namespace onboarding {

/// "accountId", "account_id", "Account-Id" → "accountid": the same name in any spelling.
[[nodiscard]] QString foldedFieldName(const QString &name);
/// A field whose value has no place in a contract or an environment's file: password, token, API key, …
[[nodiscard]] bool isSecretFieldName(const QString &name);

} // namespace onboarding
