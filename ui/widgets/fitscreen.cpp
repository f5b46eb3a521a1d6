#include "ui/widgets/fitscreen.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>
#include <algorithm>

namespace onboarding {

QRect fitted(const QRect &wanted, const QRect &room)
{
    QRect fit(wanted.topLeft(), wanted.size().boundedTo(room.size()));
    fit.moveLeft(std::clamp(fit.left(), room.left(), room.right() - fit.width() + 1));
    fit.moveTop(std::clamp(fit.top(), room.top(), room.bottom() - fit.height() + 1));
    return fit;
}

void fitToScreen(QWidget &window)
{
    const bool isPlaced = window.testAttribute(Qt::WA_Moved);
    const QScreen *screen = isPlaced ? QGuiApplication::screenAt(window.geometry().center()) : nullptr;
    if (!screen)
        screen = window.parentWidget() ? window.parentWidget()->screen() : window.screen();
    if (!screen || window.isMaximized() || window.isFullScreen())
        return;
    // The frame is not known before the window is shown; a title bar and thin edges is what most have.
    constexpr QMargins Frame {4, 32, 4, 4};
    const QRect room = screen->availableGeometry().marginsRemoved(Frame);
    window.setMinimumSize(window.minimumSize().boundedTo(room.size()));
    const QRect fit = fitted(window.geometry(), room);
    // Where one stands that was never placed is left to the window manager, or to its dialog.
    if (isPlaced || (window.isWindow() && !window.parentWidget() && fit.size() != window.size()))
        window.setGeometry(fit);
    else if (fit.size() != window.size())
        window.resize(fit.size());
    if (isPlaced || !window.parentWidget())
        return;
    // Where it would stand in the middle of its parent; a parent near an edge must not push it off the
    // screen.
    QRect middle(QPoint(), window.size().expandedTo(window.minimumSizeHint()));
    middle.moveCenter(window.parentWidget()->window()->geometry().center());
    if (!room.contains(middle))
        window.move(
            fitted(middle, middle.height() <= room.height() ? room : screen->availableGeometry()).topLeft());
}

} // namespace onboarding
