#include "ui/widgets/attemptsmeter.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <algorithm>

namespace onboarding {

namespace {
constexpr int GivenAttempts = 3; ///< what the service gives [documented]
constexpr int Dot = 10;
constexpr int GapOfDots = 4;
} // namespace

AttemptsMeter::AttemptsMeter(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setRemaining(std::nullopt);
}

void AttemptsMeter::setRemaining(std::optional<int> remaining)
{
    m_remaining = remaining;
    setAccessibleName(tr("Attempts: %1").arg(text()));
    updateGeometry();
    update();
}

QString AttemptsMeter::text() const
{
    if (!m_remaining)
        return tr("not reported");
    if (*m_remaining <= 0)
        return tr("none left");
    return *m_remaining == 1 ? tr("1 left, the last try") : tr("%1 left").arg(*m_remaining);
}

QSize AttemptsMeter::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Theme::Text::Body));
    return {GivenAttempts * (Dot + GapOfDots) + 6 + metrics.horizontalAdvance(text()) + 2, 22};
}

void AttemptsMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int used = m_remaining ? std::clamp(GivenAttempts - *m_remaining, 0, GivenAttempts) : 0;
    const QColor solid = m_theme.colour(m_remaining == 0 ? "dangerSolid" : "warnSolid");
    for (int i = 0; i < GivenAttempts; ++i) {
        const QRectF dot(i * (Dot + GapOfDots) + 1, (height() - Dot) / 2.0, Dot - 1, Dot - 1);
        QPen pen(i < used ? solid : m_theme.colour("control"), 1.5);
        if (!m_remaining)
            pen.setStyle(Qt::DotLine);
        painter.setPen(pen);
        painter.setBrush(i < used ? QBrush(solid) : QBrush(Qt::NoBrush));
        painter.drawEllipse(dot);
    }
    painter.setPen(m_theme.colour("text2"));
    painter.setFont(Theme::font(Theme::Text::Body));
    painter.drawText(rect().adjusted(GivenAttempts * (Dot + GapOfDots) + 6, 0, 0, 0), Qt::AlignVCenter,
                     text());
}

} // namespace onboarding
