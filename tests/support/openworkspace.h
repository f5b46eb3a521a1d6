#pragma once
#include "core/onboarding/workspace.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/storecalls.h"

#include <QTemporaryDir>
#include <memory>

namespace onboarding::test {

/// An environment at \p url. It is the sandbox by its id, as kycctl has it.
inline Environment environmentAt(const QUrl &url)
{
    Environment environment = Environment::localSandbox();
    environment.url = url;
    environment.tenant = QStringLiteral("acme");
    return environment;
}

/// What a test class has of an open workspace, to derive from beside QObject: a list of customers in a folder
/// of its own, a clock that the test moves, and the workspace on them. init() opens, cleanup() closes it.
class OpenWorkspace
{
protected:
    OpenWorkspace() = default;
    ~OpenWorkspace() { closeWorkspace(); }
    Q_DISABLE_COPY_MOVE(OpenWorkspace)

    /// An empty list. False when it cannot be read.
    [[nodiscard]] bool openList()
    {
        closeWorkspace();
        m_folder = std::make_unique<QTemporaryDir>();
        return openListAgain();
    }
    /// The same list, as after a restart.
    [[nodiscard]] bool openListAgain()
    {
        closeWorkspace();
        m_store = std::make_unique<CustomerStore>(listFile());
        return load(*m_store).has_value();
    }
    [[nodiscard]] QString listFile() const { return m_folder->filePath(QStringLiteral("customers.sqlite")); }

    /// On the list that is open. \p secrets must outlive it.
    void openWorkspace(const Environment &environment, SecretStore &secrets)
    {
        openWorkspace(environment, secrets, m_clock);
    }
    /// By another clock, such as the real one where a server is waited for. Empty \p apiKey: it has none yet.
    void openWorkspace(const Environment &environment, SecretStore &secrets, const Clock &clock,
                       const QByteArray &apiKey = "key-of-the-api")
    {
        m_workspace.reset();
        m_workspace = std::make_unique<Workspace>(environment, secrets, *m_store, clock,
                                                  defaultNetworkFactory(ProxyMode::None), [] { return 0.5; });
        if (!apiKey.isEmpty())
            m_workspace->setApiKey(apiKey);
    }

    void closeWorkspace()
    {
        m_workspace.reset();
        m_store.reset();
    }

    /// In the list of the open environment, not signed in.
    [[nodiscard]] Customer addCustomer(const QString &username)
    {
        Customer added = customer(username);
        added.environment = m_workspace->environment().id;
        return save(*m_store, added) ? added : Customer {};
    }

    FakeClock m_clock {};
    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<CustomerStore> m_store {};
    std::unique_ptr<Workspace> m_workspace {};
};

} // namespace onboarding::test
