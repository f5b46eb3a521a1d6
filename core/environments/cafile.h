#pragma once
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>

namespace onboarding {

/// The certificates of the PEM file \p name, of at most 1 MiB: all of them or none. The error says in plain
/// words what is wrong with the file: it cannot be opened, holds no certificate, or one that cannot be used.
[[nodiscard]] Result<QList<QSslCertificate>> readCaFile(const QString &name);

/// Why \p name cannot be saved with an environment; an empty one can. What only a save refuses belongs here,
/// not into readCaFile(), which connecting asks too.
[[nodiscard]] Result<void> checkCaFileToSave(const QString &name);

/// What a user should know about \p certificates although they can be used: one that has expired or is not
/// valid yet. Empty when all is well.
[[nodiscard]] QString caFileWarning(const QList<QSslCertificate> &certificates, const QDateTime &now);
/// By the clock of this computer, which the TLS library goes by whatever clock the program has.
[[nodiscard]] QString caFileWarning(const QList<QSslCertificate> &certificates);

} // namespace onboarding
