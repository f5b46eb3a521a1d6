#include "ui/widgets/envmark.h"

#include "ui/theme/theme.h"
#include "ui/widgets/envband.h"

#include <QGuiApplication>
#include <QPainter>

namespace onboarding {

QIcon environmentMark(const Theme &theme, EnvironmentKind kind)
{
    constexpr int Size = 20;
    constexpr int Sign = 14;
    constexpr int Inset = (Size - Sign) / 2;
    const qreal ratio = qGuiApp->devicePixelRatio();
    const EnvironmentColours colours = theme.environment(kind);
    QPixmap mark(QSize(Size, Size) * ratio);
    mark.setDevicePixelRatio(ratio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.band);
    painter.drawRoundedRect(QRect(0, 0, Size, Size), 4, 4);
    painter.drawPixmap(Inset, Inset, theme.pixmap(EnvBand::icon(kind), colours.text, Sign, ratio));
    painter.end();
    QIcon icon(mark);
    icon.addPixmap(mark, QIcon::Selected); // not tinted by the style where the row is chosen
    return icon;
}

} // namespace onboarding
