#pragma once
#include "core/api/apicontract.h"
#include "core/api/strictjson.h"

namespace onboarding {

/// How a reply of a service with \p contract is read: whatever RFC 8259 allows in a member that nothing is
/// decided on costs that member at most. Two different values of one that is decided on, such as the status,
/// the token, an error code or whom it is about, are refused.
[[nodiscard]] JsonReading replyReading(const ApiContract &contract);

} // namespace onboarding
