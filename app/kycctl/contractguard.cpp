#include "app/kycctl/contractguard.h"

#include "app/kycctl/runner.h"
#include "core/api/contractsecret.h"
#include "core/kyc/knownsecrets.h"

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
        stored.append({{environment.id, {}, SecretKind::ApiKey}, QStringLiteral("the api-key")});
    if (environment.hasClientSecret)
        stored.append({{environment.id, {}, SecretKind::ClientSecret}, QStringLiteral("the client secret")});
    for (const Customer &customer : runner.store().customers(environment.id)) {
        if (customer.hasPassword)
            stored.append(
                {{environment.id, customer.id, SecretKind::Password}, QStringLiteral("a password")});
    }
    return stored;
}

/// One after the other, then \p then. What cannot be read is not known.
void learnStored(Runner &runner, QList<Stored> stored, const std::function<void()> &then)
{
    if (stored.isEmpty())
        return then();
    const Stored one = stored.takeFirst();
    runner.secrets().read(one.key, &runner,
                          [&runner, stored, then](const Result<std::optional<QByteArray>> &secret) {
                              if (secret)
                                  knownsecrets::add(secret->value_or(QByteArray()));
                              learnStored(runner, stored, then);
                          });
}

void learnGivenSecrets()
{
    for (const char *variable :
         {"ONBOARDING_API_KEY", "ONBOARDING_CLIENT_SECRET", "ONBOARDING_PASSWORD", "ONBOARDING_TOKEN"})
        knownsecrets::add(qgetenv(variable));
}

} // namespace

void learnSecrets(Runner &runner, const Environment &environment, const std::function<void()> &then)
{
    learnGivenSecrets();
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

/// Which of the fields that are typed has a secret in it that is known.
QString fieldWithSecret(const Environment &environment)
{
    const std::pair<QString, QString> fields[]
        = {{QStringLiteral("name"), environment.name},
           {QStringLiteral("tenant"), environment.tenant},
           {QStringLiteral("url"),
            environment.url.host() + QLatin1Char(' ') + environment.url.path(QUrl::FullyDecoded)}};
    for (const auto &[name, text] : fields) {
        if (knownsecrets::isIn(text))
            return name;
    }
    return {};
}

void withoutSecretsInContract(Runner &runner, const Environment &environment, const QByteArray &further,
                              const std::function<void()> &then)
{
    const ApiContract contract = environment.contract;
    if (contract == ApiContract::builtIn())
        return then();
    const std::pair<QByteArray, QString> given[]
        = {{further, QStringLiteral("the api-key")},
           {qgetenv("ONBOARDING_API_KEY"), QStringLiteral("the api-key")},
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

void withoutKnownSecrets(Runner &runner, const Environment &environment, const QByteArray &further,
                         const std::function<void()> &then)
{
    const auto compare = [&runner, environment, further, then] {
        const QString field = fieldWithSecret(environment);
        if (field.isEmpty())
            return withoutSecretsInContract(runner, environment, further, then);
        runner.fail(
            {Error::Kind::InvalidInput, 0,
             QStringLiteral("The %1 of the environment has an api-key, a client secret, a password or a "
                            "token in it. An environment is shared as a file and kept in plain text: "
                            "secrets belong in the keychain.")
                 .arg(field),
             field});
    };
    learnGivenSecrets();
    knownsecrets::add(further);
    const QList<Stored> stored = runner.usesKeychain() ? keysOfAll(runner) : QList<Stored>();
    if (stored.isEmpty())
        return compare();
    runner.secrets().look(&runner, [&runner, stored, compare](SecretStoreState state) {
        learnStored(runner, state == SecretStoreState::Available ? stored : QList<Stored>(), compare);
    });
}

} // namespace onboarding
