#pragma once
#include "core/api/httpmessage.h"

#include <QDateTime>
#include <chrono>
#include <optional>

namespace onboarding {

/// The longest wait that is told: what RFC 9111 section 1.2.2 makes of a number that is too great.
inline constexpr std::chrono::seconds LongestRetryAfter {2'147'483'648};

/// Retry-After of RFC 9110 section 10.2.3: seconds, or a date in any of the three forms, which is read
/// against the reply's own Date where there is one, so that a wrong clock here does no harm. Of several, as
/// proxies join them, the longest. Part of a second counts as a whole one. Nothing when it is none of these.
[[nodiscard]] std::optional<std::chrono::seconds> readRetryAfter(const HeaderList &headers,
                                                                 const QDateTime &now);

} // namespace onboarding
