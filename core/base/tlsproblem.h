#pragma once
#include <QList>
#include <QString>

class QSslError;

namespace onboarding {

/// Why no safe connection could be made, in terms a user can act on.
enum class TlsProblem {
    None,
    Expired,
    NotYetValid,
    WrongHost, ///< the certificate is of another host
    SelfSigned,
    UnknownAuthority, ///< nobody who is trusted here signed it
    CaFileUnusable, ///< as UnknownAuthority, and the environment's own file of certificates could not be used
    ProtocolTooOld, ///< the service speaks nothing newer than TLS 1.1
    NotTls, ///< what answers speaks no TLS at all
    ClientCertificate, ///< the service wants a certificate of the client, and there is none
    HandshakeRefused, ///< the service broke off the handshake without a reason that can be told for sure
    NoAlternativeName, ///< the certificate names its host in the common name only
    NoStaple, ///< the certificate demands a stapled OCSP answer (must-staple), and none that is good came
    Revoked, ///< the authority took the certificate back
    WrongPurpose, ///< the certificate is for something else than servers, such as signing mail
    UnknownExtension, ///< the certificate demands (critical) what the TLS library does not know
    WeakKey, ///< key or signature of the certificate is too weak today
    Other
};

/// \p errors without those about a stapled OCSP answer that is missing or no good: Qt has them of every
/// service, and they matter only for a certificate that demands such an answer.
[[nodiscard]] QList<QSslError> withoutStaples(const QList<QSslError> &errors);
/// The one of several that tells most: a certificate of an unknown authority may also be expired, and
/// renewing it would not help.
[[nodiscard]] TlsProblem tlsProblemOf(const QList<QSslError> &errors);
/// From the words of the TLS library about a handshake that no certificate error ended. They are only looked
/// at, never shown.
[[nodiscard]] TlsProblem tlsProblemOf(const QString &libraryWords);

/// What happened and what can be done, for a log or a terminal.
[[nodiscard]] QString tlsProblemText(TlsProblem problem);
/// As scripts and stored exchanges see it, such as "WrongHost".
[[nodiscard]] QString tlsProblemName(TlsProblem problem);
[[nodiscard]] TlsProblem tlsProblemFromName(const QString &name);

} // namespace onboarding
