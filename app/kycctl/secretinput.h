#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace onboarding {

/// One secret of the user: from the first line of standard input when \p fromStdin, else from a prompt
/// without echo when standard input is a terminal. InvalidInput, naming \p option, when neither can be had or
/// it is empty.
[[nodiscard]] Result<QByteArray> readSecret(const QString &prompt, bool fromStdin, const QString &option);
/// All of standard input, for what may have several lines.
[[nodiscard]] Result<QByteArray> readWholeSecret(const QString &what, const QString &option);

constexpr qint64 MaxInput = 1024 * 1024; ///< bytes

/// All of a file, or of standard input for "-". InvalidInput when it cannot be read or holds more than \p
/// most bytes.
[[nodiscard]] Result<QByteArray> readInput(const QString &file, qint64 most = MaxInput);

} // namespace onboarding
