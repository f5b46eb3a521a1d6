#include "ui/customer/registerpage.h"

#include "core/api/endpoints.h"
#include "core/api/requestpreview.h"
#include "core/kyc/nextstep.h"
#include "core/onboarding/environmentcheck.h"
#include "core/phonerun/phoneid.h"
#include "core/phonerun/typedid.h"
#include "core/roster/customernames.h"
#include "ui/customer/customercontroller.h"
#include "ui/customer/exchangetext.h"
#include "ui/customer/idedit.h"
#include "ui/customer/pasteedit.h"
#include "ui/customer/pastehighlighter.h"
#include "ui/customer/registerconfirmation.h"
#include "ui/customer/registerdraft.h"
#include "ui/customer/runchooser.h"
#include "ui/customer/unsettledcard.h"
#include "ui/text/errortext.h"
#include "ui/text/timetext.h"
#include "ui/text/tokenownertext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/evidencepill.h"
#include "ui/widgets/forgettext.h"
#include "ui/widgets/maincontent.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/noticedialog.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace onboarding {

struct RegisterPage::Private
{
    CustomerController &controller;
    const Theme &theme;
    MessageCard *progress = nullptr;
    QProgressBar *progressBar = nullptr;
    PasteEdit *paste = nullptr;
    PasteHighlighter *highlighter = nullptr;
    PlainLabel *hint = nullptr; ///< beside the title
    PlainLabel *readAs = nullptr;
    RunChooser *chooser = nullptr;
    IdEdit *accountId = nullptr;
    IdEdit *workflowId = nullptr;
    PlainLabel *checks = nullptr;
    PlainLabel *preview = nullptr;
    EvidencePill *evidence = nullptr;
    QPushButton *pasteButton = nullptr;
    QPushButton *clear = nullptr;
    QPushButton *swap = nullptr;
    QPushButton *submit = nullptr;
    QPointer<OnboardingCase> shownCase {};
    QUuid shownCustomer {};
    Environment shownEnvironment {};
    std::optional<SdkResult::Candidate> chosen {}; ///< of several runs in the text
    int takenPhoneRun = 0; ///< the same result again is asked for, after its text was cleared
    QString takenAccountId {}; ///< from the text, not typed
    QString takenWorkflowId {};
    QString readAccountId {}; ///< what the text says, whatever became of the fields
    QString readWorkflowId {};
    qsizetype signOuts = 0; ///< as the page knows of them
    QByteArray token {}; ///< a digest of the one that was there last
    QString read {}; ///< what was pasted when it was last read
    SubmissionProgress::Stage shownStage = SubmissionProgress::Stage::Idle;
    SubmissionProgress::Doubt shownDoubt = SubmissionProgress::Doubt::NotAsked;
    QPointer<QPushButton> sendAgain {};
    int shownChecks = -1;
    quint64 shownExchange = 0;
    bool isShownAsSent = false;
    bool isShownAsDecided = false;
    bool isRoomKept = false; ///< of the line beside the button
    QString shownIds {}; ///< of the submission that the card is about
    std::optional<Error> shownFailure {}; ///< why nothing was sent
    QString sentAccountId {}; ///< what was sent last, or should have been
    QString sentWorkflowId {};
    bool isFailedRun = false;
    RunPlace runPlace = RunPlace::NotSaid;
    QStringList runTenants {};
    bool isUnclearRun = false; ///< the text does not say plainly how it ended
    bool isFilling = false; ///< with what is kept of a customer
};

namespace {

/// As it is sent; what cannot be an id stays as it was typed, and the request says why it is not sent.
QString idText(const QLineEdit &edit)
{
    return canonicalId(edit.text()).value_or(edit.text().trimmed());
}

/// Why what stands in \p edit is no id; empty when it is one, or nothing is there yet.
QString whyNoId(const QLineEdit &edit)
{
    const Result<QString> id = typedId(edit.text(), edit.accessibleName());
    return id || edit.text().trimmed().isEmpty() ? QString() : id.error().message;
}

/// Frames the field, and says why where the pointer is.
void markField(QLineEdit &edit, const QString &why)
{
    edit.setToolTip(why);
    if (edit.property("invalid").toBool() == !why.isEmpty())
        return;
    edit.setProperty("invalid", !why.isEmpty());
    edit.style()->unpolish(&edit);
    edit.style()->polish(&edit);
}

/// Puts what was found in the text into \p edit. What an earlier text had brought there goes with that text,
/// what was typed stays.
void takeId(QLineEdit &edit, QString &taken, const QString &found)
{
    const QString before = std::exchange(taken, found);
    if (found.isEmpty() && (before.isEmpty() || edit.text() != before))
        return;
    edit.setText(found);
    edit.setCursorPosition(0);
}

QString droppedText(const PasteEdit &paste)
{
    using Dropped = PasteEdit::PersonalData;
    QString text;
    if (paste.personalData() == Dropped::Dropped)
        text += RegisterPage::tr(" Personal data is dropped.");
    if (paste.secrets() == Dropped::Dropped)
        text += RegisterPage::tr(" Tokens and passwords are dropped.");
    if (paste.personalData() == Dropped::StillThere)
        text += RegisterPage::tr(" Personal data goes when you leave the field.");
    if (paste.secrets() == Dropped::StillThere)
        text += RegisterPage::tr(" Tokens and passwords go when you leave the field.");
    return text;
}

/// How often the customer was signed out here.
qsizetype signOutsOf(const OnboardingCase &onboardingCase)
{
    const QList<CaseEvent> &events = onboardingCase.events();
    return std::count_if(events.begin(), events.end(),
                         [](const CaseEvent &event) { return event.kind == CaseEvent::Kind::SignedOut; });
}

/// After success nothing is to be sent until the ids change or the status asks for new documents.
bool isRegisteredAlready(const OnboardingCase &onboardingCase, const CustomerStore &store,
                         const QString &accountId, const QString &workflowId)
{
    const auto seen = onboardingCase.lastObservation();
    if (seen && seen->status.value == KycStatus::Value::NeedResubmit)
        return false;
    const QList<Submission> sent = store.submissions(onboardingCase.customer().id);
    return std::any_of(sent.begin(), sent.end(), [&](const Submission &one) {
        return one.outcome == Submission::Outcome::Registered && isSamePair(one, accountId, workflowId);
    });
}

QString readAsText(const SdkResult &result)
{
    using Warning = SdkResult::Warning;
    QString text = RegisterPage::tr("Read as: %1.").arg(result.shape);
    for (const Warning warning : result.warnings) {
        if (warning == Warning::WhichIsWhich || warning == Warning::SeveralCandidates
            || warning == Warning::RunFailed || warning == Warning::OutcomeUnclear)
            text += QLatin1Char(' ') + warningText(warning);
    }
    return text;
}

} // namespace

