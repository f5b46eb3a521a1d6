#pragma once
#include "core/sandboxclient/sandboxinfo.h"

#include <QJsonObject>
#include <QObject>
#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace onboarding {

/// Plays the parts that a sandbox customer's phone and the reviewer play in reality: `/_sandbox/…`.
/// Loopback only; holds none of the console's secrets.
class SandboxControl : public QObject
{
    Q_OBJECT
public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    /// Of the sandbox that \p info is about.
    explicit SandboxControl(const SandboxInfo &info, QObject *parent = nullptr);
    ~SandboxControl() override;

    /// What the phone does after it was given the SDK token: takes the pictures and hands back a result text
    /// ({accountId, workflowId, credentials}) as it would be pasted.
    void playPhone(const QString &username, QObject *context, Done<QString> done);
    /// \p status a known one, or any text.
    void setStatus(const QString &username, const QString &status, QObject *context, Done<void> done);
    void advanceClock(std::chrono::seconds by, QObject *context, Done<void> done);
    /// \p fault as the control API takes it, for example
    /// {"operation":"registerUser","mode":"reset-after-apply","times":1}.
    void addFault(const QJsonObject &fault, QObject *context, Done<void> done);
    void journal(QObject *context, Done<QJsonArray> done);

private:
    void post(const QString &path, const QJsonObject &body, QObject *context, Done<QJsonValue> done);
    void send(const QByteArray &method, const QString &path, const QByteArray &body, QObject *context,
              Done<QJsonValue> done);

    const QUrl m_control;
    const QByteArray m_controlKey;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace onboarding
