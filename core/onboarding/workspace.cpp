#include "core/onboarding/workspace.h"

#include "core/base/continuation.h"
#include "core/base/coretext.h"
#include "core/environments/apiconfigof.h"
#include "core/onboarding/environmentcheck.h"

#include <QSet>
#include <QTimer>
#include <utility>
#include <vector>

namespace onboarding {

namespace {

constexpr int MostExchanges = 200; ///< of a customer, that are read again

/// A self-registration of which no clear answer came: who signs in by that name is told to have sent it.
struct UnclearSelfRegistration
{
    QString displayName {};
    quint64 exchange = 0;
};

QString fullName(const SelfRegisterEndpoint &user)
{
    return (user.firstName + QLatin1Char(' ') + user.lastName).trimmed();
}

} // namespace

struct Workspace::Private
{
    Private(Environment where, SecretStore &keys, CustomerStore &roster, const Clock &time,
            ApiClient::NetworkFactory network, ApiClient::Random random)
        : environment(std::move(where))
        , secrets(keys)
        , store(roster)
        , clock(time)
        , client(apiConfigOf(environment), std::move(network), exchanges, time, std::move(random))
    {
    }

    [[nodiscard]] SecretKey apiKeyName() const { return {environment.id, {}, SecretKind::ApiKey}; }

    void useApiKey(const QByteArray &key)
    {
        client.setApiKey(key);
        store.knownSecrets()->add(key);
    }

    void useClientSecret(const QByteArray &secret)
    {
        client.setClientSecret(secret);
        store.knownSecrets()->add(secret);
    }

