#include "ui/customer/signincard.h"

#include "core/api/replyowner.h"
#include "core/base/plaintext.h"
#include "ui/customer/customercontroller.h"
#include "ui/customer/journey.h"
#include "ui/text/isolated.h"
#include "ui/text/tokenownertext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/confirmationdialog.h"
#include "ui/widgets/forgettext.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace onboarding {

namespace {

/// Two customers may have one display name.
QString nameAndUsername(const Customer &customer)
{
    return customer.label() == customer.username
        ? isolated(customer.username)
        : QStringLiteral("%1 (%2)").arg(isolated(customer.label()), isolated(customer.username));
}

QString stateText(OnboardingCase &onboardingCase, const Session &session)
{
    const SessionInfo info = session.info();
    if (session.isSignedIn()) {
        const QString name = isolated(onboardingCase.customer().username);
        QString text = isSignInProven(onboardingCase)
            ? SignInCard::tr("Signed in as %1.").arg(name)
            : SignInCard::tr(
                  "There is a token for %1, and no answer of the service with it yet. Check the status "
                  "to see whether it works.")
                  .arg(name);
        // Of a list the tokens are sealed in its file, by a key in the keychain.
        text += info.isStored ? SignInCard::tr(" It is stored on this computer, protected by the keychain.")
                              : SignInCard::tr(" Not saved: this session only.");
        if (const QString whose
            = unverifiedTokenText(info.mark, onboardingCase.customer().username, session.mayAcceptOwner());
            !whose.isEmpty())
            text += QLatin1Char(' ') + whose;
        if (const QString other = info.mark.otherName(onboardingCase.customer().username); !other.isEmpty())
            text += SignInCard::tr(" The service calls this user %1. If that is somebody else, sign out.")
                        .arg(isolated(other));
        if (isOtherTenant(info.tenantName, onboardingCase.environment().tenant))
            text += SignInCard::tr(" Careful: the token is of tenant %1.").arg(isolated(info.tenantName));
        if (info.needChangePassword)
            text += SignInCard::tr(" The service asks for a new password.");
        return text;
    }
    if (std::holds_alternative<session::SecretsLocked>(session.state()))
        return SignInCard::tr(
                   "The stored sign-in of %1 cannot be read now. Unlock the keychain, or sign in for this "
                   "session.")
            .arg(nameAndUsername(onboardingCase.customer()));
    return SignInCard::tr("%1 is not signed in. Checking the status needs the customer's sign-in.")
        .arg(nameAndUsername(onboardingCase.customer()));
}

} // namespace

