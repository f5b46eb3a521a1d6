#include "ui/widgets/journeystepper.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <algorithm>

namespace onboarding {

namespace {
constexpr int Mark = 20;
constexpr int Gap = 10;
constexpr int TitleHeight = 20;
constexpr int Below = 14;
} // namespace

JourneyStepper::JourneyStepper(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void JourneyStepper::setSteps(const QList<JourneyStep> &steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    QStringList spoken;
    for (const JourneyStep &step : steps)
        spoken.append(step.title + QStringLiteral(": ") + step.detail);
    setAccessibleName(tr("Journey"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int JourneyStepper::stepHeight(const JourneyStep &step) const
{
    const QFontMetrics metrics(Theme::font(Theme::Text::Small));
    const QRect detail = metrics.boundingRect(QRect(0, 0, std::max(80, width() - Mark - Gap), 1000),
                                              Qt::TextWordWrap, step.detail);
    return TitleHeight + (step.detail.isEmpty() ? 0 : detail.height()) + Below;
}

QSize JourneyStepper::sizeHint() const
{
    int height = 4;
    for (const JourneyStep &step : m_steps)
        height += stepHeight(step);
    return {200, height};
}

void JourneyStepper::resizeEvent(QResizeEvent *)
{
    updateGeometry();
}

void JourneyStepper::paintMark(QPainter &painter, const QRect &mark, const JourneyStep &step,
                               int number) const
{
    const bool isDone = step.state == JourneyStep::State::Observed;
    const bool isCurrent = step.state == JourneyStep::State::Current;
    QPen pen(isCurrent ? m_theme.colour("accent") : m_theme.colour("control"), 1.2);
    if (step.state == JourneyStep::State::Inferred)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(isDone          ? QBrush(m_theme.colour("text2"))
                         : isCurrent ? QBrush(m_theme.colour("accent"))
                                     : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5));
    if (isDone || step.state == JourneyStep::State::Inferred) {
        const QColor tick = isDone ? m_theme.colour("base") : m_theme.colour("text2");
        painter.drawPixmap(mark.adjusted(4, 4, -4, -4),
                           m_theme.pixmap(QStringLiteral("check"), tick, Mark - 8, devicePixelRatioF()));
        return;
    }
    painter.setPen(isCurrent ? m_theme.colour("onAccent") : m_theme.colour("text2"));
    painter.setFont(Theme::font(Theme::Text::Caption, QFont::DemiBold));
    painter.drawText(mark, Qt::AlignCenter, QString::number(number));
}

void JourneyStepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int top = 2;
    int number = 1;
    for (const JourneyStep &step : std::as_const(m_steps)) {
        const int height = stepHeight(step);
        const int x = mirrored ? width() - Mark : 0;
        if (number < m_steps.size()) {
            painter.setPen(
                QPen(m_theme.colour("lineStrong"), step.state == JourneyStep::State::Observed ? 2 : 1));
            painter.drawLine(x + Mark / 2, top + Mark + 2, x + Mark / 2, top + height - 2);
        }
        paintMark(painter, QRect(x, top, Mark, Mark), step, number++);
        const QRect text(mirrored ? 0 : Mark + Gap, top, width() - Mark - Gap, height);
        painter.setPen(m_theme.colour(step.state == JourneyStep::State::Ahead ? "text2" : "text"));
        painter.setFont(Theme::font(Theme::Text::Body, QFont::DemiBold));
        painter.drawText(text.adjusted(0, 0, 0, -(height - TitleHeight)), Qt::AlignVCenter, step.title);
        painter.setPen(m_theme.colour("text2"));
        painter.setFont(Theme::font(Theme::Text::Small));
        painter.drawText(text.adjusted(0, TitleHeight, 0, 0), Qt::TextWordWrap, step.detail);
        top += height;
    }
}

} // namespace onboarding
