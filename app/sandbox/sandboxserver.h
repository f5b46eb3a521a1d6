#pragma once
#include "app/sandbox/limits.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>

namespace onboarding {

struct SandboxOptions
{
    quint16 port = 0; ///< 0: any free one
    QString certificateFile {}; ///< PEM; both or none
    QString keyFile {};
    std::optional<quint64> seed {}; ///< of the ids it makes; absent: other ids at each start
    QString scenarioFile {};
    QByteArray apiKey {}; ///< empty: another one at each start, that nobody can guess
    QByteArray controlKey {}; ///< the same
    sandbox::Limits limits {};
};

/// The KYC API on loopback, with the control API under /_sandbox. Lives on the thread that starts it and
/// needs its event loop; the console gives it a thread of its own. Shares no code with the client.
class SandboxServer : public QObject
{
    Q_OBJECT
public:
    explicit SandboxServer(SandboxOptions options, QObject *parent = nullptr);
    ~SandboxServer() override;

    /// False when it could not listen, read its files or make its key; error() says why.
    [[nodiscard]] bool start();
    [[nodiscard]] QString error() const;
    /// One JSON object: listening, tenant, apiKey, control, controlKey, pid, samplePassword,
    /// samples[{username, displayName, about}]. Who has it can use the API and drive it: for the user of this
    /// process only.
    [[nodiscard]] QByteArray readyLine() const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

/// Keeps \p readyLine in the run-time file while it lives, so that kycctl and the window find the sandbox.
/// 0600, written atomically and through no link; removed only while it is still ours. Its folder is used only
/// where nobody else could write to it.
class SandboxRuntimeFile
{
public:
    SandboxRuntimeFile(QString file, const QByteArray &readyLine);
    ~SandboxRuntimeFile();
    Q_DISABLE_COPY_MOVE(SandboxRuntimeFile)

    /// Why there was no safe place for it and what to do, in a sentence or two; empty where all is well. That
    /// another sandbox has the place is no failure.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    QString m_file;
    QByteArray m_content;
    QString m_problem;
};

} // namespace onboarding
