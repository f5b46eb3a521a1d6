#pragma once
#include "core/environments/environment.h"

#include <QIcon>

namespace onboarding {

class Theme;

/// A square in the colour of the band of such environments, with their sign in it, for menus and lists.
[[nodiscard]] QIcon environmentMark(const Theme &theme, EnvironmentKind kind);

} // namespace onboarding
