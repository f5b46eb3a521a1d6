#include "ui/widgets/enterkey.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace onboarding {

bool EnterKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    // Check boxes and the like are no buttons that do something: there Enter is the dialog's.
    const bool isButton = qobject_cast<QPushButton *>(watched) || qobject_cast<QToolButton *>(watched);
    auto *button = isButton ? static_cast<QAbstractButton *>(watched) : nullptr;
    if (!button || !button->hasFocus())
        return false;
    if (!key->isAutoRepeat()) // a key that is held down presses once
        button->click();
    return true;
}

} // namespace onboarding
