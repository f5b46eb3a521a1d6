#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

namespace onboarding::sandbox {

/// The first name that one object of \p json, which is valid JSON, has twice, at any depth. Qt keeps the last
/// value, other readers the first (RFC 8259, 4).
[[nodiscard]] std::optional<QString> doubledName(const QByteArray &json);

} // namespace onboarding::sandbox
