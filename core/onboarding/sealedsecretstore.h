#pragma once
#include "core/roster/customerstore.h"
#include "core/secrets/secretstore.h"

#include <QHash>
#include <memory>

namespace onboarding {

class ProcessLock;

/// Secrets of many customers, which a keychain of the operating system is too slow and too small for: sealed
/// with AES-256-GCM (OpenSSL) in the roster's file, by a key of the environment that is kept in the keychain.
/// The secret's name (environment, customer, kind) is the associated data, so that a sealed value that is
/// moved to another row does not open. Everything else (API key, customers added one by one) goes straight to
/// the keychain. Which it is for a customer says the marker isSealed of the roster.
class SealedSecretStore : public SecretStore
{
public:
    /// Both must outlive it.
    SealedSecretStore(SecretStore &keychain, CustomerStore &roster);
    ~SealedSecretStore() override;

    using Secrets = QList<QPair<SecretKey, QByteArray>>;
    using SealDone = std::function<void(Result<QList<SealedSecret>>)>;
    /// Makes the environment's key when there is none. Fails as a whole when the keychain cannot be used:
    /// nothing is then sealed. All of \p secrets are of \p environment.
    void seal(const QUuid &environment, const Secrets &secrets, QObject *context, const SealDone &done);
    /// Seals with a key that it owns, on any thread.
    using Sealer = std::function<Result<QList<SealedSecret>>(const Secrets &)>;
    using SealerDone = std::function<void(Result<Sealer>)>;
    /// For many secrets: gives a sealer once the key is there, which may take as long as somebody needs to
    /// unlock the keychain. Keep it no longer than needed. Fails as seal() does.
    void withSealer(const QUuid &environment, QObject *context, const SealerDone &done);

    /// Takes \p keys out of the keychain, whatever the markers say: of customers whose tokens are sealed now.
    /// One after the other; ends at the first that cannot be taken out.
    void dropFromKeychain(QList<SecretKey> keys, QObject *context, const Done &done);

    void read(const SecretKey &key, QObject *context, ReadDone done) override;
    void write(const SecretKey &key, const QByteArray &secret, QObject *context, Done done) override;
    void remove(const SecretKey &key, QObject *context, Done done) override;
    void probe(QObject *context, StateDone done) override;
    void unlock(QObject *context, StateDone done) override;
    void look(QObject *context, StateDone done) override;
    void follow(QObject *context, const std::function<void()> &changed) override;
    [[nodiscard]] bool isPersistent() const override;

private:
    using KeyDone = std::function<void(Result<QByteArray>)>;
    [[nodiscard]] bool isSealed(const SecretKey &key) const;
    void keep(const SecretKey &key, const QByteArray &secret, const Result<QByteArray> &opener,
              const Done &done);
    /// Later. \p make: make one when the keychain surely has none.
    void withKey(const QUuid &environment, bool make, QObject *context, const KeyDone &done);
    using Turn = std::shared_ptr<ProcessLock>;
    void makeKey(const QUuid &environment);
    void waitForTurn(const QUuid &environment, const Turn &turn, int triesLeft);
    void makeKeyInTurn(const QUuid &environment, const Turn &turn);
    void writeNewKey(const QUuid &environment, const Turn &turn);
    void answer(const QUuid &environment, const Result<QByteArray> &key);

    SecretStore &m_keychain;
    CustomerStore &m_roster;
    QHash<QUuid, QByteArray> m_keys; ///< by environment; read once
    QHash<QUuid, QList<KeyDone>> m_making; ///< who wait for a key that is being made, by environment
    /// Of a key that the keychain did not say it has taken: it may still come, so that no other program may
    /// make one, until this one finds it or has written another.
    QHash<QUuid, Turn> m_unsettled;
    /// By name: the last write that waits for the key, until something else is done under that name.
    QHash<QString, quint64> m_waitingWrites;
    quint64 m_turn = 0;
    QObject m_own; ///< context of what is ended also when its caller is gone
};

} // namespace onboarding
