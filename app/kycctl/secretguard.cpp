#include "app/kycctl/secretguard.h"

#include "app/kycctl/runner.h"
#include "core/api/contractsecret.h"
#include "core/kyc/knownsecrets.h"
#include "core/platform/paths.h"

#include <QFileInfo>

namespace onboarding {

namespace {

/// Whether \p contract may go on; ends the command when \p secret is in it.
bool isWithout(Runner &runner, const ApiContract &contract, const QByteArray &secret, const QString &what)
{
    const std::optional<QString> pointer = pointerToSecret(contract, secret);
    if (pointer)
        runner.fail(
            {Error::Kind::InvalidInput, 0,
             QStringLiteral("%1 of the contract has %2 in it. A contract is shared as a file and kept in "
                            "plain text: secrets belong in the keychain.")
                 .arg(pointer->isEmpty() ? QStringLiteral("A name") : *pointer, what)});
    return !pointer;
}

struct Stored
{
    SecretKey key;
    QString what;
    QStringList names {}; ///< of whom it is
};

/// One after the other, then \p then.
void compareStored(Runner &runner, const ApiContract &contract, QList<Stored> stored,
                   const std::function<void()> &then)
{
    if (stored.isEmpty())
        return then();
    const Stored one = stored.takeFirst();
    runner.secrets().read(
        one.key, &runner,
        [&runner, contract, stored, then, what = one.what](const Result<std::optional<QByteArray>> &secret) {
            const QByteArray value = secret ? secret->value_or(QByteArray()) : QByteArray();
            if (isWithout(runner, contract, value, what))
                compareStored(runner, contract, stored, then);
        });
}

QList<Stored> storedOf(Runner &runner, const Environment &environment)
{
    QList<Stored> stored;
    if (environment.hasApiKey)
        stored.append(
            Stored {.key = {environment.id, {}, SecretKind::ApiKey}, .what = QStringLiteral("the API key")});
    if (environment.hasClientSecret)
        stored.append(Stored {.key = {environment.id, {}, SecretKind::ClientSecret},
                              .what = QStringLiteral("the client secret")});
    for (const Customer &customer : runner.store().customers(environment.id)) {
        if (customer.hasPassword)
            stored.append(Stored {.key = {environment.id, customer.id, SecretKind::Password},
                                  .what = QStringLiteral("a password"),
                                  .names = {customer.username, customer.displayName}});
    }
    return stored;
}

/// One after the other, then \p then. What cannot be read is not known.
void learnStored(Runner &runner, QList<Stored> stored, const std::function<void()> &then)
{
    if (stored.isEmpty())
        return then();
    const Stored one = stored.takeFirst();
    runner.secrets().read(
        one.key, &runner,
        [&runner, stored, then, names = one.names](const Result<std::optional<QByteArray>> &secret) {
            if (secret)
                runner.knownSecrets()->add(secret->value_or(QByteArray()), names);
            learnStored(runner, stored, then);
        });
}

/// \p names are no secret, also where one of them is a password.
void learnGivenSecrets(Runner &runner, const QStringList &names)
{
    for (const char *variable : {"ONBOARDING_API_KEY", "ONBOARDING_CLIENT_SECRET", "ONBOARDING_TOKEN"})
        runner.knownSecrets()->add(qgetenv(variable));
    runner.knownSecrets()->add(qgetenv("ONBOARDING_PASSWORD"), names);
}

} // namespace

void learnSecrets(Runner &runner, const Environment &environment, const std::function<void()> &then)
{
    QStringList names;
    for (const Customer &customer : runner.store().customers(environment.id))
        names << customer.username << customer.displayName;
    learnGivenSecrets(runner, names);
    const QList<Stored> stored = runner.usesKeychain() ? storedOf(runner, environment) : QList<Stored>();
    if (stored.isEmpty())
        return then();
    runner.secrets().look(&runner, [&runner, stored, then](SecretStoreState state) {
        // A note is worth no question for the password of the keychain.
        learnStored(runner, state == SecretStoreState::Available ? stored : QList<Stored>(), then);
    });
}

namespace {

/// Those of every environment: what is written into one may be the key of another.
QList<Stored> keysOfAll(Runner &runner)
{
    QList<Stored> stored;
    for (const Environment &one : runner.environments().environments()) {
        if (one.hasApiKey)
            stored.append(Stored {.key = {one.id, {}, SecretKind::ApiKey}, .what = {}});
        if (one.hasClientSecret)
            stored.append(Stored {.key = {one.id, {}, SecretKind::ClientSecret}, .what = {}});
    }
    return stored;
}

void withoutSecretsInContract(Runner &runner, const Environment &environment, const QByteArray &further,
                              const std::function<void()> &then)
{
    const ApiContract contract = environment.contract;
    if (contract == ApiContract::builtIn())
        return then();
    const std::pair<QByteArray, QString> given[]
        = {{further, QStringLiteral("the API key")},
           {qgetenv("ONBOARDING_API_KEY"), QStringLiteral("the API key")},
           {qgetenv("ONBOARDING_CLIENT_SECRET"), QStringLiteral("the client secret")},
           {qgetenv("ONBOARDING_PASSWORD"), QStringLiteral("a password")},
           {qgetenv("ONBOARDING_TOKEN"), QStringLiteral("a token")}};
    for (const auto &[secret, what] : given) {
        if (!isWithout(runner, contract, secret, what))
            return;
    }
    if (!runner.usesKeychain())
        return then();
    runner.store().load(&runner, [&runner, environment, then](const Result<void> &) {
        compareStored(runner, environment.contract, storedOf(runner, environment), then);
    });
}

} // namespace

void learnAllSecrets(Runner &runner, const std::function<void()> &then)
{
    const auto learnKeys = [&runner, then] {
        const QList<Stored> stored = runner.usesKeychain() ? keysOfAll(runner) : QList<Stored>();
        if (stored.isEmpty())
            return then();
        runner.secrets().look(&runner, [&runner, stored, then](SecretStoreState state) {
            learnStored(runner, state == SecretStoreState::Available ? stored : QList<Stored>(), then);
        });
    };
    learnGivenSecrets(runner, {});
    if (!QFileInfo::exists(paths::customersFile()))
        return learnKeys();
    // The tokens that were given out. A list that cannot be read is said by the commands that need it.
    runner.store().load(&runner, [learnKeys](const Result<void> &) { learnKeys(); });
}

void compareWithSecrets(Runner &runner, const Environment &environment, const QByteArray &further,
                        const std::function<void()> &then)
{
    withoutSecretsInContract(runner, environment, further, [&runner, environment, then] {
        const Result<void> without = environment.validateWithout(*runner.knownSecrets());
        without ? then() : runner.fail(without.error());
    });
}

void withoutKnownSecrets(Runner &runner, const Environment &environment, const QByteArray &further,
                         const std::function<void()> &then)
{
    runner.knownSecrets()->add(further);
    learnAllSecrets(runner, [&runner, environment, further, then] {
        compareWithSecrets(runner, environment, further, then);
    });
}

} // namespace onboarding
