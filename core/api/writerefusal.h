#pragma once
#include "core/base/error.h"

namespace onboarding {

/// Whether \p refused, which answered a write, proves that nothing was done. That is so only of the answers
/// that are defined as given before the work, or instead of it, and that nobody on the way gives after it.
/// Every other one leaves the write unknown: its end is asked for, and it is not sent again unasked.
///
/// 1xx and anything that is no registered code prove nothing. 3xx says where to go on, and that is as often
/// where the result of the work is (RFC 9110 section 15.4; after a form "Found" is the usual answer of a web
/// framework) as where the work should be asked for. Of 4xx, 406 and 408 may come after the work, 424 is
/// about another service, which may have been asked after it, and what is not registered belongs to one
/// product: 499 is written by nginx when it stopped waiting. 5xx is a failure at any moment, except what was
/// not understood (501, 505) and a 503 that says when to come back. An access token that is called expired
/// right after it was accepted may have been refused by a service behind this one.
///
/// Of a 2xx answer that refuses in its body, the body decides.
[[nodiscard]] bool provesNothingWasDone(const Error &refused);

} // namespace onboarding
