#include "ui/shell/shortcutgate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QKeyEvent>
#include <QKeySequence>

namespace onboarding {

namespace {

bool isBareLetter(int key, Qt::KeyboardModifiers modifiers)
{
    constexpr int FirstWithoutText = 0x01000000;
    return key > Qt::Key_Space && key < FirstWithoutText
        && (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == Qt::NoModifier;
}

bool takesText(const QObject &target)
{
    const auto *widget = qobject_cast<const QWidget *>(&target);
    return widget && widget->testAttribute(Qt::WA_InputMethodEnabled)
        && !qobject_cast<const QAbstractItemView *>(widget);
}

} // namespace

ShortcutGate::ShortcutGate(QObject &window)
    : QObject(&window)
    , m_window(window)
{
}

bool ShortcutGate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        m_untaken.invalidate();
    if (event->type() == QEvent::KeyPress) { // a shortcut that fires takes it before
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (isBareLetter(key.key(), key.modifiers()) && !takesText(*watched))
            m_untaken.start();
        else
            m_untaken.invalidate();
        return false;
    }
    if (event->type() != QEvent::Shortcut)
        return false;
    if (!QApplication::activeModalWidget())
        return isTyping(*event);
    for (const QObject *owner = watched; owner; owner = owner->parent()) {
        if (qobject_cast<const QDialog *>(owner))
            return false;
        if (owner == &m_window)
            return true;
    }
    return false;
}

/// Whether \p shortcut is a letter in the middle of what somebody types where nothing takes it.
bool ShortcutGate::isTyping(const QEvent &shortcut)
{
    constexpr qint64 Pause = 1000; // ms
    const QKeySequence &keys = static_cast<const QShortcutEvent &>(shortcut).key();
    const int code = keys.count() == 1 ? keys[0].toCombined() : 0;
    constexpr int Mask = static_cast<int>(Qt::KeyboardModifierMask);
    const auto modifiers = static_cast<Qt::KeyboardModifiers>(code & Mask);
    const bool isLetter = isBareLetter(code & ~Mask, modifiers);
    if (!isLetter || !m_untaken.isValid() || m_untaken.elapsed() > Pause) {
        m_untaken.invalidate();
        return false;
    }
    m_untaken.start();
    return true;
}

} // namespace onboarding
