#pragma once
#include "core/api/redactedtext.h"

#include <optional>

namespace onboarding {

/// \p json with a line for each member and element, and nothing else changed: numbers, texts, the order and
/// the repetition of keys stay as they stand in the bytes. Nothing when it is no whole JSON (RFC 8259).
[[nodiscard]] std::optional<RedactedText> prettyJson(const RedactedText &json);

} // namespace onboarding
