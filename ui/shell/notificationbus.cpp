#include "ui/shell/notificationbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <utility>

namespace onboarding {

namespace {

const QString Service = QStringLiteral("org.freedesktop.Notifications"); ///< and its interface
const QString Path = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

void NotificationBus::show(const QString &title, const QString &text, const QUuid &about)
{
    listen();
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, QStringLiteral("Notify"));
    const QString icon = QStringLiteral("org.onboarding.console");
    const QVariantMap hints {{QStringLiteral("desktop-entry"), icon}};
    const QStringList actions {QStringLiteral("default"), tr("Open")};
    constexpr int ServersChoice = -1;
    constexpr int Limit = 5000;
    // The body may be shown as markup.
    message << QStringLiteral("Onboarding Console") << quint32(0) << icon << title << text.toHtmlEscaped()
            << actions << hints << ServersChoice;
    auto *watcher
        = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, Limit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, text, about] {
        const QDBusPendingReply<quint32> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            Q_EMIT refused(text);
        else
            m_shown.insert(reply.value(), about);
    });
}

void NotificationBus::listen()
{
    if (std::exchange(m_isListening, true))
        return;
    // From any sender: naming the service would ask the bus for its owner, and wait. Only numbers of
    // ours count.
    QDBusConnection bus = QDBusConnection::sessionBus();
    const auto on = [&](const QString &signal, const char *slot) {
        bus.connect({}, Path, Service, signal, this, slot);
    };
    on(QStringLiteral("ActionInvoked"), SLOT(onActionInvoked(quint32, QString)));
    on(QStringLiteral("ActivationToken"), SLOT(onActivationToken(quint32, QString)));
    on(QStringLiteral("NotificationClosed"), SLOT(onClosed(quint32, quint32)));
}

void NotificationBus::onActivationToken(quint32 id, const QString &token)
{
    if (m_shown.contains(id))
        m_token = token;
}

void NotificationBus::onActionInvoked(quint32 id, const QString &action)
{
    if (!m_shown.contains(id) || action != QStringLiteral("default"))
        return;
    Q_EMIT clicked(m_shown.take(id), std::exchange(m_token, {}));
}

void NotificationBus::onClosed(quint32 id, quint32 /*reason*/)
{
    m_shown.remove(id);
}

} // namespace onboarding
