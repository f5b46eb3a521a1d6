#include "ui/shell/lostwindow.h"

#include <QWidget>
#include <QWindow>

namespace onboarding {

namespace {
constexpr std::chrono::milliseconds FirstPause {700};
constexpr int MostLooks = 5;
} // namespace

bool showAgainIfLost(QWidget &window)
{
    const QWindow *handle = window.windowHandle();
    if (!window.isVisible() || window.isMinimized() || !handle || handle->isExposed())
        return false;
    window.hide();
    window.show();
    return true;
}

LostWindow::LostWindow(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LostWindow::look);
}

void LostWindow::watch()
{
    m_looks = 0;
    m_timer.start(FirstPause);
}

void LostWindow::look()
{
    if (showAgainIfLost(m_window) && ++m_looks < MostLooks)
        m_timer.start(FirstPause * (1 << m_looks));
}

} // namespace onboarding
