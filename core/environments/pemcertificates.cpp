#include "core/environments/pemcertificates.h"

#include <QStringDecoder>
#include <algorithm>
#include <memory>
#include <openssl/asn1.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

namespace onboarding {

namespace {

const QByteArray PemBegin = QByteArrayLiteral("-----BEGIN ");
const QByteArray PemEnd = QByteArrayLiteral("-----END ");
const QByteArray PemDashes = QByteArrayLiteral("-----");

struct X509Deleter
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using X509Pointer = std::unique_ptr<X509, X509Deleter>;

bool isCertificateLabel(const QByteArray &label)
{
    return label == "CERTIFICATE" || label == "X509 CERTIFICATE" || label == "X.509 CERTIFICATE"
        || label == "TRUSTED CERTIFICATE";
}

/// One line end, ASCII, no byte order mark: editors write these files in many ways.
QByteArray withOneLineEnd(QByteArray text)
{
    if (const auto encoding = QStringConverter::encodingForData(text)) {
        const QString letters = QStringDecoder(*encoding).decode(text);
        text = letters.toUtf8();
    }
    return text.replace("\r\n", "\n").replace('\r', '\n');
}

/// A boundary stands at the begin of a line, or right after another one whose line end is missing.
bool isBoundary(const QByteArray &text, qsizetype at)
{
    qsizetype before = at - 1;
    while (before >= 0 && (text.at(before) == ' ' || text.at(before) == '\t'))
        --before;
    return before < 0 || text.at(before) == '\n' || text.left(before + 1).endsWith(PemDashes);
}

/// The bytes that \p lines hold; empty when they are not base64. Header lines of RFC 1421 have a colon.
QByteArray base64Bytes(const QByteArray &lines)
{
    QByteArray digits;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.contains(':'))
            digits += line.simplified().replace(' ', "");
    }
    const auto bytes = QByteArray::fromBase64Encoding(digits, QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? *bytes : QByteArray();
}

bool names(const STACK_OF(ASN1_OBJECT) * purposes)
{
    for (int i = 0; i < sk_ASN1_OBJECT_num(purposes); ++i) {
        const int purpose = OBJ_obj2nid(sk_ASN1_OBJECT_value(purposes, i));
        if (purpose == NID_server_auth || purpose == NID_anyExtendedKeyUsage)
            return true;
    }
    return false;
}

/// What OpenSSL writes behind a trusted certificate says what it is trusted for.
bool isForServers(X509 *certificate)
{
    const STACK_OF(ASN1_OBJECT) *trusted = X509_get0_trust_objects(certificate);
    return !names(X509_get0_reject_objects(certificate))
        && (sk_ASN1_OBJECT_num(trusted) <= 0 || names(trusted));
}

QSslCertificate certificateOf(const QByteArray &der, const QByteArray &label)
{
    if (label != "TRUSTED CERTIFICATE")
        return QSslCertificate(der, QSsl::Der);
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    const X509Pointer certificate(d2i_X509_AUX(nullptr, &position, long(der.size())));
    if (!certificate || !isForServers(certificate.get()))
        return QSslCertificate();
    const int size = i2d_X509(certificate.get(), nullptr);
    QByteArray plain(std::max(0, size), '\0');
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    i2d_X509(certificate.get(), &out);
    return QSslCertificate(plain, QSsl::Der);
}

} // namespace

PemCertificates readPemCertificates(QByteArray text)
{
    text = withOneLineEnd(std::move(text));
    PemCertificates found;
    int count = 0;
    qsizetype at = 0;
    while ((at = text.indexOf(PemBegin, at)) >= 0) {
        const qsizetype labelAt = at + PemBegin.size();
        const qsizetype labelEnd = text.indexOf(PemDashes, labelAt);
        const QByteArray label = labelEnd < 0 ? QByteArray() : text.mid(labelAt, labelEnd - labelAt);
        const bool isHere = isBoundary(text, at) && isCertificateLabel(label);
        at = labelAt;
        if (!isHere)
            continue;
        ++count;
        const qsizetype bodyAt = labelEnd + PemDashes.size();
        const qsizetype end = text.indexOf(PemEnd, bodyAt);
        const qsizetype next = text.indexOf(PemBegin, bodyAt);
        const bool isWhole = end >= 0 && (next < 0 || end < next);
        const QSslCertificate certificate
            = isWhole ? certificateOf(base64Bytes(text.mid(bodyAt, end - bodyAt)), label) : QSslCertificate();
        if (certificate.isNull())
            found.unreadable.append(count);
        else
            found.certificates.append(certificate);
    }
    return found;
}

} // namespace onboarding
