#include "ui/shell/usersession.h"

namespace onboarding {

void UserSession::onScreenLocked(bool isLocked)
{
    if (isLocked)
        Q_EMIT left();
}

void UserSession::onSleep(bool isBeginning)
{
    if (isBeginning)
        Q_EMIT left();
    else
        Q_EMIT awoke();
}

} // namespace onboarding
