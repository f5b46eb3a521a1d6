#include "ui/worklist/rowstext.h"

#include "core/base/plaintext.h"

#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace onboarding {

namespace {

QString pastedCell(const QString &text)
{
    const QString line = plainLine(text);
    const bool isFormula = !line.isEmpty() && QStringLiteral("=+-@＝＋－＠").contains(line.at(0));
    return isFormula ? QLatin1Char('\'') + line : line;
}

} // namespace

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
            cells.append(pastedCell(row.siblingAtColumn(column).data().toString()));
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace onboarding
