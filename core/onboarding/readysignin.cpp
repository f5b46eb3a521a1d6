#include "core/onboarding/readysignin.h"

#include <utility>

namespace onboarding {

void ReadySignIn::setSamples(const QHash<QString, QByteArray> &passwords)
{
    m_samples = passwords;
}

void ReadySignIn::setForOthers(const QByteArray &password)
{
    m_forOthers = password;
}

bool ReadySignIn::isFor(const QString &username) const
{
    return !passwordOf(username).isEmpty();
}

QByteArray ReadySignIn::ofSample(const QString &username) const
{
    return m_samples.value(username);
}

CallHandle ReadySignIn::signIn(OnboardingCase &onboardingCase, QObject *context,
                               OnboardingCase::Done<void> done) const
{
    return onboardingCase.signIn(passwordOf(onboardingCase.customer().username), false, context,
                                 std::move(done));
}

QByteArray ReadySignIn::passwordOf(const QString &username) const
{
    return m_samples.value(username, m_forOthers);
}

} // namespace onboarding
