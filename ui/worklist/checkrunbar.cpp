#include "ui/worklist/checkrunbar.h"

#include "core/base/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/underpointer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <algorithm>

namespace onboarding {

namespace {

/// Until when, and why.
QString waitText(const CheckProgress &progress)
{
    const QString until = progress.waitUntil.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
    if (progress.unreachable)
        return CheckRunBar::tr(". Not reachable, next try at %1.").arg(until);
    if (progress.budget > 0)
        return CheckRunBar::tr(". %1 requests a minute is the limit here, next at %2.")
            .arg(progress.budget)
            .arg(until);
    return CheckRunBar::tr(". The service asks to wait until %1.").arg(until);
}

/// Why, when all who failed have the same reason.
QString commonReason(const CheckProgress &progress)
{
    const QList<CheckFailure> &failed = progress.failed;
    const bool isOne
        = !failed.isEmpty() && std::all_of(failed.begin(), failed.end(), [&](const CheckFailure &one) {
              return one.error.message == failed.constFirst().error.message;
          });
    return isOne ? QLatin1Char(' ') + plainExcerpt(failed.constFirst().error.message) : QString();
}

/// They were not asked about: nothing went wrong, somebody has to sign them in.
qsizetype notSignedIn(const CheckProgress &progress)
{
    return std::count_if(progress.failed.begin(), progress.failed.end(),
                         [](const CheckFailure &one) { return one.error.kind == Error::Kind::SignInAgain; });
}

/// How many turns are over; once the run is, how many customers were really asked about.
QString countedText(const CheckProgress &progress)
{
    if (progress.state != CheckProgress::State::Idle)
        return CheckRunBar::tr("%L1 of %L2 done").arg(progress.done).arg(progress.total);
    return (progress.isCancelled ? CheckRunBar::tr("Cancelled: %L1 of %L2 checked")
                                 : CheckRunBar::tr("%L1 of %L2 checked"))
        .arg(progress.succeeded())
        .arg(progress.total);
}

/// What came of it. Who was never seen before has not changed, and is news all the same.
QString outcomeText(const CheckProgress &progress)
{
    QString text;
    if (progress.firstSeen > 0)
        text += CheckRunBar::tr(", %L1 for the first time").arg(progress.firstSeen);
    const bool isOver = progress.state == CheckProgress::State::Idle;
    if (progress.changed > 0)
        text += CheckRunBar::tr(", %L1 changed").arg(progress.changed);
    else if (isOver && progress.succeeded() > progress.firstSeen)
        text += CheckRunBar::tr(", none changed");
    const qsizetype signedOut = notSignedIn(progress);
    if (progress.failed.size() > signedOut)
        text += CheckRunBar::tr(", %L1 failed").arg(progress.failed.size() - signedOut);
    if (signedOut > 0)
        text += CheckRunBar::tr(", %L1 not signed in").arg(signedOut);
    if (isOver && progress.unanswered > 0)
        text += CheckRunBar::tr(", %L1 asked without a status").arg(progress.unanswered);
    const int unasked = progress.total - progress.done - progress.unanswered;
    if (isOver && unasked > 0)
        text += CheckRunBar::tr(", %L1 not asked about").arg(unasked);
    return text;
}

QString progressText(const CheckProgress &progress)
{
    const QString text = countedText(progress) + outcomeText(progress);
    switch (progress.state) {
    case CheckProgress::State::Idle: return text + QLatin1Char('.') + commonReason(progress);
    case CheckProgress::State::Running:
        return progress.left
            ? text + CheckRunBar::tr(". %1 left.").arg(roughDurationText(progress.left->count()))
            : text + QLatin1Char('.');
    case CheckProgress::State::Waiting: return text + waitText(progress);
    case CheckProgress::State::Paused:
        return progress.blockedBy
            ? CheckRunBar::tr("Stopped: %1 (%2)").arg(plainExcerpt(progress.blockedBy->message), text)
            : text + CheckRunBar::tr(". Paused, %L1 left.").arg(progress.total - progress.done);
    }
    return text;
}

} // namespace

CheckRunBar::CheckRunBar(QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel({}, "body"))
    , m_bar(new QProgressBar)
    , m_pause(makeButton(tr("Pause"), QStringLiteral("pauseChecksButton")))
    , m_resume(makeButton(tr("Resume"), QStringLiteral("resumeChecksButton"), ButtonKind::Primary))
    , m_cancel(makeButton(tr("Cancel"), QStringLiteral("cancelChecksButton")))
    , m_failures(makeButton(tr("Show details"), QStringLiteral("showFailuresButton")))
    , m_retry(makeButton(tr("Retry failed"), QStringLiteral("retryFailedButton")))
    , m_dismiss(makeButton(tr("Close"), QStringLiteral("dismissChecksButton")))
{
    setObjectName(QStringLiteral("checkRunBar"));
    setProperty("card", QStringLiteral("info"));
    m_text->setObjectName(QStringLiteral("checkRunText"));
    m_text->setElided(true);
    m_bar->setTextVisible(false);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(4);
    lines->addWidget(m_text);
    lines->addWidget(m_bar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(8);
    layout->addLayout(lines, 1);
    for (QPushButton *button : {m_failures, m_retry, m_pause, m_resume, m_cancel, m_dismiss}) {
        layout->addWidget(button, 0, Qt::AlignBottom); // where they are, also beside more lines
        button->installEventFilter(this);
    }
    connect(m_pause, &QPushButton::clicked, this, &CheckRunBar::pauseRequested);
    connect(m_resume, &QPushButton::clicked, this, &CheckRunBar::resumeRequested);
    connect(m_cancel, &QPushButton::clicked, this, &CheckRunBar::cancelRequested);
    connect(m_retry, &QPushButton::clicked, this, &CheckRunBar::retryRequested);
    connect(m_failures, &QPushButton::clicked, this, &CheckRunBar::failuresRequested);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        m_dismissedTotal = m_bar->maximum();
        hide();
        Q_EMIT dismissed();
    });
    // A pointer that only lies there, or lies behind a dialog, presses nothing.
    m_releaseTimer.setSingleShot(true);
    m_releaseTimer.setInterval(std::chrono::seconds(2));
    connect(&m_releaseTimer, &QTimer::timeout, this, &CheckRunBar::letGo);
    hide();
}

