#pragma once
#include "ui/widgets/card.h"

#include <QBrush>
#include <QList>
#include <QPen>

class QChart;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace onboarding {

class Theme;

/// One row of bars of a chart.
struct BarSeries
{
    QString name {};
    QList<int> values {}; ///< one a category
    QBrush brush {};
    QPen pen {Qt::NoPen};
    bool operator==(const BarSeries &) const = default;
};

class BarView;

/// A card with a bar chart, or on request the same figures as a table; a click on a bar, or Enter on a cell
/// of the table, says which. The figures are its accessible description too.
class ChartPanel : public Card
{
    Q_OBJECT
public:
    ChartPanel(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    /// The first \p notRunning categories have no figures: nobody was there to count.
    void setBars(const QStringList &categories, const QList<BarSeries> &series, int notRunning = 0);
    void setNote(const QString &text);

Q_SIGNALS:
    void clicked(int series, int category);

private:
    void style();
    void fillTable(const QStringList &categories, const QList<BarSeries> &series, int notRunning);
    void showTable(bool shown);

    const Theme &m_theme;
    QChart *m_chart;
    BarView *m_view;
    QTableWidget *m_table;
    QStackedWidget *m_either;
    QPushButton *m_toggle;
    PlainLabel *m_note;
    bool m_isFilled = false;
    QStringList m_categories; ///< what is shown
    QList<BarSeries> m_series;
    int m_notRunning = 0;
};

} // namespace onboarding
