#include "ui/addcustomer/addcustomerdialog.h"

#include "core/base/plaintext.h"
#include "core/kyc/usernames.h"
#include "core/onboarding/typedphrase.h"
#include "ui/text/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirmationdialog.h"
#include "ui/widgets/forgettext.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStyle>
#include <QSyntaxHighlighter>
#include <QTimeZone>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace onboarding {

namespace {

/// Covers all but the ends of what is long enough to be a token, as it is masked everywhere else.
class TokenCover : public QSyntaxHighlighter
{
public:
    explicit TokenCover(QPlainTextEdit &edit)
        : QSyntaxHighlighter(edit.document())
    {
    }

protected:
    void highlightBlock(const QString &text) override
    {
        constexpr int Ends = 4;
        static const QRegularExpression token(QStringLiteral("[A-Za-z0-9._~+/=-]{20,}"));
        QTextCharFormat covered;
        covered.setForeground(Qt::gray); // seen on light and on dark
        covered.setBackground(Qt::gray);
        for (auto found = token.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch one = found.next();
            setFormat(static_cast<int>(one.capturedStart()) + Ends,
                      static_cast<int>(one.capturedLength()) - 2 * Ends, covered);
        }
    }
};

} // namespace

struct AddCustomerDialog::Private
{
    AddCustomerController &controller; ///< the dialog's child
    SegmentedControl *modes = nullptr;
    PlainLabel *intro = nullptr;
    QFormLayout *form = nullptr;
    QLineEdit *firstName = nullptr;
    QLineEdit *lastName = nullptr;
    QLineEdit *username = nullptr;
    QLineEdit *password = nullptr;
    QLineEdit *displayName = nullptr;
    QPlainTextEdit *token = nullptr;
    QComboBox *timeZone = nullptr;
    QComboBox *language = nullptr;
    QComboBox *contactType = nullptr;
    QCheckBox *remember = nullptr;
    MessageCard *error = nullptr;
    BusyLine *busy = nullptr;
    QPushButton *submit = nullptr;

    [[nodiscard]] Mode mode() const { return static_cast<Mode>(modes->current()); }
    [[nodiscard]] QString missing() const;
    [[nodiscard]] AddCustomerController::Access access(const QString &tokenUser) const;
    void mark(const QString &field) const;
};

QString AddCustomerDialog::Private::missing() const
{
    if (username->text().trimmed().isEmpty())
        return tr("The user name is missing.");
    if (mode() == Mode::PasteToken)
        return token->toPlainText().trimmed().isEmpty() ? tr("The token is missing.") : QString();
    if (mode() == Mode::SelfRegister
        && (firstName->text().trimmed().isEmpty() || lastName->text().trimmed().isEmpty()))
        return tr("First and last name are missing.");
    return password->text().isEmpty() ? tr("The password is missing.") : QString();
}

AddCustomerController::Access AddCustomerDialog::Private::access(const QString &tokenUser) const
{
    if (mode() == Mode::PasteToken)
        return {.token = token->toPlainText().toUtf8(), .tokenUser = tokenUser};
    return {.password = password->text().toUtf8(),
            .isPasswordKept = remember->isVisible() && remember->isChecked()};
}

/// Frames the field that an error is about.
void AddCustomerDialog::Private::mark(const QString &field) const
{
    const QList<QPair<QLineEdit *, QString>> edits {{firstName, QStringLiteral("firstName")},
                                                    {lastName, QStringLiteral("lastName")},
                                                    {username, QStringLiteral("username")},
                                                    {password, QStringLiteral("password")}};
    for (const auto &[edit, name] : edits) {
        edit->setProperty("invalid", name == field);
        edit->style()->unpolish(edit);
        edit->style()->polish(edit);
        if (name == field)
            edit->setFocus();
    }
}

