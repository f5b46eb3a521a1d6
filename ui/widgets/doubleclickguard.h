#pragma once
#include <QObject>
#include <QPoint>
#include <QPointer>

class QAbstractButton;
class QMouseEvent;

namespace onboarding {

/// All presses of a double click are of the button that was pressed first. When another button has come under
/// the pointer meanwhile, because something above it grew, the later presses are nobody's. Installed on the
/// application, once, for every button.
class DoubleClickGuard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isOfAnother(QAbstractButton &pressed, const QMouseEvent &press);

    QPointer<QAbstractButton> m_first; ///< null when it is gone
    bool m_isPressed = false; ///< there was a first one
    QPoint m_place; ///< of the last press, on the screen
    quint64 m_time = 0; ///< of the last press, in milliseconds
};

} // namespace onboarding
