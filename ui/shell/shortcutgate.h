#pragma once
#include <QElapsedTimer>
#include <QObject>

namespace onboarding {

/// While a dialog is open no shortcut of \p window fires, wherever in it the shortcut is at home. Qt blocks
/// keys then but not shortcuts: until the dialog has the focus, each letter that is typed quickly would open
/// another one on top. The dialog's own shortcuts work. Nor does a single letter fire within a second of one
/// that nothing took: somebody is typing where there is no field. A click or another key ends that. Installed
/// on the application.
class ShortcutGate : public QObject
{
    Q_OBJECT
public:
    /// \p window owns it.
    explicit ShortcutGate(QObject &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isTyping(const QEvent &shortcut);

    const QObject &m_window;
    QElapsedTimer m_untaken; ///< since the last letter that nothing took; invalid: none
};

} // namespace onboarding
