#pragma once
#include <QDBusConnection>
#include <QMutex>
#include <QObject>
#include <QStringList>
#include <QThread>
#include <QVariantMap>
#include <memory>

namespace onboarding::test {

/// One call of Notify().
struct Notification
{
    quint32 id = 0;
    QString icon {};
    QString title {};
    QString body {};
    QStringList actions {};
    QVariantMap hints {};
};

/// org.freedesktop.Notifications as a small desktop would serve it; remembers what it was given.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    [[nodiscard]] QList<Notification> shown() const;
    void clear();

public Q_SLOTS:
    quint32 Notify(const QString &program, quint32 replaces, const QString &icon, const QString &title,
                   const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout);

Q_SIGNALS:
    void ActivationToken(quint32 id, const QString &token);
    void ActionInvoked(quint32 id, const QString &action);
    void NotificationClosed(quint32 id, quint32 reason);

private:
    mutable QMutex m_mutex;
    QList<Notification> m_shown;
};

/// org.kde.StatusNotifierWatcher with a host: a tray that takes icons.
class FakeTray : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost CONSTANT)
public:
    [[nodiscard]] bool hasHost() const { return true; }
    [[nodiscard]] QStringList items() const; ///< bus names

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &service);

Q_SIGNALS:
    void StatusNotifierHostRegistered();

private:
    mutable QMutex m_mutex;
    QStringList m_items;
};

/// Parts of a desktop on the session bus of the test. They live in a thread of their own, because Qt waits
/// for some of their answers.
class FakeDesktop
{
public:
    FakeDesktop();
    ~FakeDesktop();
    Q_DISABLE_COPY_MOVE(FakeDesktop)

    [[nodiscard]] bool serveNotifications();
    [[nodiscard]] bool serveTray();
    [[nodiscard]] FakeNotifications &notifications() { return *m_notifications; }
    [[nodiscard]] FakeTray &tray() { return *m_tray; }
    /// As a click on the notification \p id does; \p token as newer desktops give one.
    void click(quint32 id, const QString &token = {});
    /// As KDE's screen locker says it.
    void lockScreen();
    /// As logind says it on the system bus, which is the session's in a test.
    void tellSleep(bool isBeginning);
    /// As a click on the icon does.
    [[nodiscard]] bool activate(const QString &item);

private:
    QThread m_thread;
    QDBusConnection m_bus;
    std::unique_ptr<FakeNotifications> m_notifications;
    std::unique_ptr<FakeTray> m_tray;
};

} // namespace onboarding::test
