#include "ui/widgets/doubleclickguard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMouseEvent>
#include <QStyleHints>

namespace onboarding {

bool DoubleClickGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonDblClick)
        return false;
    auto *button = qobject_cast<QAbstractButton *>(watched);
    return button && isOfAnother(*button, static_cast<const QMouseEvent &>(*event));
}

bool DoubleClickGuard::isOfAnother(QAbstractButton &pressed, const QMouseEvent &press)
{
    const QPoint place = press.globalPosition().toPoint();
    const QStyleHints &hints = *QGuiApplication::styleHints();
    const bool isSoon = press.timestamp() >= m_time
        && press.timestamp() - m_time <= quint64(hints.mouseDoubleClickInterval());
    const bool isSamePlace = (place - m_place).manhattanLength() <= hints.mouseDoubleClickDistance();
    m_place = place;
    m_time = press.timestamp();
    // The first may be gone by now, as a message that was closed is, or have opened a dialog under the
    // pointer.
    if (isSoon && isSamePlace && m_isPressed)
        return m_first != &pressed;
    m_isPressed = true;
    m_first = &pressed;
    return false;
}

} // namespace onboarding
