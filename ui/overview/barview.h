#pragma once
#include <QChartView>

class QAbstractSeries;

namespace onboarding {

class Theme;

/// A chart of stacked bars that prints above each bar how many it stands for.
class BarView : public QChartView
{
    Q_OBJECT
public:
    /// Takes \p chart; \p theme must outlive it.
    BarView(QChart *chart, const Theme &theme, QWidget *parent = nullptr);

    /// One a category of \p bars, which the chart shows. The first \p notRunning are drawn as days on which
    /// nobody counted.
    void setTotals(QAbstractSeries *bars, const QList<int> &totals, int notRunning);

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void drawNotRunning(QPainter &painter) const;
    void drawUpright(QPainter &painter, const QRectF &gap, const QString &text) const;

    const Theme &m_theme;
    QAbstractSeries *m_bars = nullptr;
    QList<int> m_totals;
    int m_notRunning = 0;
};

} // namespace onboarding
