#include "ui/widgets/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace onboarding {

namespace {

QWidget *fieldOf(QObject *watched)
{
    const bool isField = qobject_cast<QComboBox *>(watched) || qobject_cast<QAbstractSpinBox *>(watched);
    return isField ? static_cast<QWidget *>(watched) : nullptr;
}

} // namespace

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    // Qt gives the focus to a field under the wheel before the field sees it.
    if (event->type() == QEvent::Polish) {
        QWidget *field = fieldOf(watched);
        if (field && field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (event->type() != QEvent::Wheel)
        return false;
    const QWidget *field = fieldOf(watched);
    if (!field || field->hasFocus())
        return false;
    event->ignore(); // it goes on to the page around it
    return true;
}

} // namespace onboarding
