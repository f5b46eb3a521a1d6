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

void BarView::setTotals(QAbstractSeries *bars, const QList<int> &totals, int notRunning)
{
    m_notRunning = notRunning;
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
    drawNotRunning(*painter);
    painter->setPen(m_theme.colour("text"));
    constexpr double Width = 60;
    constexpr double Height = 16;
    for (qsizetype at = m_notRunning; at < m_totals.size(); ++at) {
        const QPointF top = chart()->mapToPosition(QPointF(double(at), m_totals.at(at)), m_bars);
        painter->drawText(QRectF(top.x() - Width / 2, top.y() - Height - 1, Width, Height), Qt::AlignCenter,
                          QLocale().toString(m_totals.at(at)));
    }
}

void BarView::drawNotRunning(QPainter &painter) const
{
    if (m_notRunning == 0)
        return;
    const QRectF plot = chart()->plotArea();
    QRectF gap = plot;
    gap.setWidth(plot.width() * m_notRunning / double(m_totals.size()));
    painter.fillRect(gap, QBrush(m_theme.colour("line"), Qt::BDiagPattern));
    const QFontMetricsF metrics(painter.font());
    const QString longText = tr("not running");
    QRectF label(QPointF(), QSizeF(metrics.horizontalAdvance(longText) + 12, metrics.height() + 4));
    if (label.width() > gap.width()) // too few days for the words: along them
        return drawUpright(painter, gap, longText);
    label.moveCenter(gap.center());
    painter.fillRect(label, m_theme.colour("base"));
    painter.setPen(m_theme.colour("text2"));
    painter.drawText(label, Qt::AlignCenter, longText);
}

void BarView::drawUpright(QPainter &painter, const QRectF &gap, const QString &text) const
{
    const QFontMetricsF metrics(painter.font());
    QRectF label(QPointF(), QSizeF(metrics.horizontalAdvance(text) + 12, metrics.height() + 2));
    label.moveCenter(QPointF());
    painter.save();
    painter.translate(gap.center());
    painter.rotate(-90);
    painter.fillRect(label, m_theme.colour("base"));
    painter.setPen(m_theme.colour("text2"));
    painter.drawText(label, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace onboarding
