#pragma once
#include "core/api/httpmessage.h"

namespace onboarding {

/// Why \p reply does not tell how it is now, when HTTP itself says so: Age above a minute, Warning 110 or 111
/// (RFC 9111 sections 5.1 and 5.5), or a part of a reply (206). Empty when it may. \p meaning is what
/// follows, such as "so it does not tell the status now".
[[nodiscard]] QString whyNotNow(const HttpReply &reply, const QString &meaning);

} // namespace onboarding
