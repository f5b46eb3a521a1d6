#include "app/console/standins.h"

namespace onboarding {

QString standInsOfThisBuild()
{
    return QStringLiteral(ONBOARDING_STAND_INS);
}

} // namespace onboarding
