#pragma once
#include <QPointer>
#include <QUuid>

namespace onboarding {

class OnboardingCase;
class Workspace;

/// A customer's case for a short use, given back when the lease ends. A case that was not open before is
/// closed again with its last lease; in the middle of a refresh or a sign-in when that is over. It may
/// outlive the workspace, and a case that is closed under it, for example since the customer was removed:
/// get() is null then.
class CaseLease
{
public:
    CaseLease() = default;
    CaseLease(CaseLease &&other) noexcept;
    CaseLease &operator=(CaseLease &&other) noexcept;
    Q_DISABLE_COPY(CaseLease)
    ~CaseLease();

    [[nodiscard]] OnboardingCase *get() const;
    [[nodiscard]] OnboardingCase *operator->() const { return get(); }
    explicit operator bool() const { return get() != nullptr; }
    /// Ends it now.
    void giveBack();

private:
    friend class Workspace;
    CaseLease(Workspace &workspace, const QUuid &customer, OnboardingCase *onboardingCase);

    QPointer<Workspace> m_workspace;
    QUuid m_customer;
    QPointer<OnboardingCase> m_case;
};

} // namespace onboarding
