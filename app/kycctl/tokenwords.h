#pragma once
#include "core/session/session.h"

#include <QJsonObject>

namespace onboarding {

/// Adds tokenUser and tokenVerified, as far as they are known.
void addTokenMark(QJsonObject &json, const TokenMark &mark);

/// "Token: of boris@x, not verified to be this customer"; empty when it is verified, or there is none.
[[nodiscard]] QString tokenWords(const TokenMark &mark);

} // namespace onboarding
