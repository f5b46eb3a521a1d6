#pragma once
#include "core/base/result.h"
#include "core/environments/environment.h"
#include "core/kyc/sentto.h"
#include "core/kyc/serviceplace.h"

#include <functional>
#include <optional>

namespace onboarding {

/// What the environment says at this moment, also what another program changed; nothing when it was removed.
using EnvironmentLook = std::function<Result<std::optional<Environment>>()>;

/// Why what was prepared for \p opened must not be sent any more: another program changed the kind, the
/// address, the tenant or the contract, or removed it. Nothing without a \p look, and for the sandbox of this
/// computer, which describes itself.
[[nodiscard]] std::optional<Error> whyNotSendTo(const Environment &opened, const EnvironmentLook &look);

/// In a sentence what another program did to \p opened, which is \p now; empty: nothing of the kind, the
/// address, the tenant and the contract.
[[nodiscard]] QString changeElsewhere(const Environment &opened, const Environment *now);

/// Where IDs go that are registered in \p environment.
[[nodiscard]] SentTo sentTo(const Environment &environment);
/// What is kept with all that \p environment answers.
[[nodiscard]] ServicePlace placeOf(const Environment &environment);

} // namespace onboarding
