#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace onboarding {

/// \p secret as it is sent: without the byte order mark that a shell may put before it. InvalidInput in
/// \p field, with the code point, when it has a control character: nobody types one, and a server cuts or
/// refuses what follows. \p what begins the sentence, such as "The password".
[[nodiscard]] Result<QByteArray> tidySecret(const QByteArray &secret, const QString &field,
                                            const QString &what);

/// The first control character of \p text, as "U+0000"; empty: there is none.
[[nodiscard]] QString controlIn(const QByteArray &text);

} // namespace onboarding
