#pragma once
#include "core/onboarding/onboardingcase.h"
#include "ui/widgets/journeystepper.h"

namespace onboarding {

/// Whether the service has answered in the customer's name since the sign-in that is in use: a token that was
/// only pasted, or brought by a list, may be worth nothing.
[[nodiscard]] bool isSignInProven(OnboardingCase &onboardingCase);
/// For the status line: who is signed in, whose token it is where that is not verified, and for how long.
/// Empty for nobody.
[[nodiscard]] QString signedInText(OnboardingCase &onboardingCase);

/// The way of a customer, as far as this console knows it: what it saw itself, and what must have happened.
[[nodiscard]] QList<JourneyStep> journeyOf(OnboardingCase &onboardingCase);

} // namespace onboarding
