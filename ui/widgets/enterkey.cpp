#include "ui/widgets/enterkey.h"

#include <QDialog>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>
#include <QToolButton>
#include <algorithm>

namespace onboarding {

namespace {

bool isReadText(const QObject *widget)
{
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
    return (rich && rich->isReadOnly()) || (plain && plain->isReadOnly());
}

/// Of a dialog, when it can be pressed.
QPushButton *defaultButton(const QWidget &window)
{
    if (!qobject_cast<const QDialog *>(&window))
        return nullptr;
    const auto buttons = window.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *one) {
        return one->isDefault() && one->isEnabled() && one->isVisible();
    });
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

bool EnterKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    if (isReadText(watched)) {
        QPushButton *standard = defaultButton(*static_cast<QWidget *>(watched)->window());
        if (standard && !key->isAutoRepeat())
            standard->click();
        return standard != nullptr;
    }
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
