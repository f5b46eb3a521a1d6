#include "ui/addcustomer/addcustomerdialog.h"

#include "core/base/plaintext.h"
#include "core/kyc/usernames.h"
#include "core/onboarding/confirmation.h"
#include "core/session/pastedtoken.h"
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
#include <algorithm>

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
    Workspace &workspace;
    quint64 lastBefore = 0; ///< exchange before the self-registration
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
    RequestHandle request {};
    CallHandle call {};
    bool isBusy = false;
    quint64 turn = 0; ///< another one with each beginning and end
    QUuid added {}; ///< by what is under way: goes again with it
    QString unknownName {}; ///< whose registration may have arrived: nobody knows
    QString toldAlike {}; ///< the name of which was said that the list has one like it

    [[nodiscard]] Mode mode() const { return static_cast<Mode>(modes->current()); }
    [[nodiscard]] QString missing() const;
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
    , m_private(new Private {workspace})
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
    connect(p.busy, &BusyLine::cancelRequested, this, &AddCustomerDialog::cancel);
    connect(this, &QDialog::rejected, this, &AddCustomerDialog::cancel);
    setMode(Mode::SignIn);
}

AddCustomerDialog::~AddCustomerDialog()
{
    m_private->request.cancel();
    m_private->call.cancel();
}

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
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        p.timeZone->addItem(QString::fromLatin1(id));
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
    return m_private->workspace.environment();
}

void AddCustomerDialog::refresh()
{
    const QString missing = m_private->missing();
    // Not the next step while the account may exist already.
    const bool mayExist = m_private->mode() == Mode::SelfRegister && !m_private->unknownName.isEmpty()
        && m_private->unknownName.compare(m_private->username->text().trimmed(), Qt::CaseInsensitive) == 0;
    setButtonKind(*m_private->submit, mayExist ? ButtonKind::Plain : ButtonKind::Primary);
    m_private->submit->setDefault(!mayExist);
    setButtonState(*m_private->submit, missing.isEmpty() && !m_private->isBusy,
                   m_private->isBusy ? tr("Another request is running.") : missing);
}

void AddCustomerDialog::begin(const QString &text)
{
    m_private->isBusy = true;
    ++m_private->turn;
    m_private->busy->setText(text);
    m_private->error->hide();
    m_private->mark({});
    refresh();
    growToFit();
}

