#include "tests/support/fakedesktop.h"

#include <QDBusMessage>

namespace onboarding::test {

namespace {
const QString BusName = QStringLiteral("fake-desktop");
const QString TrayService = QStringLiteral("org.kde.StatusNotifierWatcher");
const QString TrayPath = QStringLiteral("/StatusNotifierWatcher");
const QString NotificationService = QStringLiteral("org.freedesktop.Notifications");
const QString NotificationPath = QStringLiteral("/org/freedesktop/Notifications");
} // namespace

QList<Notification> FakeNotifications::shown() const
{
    const QMutexLocker lock(&m_mutex);
    return m_shown;
}

void FakeNotifications::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_shown.clear();
}

quint32 FakeNotifications::Notify(const QString & /*program*/, quint32 /*replaces*/, const QString &icon,
                                  const QString &title, const QString &body, const QStringList &actions,
                                  const QVariantMap &hints, int /*timeout*/)
{
    const QMutexLocker lock(&m_mutex);
    static quint32 last = 40;
    m_shown.append({++last, icon, title, body, actions, hints});
    return last;
}

QStringList FakeTray::items() const
{
    const QMutexLocker lock(&m_mutex);
    return m_items;
}

void FakeTray::RegisterStatusNotifierItem(const QString &service)
{
    const QMutexLocker lock(&m_mutex);
    m_items.append(service);
}

FakeDesktop::FakeDesktop()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, BusName))
    , m_notifications(std::make_unique<FakeNotifications>())
    , m_tray(std::make_unique<FakeTray>())
{
    m_thread.start();
}

FakeDesktop::~FakeDesktop()
{
    m_bus.unregisterObject(TrayPath);
    m_bus.unregisterObject(NotificationPath);
    QDBusConnection::disconnectFromBus(BusName);
    m_tray.release()->deleteLater(); // in the thread they live in, before it ends
    m_notifications.release()->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

bool FakeDesktop::serveNotifications()
{
    const bool isThere
        = m_bus.registerObject(NotificationPath, m_notifications.get(),
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    m_notifications->moveToThread(&m_thread);
    return isThere && m_bus.registerService(NotificationService);
}

bool FakeDesktop::serveTray()
{
    const bool isThere
        = m_bus.registerObject(TrayPath, m_tray.get(),
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties
                                   | QDBusConnection::ExportAllSignals);
    m_tray->moveToThread(&m_thread);
    return isThere && m_bus.registerService(TrayService);
}

void FakeDesktop::click(quint32 id, const QString &token)
{
    QMetaObject::invokeMethod(m_notifications.get(), [this, id, token] { // signals leave from its own thread
        if (!token.isEmpty())
            Q_EMIT m_notifications->ActivationToken(id, token);
        Q_EMIT m_notifications->ActionInvoked(id, QStringLiteral("default"));
    });
}

void FakeDesktop::lockScreen()
{
    QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/ScreenSaver"),
                                                     QStringLiteral("org.freedesktop.ScreenSaver"),
                                                     QStringLiteral("ActiveChanged"));
    signal << true;
    m_bus.send(signal);
}

void FakeDesktop::tellSleep(bool isBeginning)
{
    QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                     QStringLiteral("org.freedesktop.login1.Manager"),
                                                     QStringLiteral("PrepareForSleep"));
    signal << isBeginning;
    m_bus.send(signal);
}

bool FakeDesktop::activate(const QString &item)
{
    QDBusMessage call = QDBusMessage::createMethodCall(item, QStringLiteral("/StatusNotifierItem"),
                                                       QStringLiteral("org.kde.StatusNotifierItem"),
                                                       QStringLiteral("Activate"));
    call << 0 << 0;
    return m_bus.send(call);
}

} // namespace onboarding::test
