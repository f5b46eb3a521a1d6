#pragma once
#include "core/api/apicontract.h"

#include <QByteArray>
#include <optional>

namespace onboarding {

/// The JSON pointer of the first text of \p contract that is \p secret, or has it in it where it is long;
/// what is as built in is not looked at. Nothing when there is none, or when \p secret is shorter than four
/// bytes.
[[nodiscard]] std::optional<QString> pointerToSecret(const ApiContract &contract, const QByteArray &secret);

} // namespace onboarding
