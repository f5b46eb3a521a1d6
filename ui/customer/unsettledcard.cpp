#include "ui/customer/unsettledcard.h"

#include <QPushButton>
#include <algorithm>

namespace onboarding {

namespace {

QString doubtText(const SubmissionProgress &progress)
{
    using Doubt = SubmissionProgress::Doubt;
    switch (progress.doubt) {
    case Doubt::SentElsewhere:
        return UnsettledCard::tr("They were sent to %1; this environment now points elsewhere, so the status "
                                 "here cannot tell whether they arrived. Ask the service owner before you "
                                 "send them once more.")
            .arg(progress.sentTo);
    case Doubt::NotAsked:
        return UnsettledCard::tr(
            "The status has not been checked since. Check it before you send them once more.");
    case Doubt::NotMoved:
        return UnsettledCard::tr(
            "The status does not tell yet whether they arrived. Check it again before you send them once "
            "more.");
    case Doubt::WasPast:
        return UnsettledCard::tr(
            "The status had moved on before they were sent, so it cannot tell whether they "
            "arrived. Ask the service owner before you send them once more.");
    case Doubt::OthersSent:
        return UnsettledCard::tr(
            "Other IDs were sent for this customer too, so the status cannot tell which of "
            "them arrived. Ask the service owner before you send them once more.");
    }
    return {};
}

} // namespace

UnsettledCard::UnsettledCard(const Theme &theme, QWidget *parent)
    : MessageCard(theme, parent)
{
    setObjectName(QStringLiteral("unsettledCard"));
    hide();
}

void UnsettledCard::setProgress(const SubmissionProgress &progress, const QString &whyNotCheck)
{
    if (!progress.isUnsettled())
        return hide();
    offer(progress.exchange);
    setButtonState(*m_check, whyNotCheck.isEmpty(), whyNotCheck);
    setMessage(Tone::Warning, tr("It is not known whether it arrived"), unsettledText(progress));
    show();
}

/// Only for another exchange: rebuilt buttons would lose the focus with each check.
void UnsettledCard::offer(quint64 exchange)
{
    if (std::exchange(m_offered, exchange) == exchange)
        return;
    clearActions();
    m_check = addAction(tr("Check now"), QStringLiteral("checkUnsettledButton"));
    connect(m_check, &QPushButton::clicked, this, &UnsettledCard::checkRequested, Qt::QueuedConnection);
    if (exchange == 0)
        return;
    connect(addAction(tr("Exchange #%1").arg(exchange), QStringLiteral("unsettledExchangeButton")),
            &QPushButton::clicked, this, [this, exchange] { Q_EMIT exchangeRequested(exchange); });
}

QString unsettledText(const SubmissionProgress &progress)
{
    const int status = progress.unclearStatus();
    const QString answered
        = UnsettledCard::tr("It answered %1, which does not tell whether the IDs were taken.").arg(status);
    if (progress.stage == SubmissionProgress::Stage::OutcomeUnknown)
        return (status > 0 ? answered : UnsettledCard::tr("The request left, and its answer did not arrive."))
            + QLatin1Char(' ')
            + UnsettledCard::tr("Checking the status (%1 of %2).")
                  .arg(std::min(progress.checksDone + 1, progress.checksPlanned))
                  .arg(progress.checksPlanned);
    const QString ids = status > 0 ? UnsettledCard::tr("accountId %1 and workflowId %2 were sent.")
        : progress.error
        ? UnsettledCard::tr("accountId %1 and workflowId %2 were sent and their answer was lost.")
        : UnsettledCard::tr("accountId %1 and workflowId %2 were sent, and no clear answer came.");
    return ids.arg(progress.accountId, progress.workflowId) + QLatin1Char(' ')
        + (status > 0 ? answered + QLatin1Char(' ') : QString()) + doubtText(progress);
}

} // namespace onboarding
