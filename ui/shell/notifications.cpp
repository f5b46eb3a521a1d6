#include "ui/shell/notifications.h"

#include "core/base/plaintext.h"
#include "core/kyc/nextstep.h"
#include "core/platform/settings.h"
#include "ui/shell/mainwindow.h"

#ifdef ONBOARDING_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif
#include <utility>

namespace onboarding {

namespace {

#ifdef ONBOARDING_HAS_DBUS
const QString Service = QStringLiteral("org.freedesktop.Notifications"); ///< and its interface
const QString Path = QStringLiteral("/org/freedesktop/Notifications");
#endif

/// The words of the desktop's notification and of the toast, which is put right when the status moves on.
QString changeText(const QString &label, const KycStatus &status)
{
    return Notifications::tr("%1: %2").arg(plainExcerpt(label, 60), statusLabel(status));
}

} // namespace

QString changesText(const QList<WatchedChange> &changes)
{
    if (changes.size() == 1)
        return changeText(changes.constFirst().label, changes.constFirst().now.status);
    QMap<QString, int> counts;
    for (const WatchedChange &change : changes)
        ++counts[statusLabel(change.now.status)];
    QStringList parts;
    for (auto one = counts.begin(); one != counts.end(); ++one)
        parts.append(Notifications::tr("%1 %L2").arg(one.key()).arg(one.value()));
    return parts.join(QStringLiteral(", "));
}

Notifications::Notifications(MainWindow &window, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
}

void Notifications::tell(const QList<WatchedChange> &changes)
{
    const QString text = changesText(changes);
    const QString title = tr("%Ln watched customers have another status", nullptr, int(changes.size()));
    m_told = changes.size() == 1 ? changes.constFirst().customer : QUuid();
    m_toldText = text;
    if (m_settings.value(settings::Notifications))
        notify(title, text, changes.size() == 1 ? changes.constFirst().customer : QUuid());
    else
        m_window.showToast(text);
}

void Notifications::follow(const Customer &customer, const KycStatus &status)
{
    if (customer.id != m_told)
        return;
    const QString now = changeText(customer.label(), status);
    m_window.replaceToast(std::exchange(m_toldText, now), now);
}

void Notifications::notify(const QString &title, const QString &text, [[maybe_unused]] const QUuid &customer)
{
#ifdef ONBOARDING_HAS_DBUS
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
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, text, customer] {
        const QDBusPendingReply<quint32> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            m_window.showToast(text);
        else
            m_shown.insert(reply.value(), customer);
    });
#else
    m_window.showToast(title + QStringLiteral(": ") + text);
#endif
}

void Notifications::listen()
{
#ifdef ONBOARDING_HAS_DBUS
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
#endif
}

void Notifications::onActivationToken(quint32 id, const QString &token)
{
    if (m_shown.contains(id))
        m_token = token;
}

void Notifications::onActionInvoked(quint32 id, const QString &action)
{
    if (!m_shown.contains(id) || action != QStringLiteral("default"))
        return;
    Q_EMIT opened(m_shown.take(id), std::exchange(m_token, {}));
}

void Notifications::onClosed(quint32 id, quint32 /*reason*/)
{
    m_shown.remove(id);
}

} // namespace onboarding
