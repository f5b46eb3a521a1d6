#include "ui/worklist/worklistdelegate.h"

#include "core/base/plaintext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/markbox.h"
#include "ui/widgets/statusbadge.h"
#include "ui/worklist/worklistmodel.h"

#include <QLocale>
#include <QPainter>
#include <QTableView>
#include <algorithm>
#include <numeric>
#include <utility>

namespace onboarding {

namespace {

constexpr int Padding = 8;
constexpr int ChipMargin = 6;
constexpr int ChipGap = 5;
constexpr int ChipIcon = 12;
constexpr int ChipIconRoom = ChipIcon + 3;
constexpr int DialSize = 10;
constexpr int DialRoom = DialSize + 8;
constexpr int InitialsSize = 20;
constexpr int InitialsRoom = InitialsSize + 6;
constexpr int UsualAttempts = 3;
constexpr int Dot = 8;
constexpr int DotGap = 4;
constexpr int DotsRoom = UsualAttempts * (Dot + DotGap) + 2; ///< before the words
constexpr int CellEnd = 4; ///< at the right of a cell; at its left there is Padding

/// How much of the freshness clock is left, in quarters, and the colour of its text.
struct Freshness
{
    int quarters = 0;
    const char *colour = "text3";
};

Freshness freshnessOf(qint64 seconds)
{
    constexpr qint64 Minute = 60;
    constexpr qint64 Hour = 60 * Minute;
    if (seconds < 30 * Minute)
        return {4, "text"};
    if (seconds < 4 * Hour)
        return {3, "text2"};
    if (seconds < 12 * Hour)
        return {2, "text2"};
    return {seconds < 24 * Hour ? 1 : 0, "text3"};
}

constexpr ChipLook TagChip {.fill = "alt", .border = "line", .text = "text2"};
constexpr ChipLook SnoozedChip {.fill = "alt", .border = "line", .text = "text3"};
/// It will be late when it comes back; the tip has the date.
constexpr ChipLook SnoozedDueChip {.fill = "alt", .border = "line", .text = "text3", .icon = "warn"};

ChipLook dueChip(DueState state)
{
    switch (state) {
    case DueState::Late:
        return {.fill = "dangerSoft", .border = "dangerLine", .text = "dangerText", .icon = "warn"};
    case DueState::Soon:
        return {.fill = "warnSoft", .border = "warnLine", .text = "warnText", .icon = "clock"};
    case DueState::Later:
    case DueState::None: break;
    }
    return {.fill = "base", .border = "lineStrong", .text = "text2", .icon = "clock"};
}

QString moreTags(qsizetype tags)
{
    return QStringLiteral("+%L1").arg(tags);
}

QString attemptsText(int left)
{
    return left == 1 ? WorklistModel::tr("last try") : WorklistModel::tr("%1 left").arg(left);
}

QString initialsOf(const QString &name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString initials = words.isEmpty() ? QString() : words.constFirst().left(1);
    initials += words.size() > 1 ? words.constLast().left(1) : name.mid(1, 1);
    return initials.toUpper();
}

} // namespace

WorklistDelegate::WorklistDelegate(const Theme &theme, const WorklistModel &model, QTableView &table)
    : QStyledItemDelegate(&table)
    , m_theme(theme)
    , m_model(model)
    , m_table(table)
{
}

/// Qt's own hover is of one cell.
void WorklistDelegate::setHoveredRow(int row)
{
    const int before = std::exchange(m_hoveredRow, row);
    if (before == row)
        return;
    for (const int changed : {before, row}) {
        const int top = m_table.rowViewportPosition(changed);
        if (changed >= 0 && top >= 0)
            m_table.viewport()->update(0, top, m_table.viewport()->width(), m_table.rowHeight(changed));
    }
}

QSize WorklistDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int RowHeight = 32;
    constexpr int Marks = 24; // watched, and a token that may be of somebody else
    const bool isName = index.column() == WorklistModel::Name;
    const QFontMetrics metrics(Theme::font(Theme::Text::Body, isName ? QFont::Medium : QFont::Normal));
    Q_UNUSED(option);
    int width = metrics.horizontalAdvance(index.data().toString()) + 2 * Padding;
    const CustomerRecord *record = m_model.recordAt(index.row());
    switch (index.column()) {
    case WorklistModel::Name: width += CheckWidth + Marks; break;
    case WorklistModel::Assignee: width += InitialsRoom; break;
    case WorklistModel::Attempts:
        if (record && record->last && record->last->remainingAttempts)
            width = metrics.horizontalAdvance(attemptsText(*record->last->remainingAttempts)) + DotsRoom
                + 2 * Padding;
        break;
    case WorklistModel::Checked: width += DialRoom; break;
    case WorklistModel::Status:
        if (record)
            width = StatusBadge::sizeFor(record->last ? std::optional(record->last->status) : std::nullopt,
                                         StatusBadge::Size::Small)
                        .width()
                + 2 * Padding;
        break;
    case WorklistModel::Due: width = tagsWidth({index.data().toString()}) + ChipIconRoom + 2 * Padding; break;
    case WorklistModel::Tags: width = record ? tagsWidth(record->customer.tags) + 2 * Padding : 0; break;
    default: break;
    }
    return {width, std::max(RowHeight, metrics.height() + 12)};
}

