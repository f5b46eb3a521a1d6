#include "ui/worklist/columnfit.h"

#include "ui/worklist/selectionheader.h"
#include "ui/worklist/worklistcolumns.h"
#include "ui/worklist/worklistdelegate.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>

namespace onboarding {

namespace {

constexpr int LeastColumnWidth = 40;
constexpr int Looked = 200; ///< rows
constexpr int MostColumnWidth = 420;
constexpr int NameBeforeTitles = 220; ///< a name is worth more than a title that has a shorter form
constexpr int MostShortWidth = 180; ///< of a column whose values are not cut
/// Where even that is not enough: in a window at its least, or beside columns that were pulled wide.
struct LastWidth
{
    int column;
    int least;
};
constexpr LastWidth LastToShrink[]
    = {{WorklistModel::Assignee, 50}, // the initials, below a short title
       {WorklistModel::Tags, 46},     {WorklistModel::Name, 120}, {WorklistModel::InStatus, 46},
       {WorklistModel::Checked, 46},  {WorklistModel::Name, 100}, {WorklistModel::Attempts, 46},
       {WorklistModel::Due, 46},      {WorklistModel::Status, 46}};

const WorklistColumn &columnFacts(int column)
{
    return WorklistColumns.at(static_cast<std::size_t>(column));
}

bool isShort(int column)
{
    return columnFacts(column).shortWidth == 0;
}

} // namespace

ColumnFit::ColumnFit(QTableView &table, Settings &settings)
    : QObject(&table)
    , m_table(table)
    , m_settings(settings)
{
    read();
    QHeaderView *header = table.horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, &ColumnFit::onResized);
    const auto refit = [this] {
        m_isStale = true;
        fit();
    };
    connect(table.model(), &QAbstractItemModel::modelReset, this, refit);
    connect(table.model(), &QAbstractItemModel::rowsInserted, this, refit);
    m_later.setSingleShot(true);
    m_later.setInterval(std::chrono::milliseconds(200));
    connect(&m_later, &QTimer::timeout, this, &ColumnFit::fitValues);
    connect(table.model(), &QAbstractItemModel::dataChanged, this, [this] {
        m_isStale = true;
        if (!m_later.isActive())
            m_later.start();
    });
    table.viewport()->installEventFilter(this);
}

int ColumnFit::usualWidth(int column)
{
    return columnFacts(column).usualWidth;
}

void ColumnFit::fit()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    measure();
    QHeaderView &header = *m_table.horizontalHeader();
    for (auto one = m_shown.cbegin(); one != m_shown.cend(); ++one)
        header.setSectionHidden(one.key(), !one.value());
    if (!m_shown.contains(WorklistModel::User)) {
        int taken = least(WorklistModel::User);
        for (int column = 0; column < WorklistModel::ColumnCount; ++column)
            taken += column != WorklistModel::User && isShown(column) ? least(column) : 0;
        // Names come first.
        const int usualName
            = std::min(m_wanted.value(WorklistModel::Name), columnFacts(WorklistModel::Name).usualWidth);
        taken += std::max(0, usualName - least(WorklistModel::Name));
        header.setSectionHidden(WorklistModel::User, taken > room());
    }
    const QHash<int, int> wide = widths();
    for (auto one = wide.cbegin(); one != wide.cend(); ++one)
        header.resizeSection(one.key(), one.value());
}

/// Of the longest text among the first rows. What a search or a filter leaves is no measure: each letter
/// would move the columns.
void ColumnFit::measure()
{
    const auto &model = static_cast<const WorklistModel &>(*m_table.model());
    const bool isWhole = model.filter() == WorklistFilter {};
    if (!m_isStale || (!isWhole && !m_wanted.isEmpty()) || model.rowCount() == 0)
        return;
    m_isStale = !isWhole;
    for (int column = 0; column < WorklistModel::ColumnCount; ++column) {
        m_values[column] = valueWidth(column);
        m_wanted[column] = std::min(std::max(m_values[column], titleWidth(column)), MostColumnWidth);
    }
    m_firstTag = 0;
    for (int row = 0; row < std::min(Looked, model.rowCount()); ++row)
        m_firstTag
            = std::max(m_firstTag, WorklistDelegate::firstTagWidth(model.recordAt(row)->customer.tags));
}

/// Also of a column that is hidden now, of which Qt says that it needs nothing.
int ColumnFit::titleWidth(int column) const
{
    const QString title = m_table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int words
        = m_table.horizontalHeader()->fontMetrics().horizontalAdvance(title) + SelectionHeader::Padding + 1;
    return column == WorklistModel::Name ? words + WorklistDelegate::CheckWidth : words;
}

int ColumnFit::valueWidth(int column) const
{
    QStyleOptionViewItem option;
    option.initFrom(&m_table);
    int width = WorklistDelegate::widthOfUsualWords(column);
    if (isShort(column)) { // its title may be shortened, not cut
        const QString title
            = m_table.model()->headerData(column, Qt::Horizontal, WorklistModel::ShortTitleRole).toString();
        width = std::max(width,
                         m_table.horizontalHeader()->fontMetrics().horizontalAdvance(title)
                             + SelectionHeader::Padding);
    }
    for (int row = 0; row < std::min(Looked, m_table.model()->rowCount()); ++row)
        width = std::max(
            width, m_table.itemDelegate()->sizeHint(option, m_table.model()->index(row, column)).width());
    return std::min(width, isShort(column) ? MostShortWidth : MostColumnWidth);
}