RegisterPage::RegisterPage(CustomerController &controller, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_private(new Private {controller, theme})
{
    m_private->progress = new MessageCard(theme);
    m_private->progress->setObjectName(QStringLiteral("submissionCard"));
    m_private->progressBar = new QProgressBar;
    m_private->progressBar->setTextVisible(false);
    m_private->progress->hide();
    m_private->progressBar->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(makeForm());
    layout->addWidget(makePreview());
    layout->addStretch();
    connect(&controller, &CustomerController::changed, this, &RegisterPage::onCaseChanged);
    showChecks();
}

RegisterPage::~RegisterPage() = default;

QWidget *RegisterPage::makeForm()
{
    Private &p = *m_private;
    auto *card = new Card(tr("Register IDs"));
    p.hint = makeLabel({}, "caption");
    p.hint->setObjectName(QStringLiteral("registerHint"));
    card->header().addWidget(p.hint);
    p.paste = new PasteEdit;
    p.paste->setObjectName(QStringLiteral("pasteEdit"));
    p.paste->setPlaceholderText(tr("Paste what the phone handed back: JSON, log lines, a web address…"));
    p.paste->setAccessibleName(tr("Result from the phone"));
    p.paste->setTabChangesFocus(true);
    setMainContent(*p.paste);
    p.paste->setFont(Theme::monospaced());
    p.highlighter = new PasteHighlighter(p.theme, p.paste->document());
    p.readAs = makeLabel({}, "caption", true);
    p.readAs->setObjectName(QStringLiteral("readAs"));
    // Field and sentence share one height: a longer sentence pushes none of the fields below.
    auto *pasted = new QWidget;
    pasted->setFixedHeight(152);
    auto *pastedLines = new QVBoxLayout(pasted);
    pastedLines->setContentsMargins(0, 0, 0, 0);
    pastedLines->setSpacing(8);
    pastedLines->addWidget(p.paste, 1);
    pastedLines->addWidget(p.readAs);
    p.paste->setMinimumHeight(56);
    p.pasteButton = makeButton(tr("Paste"), QStringLiteral("pasteButton"));
    p.clear = makeButton(tr("Clear"), QStringLiteral("clearButton"), ButtonKind::Link);
    auto *top = new QHBoxLayout;
    top->addWidget(makeLabel(tr("Result from the phone"), "strong"));
    top->addStretch();
    top->addWidget(p.pasteButton);
    top->addWidget(p.clear);
    card->content().addLayout(top);
    card->content().addWidget(pasted);
    p.chooser = new RunChooser;
    card->content().addWidget(p.chooser);

    const auto makeId = [this](const QString &name, const QString &objectName) {
        auto *edit = new IdEdit;
        edit->setObjectName(objectName);
        edit->setAccessibleName(name);
        edit->setProperty("mono", true);
        edit->setMaxLength(200);
        connect(edit, &QLineEdit::textChanged, this, [this] {
            showChecks();
            tellIdsAtHand();
        });
        return edit;
    };
    p.accountId = makeId(QStringLiteral("accountId"), QStringLiteral("accountIdEdit"));
    p.workflowId = makeId(QStringLiteral("workflowId"), QStringLiteral("workflowIdEdit"));
    p.swap = makeButton(tr("Swap"), QStringLiteral("swapButton"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->addWidget(makeLabel(QStringLiteral("accountId"), "secondary"), 0, 0);
    grid->addWidget(p.accountId, 0, 1);
    grid->addWidget(makeLabel(QStringLiteral("workflowId"), "secondary"), 1, 0);
    grid->addWidget(p.workflowId, 1, 1);
    grid->addWidget(p.swap, 0, 2, 2, 1, Qt::AlignVCenter);
    card->content().addLayout(grid);
    p.checks = makeLabel({}, "secondary", true);
    p.submit = makeButton(tr("Register"), QStringLiteral("registerButton"), ButtonKind::Primary);
    card->content().addWidget(makeRule());
    // What is said stands beside and below the button: whatever comes, no field and no button moves.
    auto *last = new QHBoxLayout;
    last->addWidget(p.checks, 1, Qt::AlignTop);
    last->addWidget(p.submit, 0, Qt::AlignTop);
    card->content().addLayout(last);
    card->content().addWidget(p.progress);
    card->content().addWidget(p.progressBar);

    connect(p.pasteButton, &QPushButton::clicked, this, [this] {
        if (const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
            !copied || !m_private->paste->pasteAll(*copied))
            m_private->readAs->setPlainText(tr("There is no text to paste. Copy the phone's result first."));
    });
    connect(p.clear, &QPushButton::clicked, this, [this] {
        m_private->paste->clear();
        showChecks();
    });
    connect(p.paste, &PasteEdit::refusedAsTooLong, this, [this] {
        m_private->readAs->setPlainText(
            tr("That text was not taken: it is longer than 1 MiB, and no result of a phone is."));
    });
    connect(p.chooser, &RunChooser::chosen, this, &RegisterPage::takeCandidate);
    connect(p.paste, &QPlainTextEdit::textChanged, this, &RegisterPage::readPasted);
    connect(p.paste, &PasteEdit::compared, this, [this] {
        for (IdEdit *edit : {m_private->accountId, m_private->workflowId})
            edit->remember(m_private->paste->unseen());
        showChecks();
    });
    connect(p.submit, &QPushButton::clicked, this, [this] { startSubmission(false); });
    connect(p.swap, &QPushButton::clicked, this, [this] {
        const QString account = m_private->accountId->text();
        m_private->accountId->setText(m_private->workflowId->text());
        m_private->workflowId->setText(account);
        std::swap(m_private->takenAccountId, m_private->takenWorkflowId);
    });
    return card;
}

QWidget *RegisterPage::makePreview()
{
    auto *card = new Card(tr("Request preview"));
    m_private->evidence = new EvidencePill(Evidence::Observed);
    card->header().addWidget(m_private->evidence);
    m_private->preview = makeLabel({}, "mono", true);
    auto *frame = new QFrame;
    frame->setProperty("card", QStringLiteral("code"));
    auto *inner = new QVBoxLayout(frame);
    inner->addWidget(m_private->preview);
    card->content().addWidget(frame);
    return card;
}

void RegisterPage::onCaseChanged()
{
    OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    const bool isFilledAlready = std::exchange(m_private->isFilling, true);
    const bool isOther = m_private->shownCase != onboardingCase;
    if (isOther)
        keepDraft();
    m_private->paste->setOwnNames(onboardingCase ? namesOf(onboardingCase->customer()) : QStringList());
    Workspace *workspace = m_private->controller.workspace();
    m_private->paste->setKnownSecrets(workspace ? workspace->store().knownSecrets() : nullptr);
    if (isOther) {
        m_private->shownCase = onboardingCase;
        m_private->signOuts = onboardingCase ? signOutsOf(*onboardingCase) : 0;
        m_private->shownCustomer = onboardingCase ? onboardingCase->customer().id : QUuid();
        m_private->shownEnvironment = onboardingCase ? onboardingCase->environment() : Environment {};
        forgetAll();
        restoreDraft();
    }
    if (!onboardingCase) {
        m_private->isFilling = isFilledAlready;
        return;
    }
    const qsizetype signOuts = signOutsOf(*onboardingCase);
    if (signOuts > std::exchange(m_private->signOuts, signOuts))
        forgetPasted();
    dropIdsOfEarlierToken(onboardingCase->sdkToken().value_or(SdkToken {}));
    takePhoneResult();
    showChecks();
    m_private->isFilling = isFilledAlready;
    tellIdsAtHand();
}

/// The journey is about the IDs that stand here; not while the page changes to another customer.
void RegisterPage::tellIdsAtHand()
{
    OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    if (onboardingCase && !m_private->isFilling)
        onboardingCase->setIdsAtHand(canonicalId(m_private->accountId->text()).value_or(QString()),
                                     canonicalId(m_private->workflowId->text()).value_or(QString()));
}

/// What was typed belongs to the customer who was shown until now.
void RegisterPage::keepDraft()
{
    const Private &p = *m_private;
    if (p.shownCustomer.isNull())
        return;
    const auto idOf = [](const IdEdit &edit, const QString &taken) {
        return RegisterDraft::Id {
            .text = edit.text(), .taken = taken, .unseen = edit.unseen(), .isModified = edit.isModified()};
    };
    const RegisterDraft draft {.environment = p.shownEnvironment,
                               .pasted = p.paste->state(),
                               .chosen = p.chosen,
                               .accountId = idOf(*p.accountId, p.takenAccountId),
                               .workflowId = idOf(*p.workflowId, p.takenWorkflowId)};
    m_private->controller.keepDraft(p.shownCustomer,
                                    draft.isEmpty() ? nullptr : std::make_shared<const RegisterDraft>(draft));
}

void RegisterPage::forgetPasted()
{
    if (m_private->paste->isReadOnly())
        return; // its ids are on their way, and tell of which the answer is
    if (!m_private->isFailedRun && doubts().isEmpty() && !namedOwner()) {
        m_private->takenAccountId.clear(); // as if they were typed
        m_private->takenWorkflowId.clear();
    }
    m_private->paste->forget();
    showChecks();
}

void RegisterPage::forgetAll()
{
    Private &p = *m_private;
    p.paste->forget();
    p.readAs->setPlainText({});
    forgetText(*p.accountId);
    forgetText(*p.workflowId);
    p.accountId->forgetUnseen();
    p.workflowId->forgetUnseen();
    p.takenPhoneRun = 0;
    p.isRoomKept = false;
    p.checks->setMinimumHeight(0);
    p.shownChecks = -1;
    p.shownFailure.reset();
    p.sentAccountId.clear();
    p.sentWorkflowId.clear();
    p.token.clear();
}

/// As it was left; not what has done its work, nor what was meant for another service.
void RegisterPage::restoreDraft()
{
    Private &p = *m_private;
    const auto draft = p.controller.draft(p.shownCustomer);
    const Workspace *workspace = p.controller.workspace();
    if (!draft || !p.shownCase || !workspace)
        return;
    p.controller.keepDraft(p.shownCustomer, nullptr);
    const QString accountId = canonicalId(draft->accountId.text).value_or(QString());
    const QString workflowId = canonicalId(draft->workflowId.text).value_or(QString());
    if (isRegisteredAlready(*p.shownCase, p.controller.workspace()->store(), accountId, workflowId))
        return;
    if (!changeElsewhere(draft->environment, &p.shownEnvironment).isEmpty())
        return p.readAs->setPlainText(tr("What stood here is gone: the environment has been changed since."));
    p.paste->restore(draft->pasted);
    if (draft->chosen) {
        p.chooser->choose(*draft->chosen);
        takeCandidate(*draft->chosen);
    }
    const auto restoreId = [](IdEdit &edit, QString &taken, const RegisterDraft::Id &id) {
        if (edit.text() != id.text)
            edit.setText(id.text);
        edit.setModified(id.isModified);
        edit.remember(id.unseen);
        taken = id.taken;
    };
    restoreId(*p.accountId, p.takenAccountId, draft->accountId);
    restoreId(*p.workflowId, p.takenWorkflowId, draft->workflowId);
}

/// What others have sent since is asked for: the line about these IDs must be true when it is read.
void RegisterPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (Workspace *workspace = m_private->controller.workspace())
        workspace->store().refresh();
    showChecks();
}

/// With a new token another run begins: ids that were sent are of the one before.
void RegisterPage::dropIdsOfEarlierToken(const SdkToken &token)
{
    const QByteArray key = QCryptographicHash::hash(token.value, QCryptographicHash::Sha256);
    if (key == std::exchange(m_private->token, key) || token.value.isEmpty())
        return;
    const std::optional<PairUse> use = earlierUse();
    if (!use || use->kind == PairUse::Kind::OtherRun)
        return;
    m_private->paste->clear();
    forgetText(*m_private->accountId);
    forgetText(*m_private->workflowId);
}

/// In the sandbox the phone's hand-over needs no clipboard.
void RegisterPage::takePhoneResult()
{
    const QString result = m_private->controller.phoneResult();
    const int run = m_private->controller.phoneRuns();
    if (result.isEmpty() || run == std::exchange(m_private->takenPhoneRun, run))
        return;
    m_private->paste->paste(result);
}

void RegisterPage::readPasted()
{
    // Highlighting counts as a change of the text too.
    const QString pasted = m_private->paste->toPlainText();
    if (pasted == std::exchange(m_private->read, pasted))
        return;
    const OnboardingCase *shown = m_private->controller.onboardingCase();
    const Result<SdkResult> result
        = parseSdkResult(pasted, shown ? namesOf(shown->customer()) : QStringList());
    const SdkResult found = result ? *result : SdkResult {};
    m_private->chosen.reset();
    m_private->isFailedRun = found.isError;
    m_private->runPlace = found.place;
    m_private->runTenants = found.tenants;
    m_private->isUnclearRun = found.warnings.contains(SdkResult::Warning::OutcomeUnclear);
    m_private->readAccountId = found.accountId;
    m_private->readWorkflowId = found.workflowId;
    m_private->highlighter->setSpans(found.accountSpan, found.workflowSpan);
    QString text;
    if (!pasted.trimmed().isEmpty())
        text = (result ? readAsText(found) : result.error().message) + droppedText(*m_private->paste);
    m_private->readAs->setPlainText(text);
    m_private->chooser->setCandidates(found.candidates,
                                      found.warnings.contains(SdkResult::Warning::WhichIsWhich));
    takeId(*m_private->accountId, m_private->takenAccountId, found.accountId);
    takeId(*m_private->workflowId, m_private->takenWorkflowId, found.workflowId);
    showChecks();
    if (OnboardingCase *onboardingCase = m_private->controller.onboardingCase())
        onboardingCase->beginRun(found.accountId, found.workflowId);
}

void RegisterPage::takeCandidate(const SdkResult::Candidate &candidate)
{
    m_private->chosen = candidate;
    m_private->isFailedRun = candidate.isError;
    m_private->readAccountId = candidate.accountId;
    m_private->readWorkflowId = candidate.workflowId;
    m_private->highlighter->setSpans(candidate.accountSpan, candidate.workflowSpan);
    takeId(*m_private->accountId, m_private->takenAccountId, candidate.accountId);
    takeId(*m_private->workflowId, m_private->takenWorkflowId, candidate.workflowId);
    showChecks();
    if (OnboardingCase *onboardingCase = m_private->controller.onboardingCase())
        onboardingCase->beginRun(candidate.accountId, candidate.workflowId);
}

void RegisterPage::showChecks()
{
    const OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    if (!onboardingCase || !m_private->controller.workspace())
        return;
    for (QLineEdit *edit : {m_private->accountId, m_private->workflowId})
        markField(*edit, whyNoId(*edit));
    lockWhileSending();
    keepRoomOfChecks();
    m_private->checks->setPlainText(checkLines().join(QLatin1Char('\n')));
    const QString whyNot = whyNotRegister();
    const bool isProduction = onboardingCase->environment().kind == EnvironmentKind::Production;
    m_private->submit->setText(isProduction ? tr("Register in production…") : tr("Register"));
    const bool isAgainstStatus = whyNot.isEmpty() && !whyAgainstStatus().isEmpty();
    const bool isDoubted = earlierUse() || !doubts().isEmpty() || isAgainstStatus || !whoseToken().isEmpty()
        || !otherIdsAccepted().isEmpty();
    if (isDoubted)
        m_private->submit->setText(tr("Register all the same…"));
    setButtonState(*m_private->submit, whyNot.isEmpty(), whyNot);
    // One primary button: what finds the outcome out comes first, and what is doubtful is not invited to.
    setButtonKind(*m_private->submit,
                  onboardingCase->unsettledSubmission() || isDoubted ? ButtonKind::Plain
                                                                     : ButtonKind::Primary);
    showProgress();
    lookAtSendAgain();
    const bool isSent = isAboutShownIds(onboardingCase->submission())
        && onboardingCase->submission().stage != SubmissionProgress::Stage::Refused;
    m_private->hint->setPlainText(isSent ? QString() : tr("Nothing is sent until you confirm"));
    showPreview();
}

/// The outcome that comes is of the IDs that stand here.
void RegisterPage::lockWhileSending()
{
    const OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const bool isSending = onboardingCase.submission().stage == SubmissionProgress::Stage::Sending;
    const QString why = tr("These IDs are being registered. Wait for the answer, or cancel it, first.");
    m_private->paste->setReadOnly(isSending);
    m_private->accountId->setReadOnly(isSending);
    m_private->workflowId->setReadOnly(isSending);
    for (QPushButton *button : {m_private->pasteButton, m_private->clear, m_private->swap})
        setButtonState(*button, !isSending, why);
}

/// What is said before the IDs are sent goes then; what stands below keeps its place.
void RegisterPage::keepRoomOfChecks()
{
    const bool isSent = isAboutShownIds(m_private->controller.onboardingCase()->submission());
    if (std::exchange(m_private->isRoomKept, isSent) == isSent)
        return;
    // What was sent in an earlier session pushed nothing here, and before it is shown a label has any height.
    const bool isSeen = m_private->checks->isVisible();
    m_private->checks->setMinimumHeight(isSent && isSeen ? m_private->checks->height() : 0);
}

/// The status has asked for another try since: what became of the one before is no news of this one.
bool RegisterPage::isOfEarlierRun(const SubmissionProgress &progress) const
{
    const OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    const bool isOver = progress.stage == SubmissionProgress::Stage::Registered
        || progress.stage == SubmissionProgress::Stage::Refused;
    if (!onboardingCase || !isOver)
        return false;
    const QList<CaseEvent> &events = onboardingCase->events();
    const auto isSent = [](const CaseEvent &event) { return event.isOfSubmission(); };
    return std::any_of(events.begin(), events.end(), isSent)
        && std::none_of(events.begin() + onboardingCase->runStart(), events.end(), isSent);
}

/// Whom the text names, also where that was dropped from it, when it is not this customer.
std::optional<OtherOwner> RegisterPage::namedOwner() const
{
    const PasteEdit &paste = *m_private->paste;
    const OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    Workspace *workspace = m_private->controller.workspace();
    if (!onboardingCase || !workspace || paste.toPlainText().trimmed().isEmpty())
        return std::nullopt;
    return otherOwner(workspace->store(), onboardingCase->customer(), paste.named());
}

/// Why the ids of the text may not be this customer's, or not of a good run.
QStringList RegisterPage::doubts() const
{
    const OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    Workspace *workspace = m_private->controller.workspace();
    if (!onboardingCase || !workspace)
        return {};
    QStringList found;
    if (m_private->accountId->isUnseen() || m_private->workflowId->isUnseen())
        found.append(
            tr("An ID here was struck out or invisible where it was copied. Compare it with the place "
               "it was copied from."));
    if (m_private->paste->toPlainText().trimmed().isEmpty())
        return found;
    const std::optional<OtherOwner> other = namedOwner();
    if (other && other->customer)
        found.append(tr("The result names another customer of the list: %1 (%2).")
                         .arg(other->customer->label(), other->name));
    else if (other && other->kind == OtherOwner::Kind::Stranger)
        found.append(tr("The result names %1, and not this customer.").arg(other->name));
    if (m_private->isUnclearRun)
        found.append(warningText(SdkResult::Warning::OutcomeUnclear));
    if (isOtherPlace(m_private->runPlace, workspace->environment().kind == EnvironmentKind::Production))
        found.append(otherPlaceText(m_private->runPlace));
    else if (const QString tenant = otherTenantText(m_private->runTenants, workspace->environment().tenant);
             !tenant.isEmpty())
        found.append(tenant);
    const bool isBothRead = !m_private->readAccountId.isEmpty() && !m_private->readWorkflowId.isEmpty();
    if (isBothRead
        && !isSamePair({.accountId = m_private->readAccountId, .workflowId = m_private->readWorkflowId},
                       idText(*m_private->accountId), idText(*m_private->workflowId)))
        found.append(tr("These are not the IDs of the text above."));
    if (m_private->paste->differsAsShown())
        found.append(tr("The text was copied with formatting, such as struck-out or hidden words, and reads "
                        "differently with it. Compare the IDs with the place they were copied from."));
    if (m_private->paste->isShortened())
        found.append(
            tr("Personal data had been dropped from this text before it was copied here, so it does not "
               "say any more whose run it is. Compare it with the place where it came from."));
    return found;
}

/// Nothing that became of other ids stands above those that were not sent; what is not settled always does.
bool RegisterPage::isAboutShownIds(const SubmissionProgress &progress) const
{
    if (progress.stage == SubmissionProgress::Stage::Idle || isOfEarlierRun(progress))
        return false;
    const QString accountId = idText(*m_private->accountId);
    const QString workflowId = idText(*m_private->workflowId);
    const bool isEmpty = accountId.isEmpty() && workflowId.isEmpty();
    return progress.isUnderWay() || m_private->controller.onboardingCase()->unsettledSubmission() || isEmpty
        || isSamePair({.accountId = progress.accountId, .workflowId = progress.workflowId}, accountId,
                      workflowId);
}

/// It was confirmed and nothing left: what stopped it, while the same ids are there and nothing else is to be
/// said of them.
std::optional<Error> RegisterPage::whyNotSent() const
{
    const OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    const bool hasFailed
        = m_private->controller.failedActivity() == CustomerController::Activity::Registering;
    const bool isSame
        = isSamePair({.accountId = m_private->sentAccountId, .workflowId = m_private->sentWorkflowId},
                     idText(*m_private->accountId), idText(*m_private->workflowId));
    if (!onboardingCase || !hasFailed || !isSame || m_private->sentAccountId.isEmpty()
        || isAboutShownIds(onboardingCase->submission()))
        return std::nullopt;
    return m_private->controller.lastError();
}

/// Whom the ids were sent for before.
std::optional<PairUse> RegisterPage::earlierUse() const
{
    const OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    if (!onboardingCase)
        return std::nullopt;
    const QString accountId = idText(*m_private->accountId);
    const QString workflowId = idText(*m_private->workflowId);
    const SubmissionProgress progress = onboardingCase->submission();
    const bool isSaidBelow = progress.isUnderWay()
        || (progress.stage == SubmissionProgress::Stage::Registered && !isOfEarlierRun(progress));
    const bool isJustDone = isSaidBelow
        && isSamePair({.accountId = progress.accountId, .workflowId = progress.workflowId}, accountId,
                      workflowId);
    return isJustDone ? std::nullopt : onboardingCase->earlierUse(accountId, workflowId); // the card says it
}

/// Why the customer has nothing to submit, as far as is known; empty after what was sent just now.
QString RegisterPage::whyAgainstStatus() const
{
    const OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const auto seen = onboardingCase.lastObservation();
    const bool isDone = onboardingCase.submission().stage == SubmissionProgress::Stage::Registered
        && isAboutShownIds(onboardingCase.submission());
    return seen && !isDone ? whyNothingToSubmit(seen->status) : QString();
}

/// That the service took other IDs of this customer, which its status has not answered yet; empty otherwise.
QString RegisterPage::otherIdsAccepted() const
{
    const OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const QString accountId = idText(*m_private->accountId);
    const QString workflowId = idText(*m_private->workflowId);
    if (accountId.isEmpty() && workflowId.isEmpty())
        return {}; // the card says it
    const std::optional<Submission> accepted = onboardingCase.acceptedOthers(accountId, workflowId);
    if (!accepted)
        return {};
    const QString time = clockTime(accepted->sentAt, m_private->controller.clock().now());
    const quint64 exchange = onboardingCase.exchangeOf(*accepted);
    return exchange > 0
        ? tr("Other IDs were accepted for this customer %1 (#%2), and the status has not moved since.")
              .arg(time)
              .arg(exchange)
        : tr("Other IDs were accepted for this customer %1, and the status has not moved since.").arg(time);
}

/// Whom the service would register for, when that is not verified to be this customer; empty otherwise.
QString RegisterPage::whoseToken() const
{
    OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const Session &session = onboardingCase.session();
    return session.isSignedIn() ? unverifiedTokenText(session.info().mark, onboardingCase.customer().username,
                                                      session.mayAcceptOwner())
                                : QString();
}

/// What can be said of the two ids before they are sent.
QStringList RegisterPage::checkLines() const
{
    const OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const QString accountId = idText(*m_private->accountId);
    const QString workflowId = idText(*m_private->workflowId);
    const SdkToken token = onboardingCase.sdkTokenState() == SdkTokenState::Used
        ? SdkToken {}
        : onboardingCase.sdkToken().value_or(SdkToken {});
    const auto warnings
        = idWarnings(accountId, workflowId, token.suggestedAccountId, token.suggestedWorkflowId, {});
    const std::optional<PairUse> use = earlierUse();
    QStringList lines;
    const QStringList noIds = whyNoIds();
    for (const QString &why : noIds)
        lines.append(QStringLiteral("\u26a0 ") + why);
    const QStringList doubted = doubts();
    for (const QString &doubt : doubted)
        lines.append(QStringLiteral("\u26a0 ") + doubt);
    if (const QString whose = whoseToken(); !whose.isEmpty())
        lines.append(QStringLiteral("\u26a0 ") + whose);
    if (const QString against = whyAgainstStatus(); !against.isEmpty())
        lines.append(
            tr("\u26a0 Status: %1. %2").arg(statusLabel(onboardingCase.lastObservation()->status), against));
    const QString others = otherIdsAccepted();
    if (!others.isEmpty())
        lines.append(QStringLiteral("\u26a0 ") + others);
    if (use)
        lines.append(QStringLiteral("\u26a0 ")
                     + use->sentence(clockTime(use->at, m_private->controller.clock().now())));
    for (const SdkResult::Warning warning : warnings) {
        const bool isOfForm = warning == SdkResult::Warning::AccountIdNotUuid
            || warning == SdkResult::Warning::WorkflowIdNotUuid;
        const bool isOfToken = warning == SdkResult::Warning::IdsDifferFromToken;
        const bool isSaid
            = (isOfForm && !noIds.isEmpty()) || (isOfToken && use && use->kind == PairUse::Kind::OtherRun);
        if (!isSaid)
            lines.append(QStringLiteral("\u26a0 ") + warningText(warning));
    }
    if (const std::optional<OtherOwner> named = namedOwner();
        named && named->kind == OtherOwner::Kind::Unknown)
        lines.append(tr("\u26a0 The result names %1. Look whether it is the one of %2.")
                         .arg(named->name, onboardingCase.customer().username));
    if (accountId.isEmpty() || workflowId.isEmpty())
        lines.append(tr("Paste the result, or type both ids."));
    else if (!m_private->controller.mayAsk())
        lines.append(tr("\u26a0 The customer is not signed in. Sign in on the Case page, then register."));
    else if (warnings.isEmpty() && noIds.isEmpty() && doubted.isEmpty() && !use && others.isEmpty()
             && (!isAboutShownIds(onboardingCase.submission())
                 || onboardingCase.submission().stage == SubmissionProgress::Stage::Refused))
        lines.append(
            tr("\u2713 Both are UUIDs, they differ, and this console has not registered them before."));
    const auto seen = onboardingCase.lastObservation();
    const bool isDone = onboardingCase.submission().stage == SubmissionProgress::Stage::Registered
        && isAboutShownIds(onboardingCase.submission());
    if (isDone)
        return lines; // what they cost is spent
    if (seen && seen->remainingAttempts == 1)
        lines.append(tr("\u26a0 Last try: 1 attempt left, as the service said."));
    else if (!seen && !accountId.isEmpty() && !workflowId.isEmpty())
        lines.append(tr("\u26a0 No status yet: this may be the last try. Check the status first."));
    if (m_private->isFailedRun)
        lines.append(QStringLiteral("\u26a0 ") + warningText(SdkResult::Warning::RunFailed));
    return lines;
}

/// Why the two fields hold no ids, as far as they are filled.
QStringList RegisterPage::whyNoIds() const
{
    QStringList found {whyNoId(*m_private->accountId), whyNoId(*m_private->workflowId)};
    found.removeAll(QString());
    return found;
}

/// Empty when the two ids can be sent now.
QString RegisterPage::whyNotRegister() const
{
    OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const QString accountId = idText(*m_private->accountId);
    const QString workflowId = idText(*m_private->workflowId);
    if (onboardingCase.unsettledSubmission())
        return tr("The earlier submission is not settled yet.");
    if (m_private->controller.activity() != CustomerController::Activity::None)
        return tr("Another request is running.");
    if (accountId.isEmpty() || workflowId.isEmpty())
        return tr("Both ids are needed.");
    if (const QStringList noIds = whyNoIds(); !noIds.isEmpty())
        return noIds.join(QLatin1Char(' '));
    if (m_private->isFailedRun)
        return tr("The run on the phone failed.");
    if (accountId == workflowId)
        return tr("Both ids are the same.");
    if (isRegisteredAlready(onboardingCase, m_private->controller.workspace()->store(), accountId,
                            workflowId))
        return tr("These IDs are registered already.");
    return m_private->controller.mayAsk() ? QString() : tr("The customer is not signed in.");
}

void RegisterPage::showPreview()
{
    const OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    const ApiContract &contract = onboardingCase->environment().contract;
    const RegisterUserEndpoint endpoint {idText(*m_private->accountId), idText(*m_private->workflowId)};
    const Result<HttpRequest> request = endpoint.request(contract);
    m_private->evidence->setEvidence(
        contract.rule(Operation::RegisterUser).parameter(QStringLiteral("accountId")).evidence);
    if (const QStringList noIds = whyNoIds(); !noIds.isEmpty())
        return m_private->preview->setPlainText(noIds.join(QLatin1Char('\n')));
    if (!request) {
        const bool isEmpty = endpoint.accountId.isEmpty() && endpoint.workflowId.isEmpty();
        m_private->preview->setPlainText(isEmpty ? tr("The request is shown once both ids are there.")
                                                 : request.error().message);
        return;
    }
    const Environment &environment = onboardingCase->environment();
    const Result<Exchange> preview = requestPreview(
        *request, {.baseUrl = environment.url, .tenant = environment.tenant, .contract = contract});
    m_private->preview->setPlainText(preview ? requestText(*preview).text : preview.error().message);
}

void RegisterPage::showProgress()
{
    const OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const SubmissionProgress progress = onboardingCase.submission();
    const SubmissionProgress open = onboardingCase.unsettledSubmission().value_or(progress);
    const std::optional<Error> failure = whyNotSent();
    markUsed(progress);
    m_private->progress->setVisible(isAboutShownIds(progress) || failure);
    if (open.doubt != std::exchange(m_private->shownDoubt, open.doubt) && m_private->sendAgain
        && progress.stage == m_private->shownStage)
        sayUnsettled(open);
    if (progress.stage == m_private->shownStage && progress.checksDone == m_private->shownChecks
        && progress.exchange == m_private->shownExchange && failure == m_private->shownFailure
        && onboardingCase.mayHaveLeft() == m_private->isShownAsSent
        && isDecided() == m_private->isShownAsDecided
        && progress.accountId + progress.workflowId == m_private->shownIds)
        return;
    m_private->shownIds = progress.accountId + progress.workflowId;
    m_private->shownFailure = failure;
    m_private->shownStage = progress.stage;
    m_private->shownChecks = progress.checksDone;
    m_private->shownExchange = progress.exchange;
    m_private->isShownAsSent = onboardingCase.mayHaveLeft();
    m_private->isShownAsDecided = isDecided();
    m_private->progress->clearActions();
    m_private->sendAgain = nullptr;
    m_private->progressBar->setVisible(progress.stage == SubmissionProgress::Stage::OutcomeUnknown);
    m_private->progressBar->setRange(0, progress.checksPlanned);
    m_private->progressBar->setValue(progress.checksDone);
    if (failure)
        return showNotSent(*failure);
    switch (progress.stage) {
    case SubmissionProgress::Stage::Idle: return;
    case SubmissionProgress::Stage::Sending:
        if (m_private->isShownAsSent)
            m_private->progress->setMessage(MessageCard::Tone::Info, tr("Registering the IDs…"),
                                            tr("Sent once, never repeated automatically."));
        else
            m_private->progress->setMessage(MessageCard::Tone::Info, tr("Checking the status first…"),
                                            tr("The IDs are not sent yet."));
        addButton(tr("Cancel"), QStringLiteral("cancelSubmissionButton"), ButtonKind::Plain,
                  [this] { m_private->controller.cancel(); });
        return;
    case SubmissionProgress::Stage::OutcomeUnknown:
    case SubmissionProgress::Stage::StillUnknown: return showUnsettled(progress);
    case SubmissionProgress::Stage::Registered:
        if (progress.unsureName.isEmpty())
            m_private->progress->setMessage(MessageCard::Tone::Success, tr("IDs registered"),
                                            registeredText(progress));
        else
            m_private->progress->setMessage(
                MessageCard::Tone::Warning, tr("IDs registered. Look whom the answer is about"),
                registeredText(progress) + QLatin1Char('\n') + progress.unsureName);
        return;
    case SubmissionProgress::Stage::Refused: {
        if (open.isUnsettled())
            return showUnsettled(open);
        const Error error = progress.error.value_or(Error {});
        const ErrorText text = errorText(error, onboardingCase.environment().url.host());
        const bool isConflict = error.kind == Error::Kind::AlreadyExists;
        m_private->progress->setMessage(
            MessageCard::Tone::Danger, tr("Not registered: %1").arg(text.title),
            isConflict ? tr("%1 Check the status to see what comes next.").arg(text.sentence)
                       : text.sentence);
        return;
    }
    }
}

/// What was registered is not waiting to be used any more: it may go with the window.
void RegisterPage::markUsed(const SubmissionProgress &progress)
{
    if (progress.stage != SubmissionProgress::Stage::Registered || progress.accountId.isEmpty())
        return;
    const Submission sent {.accountId = progress.accountId, .workflowId = progress.workflowId};
    if (isSamePair(sent, idText(*m_private->accountId), idText(*m_private->workflowId))) {
        m_private->accountId->setModified(false);
        m_private->workflowId->setModified(false);
    }
    if (isSamePair(sent, m_private->readAccountId, m_private->readWorkflowId))
        m_private->paste->document()->setModified(false);
}

bool RegisterPage::isDecided() const
{
    const OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    const std::optional<Observation> seen = onboardingCase ? onboardingCase->lastObservation() : std::nullopt;
    return seen && seen->status.isFinal();
}

QString RegisterPage::registeredText(const SubmissionProgress &progress) const
{
    const QString next = isDecided() ? QString() : QLatin1Char(' ') + tr("Next: wait for the decision.");
    if (progress.isFound)
        return tr("Another program, or an earlier session, sent accountId %1 and workflowId %2, and the "
                  "service accepted them.")
                   .arg(progress.accountId, progress.workflowId)
            + next;
    if (progress.settledByStatus && progress.unclearStatus() > 0)
        return tr("It answered %1, but the status has moved on since: they were taken.")
            .arg(progress.unclearStatus());
    if (progress.settledByStatus)
        return tr("The answer was lost, but the status has moved on since: it arrived.");
    if (whyNothingToSubmit(progress.before).isEmpty())
        return tr("The service accepted them.") + next;
    return tr("The service accepted them. The status right before was %1, so they may change nothing: "
              "check it, and ask the service owner.")
        .arg(statusLabel(progress.before));
}

void RegisterPage::showNotSent(const Error &error)
{
    OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    const bool isOfOthers = error.field == QStringLiteral("sentBeforeFor") || earlierUse();
    const ErrorText text = errorText(error, onboardingCase->environment().url.host());
    m_private->progress->setMessage(
        MessageCard::Tone::Danger,
        error.exchange > 0 ? tr("Not registered: the IDs were not sent")
                           : tr("Not registered: nothing was sent"),
        isOfOthers
            ? tr("%1 Paste the result of this customer's own run. If these IDs are meant all the same, "
                 "use “Register all the same…”.")
                  .arg(error.message)
            : error.exchange > 0
            ? tr("The status is checked right before, and that failed. %1. %2 The IDs are still here: "
                 "register them when the status can be checked.")
                  .arg(text.title, text.sentence)
            : QStringLiteral("%1. %2").arg(text.title, text.sentence));
    if (Workspace *workspace = m_private->controller.workspace())
        workspace->store().refresh(); // what stopped it stands in the file
}

QPushButton *RegisterPage::addButton(const QString &text, const QString &name, ButtonKind kind,
                                     const std::function<void()> &run)
{
    QPushButton *button = m_private->progress->addAction(text, name, kind);
    connect(button, &QPushButton::clicked, this, run, Qt::QueuedConnection);
    return button;
}

/// What is not asked yet is not "still" unknown, and is not sent again. That sending them again was refused
/// tells nothing of those that were sent before.
void RegisterPage::sayUnsettled(const SubmissionProgress &progress)
{
    const OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const SubmissionProgress last = onboardingCase.submission();
    if (last.stage == SubmissionProgress::Stage::Refused) {
        const ErrorText refusal
            = errorText(last.error.value_or(Error {}), onboardingCase.environment().url.host());
        m_private->progress->setMessage(MessageCard::Tone::Warning,
                                        tr("Not registered again. The first time is still not known"),
                                        tr("The service refused what was sent just now. %1 Before that: %2")
                                            .arg(refusal.sentence, unsettledText(progress)));
        return lookAtSendAgain();
    }
    const bool isChecking = progress.stage == SubmissionProgress::Stage::OutcomeUnknown;
    const bool isAsked = progress.doubt != SubmissionProgress::Doubt::NotAsked;
    m_private->progress->setMessage(MessageCard::Tone::Warning,
                                    isChecking    ? tr("Sent, outcome unknown")
                                        : isAsked ? tr("It is still not known whether it arrived")
                                                  : tr("It is not known whether it arrived"),
                                    unsettledText(progress));
    lookAtSendAgain();
}

void RegisterPage::showUnsettled(const SubmissionProgress &progress)
{
    addButton(tr("Check now"), QStringLiteral("checkUnsettledButton"), ButtonKind::Primary,
              [this] { m_private->controller.checkStatus(); });
    if (progress.stage == SubmissionProgress::Stage::StillUnknown)
        m_private->sendAgain = addButton(tr("Send again…"), QStringLiteral("sendAgainButton"),
                                         ButtonKind::Plain, [this] { startSubmission(true); });
    sayUnsettled(progress);
    if (progress.exchange > 0)
        addButton(tr("Exchange #%1").arg(progress.exchange), QStringLiteral("submissionExchangeButton"),
                  ButtonKind::Plain, [this, number = progress.exchange] {
                      Q_EMIT m_private->controller.showExchangeRequested(number);
                  });
}

/// What it would send: the IDs of the card, or those that the fields hold by now.
void RegisterPage::lookAtSendAgain()
{
    const auto open = m_private->controller.onboardingCase()->unsettledSubmission();
    if (!m_private->sendAgain || !open)
        return;
    const QString accountId = idText(*m_private->accountId);
    const QString workflowId = idText(*m_private->workflowId);
    const bool isOther = !accountId.isEmpty() && !workflowId.isEmpty()
        && !isSamePair({.accountId = open->accountId, .workflowId = open->workflowId}, accountId, workflowId);
    const bool isAsked = open->doubt != SubmissionProgress::Doubt::NotAsked;
    const bool isFailed = isOther && m_private->isFailedRun;
    // A check that is on its way may settle it; and what is confirmed meanwhile could not be sent.
    const bool isBusy = m_private->controller.activity() != CustomerController::Activity::None;
    setButtonState(*m_private->sendAgain, isAsked && !isFailed && !isBusy,
                   isFailed     ? tr("The run on the phone failed. Do not register it.")
                       : isBusy ? tr("Another request is running.")
                                : tr("Check the status first."));
}

void RegisterPage::startSubmission(bool sendAgain)
{
    OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    if (!onboardingCase)
        return;
    QString accountId = idText(*m_private->accountId);
    QString workflowId = idText(*m_private->workflowId);
    const SubmissionProgress open
        = onboardingCase->unsettledSubmission().value_or(onboardingCase->submission());
    if (sendAgain && (accountId.isEmpty() || workflowId.isEmpty())) {
        accountId = open.accountId;
        workflowId = open.workflowId;
    }
    // The fields may hold those of another run by now: they are looked at as Register looks at them.
    const bool isOther = sendAgain
        && !isSamePair({.accountId = open.accountId, .workflowId = open.workflowId}, accountId, workflowId);
    if (isOther && m_private->isFailedRun)
        return; // the button is off, and says why
    const RegistrationOrder order {.accountId = accountId,
                                   .workflowId = workflowId,
                                   .sendAgain = sendAgain,
                                   .signIn = onboardingCase->session().stamp()};
    if (const QStringList doubted = doubts(); !doubted.isEmpty() && (!sendAgain || isOther))
        return askDoubt(order, doubted);
    askUse(order);
}

void RegisterPage::askUse(const RegistrationOrder &order)
{
    const OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    if (const std::optional<PairUse> use = onboardingCase.earlierUse(order.accountId, order.workflowId))
        return askRepeat(order, *use);
    askConfirmation(order);
}

/// Says what is doubtful of the text; outside the sandbox the customer's user name is typed.
void RegisterPage::askDoubt(const RegistrationOrder &order, const QStringList &doubted)
{
    const OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const QString customer = onboardingCase.customer().label();
    const QString username = onboardingCase.customer().username;
    const bool isTyped = onboardingCase.environment().kind != EnvironmentKind::Sandbox;
    auto *dialog = new ConfirmationDialog(
        m_private->theme, onboardingCase.environment(),
        {.windowTitle = tr("Register all the same"),
         .title = tr("Register these IDs for %1 all the same?").arg(customer),
         .consequence = doubted.join(QLatin1Char(' ')) + QLatin1Char(' ')
             + tr("Another customer's documents, or those of a failed run, might be registered."),
         .facts = {{tr("Customer"), QStringLiteral("%1 (%2)").arg(customer, username)},
                   {QStringLiteral("accountId"), order.accountId, true},
                   {QStringLiteral("workflowId"), order.workflowId, true}},
         .ask = isTyped ? tr("Type the user name of the customer, %1, to go on").arg(username) : QString(),
         .isRight
         = [username](
               const QString &typed) { return typed.trimmed().compare(username, Qt::CaseInsensitive) == 0; },
         .yes = tr("Register all the same"),
         .isDangerous = true},
        window());
    openQuestion(*dialog, [this, order](const QString &) { askUse(order); });
}

void RegisterPage::send(const RegistrationOrder &order)
{
    m_private->sentAccountId = order.accountId;
    m_private->sentWorkflowId = order.workflowId;
    m_private->controller.submit(order);
}

/// Names whom the ids were sent for before; outside the sandbox that name is typed.
void RegisterPage::askRepeat(const RegistrationOrder &order, const PairUse &use)
{
    const OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const QString customer = onboardingCase.customer().label();
    const bool isTyped = onboardingCase.environment().kind != EnvironmentKind::Sandbox;
    auto *dialog = new ConfirmationDialog(
        m_private->theme, onboardingCase.environment(),
        {.windowTitle
         = use.kind == PairUse::Kind::Sent ? tr("IDs were sent before") : tr("IDs of another token"),
         .title = tr("Register these IDs for %1 all the same?").arg(customer),
         .consequence = use.sentence(clockTime(use.at, m_private->controller.clock().now()))
             + QLatin1Char(' ')
             + (use.isSameCustomer
                    ? (use.kind == PairUse::Kind::Sent
                           ? tr("Registering them again may count as another attempt.")
                           : use.kind == PairUse::Kind::OtherRun
                           ? tr("If it is, the wrong person's documents are registered.")
                           : use.kind == PairUse::Kind::OtherPlace
                           ? tr("Here that run may be unknown, or test documents may be taken for real ones.")
                           : tr("Paste the result of one run."))
                    : tr("If they are of that person, the wrong person's documents are registered.")),
         .facts
         = {{tr("Customer"), QStringLiteral("%1 (%2)").arg(customer, onboardingCase.customer().username)},
            {use.kind == PairUse::Kind::Sent ? tr("Sent before for") : tr("Token fetched for"),
             !use.username.isEmpty()               ? use.username
                 : use.kind == PairUse::Kind::Sent ? tr("a customer removed from this console")
                                                   : tr("another user")},
            {QStringLiteral("accountId"), order.accountId, true},
            {QStringLiteral("workflowId"), order.workflowId, true}},
         .ask = !isTyped              ? QString()
             : use.username.isEmpty() ? tr("Type %1 to go on").arg(use.confirmation())
             : use.kind == PairUse::Kind::Sent
             ? tr("Type the user name they were sent for before, %1, to go on").arg(use.username)
             : tr("Type the user name the token was fetched for, %1, to go on").arg(use.username),
         .isRight
         = [username = use.confirmation()](
               const QString &typed) { return typed.trimmed().compare(username, Qt::CaseInsensitive) == 0; },
         .yes = tr("Register all the same"),
         .isDangerous = true},
        window());
    openQuestion(*dialog, [this, order, username = use.confirmation()](const QString &) {
        RegistrationOrder meant = order;
        meant.sentBeforeFor = username;
        askConfirmation(meant);
    });
}

/// With its age: it is not what the service would say now.
QString RegisterPage::lastKnownStatus() const
{
    const auto seen = m_private->controller.onboardingCase()->lastObservation();
    if (!seen)
        return statusLabel(std::nullopt);
    const QDateTime now = m_private->controller.clock().now();
    return tr("%1, checked %2 (%3)")
        .arg(statusLabel(seen->status), clockTime(seen->observedAt, now), agoText(seen->observedAt, now));
}

void RegisterPage::askConfirmation(const RegistrationOrder &order)
{
    OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const TypedPhrase confirmation = onboardingCase.confirmation();
    const auto seen = onboardingCase.lastObservation();
    const bool isLastTry = seen && seen->remainingAttempts == 1;
    const auto unsettled = onboardingCase.unsettledSubmission();
    QStringList sentences {whyAgainstStatus(), otherIdsAccepted()};
    sentences.removeAll(QString());
    QString against = sentences.join(QLatin1Char(' '));
    if (order.sendAgain && unsettled
        && !isSamePair({.accountId = unsettled->accountId, .workflowId = unsettled->workflowId},
                       order.accountId, order.workflowId))
        against = tr("These are other IDs than those of which it is not known whether they arrived. %1")
                      .arg(against)
                      .trimmed();
    if (!confirmation.isNeeded() && !order.sendAgain && !isLastTry && against.isEmpty()
        && whoseToken().isEmpty())
        return send(order);
    auto *dialog
        = new RegisterConfirmation(m_private->theme, onboardingCase.environment(),
                                   {.customer = onboardingCase.customer().label(),
                                    .username = onboardingCase.customer().username,
                                    .status = lastKnownStatus(),
                                    .accountId = order.accountId,
                                    .workflowId = order.workflowId,
                                    .host = onboardingCase.environment().url.authority(QUrl::FullyEncoded),
                                    .confirmation = confirmation,
                                    .token = onboardingCase.session().info().mark,
                                    .againstStatus = against,
                                    .isAgain = order.sendAgain,
                                    .isLastTry = isLastTry},
                                   window());
    openQuestion(*dialog, [this, order](const QString &typed) {
        RegistrationOrder confirmed = order;
        confirmed.confirmation = typed;
        send(confirmed);
    });
}

void RegisterPage::openQuestion(ConfirmationDialog &dialog,
                                const std::function<void(const QString &)> &onConfirmed)
{
    connect(&dialog, &ConfirmationDialog::confirmed, this, onConfirmed);
    OnboardingCase &asked = *m_private->controller.onboardingCase();
    const Session &session = asked.session();
    // What was asked about is not there any more: the question is void. A customer or an environment that was
    // taken away is told of elsewhere.
    connect(&m_private->controller, &CustomerController::changed, &dialog,
            [this, &dialog, onboardingCase = QPointer(&asked), signIn = session.stamp(),
             wasSignedIn = session.isSignedIn()] {
                if (!dialog.isVisible())
                    return;
                if (!onboardingCase || m_private->controller.onboardingCase() != onboardingCase)
                    return dialog.reject();
                const Session &now = onboardingCase->session();
                if (now.isAwaitingTokens())
                    return; // it is being read again: what it is then decides
                if (signIn.covers(now.stamp()) && (now.isSignedIn() || !wasSignedIn))
                    return;
                dialog.reject();
                sayOtherSignIn();
            });
    dialog.open();
}

/// What is typed next would go to the page, and look like a confirmation.
void RegisterPage::sayOtherSignIn()
{
    OnboardingCase &onboardingCase = *m_private->controller.onboardingCase();
    const Session &session = onboardingCase.session();
    const QString whose = whoseToken();
    QStringList sentences {session.isSignedIn() ? tr("Another sign-in has taken its place.")
                                                : tr("The customer is signed out.")};
    if (!whose.isEmpty())
        sentences.append(whose);
    sentences.append(tr("What was asked was about the sign-in before, so the question is closed: nothing was "
                        "sent. The ids are still on the page."));
    auto *notice
        = new NoticeDialog(m_private->theme, onboardingCase.environment(),
                           tr("The sign-in of %1 has changed").arg(onboardingCase.customer().label()),
                           sentences.join(QLatin1Char(' ')), tr("Back to the IDs"), window());
    notice->open();
}

} // namespace onboarding
