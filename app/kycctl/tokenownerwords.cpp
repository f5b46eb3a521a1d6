#include "app/kycctl/tokenownerwords.h"

#include "core/api/replyowner.h"

namespace onboarding {

namespace {

QString markWords(const TokenMark &mark, const QString &username)
{
    if (const QString other = mark.otherName(username); !other.isEmpty())
        return QStringLiteral("The service calls %1 %2.").arg(username, other);
    if (mark.isVerified.value_or(true))
        return {};
    if (mark.user.compare(username, Qt::CaseInsensitive) == 0)
        return QStringLiteral(
                   "Token: of %1 with another id than an earlier sign-in told, not verified to "
                   "be this customer. If the service was set up again, sign in with --token-user %1")
            .arg(mark.user);
    return mark.user.isEmpty()
        ? QStringLiteral("Token: it names nobody, not verified to be this customer")
        : QStringLiteral("Token: of %1, not verified to be this customer").arg(mark.user);
}

} // namespace

QString tenantWords(const QString &told, const QString &tenant)
{
    return !isOtherTenant(told, tenant)
        ? QString()
        : QStringLiteral("The token is of tenant %1, and the environment of %2.").arg(told, tenant);
}

QString tokenWords(OnboardingCase &onboardingCase)
{
    const SessionInfo info = onboardingCase.session().info();
    const QString mark = markWords(info.mark, onboardingCase.customer().username);
    const QString tenant = tenantWords(info.tenantName, onboardingCase.environment().tenant);
    if (mark.isEmpty() || tenant.isEmpty())
        return mark + tenant;
    return (mark.endsWith(u'.') ? mark : mark + u'.') + u' ' + tenant;
}

void addTokenMark(QJsonObject &json, OnboardingCase &onboardingCase)
{
    const TokenMark mark = onboardingCase.session().info().mark;
    if (!mark.user.isEmpty())
        json.insert(QStringLiteral("tokenUser"), mark.user);
    if (mark.isVerified)
        json.insert(QStringLiteral("tokenVerified"), *mark.isVerified);
    if (const QString words = tokenWords(onboardingCase); !words.isEmpty())
        json.insert(QStringLiteral("tokenWarning"), words);
}

QString unclearAnswer(int httpStatus)
{
    return QStringLiteral("It answered %1, which does not tell whether the IDs were taken.").arg(httpStatus);
}

QString signInCommand(const QString &username, const QString &environment)
{
    return QStringLiteral("kycctl %1signin %2")
        .arg(environment.isEmpty() ? QString() : QStringLiteral("-e %1 ").arg(environment), username);
}

Error withSignInCommand(Error error, const QString &username, const QString &environment)
{
    const bool isOver = error.kind == Error::Kind::SignInAgain || error.kind == Error::Kind::TokenExpired;
    if (!isOver || !error.isServiceSpeaking || username.isEmpty())
        return error;
    error.message = QStringLiteral("The sign-in of %1 has ended. The service answered %2: \"%3\". Sign in "
                                   "again: %4")
                        .arg(username, QString::number(error.httpStatus), error.message,
                             signInCommand(username, environment));
    error.isServiceSpeaking = false;
    return error;
}

} // namespace onboarding
