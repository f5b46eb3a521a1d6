#include "tests/support/testcertificate.h"

#include <QHostAddress>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace onboarding::test {

namespace {

template<auto Free>
struct Deleter
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Memory = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    X509_add_ext(certificate, extension.get(), -1);
}

void addUnknownCritical(X509 *certificate)
{
    using Object = std::unique_ptr<ASN1_OBJECT, Deleter<ASN1_OBJECT_free>>;
    using Octets = std::unique_ptr<ASN1_OCTET_STRING, Deleter<ASN1_OCTET_STRING_free>>;
    const Object name(OBJ_txt2obj("1.3.6.1.4.1.32473.1", 1)); // of the number kept for examples, RFC 5612
    const Octets value(ASN1_OCTET_STRING_new());
    constexpr unsigned char Null[] = {0x05, 0x00};
    ASN1_OCTET_STRING_set(value.get(), Null, sizeof Null);
    const Extension extension(X509_EXTENSION_create_by_OBJ(nullptr, name.get(), 1, value.get()));
    X509_add_ext(certificate, extension.get(), -1);
}

Key readKey(const QByteArray &pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return Key(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr));
}

Certificate readCertificate(const QByteArray &pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return Certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr));
}

QByteArray contents(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, qsizetype(size)};
}

} // namespace

TestCertificate TestCertificate::make(const QString &address, std::chrono::hours age,
                                      const TestCertificate *issuer, const CertificateExtras &extras)
{
    constexpr long Day = 24 * 3600;
    const long begin = -long(std::chrono::seconds(age).count());
    const Key key(extras.rsaBits > 0 ? EVP_RSA_gen(static_cast<unsigned int>(extras.rsaBits))
                                     : EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), begin);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), begin + Day);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    const QByteArray usual = issuer ? "A test" : "A test authority";
    const QByteArray own = extras.commonName.isEmpty() ? usual : extras.commonName;
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(own.constData()), -1, -1, 0);
    const Key issuerKey = issuer ? readKey(issuer->key.toPem()) : Key();
    const Certificate issuing = issuer ? readCertificate(issuer->certificate.toPem()) : Certificate();
    X509_set_issuer_name(certificate.get(), issuer ? X509_get_subject_name(issuing.get()) : name);
    addExtension(certificate.get(), NID_basic_constraints,
                 issuer ? QByteArrayLiteral("critical,CA:FALSE") : QByteArrayLiteral("critical,CA:TRUE"));
    const bool isIp = !QHostAddress(address).isNull();
    if (extras.hasAlternativeName)
        addExtension(certificate.get(), NID_subject_alt_name, (isIp ? "IP:" : "DNS:") + address.toLatin1());
    if (extras.mustStaple)
        addExtension(certificate.get(), NID_tlsfeature, QByteArrayLiteral("status_request"));
    if (!extras.keyUsage.isEmpty())
        addExtension(certificate.get(), NID_key_usage, extras.keyUsage);
    if (!extras.extendedKeyUsage.isEmpty())
        addExtension(certificate.get(), NID_ext_key_usage, extras.extendedKeyUsage);
    if (extras.hasUnknownCritical)
        addUnknownCritical(certificate.get());
    X509_sign(certificate.get(), issuer ? issuerKey.get() : key.get(), EVP_sha256());

    const Memory certificatePem(BIO_new(BIO_s_mem()));
    const Memory keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificatePem.get(), certificate.get());
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {.certificate = QSslCertificate(contents(certificatePem.get())),
            .key = QSslKey(contents(keyPem.get()), extras.rsaBits > 0 ? QSsl::Rsa : QSsl::Ec)};
}

QSslConfiguration TestCertificate::serverConfiguration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace onboarding::test
