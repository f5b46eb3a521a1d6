#pragma once
#include <QString>

namespace onboarding {

/// What a pasted text says of the service that its run was made with.
enum class RunPlace {
    NotSaid,
    Production,
    Test, ///< staging, a sandbox, any that is no production
    Both
};

/// By a member, a parameter or a line that is called for it: "env":"prod", environment=staging.
[[nodiscard]] RunPlace placeOfRun(const QString &text);

/// Whether a run of \p place is none of an environment that is one of production, or is not.
[[nodiscard]] bool isOtherPlace(RunPlace place, bool isProduction);

/// One plain sentence for when it is.
[[nodiscard]] QString otherPlaceText(RunPlace place);

} // namespace onboarding
