#pragma once
#include "core/base/result.h"
#include "core/secrets/secretstore.h"

#include <QByteArray>
#include <optional>

namespace onboarding {

class Connection;

/// A secret that is kept in the file, encrypted; see SealedSecretStore.
struct SealedSecret
{
    SecretKey key {};
    QByteArray nonce {};
    QByteArray sealed {}; ///< with the tag at its end
};

/// The table `sealed_secrets`.
class SealedSecretsTable
{
public:
    explicit SealedSecretsTable(Connection &connection);

    [[nodiscard]] Result<std::optional<SealedSecret>> find(const SecretKey &key);
    [[nodiscard]] Result<void> save(const SealedSecret &secret);
    /// The same, and drops those of other kinds: an older refresh token would be read instead of a newer
    /// access token.
    [[nodiscard]] Result<void> saveAlone(const SealedSecret &secret);
    /// What is removed is overwritten in the file as well.
    [[nodiscard]] Result<void> remove(const SecretKey &key);

private:
    Connection &m_connection;
};

} // namespace onboarding
