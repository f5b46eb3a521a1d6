#include "ui/shell/usersession.h"

namespace onboarding {

class UserSession::Private
{
};

UserSession::UserSession(QObject *parent)
    : QObject(parent)
{
}

UserSession::~UserSession() = default;

} // namespace onboarding
