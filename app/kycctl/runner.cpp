#include "app/kycctl/runner.h"

#include "app/kycctl/commands.h"
#include "app/kycctl/tokenownerwords.h"
#include "core/kyc/usernames.h"
#include "core/onboarding/environmentcheck.h"
#include "core/onboarding/lostcustomers.h"
#include "core/onboarding/typedphrase.h"
#include "core/platform/paths.h"
#include "core/sandboxclient/sandboxinfo.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/secrets/memorysecretstore.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace onboarding {

namespace {

std::unique_ptr<SecretStore> makeSecretStore(bool usesKeychain)
{
    if (usesKeychain)
        return std::make_unique<KeychainSecretStore>();
    return std::make_unique<MemorySecretStore>();
}

Error notSignedInYet(const QString &username, const QString &environment)
{
    return {
        .kind = Error::Kind::SignInAgain,
        .message
        = QStringLiteral("%1 is not signed in. Use %2.").arg(username, signInCommand(username, environment))};
}

} // namespace

Runner::Runner(Invocation invocation, QObject *parent)
    : QObject(parent)
    , m_invocation(std::move(invocation))
    , m_output(m_invocation.has(QStringLiteral("json")))
    , m_environments(paths::environmentsFile())
    , m_knownSecrets(std::make_shared<KnownSecrets>())
    , m_store(std::make_unique<CustomerStore>(paths::customersFile(), m_knownSecrets, m_clock))
    , m_keychain(makeSecretStore(usesKeychain()))
    , m_secrets(*m_keychain, *m_store)
{
    m_environments.setKnownSecrets(m_knownSecrets);
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        end({.kind = Error::Kind::Timeout,
             .message = QStringLiteral("The time given with --timeout is over.")});
    });
}

Runner::~Runner()
{
    m_ownCase.reset();
    m_workspace.reset();
}

void Runner::start()
{
    connect(&m_environments, &EnvironmentStore::damagedFileKept, this, [this](const QString &name) {
        m_output.note(QStringLiteral("The damaged file is kept as %1.").arg(name));
    });
    if (m_invocation.has(QStringLiteral("timeout"))) {
        bool isNumber = false;
        const double seconds = m_invocation.value(QStringLiteral("timeout")).toDouble(&isNumber);
        constexpr double MaxSeconds = 24 * 3600;
        if (!isNumber || !(seconds > 0) || seconds > MaxSeconds)
            return fail({Error::Kind::InvalidInput, 0,
                         QStringLiteral("--timeout takes a number of seconds above 0.")});
        m_timeout.start(static_cast<int>(seconds * 1000));
    }
    if (usesFiles(m_invocation.command)) {
        if (const Result<void> loaded = m_environments.load(); !loaded)
            setUnread(loaded.error());
    }
    for (const QString &problem : m_environments.problems())
        m_output.note(problem);
    runCommand(*this);
}

/// The sandbox needs no file; a new environment makes room for itself.
void Runner::setUnread(const Error &error)
{
    m_unreadEnvironments = error;
    if (m_invocation.has(QStringLiteral("environment"))
        || m_invocation.command.startsWith(QStringLiteral("env ")))
        m_output.note(error.message);
    m_unreadEnvironments->message
        += QStringLiteral(" Move it away, or use the sandbox of this computer with -e sandbox.");
}

Result<void> Runner::environmentsRead() const
{
    return m_unreadEnvironments ? tl::unexpected(*m_unreadEnvironments) : Result<void> {};
}

Result<Environment> Runner::environment() const
{
    if (m_invocation.has(QStringLiteral("environment")))
        return environment(m_invocation.value(QStringLiteral("environment")));
    if (m_unreadEnvironments)
        return tl::unexpected(*m_unreadEnvironments);
    return m_environments.current();
}

Result<Environment> Runner::environment(const QString &name) const
{
    if (const Environment *found = m_environments.find(name))
        return *found;
    if (m_unreadEnvironments)
        return tl::unexpected(*m_unreadEnvironments);
    return failure(Error::Kind::InvalidInput,
                   QStringLiteral("There is no environment %1. See kycctl env list.").arg(name));
}

Result<void> Runner::confirmed(const QString &username, const QString &displayName) const
{
    const Result<Environment> chosen = environment();
    if (!chosen)
        return tl::unexpected(chosen.error());
    const TypedPhrase asked(chosen->kind, username, displayName);
    if (asked.isGivenBy(m_invocation.value(QStringLiteral("confirm"))))
        return {};
    return tl::unexpected(asked.notGiven(chosen->name, QStringLiteral(". Nothing was sent.")));
}

