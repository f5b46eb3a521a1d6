#include "core/base/tlsproblem.h"

#include <QSslError>
#include <algorithm>
#include <iterator>

namespace onboarding {

namespace {

TlsProblem problemOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::NoError: return TlsProblem::None;
    case QSslError::CertificateExpired: return TlsProblem::Expired;
    case QSslError::CertificateNotYetValid: return TlsProblem::NotYetValid;
    case QSslError::HostNameMismatch: return TlsProblem::WrongHost;
    case QSslError::SelfSignedCertificate: return TlsProblem::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateSignatureFailed:
    case QSslError::SubjectIssuerMismatch:
    case QSslError::AuthorityIssuerSerialNumberMismatch:
    case QSslError::InvalidCaCertificate: return TlsProblem::UnknownAuthority;
    case QSslError::CertificateRevoked: return TlsProblem::Revoked;
    case QSslError::InvalidPurpose:
    case QSslError::CertificateRejected: return TlsProblem::WrongPurpose;
    case QSslError::OcspNoResponseFound:
    case QSslError::OcspMalformedRequest:
    case QSslError::OcspMalformedResponse:
    case QSslError::OcspInternalError:
    case QSslError::OcspTryLater:
    case QSslError::OcspSigRequred:
    case QSslError::OcspUnauthorized:
    case QSslError::OcspResponseCannotBeTrusted:
    case QSslError::OcspResponseCertIdUnknown:
    case QSslError::OcspResponseExpired:
    case QSslError::OcspStatusUnknown: return TlsProblem::NoStaple;
    default: return TlsProblem::Other;
    }
}

/// Who it is comes before when it was valid: only a trusted certificate's dates are worth a word.
int weight(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::Revoked: return 7;
    case TlsProblem::SelfSigned: return 6;
    case TlsProblem::CaFileUnusable:
    case TlsProblem::UnknownAuthority: return 5;
    case TlsProblem::NoAlternativeName:
    case TlsProblem::WrongHost: return 4;
    case TlsProblem::Expired: return 3;
    case TlsProblem::NotYetValid: return 2;
    case TlsProblem::ProtocolTooOld:
    case TlsProblem::NotTls:
    case TlsProblem::ClientCertificate:
    case TlsProblem::HandshakeRefused:
    case TlsProblem::WrongPurpose:
    case TlsProblem::UnknownExtension:
    case TlsProblem::WeakKey:
    case TlsProblem::NoStaple:
    case TlsProblem::Other: return 1;
    case TlsProblem::None: return 0;
    }
    return 0;
}

constexpr TlsProblem All[] = {TlsProblem::None,
                              TlsProblem::Expired,
                              TlsProblem::NotYetValid,
                              TlsProblem::WrongHost,
                              TlsProblem::SelfSigned,
                              TlsProblem::UnknownAuthority,
                              TlsProblem::CaFileUnusable,
                              TlsProblem::ProtocolTooOld,
                              TlsProblem::NotTls,
                              TlsProblem::ClientCertificate,
                              TlsProblem::HandshakeRefused,
                              TlsProblem::NoAlternativeName,
                              TlsProblem::NoStaple,
                              TlsProblem::Revoked,
                              TlsProblem::WrongPurpose,
                              TlsProblem::UnknownExtension,
                              TlsProblem::WeakKey,
                              TlsProblem::Other};

} // namespace

TlsProblem tlsProblemOf(const QList<QSslError> &errors)
{
    TlsProblem worst = TlsProblem::None;
    for (const QSslError &error : errors) {
        const TlsProblem problem = problemOf(error.error());
        if (weight(problem) > weight(worst))
            worst = problem;
    }
    return worst;
}

QList<QSslError> withoutStaples(const QList<QSslError> &errors)
{
    QList<QSslError> others;
    std::copy_if(errors.begin(), errors.end(), std::back_inserter(others),
                 [](const QSslError &error) { return problemOf(error.error()) != TlsProblem::NoStaple; });
    return others;
}

TlsProblem tlsProblemOf(const QString &libraryWords)
{
    const auto says
        = [&](const char *words) { return libraryWords.contains(QLatin1String(words), Qt::CaseInsensitive); };
    // The words of OpenSSL 3 for alerts (RFC 8446 section 6) and for what it refuses itself.
    if (says("unsupported protocol") || says("protocol version") || says("no protocols available")
        || says("version too low") || says("inappropriate fallback") || says("wrong ssl version"))
        return TlsProblem::ProtocolTooOld;
    if (says("wrong version number") || says("http request") || says("packet length too long"))
        return TlsProblem::NotTls;
    if (says("certificate required") || says("alert bad certificate") || says("alert no certificate")
        || says("alert unknown ca") || says("alert unsupported certificate") || says("alert access denied"))
        return TlsProblem::ClientCertificate;
    if (says("handshake failure") || says("insufficient security"))
        return TlsProblem::HandshakeRefused;
    return TlsProblem::Other;
}

