#pragma once
#include "core/phonerun/runreader.h"

#include <QString>

namespace onboarding {

/// Whether \p text names an id that came to no reader: one in a second notation, or in a form that is not
/// read. What else the text has may be another run.
[[nodiscard]] bool hasUnreadId(const QString &text, const RunFindings &findings);

/// "accountId ..... 7c1e…" and "accountId ~ 7c1e…" with a colon, and of the same length; otherwise \p text as
/// it is.
[[nodiscard]] QString withColonsForLeaders(const QString &text);

} // namespace onboarding