AddCustomerDialog::AddCustomerDialog(const Theme &theme, Workspace &workspace, QWidget *parent)
    : BandedDialog(theme, workspace.environment(), parent)
    , m_private(new Private {*new AddCustomerController(workspace, this)})
{
    setObjectName(QStringLiteral("addCustomerDialog"));
    setWindowTitle(tr("Add customer"));
    setMinimumWidth(520);
    Private &p = *m_private;
    p.modes = new SegmentedControl;
    p.modes->addChoice(int(Mode::SignIn), tr("Sign in"), QStringLiteral("modeSignIn"));
    p.modes->addChoice(int(Mode::SelfRegister), tr("Self-register"), QStringLiteral("modeSelfRegister"));
    p.modes->addChoice(int(Mode::PasteToken), tr("Paste a token"), QStringLiteral("modePasteToken"));
    p.intro = makeLabel({}, "secondary", true);
    p.error = new MessageCard(theme);
    p.error->setObjectName(QStringLiteral("addErrorCard"));
    p.error->hide();
    p.busy = new BusyLine;
    makeFields();
    auto *close = makeButton(tr("Close"), QStringLiteral("closeButton"));
    p.submit = makeButton({}, QStringLiteral("submitButton"), ButtonKind::Primary);
    p.submit->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    row->addWidget(p.submit);
    content().addWidget(makeLabel(tr("Add customer"), "title"));
    content().addWidget(p.modes);
    content().addWidget(p.intro);
    content().addLayout(p.form);
    content().addWidget(p.error);
    content().addWidget(p.busy);
    content().addStretch(1); // takes the room that is left: the choice above stays where it is
    content().addLayout(row);
    connect(p.modes, &SegmentedControl::chosen, this, [this](int id) { setMode(static_cast<Mode>(id)); });
    // Who clicks types next; who goes through them by keys is not done yet.
    for (QToolButton *choice : p.modes->findChildren<QToolButton *>())
        choice->installEventFilter(this);
    connect(p.submit, &QPushButton::clicked, this, &AddCustomerDialog::submit);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(p.busy, &BusyLine::cancelRequested, &p.controller, &AddCustomerController::cancel);
    connect(this, &QDialog::rejected, &p.controller, &AddCustomerController::cancel);
    connect(&p.controller, &AddCustomerController::activityChanged, this, &AddCustomerDialog::showActivity);
    connect(&p.controller, &AddCustomerController::failed, this, &AddCustomerDialog::onFailed);
    connect(&p.controller, &AddCustomerController::added, this, &AddCustomerDialog::onAdded);
    setMode(Mode::SignIn);
}

AddCustomerDialog::~AddCustomerDialog() = default;

