#pragma once
#include "core/api/apiclient.h"
#include "core/api/exchange.h"

namespace onboarding {

/// \p request as it would leave by a client of \p config, in the form in which the HTTP log would have it:
/// the line and every header as they are sent, each secret hidden. The error says why it cannot be sent.
[[nodiscard]] Result<Exchange> requestPreview(const HttpRequest &request, const ApiConfig &config);

} // namespace onboarding
