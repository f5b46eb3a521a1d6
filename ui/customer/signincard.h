#pragma once
#include "core/onboarding/onboardingcase.h"
#include "ui/widgets/card.h"

#include <QPointer>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace onboarding {

class CustomerController;

/// Asks for the password when the customer is not signed in; offers to sign out when they are.
class SignInCard : public Card
{
    Q_OBJECT
public:
    explicit SignInCard(CustomerController &controller, QWidget *parent = nullptr);
    void refresh();
    /// Whether signing in is the one thing to do next on the page.
    void setPrimary(bool primary);

private:
    void submit();

    CustomerController &m_controller;
    QPointer<OnboardingCase> m_shown;
    PlainLabel *m_text;
    QWidget *m_form;
    QLineEdit *m_password;
    QCheckBox *m_remember;
    QPushButton *m_signIn;
    QPushButton *m_signOut;
};

} // namespace onboarding
