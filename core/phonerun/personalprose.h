#pragma once
#include "core/phonerun/runreader.h"

namespace onboarding {

/// Personal details in the sentences of a mail or a chat around a result: who is greeted, named or signs, a
/// date of birth, an address of mail, a telephone or document number. Each is replaced by a word that says
/// nothing, so that what is left reads the same of the run. Text with names and values is not its business.
[[nodiscard]] QList<RunFindings::Personal> personalProseIn(const QString &text);

} // namespace onboarding
