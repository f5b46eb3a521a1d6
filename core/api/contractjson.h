#pragma once
#include "core/api/apicontract.h"

#include <QJsonObject>

namespace onboarding {

// ApiContract from and to JSON: the form in which an environment keeps it and colleagues exchange it.

/// Reads and validates. What \p json leaves out is as built in; a fact may be written as its bare value,
/// which then counts as chosen. The error's `field` is the JSON path of what is wrong
/// ("operations.registerUser.method"), its message says what is allowed.
[[nodiscard]] Result<ApiContract> contractFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject contractToJson(const ApiContract &contract);

} // namespace onboarding
