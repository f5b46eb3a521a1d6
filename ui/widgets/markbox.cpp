#include "ui/widgets/markbox.h"

#include "ui/theme/theme.h"

#include <QPaintDevice>
#include <QPainter>

namespace onboarding {

void paintMarkBox(QPainter &painter, const Theme &theme, const QRectF &box, Qt::CheckState state)
{
    const bool isMarked = state != Qt::Unchecked;
    painter.setPen(theme.colour(isMarked ? "accent" : "control"));
    painter.setBrush(isMarked ? theme.colour("accent") : QColor(Qt::transparent));
    painter.drawRoundedRect(box, 3, 3);
    if (state == Qt::Checked)
        painter.drawPixmap(box.topLeft() + QPointF(1, 1),
                           theme.pixmap(QStringLiteral("check"), theme.colour("onAccent"), MarkBoxSize - 2,
                                        painter.device()->devicePixelRatioF()));
    else if (state == Qt::PartiallyChecked)
        painter.fillRect(QRectF(box.left() + 3, box.center().y() - 1, box.width() - 6, 2),
                         theme.colour("onAccent"));
}

} // namespace onboarding
