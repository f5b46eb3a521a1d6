#include "ui/widgets/statusbadge.h"
#include "ui/text/tooltip.h"

#include "core/base/plaintext.h"
#include "core/kyc/nextstep.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace onboarding {

namespace {

constexpr int MaxRaw = 28;

int markSize(StatusBadge::Size size)
{
    return size == StatusBadge::Size::Large ? 18 : size == StatusBadge::Size::Medium ? 14 : 12;
}

QFont fontOf(StatusBadge::Size size)
{
    const auto role = size == StatusBadge::Size::Large ? Theme::Text::Section
        : size == StatusBadge::Size::Medium            ? Theme::Text::Body
                                                       : Theme::Text::Small;
    return Theme::font(role, QFont::Medium);
}

int paddingOf(StatusBadge::Size size)
{
    return size == StatusBadge::Size::Large ? 12 : 8;
}

/// The small badge of a list has no room for it; the larger ones show it.
QString rawOf(const std::optional<KycStatus> &status, StatusBadge::Size size)
{
    return status && !status->isRecognised() && size != StatusBadge::Size::Small
        ? plainExcerpt(status->raw, MaxRaw)
        : QString();
}

} // namespace

StatusBadge::StatusBadge(const Theme &theme, Size size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(statusLabel(m_status));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusBadge::setStatus(const std::optional<KycStatus> &status)
{
    if (status == m_status)
        return;
    m_status = status;
    const QString raw = rawOf(status, m_size);
    setAccessibleName(raw.isEmpty() ? statusLabel(status) : statusLabel(status) + QLatin1Char(' ') + raw);
    setToolTip(status && !status->isRecognised() ? plainToolTip(plainExcerpt(status->raw)) : QString());
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    return sizeFor(m_status, m_size).grownBy(contentsMargins());
}

QSize StatusBadge::sizeFor(const std::optional<KycStatus> &status, Size size)
{
    const QFontMetrics metrics(fontOf(size));
    int width = paddingOf(size) * 2 + markSize(size) + 5 + metrics.horizontalAdvance(statusLabel(status));
    if (const QString raw = rawOf(status, size); !raw.isEmpty())
        width += 13 + QFontMetrics(Theme::monospaced()).horizontalAdvance(raw);
    return {width, int(size)};
}

QRect StatusBadge::paint(QPainter &painter, const QRect &rect, const std::optional<KycStatus> &status,
                         Size size, const Theme &theme, Qt::LayoutDirection direction)
{
    const bool mirrored = direction == Qt::RightToLeft;
    QRect pill(rect.topLeft(), sizeFor(status, size));
    if (mirrored)
        pill.moveRight(rect.right());
    const StatusColours colours = theme.status(status);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(status ? colours.fill : QColor(Qt::transparent));
    QPen border(colours.border, 1);
    if (!status)
        border.setStyle(Qt::DashLine);
    painter.setPen(border);
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2.0,
                            pill.height() / 2.0);

    const int mark = markSize(size);
    const int padding = paddingOf(size);
    const int markX = mirrored ? pill.right() + 1 - padding - mark : pill.left() + padding;
    painter.drawPixmap(QPoint(markX, pill.top() + (pill.height() - mark) / 2),
                       theme.statusMark(status, mark, painter.device()->devicePixelRatioF()));
    painter.setPen(colours.text);
    painter.setFont(fontOf(size));
    const QString label = statusLabel(status);
    const int labelWidth = painter.fontMetrics().horizontalAdvance(label);
    const int labelX = mirrored ? markX - 5 - labelWidth : markX + mark + 5;
    painter.drawText(QRect(labelX, pill.top(), labelWidth + 1, pill.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, label);
    if (const QString raw = rawOf(status, size); !raw.isEmpty()) {
        const int lineX = mirrored ? labelX - 7 : labelX + labelWidth + 6;
        painter.setPen(colours.border);
        painter.drawLine(lineX, pill.top() + 4, lineX, pill.bottom() - 4);
        painter.setPen(colours.text);
        painter.setFont(Theme::monospaced());
        const int rawWidth = painter.fontMetrics().horizontalAdvance(raw);
        painter.drawText(
            QRect(mirrored ? lineX - 6 - rawWidth : lineX + 7, pill.top(), rawWidth + 1, pill.height()),
            Qt::AlignVCenter | Qt::AlignLeft, raw);
    }
    painter.restore();
    return pill;
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, contentsRect(), m_status, m_size, m_theme, layoutDirection());
}

} // namespace onboarding
