#include "ui/customer/timelineview.h"

#include "core/kyc/nextstep.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/counttext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

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
        text += countText(event.unchangedChecks, TimelineView::tr(", checked once more, no change"),
                          TimelineView::tr(", checked again %L1 times, no change"));
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

void TimelineView::setEvents(const QList<CaseEvent> &events, const QDateTime &now)
{
    QString content = QString::number(events.size());
    for (const CaseEvent &event : events)
        content += eventText(event) + QString::number(event.exchange);
    content += now.date().toString(Qt::ISODate);
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
        at->setFixedWidth(84);
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
    constexpr qsizetype MostRows = 40;
    constexpr qint64 LongGap = 4 * 3600;
    const qsizetype oldest = std::max<qsizetype>(0, events.size() - MostRows);
    for (qsizetype i = events.size() - 1; i >= oldest; --i) {
        const CaseEvent &event = events.at(i);
        add(clockTime(event.lastSeenAt.isValid() ? event.lastSeenAt : event.at, now), eventText(event),
            event.exchange);
        // A gap is a gap: nobody looked.
        const QDateTime before = i > oldest
            ? std::max(events.at(i - 1).at,
                       events.at(i - 1).lastSeenAt.isValid() ? events.at(i - 1).lastSeenAt
                                                             : events.at(i - 1).at)
            : event.at;
        if (const qint64 gap = before.secsTo(event.at); gap > LongGap)
            m_rows->addWidget(makeLabel(tr("No checks for %1").arg(durationText(gap)), "caption"));
    }
    if (oldest > 0)
        m_rows->addWidget(makeLabel(tr("%L1 older entries are kept.").arg(oldest), "caption"));
    if (events.isEmpty())
        m_rows->addWidget(
            makeLabel(tr("Nothing yet. The service only answers about now, so this list begins with "
                         "the first check."),
                      "secondary", true));
}

} // namespace onboarding
