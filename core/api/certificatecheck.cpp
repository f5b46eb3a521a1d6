#include "core/api/certificatecheck.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QUrl>
#include <memory>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

namespace onboarding {

namespace {

template<auto Free>
struct OpenSslDeleter
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using X509Holder = std::unique_ptr<X509, OpenSslDeleter<X509_free>>;
using FeatureHolder = std::unique_ptr<TLS_FEATURE, OpenSslDeleter<TLS_FEATURE_free>>;

X509Holder parsedCertificate(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    return X509Holder(d2i_X509(nullptr, &position, long(der.size())));
}

} // namespace

TlsProblem nameProblem(const QSslCertificate &certificate, const QString &host)
{
    constexpr unsigned int NamesOnly
        = X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS;
    const X509Holder parsed = parsedCertificate(certificate);
    if (!parsed)
        return TlsProblem::Other;
    QByteArray name
        = host.startsWith(QLatin1Char('[')) ? host.mid(1).chopped(1).toLatin1() : QUrl::toAce(host);
    if (name.isEmpty())
        name = host.toLatin1();
    if (name.endsWith('.'))
        name.chop(1);
    const bool isAddress = !QHostAddress(QString::fromLatin1(name)).isNull();
    const int matches = isAddress
        ? X509_check_ip_asc(parsed.get(), name.constData(), NamesOnly)
        : X509_check_host(parsed.get(), name.constData(), size_t(name.size()), NamesOnly, nullptr);
    if (matches == 1)
        return TlsProblem::None;
    return certificate.subjectAlternativeNames().isEmpty() ? TlsProblem::NoAlternativeName
                                                           : TlsProblem::WrongHost;
}

TlsProblem contentProblem(const QSslCertificate &certificate)
{
    constexpr int LeastSecurity = 112; // bits: RSA 2048, what OpenSSL wants at its level 2
    const X509Holder parsed = parsedCertificate(certificate);
    if (!parsed)
        return TlsProblem::Other;
    if ((X509_get_extension_flags(parsed.get()) & EXFLAG_CRITICAL) != 0)
        return TlsProblem::UnknownExtension;
    const bool isAuthority = X509_check_ca(parsed.get()) != 0;
    if (!isAuthority && X509_check_purpose(parsed.get(), X509_PURPOSE_SSL_SERVER, 0) != 1)
        return TlsProblem::WrongPurpose;
    const EVP_PKEY *key = X509_get0_pubkey(parsed.get());
    int signature = -1;
    const bool isSignatureKnown
        = X509_get_signature_info(parsed.get(), nullptr, nullptr, &signature, nullptr) == 1;
    const bool isWeak = (key && EVP_PKEY_get_security_bits(key) < LeastSecurity)
        || (isSignatureKnown && signature >= 0 && signature < LeastSecurity);
    return isWeak ? TlsProblem::WeakKey : TlsProblem::Other;
}

bool mustStaple(const QSslCertificate &certificate)
{
    constexpr long StatusRequest = 5; // the number of the TLS extension
    const X509Holder parsed = parsedCertificate(certificate);
    const FeatureHolder features(
        parsed ? static_cast<TLS_FEATURE *>(X509_get_ext_d2i(parsed.get(), NID_tlsfeature, nullptr, nullptr))
               : nullptr);
    for (int i = 0; features && i < sk_ASN1_INTEGER_num(features.get()); ++i) {
        if (ASN1_INTEGER_get(sk_ASN1_INTEGER_value(features.get(), i)) == StatusRequest)
            return true;
    }
    return false;
}

} // namespace onboarding
