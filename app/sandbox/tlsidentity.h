#pragma once
#include <QSslConfiguration>
#include <QString>
#include <optional>

namespace onboarding::sandbox {

/// Reads the certificate chain of \p certificateFile and its key of \p keyFile, both PEM, into \p tls. What
/// is wrong with them in one sentence that names the file, or nothing: then a handshake with them can
/// succeed.
[[nodiscard]] std::optional<QString> readTlsIdentity(const QString &certificateFile, const QString &keyFile,
                                                     QSslConfiguration &tls);

} // namespace onboarding::sandbox
