#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

namespace onboarding {

/// The tenant of every sandbox of this computer, as app/sandbox/ names it.
[[nodiscard]] inline QString sandboxTenant()
{
    return QStringLiteral("SANDBOX");
}

/// Where a running sandbox is, as its run-time file or its ready line says.
struct SandboxInfo
{
    QUrl url {}; ///< base URL, loopback
    QUrl control {}; ///< …/_sandbox
    QByteArray controlKey {}; ///< opens it; nothing else
    QString tenant {};
    QByteArray apiKey {}; ///< of the sandbox: opens nothing else
    QString samplePassword {}; ///< of the sample customers

    struct Sample
    {
        QString username {};
        QString displayName {};
    };
    QList<Sample> samples {};

    [[nodiscard]] QHash<QString, QByteArray> samplePasswords() const; ///< by user name
};

/// Reads and checks the run-time file that a running sandbox keeps (paths::sandboxRuntimeFile()).
/// Offline, with how to start one, when there is none or its process is gone.
[[nodiscard]] Result<SandboxInfo> findRunningSandbox(const QString &runtimeFile);
[[nodiscard]] Result<SandboxInfo> parseSandboxInfo(const QByteArray &json);

} // namespace onboarding
