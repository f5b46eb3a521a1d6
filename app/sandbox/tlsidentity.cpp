#include "app/sandbox/tlsidentity.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <memory>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace onboarding::sandbox {

namespace {

template<typename T, void (*Free)(T *)>
struct Freer
{
    void operator()(T *object) const { Free(object); }
};

using Certificate = std::unique_ptr<X509, Freer<X509, X509_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY, EVP_PKEY_free>>;
using Context = std::unique_ptr<SSL_CTX, Freer<SSL_CTX, SSL_CTX_free>>;

std::optional<QByteArray> readPemFile(const QString &name)
{
    constexpr qint64 MaxSize = 1024 * 1024;
    QFile file(name);
    return file.open(QFile::ReadOnly) ? std::optional(file.read(MaxSize)) : std::nullopt;
}

/// There is nobody to ask for a password.
int noPassword(char *, int, int, void *)
{
    return -1;
}

PrivateKey keyOf(const QByteArray &pem)
{
    BIO *source = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    PrivateKey key(PEM_read_bio_PrivateKey(source, nullptr, noPassword, nullptr));
    BIO_free(source);
    return key;
}

Certificate certificateOf(const QByteArray &pem)
{
    BIO *source = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    Certificate certificate(PEM_read_bio_X509(source, nullptr, noPassword, nullptr));
    BIO_free(source);
    return certificate;
}

QSslKey qtKeyOf(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

/// OpenSSL's own word for the last thing that it did not like, such as "ee key too small".
QString lastReason()
{
    const char *reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return reason ? QString::fromLatin1(reason) : QStringLiteral("unknown reason");
}

} // namespace

std::optional<QString> readTlsIdentity(const QString &certificateFile, const QString &keyFile,
                                       QSslConfiguration &tls)
{
    const std::optional<QByteArray> certificatePem = readPemFile(certificateFile);
    if (!certificatePem)
        return QStringLiteral("%1 could not be opened").arg(certificateFile);
    const std::optional<QByteArray> keyPem = readPemFile(keyFile);
    if (!keyPem)
        return QStringLiteral("%1 could not be opened").arg(keyFile);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    const Certificate certificate = certificateOf(*certificatePem);
    if (chain.isEmpty() || !certificate)
        return QStringLiteral("%1 has no certificate in PEM form").arg(certificateFile);
    const PrivateKey key = keyOf(*keyPem);
    if (!key && keyPem->contains("ENCRYPTED"))
        return QStringLiteral("The key in %1 is protected by a password; take the password off").arg(keyFile);
    if (!key)
        return QStringLiteral("%1 has no private key in PEM form").arg(keyFile);
    const QSslKey qtKey = qtKeyOf(*keyPem);
    if (qtKey.isNull())
        return QStringLiteral("The key in %1 is of a kind that cannot be used here; use RSA or EC")
            .arg(keyFile);
    if (X509_check_private_key(certificate.get(), key.get()) != 1) {
        ERR_clear_error();
        return QStringLiteral("The key in %1 does not belong to the certificate in %2")
            .arg(keyFile, certificateFile);
    }
    const Context context(SSL_CTX_new(TLS_server_method()));
    if (SSL_CTX_use_certificate(context.get(), certificate.get()) != 1
        || SSL_CTX_use_PrivateKey(context.get(), key.get()) != 1)
        return QStringLiteral("The certificate in %1 cannot be used: %2").arg(certificateFile, lastReason());
    tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(qtKey);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return std::nullopt;
}

} // namespace onboarding::sandbox