void Runner::whenConfirmed(const QString &username, const std::function<void()> &then)
{
    const Result<void> byUserName = confirmed(username);
    if (byUserName)
        return then();
    const bool isAskedFor = byUserName.error().kind == Error::Kind::NotPermitted;
    if (!isAskedFor || !QFileInfo::exists(paths::customersFile()))
        return fail(byUserName.error());
    withStore([this, username, then](const Environment &chosen) {
        const std::optional<Customer> customer = m_store->find(chosen.id, username);
        const Result<void> given = confirmed(username, customer ? customer->displayName : QString());
        if (!given)
            return fail(given.error());
        then();
    });
}

std::unique_ptr<Workspace> Runner::makeWorkspace(const Environment &environment)
{
    auto workspace = std::make_unique<Workspace>(environment, m_secrets, *m_store, m_clock,
                                                 defaultNetworkFactory(environment.proxy),
                                                 [] { return QRandomGenerator::global()->generateDouble(); });
    workspace->setEnvironmentLook(lookAt(environment.id));
    if (m_timeout.isActive()) // a wait that the service asks for and that is longer ends it at once
        workspace->client().setEnd(m_clock.monotonic() + m_timeout.remainingTimeAsDuration());
    if (!usesKeychain())
        workspace->readySignIn().setForOthers(qgetenv("ONBOARDING_PASSWORD"));
    if (m_invocation.has(QStringLiteral("verbose")))
        logRequests(workspace->exchanges());
    return workspace;
}

EnvironmentLook Runner::lookAt(const QUuid &environment) const
{
    return [this, environment] { return m_environments.readNow(environment); };
}

void Runner::logRequests(ExchangeLog &log) const
{
    connect(&log, &ExchangeLog::appended, this, [this](const Exchange &exchange) {
        const QString again = exchange.timesSent > 1
            ? QStringLiteral(", sent %1 times as the connection broke").arg(exchange.timesSent)
            : QString();
        m_output.note(QStringLiteral("%1 %2 %3 %4 ms #%5%6")
                          .arg(QString::fromLatin1(exchange.method), exchange.url.path())
                          .arg(exchange.status)
                          .arg(exchange.timing.total().count())
                          .arg(QString::number(exchange.number), again));
    });
}

void Runner::withWorkspace(const std::function<void(Workspace &)> &then)
{
    Result<Environment> chosen = environment();
    if (!chosen)
        return fail(chosen.error());
    sayEnvironment(*chosen);
    m_ownCase.reset(); // of the workspace before
    if (chosen->isLocalSandbox()) {
        const Result<SandboxInfo> sandbox = findRunningSandbox(paths::sandboxRuntimeFile());
        if (!sandbox)
            return fail(sandbox.error());
        chosen->url = sandbox->url;
        chosen->tenant = sandbox->tenant;
        m_workspace = makeWorkspace(*chosen);
        m_workspace->setApiKey(sandbox->apiKey);
        m_workspace->readySignIn().setSamples(sandbox->samplePasswords());
        for (const SandboxInfo::Sample &sample : sandbox->samples)
            m_sampleNames.insert(sample.username, sample.displayName);
        return then(*m_workspace);
    }
    m_workspace = makeWorkspace(*chosen);
    if (!usesKeychain()) {
        m_workspace->setApiKey(qgetenv("ONBOARDING_API_KEY"));
        if (qEnvironmentVariableIsSet("ONBOARDING_CLIENT_SECRET"))
            m_workspace->setClientSecret(qgetenv("ONBOARDING_CLIENT_SECRET"));
        return then(*m_workspace);
    }
    m_workspace->loadApiKey(this, [this, then](const Result<void> &loaded) {
        if (!loaded)
            return fail(loaded.error());
        then(*m_workspace);
    });
}

void Runner::withStore(const std::function<void(const Environment &)> &then)
{
    const Result<Environment> chosen = environment();
    if (!chosen)
        return fail(chosen.error());
    sayEnvironment(*chosen);
    m_store->setPlace(chosen->id, placeOf(*chosen));
    m_store->load(this, [this, then, chosen = *chosen](const Result<void> &loaded) {
        if (!loaded)
            return failWithRoster(loaded.error());
        (void)sayLostCustomers();
        then(chosen);
    });
}

