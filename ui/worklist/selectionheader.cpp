#include "ui/worklist/selectionheader.h"

#include "ui/theme/theme.h"
#include "ui/widgets/markbox.h"
#include "ui/worklist/worklistdelegate.h"
#include "ui/worklist/worklistmodel.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QToolTip>
#include <algorithm>
#include <numeric>

namespace onboarding {

namespace {
constexpr int Column = WorklistModel::Name;
} // namespace

SelectionHeader::SelectionHeader(const Theme &theme, QTableView &table)
    : QHeaderView(Qt::Horizontal, &table)
    , m_theme(theme)
    , m_table(table)
{
    setSectionsClickable(true);
    table.setHorizontalHeader(this);
    const auto onChange = [this] {
        viewport()->update();
        Q_EMIT selectedCountChanged();
    };
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, onChange);
    connect(table.model(), &QAbstractItemModel::layoutChanged, this, onChange);
    connect(table.model(), &QAbstractItemModel::modelReset, this, onChange);
    connect(table.model(), &QAbstractItemModel::rowsInserted, this, onChange);
    connect(table.model(), &QAbstractItemModel::rowsRemoved, this, onChange);
}

int SelectionHeader::selectedCount() const
{
    // Whole rows are selected, several columns of each: one column counts.
    const QItemSelection selection = m_table.selectionModel()->selection();
    return std::accumulate(selection.begin(), selection.end(), 0,
                           [](int sum, const QItemSelectionRange &range) {
                               const bool isCounted = range.left() <= Column && range.right() >= Column;
                               return isCounted ? sum + range.height() : sum;
                           });
}

Qt::CheckState SelectionHeader::state() const
{
    const int count = selectedCount();
    if (count > 0 && count == m_table.model()->rowCount())
        return Qt::Checked;
    return count > 1 ? Qt::PartiallyChecked : Qt::Unchecked;
}

QRect SelectionHeader::boxRect() const
{
    if (isSectionHidden(Column))
        return {};
    const int left = sectionViewportPosition(Column);
    return QRect(left, 0, WorklistDelegate::CheckWidth, height()) & viewport()->rect();
}

void SelectionHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex); // leaves a clip that lets nothing through
    painter->restore();
    if (logicalIndex != Column)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect.left() + 10.5, rect.top() + (rect.height() - MarkBoxSize) / 2.0 - 0.5, MarkBoxSize,
                     MarkBoxSize);
    paintMarkBox(*painter, m_theme, box, state());
    painter->restore();
}

/// Room for the box before the words, which then stand above the names.
void SelectionHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    const QString shorter
        = model()->headerData(logicalIndex, orientation(), WorklistModel::ShortTitleRole).toString();
    // The style would cut what is wider than its label, which is narrower the larger the letters are.
    QStyleOptionHeader placed(*option);
    placed.rect = QRect(0, 0, sectionSize(logicalIndex), height());
    const int room = std::min(sectionSize(logicalIndex) - Padding,
                              style()->subElementRect(QStyle::SE_HeaderLabel, &placed, this).width());
    const auto fits = [this, room](const QString &text) { // Qt cuts a text by fractions of a pixel
        return fontMetrics().horizontalAdvance(text) < room;
    };
    if (!shorter.isEmpty() && !fits(option->text))
        option->text = shorter;
    if (!fits(option->text))
        option->text = fontMetrics().elidedText(option->text, Qt::ElideRight, room);
    if (logicalIndex != Column)
        return;
    const int space = fontMetrics().horizontalAdvance(QLatin1Char(' '));
    option->text.prepend(QString((WorklistDelegate::CheckWidth - 6) / std::max(1, space), QLatin1Char(' ')));
}

void SelectionHeader::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = event->button() == Qt::LeftButton && boxRect().contains(event->pos());
    if (!m_isPressed)
        QHeaderView::mousePressEvent(event);
}

void SelectionHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isPressed, false))
        return QHeaderView::mouseReleaseEvent(event);
    if (boxRect().contains(event->pos()))
        toggle();
}

void SelectionHeader::toggle()
{
    if (state() != Qt::Checked)
        return m_table.selectAll();
    const QModelIndex current = m_table.currentIndex();
    if (current.isValid())
        m_table.selectionModel()->select(current,
                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        m_table.clearSelection();
}

bool SelectionHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (boxRect().contains(help->pos())) {
            QToolTip::showText(help->globalPos(), tr("Select all of the view (Ctrl+A)"), this);
            return true;
        }
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace onboarding
