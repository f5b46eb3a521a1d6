#include "ui/text/tokenownertext.h"

#include "core/session/session.h"
#include "ui/text/isolated.h"

#include <QCoreApplication>

namespace onboarding {

QString unverifiedTokenText(const TokenMark &mark, const QString &username, bool mayAccept)
{
    if (mark.isVerified.value_or(true))
        return {};
    if (mark.user.compare(username, Qt::CaseInsensitive) == 0)
        return QCoreApplication::translate("TokenText",
                                           "The service gave %1 another ID than at an earlier sign-in: not "
                                           "verified to be this customer.")
                   .arg(isolated(mark.user))
            + QLatin1Char(' ')
            + (mayAccept
                   ? QCoreApplication::translate(
                         "TokenText", "If the service was set up again, accept the new ID at Sign-in.")
                   : QCoreApplication::translate("TokenText",
                                                 "If the service was set up again, sign out, sign in again "
                                                 "and accept the new ID there."));
    return mark.user.isEmpty()
        ? QCoreApplication::translate("TokenText",
                                      "The token names nobody: not verified to be this customer.")
        : QCoreApplication::translate("TokenText", "The token names %1: not verified to be this customer.")
              .arg(isolated(mark.user));
}

} // namespace onboarding
