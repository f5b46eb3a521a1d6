#include "app/console/notifier.h"

#include "core/api/plaintext.h"
#include "core/environments/settings.h"
#include "core/kyc/nextstep.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/counttext.h"

#ifdef ONBOARDING_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace onboarding {

QString changesText(const QList<WatchedChange> &changes)
{
    if (changes.size() == 1)
        return Notifier::tr("%1: %2").arg(plainExcerpt(changes.constFirst().label, 60),
                                          statusLabel(changes.constFirst().now.status));
    QMap<QString, int> counts;
    for (const WatchedChange &change : changes)
        ++counts[statusLabel(change.now.status)];
    QStringList parts;
    for (auto one = counts.begin(); one != counts.end(); ++one)
        parts.append(Notifier::tr("%1 %L2").arg(one.key()).arg(one.value()));
    return parts.join(QStringLiteral(", "));
}

Notifier::Notifier(MainWindow &window, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
}

void Notifier::tell(const QList<WatchedChange> &changes)
{
    const QString text = changesText(changes);
    const QString title = countText(changes.size(), tr("A watched customer has another status"),
                                    tr("%L1 watched customers have another status"));
    if (m_settings.value(settings::Notifications))
        notify(title, text);
    else
        m_window.showToast(text);
}

void Notifier::notify(const QString &title, const QString &text)
{
#ifdef ONBOARDING_HAS_DBUS
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    const QVariantMap hints {{QStringLiteral("desktop-entry"), QStringLiteral("onboarding-console")}};
    constexpr int ServersChoice = -1;
    // The body may be shown as markup.
    message << QStringLiteral("Onboarding Console") << quint32(0) << QStringLiteral("onboarding-console")
            << title << text.toHtmlEscaped() << QStringList() << hints << ServersChoice;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, text] {
        const QDBusPendingReply<quint32> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            m_window.showToast(text);
    });
#else
    m_window.showToast(title + QStringLiteral(": ") + text);
#endif
}

} // namespace onboarding
