#include "ui/shell/desktopnotification.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QHash>
#include <utility>

namespace onboarding {

namespace {

const QString Service = QStringLiteral("org.freedesktop.Notifications"); ///< and its interface
const QString Path = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

/// Listens to the desktop. See "Desktop Notifications Specification" of freedesktop.org.
class DesktopNotification::Private : public QObject
{
    Q_OBJECT
public:
    explicit Private(DesktopNotification &owner)
        : m_owner(owner)
    {
    }

    void listen();
    void onShown(const QDBusPendingReply<quint32> &reply, const QString &text, const QUuid &about);

private:
    DesktopNotification &m_owner;
    QHash<quint32, QUuid> m_shown; ///< by the desktop's number
    QString m_token; ///< comes just before the click that it belongs to
    bool m_isListening = false;

private Q_SLOTS:
    // Called by QtDBus, by name.
    void onActionInvoked(quint32 id, const QString &action);
    void onActivationToken(quint32 id, const QString &token);
    void onClosed(quint32 id, quint32 reason);
};

void DesktopNotification::Private::listen()
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

void DesktopNotification::Private::onShown(const QDBusPendingReply<quint32> &reply, const QString &text,
                                           const QUuid &about)
{
    if (reply.isError())
        Q_EMIT m_owner.refused(text);
    else
        m_shown.insert(reply.value(), about);
}

void DesktopNotification::Private::onActivationToken(quint32 id, const QString &token)
{
    if (m_shown.contains(id))
        m_token = token;
}

void DesktopNotification::Private::onActionInvoked(quint32 id, const QString &action)
{
    if (!m_shown.contains(id) || action != QStringLiteral("default"))
        return;
    Q_EMIT m_owner.clicked(m_shown.take(id), std::exchange(m_token, {}));
}

void DesktopNotification::Private::onClosed(quint32 id, quint32 /*reason*/)
{
    m_shown.remove(id);
}

DesktopNotification::DesktopNotification(QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this))
{
}

DesktopNotification::~DesktopNotification() = default;

void DesktopNotification::show(const QString &title, const QString &text, const QUuid &about)
{
    m_private->listen();
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
        watcher->deleteLater();
        m_private->onShown(*watcher, text, about);
    });
}

} // namespace onboarding

#include "desktopnotification_dbus.moc"
