#include "core/onboarding/caselease.h"

#include "core/onboarding/workspace.h"

namespace onboarding {

CaseLease::CaseLease(Workspace &workspace, const QUuid &customer, OnboardingCase *onboardingCase)
    : m_workspace(&workspace)
    , m_customer(customer)
    , m_case(onboardingCase)
{
}

CaseLease::CaseLease(CaseLease &&other) noexcept
    : m_workspace(std::exchange(other.m_workspace, nullptr))
    , m_customer(other.m_customer)
    , m_case(std::exchange(other.m_case, nullptr))
{
}

CaseLease &CaseLease::operator=(CaseLease &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_workspace = std::exchange(other.m_workspace, nullptr);
        m_customer = other.m_customer;
        m_case = std::exchange(other.m_case, nullptr);
    }
    return *this;
}

CaseLease::~CaseLease()
{
    giveBack();
}

OnboardingCase *CaseLease::get() const
{
    return m_case;
}

void CaseLease::giveBack()
{
    const QPointer<Workspace> workspace = std::exchange(m_workspace, nullptr);
    const OnboardingCase *given = std::exchange(m_case, nullptr);
    if (workspace && given)
        workspace->giveBack(m_customer, *given);
}

} // namespace onboarding
