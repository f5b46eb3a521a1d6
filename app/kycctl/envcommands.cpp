// env …: the environments of this user.
#include "app/kycctl/commands.h"
#include "app/kycctl/confirmedchange.h"
#include "app/kycctl/runner.h"
#include "app/kycctl/secretguard.h"
#include "app/kycctl/secretinput.h"
#include "core/api/contractjson.h"
#include "core/api/contractsecret.h"
#include "core/api/headerrules.h"
#include "core/api/strictjson.h"
#include "core/base/plaintext.h"
#include "core/environments/cafile.h"
#include "core/kyc/knownsecrets.h"
#include "core/onboarding/removal.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace onboarding::commands {

namespace {

QJsonObject summary(const Environment &environment)
{
    return {{QStringLiteral("name"), environment.name},
            {QStringLiteral("kind"), environmentKindName(environment.kind)},
            {QStringLiteral("url"), environment.address()},
            {QStringLiteral("tenant"), environment.tenant},
            {QStringLiteral("hasApiKey"), environment.hasApiKey || environment.isLocalSandbox()}};
}

QJsonObject whole(const Environment &environment)
{
    QJsonObject json = environment.toShareableJson();
    json.insert(QStringLiteral("hasApiKey"), environment.hasApiKey || environment.isLocalSandbox());
    json.insert(QStringLiteral("hasClientSecret"), environment.hasClientSecret);
    return json;
}

QString environmentLine(const Environment &environment)
{
    return QStringLiteral("%1  %2  %3")
        .arg(environment.name, -24)
        .arg(environmentKindName(environment.kind), -10)
        .arg(environment.isLocalSandbox()
                 ? QStringLiteral("started by the console or by kyc-sandbox")
                 : environment.address() + QStringLiteral("  ") + environment.tenant);
}

QStringList pretty(const QJsonObject &json)
{
    const QByteArray text = plainJson(QJsonDocument(json).toJson(QJsonDocument::Indented));
    return QString::fromUtf8(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

/// The environment that the first operand names; ends the command when there is none.
const Environment *named(Runner &runner)
{
    const QString name = runner.invocation().operands.constFirst();
    if (const Result<Environment> found = runner.environment(name); !found) {
        runner.fail(found.error());
        return nullptr;
    }
    return runner.environments().find(name);
}

void show(Runner &runner, const Environment &environment)
{
    const QJsonObject json = whole(environment);
    runner.output().result(json, pretty(json));
    runner.finish(ExitCode::Done);
}

/// In the terminal a line is enough; scripts get what "env show" gives.
void showChanged(Runner &runner, const Environment &environment)
{
    runner.output().result(whole(environment), environmentLine(environment));
    runner.finish(ExitCode::Done);
}

void done(Runner &runner, const Result<void> &result, const QString &name)
{
    if (!result)
        return runner.fail(result.error());
    const Environment *changed = runner.environments().find(name);
    if (changed)
        return showChanged(runner, *changed);
    runner.output().result(
        QJsonObject {{QStringLiteral("removed"), true}, {QStringLiteral("environment"), name}},
        QStringLiteral("Removed %1.").arg(name));
    runner.finish(ExitCode::Done);
}

Result<QJsonObject> readObject(const QString &file)
{
    const Result<QByteArray> bytes = readInput(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const Result<QJsonValue> json = parseStrictJson(*bytes, {.namesKeys = true});
    if (!json) // what is wrong in it, a key that is there twice for one
        return invalidField(QStringLiteral("file"),
                            QStringLiteral("%1: %2").arg(plainExcerpt(file), json.error().message));
    if (!json->isObject())
        return invalidField(QStringLiteral("file"), QStringLiteral("%1 is not a JSON object.").arg(file));
    return json->toObject();
}

/// Empty takes it away; a file that the window would refuse is refused here in the same words.
Result<void> applyCaFile(Environment &environment, const QString &file)
{
    const QString path = file.isEmpty() ? QString() : QFileInfo(file).absoluteFilePath();
    if (Result<void> may = checkCaFileToSave(path); !may)
        return may;
    environment.extraCaFile = path;
    return {};
}

Result<void> apply(Environment &environment, const QString &key, const QString &value,
                   const KnownSecrets &secrets)
{
    if (key == QStringLiteral("name")) {
        environment.name = value;
    } else if (key == QStringLiteral("url")) {
        if (Result<void> typed = validateTypedAddress(value); !typed)
            return typed;
        environment.url = QUrl(value, QUrl::StrictMode);
    } else if (key == QStringLiteral("tenant")) {
        environment.tenant = value;
    } else if (key == QStringLiteral("ca")) {
        return applyCaFile(environment, value);
    } else if (key == QStringLiteral("kind")) {
        const auto kind = environmentKindFromName(value);
        if (!kind)
            return invalidField(key, QStringLiteral("kind is sandbox, staging or production."));
        environment.kind = *kind;
    } else if (key == QStringLiteral("proxy")) {
        if (value != QStringLiteral("none") && value != QStringLiteral("system"))
            return invalidField(key, QStringLiteral("proxy is none or system."));
        environment.proxy = value == QStringLiteral("system") ? ProxyMode::System : ProxyMode::None;
    } else if (key == QStringLiteral("contract")) {
        const Result<QJsonObject> json = readObject(value);
        if (!json)
            return tl::unexpected(json.error());
        if (Result<void> without = checkContractWithout(*json, secrets); !without)
            return without; // before its names are looked at, which are quoted
        const Result<ApiContract> contract = contractFromJson(*json);
        if (!contract)
            return invalidField(
                contract.error().field,
                QStringLiteral("%1: %2").arg(contract.error().field, contract.error().message));
        environment.contract = *contract;
    } else {
        return invalidField(
            key,
            QStringLiteral("%1 is not known; there are name, url, tenant, kind, ca, proxy and "
                           "contract.")
                .arg(key));
    }
    return {};
}

QString countWords(qsizetype customers)
{
    return customers == 1 ? QStringLiteral("1 customer") : QStringLiteral("%1 customers").arg(customers);
}

/// Signed out, then out of the list. Who cannot be keeps the environment, so that it can be tried again.
void removeCustomers(Runner &runner, const Environment &environment, const QList<Customer> &customers,
                     const std::function<void()> &then)
{
    if (customers.isEmpty())
        return then();
    QList<QUuid> ids;
    for (const Customer &one : customers)
        ids.append(one.id);
    auto *const removal = new Removal(runner.offlineWorkspace(environment), ids);
    QObject::connect(removal, &Removal::finished, &runner, [&runner, removal, then, asked = ids.size()] {
        if (removal->gone().size() == asked)
            return then();
        Error error = removal->why();
        error.message = QStringLiteral("%1 removed, the environment was not: %2")
                            .arg(countWords(removal->gone().size()), error.message);
        runner.fail(error);
    });
    runner.setOnEnd([&runner, guard = QPointer(removal)](const QString &how) {
        runner.output().note(how);
        if (guard)
            guard->stop();
    });
    removal->start();
}

void unmark(Runner &runner, const QUuid &environment, SecretKind kind)
{
    if (kind == SecretKind::ApiKey)
        (void)runner.environments().unmarkApiKey(environment);
    else if (kind == SecretKind::ClientSecret)
        (void)runner.environments().unmarkClientSecret(environment);
}

/// One after the other, then \p then; with the first that cannot be taken out when \p isNeeded.
void removeSecrets(Runner &runner, const QUuid &environment, QList<SecretKind> kinds, bool isNeeded,
                   const std::function<void(const Result<void> &)> &then)
{
    if (kinds.isEmpty())
        return then({});
    const SecretKind kind = kinds.takeFirst();
    runner.secrets().remove({environment, {}, kind}, &runner,
                            [&runner, environment, kind, kinds, isNeeded, then](const Result<void> &gone) {
                                if (!gone && isNeeded)
                                    return then(gone);
                                if (gone) // what fails after it must not call it stored
                                    unmark(runner, environment, kind);
                                removeSecrets(runner, environment, kinds, isNeeded, then);
                            });
}

/// What cannot be written costs no secret. With a secret that stays the environment stays too: nobody would
/// find it again. \p customers are those that it had: what was sealed for them has a key.
void removeKeys(Runner &runner, const Environment &environment, const QList<Customer> &customers)
{
    const bool isSealed
        = std::any_of(customers.begin(), customers.end(), [](const Customer &one) { return one.isSealed; });
    const bool hasOwn = environment.hasApiKey || environment.hasClientSecret;
    QList<SecretKind> kinds;
    if (runner.usesKeychain() && (hasOwn || !customers.isEmpty()))
        kinds.append(SecretKind::RosterKey);
    if (runner.usesKeychain() && environment.hasClientSecret)
        kinds.append(SecretKind::ClientSecret);
    if (runner.usesKeychain() && environment.hasApiKey)
        kinds.append(SecretKind::ApiKey);
    if (hasOwn && !runner.usesKeychain())
        return runner.fail(
            {.kind = Error::Kind::NotPermitted,
             .message
             = QStringLiteral("The API key of %1 is in the keychain, which is not used now: nobody would "
                              "find it there again. Try again without --no-keychain.")
                   .arg(environment.name)});
    if (const Result<void> writable = runner.environments().proveWritable(); !writable)
        return runner.fail(writable.error());
    removeSecrets(runner, environment.id, kinds, hasOwn || isSealed,
                  [&runner, environment](const Result<void> &gone) {
                      if (!gone)
                          return runner.fail(gone.error());
                      Result<void> removed = runner.environments().remove(environment.id);
                      if (!removed)
                          removed.error().message
                              = QStringLiteral("Its secrets are removed, the environment was not: %1")
                                    .arg(removed.error().message);
                      done(runner, removed, environment.name);
                  });
}

} // namespace

void environmentList(Runner &runner)
{
    if (const Result<void> read = runner.environmentsRead(); !read)
        return runner.fail(read.error());
    QJsonArray all;
    QStringList lines;
    for (const Environment &one : runner.environments().environments()) {
        all.append(summary(one));
        const bool isCurrent = one.id == runner.environments().current().id;
        lines.append((isCurrent ? QStringLiteral("* ") : QStringLiteral("  ")) + environmentLine(one));
    }
    runner.output().result(all, lines);
    runner.finish(ExitCode::Done);
}

void environmentShow(Runner &runner)
{
    if (const Environment *environment = named(runner))
        show(runner, *environment);
}

void environmentUse(Runner &runner)
{
    const Environment *found = named(runner);
    if (!found)
        return;
    const Environment environment = *found;
    const Result<void> used = runner.environments().setCurrent(environment.id);
    if (!used)
        return runner.fail(used.error());
    showChanged(runner, environment);
}

namespace {

void addEnvironment(Runner &runner)
{
    const Invocation &invocation = runner.invocation();
    Environment environment;
    environment.name = invocation.operands.constFirst();
    for (const QString &key : {QStringLiteral("url"), QStringLiteral("tenant"), QStringLiteral("kind"),
                               QStringLiteral("ca"), QStringLiteral("proxy"), QStringLiteral("contract")}) {
        if (!invocation.has(key))
            continue;
        if (const Result<void> applied
            = apply(environment, key, invocation.value(key), *runner.knownSecrets());
            !applied)
            return runner.fail(applied.error());
    }
    if (!invocation.has(QStringLiteral("kind")) && environment.isProductionHost())
        environment.kind = EnvironmentKind::Production;
    compareWithSecrets(runner, environment, {}, [&runner, environment] {
        done(runner, runner.environments().add(environment), environment.name);
    });
}

void setEnvironment(Runner &runner)
{
    const Environment *found = named(runner);
    if (!found)
        return;
    Environment environment = *found; // what is checked and stored is a copy
    const QStringList changes = runner.invocation().operands.mid(1);
    for (const QString &change : changes) {
        const qsizetype equals = change.indexOf(QLatin1Char('='));
        const Result<void> applied = equals < 1
            ? Result<void>(invalidField(change, QStringLiteral("%1 is not key=value.").arg(change)))
            : apply(environment, change.left(equals), change.mid(equals + 1), *runner.knownSecrets());
        if (!applied)
            return runner.fail(applied.error());
    }
    const auto update = [&runner, stored = *found, environment] {
        withConfirmedChange(runner, stored, environment, [&runner, environment] {
            done(runner, runner.environments().update(environment), environment.name);
        });
    };
    Environment compared = environment;
    if (environment.contract == found->contract) // as it is, the rest may be set right
        compared.contract = ApiContract::builtIn();
    compareWithSecrets(runner, compared, {}, update);
}

} // namespace

void environmentAdd(Runner &runner)
{
    learnAllSecrets(runner, [&runner] { addEnvironment(runner); });
}

void environmentSet(Runner &runner)
{
    if (named(runner))
        learnAllSecrets(runner, [&runner] { setEnvironment(runner); });
}

void environmentRemove(Runner &runner)
{
    const Environment *found = named(runner);
    if (!found)
        return;
    const Environment environment = *found;
    if (environment.isBuiltIn) // in the words of the store, before anybody is signed out
        return done(runner, runner.environments().remove(environment.id), environment.name);
    runner.store().load(&runner, [&runner, environment](const Result<void> &loaded) {
        if (!loaded) // its customers would not be found again
            return runner.fail(loaded.error());
        const QList<Customer> customers = runner.store().customers(environment.id);
        if (!customers.isEmpty() && !runner.invocation().has(QStringLiteral("with-customers")))
            return runner.fail(
                {Error::Kind::NotPermitted, 0,
                 QStringLiteral("%1 has %2 in its list, who may be signed in. Nothing was removed. "
                                "Remove them first, or say --with-customers.")
                     .arg(environment.name, countWords(customers.size()))});
        removeCustomers(runner, environment, customers,
                        [&runner, environment, customers] { removeKeys(runner, environment, customers); });
    });
}

namespace {

/// A secret of an environment: how it is called, and where it comes from.
struct OwnSecret
{
    SecretKind kind;
    QString name; ///< in words
    QString option; ///< reads it from standard input
    QString variable; ///< has it where there is no keychain
    Result<void> (EnvironmentStore::*mark)(const QUuid &);
};

void store(Runner &runner, const OwnSecret &own)
{
    const Environment *found = named(runner);
    if (!found)
        return;
    if (found->isLocalSandbox())
        return runner.fail({Error::Kind::NotPermitted, 0,
                            QStringLiteral("The sandbox of this computer brings its own API key.")});
    if (!runner.usesKeychain())
        return runner.fail(
            {Error::Kind::NotPermitted, 0,
             QStringLiteral("With --no-keychain nothing is stored: set %1.").arg(own.variable)});
    const Result<QByteArray> secret = readSecret(own.name, runner.invocation().has(own.option), own.option);
    if (!secret)
        return runner.fail(secret.error());
    if (!isHeaderValue(*secret))
        return runner.fail(
            {Error::Kind::InvalidInput, 0,
             QStringLiteral("This %1 has letters that cannot be sent in a header.").arg(own.name)});
    runner.secrets().write({found->id, {}, own.kind}, *secret, &runner,
                           [&runner, own, id = found->id](const Result<void> &stored) {
                               if (!stored)
                                   return runner.fail(stored.error());
                               const Result<void> marked = (runner.environments().*own.mark)(id);
                               if (!marked)
                                   return runner.fail(marked.error());
                               runner.sayEnvironment(*runner.environments().find(id));
                               runner.output().result(
                                   QJsonObject {{QStringLiteral("stored"), true}},
                                   QStringLiteral("The %1 is in the keychain.").arg(own.name));
                               runner.finish(ExitCode::Done);
                           });
}

} // namespace

void environmentSetKey(Runner &runner)
{
    store(runner,
          {SecretKind::ApiKey, QStringLiteral("API key"), QStringLiteral("api-key-stdin"),
           QStringLiteral("ONBOARDING_API_KEY"), &EnvironmentStore::markApiKey});
}

void environmentSetClientSecret(Runner &runner)
{
    store(runner,
          {SecretKind::ClientSecret, QStringLiteral("client secret"), QStringLiteral("client-secret-stdin"),
           QStringLiteral("ONBOARDING_CLIENT_SECRET"), &EnvironmentStore::markClientSecret});
}

void environmentExport(Runner &runner)
{
    if (const Environment *environment = named(runner)) {
        if (const Result<void> checked = environment->validateForUse(); !checked)
            return runner.fail(checked.error());
        withoutKnownSecrets(runner, *environment, {}, [&runner, json = environment->toShareableJson()] {
            runner.output().result(json, pretty(json));
            runner.finish(ExitCode::Done);
        });
    }
}

namespace {

void importEnvironment(Runner &runner)
{
    const Result<QJsonObject> json = readObject(runner.invocation().operands.constFirst());
    if (!json)
        return runner.fail(json.error());
    const QJsonObject inIt = json->value(QLatin1String("contract")).toObject();
    if (const Result<void> without = checkContractWithout(inIt, *runner.knownSecrets()); !without)
        return runner.fail(without.error());
    const Result<Environment> environment = Environment::fromShareableJson(*json);
    if (!environment)
        return runner.fail(environment.error());
    if (const Result<void> may = checkCaFileToSave(environment->extraCaFile); !may)
        return runner.fail(may.error());
    compareWithSecrets(runner, *environment, {}, [&runner, environment = *environment] {
        done(runner, runner.environments().add(environment), environment.name);
    });
}

} // namespace

void environmentImport(Runner &runner)
{
    learnAllSecrets(runner, [&runner] { importEnvironment(runner); });
}

} // namespace onboarding::commands
