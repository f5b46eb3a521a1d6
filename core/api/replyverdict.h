#pragma once
#include "core/api/httpmessage.h"

namespace onboarding {

/// Whether a 2xx answer to a write says in its own body that nothing was done: a flag of success that is
/// false, an error, a fault of SOAP, the page of a sign-in that stands between. Such an answer proves
/// neither: the status has to tell. Any other body, whatever its type, charset or form, leaves the 2xx as it
/// is; so does one that cannot be read.
[[nodiscard]] bool deniesSuccess(const HttpReply &reply);

} // namespace onboarding
