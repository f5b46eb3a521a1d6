#pragma once
#include "core/phonerun/runreader.h"

#include <QString>

namespace onboarding {

/// Whether the two ids of the only pair in \p findings come from two notations of \p text: one of a command,
/// the other of a line, one behind tabs, the other behind a colon, one of a log and the other of a paragraph
/// of its own. Halves of two runs look so.
[[nodiscard]] bool isJoinedOfTwo(const QString &text, const RunFindings &findings);

} // namespace onboarding
