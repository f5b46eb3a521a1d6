// The keychain store against a real gnome-keyring: unlocked, then locked.
#include "core/secrets/keychainsecretstore.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <csignal>
#include <qt6keychain/keychain.h>

using namespace onboarding;

namespace {

const SecretKey Key {QUuid::createUuid(), QUuid::createUuid(), SecretKind::RefreshToken};

template<typename T, typename Fn>
T wait(Fn ask)
{
    std::optional<T> answer;
    QObject context;
    ask(&context, [&](const T &result) { answer = result; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        qFatal("never answered");
    return *answer;
}

Result<std::optional<QByteArray>> read(SecretStore &store)
{
    return wait<Result<std::optional<QByteArray>>>(
        [&](QObject *context, const auto &done) { store.read(Key, context, done); });
}

Result<void> write(SecretStore &store, const QByteArray &secret)
{
    return wait<Result<void>>(
        [&](QObject *context, const auto &done) { store.write(Key, secret, context, done); });
}

Result<void> erase(SecretStore &store)
{
    return wait<Result<void>>([&](QObject *context, const auto &done) { store.remove(Key, context, done); });
}

SecretStoreState probe(SecretStore &store)
{
    return wait<SecretStoreState>([&](QObject *context, const auto &done) { store.probe(context, done); });
}

SecretStoreState look(SecretStore &store)
{
    return wait<SecretStoreState>([&](QObject *context, const auto &done) { store.look(context, done); });
}

bool callService(const QStringList &methodAndArguments)
{
    QProcess process;
    process.start(QStringLiteral("dbus-send"),
                  QStringList {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                               QStringLiteral("--dest=org.freedesktop.secrets"),
                               QStringLiteral("/org/freedesktop/secrets")}
                      + methodAndArguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

bool lockKeyring()
{
    return callService({QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                        QStringLiteral("array:objpath:/org/freedesktop/secrets/aliases/default")});
}

bool setDefaultCollection(const QString &path)
{
    return callService({QStringLiteral("org.freedesktop.Secret.Service.SetAlias"),
                        QStringLiteral("string:default"), QStringLiteral("objpath:") + path});
}

/// Of this desktop of the test alone.
void stopKeyring()
{
    const QDBusReply<uint> pid
        = QDBusConnection::sessionBus().interface()->servicePid(QStringLiteral("org.freedesktop.secrets"));
    QVERIFY(pid.isValid());
    QCOMPARE(::kill(static_cast<pid_t>(pid.value()), SIGKILL), 0);
}

void startKeyring()
{
    QProcess process;
    process.start(QStringLiteral("gnome-keyring-daemon"),
                  {QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    process.write("not-a-secret");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
}

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsGivesAndForgets()
    {
        KeychainSecretStore store;
        QCOMPARE(probe(store), SecretStoreState::Available);
        QVERIFY(read(store).has_value());
        QVERIFY(!read(store)->has_value()); // surely nothing there
        const QByteArray binary("a\0b\xff", 4);
        for (const QByteArray &secret : {QByteArray("token-1"), binary, QByteArray(4000, 'x')}) {
            QVERIFY(write(store, secret).has_value());
            QCOMPARE(read(store)->value(), secret);
        }
        QVERIFY(erase(store).has_value());
        QVERIFY(!read(store)->has_value());
        QVERIFY(erase(store).has_value()); // gone already is gone
    }

    void removesAlsoWhatItDidNotWrite()
    {
        KeychainSecretStore store;
        auto *job = new QKeychain::WritePasswordJob(QStringLiteral("onboarding-console"));
        job->setKey(Key.toString());
        job->setTextData(QStringLiteral("written by another program"));
        QSignalSpy written(job, &QKeychain::Job::finished);
        job->start();
        QVERIFY(written.wait());
        QVERIFY(!read(store).has_value()); // neither a secret nor "nothing there"
        QVERIFY(erase(store).has_value());
        QVERIFY(read(store).has_value());
        QVERIFY(!read(store)->has_value());
    }

    void saysNothingToAContextThatIsGone()
    {
        KeychainSecretStore store;
        bool isAnswered = false;
        auto *context = new QObject;
        store.read(Key, context, [&](const auto &) { isAnswered = true; });
        delete context;
        QVERIFY(!read(store)->has_value()); // behind it in the queue
        QVERIFY(!isAnswered);
    }

    void forgetsAlsoWhenNobodyWaitsForIt()
    {
        KeychainSecretStore store;
        QVERIFY(write(store, "token").has_value());
        bool isAnswered = false;
        auto *context = new QObject; // a customer's page that is closed at once
        store.remove(Key, context, [&](const auto &) { isAnswered = true; });
        delete context;
        QTRY_VERIFY(!read(store)->has_value());
        QVERIFY(!isAnswered);
    }

    void aRemovalDoesNotTakeWhatIsWrittenAfterIt()
    {
        KeychainSecretStore store;
        QVERIFY(write(store, "old").has_value());
        auto *context = new QObject; // signed out, and at once signed in again
        store.remove(Key, context, [](const auto &) { });
        delete context;
        QVERIFY(write(store, "new").has_value());
        QCOMPARE(read(store).value(), std::optional(QByteArray("new")));
        QVERIFY(erase(store).has_value());
    }

    /// Without a collection behind the alias "default" nothing has a place to be stored.
    void withoutADefaultCollectionItSaysSo()
    {
        KeychainSecretStore store;
        QVERIFY(setDefaultCollection(QStringLiteral("/")));
        QCOMPARE(look(store), SecretStoreState::NoCollection);
        QCOMPARE(write(store, "new").error().kind, Error::Kind::KeychainUnavailable);
        QVERIFY(setDefaultCollection(QStringLiteral("/org/freedesktop/secrets/collection/login")));
        QCOMPARE(look(store), SecretStoreState::Available);
        QVERIFY(write(store, "new").has_value());
        QVERIFY(erase(store).has_value());
    }

    /// gnome-keyring once denied its collection for a moment, and a sign-out ended with "no default
    /// collection".
    void aCollectionThatIsBackAtOnceWasNotGone()
    {
        KeychainSecretStore store;
        QVERIFY(setDefaultCollection(QStringLiteral("/")));
        const auto state = wait<SecretStoreState>([&](QObject *context, const auto &done) {
            store.look(context, done); // asked on this connection before what follows
            QDBusMessage back = QDBusMessage::createMethodCall(
                QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SetAlias"));
            back << QStringLiteral("default")
                 << QVariant::fromValue(
                        QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login")));
            QDBusConnection::sessionBus().asyncCall(back);
        });
        QCOMPARE(state, SecretStoreState::Available);
    }

    /// The library remembers the service that it spoke with; another one has taken its place.
    void aServiceThatCameBackIsUsedAgain()
    {
        KeychainSecretStore store;
        QVERIFY(write(store, "before").has_value());
        int changes = 0;
        QObject context;
        store.follow(&context, [&changes] { ++changes; });
        stopKeyring();
        QTRY_COMPARE(look(store), SecretStoreState::Absent);
        QTRY_VERIFY(changes > 0);
        changes = 0;
        startKeyring();
        QTRY_COMPARE(look(store), SecretStoreState::Available);
        QTRY_VERIFY(changes > 0);
        QCOMPARE(read(store).value(), std::optional(QByteArray("before")));
        QVERIFY(write(store, "after").has_value());
        QCOMPARE(read(store).value(), std::optional(QByteArray("after")));
        QVERIFY(erase(store).has_value());
    }

    void aLockedKeyringIsNeverCalledEmpty()
    {
        KeychainSecretStore store;
        QVERIFY(write(store, "kept").has_value());
        int changes = 0;
        QObject context;
        store.follow(&context, [&changes] { ++changes; });
        QVERIFY(lockKeyring());
        QTRY_VERIFY(changes > 0);
        QCOMPARE(probe(store), SecretStoreState::Locked);
        QCOMPARE(read(store).error().kind, Error::Kind::KeychainLocked);
        QCOMPARE(write(store, "new").error().kind, Error::Kind::KeychainLocked);
        // libsecret would say "done" here and delete nothing.
        QCOMPARE(erase(store).error().kind, Error::Kind::KeychainLocked);
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
