#pragma once
#include "core/base/error.h"
#include "core/sandboxclient/sandboxinfo.h"

#include <QObject>
#include <QThread>
#include <memory>

namespace onboarding {

/// Gives the console a KYC sandbox of this computer: the one that runs already, else one of its own on a
/// thread of its own, announced by the run-time file so that kycctl finds it too. Ends with this object.
class SandboxHost : public QObject
{
    Q_OBJECT
public:
    /// \p mayEmbed: start one when none runs.
    explicit SandboxHost(bool mayEmbed, QObject *parent = nullptr);
    ~SandboxHost() override;

    /// Answers later with found() or failed(), once for each call. Does not block.
    void find();
    [[nodiscard]] bool isEmbedded() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void found(const onboarding::SandboxInfo &info);
    void failed(const onboarding::Error &error);

private:
    class Worker;

    void embed();
    void onStarted(const QByteArray &readyLine, const QString &error);

    const bool m_mayEmbed;
    QThread m_thread;
    QByteArray m_readyLine;
};

} // namespace onboarding
