#pragma once
#include <QApplication>
#include <QWidget>

namespace onboarding::test {

/// In front, at once, which no window manager does here. Qt 6.5 wants QWidget::activateWindow() in its place,
/// but that only asks the window system, and one without a manager may not answer: the tests need the state
/// itself, as with 6.4.
inline void bringToFront(QWidget &window)
{
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    QApplication::setActiveWindow(&window);
    QT_WARNING_POP
}

} // namespace onboarding::test
