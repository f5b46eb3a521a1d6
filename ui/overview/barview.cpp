#include "ui/overview/barview.h"

#include "ui/theme/theme.h"

#include <QChart>
#include <QLocale>
#include <QPainter>

namespace onboarding {

BarView::BarView(QChart *chart, const Theme &theme, QWidget *parent)
    : QChartView(chart, parent)
    , m_theme(theme)
{
}

void BarView::setTotals(QAbstractSeries *bars, const QList<int> &totals)
{
    m_bars = bars;
    m_totals = totals;
    scene()->update();
}

void BarView::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (!m_bars)
        return;
    painter->setFont(Theme::font(Theme::Text::Small));
    painter->setPen(m_theme.colour("text"));
    constexpr double Width = 60;
    constexpr double Height = 16;
    for (qsizetype at = 0; at < m_totals.size(); ++at) {
        const QPointF top = chart()->mapToPosition(QPointF(double(at), m_totals.at(at)), m_bars);
        painter->drawText(QRectF(top.x() - Width / 2, top.y() - Height - 1, Width, Height), Qt::AlignCenter,
                          QLocale().toString(m_totals.at(at)));
    }
}

} // namespace onboarding