void AddCustomerDialog::makeFields()
{
    Private &p = *m_private;
    p.form = new QFormLayout;
    p.form->setHorizontalSpacing(16);
    p.form->setVerticalSpacing(8);
    p.form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addEdit = [&p, this](const QString &label, const QString &name) {
        auto *edit = new QLineEdit;
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        edit->setMaxLength(320);
        p.form->addRow(makeLabel(label, "secondary"), edit);
        connect(edit, &QLineEdit::textChanged, this, &AddCustomerDialog::refresh);
        return edit;
    };
    p.firstName = addEdit(tr("First name"), QStringLiteral("firstNameEdit"));
    p.lastName = addEdit(tr("Last name"), QStringLiteral("lastNameEdit"));
    p.username = addEdit(tr("User name"), QStringLiteral("usernameEdit"));
    p.password = addEdit(tr("Password"), QStringLiteral("passwordEdit"));
    p.password->setEchoMode(QLineEdit::Password);
    p.token = new QPlainTextEdit;
    p.token->setObjectName(QStringLiteral("tokenEdit"));
    p.token->setAccessibleName(tr("Access token"));
    p.token->setPlaceholderText(tr("One access token, or the whole JSON of a sign-in reply"));
    p.token->setTabChangesFocus(true);
    p.token->setFixedHeight(88);
    p.token->installEventFilter(this);
    new TokenCover(*p.token); // its document owns it
    p.form->addRow(makeLabel(tr("Token"), "secondary"), p.token);
    p.displayName = addEdit(tr("Display name"), QStringLiteral("displayNameEdit"));
    p.displayName->setPlaceholderText(tr("Optional"));
    p.timeZone = new QComboBox;
    p.timeZone->setObjectName(QStringLiteral("timeZoneCombo"));
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        // Places and offsets. Qt 6.8 has every file of the time zones, "Factory" and "posixrules" among them.
        if (id.contains('/') || id.startsWith("UTC"))
            p.timeZone->addItem(QString::fromLatin1(id));
    }
    const QString here = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    if (p.timeZone->findText(here) < 0) // an alias such as Etc/UTC
        p.timeZone->insertItem(0, here);
    p.timeZone->setCurrentText(here);
    p.language = new QComboBox;
    p.language->setObjectName(QStringLiteral("languageCombo"));
    p.language->setEditable(true);
    p.language->addItems({QStringLiteral("EN"), QStringLiteral("DE"), QStringLiteral("ES"),
                          QStringLiteral("FR"), QStringLiteral("NO"), QStringLiteral("SV")});
    p.contactType = new QComboBox;
    p.contactType->setObjectName(QStringLiteral("contactTypeCombo"));
    p.contactType->addItems({QStringLiteral("EMAIL"), QStringLiteral("PHONE")});
    p.form->addRow(makeLabel(tr("Time zone"), "secondary"), p.timeZone);
    p.form->addRow(makeLabel(tr("Language"), "secondary"), p.language);
    p.form->addRow(makeLabel(tr("Contact"), "secondary"), p.contactType);
    p.remember = new QCheckBox(tr("Remember the password in the keychain"));
    p.remember->setObjectName(QStringLiteral("rememberCheck"));
    p.form->addRow(nullptr, p.remember);
    connect(p.token, &QPlainTextEdit::textChanged, this, &AddCustomerDialog::refresh);
}

void AddCustomerDialog::setMode(Mode mode)
{
    Private &p = *m_private;
    p.modes->setCurrent(int(mode));
    const bool registers = mode == Mode::SelfRegister;
    const bool pastes = mode == Mode::PasteToken;
    const auto show = [&p](QWidget *field, bool shown) {
        field->setVisible(shown);
        if (QWidget *label = p.form->labelForField(field))
            label->setVisible(shown);
    };
    for (QWidget *field : {static_cast<QWidget *>(p.firstName), static_cast<QWidget *>(p.lastName),
                           static_cast<QWidget *>(p.timeZone), static_cast<QWidget *>(p.language),
                           static_cast<QWidget *>(p.contactType)})
        show(field, registers);
    show(p.password, !pastes);
    show(p.token, pastes);
    show(p.displayName, !registers);
    show(p.remember, !pastes && environment().kind != EnvironmentKind::Production);
    switch (mode) {
    case Mode::SignIn:
        p.intro->setPlainText(
            environment().kind != EnvironmentKind::Production
                ? tr("The customer has an account. The password is kept only if you tick the box below.")
                : tr("The customer has an account. The password is sent once and not kept."));
        p.submit->setText(tr("Sign in"));
        break;
    case Mode::SelfRegister:
        p.intro->setPlainText(environment().kind == EnvironmentKind::Sandbox
                                  ? tr("Creates an account at the service, then signs in. In the sandbox a "
                                       "name with \"reject\" or \"resubmit\" says how the review will end.")
                                  : tr("Creates an account at the service, then signs in."));
        p.submit->setText(tr("Register"));
        break;
    case Mode::PasteToken:
        p.intro->setPlainText(
            tr("With a token from elsewhere. Without a refresh token it lasts about an hour."));
        p.submit->setText(tr("Add"));
        break;
    }
    p.error->hide();
    refresh();
    adjustSize();
}

