#pragma once
#include "core/onboarding/onboardingcase.h"
#include "ui/widgets/card.h"

#include <QPointer>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace onboarding {

class CustomerController;
class Theme;

/// Asks for the password when the customer is not signed in; offers to sign out when they are.
class SignInCard : public Card
{
    Q_OBJECT
public:
    SignInCard(CustomerController &controller, const Theme &theme, QWidget *parent = nullptr);
    void refresh();
    /// Whether signing in is the one thing to do next on the page.
    void setPrimary(bool primary);

private:
    void submit();
    /// That the service gave the customer another id, and that this is right.
    void acceptIdentity();

    CustomerController &m_controller;
    const Theme &m_theme;
    QPointer<OnboardingCase> m_shown;
    PlainLabel *m_text;
    QWidget *m_form;
    QLineEdit *m_password;
    QCheckBox *m_remember;
    QPushButton *m_signIn;
    QPushButton *m_accept;
    QPushButton *m_signOut;
};

} // namespace onboarding