SignInCard::SignInCard(CustomerController &controller, const Theme &theme, QWidget *parent)
    : Card(tr("Sign-in"), parent)
    , m_controller(controller)
    , m_theme(theme)
    , m_text(makeLabel({}, "secondary", true))
    , m_form(new QWidget)
    , m_password(new QLineEdit)
    , m_remember(new QCheckBox(tr("Remember the password in the keychain")))
    , m_signIn(makeButton(tr("Sign in"), QStringLiteral("signInButton"), ButtonKind::Primary))
    , m_accept(makeButton({}, QStringLiteral("acceptIdentityButton")))
    , m_signOut(makeButton(tr("Sign out"), QStringLiteral("signOutButton")))
{
    m_password->setObjectName(QStringLiteral("passwordEdit"));
    m_password->setEchoMode(QLineEdit::Password);
    m_remember->setObjectName(QStringLiteral("rememberCheck"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_password, 1);
    row->addWidget(m_signIn);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addLayout(row);
    form->addWidget(m_remember);
    header().addWidget(m_signOut);
    auto *accept = new QHBoxLayout;
    accept->addWidget(m_accept);
    accept->addStretch();
    content().addWidget(m_text);
    content().addLayout(accept);
    content().addWidget(m_form);
    connect(m_signIn, &QPushButton::clicked, this, &SignInCard::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInCard::submit);
    connect(m_password, &QLineEdit::textChanged, this, &SignInCard::refresh);
    connect(m_accept, &QPushButton::clicked, this, &SignInCard::acceptIdentity);
    connect(m_signOut, &QPushButton::clicked, &controller, &CustomerController::signOut);
    // Later: first its page has to be shown.
    connect(&controller, &CustomerController::signInNeeded, m_password, qOverload<>(&QWidget::setFocus),
            Qt::QueuedConnection);
}

void SignInCard::refresh()
{
    OnboardingCase *onboardingCase = m_controller.onboardingCase();
    if (std::exchange(m_shown, onboardingCase) != onboardingCase
        || !onboardingCase) { // one customer's password is not for the next
        m_password->setText({});
        m_remember->setChecked(false);
    }
    if (!onboardingCase)
        return;
    const Session &session = onboardingCase->session();
    const bool isBusy = m_controller.activity() != CustomerController::Activity::None;
    QString text = stateText(*onboardingCase, session);
    if (m_controller.isSignInReady())
        text += QLatin1Char(' ')
            + tr("The next request signs in by itself, with the password of the sandbox's samples.");
    m_text->setSentence(text);
    constexpr int Longest = 60;
    const QString whose
        = tr("Password of %1").arg(plainExcerpt(onboardingCase->customer().username, Longest));
    m_password->setPlaceholderText(whose);
    m_password->setAccessibleName(whose);
    m_form->setVisible(!session.isSignedIn());
    m_signOut->setVisible(session.isSignedIn());
    m_signOut->setEnabled(!isBusy);
    m_accept->setVisible(session.mayAcceptOwner());
    m_accept->setEnabled(!isBusy);
    m_accept->setText(onboardingCase->confirmation().isNeeded() ? tr("Accept the new ID…")
                                                                : tr("Accept the new ID"));
    m_remember->setVisible(onboardingCase->environment().kind != EnvironmentKind::Production);
    m_password->setEnabled(!isBusy);
    setButtonState(*m_signIn, !isBusy && !m_password->text().isEmpty(), tr("Type the password first."));
}

void SignInCard::setPrimary(bool primary)
{
    setButtonKind(*m_signIn, primary ? ButtonKind::Primary : ButtonKind::Plain);
}

void SignInCard::acceptIdentity()
{
    OnboardingCase *onboardingCase = m_controller.onboardingCase();
    if (!onboardingCase || !onboardingCase->session().mayAcceptOwner())
        return;
    const TypedPhrase confirmation = onboardingCase->confirmation();
    if (!confirmation.isNeeded()) {
        (void)onboardingCase->acceptIdentity({});
        return;
    }
    const Customer &customer = onboardingCase->customer();
    const ConfirmationQuestion question {
        .windowTitle = tr("Accept the new ID"),
        .title = tr("Is this still the same customer?"),
        .consequence = tr("The service gives %1 another ID than at earlier sign-ins. Accept it only if the "
                          "service was set up again or its owner says so: from then on the new ID is this "
                          "customer's, and the old one is somebody else's.")
                           .arg(plainExcerpt(customer.username, 320)),
        .facts = {{tr("Customer"), customer.label()},
                  {tr("User name"), customer.username},
                  {tr("Host"), onboardingCase->environment().url.authority(QUrl::FullyEncoded), true}},
        .ask = confirmation.request(),
        .isRight = [confirmation](const QString &typed) { return confirmation.isGivenBy(typed); },
        .yes = tr("Accept the new ID"),
        .isDangerous = true};
    auto *dialog = new ConfirmationDialog(m_theme, onboardingCase->environment(), question, window());
    connect(dialog, &ConfirmationDialog::confirmed, this,
            [this, about = QPointer(onboardingCase)](const QString &typed) {
                if (about && about == m_controller.onboardingCase())
                    (void)about->acceptIdentity(typed);
            });
    dialog->open();
}

void SignInCard::submit()
{
    if (m_password->text().isEmpty())
        return;
    const QByteArray password = m_password->text().toUtf8();
    forgetText(*m_password);
    m_controller.signIn(password, m_remember->isChecked() && m_remember->isVisible());
}

} // namespace onboarding
