#include "ui/shell/desktoppresence.h"

#include "core/platform/settings.h"
#include "ui/shell/lostwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/trayicon.h"
#include "ui/worklist/worklistcontroller.h"

#include <QApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QWindow>
#include <utility>

namespace onboarding {

DesktopPresence::DesktopPresence(MainWindow &window, Settings &settings, WorklistController &worklist,
                                 QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_worklist(worklist)
{
    connect(&m_watch, &TrayWatch::answered, this, &DesktopPresence::onTrayAnswered);
    qApp->installEventFilter(this);
}

DesktopPresence::~DesktopPresence() = default;

void DesktopPresence::start(bool isHidden)
{
    m_isWaiting = isHidden;
    if (m_settings.value(settings::TrayIcon))
        m_watch.look(isHidden);
}

void DesktopPresence::useSettings()
{
    apply();
    m_watch.look(false);
}

void DesktopPresence::showWindow([[maybe_unused]] const QString &token)
{
    m_isWaiting = false;
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // Qt 6.4 takes the token from here when it activates a window on Wayland, and then removes it.
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
#endif
    showAgainIfLost(m_window);
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    // A question that is open stays above the window it is asked of.
    if (QWidget *dialog = QApplication::activeModalWidget(); dialog && dialog != &m_window) {
        dialog->raise();
        dialog->activateWindow();
    }
}

bool DesktopPresence::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::Quit) {
        m_window.setHiddenByClosing(false);
        QMetaObject::invokeMethod(this, &DesktopPresence::apply,
                                  Qt::QueuedConnection); // somebody may choose to stay
    }
    return QObject::eventFilter(watched, event);
}

void DesktopPresence::onTrayAnswered(bool hasTray)
{
    m_hasTray = hasTray;
    apply();
    if (std::exchange(m_isWaiting, false) && !m_icon)
        showWindow();
    Q_EMIT trayFound(hasTray);
}

void DesktopPresence::apply()
{
    const bool hasIcon = m_hasTray && m_settings.value(settings::TrayIcon);
    const bool isKept = hasIcon && m_settings.value(settings::KeepInTray);
    if (hasIcon && !m_icon)
        makeIcon();
    else if (!hasIcon)
        m_icon.reset();
    m_window.setHiddenByClosing(isKept);
    // A dialog that closes while the window is hidden ends nothing.
    QGuiApplication::setQuitOnLastWindowClosed(!hasIcon);
}

void DesktopPresence::makeIcon()
{
    m_icon = std::make_unique<TrayIcon>();
    m_icon->setWatchPaused(m_worklist.isWatchPaused());
    connect(m_icon.get(), &TrayIcon::showRequested, this, [this] { showWindow(); });
    connect(m_icon.get(), &TrayIcon::checkViewRequested, &m_window, &MainWindow::checkViewRequested);
    connect(m_icon.get(), &TrayIcon::watchPauseRequested, &m_worklist, &WorklistController::setWatchPaused);
    connect(m_icon.get(), &TrayIcon::quitRequested, &m_window, &MainWindow::quit);
}

} // namespace onboarding
