#include "ui/customer/casepage.h"

#include "ui/customer/customercontroller.h"
#include "ui/customer/followupcard.h"
#include "ui/customer/historyview.h"
#include "ui/customer/notescard.h"
#include "ui/customer/sandboxcard.h"
#include "ui/customer/signincard.h"
#include "ui/customer/unsettledcard.h"
#include "ui/text/errortext.h"
#include "ui/text/timetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/attemptsmeter.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statusbadge.h"
#include "ui/widgets/steadypage.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace onboarding {

namespace {

QString activityText(CustomerController::Activity activity)
{
    switch (activity) {
    case CustomerController::Activity::None: return {};
    case CustomerController::Activity::Restoring: return CasePage::tr("Reading the keychain…");
    case CustomerController::Activity::SigningIn: return CasePage::tr("Signing in…");
    case CustomerController::Activity::CheckingStatus: return CasePage::tr("Asking for the status…");
    case CustomerController::Activity::GettingToken: return CasePage::tr("Getting an SDK token…");
    case CustomerController::Activity::Registering: return CasePage::tr("Registering the IDs…");
    case CustomerController::Activity::SigningOut: return CasePage::tr("Signing out…");
    case CustomerController::Activity::PlayingPhone: return CasePage::tr("Asking the sandbox…");
    }
    return {};
}

QString nextStepButton(NextStep::Action action)
{
    switch (action) {
    case NextStep::Action::CheckStatus: return CasePage::tr("Check now");
    case NextStep::Action::GetSdkToken: return CasePage::tr("Get SDK token");
    case NextStep::Action::RegisterIds: return CasePage::tr("Register IDs");
    case NextStep::Action::ShowExchange: return CasePage::tr("Show exchange");
    case NextStep::Action::MakeCaseReport: return CasePage::tr("Case report…");
    case NextStep::Action::None: return {};
    }
    return {};
}

bool needsSignIn(NextStep::Action action)
{
    using Action = NextStep::Action;
    return action == Action::CheckStatus || action == Action::GetSdkToken || action == Action::RegisterIds;
}

} // namespace

struct CasePage::Private
{
    CustomerController &controller;
    PlainLabel *username = nullptr; ///< two customers may have one display name
    StatusBadge *badge = nullptr;
    AttemptsMeter *attempts = nullptr;
    PlainLabel *meaning = nullptr;
    PlainLabel *observed = nullptr;
    QFrame *next = nullptr;
    PlainLabel *nextTitle = nullptr;
    PlainLabel *nextDetail = nullptr;
    QPushButton *nextButton = nullptr;
    QPushButton *check = nullptr;
    BusyLine *busy = nullptr;
    PlainLabel *tried = nullptr; ///< in the room of the line above
    MessageCard *error = nullptr;
    UnsettledCard *unsettled = nullptr;
    SignInCard *signIn = nullptr;
    SandboxCard *sandbox = nullptr;
    FollowUpCard *followUp = nullptr;
    NotesCard *notes = nullptr;
    HistoryView *history = nullptr;
    QPushButton *report = nullptr;
    SteadyPage *steady = nullptr; ///< whatever the status becomes, no button leaves the pointer
    QUuid shown {}; ///< whose case it is
    QTimer *second = nullptr;
    QTimer *ages = nullptr; ///< "just now" does not stay true
    std::optional<Error> offered {}; ///< the error whose buttons are shown
};

