#include "ui/worklist/readingtable.h"

#include <QHeaderView>
#include <QTableWidget>
#include <algorithm>

namespace onboarding {

namespace {

bool isEmptyColumn(const QList<QStringList> &rows, int column)
{
    return std::all_of(rows.begin(), rows.end(),
                       [column](const QStringList &row) { return row.value(column).isEmpty(); });
}

void fill(QTableWidget &table, const QList<QStringList> &rows)
{
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column)
            table.setItem(row, column, new QTableWidgetItem(rows.at(row).value(column)));
    }
}

} // namespace

QTableWidget *makeReadingTable(const QStringList &headings, const QList<QStringList> &rows,
                               const QString &objectName, const QString &accessibleName)
{
    constexpr int WidestColumn = 220;
    auto *table = new QTableWidget(static_cast<int>(rows.size()), static_cast<int>(headings.size()));
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setProperty("reading", true);
    table->setHorizontalHeaderLabels(headings);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setMaximumSectionSize(WidestColumn);
    fill(*table, rows);
    for (int column = 0; column < table->columnCount(); ++column)
        table->setColumnHidden(column, !rows.isEmpty() && isEmptyColumn(rows, column));
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStretchLastSection(true);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return table;
}

} // namespace onboarding