void AddCustomerDialog::showEvent(QShowEvent *event)
{
    BandedDialog::showEvent(event);
    if (!event->spontaneous())
        focusFirstEmpty();
}

/// A token has one line: Enter goes on, as in the fields around.
bool AddCustomerDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease
        && m_private->modes->isAncestorOf(qobject_cast<QWidget *>(watched)))
        QTimer::singleShot(0, this, &AddCustomerDialog::focusFirstEmpty);
    if (watched != m_private->token || event->type() != QEvent::KeyPress)
        return BandedDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && m_private->submit->isEnabled() && !key->isAutoRepeat())
        m_private->submit->click();
    return isEnter;
}

/// Where typing begins.
void AddCustomerDialog::focusFirstEmpty()
{
    const Private &p = *m_private;
    const auto isEmpty
        = [this](const QLineEdit *edit) { return edit->isVisibleTo(this) && edit->text().isEmpty(); };
    for (QLineEdit *edit : {p.firstName, p.lastName, p.username, p.password}) {
        if (isEmpty(edit))
            return edit->setFocus();
    }
    if (p.token->isVisibleTo(this) && p.token->toPlainText().isEmpty())
        return p.token->setFocus();
    isEmpty(p.displayName) ? p.displayName->setFocus() : p.submit->setFocus();
}

AddCustomerDialog::Mode AddCustomerDialog::mode() const
{
    return m_private->mode();
}

const Environment &AddCustomerDialog::environment() const
{
    return m_private->controller.environment();
}

void AddCustomerDialog::refresh()
{
    const QString missing = m_private->missing();
    const bool isBusy = m_private->controller.isBusy();
    // Not the next step while the account may exist already.
    const bool mayExist = m_private->mode() == Mode::SelfRegister
        && m_private->controller.mayExist(m_private->username->text().trimmed());
    setButtonKind(*m_private->submit, mayExist ? ButtonKind::Plain : ButtonKind::Primary);
    m_private->submit->setDefault(!mayExist);
    setButtonState(*m_private->submit, missing.isEmpty() && !isBusy,
                   isBusy ? tr("Another request is running.") : missing);
}

void AddCustomerDialog::showActivity()
{
    using Activity = AddCustomerController::Activity;
    const auto words = [](Activity activity) {
        switch (activity) {
        case Activity::None: break;
        case Activity::Adding: return tr("Adding…");
        case Activity::SigningIn: return tr("Signing in…");
        case Activity::Registering: return tr("Registering…");
        }
        return QString();
    };
    m_private->busy->setText(words(m_private->controller.activity()));
    refresh();
    if (!m_private->controller.isBusy())
        return;
    m_private->error->hide();
    m_private->mark({});
    growToFit();
}

void AddCustomerDialog::showError(const Error &error)
{
    const ErrorText text = errorText(error, environment().url.host());
    m_private->error->setMessage(MessageCard::Tone::Warning, text.title, text.sentence);
    m_private->error->clearActions();
    offerRemedies(error, text);
    m_private->error->show();
    growToFit();
    m_private->mark(error.kind == Error::Kind::WrongCredentials ? QStringLiteral("password") : error.field);
    if (error.kind == Error::Kind::WrongCredentials)
        m_private->password->selectAll(); // typing replaces it: the same one again may lock the account
}

void AddCustomerDialog::offerRemedies(const Error &error, const ErrorText &text)
{
    using Remedy = ErrorText::Remedy;
    if (text.remedy == Remedy::TryAgain || text.remedy == Remedy::WaitThenTryAgain)
        connect(m_private->error->addAction(text.remedyText, QStringLiteral("tryAgainButton")),
                &QPushButton::clicked, this, &AddCustomerDialog::submit);
    // Of a service that does not answer the address can be tested there.
    const bool isUnanswered = error.kind == Error::Kind::Offline || error.kind == Error::Kind::Timeout;
    if (text.remedy != Remedy::OpenEnvironment && !isUnanswered)
        return;
    connect(m_private->error->addAction(tr("Open environment"), QStringLiteral("openEnvironmentButton")),
            &QPushButton::clicked, this, [this] {
                Q_EMIT openEnvironmentRequested();
                done(Rejected);
            });
}

