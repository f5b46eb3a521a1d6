#include "ui/customer/historymark.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace onboarding {

HistoryMark::HistoryMark(const Theme &theme, Look look, bool isLast, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_look(look)
    , m_isLast(isLast)
{
    constexpr int Width = 12;
    setFixedWidth(Width);
    setMinimumHeight(HistoryRowHeight);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HistoryMark::paintEvent(QPaintEvent *)
{
    constexpr double Radius = 4;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(width() / 2.0, HistoryRowHeight / 2.0);
    const double above = m_look == Look::Gap ? 0 : centre.y() - Radius - 2;
    painter.setPen(QPen(m_theme.colour("lineStrong"), 1, m_look == Look::Gap ? Qt::DotLine : Qt::SolidLine));
    if (m_look == Look::Gap)
        painter.drawLine(QPointF(centre.x(), 0), QPointF(centre.x(), height()));
    else if (m_look != Look::Newest)
        painter.drawLine(QPointF(centre.x(), 0), QPointF(centre.x(), above));
    if (m_look == Look::Gap)
        return;
    if (!m_isLast)
        painter.drawLine(QPointF(centre.x(), centre.y() + Radius + 2), QPointF(centre.x(), height()));
    const bool isNewest = m_look == Look::Newest;
    painter.setPen(QPen(m_theme.colour(isNewest ? "accent" : "control"), 1.5));
    painter.setBrush(isNewest ? QBrush(m_theme.colour("accent")) : QBrush(Qt::NoBrush));
    painter.drawEllipse(centre, Radius - 0.5, Radius - 0.5);
}

} // namespace onboarding
