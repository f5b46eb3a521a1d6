#pragma once
#include "core/api/exchange.h"

#include <QByteArray>

namespace onboarding {

/// A redacted exchange as it is kept in the store, and back. Never to be used on anything not yet redacted.
[[nodiscard]] QByteArray exchangeToJson(const Exchange &exchange);
/// Unknown or missing fields read as empty; nothing when it is no JSON object.
[[nodiscard]] std::optional<Exchange> exchangeFromJson(const QByteArray &json);

} // namespace onboarding
