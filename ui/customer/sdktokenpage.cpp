#include "ui/customer/sdktokenpage.h"

#include "core/api/replyowner.h"
#include "core/base/plaintext.h"
#include "core/kyc/nextstep.h"
#include "ui/customer/customercontroller.h"
#include "ui/text/errortext.h"
#include "ui/text/timetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/countdownring.h"
#include "ui/widgets/evidencepill.h"
#include "ui/widgets/maincontent.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/secretfield.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QResizeEvent>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cstdlib>
#include <utility>

namespace onboarding {

namespace {

/// Empty where both clocks show the same: ours is the one that people see.
QString byWhoseClock(qint64 secondsAhead)
{
    constexpr qint64 Minute = 60;
    const qint64 minutes = (std::abs(secondsAhead) + Minute / 2) / Minute;
    if (minutes == 0)
        return {};
    const QString apart = durationText(minutes * Minute);
    return secondsAhead > 0 ? SdkTokenPage::tr(" by the sandbox's clock, which is %1 ahead").arg(apart)
                            : SdkTokenPage::tr(" by the sandbox's clock, which is %1 behind").arg(apart);
}

/// Why it may be another customer's; empty: nothing speaks for it.
QString doubtOf(const SdkToken &token, const QString &tenant)
{
    QStringList doubts;
    if (isOtherTenant(token.tenantName, tenant))
        doubts.append(SdkTokenPage::tr("The token is of tenant %1, and the environment of %2.")
                          .arg(plainExcerpt(token.tenantName), plainExcerpt(tenant)));
    for (const QString &doubt : {token.unsureName, token.endWarning()}) {
        if (!doubt.isEmpty())
            doubts.append(doubt);
    }
    return doubts.join(QLatin1Char('\n'));
}

} // namespace

struct SdkTokenPage::Private
{
    CustomerController &controller;
    Card *tokenCard = nullptr;
    PlainLabel *empty = nullptr;
    CountdownRing *ring = nullptr;
    PlainLabel *expiry = nullptr;
    PlainLabel *secretLabel = nullptr;
    SecretField *secret = nullptr;
    PlainLabel *dataCentre = nullptr;
    EvidencePill *dataCentreEvidence = nullptr;
    QBoxLayout *both = nullptr;
    QrView *qr = nullptr;
    QPushButton *qrButton = nullptr;
    QWidget *ids = nullptr;
    PlainLabel *accountId = nullptr;
    PlainLabel *workflowId = nullptr;
    QPushButton *registerIds = nullptr;
    QPushButton *phone = nullptr; ///< of the sandbox only
    QLineEdit *deviceId = nullptr;
    EvidencePill *deviceEvidence = nullptr;
    MessageCard *doubt = nullptr; ///< whether the token is of this customer and tenant
    MessageCard *warning = nullptr;
    MessageCard *failure = nullptr; ///< below the button: what comes moves nothing that is pressed
    std::optional<Error> shownFailure {};
    bool isCheckFirst = false; ///< the status says what the failure means
    PlainLabel *whyNot = nullptr;
    QPushButton *signIn = nullptr;
    QPushButton *check = nullptr; ///< where the status has to tell first what became of the IDs
    QPushButton *request = nullptr;
    QTimer *second = nullptr;
    QByteArray shown {};
    QPointer<OnboardingCase> shownCase {};
    SdkTokenState shownState = SdkTokenState::None;
    bool isQrShown = true;
    bool isAgainConfirmed = false;
    CustomerController::Activity before = CustomerController::Activity::None;
};

SdkTokenPage::SdkTokenPage(CustomerController &controller, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_private(new Private {controller})
{
    m_private->empty = makeLabel({}, "secondary", true);
    m_private->empty->setObjectName(QStringLiteral("noSdkToken"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_private->empty);
    layout->addWidget(makeTokenCard(theme));
    layout->addWidget(makeRequestCard(theme));
    layout->addStretch();
    m_private->second = new QTimer(this);
    connect(m_private->second, &QTimer::timeout, this, &SdkTokenPage::onSecond);
    connect(&controller, &CustomerController::changed, this, &SdkTokenPage::refresh);
    refresh();
}

SdkTokenPage::~SdkTokenPage()
{
    m_private->shown.fill('\0');
}

QWidget *SdkTokenPage::makeTokenCard(const Theme &theme)
{
    Private &p = *m_private;
    p.tokenCard = new Card(tr("SDK token"));
    p.tokenCard->header().insertWidget(1, makeLabel(tr("kept in memory only"), "caption"));
    p.ring = new CountdownRing(theme);
    p.expiry = makeLabel({}, "secondary", true);
    p.expiry->setObjectName(QStringLiteral("tokenExpiry"));
    p.secret = new SecretField;
    p.dataCentre = makeLabel({}, "strong");
    p.dataCentreEvidence = new EvidencePill(Evidence::Observed);
    p.qr = new QrView;
    p.qr->setMinimumSize(260, 260);
    p.qrButton = makeButton({}, QStringLiteral("qrButton"));

    auto *time = new QHBoxLayout;
    time->setSpacing(16);
    time->addWidget(p.ring);
    time->addWidget(p.expiry, 1);
    auto *centre = new QHBoxLayout;
    centre->setSpacing(8);
    centre->addWidget(makeLabel(tr("Data centre"), "secondary"));
    centre->addWidget(p.dataCentre);
    centre->addWidget(p.dataCentreEvidence);
    centre->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addLayout(time);
    p.secretLabel = makeLabel(tr("Token"), "secondary");
    left->addWidget(p.secretLabel);
    left->addWidget(p.secret);
    left->addLayout(centre);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->addWidget(p.qr, 1);
    right->addWidget(p.qrButton, 0, Qt::AlignRight);
    p.both = new QBoxLayout(QBoxLayout::LeftToRight);
    p.both->setSpacing(16);
    p.both->addLayout(left, 1);
    p.both->addLayout(right, 1);

    p.accountId = makeLabel({}, "mono");
    p.workflowId = makeLabel({}, "mono");
    for (PlainLabel *id : {p.accountId, p.workflowId}) {
        id->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        id->setElided(false);
    }
    p.registerIds = makeButton(tr("Register IDs"), QStringLiteral("openRegisterButton"), ButtonKind::Primary);
    p.ids = new QWidget;
    auto *grid = new QGridLayout(p.ids);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    auto *title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(makeLabel(tr("IDs found inside the token"), "strong"));
    title->addWidget(new EvidencePill(Evidence::Inferred));
    title->addStretch();
    grid->addLayout(title, 0, 0, 1, 3);
    grid->addWidget(makeLabel(QStringLiteral("accountId"), "secondary"), 1, 0);
    grid->addWidget(p.accountId, 1, 1);
    grid->addWidget(makeLabel(QStringLiteral("workflowId"), "secondary"), 2, 0);
    grid->addWidget(p.workflowId, 2, 1);
    grid->addWidget(
        makeLabel(tr("When the phone has finished, register the IDs it shows. These two were decoded on this "
                     "computer (accId, wfeId) and are only a suggestion."),
                  "caption", true),
        3, 0, 1, 3);
    p.phone = makeButton(tr("Simulate phone"), QStringLiteral("simulatePhoneButton"));
    p.phone->setToolTip(tr("In the sandbox: takes the pictures and hands back the IDs"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(p.phone);
    buttons->addWidget(p.registerIds);
    grid->addLayout(buttons, 4, 0, 1, 3);
    grid->setColumnStretch(1, 1);

    p.doubt = new MessageCard(theme);
    p.doubt->setObjectName(QStringLiteral("tokenDoubtCard"));
    p.doubt->hide();
    p.tokenCard->content().addWidget(p.doubt);
    p.tokenCard->content().addLayout(p.both);
    p.tokenCard->content().addWidget(makeRule());
    p.tokenCard->content().addWidget(p.ids);
    connect(p.phone, &QPushButton::clicked, &p.controller, &CustomerController::playPhone);
    connect(p.registerIds, &QPushButton::clicked, this, &SdkTokenPage::registerRequested);
    connect(p.qrButton, &QPushButton::clicked, this, [this] {
        m_private->isQrShown = !m_private->isQrShown;
        showToken();
    });
    return p.tokenCard;
}

QWidget *SdkTokenPage::makeRequestCard(const Theme &theme)
{
    Private &p = *m_private;
    auto *card = new Card(tr("Next token request"));
    card->header().addWidget(makeLabel(tr("Ctrl+T"), "caption"));
    p.deviceId = new QLineEdit;
    p.deviceId->setObjectName(QStringLiteral("deviceIdEdit"));
    p.deviceId->setPlaceholderText(tr("Optional. Left empty, it is not sent."));
    p.deviceId->setAccessibleName(QStringLiteral("deviceId"));
    p.deviceEvidence = new EvidencePill(Evidence::Documented);
    p.warning = new MessageCard(theme);
    p.warning->setObjectName(QStringLiteral("tokenInUseCard"));
    p.check = makeButton(tr("Check now"), QStringLiteral("tokenCheckFirstButton"), ButtonKind::Primary);
    p.request = makeButton({}, {});
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(makeLabel(QStringLiteral("deviceId"), "secondary"));
    row->addWidget(p.deviceId, 1);
    row->addWidget(p.deviceEvidence);
    card->content().addLayout(row);
    card->content().addWidget(p.warning);
    p.whyNot
        = makeLabel(tr("Sign the customer in first: the service gives tokens to signed-in customers only."),
                    "secondary", true);
    p.whyNot->setObjectName(QStringLiteral("tokenWhyNot"));
    p.signIn = makeButton(tr("Sign in…"), QStringLiteral("tokenSignInButton"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(p.whyNot, 1);
    buttons->addWidget(p.signIn);
    buttons->addStretch();
    buttons->addWidget(p.check);
    buttons->addWidget(p.request);
    card->content().addLayout(buttons);
    p.failure = new MessageCard(theme);
    p.failure->setObjectName(QStringLiteral("tokenFailureCard"));
    p.failure->hide();
    card->content().addWidget(p.failure);
    card->content().addStretch(); // no card is higher than its words
    connect(p.signIn, &QPushButton::clicked, &p.controller, &CustomerController::signInNeeded);
    connect(p.check, &QPushButton::clicked, &p.controller, &CustomerController::checkStatus);
    connect(p.request, &QPushButton::clicked, this, &SdkTokenPage::request);
    return card;
}

void SdkTokenPage::resizeEvent(QResizeEvent *event)
{
    constexpr int RoomForBoth = 640;
    QWidget::resizeEvent(event);
    m_private->both->setDirection(event->size().width() >= RoomForBoth ? QBoxLayout::LeftToRight
                                                                       : QBoxLayout::TopToBottom);
}

/// Empty where there may be another try.
QString SdkTokenPage::whyNoOther() const
{
    const OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    const auto seen = onboardingCase ? onboardingCase->lastObservation() : std::nullopt;
    return whyNothingToSubmit(seen ? std::optional(seen->status) : std::nullopt);
}

/// One that was got for this try is not forgotten as an event: only its text is.
QString SdkTokenPage::whyNoToken() const
{
    const OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    const QList<CaseEvent> events
        = onboardingCase ? onboardingCase->events().mid(onboardingCase->runStart()) : QList<CaseEvent> {};
    const auto last = std::find_if(events.rbegin(), events.rend(), [](const CaseEvent &event) {
        return event.kind == CaseEvent::Kind::SdkTokenReceived;
    });
    const QString against = whyNoOther();
    if (last == events.rend())
        return tr("There is no SDK token of this session yet.") + QLatin1Char(' ')
            + (against.isEmpty() ? tr("Get one and hand it to the customer's phone.") : against);
    const QString at = clockTime(last->at, m_private->controller.clock().now());
    const auto sent = std::find_if(events.rbegin(), last, [](const CaseEvent &event) {
        return event.kind == CaseEvent::Kind::IdsRegistered || event.kind == CaseEvent::Kind::OutcomeUnknown;
    });
    if (!against.isEmpty() && (sent == last || sent->kind != CaseEvent::Kind::IdsRegistered))
        return tr("There is no SDK token of this session yet.") + QLatin1Char(' ') + against;
    if (sent != last && sent->kind == CaseEvent::Kind::IdsRegistered)
        return tr("The SDK token of %1 is not here any more, and IDs were registered after it (%2).")
                   .arg(at, clockTime(sent->at, m_private->controller.clock().now()))
            + QLatin1Char(' ') + (against.isEmpty() ? tr("Get a new one only for another try.") : against);
    if (sent != last)
        return tr("The SDK token of %1 is not here any more. IDs were sent after it (%2), and it is not "
                  "known "
                  "whether they arrived. Check the status first.")
            .arg(at, clockTime(sent->at, m_private->controller.clock().now()));
    return tr("The SDK token of %1 is not here any more: it is kept in memory only, until the customer is "
              "signed out, another environment is opened or the program that got it ends. A phone that "
              "has it may go on with it; if none has, get a new one.")
        .arg(at);
}

void SdkTokenPage::refresh()
{
    OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    if (std::exchange(m_private->shownCase, onboardingCase) != onboardingCase) {
        m_private->deviceId->setText({}); // it is of the other one's device
        m_private->isAgainConfirmed = false;
    }
    const std::optional<SdkToken> token = onboardingCase ? onboardingCase->sdkToken() : std::nullopt;
    const SdkTokenState state = onboardingCase ? onboardingCase->sdkTokenState() : SdkTokenState::None;
    const bool isLive = state == SdkTokenState::Live;
    m_private->empty->setVisible(!token);
    m_private->empty->setPlainText(whyNoToken());
    m_private->tokenCard->setVisible(token.has_value());
    if (!token && !m_private->shown.isEmpty()) { // signed out, or another customer
        m_private->shown.fill('\0');
        m_private->shown.clear();
        m_private->secret->setSecret({}, {});
        m_private->qr->setContent({});
    }
    if (!onboardingCase)
        return m_private->second->stop();
    if (token && token->value != m_private->shown) {
        m_private->shown = token->value;
        m_private->isAgainConfirmed = false;
        // A code on a screen can be photographed.
        m_private->isQrShown = onboardingCase->environment().kind != EnvironmentKind::Production;
        showToken();
    }
    if (state != m_private->shownState) {
        m_private->shownState = state;
        showToken();
    } else if (!isLive) {
        onSecond(); // what became of the IDs may be told by now
    }
    if (isLive)
        m_private->second->start(std::chrono::seconds(1));
    else
        m_private->second->stop();
    showWarning(isLive);
    m_private->deviceEvidence->setEvidence(onboardingCase->environment()
                                               .contract.rule(Operation::SdkToken)
                                               .parameter(QStringLiteral("deviceId"))
                                               .evidence);
    const bool isIdle = m_private->controller.activity() == CustomerController::Activity::None;
    m_private->phone->setVisible(m_private->controller.isSandbox());
    m_private->phone->setEnabled(isIdle);
    m_private->request->setText(token ? tr("Get new token") : tr("Get SDK token"));
    showFailure();
    const QString reason = isIdle ? tr("The customer is not signed in.") : tr("Another request is running.");
    const bool isUnsettled = onboardingCase->unsettledSubmission().has_value();
    m_private->check->setVisible(isUnsettled && !m_private->isCheckFirst);
    setButtonState(*m_private->check, isIdle && m_private->controller.mayAsk(), reason);
    const bool isFirst = !isLive && !m_private->isCheckFirst && !isUnsettled && whyNoOther().isEmpty();
    setButtonKind(*m_private->request, isFirst ? ButtonKind::Primary : ButtonKind::Plain);
    m_private->request->setObjectName(token ? QStringLiteral("getNewTokenButton")
                                            : QStringLiteral("getSdkTokenButton"));
    const bool needsSignIn = isIdle && !m_private->controller.mayAsk();
    m_private->whyNot->setVisible(needsSignIn);
    m_private->signIn->setVisible(needsSignIn);
    setButtonState(*m_private->request, isIdle && m_private->controller.mayAsk(), reason);
    takeKeyboard();
}

/// Who came while the sign-in was still being read was left at what scrolls: nothing could be pressed yet.
void SdkTokenPage::takeKeyboard()
{
    using Activity = CustomerController::Activity;
    const Activity now = m_private->controller.activity();
    const bool isRead = std::exchange(m_private->before, now) == Activity::Restoring && now == Activity::None;
    const auto *scrolled = qobject_cast<const QAbstractScrollArea *>(QApplication::focusWidget());
    if (isRead && isVisible() && scrolled && scrolled->isAncestorOf(this))
        (void)focusMainContent(*this);
}

/// Why the service gave none, where it was asked for.
void SdkTokenPage::showFailure()
{
    CustomerController &controller = m_private->controller;
    const bool isOfToken = controller.failedActivity() == CustomerController::Activity::GettingToken;
    const std::optional<Error> error = isOfToken ? controller.lastError() : std::nullopt;
    MessageCard &card = *m_private->failure;
    card.setVisible(error.has_value());
    if (error == std::exchange(m_private->shownFailure, error))
        return;
    card.clearActions();
    m_private->isCheckFirst = false;
    if (!error)
        return;
    const OnboardingCase &onboardingCase = *controller.onboardingCase();
    const ErrorText text = errorText(*error, onboardingCase.environment().url.host());
    card.setMessage(MessageCard::Tone::Warning, tr("No SDK token. %1").arg(text.title), text.sentence);
    const auto add = [&card, this](const QString &label, const QString &name, ButtonKind kind, auto run) {
        connect(card.addAction(label, name, kind), &QPushButton::clicked, this, run, Qt::QueuedConnection);
    };
    m_private->isCheckFirst = text.remedy == ErrorText::Remedy::CheckStatus;
    if (m_private->isCheckFirst)
        add(text.remedyText, QStringLiteral("tokenCheckButton"), ButtonKind::Primary,
            [&controller] { controller.checkStatus(); });
    if (text.remedy == ErrorText::Remedy::OpenEnvironment)
        add(text.remedyText, QStringLiteral("tokenOpenEnvironmentButton"), ButtonKind::Plain,
            [this] { Q_EMIT openEnvironmentRequested(); });
    if (error->exchange > 0)
        add(tr("Exchange #%1").arg(error->exchange), QStringLiteral("tokenExchangeButton"), ButtonKind::Plain,
            [&controller, number = error->exchange] { Q_EMIT controller.showExchangeRequested(number); });
}

/// As long as there is something to lose, and always as high: what comes above a button moves it away.
void SdkTokenPage::showWarning(bool isLive)
{
    const bool isAsked = m_private->isAgainConfirmed;
    if (isLive)
        m_private->warning->setMessage(
            isAsked ? MessageCard::Tone::Warning : MessageCard::Tone::Info,
            isAsked ? tr("A token is in use. Press once more.") : tr("A token is in use."),
            tr("A new one probably starts a new workflow, and the IDs above would no longer match the "
               "phone."));
    m_private->warning->setVisible(isLive);
}

void SdkTokenPage::showToken()
{
    OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    const std::optional<SdkToken> token = onboardingCase ? onboardingCase->sdkToken() : std::nullopt;
    if (!token)
        return;
    const ApiContract &contract = onboardingCase->environment().contract;
    // What no phone can use any more is not handed out either.
    const bool isLive = onboardingCase->sdkTokenState() == SdkTokenState::Live;
    for (QWidget *part :
         std::initializer_list<QWidget *> {m_private->ring, m_private->secretLabel, m_private->secret,
                                           m_private->qr, m_private->qrButton, m_private->ids})
        part->setVisible(isLive);
    const QString doubt = isLive ? doubtOf(*token, onboardingCase->environment().tenant) : QString();
    m_private->doubt->setVisible(!doubt.isEmpty());
    if (!doubt.isEmpty())
        m_private->doubt->setMessage(MessageCard::Tone::Warning,
                                     tr("Look whether this token is the customer's"), doubt);
    m_private->secret->setSecret(isLive ? token->value : QByteArray(),
                                 isLive ? maskedSecret(token->value) : QString());
    m_private->dataCentre->setPlainText(dataCentreName(contract.dataCentre.value));
    m_private->dataCentreEvidence->setEvidence(contract.dataCentre.evidence);
    const bool hasCode
        = m_private->qr->setContent(isLive && m_private->isQrShown ? token->value : QByteArray());
    m_private->qrButton->setText(m_private->isQrShown ? tr("Hide QR") : tr("Show QR"));
    m_private->qrButton->setToolTip(
        m_private->isQrShown && !hasCode ? tr("The token is too long for a QR code.") : QString());
    const bool hasIds = !token->suggestedAccountId.isEmpty() || !token->suggestedWorkflowId.isEmpty();
    m_private->accountId->setPlainText(hasIds ? token->suggestedAccountId : tr("not found"));
    m_private->workflowId->setPlainText(hasIds ? token->suggestedWorkflowId : tr("not found"));
    onSecond();
}

void SdkTokenPage::onSecond()
{
    OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    const std::optional<SdkToken> token = onboardingCase ? onboardingCase->sdkToken() : std::nullopt;
    if (!token)
        return;
    const QDateTime now = onboardingCase->serviceNow();
    const qint64 ahead = m_private->controller.clock().now().secsTo(now);
    const QString at = token->expiresAt.toLocalTime().toString(QStringLiteral("hh:mm:ss"));
    const SdkTokenState state = onboardingCase->sdkTokenState();
    if (state != m_private->shownState)
        return refresh();
    const QString against = whyNoOther();
    const QString then = QLatin1Char(' ')
        + (!against.isEmpty()                          ? against
               : onboardingCase->unsettledSubmission() ? tr("Check the status first.")
                                                       : tr("Get a new one for another try."));
    if (const std::optional<PairUse> use = onboardingCase->sdkTokenUse())
        return m_private->expiry->setPlainText(
            tr("This token was used, so it is not shown. %1")
                .arg(use->sentence(clockTime(use->at, m_private->controller.clock().now())))
            + then);
    if (state == SdkTokenState::Used)
        return m_private->expiry->setPlainText(
            tr("This token was used: its IDs were sent, or the status has moved on since.") + then);
    if (state == SdkTokenState::Expired && !against.isEmpty())
        return m_private->expiry->setPlainText(tr("This token expired at %1%2.").arg(at, byWhoseClock(ahead))
                                               + then);
    if (state == SdkTokenState::Expired)
        return m_private->expiry->setPlainText(tr("This token expired at %1%2. A phone that has not begun "
                                                  "cannot use it any more: get a new one.")
                                                   .arg(at, byWhoseClock(ahead)));
    if (!token->expiresAt.isValid()) {
        m_private->ring->setTime(-1, 1);
        m_private->expiry->setPlainText(
            tr("The token does not say how long it is good. Jumio's default is 30 min."));
        return;
    }
    const qint64 left = std::max<qint64>(0, now.secsTo(token->expiresAt));
    m_private->ring->setTime(left, token->issuedAt.secsTo(token->expiresAt));
    m_private->expiry->setPlainText(tr("Expires %1%2.").arg(at, byWhoseClock(ahead)) + QLatin1Char('\n')
                                    + tr("Read from the token (claim exAt).\nOnce capture starts, the phone "
                                         "has 15 min between actions."));
}

void SdkTokenPage::concealToken()
{
    m_private->secret->conceal();
}

void SdkTokenPage::request()
{
    OnboardingCase *onboardingCase = m_private->controller.onboardingCase();
    if (!onboardingCase || !m_private->request->isEnabled())
        return;
    const bool isLive = onboardingCase->sdkTokenState() == SdkTokenState::Live;
    if (isLive && !m_private->isAgainConfirmed) {
        m_private->isAgainConfirmed = true;
        refresh();
        return;
    }
    m_private->controller.getSdkToken(m_private->deviceId->text().trimmed());
}

} // namespace onboarding
