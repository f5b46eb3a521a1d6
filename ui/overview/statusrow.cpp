#include "ui/overview/statusrow.h"

#include "core/kyc/nextstep.h"
#include "ui/text/counttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statusbadge.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace onboarding {

namespace {
constexpr int RowHeight = 26;
constexpr int FiguresWidth = 100;

/// For the longest of all, so that the bars of all rows begin in one line.
int badgeWidth()
{
    constexpr int Gap = 10;
    int width = StatusBadge::sizeFor(std::nullopt, StatusBadge::Size::Small).width();
    for (int value = 0; value <= int(KycStatus::Value::Unrecognised); ++value) {
        KycStatus status;
        status.value = static_cast<KycStatus::Value>(value);
        width = std::max(width, StatusBadge::sizeFor(status, StatusBadge::Size::Small).width());
    }
    return width + Gap;
}

} // namespace

StatusRow::StatusRow(const Theme &theme, const std::optional<KycStatus> &status, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_status(status)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusRow::setCount(int count, int all, int most)
{
    m_count = count;
    m_all = all;
    m_most = most;
    setAccessibleName(
        tr("%1: %L2 of %3").arg(statusLabel(m_status)).arg(count).arg(tr("%Ln customers", nullptr, all)));
    update();
}

QSize StatusRow::sizeHint() const
{
    return {badgeWidth() + FiguresWidth + 60, RowHeight};
}

void StatusRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        painter.fillRect(rect(), m_theme.colour("hover"));
    const int badge = int(StatusBadge::Size::Small);
    const int begin = badgeWidth();
    StatusBadge::paint(painter, QRect(2, (height() - badge) / 2, begin, badge), m_status,
                       StatusBadge::Size::Small, m_theme, Qt::LeftToRight);
    const int room = width() - begin - FiguresWidth;
    const int length = m_most > 0 ? std::max(m_count > 0 ? 3 : 0, room * m_count / m_most) : 0;
    constexpr int Thickness = 12;
    painter.fillRect(QRect(begin, (height() - Thickness) / 2, length, Thickness),
                     m_theme.status(m_status).text);
    painter.setPen(m_theme.colour("text"));
    painter.setFont(Theme::font(Theme::Text::Body, QFont::DemiBold));
    const int half = FiguresWidth / 2;
    painter.drawText(QRect(width() - FiguresWidth, 0, half, height()), Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(m_count));
    painter.setPen(m_theme.colour("text2"));
    painter.setFont(Theme::font(Theme::Text::Small));
    painter.drawText(QRect(width() - half, 0, half - 4, height()), Qt::AlignRight | Qt::AlignVCenter,
                     shareText(m_count, m_all));
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.colour("focus"), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace onboarding
