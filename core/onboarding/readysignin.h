#pragma once
#include "core/onboarding/onboardingcase.h"

#include <QHash>

namespace onboarding {

/// Whom this program can sign in without asking anybody for a password: the samples of a sandbox, which tells
/// theirs, and for kycctl those that its variable is for. Window, check queue and kycctl ask the one of their
/// Workspace.
class ReadySignIn
{
public:
    void setSamples(const QHash<QString, QByteArray> &passwords); ///< by user name
    void setForOthers(const QByteArray &password); ///< of everybody who is no sample; empty: none

    [[nodiscard]] bool isFor(const QString &username) const;
    /// For Session::setFallbackPassword(); empty for who is no sample.
    [[nodiscard]] QByteArray ofSample(const QString &username) const;
    /// Signs in, and keeps no password. Only where isFor() the customer.
    [[nodiscard]] CallHandle signIn(OnboardingCase &onboardingCase, QObject *context,
                                    OnboardingCase::Done<void> done) const;

private:
    [[nodiscard]] QByteArray passwordOf(const QString &username) const;

    QHash<QString, QByteArray> m_samples;
    QByteArray m_forOthers;
};

} // namespace onboarding
