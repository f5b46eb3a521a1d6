#include "core/secrets/secretprompt.h"

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#endif

namespace onboarding {

SecretPrompt::SecretPrompt(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
}

#ifdef QT_DBUS_LIB

void SecretPrompt::show()
{
    const QString service = QStringLiteral("org.freedesktop.secrets");
    const QString interface = QStringLiteral("org.freedesktop.Secret.Prompt");
    QDBusConnection bus = QDBusConnection::sessionBus();
    // clang-format off
    bus.connect(service, m_path, interface, QStringLiteral("Completed"), this,
                SLOT(onCompleted(bool,QDBusVariant)));
    // clang-format on
    QDBusMessage message
        = QDBusMessage::createMethodCall(service, m_path, interface, QStringLiteral("Prompt"));
    message << QString();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        if (watcher->isError())
            Q_EMIT completed();
    });
}

void SecretPrompt::onCompleted(bool, const QDBusVariant &)
{
    Q_EMIT completed();
}

#else

void SecretPrompt::show()
{
    Q_EMIT completed();
}

void SecretPrompt::onCompleted(bool, const QDBusVariant &) { }

#endif

} // namespace onboarding
