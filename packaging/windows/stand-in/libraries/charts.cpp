#include "charts.h"
#include <QGraphicsSceneMouseEvent>
#include <QPainter>

QChart::QChart()
    : m_legend(new QLegend(this))
{
    setLayout(new QGraphicsLinearLayout);
}

void QChart::addSeries(QAbstractSeries *series)
{
    m_series = qobject_cast<QStackedBarSeries *>(series);
    series->setParent(this);
    update();
}

void QChart::removeAllSeries()
{
    delete m_series;
    m_series = nullptr;
    update();
}

QRectF QChart::plot() const
{
    return QRectF(QPointF(), size()).adjusted(32, m_legend->m_visible ? 26 : 10, -8, -22);
}

QPointF QChart::mapToPosition(const QPointF &value, QAbstractSeries *)
{
    const QRectF area = plot();
    qreal most = 1;
    qsizetype count = 1;
    for (QAbstractAxis *axis : m_axes) {
        if (const auto *values = qobject_cast<QValueAxis *>(axis))
            most = values->m_to;
        if (const auto *names = qobject_cast<QBarCategoryAxis *>(axis))
            count = std::max<qsizetype>(1, names->m_names.size());
    }
    return {area.left() + (value.x() + 0.5) * area.width() / qreal(count),
            area.bottom() - value.y() / most * area.height()};
}

QRectF QChart::bar(int category, int set) const
{
    auto *self = const_cast<QChart *>(this);
    qreal below = 0;
    for (int i = 0; i < set; ++i)
        below += m_series->m_sets.at(i)->m_values.value(category);
    const qreal above = below + m_series->m_sets.at(set)->m_values.value(category);
    const qreal step = self->mapToPosition({1, 0}).x() - self->mapToPosition({0, 0}).x();
    const QPointF top = self->mapToPosition({qreal(category), above}),
                  bottom = self->mapToPosition({qreal(category), below});
    const qreal width = step * m_series->m_width;
    return {top.x() - width / 2, top.y(), width, bottom.y() - top.y()};
}

void QChart::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->fillRect(QRectF(QPointF(), size()), m_background);
    if (!m_series)
        return;
    const QRectF area = plot();
    for (QAbstractAxis *axis : m_axes) {
        painter->setFont(axis->m_font);
        if (const auto *values = qobject_cast<QValueAxis *>(axis)) {
            for (int i = 0; i < values->m_ticks; ++i) {
                const qreal value = values->m_to * i / (values->m_ticks - 1);
                const qreal y = mapToPosition({0, value}).y();
                painter->setPen(axis->m_grid);
                painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
                painter->setPen(axis->m_labels);
                painter->drawText(QRectF(0, y - 8, area.left() - 4, 16), Qt::AlignRight | Qt::AlignVCenter,
                                  QString::number(int(value)));
            }
        } else if (const auto *names = qobject_cast<QBarCategoryAxis *>(axis)) {
            painter->setPen(axis->m_labels);
            for (int i = 0; i < names->m_names.size(); ++i)
                painter->drawText(QRectF(mapToPosition({qreal(i), 0}).x() - 60, area.bottom() + 3, 120, 16),
                                  Qt::AlignCenter, names->m_names.at(i));
        }
    }
    for (int set = 0; set < m_series->m_sets.size(); ++set)
        for (int i = 0; i < m_series->m_sets.at(set)->m_values.size(); ++i) {
            painter->setBrush(m_series->m_sets.at(set)->m_brush);
            painter->setPen(m_series->m_sets.at(set)->m_pen);
            if (m_series->m_sets.at(set)->m_values.at(i) > 0)
                painter->drawRect(bar(i, set));
        }
    if (m_legend->m_visible) {
        painter->setFont(m_legend->m_font);
        qreal x = area.left();
        for (const QBarSet *set : m_series->m_sets) {
            painter->fillRect(QRectF(x, 6, 10, 10), set->m_brush);
            painter->setPen(m_legend->m_colour);
            painter->drawText(QPointF(x + 14, 15), set->m_label);
            x += 30 + painter->fontMetrics().horizontalAdvance(set->m_label);
        }
    }
}

void QChart::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    if (m_series)
        for (int set = 0; set < m_series->m_sets.size(); ++set)
            for (int i = 0; i < m_series->m_sets.at(set)->m_values.size(); ++i)
                if (bar(i, set).contains(event->pos())) {
                    Q_EMIT m_series->m_sets.at(set)->clicked(i);
                    return;
                }
}

QChartView::QChartView(QChart *chart, QWidget *parent)
    : QGraphicsView(parent)
    , m_chart(chart)
{
    setScene(new QGraphicsScene(this));
    scene()->addItem(chart);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void QChartView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    m_chart->resize(viewport()->size());
    setSceneRect(QRectF(QPointF(), viewport()->size()));
}
