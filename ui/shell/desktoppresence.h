#pragma once
#include "ui/shell/traywatch.h"

#include <QObject>
#include <memory>

namespace onboarding {

class MainWindow;
class Settings;
class TrayIcon;
class WorklistController;

/// How the console is present on the desktop: as a window, as an icon in the tray, or both; and when it ends.
class DesktopPresence : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    DesktopPresence(MainWindow &window, Settings &settings, WorklistController &worklist,
                    QObject *parent = nullptr);
    ~DesktopPresence() override;

    /// Looks for a tray when an icon is wanted. With \p isHidden the window was not shown yet: it stays away
    /// as long as the tray holds an icon to bring it back.
    void start(bool isHidden);
    /// The settings of the tray were changed, or come into view: takes them over, and looks again for a tray.
    void useSettings();
    /// To the front, from wherever it is. \p token of the desktop lets it take the focus, see
    /// XDG_ACTIVATION_TOKEN.
    void showWindow(const QString &token = {});

    /// When the whole program is told to quit the window closes, and does not hide.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void trayFound(bool hasTray);

private:
    void onTrayAnswered(bool hasTray);
    void apply();
    void makeIcon();

    MainWindow &m_window;
    Settings &m_settings;
    WorklistController &m_worklist;
    TrayWatch m_watch;
    std::unique_ptr<TrayIcon> m_icon;
    bool m_hasTray = false; ///< as far as is known
    bool m_isWaiting = false; ///< hidden, until it is known whether there is a tray
};

} // namespace onboarding
