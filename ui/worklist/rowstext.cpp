#include "ui/worklist/rowstext.h"

#include "core/base/plaintext.h"
#include "core/transfer/csv.h"

#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace onboarding {

QString copiedCell(const QString &text)
{
    return csv::guardedCell(plainLine(text));
}

QString selectedRowsText(const QTableView &table, int always)
{
    const QHeaderView &header = *table.horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (column == always || !header.isSectionHidden(column))
            columns.append(column);
    }
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(copiedCell(row.siblingAtColumn(column).data().toString()));
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace onboarding
