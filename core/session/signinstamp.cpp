#include "core/session/signinstamp.h"

#include "core/base/coretext.h"
#include "core/kyc/tokenowner.h"

#include <QUuid>
#include <algorithm>

namespace onboarding {

QString TokenMark::otherName(const QString &username) const
{
    const bool isNumber
        = std::all_of(user.begin(), user.end(), [](QChar c) { return c.isDigit() || c == u'-'; });
    const bool isName = isVerified.value_or(false) && !isNumber && QUuid::fromString(user).isNull();
    return isName && !TokenOwner {.userName = user}.isCalled(username) ? user : QString();
}

bool SignInStamp::covers(const SignInStamp &now) const
{
    const bool isVerified = now.mark.isVerified.value_or(false);
    if (now.number == number)
        return isVerified || now.mark == mark;
    const bool wasNobody = !mark.isVerified; // the customer's own password signs in with the request
    return isVerified && (wasNobody || now.mark == mark);
}

Error signInChanged(const QString &username)
{
    return {Error::Kind::NotPermitted, 0,
            CoreText::tr("The sign-in of %1 was changed since this was confirmed. Look whose token is in "
                         "use now, then register again.")
                .arg(username),
            QStringLiteral("signIn")};
}

} // namespace onboarding
