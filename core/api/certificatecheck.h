#pragma once
#include "core/base/tlsproblem.h"

class QSslCertificate;

namespace onboarding {

/// Whether \p certificate is of \p host by its alternative names alone, as RFC 9525 wants it: Qt would also
/// take the common name. None, WrongHost, or NoAlternativeName where it has no such names at all.
[[nodiscard]] TlsProblem nameProblem(const QSslCertificate &certificate, const QString &host);

/// What the TLS library refuses in \p certificate without a word of Qt for it: WrongPurpose,
/// UnknownExtension, WeakKey, else Other.
[[nodiscard]] TlsProblem contentProblem(const QSslCertificate &certificate);

/// Whether \p certificate must come with a stapled OCSP answer (RFC 7633, "must-staple").
[[nodiscard]] bool mustStaple(const QSslCertificate &certificate);

} // namespace onboarding
