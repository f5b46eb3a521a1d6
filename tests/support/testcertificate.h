#pragma once
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QString>
#include <chrono>

namespace onboarding::test {

/// What a certificate may have beside the usual.
struct CertificateExtras
{
    QByteArray commonName {}; ///< instead of "A test"
    bool hasAlternativeName = true;
    bool mustStaple = false; ///< RFC 7633
    QByteArray keyUsage {}; ///< as OpenSSL writes it: "critical,keyCertSign"
    QByteArray extendedKeyUsage {}; ///< "clientAuth"
    bool hasUnknownCritical = false; ///< an extension that nobody knows, marked critical
    int rsaBits = 0; ///< a key of RSA instead of an elliptic curve
};

/// A certificate made for one test run, valid around now unless \p age says otherwise: self-signed and its
/// own CA, or signed by another.
struct TestCertificate
{
    QSslCertificate certificate {};
    QSslKey key {};

    /// \p address is an IP address or a host name. The certificate's day of validity began \p age ago.
    [[nodiscard]] static TestCertificate make(const QString &address = QStringLiteral("127.0.0.1"),
                                              std::chrono::hours age = std::chrono::hours {1},
                                              const TestCertificate *issuer = nullptr,
                                              const CertificateExtras &extras = {});
    /// What a server that presents it is configured with.
    [[nodiscard]] QSslConfiguration serverConfiguration() const;
};

} // namespace onboarding::test