CasePage::CasePage(CustomerController &controller, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_private(new Private {controller})
{
    Private &p = *m_private;
    p.username = makeLabel({}, "secondary", true);
    p.username->setObjectName(QStringLiteral("usernameLabel"));
    p.username->setTextInteractionFlags(Qt::TextSelectableByMouse);
    p.badge = new StatusBadge(theme, StatusBadge::Size::Large);
    p.badge->setObjectName(QStringLiteral("statusBadge"));
    p.attempts = new AttemptsMeter(theme);
    p.attempts->setMinimumHeight(int(StatusBadge::Size::Large)); // its text stands beside the badge's
    p.meaning = makeLabel({}, "body", true);
    p.observed = makeLabel({}, "caption", true);
    p.nextTitle = makeLabel({}, "strong", true);
    p.nextDetail = makeLabel({}, "secondary", true);
    p.nextButton = makeButton({}, {}, ButtonKind::Primary);
    p.check = makeButton(tr("Check now"), QStringLiteral("checkNowButton"));
    p.busy = new BusyLine;
    p.tried = makeLabel({}, "secondary");
    p.tried->setObjectName(QStringLiteral("triedLabel"));
    p.tried->setElided(true);
    p.error = new MessageCard(theme);
    p.error->setObjectName(QStringLiteral("errorCard"));
    p.unsettled = new UnsettledCard(theme);
    p.signIn = new SignInCard(controller, theme);
    p.sandbox = new SandboxCard(controller);
    p.followUp = new FollowUpCard;
    p.notes = new NotesCard;
    p.history = new HistoryView(theme);
    p.second = new QTimer(this);
    p.ages = new QTimer(this);
    p.ages->setInterval(std::chrono::seconds(10));

    auto *top = new FlowLayout(12); // a long raw status leaves no room beside it
    top->addWidget(p.badge);
    top->addWidget(p.attempts);
    p.next = new QFrame;
    p.next->setProperty("card", QStringLiteral("next"));
    auto *next = new QVBoxLayout(p.next);
    next->setContentsMargins(12, 10, 12, 12);
    next->setSpacing(6);
    auto *words = new QWidget;
    auto *wordLines = new QVBoxLayout(words);
    wordLines->setContentsMargins(0, 0, 0, 0);
    wordLines->setSpacing(6);
    wordLines->addWidget(p.nextTitle);
    wordLines->addWidget(p.nextDetail);
    wordLines->addStretch();
    auto *pressed = new QWidget;
    auto *buttons = new QHBoxLayout(pressed);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(p.check); // first: whatever the next step is, it stays where it was pressed
    buttons->addWidget(p.nextButton);
    buttons->addStretch();
    next->addWidget(makeLabel(tr("NEXT STEP"), "overline"));
    next->addWidget(words);
    next->addWidget(pressed);

    auto *status = new QFrame;
    status->setProperty("card", QStringLiteral("true"));
    auto *statusLayout = new QVBoxLayout(status);
    statusLayout->setContentsMargins(16, 16, 16, 8);
    statusLayout->setSpacing(10);
    auto *facts = new QWidget;
    auto *factLines = new QVBoxLayout(facts);
    factLines->setContentsMargins(0, 0, 0, 0);
    factLines->setSpacing(10);
    factLines->addWidget(p.username);
    factLines->addLayout(top);
    factLines->addWidget(p.meaning);
    factLines->addWidget(p.observed);
    factLines->addStretch();
    statusLayout->addWidget(facts);
    statusLayout->addWidget(p.next);
    // Its room is kept, and an error stands below: what was pressed stays under the pointer.
    QSizePolicy room = p.busy->sizePolicy();
    room.setRetainSizeWhenHidden(true);
    p.busy->setSizePolicy(room);
    auto *below = new QGridLayout; // both in one place, one at a time
    below->addWidget(p.busy, 0, 0);
    below->addWidget(p.tried, 0, 0);
    statusLayout->addLayout(below);
    auto *seen = new Card(tr("History"));
    seen->content().addWidget(p.history);
    p.report = makeButton(tr("Case report…"), QStringLiteral("caseReportButton"), ButtonKind::Link);
    p.report->setToolTip(tr("Save the history, the IDs and the notes for the file"));
    seen->header().addWidget(p.report);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    auto *above = new QWidget; // of what comes and goes: what stands below keeps its place
    auto *aboveLines = new QVBoxLayout(above);
    aboveLines->setContentsMargins(0, 0, 0, 0);
    aboveLines->setSpacing(12);
    aboveLines->addWidget(status);
    aboveLines->addWidget(p.unsettled); // below what is pressed: it comes and goes by itself
    aboveLines->addWidget(p.error);
    aboveLines->addWidget(p.signIn);
    aboveLines->addStretch();
    layout->addWidget(above);
    layout->addWidget(p.sandbox);
    layout->addWidget(p.followUp);
    layout->addWidget(p.notes);
    layout->addWidget(seen);
    layout->addStretch(1); // all the room that is left: what stands above has none to lose when a card comes
    p.steady = new SteadyPage(*this);
    for (QWidget *part : std::initializer_list<QWidget *> {above, status, facts, p.next, words, pressed,
                                                           p.signIn, p.sandbox, p.followUp, p.notes, seen})
        p.steady->add(*part);
    p.steady->addFleeting(*p.unsettled);
    p.steady->addFleeting(*p.error);

    connectParts();
    p.ages->start();
    refresh();
}

CasePage::~CasePage() = default;

void CasePage::connectParts()
{
    const Private &p = *m_private;
    CustomerController &controller = m_private->controller;
    connect(p.nextButton, &QPushButton::clicked, this, &CasePage::runNextStep);
    connect(p.check, &QPushButton::clicked, &controller, &CustomerController::checkStatus);
    connect(p.unsettled, &UnsettledCard::checkRequested, &controller, &CustomerController::checkStatus);
    connect(p.unsettled, &UnsettledCard::exchangeRequested, &controller,
            &CustomerController::showExchangeRequested);
    connect(p.notes, &NotesCard::addRequested, &controller, [&controller] {
        if (const OnboardingCase *onboardingCase = controller.onboardingCase())
            Q_EMIT controller.addNoteRequested(onboardingCase->customer().id);
    });
    connect(p.notes, &NotesCard::editRequested, &controller, &CustomerController::editNoteRequested);
    connect(p.followUp, &FollowUpCard::editRequested, &controller,
            [&controller](CustomerController::FollowUp what) {
                if (const OnboardingCase *onboardingCase = controller.onboardingCase())
                    Q_EMIT controller.followUpRequested(onboardingCase->customer().id, what);
            });
    connect(p.report, &QPushButton::clicked, &controller, &CustomerController::caseReportRequested);
    connect(p.busy, &BusyLine::cancelRequested, &controller, &CustomerController::cancel);
    connect(p.history, &HistoryView::exchangeRequested, &controller,
            &CustomerController::showExchangeRequested);
    connect(&controller, &CustomerController::changed, this, &CasePage::refresh);
    connect(p.second, &QTimer::timeout, this, &CasePage::refresh);
    connect(p.ages, &QTimer::timeout, this, [this] {
        if (!isVisible() || !m_private->controller.onboardingCase())
            return;
        showStatus();
        showFollowUp();
    });
}

void CasePage::refresh()
{
    const OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    if (!onboardingCase)
        return m_private->signIn->refresh(); // what was typed goes
    if (std::exchange(m_private->shown, onboardingCase->customer().id) != onboardingCase->customer().id)
        m_private->steady->release();
    m_private->username->setPlainText(tr("User name: %1").arg(onboardingCase->customer().username));
    m_private->busy->setText(activityText(m_private->controller.activity()));
    showStatus();
    showNextStep();
    showError();
    showUnsettled();
    m_private->signIn->refresh();
    m_private->sandbox->refresh();
    showFollowUp();
    showNotes();
    // Only a countdown needs every second.
    if (onboardingCase->waitUntil().isValid())
        m_private->second->start(std::chrono::seconds(1));
    else
        m_private->second->stop();
}

void CasePage::showFollowUp()
{
    const CustomerController &controller = m_private->controller;
    if (const CustomerRecord *record = controller.record())
        m_private->followUp->setRecord(*record, controller.dueRules(), controller.clock().now());
}

void CasePage::showNotes()
{
    const CustomerController &controller = m_private->controller;
    const QDateTime now = controller.clock().now();
    m_private->notes->setNotes(controller.notes(), now);
    m_private->history->setEntries(controller.onboardingCase()->events(),
                                   controller.notes().value_or(QList<Note> {}), now);
}

void CasePage::showStatus()
{
    const OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const std::optional<Observation> seen = onboardingCase.lastObservation();
    const auto status = seen ? std::optional(seen->status) : std::nullopt;
    m_private->badge->setStatus(status);
    const std::optional<Observation> elsewhere = onboardingCase.seenElsewhere();
    m_private->meaning->setPlainText(elsewhere
                                         ? tr("This environment was changed, and no status was seen since.")
                                         : statusMeaning(status));
    m_private->attempts->setVisible(seen.has_value());
    m_private->attempts->setRemaining(seen ? seen->remainingAttempts : std::nullopt);
    const CustomerRecord *record = m_private->controller.record();
    const std::optional<FailedCheck> failed = record ? record->failed : std::nullopt;
    const QDateTime now = m_private->controller.clock().now();
    // The card of an error says it too, until it is put away.
    const bool isSaid = m_private->controller.activity() != CustomerController::Activity::None
        || m_private->controller.lastError();
    m_private->tried->setPlainText(failed && !isSaid ? triedText(*failed, now) : QString());
    m_private->observed->setVisible(seen.has_value() || elsewhere.has_value());
    if (elsewhere)
        m_private->observed->setPlainText(
            tr("%1 was observed %2 (%3) at %4, before this environment was changed. It says nothing of the "
               "customer here.")
                .arg(statusLabel(elsewhere->status), clockTime(elsewhere->observedAt, now),
                     agoText(elsewhere->observedAt, now), elsewhere->from.text()));
    if (!seen)
        return;
    QString text = tr("Observed by this console %1 (%2).")
                       .arg(clockTime(seen->observedAt, now), agoText(seen->observedAt, now));
    constexpr qint64 Day = 24 * 3600;
    if (isAhead(seen->observedAt, now))
        text += tr(" This computer's clock was ahead then, or is behind now.");
    if (seen->observedAt.secsTo(now) > Day)
        text += tr(" Check before you act on this.");
    if (!seen->kycProvider.isEmpty())
        text += tr(" Provider %1.").arg(seen->kycProvider);
    for (const QString &remark : seen->remarks)
        text += QLatin1Char('\n') + remark;
    m_private->observed->setPlainText(text);
}

void CasePage::showNextStep()
{
    CustomerController const &controller = m_private->controller;
    const OnboardingCase &onboardingCase = *controller.onboardingCase();
    NextStep step = onboardingCase.nextStep();
    const bool isFirstSignIn = needsSignIn(step.action)
        && controller.activity() == CustomerController::Activity::None && !controller.mayAsk();
    const bool isLocked
        = controller.lastError() && controller.lastError()->kind == Error::Kind::KeychainLocked;
    if (isFirstSignIn && isLocked)
        step = {NextStep::Action::None, tr("Unlock the keychain"),
                tr("The stored sign-in is in it, see below. After that: %1").arg(step.title)};
    else if (isFirstSignIn)
        step = {NextStep::Action::None, tr("Sign the customer in"),
                tr("With the password, below. After that: %1").arg(step.title)};
    m_private->nextTitle->setPlainText(step.title);
    m_private->nextDetail->setPlainText(step.detail);
    m_private->nextDetail->setVisible(!step.detail.isEmpty());
    const bool isCheck = step.action == NextStep::Action::CheckStatus;
    const QString text = nextStepButton(step.action);
    m_private->nextButton->setText(text);
    m_private->nextButton->setVisible(!text.isEmpty() && !isCheck);
    m_private->nextButton->setObjectName(step.action == NextStep::Action::GetSdkToken
                                             ? QStringLiteral("getSdkTokenButton")
                                             : QStringLiteral("nextStepButton"));

    const bool isLocal = step.action == NextStep::Action::RegisterIds
        || step.action == NextStep::Action::ShowExchange || step.action == NextStep::Action::MakeCaseReport;
    const QString whyNot = whyNotAsk();
    setButtonState(*m_private->nextButton, whyNot.isEmpty() || isLocal, whyNot);
    setButtonState(*m_private->check, whyNot.isEmpty(), whyNot);
    // One primary button: what solves an error comes first, then the sign-in, then this.
    const bool mayAsk = controller.mayAsk();
    const bool isFirst = mayAsk && !hasRemedy();
    setButtonKind(*m_private->nextButton, isFirst ? ButtonKind::Primary : ButtonKind::Plain);
    setButtonKind(*m_private->check, isFirst && isCheck ? ButtonKind::Primary : ButtonKind::Plain);
    m_private->signIn->setPrimary(!hasRemedy() && !mayAsk);
}

/// Empty when the service can be asked about the customer now.
QString CasePage::whyNotAsk() const
{
    const CustomerController &controller = m_private->controller;
    OnboardingCase &onboardingCase = *controller.onboardingCase();
    const QDateTime until = onboardingCase.waitUntil();
    if (controller.activity() != CustomerController::Activity::None)
        return tr("Another request is running.");
    if (until.isValid())
        return tr("The service asked to wait %1.").arg(countdownText(controller.clock().now().secsTo(until)));
    return controller.mayAsk() ? QString() : tr("The customer is not signed in.");
}

void CasePage::showUnsettled()
{
    const OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    m_private->unsettled->setProgress(
        onboardingCase.unsettledSubmission().value_or(onboardingCase.submission()), whyNotAsk());
}

/// Whether the error card offers a button that solves the error.
bool CasePage::hasRemedy() const
{
    const CustomerController &controller = m_private->controller;
    if (!controller.lastError())
        return false;
    switch (errorText(*controller.lastError(), {}).remedy) {
    case ErrorText::Remedy::TryAgain:
    case ErrorText::Remedy::OpenEnvironment:
    case ErrorText::Remedy::UnlockKeychain:
    case ErrorText::Remedy::CheckStatus: return true;
    case ErrorText::Remedy::WaitThenTryAgain: return !controller.onboardingCase()->waitUntil().isValid();
    case ErrorText::Remedy::SignIn: // the card below asks for the password
    case ErrorText::Remedy::ShowExchange: // always offered, and solves nothing
    case ErrorText::Remedy::None: return false;
    }
    return false;
}

void CasePage::showError()
{
    const CustomerController &controller = m_private->controller;
    std::optional<Error> error = controller.lastError();
    const OnboardingCase &onboardingCase = *controller.onboardingCase();
    const QDateTime until = onboardingCase.waitUntil();
    if (error && error->kind == Error::Kind::RateLimited && until.isValid())
        error->retryAfter = std::chrono::seconds(controller.clock().now().secsTo(until) + 1);
    if (!error) {
        m_private->offered.reset();
        m_private->error->hide();
        return;
    }
    ErrorText text = errorText(*error, onboardingCase.environment().url.host());
    if (error->kind == Error::Kind::Offline && onboardingCase.lastObservation())
        text.sentence += QLatin1Char(' ') + tr("Showing the last known status.");
    const bool isOurs = error->kind == Error::Kind::ApiKeyRefused || error->kind == Error::Kind::TlsRefused;
    m_private->error->setMessage(isOurs ? MessageCard::Tone::Danger : MessageCard::Tone::Warning, text.title,
                                 text.sentence);
    m_private->error->show();
    // Only for another error: rebuilt buttons would lose the focus with each second of a countdown.
    std::optional<Error> offered = error;
    offered->retryAfter = until.isValid() ? std::optional(std::chrono::seconds(1)) : std::nullopt;
    if (offered == std::exchange(m_private->offered, offered))
        return;
    showErrorActions(*error);
    // The buttons of the sandbox stand far below it.
    if (controller.failure().what == CustomerController::Activity::PlayingPhone)
        QTimer::singleShot(0, this, &CasePage::bringErrorIntoView);
}

void CasePage::bringErrorIntoView()
{
    constexpr int Room = 12;
    QWidget *around = parentWidget();
    while (around && !qobject_cast<QScrollArea *>(around))
        around = around->parentWidget();
    if (!around || !m_private->error->isVisible())
        return;
    layout()->activate();
    qobject_cast<QScrollArea *>(around)->ensureWidgetVisible(m_private->error, 0, Room);
}

void CasePage::showErrorActions(const Error &error)
{
    CustomerController &controller = m_private->controller;
    m_private->error->clearActions();
    const auto add = [this](const QString &label, const QString &name, ButtonKind kind, auto run) {
        connect(m_private->error->addAction(label, name, kind), &QPushButton::clicked, this, run,
                Qt::QueuedConnection);
    };
    const ErrorText text = errorText(error, {});
    const auto addRemedy = [&](const QString &name, auto run) {
        if (hasRemedy())
            add(text.remedyText, name, ButtonKind::Primary, run);
    };
    switch (text.remedy) {
    case ErrorText::Remedy::TryAgain:
    case ErrorText::Remedy::WaitThenTryAgain:
        addRemedy(QStringLiteral("retryButton"), [&controller] { controller.retry(); });
        break;
    case ErrorText::Remedy::OpenEnvironment:
        addRemedy(QStringLiteral("openEnvironmentButton"), [this] { Q_EMIT openEnvironmentRequested(); });
        break;
    case ErrorText::Remedy::UnlockKeychain:
        addRemedy(QStringLiteral("unlockButton"), [this] { Q_EMIT unlockKeychainRequested(); });
        break;
    case ErrorText::Remedy::CheckStatus:
        addRemedy(QStringLiteral("retryButton"), [&controller] { controller.checkStatus(); });
        break;
    case ErrorText::Remedy::None:
    case ErrorText::Remedy::SignIn:
    case ErrorText::Remedy::ShowExchange: break;
    }
    if (error.exchange > 0)
        add(tr("Exchange #%1").arg(error.exchange), QStringLiteral("errorExchangeButton"), ButtonKind::Plain,
            [&controller, number = error.exchange] { Q_EMIT controller.showExchangeRequested(number); });
    add(tr("Dismiss"), QStringLiteral("dismissButton"), ButtonKind::Plain,
        [&controller] { controller.dismissError(); });
}

void CasePage::runNextStep()
{
    CustomerController &controller = m_private->controller;
    OnboardingCase *onboardingCase = controller.onboardingCase();
    if (!onboardingCase)
        return;
    switch (onboardingCase->nextStep().action) {
    case NextStep::Action::CheckStatus: return controller.checkStatus();
    case NextStep::Action::GetSdkToken: return controller.getSdkToken({});
    case NextStep::Action::RegisterIds: Q_EMIT controller.openRegisterRequested(); return;
    case NextStep::Action::ShowExchange:
        if (const auto seen = onboardingCase->lastObservation())
            Q_EMIT controller.showExchangeRequested(seen->exchange);
        return;
    case NextStep::Action::MakeCaseReport: Q_EMIT controller.caseReportRequested(); return;
    case NextStep::Action::None: return;
    }
}

} // namespace onboarding
