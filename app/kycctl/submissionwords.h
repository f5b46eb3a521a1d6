#pragma once
#include "core/onboarding/submissionprogress.h"

#include <QString>

namespace onboarding {

/// Why the status does not tell whether IDs arrived, and what does.
[[nodiscard]] QString doubtText(const SubmissionProgress &progress);

} // namespace onboarding
