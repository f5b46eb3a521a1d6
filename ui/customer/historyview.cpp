#include "ui/customer/historyview.h"

#include "core/kyc/nextstep.h"
#include "ui/customer/historymark.h"
#include "ui/customer/notetext.h"
#include "ui/text/timetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statusbadge.h"

#include <QFontMetrics>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>

namespace onboarding {

namespace {

/// What the badge of an observed status does not say.
QString observedDetail(const CaseEvent &event)
{
    QStringList parts;
    if (!event.observation->status.isRecognised())
        parts.append(event.observation->status.raw);
    if (event.observation->remainingAttempts)
        parts.append(HistoryView::tr("attempts left: %1").arg(*event.observation->remainingAttempts));
    if (event.unchangedChecks > 0) {
        parts.append(
            HistoryView::tr("checked again %Ln times, no change", nullptr, int(event.unchangedChecks)));
        // The row has the time of the last look.
        parts.append(HistoryView::tr("first seen %1")
                         .arg(QLocale().toString(event.at.toLocalTime(), QLocale::ShortFormat)));
    }
    parts.append(event.observation->remarks);
    if (event.isElsewhere)
        parts.append(HistoryView::tr("seen at %1, before this environment was changed")
                         .arg(event.observation->from.text()));
    return parts.join(QStringLiteral(", "));
}

QString observedStatus(const CaseEvent &event)
{
    return HistoryView::tr("Status %1").arg(statusLabel(event.observation->status));
}

QString observedText(const CaseEvent &event)
{
    const QString text = observedStatus(event);
    const QString detail = observedDetail(event);
    return detail.isEmpty() ? text : text + QStringLiteral(", ") + detail;
}

/// The second line: the request, and what the badge does not say.
QString detailOf(const CaseEvent &event)
{
    const QString observed = event.observation ? observedDetail(event) : QString();
    if (event.path.isEmpty())
        return observed;
    const QString request = QString::fromLatin1(event.method) + QStringLiteral(" /") + event.path;
    const QString answered = event.httpStatus > 0 ? request + QStringLiteral("  %1").arg(event.httpStatus)
                                                  : request + HistoryView::tr("  no answer");
    return observed.isEmpty() ? answered : answered + QStringLiteral(" · ") + observed;
}

/// The one received last, whatever the clock said.
QDateTime lastTimeOf(const CaseEvent &event)
{
    return event.lastSeenAt.isValid() ? event.lastSeenAt : event.at;
}

QString timeTextOf(const CaseEvent &event, const QDateTime &now)
{
    const QDateTime at = lastTimeOf(event);
    return isAhead(at, now) ? HistoryView::tr("%1 (in the future)").arg(clockTime(at, now))
                            : clockTime(at, now);
}

enum HistoryColumn { Mark, What, When, Link };

/// The text of \p label begins where the one of a button of the row's height has it, whatever its font.
void putOnBaseline(PlainLabel &label)
{
    label.ensurePolished();
    const QFontMetrics body(Theme::font(Theme::Text::Body));
    const int baseline = (HistoryRowHeight - body.height()) / 2 + body.ascent();
    label.setContentsMargins(0, std::max(0, baseline - label.fontMetrics().ascent()), 0, 0);
}

} // namespace

QString eventText(const CaseEvent &event)
{
    switch (event.kind) {
    case CaseEvent::Kind::SelfRegistered: return HistoryView::tr("Self-registered");
    case CaseEvent::Kind::SelfRegisterUnclear:
        return HistoryView::tr("Self-registration sent, no clear answer");
    case CaseEvent::Kind::StatusObserved: return observedText(event);
    case CaseEvent::Kind::SdkTokenReceived: return HistoryView::tr("SDK token received");
    case CaseEvent::Kind::IdsRegistered: return HistoryView::tr("IDs registered");
    case CaseEvent::Kind::IdsRefused:
        return event.text.isEmpty() ? HistoryView::tr("IDs refused.")
                                    : HistoryView::tr("IDs refused: %1").arg(event.text);
    case CaseEvent::Kind::OutcomeUnknown: return HistoryView::tr("Sent, outcome unknown");
    case CaseEvent::Kind::SignedIn: return event.text.isEmpty() ? HistoryView::tr("Signed in") : event.text;
    case CaseEvent::Kind::SignedOut: return event.text.isEmpty() ? HistoryView::tr("Signed out") : event.text;
    case CaseEvent::Kind::Failed:
        return event.unchangedChecks > 0
            ? HistoryView::tr("Failed %Ln times: %1", nullptr, event.unchangedChecks + 1).arg(event.text)
            : HistoryView::tr("Failed: %1").arg(event.text);
    }
    return {};
}

HistoryView::HistoryView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void HistoryView::setEntries(const QList<CaseEvent> &events, const QList<Note> &notes, const QDateTime &now)
{
    QString content = QString::number(events.size());
    for (const CaseEvent &event : events)
        content
            += eventText(event) + QString::number(event.exchange) + detailOf(event) + timeTextOf(event, now);
    for (const Note &note : notes)
        content += note.id.toString() + note.text + writtenText(note, now) + editedText(note, now);
    content += now.date().toString(Qt::ISODate);
    if (content == std::exchange(m_shown, content))
        return;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    rebuild(merged(events, notes), now);
}

/// Oldest first. The events keep their order, whatever a clock said; a note stands before the first one that
/// came later.
QList<HistoryView::Entry> HistoryView::merged(const QList<CaseEvent> &events, const QList<Note> &notes)
{
    QList<Entry> entries;
    auto note = notes.crbegin();
    for (const CaseEvent &event : events) {
        for (; note != notes.crend() && note->writtenAt < lastTimeOf(event); ++note)
            entries.append({.note = &*note});
        entries.append({.event = &event});
    }
    for (; note != notes.crend(); ++note)
        entries.append({.note = &*note});
    return entries;
}

void HistoryView::rebuild(const QList<Entry> &entries, const QDateTime &now)
{
    constexpr qsizetype MostRows = 40;
    const qsizetype oldest = std::max<qsizetype>(0, entries.size() - MostRows);
    quint64 last = 0;
    for (const Entry &entry : entries)
        last = std::max(last, entry.event ? entry.event->exchange : 0);
    const std::unique_ptr<QPushButton> widest(makeLink(last));
    widest->ensurePolished();
    m_linkWidth = widest->sizeHint().width();
    for (qsizetype i = entries.size() - 1; i >= oldest; --i) {
        const Entry &entry = entries.at(i);
        QGridLayout *grid
            = addRow(entry.event ? timeTextOf(*entry.event, now) : writtenText(*entry.note, now),
                     i == entries.size() - 1, i == 0);
        if (entry.event)
            addEvent(*grid, *entry.event);
        else
            addNote(*grid, *entry.note, now);
        addGap(entries, i, oldest);
    }
    if (oldest > 0)
        addRemark(tr("%L1 older entries are kept.").arg(oldest));
    if (entries.isEmpty())
        m_rows->addWidget(
            makeLabel(tr("Nothing yet. The service only answers about now, so this list begins with "
                         "the first check."),
                      "secondary", true));
    m_rows->addStretch();
}

/// A gap is a gap: nobody looked. A note is no look.
void HistoryView::addGap(const QList<Entry> &entries, qsizetype at, qsizetype oldest)
{
    constexpr qint64 LongGap = 4 * 3600;
    if (!entries.at(at).event)
        return;
    qsizetype before = at - 1;
    while (before >= oldest && !entries.at(before).event)
        --before;
    if (before < oldest)
        return;
    const qint64 gap = lastTimeOf(*entries.at(before).event).secsTo(entries.at(at).event->at);
    if (gap > LongGap)
        addRemark(tr("No checks for %1").arg(durationText(gap)));
}

QGridLayout *HistoryView::addRow(const QString &time, bool isNewest, bool isOldest)
{
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("historyRow"));
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(What, 1);
    grid->setRowMinimumHeight(0, HistoryRowHeight);
    grid->addWidget(
        new HistoryMark(m_theme, isNewest ? HistoryMark::Look::Newest : HistoryMark::Look::Earlier, isOldest),
        0, Mark, 2, 1);
    PlainLabel *label = makeLabel(time, "caption");
    label->setObjectName(QStringLiteral("historyTime"));
    putOnBaseline(*label);
    grid->addWidget(label, 0, When, Qt::AlignTop | Qt::AlignRight);
    grid->setColumnMinimumWidth(Link, m_linkWidth); // so that the times stand below each other
    m_rows->addWidget(row);
    return grid;
}

