#include "core/secrets/secretservicewatch.h"

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#include <QDBusServiceWatcher>
#endif

namespace onboarding {

#ifdef QT_DBUS_LIB

SecretServiceWatch::SecretServiceWatch(QObject *parent)
    : QObject(parent)
{
    const QString name = QStringLiteral("org.freedesktop.secrets");
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto *owner = new QDBusServiceWatcher(name, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this, &SecretServiceWatch::ownerChanged);
    connect(this, &SecretServiceWatch::ownerChanged, this, &SecretServiceWatch::mayHaveChanged);
    // gnome-keyring tells a lock by both; https://specifications.freedesktop.org/secret-service/latest/
    const QString service = QStringLiteral("org.freedesktop.Secret.Service");
    for (const char *signal : {"CollectionChanged", "CollectionCreated", "CollectionDeleted"})
        bus.connect(name, {}, service, QLatin1String(signal), this, SIGNAL(mayHaveChanged()));
    bus.connect(name, {}, QStringLiteral("org.freedesktop.DBus.Properties"),
                QStringLiteral("PropertiesChanged"), this, SIGNAL(mayHaveChanged()));
}

#else

SecretServiceWatch::SecretServiceWatch(QObject *parent)
    : QObject(parent)
{
}

#endif

} // namespace onboarding
