#pragma once
#include <QHash>
#include <QObject>
#include <QUuid>

namespace onboarding {

/// The notifications of a desktop that has D-Bus. See "Desktop Notifications Specification" of
/// freedesktop.org.
class NotificationBus : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// As DesktopNotification::show() says.
    void show(const QString &title, const QString &text, const QUuid &about);

Q_SIGNALS:
    void refused(const QString &text);
    void clicked(const QUuid &about, const QString &activationToken);

private:
    void listen();

    QHash<quint32, QUuid> m_shown; ///< by the desktop's number
    QString m_token; ///< comes just before the click that it belongs to
    bool m_isListening = false;

private Q_SLOTS:
    // Called by QtDBus, by name.
    void onActionInvoked(quint32 id, const QString &action);
    void onActivationToken(quint32 id, const QString &token);
    void onClosed(quint32 id, quint32 reason);
};

} // namespace onboarding