void AddCustomerDialog::end(const std::optional<Error> &error)
{
    m_private->isBusy = false;
    ++m_private->turn;
    m_private->added = QUuid();
    m_private->busy->setText({});
    refresh();
    if (!error)
        return;
    const ErrorText text = errorText(*error, environment().url.host());
    m_private->error->setMessage(MessageCard::Tone::Warning, text.title, text.sentence);
    m_private->error->clearActions();
    offerRemedies(*error, text);
    m_private->error->show();
    growToFit();
    m_private->mark(error->kind == Error::Kind::WrongCredentials ? QStringLiteral("password") : error->field);
    if (error->kind == Error::Kind::WrongCredentials)
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

void AddCustomerDialog::cancel()
{
    if (!m_private->isBusy)
        return;
    const bool isRegistering = m_private->request.isActive();
    m_private->request.cancel();
    if (isRegistering && mayHaveRegistered())
        return endRegistration(m_private->username->text().trimmed(),
                               Error {.kind = Error::Kind::OutcomeUnknown});
    m_private->call.cancel();
    takeBack(m_private->added);
    end(std::nullopt);
}

/// Of a request that was withdrawn.
bool AddCustomerDialog::mayHaveRegistered() const
{
    const std::deque<Exchange> &all = m_private->workspace.exchanges().exchanges();
    return std::any_of(all.begin(), all.end(), [this](const Exchange &one) {
        return one.operation == Operation::SelfRegister && one.mayHaveArrived
            && one.number > m_private->lastBefore;
    });
}

/// Goes on when the dialog has gone.
void AddCustomerDialog::takeBack(const QUuid &added)
{
    if (!added.isNull())
        m_private->workspace.removeCustomer(added, &m_private->workspace, [](const Result<void> &) { });
}

void AddCustomerDialog::submit()
{
    if (m_private->isBusy || !m_private->missing().isEmpty() || !settleName())
        return;
    if (m_private->mode() == Mode::SelfRegister)
        return confirmSelfRegister();
    const QString username = m_private->username->text().trimmed();
    const Result<TokenResponse> token = m_private->mode() == Mode::PasteToken
        ? readPastedToken(m_private->token->toPlainText().toUtf8())
        : TokenResponse {};
    if (!token)
        return end(token.error());
    const auto known = m_private->workspace.store().find(environment().id, username);
    const TokenVerdict verdict = judgeToken(*token, known ? known->learnt : TokenOwner {}, username);
    if (verdict.match == TokenMatch::Other)
        return confirmToken(verdict.owner, username);
    signIn({});
}

/// Puts the user name as it is kept into its field. False: it has something that cannot be seen, or it reads
/// like another one of the list, which is said once.
bool AddCustomerDialog::settleName()
{
    const Result<QString> name = usernames::tidy(m_private->username->text());
    if (!name) {
        end(name.error());
        return false;
    }
    m_private->username->setText(*name);
    const CustomerStore &store = m_private->workspace.store();
    if (store.find(environment().id, *name) || m_private->toldAlike == *name)
        return true;
    const QList<Customer> customers = store.customers(environment().id);
    const QString form = usernames::comparisonForm(*name);
    const auto like = std::find_if(customers.begin(), customers.end(), [&form](const Customer &one) {
        return usernames::comparisonForm(one.username) == form;
    });
    if (like == customers.end())
        return true;
    m_private->toldAlike = *name;
    end(Error {.kind = Error::Kind::InvalidInput,
               .message
               = tr("The list has “%1”, which differs only in its capitals or the width of its letters. "
                    "To add “%2” as another customer, press the button again.")
                     .arg(plainExcerpt(like->username, 60), plainExcerpt(*name, 60)),
               .field = QStringLiteral("username")});
    return false;
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
    begin(m_private->mode() == Mode::SignIn ? tr("Signing in…") : tr("Adding…"));
    const QString username = m_private->username->text().trimmed();
    const auto known = m_private->workspace.store().find(environment().id, username);
    if (known)
        return openCase(known->id, false, tokenUser);
    m_private->workspace.addCustomer(
        username, m_private->displayName->text().trimmed(), this,
        [this, tokenUser, turn = m_private->turn](const Result<Customer> &added) {
            if (turn != m_private->turn) // cancelled
                return takeBack(added ? added->id : QUuid());
            if (!added)
                return end(added.error());
            openCase(added->id, true, tokenUser);
        });
}

/// A user of production cannot be taken back.
void AddCustomerDialog::confirmSelfRegister()
{
    const QString username = m_private->username->text().trimmed();
    const QString name
        = m_private->firstName->text().trimmed() + QLatin1Char(' ') + m_private->lastName->text().trimmed();
    const Confirmation asked(environment().kind, username, name);
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
         .ask = tr("Type %1, to confirm").arg(asked.inWords()),
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
    begin(tr("Registering…"));
    const std::deque<Exchange> &sent = m_private->workspace.exchanges().exchanges();
    m_private->lastBefore = sent.empty() ? 0 : sent.back().number;
    const SelfRegisterEndpoint user {.firstName = m_private->firstName->text().trimmed(),
                                     .lastName = m_private->lastName->text().trimmed(),
                                     .username = m_private->username->text().trimmed(),
                                     .password = m_private->password->text().toUtf8(),
                                     .timeZoneFormatted = m_private->timeZone->currentText(),
                                     .preferredLanguage = m_private->language->currentText(),
                                     .contactType = m_private->contactType->currentText()};
    const QString name = user.username;
    m_private->request
        = m_private->workspace.selfRegister(user, this, [this, name](const Result<Customer> &added) {
              if (!added)
                  return endRegistration(name, added.error());
              openCase(added->id, false);
          });
}

/// Nobody can ask for the status of an account that may not exist: a sign-in tells.
void AddCustomerDialog::endRegistration(const QString &username, const Error &error)
{
    const bool isUnknown = error.kind == Error::Kind::OutcomeUnknown;
    const bool isTaken = error.kind == Error::Kind::AlreadyExists;
    const bool mayBeOurs = isTaken && m_private->unknownName.compare(username, Qt::CaseInsensitive) == 0;
    if (isUnknown)
        m_private->unknownName = username;
    end(error);
    if (!isUnknown && !isTaken)
        return;
    const QString answered = error.isAnswered
        ? tr("It answered %1, which does not tell whether the account was made.").arg(error.httpStatus)
        : tr("The request was sent and its answer was lost.");
    if (isUnknown)
        m_private->error->setMessage(
            MessageCard::Tone::Warning, tr("It is not known whether the account was made"),
            answered + QLatin1Char(' ')
                + tr("%1 may exist now. Sign in with the same password before you register once more.")
                      .arg(username));
    else if (mayBeOurs)
        m_private->error->setMessage(
            MessageCard::Tone::Warning, tr("%1 exists").arg(username),
            tr("The registration before, of which no clear answer came, may have made the account. Sign in "
               "with the same password."));
    else
        m_private->error->setMessage(
            MessageCard::Tone::Warning, tr("This exists already"),
            errorText(error, environment().url.host()).sentence + QLatin1Char(' ')
                + tr("If it is this customer's account, sign in with its password."));
    connect(
        m_private->error->addAction(tr("Sign in instead"), QStringLiteral("signInInsteadButton"),
                                    isUnknown || mayBeOurs ? ButtonKind::Primary : ButtonKind::Plain),
        &QPushButton::clicked, this,
        [this] {
            setMode(Mode::SignIn);
            m_private->submit->setFocus(); // all of it is typed
        },
        Qt::QueuedConnection);
    refresh();
    growToFit();
}

/// Signs the customer in, or gives them the token. One that was only just added goes again when that fails.
void AddCustomerDialog::openCase(const QUuid &customer, bool isNew, const QString &tokenUser)
{
    OnboardingCase *about = m_private->workspace.caseOf(customer);
    if (!about) // removed by another program meanwhile
        return end(Error {.kind = Error::Kind::InvalidInput, .message = tr("The customer was removed.")});
    m_private->added = isNew ? customer : QUuid();
    const auto done = [this, customer, turn = m_private->turn](const Result<void> &signedIn) {
        if (turn != m_private->turn) // cancelled
            return;
        if (!signedIn)
            takeBack(m_private->added);
        end(signedIn ? std::nullopt : std::optional(signedIn.error()));
        if (!signedIn)
            return;
        forgetText(*m_private->password);
        m_private->token->clear();
        Q_EMIT customerAdded(customer);
        accept();
    };
    m_private->busy->setText(tr("Signing in…"));
    if (m_private->mode() == Mode::PasteToken)
        about->adoptToken(m_private->token->toPlainText().toUtf8(), tokenUser, this, done);
    else
        m_private->call
            = about->signIn(m_private->password->text().toUtf8(),
                            m_private->remember->isVisible() && m_private->remember->isChecked(), this, done);
}

} // namespace onboarding
