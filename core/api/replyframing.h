#pragma once
#include "core/api/httpmessage.h"
#include "core/base/result.h"

#include <optional>

namespace onboarding {

/// How long the body is by its Content-Length where Qt cannot tell, because the field was sent more than once
/// or joined (RFC 9112 section 6.3): their one value. Nothing where there is no such need. BadReply when the
/// values differ or are none.
[[nodiscard]] Result<std::optional<qint64>> agreedLength(const HeaderList &headers);

} // namespace onboarding