void AddCustomerDialog::submit()
{
    if (m_private->controller.isBusy() || !m_private->missing().isEmpty() || !settleName())
        return;
    if (m_private->mode() == Mode::SelfRegister)
        return confirmSelfRegister();
    if (m_private->mode() == Mode::SignIn)
        return signIn({});
    const QString username = m_private->username->text();
    const Result<TokenVerdict> verdict
        = m_private->controller.judge(m_private->token->toPlainText().toUtf8(), username);
    if (!verdict)
        return showError(verdict.error());
    if (verdict->match == TokenMatch::Other)
        return confirmToken(verdict->owner, username);
    signIn({});
}

/// Puts the user name as it is kept into its field. False: it has something that cannot be seen, or it reads
/// like another one of the list, which is said once.
bool AddCustomerDialog::settleName()
{
    const Result<QString> name = usernames::tidy(m_private->username->text());
    if (!name) {
        showError(name.error());
        return false;
    }
    m_private->username->setText(*name);
    const std::optional<QString> alike = m_private->controller.alikeToTell(*name);
    if (alike)
        showError({.kind = Error::Kind::InvalidInput,
                   .message
                   = tr("The list has “%1”, which differs only in its capitals or the width of its letters. "
                        "To add “%2” as another customer, press the button again.")
                         .arg(plainExcerpt(*alike, 60), plainExcerpt(*name, 60)),
                   .field = QStringLiteral("username")});
    return !alike;
}

/// Both names, and which of them is typed: this token acts for somebody else than who is added.
void AddCustomerDialog::confirmToken(const TokenOwner &owner, const QString &username)
{
    auto *dialog = new ConfirmationDialog(
        theme(), environment(),
        {.windowTitle = tr("A token of somebody else"),
         .title = tr("Use the token of %1 for %2?").arg(owner.name(), username),
         .consequence
         = tr("Whatever is asked or registered for this customer is then done for the one whom the "
              "token names. It is marked as not verified wherever the customer is shown."),
         .facts = {{tr("Customer"), username, true}, {tr("The token names"), owner.name(), true}},
         .ask = tr("Type whom the token names, %1, to use it all the same").arg(owner.name()),
         .isRight = [owner](const QString &typed) { return owner.isCalled(typed); },
         .yes = tr("Use this token"),
         .isDangerous = true},
        this);
    connect(dialog, &ConfirmationDialog::confirmed, this, &AddCustomerDialog::signIn);
    dialog->open();
}

void AddCustomerDialog::signIn(const QString &tokenUser)
{
    m_private->controller.signIn(m_private->username->text().trimmed(),
                                 m_private->displayName->text().trimmed(), m_private->access(tokenUser));
}

/// A user of production cannot be taken back.
void AddCustomerDialog::confirmSelfRegister()
{
    const QString username = m_private->username->text().trimmed();
    const QString name
        = m_private->firstName->text().trimmed() + QLatin1Char(' ') + m_private->lastName->text().trimmed();
    const TypedPhrase asked(environment().kind, username, name);
    if (!asked.isNeeded())
        return selfRegister();
    auto *dialog = new ConfirmationDialog(
        theme(), environment(),
        {.windowTitle = tr("Confirm registration"),
         .title = tr("Register %1 as a new user of production?").arg(name),
         .consequence = tr("The service makes a real account. It cannot be undone from this console."),
         .facts = {{tr("Name"), name},
                   {tr("User name"), username, true},
                   {tr("Host"), environment().url.host(), true}},
         .ask = asked.request(),
         .isRight = [asked](const QString &typed) { return asked.isGivenBy(typed); },
         .note = tr("Sent once, never repeated automatically."),
         .yes = tr("Register in production"),
         .isDangerous = true},
        this);
    connect(dialog, &ConfirmationDialog::confirmed, this, &AddCustomerDialog::selfRegister);
    dialog->open();
}

