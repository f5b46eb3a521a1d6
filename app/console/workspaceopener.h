#pragma once
#include "core/environments/environmentstore.h"
#include "core/onboarding/connectiontest.h"
#include "core/onboarding/workspace.h"
#include "core/sandboxclient/sandboxcontrol.h"
#include "core/sandboxclient/sandboxinfo.h"

#include <QHash>
#include <QObject>
#include <functional>
#include <map>
#include <memory>

namespace onboarding {

class SandboxHost;

/// Opens one environment at a time: asks the sandbox where it is, or reads the API key, and makes the
/// workspace. The one before it is closed first, so that nothing of it can be asked or shown any more.
class WorkspaceOpener : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    WorkspaceOpener(SandboxHost &host, SecretStore &secrets, CustomerStore &store, const Clock &clock,
                    QObject *parent = nullptr);
    ~WorkspaceOpener() override;

    /// closed() at once, opened() or sandboxFailed() later.
    void open(const Environment &environment);
    /// closed() at once. What is under way is withdrawn, and recorded as that.
    void close();
    /// One that the keychain has, just stored.
    void useApiKey(const QUuid &environment, const QByteArray &apiKey);
    /// One that nothing stores: used for \p environment whenever it is opened, as long as this program runs.
    void giveApiKey(const QUuid &environment, const QByteArray &apiKey);
    /// The secret of the contract's client, for \p environment as long as this program runs.
    void useClientSecret(const QUuid &environment, const QByteArray &secret);
    /// A test of where \p environment points, whose exchanges come into the log of what is open. With the key
    /// that was given for this session or, where the address is the stored one, the key of the keychain.
    [[nodiscard]] Result<std::unique_ptr<ConnectionTest>> testOf(const Environment &environment,
                                                                 const Environment *stored);
    /// Reads the API key again, after the keychain was unlocked.
    void loadApiKey();

    /// Where the sandbox of this computer did not answer any more: opens the one that runs now, if another
    /// does.
    void lookForSandbox();
    /// Asked before that: what is under way in the one that is open would be lost.
    void setMayReopen(std::function<bool()> mayReopen) { m_mayReopen = std::move(mayReopen); }

    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] Workspace *workspace() const { return m_workspace.get(); }
    [[nodiscard]] SandboxControl *control() const { return m_control.get(); }
    [[nodiscard]] const SandboxInfo &sandbox() const { return m_sandbox; }

Q_SIGNALS:
    void closed();
    void opened();
    void sandboxFailed(const onboarding::Error &error);
    /// It was started again, and is at \p url now; opened() follows.
    void sandboxMoved(const QUrl &url);
    /// Nothing when it is there; else why requests will be refused.
    void apiKeyChecked(const std::optional<onboarding::Error> &error);

private:
    void makeWorkspace(const Environment &environment);
    void onSandboxFound(const SandboxInfo &info);
    void noticeSandbox(const Exchange &exchange);

    SandboxHost &m_host;
    SecretStore &m_secrets;
    CustomerStore &m_store;
    const Clock &m_clock;
    Environment m_environment;
    SandboxInfo m_sandbox;
    std::function<bool()> m_mayReopen;
    bool m_isSandboxGone = false; ///< it did not answer the last time, or not as the one that was found
    QHash<QUuid, QList<Exchange>> m_tested; ///< of tests of environments that were not open
    std::map<QUuid, ExchangeLog> m_logs; ///< of those that were open before in this session
    QHash<QUuid, QByteArray> m_givenKeys;
    QHash<QUuid, QByteArray> m_givenSecrets;
    std::unique_ptr<SandboxControl> m_control;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace onboarding
