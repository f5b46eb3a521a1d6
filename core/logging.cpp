#include "core/logging.h"

namespace onboarding {

Q_LOGGING_CATEGORY(lcApi, "onboarding.api", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSession, "onboarding.session", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSecrets, "onboarding.secrets", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStorage, "onboarding.storage", QtWarningMsg)

} // namespace onboarding