void AddCustomerDialog::selfRegister()
{
    m_private->controller.selfRegister({.firstName = m_private->firstName->text().trimmed(),
                                        .lastName = m_private->lastName->text().trimmed(),
                                        .username = m_private->username->text().trimmed(),
                                        .password = m_private->password->text().toUtf8(),
                                        .timeZoneFormatted = m_private->timeZone->currentText(),
                                        .preferredLanguage = m_private->language->currentText(),
                                        .contactType = m_private->contactType->currentText()},
                                       m_private->access({}));
}

void AddCustomerDialog::onFailed(const AddCustomerController::Failure &failure)
{
    showError(failure.error);
    if (failure.account != AddCustomerController::Failure::Account::NotAsked)
        showAccount(failure);
}

QString AddCustomerDialog::unfinishedText() const
{
    return m_private->controller.activity() == AddCustomerController::Activity::Registering
        ? tr("It is not yet known whether the account of %1 was made.")
              .arg(m_private->username->text().trimmed())
        : QString();
}

/// Withdraws a registration that is under way; whether its end is not known then, which is shown.
bool AddCustomerDialog::isLeftUnknown()
{
    if (m_private->controller.activity() != AddCustomerController::Activity::Registering)
        return false;
    m_private->controller.cancel(); // onFailed() runs within, when it left
    return !m_private->error->isHidden();
}

void AddCustomerDialog::reject()
{
    if (!isLeftUnknown())
        BandedDialog::reject();
}

void AddCustomerDialog::done(int result)
{
    if (result == Rejected && isLeftUnknown())
        return keepTyped(); // the question whether to discard it may stand there
    BandedDialog::done(result);
}

void AddCustomerDialog::leave()
{
    const QString text = unfinishedText();
    if (isLeftUnknown())
        Q_EMIT accountUnknown(text);
    BandedDialog::done(Rejected);
}

/// What to think of an account that was to be made, and that a sign-in tells.
void AddCustomerDialog::showAccount(const AddCustomerController::Failure &failure)
{
    using Account = AddCustomerController::Failure::Account;
    const Error &error = failure.error;
    const QString answered = error.isAnswered
        ? tr("It answered %1, which does not tell whether the account was made.").arg(error.httpStatus)
        : tr("The request was sent and its answer was lost.");
    if (failure.account == Account::MayExist)
        m_private->error->setMessage(
            MessageCard::Tone::Warning, tr("It is not known whether the account was made"),
            answered + QLatin1Char(' ')
                + tr("%1 may exist now. Sign in with the same password before you register once more.")
                      .arg(failure.username));
    else if (failure.account == Account::MayBeOurs)
        m_private->error->setMessage(
            MessageCard::Tone::Warning, tr("%1 exists").arg(failure.username),
            tr("The registration before, of which no clear answer came, may have made the account. Sign in "
               "with the same password."));
    else
        m_private->error->setMessage(
            MessageCard::Tone::Warning, tr("This exists already"),
            errorText(error, environment().url.host()).sentence + QLatin1Char(' ')
                + tr("If it is this customer's account, sign in with its password."));
    connect(
        m_private->error->addAction(tr("Sign in instead"), QStringLiteral("signInInsteadButton"),
                                    failure.account == Account::Taken ? ButtonKind::Plain
                                                                      : ButtonKind::Primary),
        &QPushButton::clicked, this,
        [this] {
            setMode(Mode::SignIn);
            m_private->submit->setFocus(); // all of it is typed
        },
        Qt::QueuedConnection);
    growToFit();
}

void AddCustomerDialog::onAdded(const QUuid &customer)
{
    forgetText(*m_private->password);
    m_private->token->clear();
    Q_EMIT customerAdded(customer);
    accept();
}

} // namespace onboarding
