#pragma once
#include "core/api/httpmessage.h"

namespace onboarding {

/// Why \p reply does not tell how it is now, when HTTP itself says so: Age above a minute, Warning 110 or 111
/// (RFC 9111 sections 5.1 and 5.5), or a part of a reply (206). Empty when it may. \p meaning is what
/// follows, such as "so it does not tell the status now".
[[nodiscard]] QString whyNotNow(const HttpReply &reply, const QString &meaning);

/// Why \p reply is not the answer to this very request, when HTTP itself says so. As whyNotNow(), and for
/// what no cache may keep: any Age above 0, and what a cache says that had the answer (Cache-Status of RFC
/// 9211, X-Cache and the like). Empty when it may be.
[[nodiscard]] QString whyNotOfThisRequest(const HttpReply &reply, const QString &meaning);

} // namespace onboarding