void CheckRunBar::letGo()
{
    m_buttonUnderPointer.clear();
    showButtons();
}

void CheckRunBar::setProgress(const CheckProgress &progress)
{
    using State = CheckProgress::State;
    const bool isIdle = progress.state == State::Idle;
    if (!isIdle)
        m_dismissedTotal = -1;
    // A single check speaks for itself in its own row; there is none where nobody was asked.
    const bool isWorthIt = progress.total > 1 || progress.state == State::Paused || notSignedIn(progress) > 0;
    const bool isPutAway = isIdle && m_dismissedTotal == progress.total;
    setVisible(isWorthIt && !isPutAway);
    const bool wasRunning = m_progress.state != State::Idle;
    m_progress = progress;
    if (!isIdle)
        m_buttonUnderPointer.clear();
    for (const QPushButton *button : {m_failures, m_pause, m_resume, m_cancel}) {
        if (wasRunning && isIdle && isUnderPointer(*button)) {
            m_buttonUnderPointer = button;
            m_releaseTimer.start();
        }
    }
    // While it runs, one line above its bar; what came of it is told whole.
    const bool isTold = isIdle || progress.blockedBy;
    m_text->setElided(!isTold);
    m_text->setWordWrap(isTold);
    m_text->setPlainText(progressText(progress));
    m_bar->setVisible(!isIdle);
    m_bar->setRange(0, std::max(1, progress.total));
    m_bar->setValue(progress.done);
    showButtons();
    setTone(isIdle && !progress.failed.isEmpty() ? QStringLiteral("warning") : QStringLiteral("info"));
}

/// At the end others come into the place of Pause and Cancel: not while the pointer is over one of these.
void CheckRunBar::showButtons()
{
    using State = CheckProgress::State;
    const bool isIdle = m_progress.state == State::Idle;
    for (QPushButton *button : {m_pause, m_resume, m_cancel})
        setButtonState(*button, !isIdle, tr("The run is over."));
    if (m_buttonUnderPointer)
        return;
    m_pause->setVisible(m_progress.state == State::Running || m_progress.state == State::Waiting);
    m_resume->setVisible(m_progress.state == State::Paused);
    m_cancel->setVisible(!isIdle);
    m_dismiss->setVisible(isIdle);
    m_failures->setVisible(!m_progress.failed.isEmpty());
    m_retry->setVisible(m_progress.failed.size() > notSignedIn(m_progress) && isIdle);
}

bool CheckRunBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Leave && watched == m_buttonUnderPointer)
        letGo();
    return QFrame::eventFilter(watched, event);
}

void CheckRunBar::setTone(const QString &card)
{
    if (property("card") == card)
        return;
    setProperty("card", card);
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace onboarding
