/// As much of Qt Charts as this project calls. Not Qt's.
#pragma once
#include <QBrush>
#include <QFont>
#include <QGraphicsLayout>
#include <QGraphicsLinearLayout>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QGraphicsWidget>
#include <QMargins>
#include <QPen>
#include <QStringList>
class QAbstractSeries : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    bool attachAxis(class QAbstractAxis *) { return true; }
};
class QBarSet : public QObject
{
    Q_OBJECT
public:
    explicit QBarSet(const QString &label)
        : m_label(label)
    {
    }
    void append(qreal value) { m_values.append(value); }
    void setBrush(const QBrush &brush) { m_brush = brush; }
    void setPen(const QPen &pen) { m_pen = pen; }
    QString m_label;
    QList<qreal> m_values;
    QBrush m_brush;
    QPen m_pen;
Q_SIGNALS:
    void clicked(int index);
};
class QStackedBarSeries : public QAbstractSeries
{
    Q_OBJECT
public:
    void setBarWidth(qreal width) { m_width = width; }
    bool append(QBarSet *set)
    {
        set->setParent(this);
        m_sets.append(set);
        return true;
    }
    QList<QBarSet *> m_sets;
    qreal m_width = 0.5;
};
class QAbstractAxis : public QObject
{
    Q_OBJECT
public:
    void setLabelsColor(const QColor &colour) { m_labels = colour; }
    void setLabelsFont(const QFont &font) { m_font = font; }
    void setGridLineColor(const QColor &colour) { m_grid = colour; }
    void setLinePenColor(const QColor &colour) { m_line = colour; }
    void setGridLineVisible(bool) { }
    QColor m_labels, m_grid, m_line;
    QFont m_font;
};
class QBarCategoryAxis : public QAbstractAxis
{
    Q_OBJECT
public:
    void append(const QStringList &names) { m_names = names; }
    QStringList m_names;
};
class QValueAxis : public QAbstractAxis
{
    Q_OBJECT
public:
    void setRange(qreal from, qreal to)
    {
        m_from = from;
        m_to = to;
    }
    void setTickCount(int ticks) { m_ticks = ticks; }
    void setLabelFormat(const QString &) { }
    qreal m_from = 0, m_to = 1;
    int m_ticks = 5;
};
class QLegend : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void setAlignment(Qt::Alignment) { }
    void setLabelColor(const QColor &colour) { m_colour = colour; }
    void setFont(const QFont &font) { m_font = font; }
    void setVisible(bool visible) { m_visible = visible; }
    QColor m_colour;
    QFont m_font;
    bool m_visible = true;
};
class QChart : public QGraphicsWidget
{
    Q_OBJECT
public:
    QChart();
    void setMargins(const QMargins &) { }
    void setBackgroundRoundness(qreal) { }
    void setBackgroundBrush(const QBrush &brush)
    {
        m_background = brush;
        update();
    }
    QLegend *legend() const { return m_legend; }
    QList<QAbstractAxis *> axes() const { return m_axes; }
    void addSeries(QAbstractSeries *series);
    void removeAllSeries();
    void addAxis(QAbstractAxis *axis, Qt::Alignment)
    {
        m_axes.append(axis);
        axis->setParent(this);
    }
    void removeAxis(QAbstractAxis *axis)
    {
        m_axes.removeAll(axis);
        axis->setParent(nullptr);
    }
    QRectF plotArea() const { return plot(); }
    QPointF mapToPosition(const QPointF &value, QAbstractSeries *series = nullptr);

protected:
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;

private:
    QRectF plot() const;
    QRectF bar(int category, int set) const;
    QBrush m_background;
    QLegend *m_legend;
    QList<QAbstractAxis *> m_axes;
    QStackedBarSeries *m_series = nullptr;
};
class QChartView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit QChartView(QChart *chart, QWidget *parent = nullptr);
    QChart *chart() const { return m_chart; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QChart *m_chart;
};
