#pragma once
#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTest>
#include <functional>

namespace onboarding::test {

/// Finds, waits for and uses parts of a real window by object name, as a user would: only what is visible
/// and enabled can be clicked or typed into.
class WindowDriver
{
public:
    static constexpr int Patience = 20'000; ///< milliseconds until a missing part is a failure

    explicit WindowDriver(QWidget &window)
        : m_window(&window)
    {
    }

    /// The visible widget called \p name in the window or in an open dialog; nullptr when there is none.
    template<typename T = QWidget>
    [[nodiscard]] T *find(const QString &name) const
    {
        const QWidgetList windows = QApplication::topLevelWidgets();
        // Dialogs first: while one is open it is what the user sees.
        for (const bool wantsDialog : {true, false}) {
            for (QWidget *window : windows) {
                if (!window->isVisible() || (window != m_window) != wantsDialog)
                    continue;
                if (T *found = visibleChild<T>(*window, name))
                    return found;
            }
        }
        return nullptr;
    }

    [[nodiscard]] bool has(const QString &name) const { return find(name) != nullptr; }

    [[nodiscard]] bool waitFor(const std::function<bool()> &condition) const
    {
        return QTest::qWaitFor(condition, Patience);
    }

    [[nodiscard]] bool waitForEnabled(const QString &name) const
    {
        return waitFor([&] {
            const QWidget *widget = find(name);
            return widget && widget->isEnabled();
        });
    }

    /// Waits until the button can be pressed, then presses it with the mouse, as a user does: it gets the
    /// focus where a click gives it. False when it never could.
    [[nodiscard]] bool click(const QString &name) const
    {
        if (!waitForEnabled(name))
            return report(name);
        auto *button = find<QAbstractButton>(name);
        if (!button)
            return report(name);
        QTest::mouseClick(button, Qt::LeftButton, {}, signOf(*button));
        return true;
    }

    /// Replaces the text of a QLineEdit or QPlainTextEdit by typing or, when it is long, by pasting.
    [[nodiscard]] bool enter(const QString &name, const QString &text) const
    {
        if (!waitForEnabled(name))
            return report(name);
        if (auto *line = find<QLineEdit>(name)) {
            line->setFocus();
            line->selectAll();
            QTest::keyClick(line, Qt::Key_Delete); // an empty text clears it too
            QTest::keyClicks(line, text);
            return true;
        }
        if (auto *area = find<QPlainTextEdit>(name)) {
            area->setFocus();
            area->setPlainText(text);
            return true;
        }
        return report(name);
    }

private:
    template<typename T>
    [[nodiscard]] static T *visibleChild(QWidget &window, const QString &name)
    {
        if (window.objectName() == name)
            return qobject_cast<T *>(&window);
        const QList<T *> children = window.findChildren<T *>(name);
        for (T *child : children) {
            if (child->isVisible())
                return child;
        }
        return nullptr;
    }

    /// Where it reacts: the text of a check box may end long before the box does.
    [[nodiscard]] static QPoint signOf(const QAbstractButton &button)
    {
        constexpr int Sign = 8;
        if (!qobject_cast<const QCheckBox *>(&button) && !qobject_cast<const QRadioButton *>(&button))
            return button.rect().center();
        return {button.isRightToLeft() ? button.width() - Sign : Sign, button.height() / 2};
    }

    static bool report(const QString &name)
    {
        qWarning("%s cannot be used: it is not there, not visible or not enabled", qPrintable(name));
        return false;
    }

    QWidget *m_window;
};

} // namespace onboarding::test
