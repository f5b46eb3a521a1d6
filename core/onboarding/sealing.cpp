#include "core/onboarding/sealing.h"

#include <QRandomGenerator>
#include <algorithm>
#include <memory>
#include <openssl/evp.h>

namespace onboarding::sealing {

namespace {

constexpr int NonceSize = 12;
constexpr int TagSize = 16;

struct ContextDeleter
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, ContextDeleter>;

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

/// From the system: OpenSSL's generator keeps its state for each thread, which is lost with a thread of a
/// pool that outlives OpenSSL's own clean-up.
QByteArray randomNonce()
{
    QByteArray nonce(NonceSize, '\0');
    std::ranges::generate(nonce, [] { return static_cast<char>(QRandomGenerator::system()->generate()); });
    return nonce;
}

} // namespace

std::optional<SealedSecret> seal(const SecretKey &name, const QByteArray &secret, const QByteArray &key)
{
    SealedSecret result {.key = name, .nonce = randomNonce()};
    result.sealed = QByteArray(secret.size() + TagSize, '\0');
    const QByteArray associated = name.toString().toUtf8();
    const Context context(EVP_CIPHER_CTX_new());
    int length = 0;
    const int size = static_cast<int>(secret.size());
    const bool isDone = key.size() == KeySize && context
        && EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(result.nonce)) == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &length, bytes(associated),
                             static_cast<int>(associated.size()))
            == 1
        && EVP_EncryptUpdate(context.get(), bytes(result.sealed), &length, bytes(secret), size) == 1
        && EVP_EncryptFinal_ex(context.get(), bytes(result.sealed) + length, &length) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, TagSize, bytes(result.sealed) + size)
            == 1;
    return isDone ? std::optional(result) : std::nullopt;
}

std::optional<QByteArray> open(const SealedSecret &sealed, const QByteArray &key)
{
    const int size = static_cast<int>(sealed.sealed.size()) - TagSize;
    if (size < 0 || sealed.nonce.size() != NonceSize || key.size() != KeySize)
        return std::nullopt;
    QByteArray secret(size, '\0');
    QByteArray tag = sealed.sealed.right(TagSize);
    const QByteArray associated = sealed.key.toString().toUtf8();
    const Context context(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool isDone = context
        && EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(sealed.nonce)) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &length, bytes(associated),
                             static_cast<int>(associated.size()))
            == 1
        && EVP_DecryptUpdate(context.get(), bytes(secret), &length, bytes(sealed.sealed), size) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, TagSize, bytes(tag)) == 1
        && EVP_DecryptFinal_ex(context.get(), bytes(secret) + length, &length) == 1;
    if (isDone)
        return secret;
    secret.fill('\0');
    return std::nullopt;
}

} // namespace onboarding::sealing
