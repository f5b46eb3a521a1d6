#pragma once
#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace onboarding {

/// The icon in the tray and its menu: says what is asked for, decides nothing.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    explicit TrayIcon(QObject *parent = nullptr);

    void setWatchPaused(bool paused);

Q_SIGNALS:
    void showRequested();
    void checkViewRequested();
    void watchPauseRequested(bool paused);
    void quitRequested();

private:
    [[nodiscard]] QAction *add(const QString &text, const QString &objectName);

    // The icon goes first: it shows the menu.
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    QAction *m_pause;
};

} // namespace onboarding
