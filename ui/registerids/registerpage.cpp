#include "ui/registerids/registerpage.h"

#include "core/api/endpoints.h"
#include "core/kyc/nextstep.h"
#include "ui/customer/customercontroller.h"
#include "ui/registerids/confirmdialog.h"
#include "ui/registerids/pastehighlighter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/evidencepill.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace onboarding {

struct RegisterPage::Private
{
    CustomerController &controller;
    const Theme &theme;
    MessageCard *progress = nullptr;
    QProgressBar *progressBar = nullptr;
    QPlainTextEdit *paste = nullptr;
    PasteHighlighter *highlighter = nullptr;
    PlainLabel *readAs = nullptr;
    QLineEdit *accountId = nullptr;
    QLineEdit *workflowId = nullptr;
    PlainLabel *checks = nullptr;
    PlainLabel *preview = nullptr;
    EvidencePill *evidence = nullptr;
    QPushButton *swap = nullptr;
    QPushButton *submit = nullptr;
    QPointer<OnboardingCase> shownCase {};
    QString takenPhoneResult {};
    QString read {}; ///< what was pasted when it was last read
    SubmissionProgress::Stage shownStage = SubmissionProgress::Stage::Idle;
    int shownChecks = -1;
    bool isFailedRun = false;
};

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
    layout->addWidget(m_private->progress);
    layout->addWidget(m_private->progressBar);
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
    card->header().addWidget(makeLabel(tr("Nothing is sent until you confirm"), "caption"));
    p.paste = new QPlainTextEdit;
    p.paste->setObjectName(QStringLiteral("pasteEdit"));
    p.paste->setPlaceholderText(tr("Paste what the phone handed back: JSON, log lines, a web address…"));
    p.paste->setAccessibleName(tr("Result from the phone"));
    p.paste->setTabChangesFocus(true);
    p.paste->setFont(Theme::monospaced());
    p.paste->setFixedHeight(112);
    p.highlighter = new PasteHighlighter(p.theme, p.paste->document());
    p.readAs = makeLabel({}, "caption", true);
    auto *paste = makeButton(tr("Paste"), QStringLiteral("pasteButton"));
    auto *clear = makeButton(tr("Clear"), QStringLiteral("clearButton"), ButtonKind::Link);
    auto *top = new QHBoxLayout;
    top->addWidget(makeLabel(tr("Result from the phone"), "strong"));
    top->addStretch();
    top->addWidget(paste);
    top->addWidget(clear);
    card->content().addLayout(top);
    card->content().addWidget(p.paste);
    card->content().addWidget(p.readAs);

    const auto makeId = [this](const QString &name, const QString &objectName) {
        auto *edit = new QLineEdit;
        edit->setObjectName(objectName);
        edit->setAccessibleName(name);
        edit->setProperty("mono", true);
        edit->setMaxLength(200);
        connect(edit, &QLineEdit::textChanged, this, &RegisterPage::showChecks);
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
    card->content().addLayout(grid);
    card->content().addWidget(p.swap, 0, Qt::AlignLeft);
    p.checks = makeLabel({}, "secondary", true);
    p.submit = makeButton(tr("Register"), QStringLiteral("registerButton"), ButtonKind::Primary);
    card->content().addWidget(makeRule());
    card->content().addWidget(p.checks);
    card->content().addWidget(p.submit, 0, Qt::AlignRight);

    connect(paste, &QPushButton::clicked, this,
            [this] { m_private->paste->setPlainText(QGuiApplication::clipboard()->text()); });
    connect(clear, &QPushButton::clicked, p.paste, &QPlainTextEdit::clear);
    connect(p.paste, &QPlainTextEdit::textChanged, this, &RegisterPage::readPasted);
    connect(p.submit, &QPushButton::clicked, this, [this] { startSubmission(false); });
    connect(p.swap, &QPushButton::clicked, this, [this] {
        const QString account = m_private->accountId->text();
        m_private->accountId->setText(m_private->workflowId->text());
        m_private->workflowId->setText(account);
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
    OnboardingCase *about = m_private->controller.onboardingCase();
    if (m_private->shownCase != about) {
        // What was typed belongs to another customer.
        m_private->shownCase = about;
        m_private->paste->clear();
        m_private->accountId->clear();
        m_private->workflowId->clear();
        m_private->takenPhoneResult.clear();
        m_private->shownChecks = -1;
    }
    if (!about)
        return;
    takePhoneResult();
    refresh();
}

void RegisterPage::refresh()
{
    showProgress();
    showChecks();
}

/// In the sandbox the phone's hand-over needs no clipboard.
void RegisterPage::takePhoneResult()
{
    const QString result = m_private->controller.phoneResult();
    if (result.isEmpty() || result == m_private->takenPhoneResult)
        return;
    m_private->takenPhoneResult = result;
    m_private->paste->setPlainText(result);
}

void RegisterPage::readPasted()
{
    // Highlighting counts as a change of the text too.
    const QString pasted = m_private->paste->toPlainText();
    if (pasted == std::exchange(m_private->read, pasted))
        return;
    if (const QString kept = withoutCredentials(pasted); kept != pasted)
        return m_private->paste->setPlainText(kept); // comes back here
    m_private->isFailedRun = false;
    m_private->highlighter->setSpans({}, {});
    if (pasted.trimmed().isEmpty()) {
        m_private->readAs->setPlainText({});
        return showChecks();
    }
    const Result<SdkResult> result = parseSdkResult(pasted);
    if (!result) {
        m_private->readAs->setPlainText(result.error().message);
        return showChecks();
    }
    m_private->highlighter->setSpans(result->accountSpan, result->workflowSpan);
    m_private->isFailedRun = result->isError;
    QString text = tr("Read as: %1. Personal data is dropped.").arg(result->shape);
    for (const SdkResult::Warning warning : result->warnings) {
        if (warning == SdkResult::Warning::WhichIsWhich || warning == SdkResult::Warning::SeveralCandidates
            || warning == SdkResult::Warning::RunFailed)
            text += QLatin1Char(' ') + warningText(warning);
    }
    m_private->readAs->setPlainText(text);
    m_private->accountId->setText(result->accountId);
    m_private->workflowId->setText(result->workflowId);
    m_private->accountId->setCursorPosition(0);
    m_private->workflowId->setCursorPosition(0);
}

void RegisterPage::showChecks()
{
    OnboardingCase *about = m_private->controller.onboardingCase();
    if (!about)
        return;
    const QString accountId = m_private->accountId->text().trimmed();
    const QString workflowId = m_private->workflowId->text().trimmed();
    const std::optional<SdkToken> token = about->sdkToken();
    Workspace *workspace = m_private->controller.workspace();
    const QStringList used
        = workspace ? workspace->store().usedWorkflowIds(about->environment().id) : QStringList();
    QStringList lines;
    const bool hasBoth = !accountId.isEmpty() && !workflowId.isEmpty();
    const auto warnings = idWarnings(accountId, workflowId, token ? token->suggestedAccountId : QString(),
                                     token ? token->suggestedWorkflowId : QString(), used);
    for (const SdkResult::Warning warning : warnings)
        lines.append(QStringLiteral("\u26a0 ") + warningText(warning));
    if (hasBoth && warnings.isEmpty())
        lines.append(
            tr("\u2713 Both are UUIDs, they differ, and this console has not registered them before."));
    if (!hasBoth)
        lines.append(tr("Paste the result, or type both ids."));
    if (const auto seen = about->lastObservation(); seen && seen->remainingAttempts == 1)
        lines.append(tr("\u26a0 Last try: 1 attempt left, as the service said."));
    if (m_private->isFailedRun)
        lines.append(QStringLiteral("\u26a0 ") + warningText(SdkResult::Warning::RunFailed));
    m_private->checks->setPlainText(lines.join(QLatin1Char('\n')));

    const auto stage = about->submission().stage;
    QString whyNot;
    if (stage == SubmissionProgress::Stage::OutcomeUnknown
        || stage == SubmissionProgress::Stage::StillUnknown)
        whyNot = tr("The earlier one is not settled yet.");
    else if (m_private->controller.activity() != CustomerController::Activity::None)
        whyNot = tr("Something is under way.");
    else if (!hasBoth)
        whyNot = tr("Both ids are needed.");
    else if (m_private->isFailedRun)
        whyNot = tr("The run on the phone failed.");
    else if (accountId == workflowId)
        whyNot = tr("Both ids are the same.");
    else if (!about->session().isSignedIn())
        whyNot = tr("The customer is not signed in.");
    const bool isProduction = about->environment().kind == EnvironmentKind::Production;
    m_private->submit->setText(isProduction ? tr("Register in production…") : tr("Register"));
    setButtonState(*m_private->submit, whyNot.isEmpty(), whyNot);
    showPreview();
}

void RegisterPage::showPreview()
{
    const OnboardingCase *about = m_private->controller.onboardingCase();
    const ApiContract &contract = about->environment().contract;
    const RegisterUserEndpoint endpoint {m_private->accountId->text().trimmed(),
                                         m_private->workflowId->text().trimmed()};
    const Result<HttpRequest> request = endpoint.request(contract);
    m_private->evidence->setEvidence(
        contract.rule(Operation::RegisterUser).parameter(QStringLiteral("accountId")).evidence);
    if (!request) {
        m_private->preview->setPlainText(request.error().message);
        return;
    }
    QStringList lines {QStringLiteral("%1 /%2").arg(QString::fromLatin1(request->method), request->path),
                       QStringLiteral("%1: %2").arg(contract.tenantHeader.value, about->environment().tenant),
                       QStringLiteral("%1: hidden").arg(contract.apiKeyHeader.value),
                       QStringLiteral("Authorization: Bearer hidden")};
    if (!request->query.isEmpty())
        lines[0] += QLatin1Char('?') + request->query.toString();
    for (const auto &[name, value] : request->headers)
        lines.append(QString::fromLatin1(name) + QStringLiteral(": ") + QString::fromLatin1(value));
    if (!request->body.isEmpty())
        lines.append(QString::fromUtf8(request->body));
    m_private->preview->setPlainText(lines.join(QLatin1Char('\n')));
}

void RegisterPage::showProgress()
{
    const SubmissionProgress &progress = m_private->controller.onboardingCase()->submission();
    if (progress.stage == m_private->shownStage && progress.checksDone == m_private->shownChecks)
        return;
    m_private->shownStage = progress.stage;
    m_private->shownChecks = progress.checksDone;
    m_private->progress->clearActions();
    m_private->progress->setVisible(progress.stage != SubmissionProgress::Stage::Idle);
    m_private->progressBar->setVisible(progress.stage == SubmissionProgress::Stage::OutcomeUnknown);
    m_private->progressBar->setRange(0, progress.checksPlanned);
    m_private->progressBar->setValue(progress.checksDone);
    const auto add = [this](const QString &text, const QString &name, auto run) {
        connect(m_private->progress->addAction(text, name), &QAbstractButton::clicked, this, run,
                Qt::QueuedConnection);
    };
    switch (progress.stage) {
    case SubmissionProgress::Stage::Idle: return;
    case SubmissionProgress::Stage::Sending:
        m_private->progress->setMessage(MessageCard::Tone::Info, tr("Registering the IDs…"),
                                        tr("Sent once, never repeated automatically."));
        add(tr("Cancel"), QStringLiteral("cancelSubmissionButton"),
            [this] { m_private->controller.cancel(); });
        return;
    case SubmissionProgress::Stage::OutcomeUnknown:
        m_private->progress->setMessage(MessageCard::Tone::Warning, tr("Sent, outcome unknown"),
                                        tr("The request left and its answer was lost. The status is asked, "
                                           "check %1 of %2, with growing pauses.")
                                            .arg(std::min(progress.checksDone + 1, progress.checksPlanned))
                                            .arg(progress.checksPlanned));
        return;
    case SubmissionProgress::Stage::StillUnknown:
        m_private->progress->setMessage(
            MessageCard::Tone::Warning, tr("It is still not known whether it arrived"),
            tr("The status has not moved on. Check it again later, or send the IDs once "
               "more."));
        add(tr("Check now"), QStringLiteral("checkUnsettledButton"),
            [this] { m_private->controller.checkStatus(); });
        add(tr("Send again…"), QStringLiteral("sendAgainButton"), [this] { startSubmission(true); });
        return;
    case SubmissionProgress::Stage::Registered:
        m_private->progress->setMessage(
            MessageCard::Tone::Success, tr("IDs registered"),
            progress.settledByStatus
                ? tr("The answer was lost, but the status has moved on since: it arrived.")
                : tr("The service accepted them. Next: wait for the decision."));
        return;
    case SubmissionProgress::Stage::Refused: {
        const Error error = progress.error.value_or(Error {});
        const ErrorText text
            = errorText(error, m_private->controller.onboardingCase()->environment().url.host());
        m_private->progress->setMessage(MessageCard::Tone::Danger, tr("Not registered: %1").arg(text.title),
                                        text.sentence);
        return;
    }
    }
}

void RegisterPage::startSubmission(bool sendAgain)
{
    OnboardingCase *about = m_private->controller.onboardingCase();
    if (!about)
        return;
    QString accountId = m_private->accountId->text().trimmed();
    QString workflowId = m_private->workflowId->text().trimmed();
    if (sendAgain && (accountId.isEmpty() || workflowId.isEmpty())) {
        accountId = about->submission().accountId;
        workflowId = about->submission().workflowId;
    }
    const QString phrase = about->confirmationPhrase();
    const auto seen = about->lastObservation();
    const bool isLastTry = seen && seen->remainingAttempts == 1;
    if (phrase.isEmpty() && !sendAgain && !isLastTry)
        return m_private->controller.submit(accountId, workflowId, {}, false);
    auto *dialog
        = new ConfirmDialog(m_private->theme, about->environment(),
                            {.customer = about->customer().label(),
                             .status = statusLabel(seen ? std::optional(seen->status) : std::nullopt),
                             .accountId = accountId,
                             .workflowId = workflowId,
                             .host = about->environment().url.host(),
                             .phrase = phrase,
                             .isAgain = sendAgain,
                             .isLastTry = isLastTry},
                            window());
    connect(dialog, &ConfirmDialog::confirmed, this,
            [this, accountId, workflowId, sendAgain](const QString &typed) {
                m_private->controller.submit(accountId, workflowId, typed, sendAgain);
            });
    // Another customer was chosen meanwhile: the question is void.
    connect(&m_private->controller, &CustomerController::changed, dialog,
            [this, dialog, about = QPointer(about)] {
                if (m_private->controller.onboardingCase() != about)
                    dialog->reject();
            });
    dialog->open();
}

} // namespace onboarding