void HistoryView::addEvent(QGridLayout &grid, const CaseEvent &event)
{
    addWhat(grid, event);
    if (event.exchange > 0)
        grid.addWidget(makeLink(event.exchange), 0, Link, Qt::AlignTop | Qt::AlignRight);
    addDetail(grid, detailOf(event));
}

void HistoryView::addNote(QGridLayout &grid, const Note &note, const QDateTime &now)
{
    auto *text = new NoteText(note.text);
    text->setObjectName(QStringLiteral("historyNote"));
    putOnBaseline(*text);
    const int above = text->contentsMargins().top();
    text->setContentsMargins(0, above, 0, above); // the last of several lines is not the detail's
    grid.addWidget(text, 0, What);
    const QString edited = editedText(note, now);
    addDetail(grid, edited.isEmpty() ? tr("Note") : tr("Note, %1").arg(edited));
}

void HistoryView::addDetail(QGridLayout &grid, const QString &text)
{
    PlainLabel *detail = makeLabel(text, "caption", true);
    detail->setContentsMargins(0, 0, 0, 4);
    grid.addWidget(detail, 1, What, 1, 3);
}

/// The badge of a status, or the event in words: a status of elsewhere has no colour here.
void HistoryView::addWhat(QGridLayout &grid, const CaseEvent &event)
{
    if (!event.observation || event.isElsewhere) {
        const QString what = event.observation ? observedStatus(event) : eventText(event);
        PlainLabel *text = makeLabel(what, "body", true);
        text->setObjectName(QStringLiteral("historyText"));
        putOnBaseline(*text);
        return grid.addWidget(text, 0, What, Qt::AlignTop);
    }
    auto *badge = new StatusBadge(m_theme, StatusBadge::Size::Small);
    badge->setStatus(event.observation->status);
    badge->setContentsMargins(0, (HistoryRowHeight - int(StatusBadge::Size::Small)) / 2, 0, 0);
    grid.addWidget(badge, 0, What, Qt::AlignTop | Qt::AlignLeft);
}

QPushButton *HistoryView::makeLink(quint64 exchange)
{
    auto *link
        = makeButton(QStringLiteral("#%1").arg(exchange), QStringLiteral("exchangeLink"), ButtonKind::Link);
    link->setAccessibleName(tr("Show exchange %1").arg(exchange));
    connect(link, &QPushButton::clicked, this, [this, exchange] { Q_EMIT exchangeRequested(exchange); });
    return link;
}

/// A line without a time: what lies between two events, or before the first.
void HistoryView::addRemark(const QString &text)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new HistoryMark(m_theme, HistoryMark::Look::Gap, false));
    PlainLabel *label = makeLabel(text, "caption");
    putOnBaseline(*label);
    layout->addWidget(label, 1, Qt::AlignTop);
    m_rows->addWidget(row);
}

} // namespace onboarding
