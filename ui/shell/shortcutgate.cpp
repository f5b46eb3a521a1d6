#include "ui/shell/shortcutgate.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>

namespace onboarding {

ShortcutGate::ShortcutGate(QObject &window)
    : QObject(&window)
    , m_window(window)
{
}

bool ShortcutGate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Shortcut || !QApplication::activeModalWidget())
        return false;
    for (const QObject *owner = watched; owner; owner = owner->parent()) {
        if (qobject_cast<const QDialog *>(owner))
            return false;
        if (owner == &m_window)
            return true;
    }
    return false;
}

} // namespace onboarding
