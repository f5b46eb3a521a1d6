#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QUuid>
#include <QtGlobal>
#include <functional>
#include <optional>

class QObject;

namespace onboarding {

enum class SecretKind { ApiKey, ClientSecret, RefreshToken, Password, AccessToken, RosterKey };

/// Names a secret for good: made of identifiers that never change, never of a URL or a display name
/// (Windows ignores the service name). `onboarding-console/v1/<environment>/<customer>/<kind>`.
struct SecretKey
{
    QUuid environment {};
    QUuid customer {}; ///< null for a secret of the environment
    SecretKind kind = SecretKind::RefreshToken;

    [[nodiscard]] QString toString() const;
    bool operator==(const SecretKey &) const = default;
};

/// What is known about the place where secrets are kept.
enum class SecretStoreState {
    Unknown, ///< not asked yet
    Available,
    Locked,
    Absent, ///< no service
    NoCollection, ///< a service, and in it no place that is meant for new secrets
    Slow, ///< did not answer within the limit
    Denied,
    MemoryOnly ///< by choice: nothing is stored
};

/// Where secrets live: the keychain, or memory. Every call answers once, later, unless \p context is gone;
/// none blocks, and none takes longer than the store's limit.
class SecretStore
{
public:
    using ReadDone
        = std::function<void(Result<std::optional<QByteArray>>)>; ///< nullopt: surely nothing stored
    using Done = std::function<void(Result<void>)>;
    using StateDone = std::function<void(SecretStoreState)>;

    SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)
    virtual ~SecretStore() = default;

    /// KeychainLocked, never "nothing stored", while the keychain is locked.
    virtual void read(const SecretKey &key, QObject *context, ReadDone done) = 0;
    virtual void write(const SecretKey &key, const QByteArray &secret, QObject *context, Done done) = 0;
    /// Overwrites, deletes, and reads back. An error means the secret may still be on this computer.
    virtual void remove(const SecretKey &key, QObject *context, Done done) = 0;
    /// Asks the service now; prompts nobody.
    virtual void probe(QObject *context, StateDone done) = 0;
    /// Asks the desktop to unlock it (may show its prompt), then answers like probe().
    virtual void unlock(QObject *context, StateDone done) = 0;
    /// As probe(), but starts no service that is not there: for a caller that looks again and again.
    virtual void look(QObject *context, StateDone done) { probe(context, std::move(done)); }
    /// Calls \p changed, as long as \p context is there, when look() may give another answer than before. Not
    /// every change is told by every service.
    virtual void follow(QObject *context, const std::function<void()> &changed)
    {
        Q_UNUSED(context)
        Q_UNUSED(changed)
    }
    [[nodiscard]] virtual bool isPersistent() const = 0;
};

} // namespace onboarding
