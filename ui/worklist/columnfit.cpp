#include "ui/worklist/columnfit.h"

#include "ui/worklist/worklistmodel.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>
#include <algorithm>

namespace onboarding {

namespace {

constexpr int UsualColumnWidths[WorklistModel::ColumnCount] = {160, 138, 94, 100, 90, 110, 84, 70, 150};
constexpr int LeastColumnWidth = 40;
constexpr int MostColumnWidth = 420;
/// Those whose texts differ in length, the most important first.
constexpr int GrowingColumns[]
    = {WorklistModel::Name, WorklistModel::User, WorklistModel::Tags, WorklistModel::Assignee};

} // namespace

ColumnFit::ColumnFit(QTableView &table, Settings &settings)
    : QObject(&table)
    , m_table(table)
    , m_settings(settings)
{
    read();
    QHeaderView *header = table.horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, &ColumnFit::onResized);
    connect(table.model(), &QAbstractItemModel::modelReset, this, &ColumnFit::fit);
    connect(table.model(), &QAbstractItemModel::rowsInserted, this, &ColumnFit::fit);
    table.viewport()->installEventFilter(this);
}

int ColumnFit::usualWidth(int column)
{
    return UsualColumnWidths[column];
}

void ColumnFit::fit()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    QHeaderView &header = *m_table.horizontalHeader();
    for (auto one = m_shown.cbegin(); one != m_shown.cend(); ++one)
        header.setSectionHidden(one.key(), !one.value());
    QHash<int, int> widths;
    int taken = 0;
    for (int column = 0; column < WorklistModel::ColumnCount; ++column) {
        widths[column] = m_widths.value(column, UsualColumnWidths[column]);
        if (column != WorklistModel::User && !header.isSectionHidden(column))
            taken += widths[column];
    }
    const int room = m_table.viewport()->width();
    if (!m_shown.contains(WorklistModel::User))
        header.setSectionHidden(WorklistModel::User, taken + widths[WorklistModel::User] > room);
    if (!header.isSectionHidden(WorklistModel::User))
        taken += widths[WorklistModel::User];
    int left = std::max(0, room - taken);
    for (const int column : GrowingColumns) {
        if (header.isSectionHidden(column) || m_widths.contains(column))
            continue;
        const int more = std::clamp(wantedWidth(column) - widths[column], 0, left);
        widths[column] += more;
        left -= more;
    }
    for (int column = 0; column < WorklistModel::ColumnCount; ++column) {
        if (!header.isSectionHidden(column))
            header.resizeSection(column, widths[column]);
    }
}

/// Of the longest text among the first rows.
int ColumnFit::wantedWidth(int column) const
{
    constexpr int Looked = 200;
    const QAbstractItemModel &model = *m_table.model();
    QStyleOptionViewItem option;
    option.initFrom(&m_table);
    int width = 0;
    for (int row = 0; row < std::min(Looked, model.rowCount()); ++row)
        width = std::max(width, m_table.itemDelegate()->sizeHint(option, model.index(row, column)).width());
    return std::min(width, MostColumnWidth);
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
