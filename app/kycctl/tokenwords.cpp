#include "app/kycctl/tokenwords.h"

namespace onboarding {

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

void addTokenMark(QJsonObject &json, const TokenMark &mark, const QString &username)
{
    if (!mark.user.isEmpty())
        json.insert(QStringLiteral("tokenUser"), mark.user);
    if (mark.isVerified)
        json.insert(QStringLiteral("tokenVerified"), *mark.isVerified);
    if (const QString words = tokenWords(mark, username); !words.isEmpty())
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
