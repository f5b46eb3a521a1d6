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

} // namespace onboarding
