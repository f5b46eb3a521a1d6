#include "ui/text/tokentext.h"

#include "core/session/session.h"
#include "ui/text/isolated.h"

#include <QCoreApplication>

namespace onboarding {

QString unverifiedTokenText(const TokenMark &mark)
{
    if (mark.isVerified.value_or(true))
        return {};
    return mark.user.isEmpty()
        ? QCoreApplication::translate("TokenText",
                                      "The token names nobody: not verified to be this customer.")
        : QCoreApplication::translate("TokenText", "The token names %1: not verified to be this customer.")
              .arg(isolated(mark.user));
}

} // namespace onboarding
