#include "ui/widgets/countdownring.h"

#include "ui/text/timetext.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <algorithm>

namespace onboarding {

CountdownRing::CountdownRing(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(CountdownRing::sizeHint());
}

void CountdownRing::setTime(qint64 left, qint64 whole)
{
    m_left = left;
    m_whole = std::max<qint64>(1, whole);
    setAccessibleName(left < 0 ? tr("Time left is not known") : tr("%1 left").arg(countdownText(left)));
    update();
}

void CountdownRing::paintEvent(QPaintEvent *)
{
    constexpr int Width = 7;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect()).adjusted(Width, Width, -Width, -Width);
    painter.setPen(QPen(m_theme.colour("pressed"), Width));
    painter.drawEllipse(ring);
    const double part = std::clamp(double(m_left) / double(m_whole), 0.0, 1.0);
    constexpr int Degree = 16;
    const int span = static_cast<int>(-360 * Degree * part);
    constexpr double Short = 0.15;
    if (span != 0) {
        painter.setPen(
            QPen(m_theme.colour(part < Short ? "warnSolid" : "accent"), Width, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, 90 * Degree, span);
    }
    painter.setPen(m_theme.colour("text"));
    painter.setFont(Theme::font(Theme::Text::Title, QFont::DemiBold));
    const QString figure = m_left < 0 ? QStringLiteral("?") : countdownText(m_left);
    painter.drawText(rect().adjusted(0, -8, 0, -8), Qt::AlignCenter, figure);
    painter.setPen(m_theme.colour("text2"));
    painter.setFont(Theme::font(Theme::Text::Caption));
    painter.drawText(rect().adjusted(0, 18, 0, 18), Qt::AlignCenter,
                     m_left == 0 ? tr("expired") : tr("left"));
}

} // namespace onboarding
