#include "ui/worklist/readingview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace onboarding {

namespace {
constexpr int WidestColumn = 220;
constexpr int MostThatWrap = 300; ///< more would be measured too slowly
constexpr int MeasuredRows = 100;
} // namespace

ReadingView::ReadingView(QWidget *parent)
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
    header->setMaximumSectionSize(WidestColumn);
    header->setResizeContentsPrecision(MeasuredRows);
    header->setStretchLastSection(true);
}

void ReadingView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ReadingView::fit);
    fit();
}

void ReadingView::fit()
{
    const bool wraps = model()->rowCount() <= MostThatWrap;
    setWordWrap(wraps);
    resizeColumnsToContents();
    verticalHeader()->setSectionResizeMode(wraps ? QHeaderView::ResizeToContents : QHeaderView::Fixed);
}

void ReadingView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    QTableView::keyPressEvent(event);
}

void ReadingView::copy() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace onboarding
