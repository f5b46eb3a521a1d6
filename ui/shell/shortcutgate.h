#pragma once
#include <QObject>

namespace onboarding {

/// While a dialog is open no shortcut of \p window fires, wherever in it the shortcut is at home. Qt blocks
/// keys then but not shortcuts: until the dialog has the focus, each letter that is typed quickly would open
/// another one on top. The dialog's own shortcuts work. Installed on the application.
class ShortcutGate : public QObject
{
    Q_OBJECT
public:
    /// \p window owns it.
    explicit ShortcutGate(QObject &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QObject &m_window;
};

} // namespace onboarding
