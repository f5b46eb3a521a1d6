#include "app/console/workspaceopener.h"

#include "app/console/sandboxhost.h"
#include "core/platform/paths.h"

#include <QRandomGenerator>
#include <QTimer>

namespace onboarding {

WorkspaceOpener::WorkspaceOpener(SandboxHost &host, SecretStore &secrets, CustomerStore &store,
                                 const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_secrets(secrets)
    , m_store(store)
    , m_clock(clock)
{
    connect(&host, &SandboxHost::found, this, &WorkspaceOpener::onSandboxFound);
    connect(&host, &SandboxHost::failed, this, [this](const Error &error) {
        if (m_environment.isLocalSandbox() && !m_workspace)
            Q_EMIT sandboxFailed(error);
    });
}

WorkspaceOpener::~WorkspaceOpener() = default;

void WorkspaceOpener::close()
{
    m_sandbox = {};
    Q_EMIT closed();
    if (m_workspace) {
        ExchangeLog &kept = m_logs[m_workspace->environment().id];
        kept.resume(m_workspace->exchanges());
        // What is under way ends with it.
        connect(&m_workspace->exchanges(), &ExchangeLog::appended, &kept, &ExchangeLog::append);
    }
    m_workspace.reset();
    m_control.reset();
}

void WorkspaceOpener::open(const Environment &environment)
{
    m_environment = environment;
    close();
    if (environment.isLocalSandbox()) {
        m_host.find();
        return;
    }
    makeWorkspace(environment);
    loadApiKey();
}

void WorkspaceOpener::giveApiKey(const QUuid &environment, const QByteArray &apiKey)
{
    useApiKey(environment, apiKey);
    m_givenKeys.insert(environment, apiKey);
}

void WorkspaceOpener::useApiKey(const QUuid &environment, const QByteArray &apiKey)
{
    m_givenKeys.remove(environment);
    if (m_workspace && m_workspace->environment().id == environment)
        m_workspace->setApiKey(apiKey);
}

void WorkspaceOpener::useClientSecret(const QUuid &environment, const QByteArray &secret)
{
    m_givenSecrets.insert(environment, secret);
    if (m_workspace && m_workspace->environment().id == environment)
        m_workspace->setClientSecret(secret);
}

Result<std::unique_ptr<ConnectionTest>> WorkspaceOpener::testOf(const Environment &environment,
                                                                const Environment *stored)
{
    Environment tested = environment;
    QByteArray key;
    if (environment.isLocalSandbox()) {
        const Result<SandboxInfo> info = findRunningSandbox(paths::sandboxRuntimeFile());
        if (!info)
            return tl::unexpected(info.error());
        tested.url = info->url;
        tested.tenant = info->tenant;
        key = info->apiKey;
    }
    auto test = std::make_unique<ConnectionTest>(tested, m_clock, defaultNetworkFactory(tested.proxy));
    const bool mayUseKey = stored && ConnectionTest::mayUseKeyOf(*stored, tested);
    if (mayUseKey && key.isEmpty())
        key = m_givenKeys.value(environment.id);
    if (!key.isEmpty())
        test->setApiKey(key);
    else if (mayUseKey && stored->hasApiKey)
        test->useStoredKey(m_secrets, {environment.id, {}, SecretKind::ApiKey});
    // Its exchanges stand among those of the environment that was tested: no number is there twice.
    test->log().setNumberSource([this, last = quint64 {0}]() mutable {
        if (m_workspace)
            return m_workspace->exchanges().takeNumber();
        return m_store.isLoaded() ? m_store.takeExchangeNumber() : ++last;
    });
    connect(&test->log(), &ExchangeLog::appended, this,
            [this, id = environment.id](const Exchange &exchange) {
                if (m_workspace && m_workspace->environment().id == id)
                    m_workspace->exchanges().append(exchange);
                else
                    m_tested[id].append(exchange); // until it is opened
            });
    return test;
}

void WorkspaceOpener::loadApiKey()
{
    if (!m_workspace || m_environment.isLocalSandbox())
        return;
    m_workspace->loadApiKey(m_workspace.get(), [this](const Result<void> &loaded) {
        if (!loaded)
            Q_EMIT apiKeyChecked(loaded.error());
        else if (!m_workspace->client().hasApiKey())
            Q_EMIT apiKeyChecked(Error {.kind = Error::Kind::ApiKeyRefused});
        else
            Q_EMIT apiKeyChecked(std::nullopt);
    });
}

void WorkspaceOpener::onSandboxFound(const SandboxInfo &info)
{
    if (!m_environment.isLocalSandbox() || m_workspace)
        return;
    m_sandbox = info;
    m_control = std::make_unique<SandboxControl>(info);
    m_environment.url = info.url;
    m_environment.tenant = info.tenant;
    makeWorkspace(m_environment);
    m_workspace->setApiKey(info.apiKey);
}

/// A sandbox that was ended and started again has another port, other keys, or both.
void WorkspaceOpener::lookForSandbox()
{
    if (!m_isSandboxGone || !m_workspace || !m_environment.isLocalSandbox() || m_host.isEmbedded())
        return;
    const Result<SandboxInfo> running = findRunningSandbox(paths::sandboxRuntimeFile());
    if (!running || (running->url == m_sandbox.url && running->apiKey == m_sandbox.apiKey))
        return;
    if (m_mayReopen && !m_mayReopen()) // it is looked for again soon
        return;
    m_isSandboxGone = false;
    open(Environment(m_environment));
    Q_EMIT sandboxMoved(running->url);
}

void WorkspaceOpener::noticeSandbox(const Exchange &exchange)
{
    if (!m_environment.isLocalSandbox())
        return;
    m_isSandboxGone = exchange.error
        && (exchange.error->isUnreached || exchange.error->kind == Error::Kind::ApiKeyRefused);
    if (m_isSandboxGone) // not from within: the request that told of it still belongs to what is open
        QTimer::singleShot(0, this, &WorkspaceOpener::lookForSandbox);
}

void WorkspaceOpener::makeWorkspace(const Environment &environment)
{
    m_workspace = std::make_unique<Workspace>(environment, m_secrets, m_store, m_clock,
                                              defaultNetworkFactory(environment.proxy),
                                              [] { return QRandomGenerator::global()->generateDouble(); });
    m_workspace->readySignIn().setSamples(m_sandbox.samplePasswords());
    if (const auto before = m_logs.find(environment.id); before != m_logs.end())
        m_workspace->exchanges().resume(before->second);
    for (const Exchange &exchange : m_tested.take(environment.id))
        m_workspace->exchanges().append(exchange);
    connect(&m_workspace->exchanges(), &ExchangeLog::appended, this, &WorkspaceOpener::noticeSandbox);
    if (const auto given = m_givenKeys.constFind(environment.id); given != m_givenKeys.constEnd())
        m_workspace->setApiKey(*given);
    if (const auto given = m_givenSecrets.constFind(environment.id); given != m_givenSecrets.constEnd())
        m_workspace->setClientSecret(*given);
    Q_EMIT opened();
}

} // namespace onboarding
