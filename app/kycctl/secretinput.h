#pragma once
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace onboarding {

/// One secret of the user: from the first line of standard input when \p fromStdin, else from a prompt
/// without echo when standard input is a terminal. InvalidInput, naming \p option, when neither can be had or
/// it is empty.
[[nodiscard]] Result<QByteArray> readSecret(const QString &prompt, bool fromStdin, const QString &option);

/// All of a file, or of standard input for "-"; at most 1 MiB. InvalidInput when it cannot be read.
[[nodiscard]] Result<QByteArray> readInput(const QString &file);

} // namespace onboarding
