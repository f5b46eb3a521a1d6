#include "core/secrets/secretservice.h"

#include <QTimer>

#ifdef QT_DBUS_LIB
#include "core/secrets/secretprompt.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace onboarding::secretservice {

#ifdef QT_DBUS_LIB

namespace {

const QString Service = QStringLiteral("org.freedesktop.secrets");
const QString Root = QStringLiteral("/org/freedesktop/secrets");
const QString Collection = QStringLiteral("/org/freedesktop/secrets/aliases/default");

SecretStoreState stateOf(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut: return SecretStoreState::Slow;
    case QDBusError::AccessDenied: return SecretStoreState::Denied;
    // It answers, and there is nothing behind the alias "default".
    case QDBusError::UnknownObject:
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownInterface: return SecretStoreState::NoCollection;
    default:
        return error.name() == QStringLiteral("org.freedesktop.Secret.Error.NoSuchObject")
            ? SecretStoreState::NoCollection
            : SecretStoreState::Absent;
    }
}

void answerLater(SecretStoreState state, QObject *context, SecretStore::StateDone done)
{
    QTimer::singleShot(0, context, [state, done = std::move(done)] { done(state); });
}

/// Calls \p done(reply) once, unless \p context goes first.
template<typename Fn>
void call(const QDBusMessage &message, std::chrono::milliseconds limit, QObject *context, Fn done)
{
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(message, static_cast<int>(limit.count())), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->reply());
    });
}

/// gnome-keyring was seen to deny its default collection for a moment while two programs changed their
/// entries, and "there is none" ends a sign-out: it is asked again before that is believed.
constexpr int AsksForNoCollection = 4;
constexpr std::chrono::milliseconds PauseBetweenAsks {150};

struct Ask
{
    std::chrono::milliseconds limit;
    QObject *context;
    SecretStore::StateDone done;
    Start start;
};

void askForState(const Ask &ask, int asksLeft)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        Service, Collection, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    message << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    message.setAutoStartService(ask.start == Start::Service);
    call(message, ask.limit, ask.context, [ask, asksLeft](const QDBusMessage &reply) {
        if (reply.type() != QDBusMessage::ErrorMessage) {
            const auto locked = reply.arguments().value(0).value<QDBusVariant>().variant();
            return ask.done(locked.toBool() ? SecretStoreState::Locked : SecretStoreState::Available);
        }
        const SecretStoreState state = stateOf(QDBusError(reply));
        if (state != SecretStoreState::NoCollection || asksLeft <= 1)
            return ask.done(state);
        QTimer::singleShot(PauseBetweenAsks, ask.context,
                           [ask, asksLeft] { askForState(ask, asksLeft - 1); });
    });
}

} // namespace

void state(std::chrono::milliseconds limit, QObject *context, SecretStore::StateDone done, Start start)
{
    if (!QDBusConnection::sessionBus().isConnected())
        return answerLater(SecretStoreState::Absent, context, std::move(done));
    askForState({.limit = limit, .context = context, .done = std::move(done), .start = start},
                AsksForNoCollection);
}

void unlock(std::chrono::milliseconds limit, QObject *context, SecretStore::StateDone done)
{
    if (!QDBusConnection::sessionBus().isConnected())
        return answerLater(SecretStoreState::Absent, context, std::move(done));
    QDBusMessage message = QDBusMessage::createMethodCall(
        Service, Root, QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Unlock"));
    message << QVariant::fromValue(QList<QDBusObjectPath> {QDBusObjectPath(Collection)});
    call(message, limit, context, [limit, context, done = std::move(done)](const QDBusMessage &reply) {
        const auto prompt = reply.arguments().value(1).value<QDBusObjectPath>().path();
        if (reply.type() == QDBusMessage::ErrorMessage || prompt.isEmpty() || prompt == QStringLiteral("/"))
            return state(limit, context, done);
        auto *shown = new SecretPrompt(prompt, context);
        QObject::connect(shown, &SecretPrompt::completed, context, [limit, context, done, shown] {
            shown->deleteLater();
            state(limit, context, done);
        });
        shown->show();
    });
}

void isClosed(const QMap<QString, QString> &attributes, std::chrono::milliseconds limit, QObject *context,
              std::function<void(bool)> done)
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
    QDBusMessage message = QDBusMessage::createMethodCall(
        Service, Root, QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    message << QVariant::fromValue(attributes);
    call(message, limit, context, [done = std::move(done)](const QDBusMessage &reply) {
        const auto open = qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().value(0));
        const auto closed = qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().value(1));
        done(reply.type() == QDBusMessage::ReplyMessage && open.isEmpty() && !closed.isEmpty());
    });
}

#else

void state(std::chrono::milliseconds, QObject *context, SecretStore::StateDone done, Start)
{
    QTimer::singleShot(0, context, [done = std::move(done)] { done(SecretStoreState::Available); });
}

void unlock(std::chrono::milliseconds limit, QObject *context, SecretStore::StateDone done)
{
    state(limit, context, std::move(done));
}

void isClosed(const QMap<QString, QString> &, std::chrono::milliseconds, QObject *context,
              std::function<void(bool)> done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] { done(false); });
}

#endif

} // namespace onboarding::secretservice
