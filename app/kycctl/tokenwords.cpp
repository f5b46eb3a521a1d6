#include "app/kycctl/tokenwords.h"

namespace onboarding {

void addTokenMark(QJsonObject &json, const TokenMark &mark)
{
    if (!mark.user.isEmpty())
        json.insert(QStringLiteral("tokenUser"), mark.user);
    if (mark.isVerified)
        json.insert(QStringLiteral("tokenVerified"), *mark.isVerified);
}

QString tokenWords(const TokenMark &mark, const QString &username)
{
    if (const QString other = mark.otherName(username); !other.isEmpty())
        return QStringLiteral("The service calls %1 %2.").arg(username, other);
    if (mark.isVerified.value_or(true))
        return {};
    return mark.user.isEmpty()
        ? QStringLiteral("Token: it names nobody, not verified to be this customer")
        : QStringLiteral("Token: of %1, not verified to be this customer").arg(mark.user);
}

} // namespace onboarding
