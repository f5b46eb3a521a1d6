#include "ui/customer/sandboxcard.h"

#include "ui/customer/customercontroller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace onboarding {

SandboxCard::SandboxCard(CustomerController &controller, QWidget *parent)
    : Card(tr("Simulate phone and reviewer"), parent)
    , m_controller(controller)
    , m_phone(makeButton(tr("Simulate phone"), QStringLiteral("playPhoneButton")))
{
    content().addWidget(makeLabel(tr("In the sandbox you are the customer's phone and the reviewer too."),
                                  "secondary", true));
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    grid->addWidget(m_phone, 0, 0);
    const auto addDecision
        = [&](const QString &text, const QString &name, const QString &status, int row, int column) {
              QPushButton *button = makeButton(text, name);
              connect(button, &QPushButton::clicked, this, [this, status] { m_controller.decide(status); });
              m_others.append(button);
              grid->addWidget(button, row, column);
          };
    QPushButton *clock = makeButton(tr("Clock +15 min"), QStringLiteral("advanceClockButton"));
    clock->setToolTip(tr("The review ends after five minutes (.)"));
    m_others.append(clock);
    grid->addWidget(clock, 0, 1);
    addDecision(tr("Approve"), QStringLiteral("approveButton"), QStringLiteral("APPROVED_VERIFIED"), 1, 0);
    addDecision(tr("Ask to resubmit"), QStringLiteral("resubmitButton"), QStringLiteral("NEED_RESUBMIT"), 1,
                1);
    addDecision(tr("Reject"), QStringLiteral("rejectButton"), QStringLiteral("REJECTED"), 1, 2);
    grid->setColumnStretch(3, 1);
    content().addLayout(grid);
    connect(m_phone, &QPushButton::clicked, &controller, &CustomerController::playPhone);
    connect(clock, &QPushButton::clicked, &controller, &CustomerController::advanceSandboxClock);
}

void SandboxCard::refresh()
{
    setVisible(m_controller.isSandbox());
    const OnboardingCase *onboardingCase = m_controller.onboardingCase();
    const bool isIdle = m_controller.activity() == CustomerController::Activity::None;
    setButtonState(*m_phone,
                   isIdle && onboardingCase && onboardingCase->sdkTokenState() == SdkTokenState::Live,
                   tr("The phone needs an SDK token first."));
    for (QPushButton *button : std::as_const(m_others))
        button->setEnabled(isIdle);
}

} // namespace onboarding