int WorklistDelegate::widthOfUsualWords(int column)
{
    const auto widthOf = [](const QString &text) {
        return QFontMetrics(Theme::font(Theme::Text::Body)).horizontalAdvance(text) + 2 * Padding;
    };
    switch (column) {
    case WorklistModel::Status:
        return StatusBadge::sizeFor(std::nullopt, StatusBadge::Size::Small).width() + 2 * Padding;
    case WorklistModel::Attempts:
        return std::max(widthOf(attemptsText(1)) + DotsRoom, widthOf(WorklistModel::tr("not reported")));
    case WorklistModel::InStatus: return widthOf(QStringLiteral("≥ 59 min"));
    case WorklistModel::Due:
        return std::max(
                   tagsWidth({WorklistModel::tr("due %1").arg(QStringLiteral("29 d"))}),
                   tagsWidth({WorklistModel::tr("until %1")
                                  .arg(QLocale().toString(QDate(2026, 11, 30), QStringLiteral("d MMM")))}))
            + ChipIconRoom + 2 * Padding;
    case WorklistModel::Checked:
        return DialRoom
            + std::max(widthOf(WorklistModel::tr("just now")), widthOf(WorklistModel::tr("unknown")));
    default: return 0;
    }
}

void WorklistDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = index.row() == m_hoveredRow;
    painter.fillRect(option.rect, m_theme.colour(isSelected ? "selection" : isHovered ? "hover" : "base"));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     m_theme.colour("line"));
    if (index.column() == WorklistModel::Name && isSelected)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         m_theme.colour("accent"));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(m_theme.colour("focus"), 2));
        painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

void WorklistDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const CustomerRecord *record = m_model.recordAt(index.row());
    if (!record)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, index);
    const QRect rect = option.rect.adjusted(Padding, 0, -CellEnd, 0);
    switch (static_cast<WorklistModel::Column>(index.column())) {
    case WorklistModel::Name: paintName(*painter, option, *record); break;
    case WorklistModel::Status: {
        const auto status = record->last ? std::optional(record->last->status) : std::nullopt;
        const int top = rect.top() + (rect.height() - int(StatusBadge::Size::Small)) / 2;
        painter->setClipRect(rect);
        const QRect pill = StatusBadge::paint(
            *painter, QRect(rect.left(), top, rect.width(), int(StatusBadge::Size::Small)), status,
            StatusBadge::Size::Small, m_theme, option.direction);
        paintRaw(*painter, rect.adjusted(pill.width() + 6, 0, 0, 0), *record);
        break;
    }
    case WorklistModel::Attempts: paintAttempts(*painter, rect, *record); break;
    case WorklistModel::InStatus: paintText(*painter, rect, m_model.text(*record).inStatus(), "text"); break;
    case WorklistModel::Due: paintDue(*painter, rect, *record); break;
    case WorklistModel::Checked:
        paintChecked(*painter, rect, *record, index.data(WorklistModel::UnsettledRole).toBool());
        break;
    case WorklistModel::Assignee: paintAssignee(*painter, rect, *record); break;
    case WorklistModel::Tags: paintTags(*painter, rect, *record); break;
    case WorklistModel::User:
        paintText(*painter, rect, plainExcerpt(record->customer.username), "text2");
        break;
    case WorklistModel::ColumnCount: break;
    }
    painter->restore();
}

void WorklistDelegate::paintText(QPainter &painter, const QRect &rect, const QString &text,
                                 const char *colour) const
{
    painter.setFont(Theme::font(Theme::Text::Body));
    painter.setPen(m_theme.colour(colour));
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text.isEmpty() ? QStringLiteral("–") : text,
                                                      Qt::ElideRight, rect.width()));
}

void WorklistDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option,
                                 const CustomerRecord &record) const
{
    const QRect &row = option.rect;
    const QRectF box(row.left() + 10.5, row.top() + (row.height() - MarkBoxSize) / 2.0 + 0.5, MarkBoxSize,
                     MarkBoxSize);
    paintMarkBox(painter, m_theme, box,
                 option.state.testFlag(QStyle::State_Selected) ? Qt::Checked : Qt::Unchecked);
    const QString name = plainExcerpt(record.customer.label());
    QRect text = row.adjusted(CheckWidth + 2, 0, -6, 0);
    if (record.customer.isWatched) {
        constexpr int Bell = 12;
        painter.drawPixmap(QPoint(text.right() - Bell, text.center().y() - Bell / 2),
                           m_theme.pixmap(QStringLiteral("bell"), m_theme.colour("text3"), Bell,
                                          painter.device()->devicePixelRatioF()));
        text.adjust(0, 0, -Bell - 4, 0);
    }
    if (CellText::isTokenDoubtful(record)) {
        constexpr int Mark = 14;
        painter.drawPixmap(QPoint(text.right() - Mark, text.center().y() - Mark / 2),
                           m_theme.pixmap(QStringLiteral("warn"), m_theme.colour("warnText"), Mark,
                                          painter.device()->devicePixelRatioF()));
        text.adjust(0, 0, -Mark - 4, 0);
    }
    if (m_table.isColumnHidden(WorklistModel::User) && m_model.hasNamesake(record)) {
        // Two of one name have to be told apart here. What stands behind the @ seldom does.
        const QString user = plainExcerpt(record.customer.username.section(QLatin1Char('@'), 0, 0));
        painter.setFont(Theme::font(Theme::Text::Body));
        const int taken = std::min(painter.fontMetrics().horizontalAdvance(user) + 2, text.width() / 2);
        painter.setPen(m_theme.colour("text3"));
        painter.drawText(QRect(text.right() - taken, text.top(), taken + 1, text.height()),
                         int(Qt::AlignAbsolute | Qt::AlignRight | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(user, Qt::ElideRight, taken));
        text.adjust(0, 0, -taken - Padding, 0);
    }
    painter.setFont(Theme::font(Theme::Text::Body, QFont::Medium));
    painter.setPen(m_theme.colour("text"));
    painter.drawText(text, int(Qt::AlignAbsolute | Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
}

/// What the service said when it is none of the known words, where there is room for it.
void WorklistDelegate::paintRaw(QPainter &painter, const QRect &rect, const CustomerRecord &record) const
{
    constexpr int LeastRoom = 28;
    if (!record.last || record.last->status.isRecognised() || rect.width() < LeastRoom)
        return;
    painter.setFont(Theme::monospaced());
    painter.setPen(m_theme.colour("text2"));
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(plainExcerpt(record.last->status.raw, 40),
                                                      Qt::ElideRight, rect.width()));
}

void WorklistDelegate::paintAttempts(QPainter &painter, const QRect &rect, const CustomerRecord &record) const
{
    if (!record.last || !record.last->remainingAttempts)
        return paintText(painter, rect, record.last ? WorklistModel::tr("not reported") : QString(), "text3");
    const int left = *record.last->remainingAttempts;
    const int used = std::clamp(UsualAttempts - left, 0, UsualAttempts);
    const QColor solid = m_theme.colour(left == 0 ? "dangerSolid" : left == 1 ? "warnSolid" : "text2");
    for (int i = 0; i < UsualAttempts; ++i) {
        const QRectF dot(rect.left() + i * (Dot + DotGap) + 0.5, rect.center().y() - Dot / 2.0 + 0.5, Dot,
                         Dot);
        painter.setPen(QPen(i < used ? solid : m_theme.colour("control"), 1.2));
        painter.setBrush(i < used ? QBrush(solid) : QBrush(Qt::NoBrush));
        painter.drawEllipse(dot);
    }
    paintText(painter, rect.adjusted(DotsRoom, 0, 0, 0), attemptsText(left), "text");
}

int WorklistDelegate::paintChip(QPainter &painter, const QRect &rect, const QString &text,
                                const ChipLook &look) const
{
    constexpr int Height = 18;
    const int taken = 2 * ChipMargin + (look.icon ? ChipIconRoom : 0);
    painter.setFont(Theme::font(Theme::Text::Caption, QFont::Medium));
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width() - taken);
    const int width = painter.fontMetrics().horizontalAdvance(shown) + taken;
    const QRectF chip(rect.left() + 0.5, rect.center().y() - Height / 2.0 + 0.5, width, Height);
    painter.setPen(m_theme.colour(look.border));
    painter.setBrush(m_theme.colour(look.fill));
    painter.drawRoundedRect(chip, 4, 4);
    const QColor ink = m_theme.colour(look.text);
    if (look.icon)
        painter.drawPixmap(
            QPoint(rect.left() + ChipMargin, rect.center().y() - ChipIcon / 2 + 1),
            m_theme.pixmap(QLatin1String(look.icon), ink, ChipIcon, painter.device()->devicePixelRatioF()));
    painter.setPen(ink);
    painter.drawText(chip.adjusted(taken - ChipMargin, 0, -ChipMargin, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     shown);
    return width;
}

void WorklistDelegate::paintDue(QPainter &painter, const QRect &rect, const CustomerRecord &record) const
{
    const bool isSnoozed = record.customer.snoozedUntil > m_model.clock().now();
    const DueState state = m_model.text(record).dueState();
    if (state == DueState::None && !isSnoozed)
        return paintText(painter, rect, {}, "text3");
    const ChipLook snoozed = m_model.text(record).isDueWhileSnoozed() ? SnoozedDueChip : SnoozedChip;
    paintChip(painter, rect, m_model.text(record).due(), isSnoozed ? snoozed : dueChip(state));
}

void WorklistDelegate::paintChecked(QPainter &painter, const QRect &rect, const CustomerRecord &record,
                                    bool isUnsettled) const
{
    const QString text = m_model.text(record).checked();
    if (isUnsettled) {
        constexpr int Sign = 14;
        painter.drawPixmap(QPoint(rect.left() - 2, rect.center().y() - Sign / 2 + 1),
                           m_theme.pixmap(QStringLiteral("warn"), m_theme.colour("warnText"), Sign,
                                          painter.device()->devicePixelRatioF()));
        return paintText(painter, rect.adjusted(Sign + 4, 0, 0, 0), text, "warnText");
    }
    if (!record.last)
        return paintText(painter, rect, text, "text3");
    const Freshness fresh = freshnessOf(record.last->observedAt.secsTo(m_model.clock().now()));
    const QRectF dial(rect.left() + 0.5, rect.center().y() - DialSize / 2.0 + 0.5, DialSize, DialSize);
    const QColor colour = m_theme.colour(fresh.colour);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(fresh.quarters == 4 ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(dial);
    if (fresh.quarters > 0 && fresh.quarters < 4) {
        constexpr int FullTurn = 360 * 16;
        painter.setBrush(colour);
        painter.drawPie(dial, FullTurn / 4, -FullTurn * fresh.quarters / 4);
    }
    paintText(painter, rect.adjusted(DialRoom, 0, 0, 0), text, fresh.colour);
}

void WorklistDelegate::paintAssignee(QPainter &painter, const QRect &rect, const CustomerRecord &record) const
{
    const QString name = plainExcerpt(record.customer.assignee);
    if (name.isEmpty())
        return paintText(painter, rect, {}, "text3");
    const QRectF disc(rect.left() + 0.5, rect.center().y() - InitialsSize / 2.0 + 0.5, InitialsSize,
                      InitialsSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour("pressed"));
    painter.drawEllipse(disc);
    painter.setFont(Theme::font(Theme::Text::Caption, QFont::DemiBold));
    painter.setPen(m_theme.colour("text2"));
    painter.drawText(disc, Qt::AlignCenter, initialsOf(name));
    constexpr int LeastName = 24; // with less only "…" would stand there
    if (rect.width() - InitialsRoom >= LeastName)
        paintText(painter, rect.adjusted(InitialsRoom, 0, 0, 0), name, "text");
}

QString WorklistDelegate::tagText(const QString &tag)
{
    constexpr int Longest = 24;
    return plainExcerpt(tag, Longest);
}

int WorklistDelegate::firstTagWidth(const QStringList &tags)
{
    if (tags.isEmpty())
        return 0;
    QStringList shown {tags.constFirst()};
    if (tags.size() > 1)
        shown.append(moreTags(tags.size() - 1));
    return tagsWidth(shown) + 2 * Padding;
}

int WorklistDelegate::tagsWidth(const QStringList &tags)
{
    const QFontMetrics metrics(Theme::font(Theme::Text::Caption, QFont::Medium));
    return std::accumulate(tags.begin(), tags.end(), 0, [&](int sum, const QString &tag) {
        return sum + metrics.horizontalAdvance(tagText(tag)) + 2 * ChipMargin + ChipGap;
    });
}

/// As many as fit, and how many do not.
void WorklistDelegate::paintTags(QPainter &painter, const QRect &rect, const CustomerRecord &record) const
{
    const QStringList &tags = record.customer.tags;
    QRect room = rect;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const qsizetype more = tags.size() - i - 1;
        const int forRest = more > 0 ? tagsWidth({moreTags(more)}) : 0;
        const bool fits = tagsWidth({tags.at(i)}) - ChipGap + forRest <= room.width();
        // The first one is shown shortened rather than not at all.
        const bool isShortened = !fits && i == 0 && room.width() - forRest > tagsWidth({QStringLiteral("…")});
        if (!fits && !isShortened) {
            paintChip(painter, room, moreTags(more + 1), TagChip);
            return;
        }
        const QRect own = isShortened ? room.adjusted(0, 0, -forRest, 0) : room;
        room.adjust(paintChip(painter, own, tagText(tags.at(i)), TagChip) + ChipGap, 0, 0, 0);
    }
}

} // namespace onboarding