/// What a check brought may be longer than all before; that is no reason to make any column narrower.
void ColumnFit::fitValues()
{
    bool isCut = false;
    const QHash<int, int> before = widths();
    const auto values = m_values;
    const auto wanted = m_wanted;
    for (int column = 0; column < WorklistModel::ColumnCount; ++column) {
        const int width = isShort(column) && m_wanted.contains(column) ? valueWidth(column) : 0;
        if (width <= m_values.value(column))
            continue;
        m_values[column] = width;
        m_wanted[column] = std::max(m_wanted[column], width);
        isCut = true;
    }
    if (!isCut)
        return;
    // A date of another year is no reason to cut all names.
    if (widths().value(WorklistModel::Name) < before.value(WorklistModel::Name)) {
        m_values[WorklistModel::Due] = values.value(WorklistModel::Due);
        m_wanted[WorklistModel::Due] = wanted.value(WorklistModel::Due);
    }
    const QScopedValueRollback kept(m_isStale, false); // the others as they are
    fit();
}

/// The scroll bar at the side has its place also while it is not needed: rows that come move no column.
int ColumnFit::room() const
{
    return m_table.width() - 2 * m_table.frameWidth() - m_table.verticalScrollBar()->sizeHint().width();
}

bool ColumnFit::isShown(int column) const
{
    return !m_table.horizontalHeader()->isSectionHidden(column);
}

int ColumnFit::least(int column) const
{
    if (m_widths.contains(column))
        return m_widths.value(column);
    if (isShort(column))
        return std::max(m_values.value(column, WorklistDelegate::widthOfUsualWords(column)),
                        LeastColumnWidth);
    const int wanted = m_wanted.value(column, columnFacts(column).usualWidth);
    const int few = column == WorklistModel::Tags
        ? std::clamp(m_firstTag, columnFacts(column).shortWidth, 110)
        : columnFacts(column).shortWidth;
    return std::min(few, std::max(wanted, LeastColumnWidth));
}

QHash<int, int> ColumnFit::widths() const
{
    QHash<int, int> widths;
    int left = room();
    for (int column = 0; column < WorklistModel::ColumnCount; ++column) {
        if (!isShown(column))
            continue;
        const int wanted = m_wanted.value(column, columnFacts(column).usualWidth);
        const bool isFixed = m_widths.contains(column);
        const int usual = isShort(column)
            ? least(column)
            : std::max(least(column), std::min(wanted, columnFacts(column).usualWidth));
        widths[column] = isFixed ? m_widths.value(column) : usual;
        left -= widths[column];
    }
    const auto shrink = [&](int column, int least) {
        if (left >= 0 || !widths.contains(column) || m_widths.contains(column))
            return;
        const int given = std::clamp(widths[column] - least, 0, -left);
        widths[column] -= given;
        left += given;
    };
    for (const int column : ShrinkingColumns)
        shrink(column, least(column));
    for (const auto &[column, fewest] : LastToShrink)
        shrink(column, fewest);
    const auto grow = [&](int column, int most) {
        if (left <= 0 || !widths.contains(column) || m_widths.contains(column))
            return;
        const int more = std::clamp(std::min(m_wanted.value(column), most) - widths[column], 0, left);
        widths[column] += more;
        left -= more;
    };
    grow(WorklistModel::Name, NameBeforeTitles);
    for (const int column : ShrinkingColumns) { // the titles of short values, as far as they go
        if (isShort(column))
            grow(column, MostShortWidth);
    }
    for (const int column : GrowingColumns)
        grow(column, MostColumnWidth);
    return widths;
}

void ColumnFit::setShown(int column, bool shown)
{
    m_shown[column] = shown;
    fit();
    write();
}

/// Only a hand that pulls the edge of a column sets its width; the last one takes what is left.
void ColumnFit::onResized(int column, int before, int now)
{
    const QHeaderView &header = *m_table.horizontalHeader();
    const bool isPulled
        = !m_isFitting && before > 0 && now > 0 && QApplication::mouseButtons().testFlag(Qt::LeftButton);
    if (!isPulled || header.visualIndex(column) == header.count() - 1)
        return;
    m_widths[column] = std::max(LeastColumnWidth, now);
    write();
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

/// "name=240,user=shown,tags=hidden"
void ColumnFit::read()
{
    const QStringList parts = m_settings.value(settings::WorklistColumns).split(QLatin1Char(','));
    for (const QString &part : parts) {
        const int column = WorklistModel::columnOf(part.section(QLatin1Char('='), 0, 0));
        const QString value = part.section(QLatin1Char('='), 1);
        if (column < 0)
            continue;
        if (const int width = value.toInt(); width >= LeastColumnWidth)
            m_widths[column] = width;
        else if (column != WorklistModel::Name && (value == u"shown" || value == u"hidden"))
            m_shown[column] = value == u"shown";
    }
}

void ColumnFit::write()
{
    QStringList parts;
    for (int column = 0; column < WorklistModel::ColumnCount; ++column) {
        const QString key = WorklistModel::columnKey(column);
        if (m_widths.contains(column))
            parts.append(QStringLiteral("%1=%2").arg(key).arg(m_widths.value(column)));
        if (m_shown.contains(column))
            parts.append(key
                         + (m_shown.value(column) ? QStringLiteral("=shown") : QStringLiteral("=hidden")));
    }
    m_settings.setValue(settings::WorklistColumns, parts.join(QLatin1Char(',')));
}

} // namespace onboarding