bool Runner::sayLostCustomers() const
{
    const QString lost = lostCustomersText(m_store->records(), m_environments.environments());
    if (!lost.isEmpty())
        m_output.note(QStringLiteral("Warning: ") + lost);
    return !lost.isEmpty();
}

Result<Customer> Runner::customer(const Environment &environment, const QString &username) const
{
    const std::optional<Customer> found = m_store->find(environment.id, username);
    if (!found)
        return failure(Error::Kind::InvalidInput,
                       QStringLiteral("%1 is not in the list of %2.").arg(username, environment.name));
    return *found;
}

Result<QString> Runner::nameFor(const Environment &environment, const QString &written) const
{
    return m_store->find(environment.id, written) ? written : usernames::tidy(written);
}

void Runner::keepInList(OnboardingCase &onboardingCase, const std::function<void()> &then)
{
    m_store->save(onboardingCase.customer(), this, [this, &onboardingCase, then](const Result<void> &saved) {
        if (saved)
            return onboardingCase.keepExchanges(this, [this, then](const Result<void> &kept) {
                if (!kept)
                    m_output.note(
                        QStringLiteral("The sign-in is not in the HTTP log: %1").arg(kept.error().message));
                then();
            });
        onboardingCase.signOut(this, [this, error = saved.error()](const Result<void> &out) {
            Error told = error;
            told.message = QStringLiteral("Not signed in, since the list could not be written: %1 %2")
                               .arg(error.message, out ? QString() : out.error().message)
                               .trimmed();
            fail(told);
        });
    });
}

Workspace &Runner::offlineWorkspace(const Environment &environment)
{
    m_workspace = makeWorkspace(environment);
    return *m_workspace;
}

void Runner::withRoster(const std::function<void(Workspace &)> &then)
{
    m_store->load(this, [this, then](const Result<void> &loaded) {
        if (!loaded)
            return failWithRoster(loaded.error());
        withWorkspace(then);
    });
}

void Runner::failWithRoster(const Error &error)
{
    Error told = error;
    if (told.kind == Error::Kind::Damaged)
        told.message += QStringLiteral(
            " Move it away to begin a new list; onboarding-console does that, and keeps it, "
            "when you let it.");
    fail(told);
}

void Runner::withCase(const QString &username, bool needsRoster,
                      const std::function<void(OnboardingCase &)> &then)
{
    const auto opened = [this, then](OnboardingCase &onboardingCase) {
        // A result of status says it itself; nothing else is done for an unknown person without a word.
        const QString token = tokenWords(onboardingCase);
        if (!token.isEmpty() && m_invocation.command != QStringLiteral("status"))
            m_output.note(token);
        then(onboardingCase);
    };
    openCase(username, needsRoster, opened);
}

void Runner::openCase(const QString &written, bool needsRoster,
                      const std::function<void(OnboardingCase &)> &then)
{
    const auto open = [this, written, then](Workspace &workspace) {
        if (!usesKeychain())
            return withSecretsOfVariables(workspace, written, then);
        const Result<QString> name = nameFor(workspace.environment(), written);
        if (!name)
            return fail(name.error());
        const QString &username = *name;
        const std::optional<Customer> customer = m_store->find(workspace.environment().id, username);
        const bool isSignInReady = workspace.readySignIn().isFor(username);
        if (!customer && isSignInReady)
            return signInSample(newCase(workspace, username), then);
        if (!customer)
            return fail(notSignedInYet(username, m_invocation.value(QStringLiteral("environment"))));
        OnboardingCase *opened = workspace.caseOf(customer->id);
        opened->restore(this, [this, opened, username, isSignInReady, then](const Result<void> &restored) {
            if (opened->session().isSignedIn())
                return then(*opened);
            if (!isSignInReady)
                return fail(restored
                                ? notSignedInYet(username, m_invocation.value(QStringLiteral("environment")))
                                : restored.error());
            signInSample(*opened, then);
        });
    };
    // What is seen of a customer of the list is kept, and what was sent for others counts.
    if (usesKeychain() || needsRoster || QFileInfo::exists(paths::customersFile()))
        withRoster(open);
    else
        withWorkspace(open);
}

/// The sandbox of this computer says the passwords of its samples, so that a newcomer needs none.
void Runner::signInSample(OnboardingCase &onboardingCase, const std::function<void(OnboardingCase &)> &then)
{
    setCall(m_workspace->readySignIn().signIn(onboardingCase, this,
                                              [this, &onboardingCase, then](const Result<void> &signedIn) {
                                                  if (!signedIn)
                                                      return fail(signedIn.error());
                                                  then(onboardingCase);
                                              }));
}

