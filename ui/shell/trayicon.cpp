#include "ui/shell/trayicon.h"

#include <QAction>
#include <QIcon>

namespace onboarding {

TrayIcon::TrayIcon(QObject *parent)
    : QObject(parent)
    , m_icon(QIcon(QStringLiteral(":/icons/onboarding-console.svg")))
{
    m_menu.setObjectName(QStringLiteral("trayMenu"));
    connect(add(tr("Show window"), QStringLiteral("trayShowAction")), &QAction::triggered, this,
            &TrayIcon::showRequested);
    m_menu.addSeparator();
    connect(add(tr("Check all in view"), QStringLiteral("trayCheckAction")), &QAction::triggered, this,
            &TrayIcon::checkViewRequested);
    m_pause = add(tr("Pause watching"), QStringLiteral("trayPauseAction"));
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::triggered, this, &TrayIcon::watchPauseRequested);
    m_menu.addSeparator();
    connect(add(tr("Quit"), QStringLiteral("trayQuitAction")), &QAction::triggered, this,
            &TrayIcon::quitRequested);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT showRequested();
    });
    m_icon.setContextMenu(&m_menu);
    m_icon.setToolTip(tr("Onboarding Console"));
    m_icon.show();
}

QAction *TrayIcon::add(const QString &text, const QString &objectName)
{
    QAction *action = m_menu.addAction(text);
    action->setObjectName(objectName);
    return action;
}

void TrayIcon::setWatchPaused(bool paused)
{
    m_pause->setChecked(paused);
}

} // namespace onboarding
