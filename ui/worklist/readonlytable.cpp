#include "ui/worklist/readonlytable.h"

#include "ui/worklist/rowstext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace onboarding {

namespace {
constexpr int WidestColumn = 220; ///< where room is short
constexpr int HeadPadding = 34; // with less the last letter is cut where glyphs are wide
constexpr int MostThatWrap = 300; ///< more would be measured too slowly
constexpr int MeasuredRows = 100;
} // namespace

ReadOnlyTable::ReadOnlyTable(QWidget *parent)
    : QTableView(parent)
{
    setProperty("reading", true);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    QHeaderView *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(56); // the header of a short column is whole
    header->setResizeContentsPrecision(MeasuredRows);
    header->setStretchLastSection(true);
}

void ReadOnlyTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ReadOnlyTable::fit);
    fit();
}

void ReadOnlyTable::fit()
{
    const bool wraps = model()->rowCount() <= MostThatWrap;
    setWordWrap(wraps);
    fitColumns();
    verticalHeader()->setSectionResizeMode(wraps ? QHeaderView::ResizeToContents : QHeaderView::Fixed);
}

/// Long texts of the columns before the last one share what is left of the width; the last one has the rest.
void ReadOnlyTable::fitColumns()
{
    const int last = model()->columnCount() - 1;
    QHeaderView &header = *horizontalHeader();
    QList<int> wanted;
    int left = viewport()->width();
    for (int column = 0; column <= last; ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        const int words = std::max(header.fontMetrics().horizontalAdvance(title) + HeadPadding,
                                   header.sectionSizeHint(column));
        wanted.append(std::max({sizeHintForColumn(column), words, header.minimumSectionSize()}));
        left -= std::min(wanted.constLast(), WidestColumn);
    }
    for (int column = 0; column < last; ++column) {
        const int usual = std::min(wanted.at(column), WidestColumn);
        const int more = std::clamp(wanted.at(column) - usual, 0, std::max(0, left));
        header.resizeSection(column, usual + more);
        left -= more;
    }
    if (last >= 0)
        header.resizeSection(last, std::min(wanted.at(last), WidestColumn) + std::max(0, left));
}

void ReadOnlyTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (model() && event->size().width() != event->oldSize().width())
        fitColumns();
}

void ReadOnlyTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    QTableView::keyPressEvent(event);
}

void ReadOnlyTable::copy() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(copiedCell(row.siblingAtColumn(column).data().toString()));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace onboarding