    Environment environment;
    SecretStore &secrets;
    CustomerStore &store;
    const Clock &clock;
    ExchangeLog exchanges;
    ApiClient client;
    std::map<QUuid, std::unique_ptr<OnboardingCase>> cases;
    std::vector<std::unique_ptr<OnboardingCase>>
        leaving; ///< closed ones that may be inside one of their answers
    QSet<QUuid> withHistory; ///< cases whose earlier sessions were read
    /// Of cases that only leases hold open, how many; 0: it is closed when its tokens are safe.
    QHash<QUuid, int> leases;
    std::map<QUuid, Session::ParkedTokens> tokens; ///< of closed cases, in memory alone
    ReadySignIn readySignIn;
    EnvironmentLook environmentLook;
    QHash<QString, UnclearSelfRegistration> unclear; ///< by user name, lower case
    bool isApiKeyGiven = false; ///< in this session: it wins over what is stored
    bool isClientSecretGiven = false; ///< the same
};

Workspace::Workspace(Environment environment, SecretStore &secrets, CustomerStore &store, const Clock &clock,
                     ApiClient::NetworkFactory network, ApiClient::Random random, QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(std::move(environment), secrets, store, clock, std::move(network),
                                          std::move(random)))
{
    const Environment &opened = m_private->environment;
    store.setPlace(opened.id, servicePlaceOf(opened));
    if (!store.isLoaded())
        return;
    // Tokens of somebody who was removed, or signed out by the other program, are of no use any more.
    connect(&store, &CustomerStore::customerRemoved, this, [this](const QUuid &customer) {
        m_private->tokens.erase(customer);
        closeUnused(customer);
    });
    connect(&store, &CustomerStore::imported, this, [this] {
        std::erase_if(m_private->tokens,
                      [this](const auto &one) { return !m_private->store.record(one.first); });
        const QHash<QUuid, int> leases = m_private->leases;
        for (auto one = leases.keyBegin(); one != leases.keyEnd(); ++one)
            closeUnused(*one);
    });
    connect(&store, &CustomerStore::customerChanged, this, [this](const QUuid &customer) {
        const auto parked = m_private->tokens.find(customer);
        const CustomerRecord *record = m_private->store.record(customer);
        if (parked != m_private->tokens.end() && record && !record->customer.hasRefreshToken
            && Session::areStored(parked->second))
            m_private->tokens.erase(parked); // signed out by another program
    });
    // A sign-in of the other program changes no record, and is a request all the same.
    connect(&store, &CustomerStore::readAgain, this, [this] {
        const QSet<QUuid> open = m_private->withHistory;
        for (const QUuid &customer : open)
            loadExchanges(customer);
    });
    m_private->exchanges.setNumberSource([&store] { return store.takeExchangeNumber(); });
    // Also while m_private goes, with requests that end then: m_private may be null by that time.
    const auto keep = [this, &store](const Exchange &exchange) {
        store.record(ExchangeEntry {.exchange = exchange}, this, {});
    };
    connect(&m_private->exchanges, &ExchangeLog::writeLeaving, this, keep);
    connect(&m_private->exchanges, &ExchangeLog::appended, this, keep);
}

Workspace::~Workspace()
{
    m_isEnding = true;
}

void Workspace::setEnvironmentLook(EnvironmentLook look)
{
    m_private->environmentLook = std::move(look);
}

std::optional<Error> Workspace::whyNotWriteNow() const
{
    return whyNotSendTo(m_private->environment, m_private->environmentLook);
}

QString Workspace::changedSince() const
{
    if (!m_private->environmentLook || m_private->environment.isLocalSandbox())
        return {};
    const Result<std::optional<Environment>> now = m_private->environmentLook();
    return now ? changeElsewhere(m_private->environment, now->has_value() ? &**now : nullptr) : QString();
}

const Environment &Workspace::environment() const
{
    return m_private->environment;
}

ApiClient &Workspace::client()
{
    return m_private->client;
}

ExchangeLog &Workspace::exchanges()
{
    return m_private->exchanges;
}

SecretStore &Workspace::secrets()
{
    return m_private->secrets;
}

CustomerStore &Workspace::store()
{
    return m_private->store;
}

/// The client's secret, then the API key: a sign-in needs both.
void Workspace::loadApiKey(QObject *context, Done done)
{
    const Continuation<Result<void>> answer(context, std::move(done));
    loadClientSecret(this, [this, answer](const Result<void> &loaded) {
        if (!loaded)
            return answer(loaded);
        loadOnlyApiKey(this, answer);
    });
}

void Workspace::loadClientSecret(QObject *context, Done done)
{
    const bool isNeeded = m_private->environment.hasClientSecret
        && m_private->environment.contract.clientAuth.value == ClientAuth::Basic;
    if (!isNeeded || m_private->isClientSecretGiven)
        return done({});
    m_private->secrets.read({m_private->environment.id, {}, SecretKind::ClientSecret}, context,
                            [this, done = std::move(done)](const Result<std::optional<QByteArray>> &read) {
                                const bool isGivenMeanwhile = m_private->isClientSecretGiven;
                                if (read && *read && !isGivenMeanwhile)
                                    m_private->useClientSecret(**read);
                                done(read || isGivenMeanwhile ? Result<void> {}
                                                              : tl::unexpected(read.error()));
                            });
}

void Workspace::loadOnlyApiKey(QObject *context, Done done)
{
    if (!m_private->environment.hasApiKey || m_private->isApiKeyGiven) {
        QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
        return;
    }
    m_private->secrets.read(m_private->apiKeyName(), this,
                            [this, answer = Continuation<Result<void>>(context, std::move(done))](
                                const Result<std::optional<QByteArray>> &read) {
                                const bool isGivenMeanwhile = m_private->isApiKeyGiven;
                                if (read && *read && !isGivenMeanwhile)
                                    m_private->useApiKey(**read);
                                answer(read || isGivenMeanwhile ? Result<void> {}
                                                                : tl::unexpected(read.error()));
                            });
}

void Workspace::setApiKey(const QByteArray &apiKey)
{
    m_private->isApiKeyGiven = true;
    m_private->useApiKey(apiKey);
}

void Workspace::setClientSecret(const QByteArray &secret)
{
    m_private->isClientSecretGiven = true;
    m_private->useClientSecret(secret);
}

void Workspace::storeApiKey(const QByteArray &apiKey, QObject *context, Done done)
{
    setApiKey(apiKey);
    m_private->secrets.write(m_private->apiKeyName(), apiKey, context, std::move(done));
}

ReadySignIn &Workspace::readySignIn()
{
    return m_private->readySignIn;
}

OnboardingCase *Workspace::caseOf(const QUuid &customer)
{
    m_private->leases.remove(customer);
    OnboardingCase *opened = open(customer);
    if (opened)
        loadHistory(*opened);
    return opened;
}

CaseLease Workspace::lease(const QUuid &customer)
{
    const bool isOpen = m_private->cases.contains(customer) && !m_private->leases.contains(customer);
    OnboardingCase *opened = open(customer);
    if (!opened)
        return {};
    if (!isOpen)
        ++m_private->leases[customer];
    return {*this, customer, opened};
}

void Workspace::giveBack(const QUuid &customer, const OnboardingCase &leased)
{
    if (m_isEnding)
        return;
    const auto open = m_private->cases.find(customer);
    const bool isStillOpen = open != m_private->cases.end() && open->second.get() == &leased;
    const auto leases = m_private->leases.find(customer);
    if (!isStillOpen || leases == m_private->leases.end() || *leases == 0)
        return;
    --*leases;
    closeUnused(customer);
}

/// Closes what no lease holds any more; not while new tokens are on their way: the service has used up those
/// they replace, so that nobody could sign in with what is stored.
void Workspace::closeUnused(const QUuid &customer)
{
    constexpr int Unknown = 1; // open without a lease
    const auto known = m_private->cases.find(customer);
    if (m_private->leases.value(customer, Unknown) > 0 || known == m_private->cases.end())
        return;
    const Session &session = known->second->session();
    if (session.isAwaitingTokens() && m_private->store.record(customer)) {
        const auto later = [this, customer] {
            QMetaObject::invokeMethod(
                this, [this, customer] { closeUnused(customer); }, Qt::QueuedConnection);
        };
        connect(&session, &Session::stateChanged, this, later, Qt::SingleShotConnection);
        return;
    }
    m_private->leases.remove(customer);
    close(customer);
}

void Workspace::close(const QUuid &customer)
{
    const auto known = m_private->cases.find(customer);
    if (known == m_private->cases.end())
        return;
    // The next check of the same customer spends one request, not two.
    constexpr std::size_t Most = 20'000;
    Session::ParkedTokens tokens = known->second->session().park();
    const bool isOfUse = tokens && m_private->store.record(customer);
    if (isOfUse && m_private->tokens.size() < Most)
        m_private->tokens.insert_or_assign(customer, std::move(tokens));
    // We may be inside one of its answers, so it goes in a moment, and with the workspace at the latest.
    m_private->leaving.push_back(std::move(known->second));
    QTimer::singleShot(0, this, [this] { std::exchange(m_private->leaving, {}).clear(); });
    m_private->cases.erase(known);
    m_private->withHistory.remove(customer);
}

/// What was observed and exchanged in earlier sessions; once for a case.
void Workspace::loadHistory(OnboardingCase &opened)
{
    constexpr int MostObservations = 500;
    if (!m_private->store.isLoaded() || m_private->withHistory.contains(opened.customer().id))
        return;
    const QUuid customer = opened.customer().id;
    m_private->withHistory.insert(customer);
    m_private->store.file().trail(customer, MostObservations, MostExchanges, &opened,
                                  [this, &opened](const Result<StoredTrail> &history) {
                                      if (!history)
                                          return;
                                      m_private->exchanges.addEarlier(history->exchanges);
                                      opened.setHistory(history->observations, history->exchanges);
                                  });
}

void Workspace::loadExchanges(const QUuid &customer)
{
    m_private->store.file().exchanges(
        customer, MostExchanges, this, [this, customer](const Result<QList<Exchange>> &kept) {
            if (!kept)
                return;
            m_private->exchanges.addEarlier(*kept);
            if (const auto opened = m_private->cases.find(customer); opened != m_private->cases.end())
                opened->second->linkExchanges(*kept);
        });
}

OnboardingCase *Workspace::open(const QUuid &customer)
{
    const auto known = m_private->cases.find(customer);
    if (known != m_private->cases.end())
        return known->second.get();
    const std::optional<Customer> found = m_private->store.find(customer);
    if (!found || found->environment != m_private->environment.id)
        return nullptr;
    auto opened = std::make_unique<OnboardingCase>(*found, m_private->environment, m_private->client,
                                                   m_private->secrets, m_private->store, m_private->clock);
    opened->setEnvironmentLook(m_private->environmentLook);
    opened->session().setFallbackPassword(m_private->readySignIn.ofSample(found->username));
    if (const auto parked = m_private->tokens.find(customer); parked != m_private->tokens.end()) {
        opened->session().unpark(std::move(parked->second));
        m_private->tokens.erase(parked);
    }
    return m_private->cases.emplace(customer, std::move(opened)).first->second.get();
}

RequestHandle Workspace::selfRegister(const SelfRegisterEndpoint &user, QObject *context,
                                      std::function<void(Result<Customer>)> done)
{
    if (const std::optional<Error> other = whyNotWriteNow()) {
        QTimer::singleShot(0, context, [done = std::move(done), other] { done(tl::unexpected(*other)); });
        return {};
    }
    QPointer<QObject> const guard(context);
    // Without the password: the request may take long.
    const SelfRegisterEndpoint named {
        .firstName = user.firstName, .lastName = user.lastName, .username = user.username};
    return m_private->client.send(
        user, {}, context,
        [this, guard, named, done = std::move(done)](const Result<SelfRegisterEndpoint::Response> &reply) {
            if (!reply) {
                if (reply.error().kind == Error::Kind::OutcomeUnknown)
                    m_private->unclear.insert(named.username.toLower(),
                                              {fullName(named), reply.error().exchange});
                return done(tl::unexpected(reply.error()));
            }
            if (guard)
                keepSelfRegistered(named, lastSelfRegistration(), guard, done);
        });
}

void Workspace::noteWithdrawn(const SelfRegisterEndpoint &user)
{
    const std::deque<Exchange> &all = m_private->exchanges.exchanges();
    const auto sent = std::find_if(all.rbegin(), all.rend(), [](const Exchange &one) {
        return one.operation == Operation::SelfRegister && one.mayHaveArrived;
    });
    m_private->unclear.insert(user.username.toLower(),
                              {fullName(user), sent == all.rend() ? 0 : sent->number});
}

void Workspace::keepSelfRegistered(const SelfRegisterEndpoint &user, quint64 sent, QObject *context,
                                   const std::function<void(Result<Customer>)> &done)
{
    const auto keep = [this, done, sent](const Result<Customer> &customer) {
        if (!customer)
            return done(customer);
        keepSelfRegistration(sent, *customer, [done, customer] { done(customer); });
    };
    if (const auto known = m_private->store.find(m_private->environment.id, user.username))
        return keep(*known);
    addCustomer(user.username, fullName(user), context, keep);
}

quint64 Workspace::lastSelfRegistration() const
{
    const std::deque<Exchange> &all = m_private->exchanges.exchanges();
    const auto sent = std::find_if(all.rbegin(), all.rend(), [](const Exchange &one) {
        return one.operation == Operation::SelfRegister && !one.error && one.customer.isNull();
    });
    return sent == all.rend() ? 0 : sent->number;
}

/// \p number was sent when there was no customer yet; the history of the new one begins with it.
void Workspace::keepSelfRegistration(quint64 number, const Customer &customer,
                                     const std::function<void()> &done)
{
    if (number == 0)
        return done();
    m_private->exchanges.assign(number, customer.id);
    if (!m_private->store.isLoaded())
        return done();
    const auto attach = [this, done, number, id = customer.id](const Result<void> &) {
        m_private->store.file().attachExchanges({number}, id, this, [done](const Result<void> &) { done(); });
    };
    m_private->store.record(ExchangeEntry {}, this, attach); // behind the exchange itself
}

void Workspace::addCustomer(const QString &username, const QString &displayName, QObject *context,
                            std::function<void(Result<Customer>)> done)
{
    constexpr int MaxName = 320; // the longest mail address, and room
    if (username.trimmed().isEmpty() || username.size() > MaxName || displayName.size() > MaxName) {
        QTimer::singleShot(0, context, [done = std::move(done)] {
            done(invalidField(QStringLiteral("username"), CoreText::tr("A user name has 1 to 320 letters.")));
        });
        return;
    }
    const UnclearSelfRegistration before = m_private->unclear.value(username.toLower());
    const Customer customer {.id = QUuid::createUuid(),
                             .environment = m_private->environment.id,
                             .username = username,
                             .displayName = displayName.isEmpty() ? before.displayName : displayName,
                             .addedAt = m_private->clock.now()};
    QPointer<QObject> const guard(this);
    m_private->store.save(
        customer, context,
        [this, guard, customer, sent = before.exchange, done = std::move(done)](const Result<void> &saved) {
            if (!saved)
                return done(tl::unexpected(saved.error()));
            // One that was answered well, but for its own words, would count as done.
            const Exchange *lost = guard ? m_private->exchanges.find(sent) : nullptr;
            if (!lost || !lost->error)
                return done(customer);
            keepSelfRegistration(sent, customer, [done, customer] { done(customer); });
        });
}

void Workspace::signOut(const QUuid &customer, QObject *context, Done done)
{
    const auto leased = std::make_shared<CaseLease>(lease(customer));
    OnboardingCase *onboardingCase = leased->get();
    if (!onboardingCase) {
        QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
        return;
    }
    // By the case, or when it goes before it has answered.
    const Continuation<Result<void>> once(context, std::move(done));
    const auto answer = [this, once](const Result<void> &out) {
        if (!m_isEnding)
            once(out);
    };
    connect(onboardingCase, &QObject::destroyed, this, [answer] {
        answer(
            failure(Error::Kind::KeychainSlow,
                    CoreText::tr("Something else was done with this customer at the same time. Try again.")));
    });
    onboardingCase->signOut(this, [leased, answer](const Result<void> &out) {
        leased->giveBack();
        answer(out);
    });
}

bool Workspace::mayBeSignedIn(const QUuid &customer) const
{
    const CustomerRecord *record = m_private->store.record(customer);
    const auto opened = m_private->cases.find(customer);
    return (record && (record->customer.hasRefreshToken || record->customer.hasPassword))
        || m_private->tokens.contains(customer)
        || (opened != m_private->cases.end() && opened->second->session().isSignedIn());
}

bool Workspace::mustSignOut(const QUuid &customer) const
{
    const CustomerRecord *record = m_private->store.record(customer);
    const auto opened = m_private->cases.find(customer);
    return (record && (record->customer.hasRefreshToken || record->customer.hasPassword))
        || (opened != m_private->cases.end()
            && (opened->second->session().isAwaitingTokens() || opened->second->session().info().isStored));
}

bool Workspace::isSubmitting(const QUuid &customer) const
{
    const auto opened = m_private->cases.find(customer);
    return opened != m_private->cases.end()
        && opened->second->submission().stage == SubmissionProgress::Stage::Sending;
}

void Workspace::forget(const QUuid &customer)
{
    m_private->leases.remove(customer);
    close(customer);
    m_private->tokens.erase(customer);
}

void Workspace::readTokensAgain(const QSet<QString> &usernames)
{
    std::erase_if(m_private->tokens, [&](const auto &one) {
        const CustomerRecord *record = m_private->store.record(one.first);
        return record && usernames.contains(record->customer.username);
    });
    for (const auto &one : m_private->cases) {
        if (usernames.contains(one.second->customer().username))
            one.second->session().readAgain(Session::Elsewhere::SignedIn);
    }
}

void Workspace::removeCustomer(const QUuid &customer, QObject *context, Done done)
{
    const Continuation<Result<void>> answer(context, std::move(done));
    const auto take = [this, customer, answer] {
        m_private->store.remove({customer}, this, [this, customer, answer](const auto &removed) {
            if (removed)
                forget(customer);
            answer(removed);
        });
    };
    if (!mustSignOut(customer)) // what is in memory alone goes with the case
        return take();
    // A sign-in that may still be in the keychain keeps its customer, so that it can be tried again.
    signOut(customer, this, [take, answer](const Result<void> &out) { out ? take() : answer(out); });
}

} // namespace onboarding
