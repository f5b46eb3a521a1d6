#pragma once
#include "app/sandbox/world.h"

namespace onboarding::sandbox {

/// The users that are there from the start; their names say their fate.
[[nodiscard]] QList<User> sampleUsers();
/// Of every sample user. It opens nothing outside this sandbox.
[[nodiscard]] QString samplePassword();

} // namespace onboarding::sandbox
