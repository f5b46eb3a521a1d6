#include "ui/customer/timelineview.h"

#include "core/kyc/nextstep.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace onboarding {

namespace {

QString observedText(const CaseEvent &event)
{
    QString text = TimelineView::tr("Status %1").arg(statusLabel(event.observation->status));
    if (!event.observation->status.isRecognised())
        text += QStringLiteral(" (%1)").arg(event.observation->status.raw);
    if (event.observation->remainingAttempts)
        text += TimelineView::tr(", attempts left: %1").arg(*event.observation->remainingAttempts);
    if (event.unchangedChecks > 0)
        text += TimelineView::tr(", checked again %1 times, no change").arg(event.unchangedChecks);
    return text;
}

} // namespace

QString eventText(const CaseEvent &event)
{
    switch (event.kind) {
    case CaseEvent::Kind::StatusObserved: return observedText(event);
    case CaseEvent::Kind::SdkTokenReceived: return TimelineView::tr("SDK token received");
    case CaseEvent::Kind::IdsRegistered: return TimelineView::tr("IDs registered");
    case CaseEvent::Kind::IdsRefused: return TimelineView::tr("IDs refused: %1").arg(event.text);
    case CaseEvent::Kind::OutcomeUnknown: return TimelineView::tr("Sent, outcome unknown");
    case CaseEvent::Kind::SignedIn: return event.text.isEmpty() ? TimelineView::tr("Signed in") : event.text;
    case CaseEvent::Kind::SignedOut:
        return event.text.isEmpty() ? TimelineView::tr("Signed out") : event.text;
    case CaseEvent::Kind::Failed: return TimelineView::tr("Failed: %1").arg(event.text);
    }
    return {};
}

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
}

void TimelineView::setEvents(const QList<CaseEvent> &events, const std::optional<Observation> &stored,
                             const QDateTime &now)
{
    QString content = QString::number(events.size());
    for (const CaseEvent &event : events)
        content += eventText(event) + QString::number(event.exchange);
    if (stored)
        content += stored->observedAt.toString(Qt::ISODate);
    if (content == std::exchange(m_shown, content))
        return;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString &time, const QString &text, quint64 exchange) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(10);
        PlainLabel *at = makeLabel(time, "caption");
        at->setFixedWidth(64);
        layout->addWidget(at, 0, Qt::AlignTop);
        layout->addWidget(makeLabel(text, "body", true), 1);
        if (exchange > 0) {
            auto *link = makeButton(QStringLiteral("#%1").arg(exchange), QStringLiteral("exchangeLink"),
                                    ButtonKind::Link);
            link->setAccessibleName(tr("Show exchange %1").arg(exchange));
            connect(link, &QPushButton::clicked, this,
                    [this, exchange] { Q_EMIT exchangeRequested(exchange); });
            layout->addWidget(link, 0, Qt::AlignTop);
        }
        m_rows->addWidget(row);
    };
    for (qsizetype i = events.size() - 1; i >= 0; --i) {
        const CaseEvent &event = events.at(i);
        add(event.at.toLocalTime().toString(QStringLiteral("hh:mm:ss")), eventText(event), event.exchange);
    }
    const bool isOlder = stored && stored->exchange == 0;
    if (events.isEmpty() && isOlder)
        add(stored->observedAt.toLocalTime().toString(
                stored->observedAt.date() == now.date() ? QStringLiteral("hh:mm") : QStringLiteral("d MMM")),
            tr("Status %1, observed by this console in an earlier session").arg(statusLabel(stored->status)),
            0);
    else if (events.isEmpty())
        m_rows->addWidget(
            makeLabel(tr("Nothing yet. The service only answers about now, so this list begins with "
                         "the first check."),
                      "secondary", true));
}

} // namespace onboarding
