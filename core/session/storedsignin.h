#pragma once
#include "core/api/tokenresponse.h"
#include "core/base/clock.h"
#include "core/secrets/secretstore.h"

#include <QDateTime>
#include <QObject>
#include <functional>
#include <optional>

namespace onboarding {

struct Customer;

/// An access token as it is stored beside its refresh token: for other programs, and the next start.
struct StoredAccess
{
    QByteArray access;
    QDateTime until; ///< UTC, by the clock of this computer

    [[nodiscard]] QByteArray toJson() const;
    /// Nothing for what was stored otherwise, such as an access token that was pasted alone.
    [[nodiscard]] static std::optional<StoredAccess> fromJson(const QByteArray &stored);
    [[nodiscard]] TokenResponse reply(const QDateTime &now) const;
};

/// What is in the keychain of one customer's sign-in: the refresh token with the access token beside it, an
/// access token that was pasted alone, the password the user asked to remember. Its callbacks come later, and
/// not at all once it is gone. A marker says that something may be there; it goes only when that was surely
/// erased.
class StoredSignIn : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<void>)>;

    /// References must outlive it.
    StoredSignIn(const Customer &customer, const QUuid &environment, SecretStore &secrets,
                 const Clock &clock);

    [[nodiscard]] bool mayHaveTokens() const { return m_mayHaveTokens; }
    [[nodiscard]] bool mayHavePassword() const { return m_mayHavePassword; }
    [[nodiscard]] bool isPersistent() const { return m_secrets.isPersistent(); }
    void note(bool tokens, bool password); ///< only adds to what is known

    void read(SecretKind kind, const std::function<void(const Result<QByteArray> &)> &then);
    /// Nothing when there is none that still lasts, or it cannot be read: it saves a refresh and is no more
    /// than that.
    void readAccess(const std::function<void(const std::optional<StoredAccess> &)> &then);
    struct Kept
    {
        std::function<void(bool isStored)> onStored; ///< the token to go on with; in a keychain that lasts
        std::function<void()> onEnded; ///< after that, and all beside it
    };
    /// The refresh token, with \p access beside it until \p until; without one the access token itself. Of an
    /// older sign-in nothing is left beside it.
    void keep(const QByteArray &access, const QByteArray &refresh, const QDateTime &until, const Kept &kept);
    void keepPassword(const QByteArray &password, const std::function<void()> &then);
    /// Tokens that are worth nothing any more; left where they are when the keychain refuses.
    void dropTokens(const std::function<void()> &then = [] { });
    /// Takes every secret of this customer out, and the markers back once each is surely gone. Answers with
    /// the first that was not.
    void erase(const Done &done);
    /// What reached the keychain after it had been erased.
    void eraseLate();

Q_SIGNALS:
    void tokensMarked(bool stored); ///< the marker of the customer should say so
    void passwordMarked(bool stored);

private:
    [[nodiscard]] SecretKey key(SecretKind kind) const;
    void eraseKinds(const QList<SecretKind> &kinds, const Done &done);

    const QUuid m_customer;
    const QUuid m_environment;
    SecretStore &m_secrets;
    const Clock &m_clock;
    bool m_mayHaveTokens; ///< the keychain was given a token, and it was not surely erased since
    bool m_mayHavePassword; ///< the same for the password
};

} // namespace onboarding
