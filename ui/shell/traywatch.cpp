#include "ui/shell/traywatch.h"

#include <QSystemTrayIcon>
#include <QTimer>

#ifdef ONBOARDING_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace onboarding {

TrayWatch::TrayWatch(QObject *parent)
    : QObject(parent)
{
}

void TrayWatch::look(bool patience)
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    constexpr int Seconds = 10;
    ask(patience ? Seconds : 0);
}

void TrayWatch::ask([[maybe_unused]] int triesLeft)
{
#ifdef ONBOARDING_HAS_DBUS
    constexpr int Limit = 1000;
    constexpr std::chrono::seconds Pause {1};
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.kde.StatusNotifierWatcher"), QStringLiteral("/StatusNotifierWatcher"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    message << QStringLiteral("org.kde.StatusNotifierWatcher")
            << QStringLiteral("IsStatusNotifierHostRegistered");
    auto *watcher
        = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, Limit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, triesLeft, Pause] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        const bool isSilent = reply.isError()
            && (reply.error().type() == QDBusError::NoReply || reply.error().type() == QDBusError::TimedOut
                || reply.error().type() == QDBusError::Timeout);
        const bool hasHost = reply.isValid() && reply.value().variant().toBool();
        if (isSilent)
            answer(false);
        else if (!hasHost && triesLeft > 0)
            QTimer::singleShot(Pause, this, [this, triesLeft] { ask(triesLeft - 1); });
        else // there may still be a tray of the X11 kind
            answer(QSystemTrayIcon::isSystemTrayAvailable());
    });
#else
    QTimer::singleShot(0, this, [this] { answer(QSystemTrayIcon::isSystemTrayAvailable()); });
#endif
}

void TrayWatch::answer(bool hasTray)
{
    m_isAsking = false;
    Q_EMIT answered(hasTray);
}

} // namespace onboarding
