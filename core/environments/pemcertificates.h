#pragma once
#include <QByteArray>
#include <QList>
#include <QSslCertificate>

namespace onboarding {

/// What a text of RFC 7468 holds.
struct PemCertificates
{
    QList<QSslCertificate> certificates {};
    QList<int> unreadable {}; ///< which of all certificates, from 1, are damaged or not meant for servers
};

/// The certificates in \p text, in their order: with any line ends, with text between them, glued together
/// without a line end, also under the older labels "X509 CERTIFICATE" and "X.509 CERTIFICATE", and as
/// OpenSSL's "TRUSTED CERTIFICATE" unless it is distrusted for servers. Other kinds of objects are passed
/// over.
[[nodiscard]] PemCertificates readPemCertificates(QByteArray text);

} // namespace onboarding
