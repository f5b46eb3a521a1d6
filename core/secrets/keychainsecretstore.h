#pragma once
#include "core/secrets/secretservicewatch.h"
#include "core/secrets/secretstore.h"

#include <QHash>
#include <QObject>
#include <chrono>
#include <memory>

namespace QKeychain {
class ReadPasswordJob;
}

namespace onboarding {

/// The keychain of the operating system, through QtKeychain. Before each call on Linux the default
/// collection's `Locked` is read over D-Bus, since a locked keyring answers "not found" to a read and
/// "done" to a delete. No fallback to a file, ever.
class KeychainSecretStore : public SecretStore
{
public:
    /// \p limit for one call; a minute where the keychain asks its user about this entry. A late answer is
    /// dropped; its job is left to finish.
    explicit KeychainSecretStore(QString service = QStringLiteral("onboarding-console"),
                                 std::chrono::milliseconds limit = std::chrono::seconds {5});

    void read(const SecretKey &key, QObject *context, ReadDone done) override;
    void write(const SecretKey &key, const QByteArray &secret, QObject *context, Done done) override;
    void remove(const SecretKey &key, QObject *context, Done done) override;
    void probe(QObject *context, StateDone done) override;
    void unlock(QObject *context, StateDone done) override;
    void look(QObject *context, StateDone done) override;
    void follow(QObject *context, const std::function<void()> &changed) override;
    [[nodiscard]] bool isPersistent() const override { return true; }

private:
    [[nodiscard]] SecretServiceWatch &watch();

    /// Calls its argument when it is done.
    using Step = std::function<void(const std::function<void()> &)>;
    void inTurn(const SecretKey &key, const Step &step);
    void runFirst(const QString &name);
    template<typename T>
    [[nodiscard]] std::function<void(Result<T>)>
    thenNext(QObject *context, std::function<void(Result<T>)> done, const std::function<void()> &next);
    /// Calls \p job with the limit of a call, and with whether the entry is closed to this program, unless
    /// the keychain is in a state that \p failed tells.
    void whenUsable(const SecretKey &key, QObject *context, const std::function<void(Error)> &failed,
                    const std::function<void(std::chrono::milliseconds, bool)> &job);
    /// What is kept under a key: nothing, a secret, or what this program did not write.
    struct Entry
    {
        bool exists = false;
        std::optional<QByteArray> secret;
    };
    [[nodiscard]] static Result<Entry> entryOf(const QKeychain::ReadPasswordJob *job);
    void readNow(const SecretKey &key, QObject *context, const std::function<void(Result<Entry>)> &done);
    void writeNow(const SecretKey &key, const QByteArray &secret, QObject *context, const Done &done);
    void removeNow(const SecretKey &key, const Done &done);

    const QString m_service;
    const std::chrono::milliseconds m_limit;
    /// By the name of the secret: whatever is asked of one secret is done one after the other, since a
    /// removal is several calls and would take away what was written in between.
    QHash<QString, QList<Step>> m_turns;
    QObject m_own; ///< context of the calls: what was begun is ended, also when its caller is gone
    std::unique_ptr<SecretServiceWatch> m_watch; ///< from the first use on
};

} // namespace onboarding
