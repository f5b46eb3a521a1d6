#pragma once
#include "core/onboarding/onboardingcase.h"

#include <QJsonObject>

namespace onboarding {

/// Adds tokenUser and tokenVerified, as far as they are known, and what tokenWords() says as tokenWarning.
void addTokenMark(QJsonObject &json, OnboardingCase &onboardingCase);

/// "Token: of boris@x, not verified to be this customer"; where it is verified, "The service calls maya@x
/// maya.smith." when it does; and that it is of another tenant than the environment. Else empty, or where
/// there is none.
[[nodiscard]] QString tokenWords(OnboardingCase &onboardingCase);

/// That a token is of tenant \p told, where that is not \p tenant; empty otherwise.
[[nodiscard]] QString tenantWords(const QString &told, const QString &tenant);

/// What an answer with \p httpStatus leaves open.
[[nodiscard]] QString unclearAnswer(int httpStatus);

/// "kycctl -e stg signin ada"; \p environment as it was given, empty for the default one.
[[nodiscard]] QString signInCommand(const QString &username, const QString &environment);
/// \p error with what to do, where its words are those of the service alone: the sign-in of \p username is
/// over. \p environment is what was given with -e; empty for the default.
[[nodiscard]] Error withSignInCommand(Error error, const QString &username, const QString &environment);

} // namespace onboarding
