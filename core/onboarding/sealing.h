#pragma once
#include "core/secrets/secretstore.h"
#include "core/storage/sealedsecretstable.h"

#include <QByteArray>
#include <optional>

/// AES-256-GCM of OpenSSL, as SealedSecretStore uses it.
namespace onboarding::sealing {

constexpr int KeySize = 32;
/// Random nonce; the tag ends the sealed bytes. Nothing when OpenSSL fails.
[[nodiscard]] std::optional<SealedSecret> seal(const SecretKey &name, const QByteArray &secret,
                                               const QByteArray &key);
/// Nothing when the key, the name or a single bit is another one.
[[nodiscard]] std::optional<QByteArray> open(const SealedSecret &sealed, const QByteArray &key);

} // namespace onboarding::sealing
