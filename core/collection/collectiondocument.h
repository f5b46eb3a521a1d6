#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonValue>

namespace onboarding {

/// JSON or YAML, whichever \p text is, as a JSON value. For files of strangers: at most 32 MiB, 64 levels and
/// 500,000 values (a YAML alias counts each time it is used), no key twice in one object.
/// \returns InvalidInput that names the place (line and column, or the path to it) and never quotes the file.
[[nodiscard]] Result<QJsonValue> readDocument(const QByteArray &text);

} // namespace onboarding