OnboardingCase &Runner::newCase(Workspace &workspace, const QString &username)
{
    const Customer customer {.id = QUuid::createUuid(),
                             .environment = workspace.environment().id,
                             .username = username,
                             .displayName = m_sampleNames.value(username),
                             .addedAt = m_clock.now()};
    m_ownCase = std::make_unique<OnboardingCase>(customer, workspace.environment(), workspace.client(),
                                                 m_secrets, *m_store, m_clock);
    m_ownCase->setEnvironmentLook(lookAt(workspace.environment().id));
    return *m_ownCase;
}

/// Nothing is stored: token or password come from the environment variables.
void Runner::withSecretsOfVariables(Workspace &workspace, const QString &username,
                                    const std::function<void(OnboardingCase &)> &then)
{
    const Result<QString> name = nameFor(workspace.environment(), username);
    if (!name)
        return fail(name.error());
    Customer customer = m_store->find(workspace.environment().id, *name)
                            .value_or(Customer {.id = QUuid::createUuid(),
                                                .environment = workspace.environment().id,
                                                .username = *name,
                                                .addedAt = m_clock.now()});
    customer.hasRefreshToken = false;
    customer.hasPassword = false;
    customer.tokenUser.clear();
    customer.isTokenVerified.reset();
    m_ownCase = std::make_unique<OnboardingCase>(customer, workspace.environment(), workspace.client(),
                                                 m_secrets, *m_store, m_clock);
    m_ownCase->setEnvironmentLook(lookAt(workspace.environment().id));
    signInFromVariables(then);
}

void Runner::signInFromVariables(const std::function<void(OnboardingCase &)> &then)
{
    const auto proceed = [this, then](const Result<void> &signedIn) {
        if (!signedIn)
            return failWithToken(signedIn.error());
        then(*m_ownCase);
    };
    const QByteArray token = qgetenv("ONBOARDING_TOKEN");
    const QByteArray password = qgetenv("ONBOARDING_PASSWORD");
    if (!token.isEmpty())
        m_ownCase->adoptToken(token, m_invocation.value(QStringLiteral("token-user")), this, proceed);
    else if (!password.isEmpty())
        setCall(m_ownCase->signIn(password, false, this, proceed,
                                  m_invocation.value(QStringLiteral("token-user"))));
    else
        fail({.kind = Error::Kind::SignInAgain,
              .message = QStringLiteral("With --no-keychain set ONBOARDING_TOKEN or ONBOARDING_PASSWORD.")});
}

void Runner::failWithToken(const Error &error)
{
    Error told = error;
    if (told.field == QStringLiteral("tokenUser"))
        told.message += QStringLiteral(" If that is meant, say whose it is with --token-user.");
    fail(told);
}

void Runner::interrupt()
{
    end({.kind = Error::Kind::Cancelled, .message = QStringLiteral("Cancelled.")});
}

void Runner::end(const Error &how)
{
    if (m_isFinished)
        return;
    m_isEnding = true;
    m_call.cancel();
    if (m_onEnd)
        return m_onEnd(how.message);
    const Error told = m_toldAtEnd ? m_toldAtEnd(how) : how;
    const QString outcome = QStringLiteral("outcome");
    if (told.kind == Error::Kind::OutcomeUnknown && m_besideError.contains(outcome))
        m_besideError.insert(outcome, QStringLiteral("unknown"));
    m_output.error(told, m_besideError);
    finish(exitCodeOf(told));
}

void Runner::finish(ExitCode code)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_timeout.stop();
    // Later: we may be inside an answer of a part that ends with us.
    QTimer::singleShot(0, this, [this, code] { Q_EMIT finished(static_cast<int>(code)); });
}

void Runner::fail(const Error &error)
{
    if (m_isFinished)
        return;
    const bool isAboutOne = m_invocation.operands.size() == 1;
    Error told = isAboutOne && usesKeychain()
        ? withSignInCommand(error, m_invocation.operands.constFirst(),
                            m_invocation.value(QStringLiteral("environment")))
        : error;
    if (told.kind == Error::Kind::InvalidInput) { // it may quote what was given
        told.message = m_knownSecrets->hiddenIn(told.message);
        told.field = m_knownSecrets->hiddenIn(told.field);
    }
    m_output.error(told, m_besideError);
    finish(exitCodeOf(told));
}

} // namespace onboarding
