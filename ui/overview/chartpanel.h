#pragma once
#include "ui/widgets/card.h"

#include <QBrush>
#include <QList>
#include <QPen>

class QChart;
class QChartView;

namespace onboarding {

class Theme;

/// One row of bars of a chart.
struct BarSeries
{
    QString name {};
    QList<int> values {}; ///< one a category
    QBrush brush {};
    QPen pen {Qt::NoPen};
};

/// A card with a bar chart; a click on a bar says which. The same figures are its accessible description.
class ChartPanel : public Card
{
    Q_OBJECT
public:
    ChartPanel(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setBars(const QStringList &categories, const QList<BarSeries> &series);
    void setNote(const QString &text);

Q_SIGNALS:
    void clicked(int series, int category);

private:
    void style();

    const Theme &m_theme;
    QChart *m_chart;
    QChartView *m_view;
    PlainLabel *m_note;
};

} // namespace onboarding
