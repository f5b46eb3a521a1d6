#pragma once
#include "core/api/exchange.h"

#include <QString>

namespace onboarding {

enum class Headers { Shown, LeftOut };

/// Request and response of an exchange as text, redacted as it was recorded.
[[nodiscard]] QString requestText(const Exchange &exchange);
[[nodiscard]] QString responseText(const Exchange &exchange, Headers headers = Headers::Shown);
/// "200 · 641 ms · 914 B"; or why there was no answer.
[[nodiscard]] QString summaryText(const Exchange &exchange);

} // namespace onboarding
