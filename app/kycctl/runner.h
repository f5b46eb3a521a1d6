#pragma once
#include "app/kycctl/invocation.h"
#include "app/kycctl/output.h"
#include "core/base/clock.h"
#include "core/environments/environmentstore.h"
#include "core/onboarding/sealedsecretstore.h"
#include "core/onboarding/workspace.h"
#include "core/roster/customerstore.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace onboarding {

/// What every command needs, made when it is first asked for, and the one way to end.
class Runner : public QObject
{
    Q_OBJECT
public:
    explicit Runner(Invocation invocation, QObject *parent = nullptr);
    ~Runner() override;

    /// Runs the command; finished() comes later, once.
    void start();
    /// Ctrl+C: withdraws what is under way, and says what was and was not done.
    void interrupt();

    [[nodiscard]] const Invocation &invocation() const { return m_invocation; }
    [[nodiscard]] const Output &output() const { return m_output; }
    /// Every result from here on says that it is of \p environment.
    void sayEnvironment(const Environment &environment)
    {
        m_output.setEnvironment(environment.name, environmentKindName(environment.kind));
    }
    [[nodiscard]] EnvironmentStore &environments() { return m_environments; }
    [[nodiscard]] CustomerStore &store() { return *m_store; }
    [[nodiscard]] SecretStore &secrets() { return m_secrets; }
    [[nodiscard]] SealedSecretStore &sealedSecrets() { return m_secrets; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] bool usesKeychain() const { return !m_invocation.has(QStringLiteral("no-keychain")); }

    /// The environment asked for with -e, else the current one. What cannot be read is not guessed: a file of
    /// environments that cannot be read leaves the sandbox, when it is named.
    [[nodiscard]] Result<Environment> environment() const;
    [[nodiscard]] Result<Environment> environment(const QString &name) const;
    /// Before anything is sent, a sign-in too: production needs --confirm with the user name or, where
    /// \p displayName is known, the last name. NotPermitted.
    [[nodiscard]] Result<void> confirmed(const QString &username, const QString &displayName = {}) const;
    /// The same of a customer of the list, which is read when the user name was not given; calls \p then when
    /// it is confirmed, and ends the command otherwise.
    void whenConfirmed(const QString &username, const std::function<void()> &then);
    /// Calls \p then with a workspace that has its API key; ends the command when there is none.
    void withWorkspace(const std::function<void(Workspace &)> &then);
    /// Opens the roster; calls \p then with the environment. Nothing is asked of any service.
    void withStore(const std::function<void(const Environment &)> &then);
    /// InvalidInput when the opened roster has no such user name in \p environment.
    [[nodiscard]] Result<Customer> customer(const Environment &environment, const QString &username) const;
    /// \p written as the opened roster has it, else as an import would keep it (see usernames::tidy()).
    /// InvalidInput when that refuses it.
    [[nodiscard]] Result<QString> nameFor(const Environment &environment, const QString &written) const;
    /// Makes sure that the list knows of a sign-in; where it cannot be written the sign-in is erased again,
    /// since nobody would find it, and the command fails.
    void keepInList(OnboardingCase &onboardingCase, const std::function<void()> &then);
    /// Why the environments could not be read.
    [[nodiscard]] Result<void> environmentsRead() const;
    /// What this command knows of secrets: those of its variables and of the keychain, as far as it read
    /// them.
    [[nodiscard]] const std::shared_ptr<KnownSecrets> &knownSecrets() const { return m_knownSecrets; }
    /// A workspace that has no API key and, for the sandbox, no address: for what sends nothing.
    [[nodiscard]] Workspace &offlineWorkspace(const Environment &environment);
    /// Says on standard error who of the opened list belongs to no environment; false: nobody.
    bool sayLostCustomers() const;
    /// Opens the roster first.
    void withRoster(const std::function<void(Workspace &)> &then);
    /// Calls \p then with the case of \p username, signed in; ends the command when it is not. With
    /// --no-keychain the roster is opened when there is one, or \p needsRoster.
    void withCase(const QString &username, bool needsRoster,
                  const std::function<void(OnboardingCase &)> &then);
    /// The case of somebody who is not in the list, and comes into it with the first secret that is stored.
    [[nodiscard]] OnboardingCase &newCase(Workspace &workspace, const QString &username);
    /// What Ctrl+C and the time limit withdraw.
    void setCall(CallHandle call) { m_call = std::move(call); }
    /// --verbose: a redacted line of each exchange.
    void logRequests(ExchangeLog &log) const;
    /// Of a command that writes to the service. \p how it ends (Cancelled, or Timeout of --timeout) becomes
    /// what is told: also what became of the write. OutcomeUnknown when it left and was not answered. Called
    /// once what setCall() named is withdrawn.
    void setToldAtEnd(std::function<Error(const Error &how)> told) { m_toldAtEnd = std::move(told); }
    /// Whether the time of --timeout, or Ctrl+C, leaves less than \p time.
    [[nodiscard]] bool endsWithin(std::chrono::milliseconds time) const
    {
        return m_isEnding || (m_timeout.isActive() && m_timeout.remainingTimeAsDuration() <= time);
    }
    /// What the JSON of a failure says too, from here on.
    void setBesideError(const QJsonObject &members) { m_besideError = members; }
    /// Called instead, when Ctrl+C or the time limit ends the command; it finishes the command.
    void setOnEnd(std::function<void(const QString &how)> onEnd) { m_onEnd = std::move(onEnd); }

    void finish(ExitCode code);
    void fail(const Error &error);
    /// As fail(); of a token that is somebody else's it says what to do.
    void failWithToken(const Error &error);

Q_SIGNALS:
    void finished(int code);

private:
    [[nodiscard]] std::unique_ptr<Workspace> makeWorkspace(const Environment &environment);
    [[nodiscard]] EnvironmentLook lookAt(const QUuid &environment) const;
    void withSecretsOfVariables(Workspace &workspace, const QString &username,
                                const std::function<void(OnboardingCase &)> &then);
    void signInFromVariables(const std::function<void(OnboardingCase &)> &then);
    void openCase(const QString &username, bool needsRoster,
                  const std::function<void(OnboardingCase &)> &then);
    void setUnread(const Error &error);
    void signInSample(OnboardingCase &onboardingCase, const std::function<void(OnboardingCase &)> &then);
    void failWithRoster(const Error &error);
    void end(const Error &how);

    const Invocation m_invocation;
    Output m_output;
    SystemClock m_clock;
    EnvironmentStore m_environments;
    std::optional<Error> m_unreadEnvironments; ///< why their file could not be read
    const std::shared_ptr<KnownSecrets> m_knownSecrets;
    std::unique_ptr<CustomerStore> m_store;
    std::unique_ptr<SecretStore> m_keychain;
    SealedSecretStore m_secrets;
    QHash<QString, QString> m_sampleNames; ///< display names, of the sandbox of this computer
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<OnboardingCase> m_ownCase; ///< of --no-keychain
    QTimer m_timeout;
    CallHandle m_call;
    std::function<void(const QString &)> m_onEnd;
    std::function<Error(const Error &)> m_toldAtEnd;
    QJsonObject m_besideError;
    bool m_isEnding = false;
    bool m_isFinished = false;
};

} // namespace onboarding
