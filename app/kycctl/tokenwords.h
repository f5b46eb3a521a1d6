#pragma once
#include "core/session/session.h"

#include <QJsonObject>

namespace onboarding {

/// Adds tokenUser and tokenVerified, as far as they are known, and what tokenWords() says as tokenWarning.
void addTokenMark(QJsonObject &json, const TokenMark &mark, const QString &username);

/// "Token: of boris@x, not verified to be this customer"; where it is verified, "The service calls maya@x
/// maya.smith." when it does. Else empty, or where there is none.
[[nodiscard]] QString tokenWords(const TokenMark &mark, const QString &username);

/// What an answer with \p httpStatus leaves open.
[[nodiscard]] QString unclearAnswer(int httpStatus);

/// "kycctl -e stg signin ada"; \p environment as it was given, empty for the default one.
[[nodiscard]] QString signInCommand(const QString &username, const QString &environment);
/// \p error with what to do, where its words are those of the service alone: the sign-in of \p username is
/// over. \p environment is what was given with -e; empty for the default.
[[nodiscard]] Error withSignInCommand(Error error, const QString &username, const QString &environment);

} // namespace onboarding
