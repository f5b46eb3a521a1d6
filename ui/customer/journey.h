#pragma once
#include "core/onboarding/onboardingcase.h"
#include "ui/widgets/journeystepper.h"

namespace onboarding {

/// The way of a customer, as far as this console knows it: what it saw itself, and what must have happened.
[[nodiscard]] QList<JourneyStep> journeyOf(OnboardingCase &onboardingCase);

} // namespace onboarding
