#pragma once
#include "core/api/httpmessage.h"
#include "core/base/error.h"

#include <optional>

namespace onboarding {

/// Tells a refusal from a success and one refusal from another. Knows the seven error shapes of the API, also
/// those that come with a 2xx status.
/// \returns nothing when \p reply is a success.
[[nodiscard]] std::optional<Error> readError(const ApiContract &contract, Operation operation,
                                             const HttpReply &reply);

/// The first header called \p name, in any case.
[[nodiscard]] QByteArray headerValue(const HeaderList &headers, const QByteArray &name);

} // namespace onboarding