QString tlsProblemText(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::None: return {};
    case TlsProblem::Expired:
        return QStringLiteral(
            "The certificate of the service has expired. Check the date of this computer; if it "
            "is right, ask who runs the service to renew the certificate.");
    case TlsProblem::NotYetValid:
        return QStringLiteral(
            "The certificate of the service is not valid yet. Check the date of this computer.");
    case TlsProblem::WrongHost:
        return QStringLiteral(
            "The certificate belongs to another host. Check the address of the environment.");
    case TlsProblem::SelfSigned:
        return QStringLiteral(
            "The server uses a self-signed certificate: nobody else has signed it. If it is "
            "your own service, give its certificate as the CA file of the environment.");
    case TlsProblem::UnknownAuthority:
        return QStringLiteral(
            "The certificate is signed by an authority that this computer does not trust. If it is "
            "your own, give its certificate as the CA file of the environment.");
    case TlsProblem::CaFileUnusable:
        return QStringLiteral(
            "The certificate could not be verified: the CA file of the environment is missing, "
            "holds no certificate, or its certificate has expired. Choose another file.");
    case TlsProblem::ProtocolTooOld:
        return QStringLiteral(
            "The service speaks no TLS newer than 1.1, which is not safe any more. Ask who runs it "
            "to offer TLS 1.2 or 1.3.");
    case TlsProblem::NotTls:
        return QStringLiteral("The server does not use TLS. Check host and port of the environment.");
    case TlsProblem::ClientCertificate:
        return QStringLiteral("The service asks for a certificate of the client, which this console does not "
                              "have. Ask who runs it "
                              "for an address that works with the API key alone.");
    case TlsProblem::HandshakeRefused:
        return QStringLiteral(
            "The service broke off the TLS handshake. It may ask for a certificate of the client, which this "
            "console does not have, or offer no cipher that is safe today. Ask who runs it.");
    case TlsProblem::NoAlternativeName:
        return QStringLiteral("The certificate names its host in the common name (CN) only, which is not "
                              "accepted any more. Ask who "
                              "runs the service for one with the host as a subject alternative name.");
    case TlsProblem::NoStaple:
        return QStringLiteral("The certificate demands a stapled OCSP answer (must-staple), and the service "
                              "sent none that is good. "
                              "Ask who runs it to switch OCSP stapling on.");
    case TlsProblem::Revoked:
        return QStringLiteral("The certificate of the service was revoked by the authority that signed it. "
                              "Do not use the service "
                              "until its owner has a new one.");
    case TlsProblem::WrongPurpose:
        return QStringLiteral("The certificate is not made for a server: its key usage or extended key usage "
                              "names another purpose. "
                              "Ask who runs the service for one for server authentication.");
    case TlsProblem::UnknownExtension:
        return QStringLiteral(
            "The certificate has an extension that is marked critical and is not known here. "
            "Ask who runs the service for a certificate without it.");
    case TlsProblem::WeakKey:
        return QStringLiteral(
            "The key or the signature of the certificate is too weak to be safe today. Ask who "
            "runs the service for one with RSA of 2048 bits or more, or an elliptic curve, and "
            "SHA-256.");
    case TlsProblem::Other:
        return QStringLiteral(
            "No safe connection could be made: the service and this computer did not agree on TLS.");
    }
    Q_UNREACHABLE();
}

QString tlsProblemName(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::None: return {};
    case TlsProblem::Expired: return QStringLiteral("Expired");
    case TlsProblem::NotYetValid: return QStringLiteral("NotYetValid");
    case TlsProblem::WrongHost: return QStringLiteral("WrongHost");
    case TlsProblem::SelfSigned: return QStringLiteral("SelfSigned");
    case TlsProblem::UnknownAuthority: return QStringLiteral("UnknownAuthority");
    case TlsProblem::CaFileUnusable: return QStringLiteral("CaFileUnusable");
    case TlsProblem::ProtocolTooOld: return QStringLiteral("ProtocolTooOld");
    case TlsProblem::NotTls: return QStringLiteral("NotTls");
    case TlsProblem::ClientCertificate: return QStringLiteral("ClientCertificate");
    case TlsProblem::HandshakeRefused: return QStringLiteral("HandshakeRefused");
    case TlsProblem::NoAlternativeName: return QStringLiteral("NoAlternativeName");
    case TlsProblem::NoStaple: return QStringLiteral("NoStaple");
    case TlsProblem::Revoked: return QStringLiteral("Revoked");
    case TlsProblem::WrongPurpose: return QStringLiteral("WrongPurpose");
    case TlsProblem::UnknownExtension: return QStringLiteral("UnknownExtension");
    case TlsProblem::WeakKey: return QStringLiteral("WeakKey");
    case TlsProblem::Other: return QStringLiteral("Other");
    }
    Q_UNREACHABLE();
}

TlsProblem tlsProblemFromName(const QString &name)
{
    const auto found = std::find_if(std::begin(All), std::end(All),
                                    [&](TlsProblem one) { return tlsProblemName(one) == name; });
    return found == std::end(All) ? TlsProblem::Other : *found;
}

} // namespace onboarding
