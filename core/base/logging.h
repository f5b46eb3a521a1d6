#pragma once
#include <QLoggingCategory>

namespace onboarding {

/// Makes every line of the log plain from here on (plainLine()): Qt and we log what others sent.
void keepLogPlain();

Q_DECLARE_LOGGING_CATEGORY(lcApi)
Q_DECLARE_LOGGING_CATEGORY(lcSession)
Q_DECLARE_LOGGING_CATEGORY(lcSecrets)
Q_DECLARE_LOGGING_CATEGORY(lcStorage)

} // namespace onboarding
