#pragma once
#include "app/sandbox/message.h"

#include <optional>

namespace onboarding::sandbox {

/// Reads the request target \p target (RFC 9112, 3.2) into path, segments, query and, where the target names
/// it, authority of \p request, whose method is known. What is wrong with it, or nothing.
[[nodiscard]] std::optional<QString> readTarget(const QByteArray &target, Request &request);

/// Host and, perhaps, port: nothing else may stand in a Host field.
[[nodiscard]] bool isAuthority(const QByteArray &text);

} // namespace onboarding::sandbox
