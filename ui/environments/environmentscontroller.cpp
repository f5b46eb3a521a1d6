#include "ui/environments/environmentscontroller.h"

#include "core/api/contractsecret.h"
#include "core/api/headerrules.h"
#include "core/api/strictjson.h"
#include "core/collection/curlexport.h"
#include "core/collection/openapiexport.h"
#include "core/collection/postmanexport.h"
#include "core/environments/cafile.h"
#include "core/kyc/knownsecrets.h"
#include "core/platform/paths.h"

#include <QFile>
#include <QJsonDocument>
#include <utility>

namespace onboarding {

namespace {

using RefusalReason = EnvironmentsController::Refusal::Reason;

auto refused(RefusalReason reason, Error error = {})
{
    return tl::unexpected(EnvironmentsController::Refusal {reason, std::move(error)});
}

/// Whether \p secret stands in the name, the tenant, the address or the contract.
std::optional<EnvironmentsController::Refusal> secretIn(const Environment &environment,
                                                        const QByteArray &secret)
{
    if (const std::optional<QString> pointer = pointerToSecret(environment.contract, secret))
        return EnvironmentsController::Refusal {RefusalReason::SecretInContract,
                                                {.kind = Error::Kind::InvalidInput, .field = *pointer}};
    KnownSecrets one;
    one.add(secret.trimmed());
    if (const Result<void> without = environment.validateWithout(one); !without)
        return EnvironmentsController::Refusal {RefusalReason::SecretInField, without.error()};
    return std::nullopt;
}

QList<SecretKind> storedSecrets(const Environment &environment)
{
    QList<SecretKind> kinds;
    if (environment.hasApiKey)
        kinds.append(SecretKind::ApiKey);
    if (environment.hasClientSecret)
        kinds.append(SecretKind::ClientSecret);
    return kinds;
}

void takeMarkers(Environment &environment, const Environment &stored)
{
    environment.hasApiKey = stored.hasApiKey;
    environment.hasClientSecret = stored.hasClientSecret;
}

} // namespace

EnvironmentsController::EnvironmentsController(EnvironmentStore &store, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_secrets(secrets)
{
}

void EnvironmentsController::setCustomersOf(CountCustomers customersOf)
{
    m_customersOf = std::move(customersOf);
}

qsizetype EnvironmentsController::customersOf(const QUuid &environment) const
{
    return m_customersOf ? m_customersOf(environment) : 0;
}

void EnvironmentsController::setTestMaker(MakeTest makeTest)
{
    m_makeTest = std::move(makeTest);
}

void EnvironmentsController::setSecretState(SecretStoreState state)
{
    if (std::exchange(m_secretState, state) != state)
        Q_EMIT secretStateChanged();
}

void EnvironmentsController::review(const Edit &edit, QObject *context,
                                    Done<const tl::expected<Environment, Refusal> &> done)
{
    const Reviewed reviewed(context, std::move(done));
    Environment before = edit.before;
    Environment after = edit.after;
    m_store.refresh();
    const Environment *stored = m_store.find(after.id);
    if (stored) {
        takeMarkers(before, *stored); // the form has them from when it was opened
        takeMarkers(after, *stored);
        if (*stored != before)
            return reviewed(refused(RefusalReason::ChangedElsewhere));
    }
    const bool isNamedAlike
        = stored && after.name == stored->name && after.url == stored->url && after.tenant == stored->tenant;
    if (after.contract == (stored ? stored->contract : ApiContract::builtIn()) && isNamedAlike)
        return reviewed(after);
    for (const QByteArray &typed : {edit.apiKey, edit.clientSecret}) {
        if (const auto found = secretIn(after, typed))
            return reviewed(tl::unexpected(*found));
    }
    compareStored(after, storedSecrets(after), reviewed);
}

/// One after the other; what the keychain does not tell is not looked for.
void EnvironmentsController::compareStored(const Environment &environment, QList<SecretKind> kinds,
                                           const Reviewed &done)
{
    if (kinds.isEmpty())
        return done(environment);
    const SecretKind kind = kinds.takeFirst();
    m_secrets.read({environment.id, {}, kind}, this,
                   [this, environment, kinds, done](const Result<std::optional<QByteArray>> &secret) {
                       const auto found
                           = secretIn(environment, secret ? secret->value_or(QByteArray()) : QByteArray());
                       if (found)
                           return done(tl::unexpected(*found));
                       compareStored(environment, kinds, done);
                   });
}

/// A file that was named before may be on a disk that is not there now.
Result<void> EnvironmentsController::mayBeSaved(const Edit &edit) const
{
    const Environment &environment = edit.after;
    if (Result<void> valid = environment.validateForUse(); !valid)
        return valid;
    const bool isNamedNow = edit.isNew || environment.extraCaFile != edit.before.extraCaFile;
    return isNamedNow ? checkCaFileToSave(environment.extraCaFile) : Result<void>();
}

Result<void> EnvironmentsController::save(const Edit &edit)
{
    if (Result<void> may = mayBeSaved(edit); !may)
        return may;
    return edit.isNew ? m_store.add(edit.after) : m_store.update(edit.after);
}

void EnvironmentsController::remove(const Environment &environment, QObject *context,
                                    Done<const tl::expected<void, Refusal> &> done)
{
    const Removed removed(context, std::move(done));
    if (customersOf(environment.id) > 0)
        return removed(refused(RefusalReason::HasCustomers));
    // What cannot be written costs no secret.
    if (const Result<void> writable = m_store.proveWritable(); !writable)
        return removed(refused(RefusalReason::NotWritable, writable.error()));
    removeSecrets(environment, storedSecrets(environment), removed);
}

/// With one that stays the environment stays too: nobody would find it again.
void EnvironmentsController::removeSecrets(const Environment &environment, QList<SecretKind> kinds,
                                           const Removed &done)
{
    if (kinds.isEmpty()) {
        if (const Result<void> removed = m_store.remove(environment.id); !removed)
            return done(refused(RefusalReason::OnlySecretsRemoved, removed.error()));
        return done({});
    }
    const SecretKind kind = kinds.takeLast();
    m_secrets.remove({environment.id, {}, kind}, this,
                     [this, environment, kind, kinds, done](const Result<void> &gone) {
                         if (!gone)
                             return done(refused(RefusalReason::SecretStays, gone.error()));
                         // What fails after it must not call it stored.
                         (void)(kind == SecretKind::ApiKey ? m_store.unmarkApiKey(environment.id)
                                                           : m_store.unmarkClientSecret(environment.id));
                         removeSecrets(environment, kinds, done);
                     });
}

Result<void> EnvironmentsController::restore(Environment removed)
{
    takeMarkers(removed, {});
    return m_store.add(std::move(removed));
}

void EnvironmentsController::keepSecret(const QUuid &environment, SecretKind kind, const QString &typed,
                                        QObject *context, Done<const Kept &> done)
{
    using Where = Kept::Where;
    const Continuation<const Kept &> kept(context, std::move(done));
    const QByteArray secret = typed.trimmed().toUtf8();
    if (!isHeaderValue(secret))
        return kept({.where = Where::Nowhere});
    if (!storesSecrets()) {
        announce(environment, kind, secret, false);
        return kept({.where = Where::Session});
    }
    m_secrets.write({environment, {}, kind}, secret, this,
                    [this, environment, kind, secret, kept](const Result<void> &stored) {
                        if (!stored) {
                            announce(environment, kind, secret, false);
                            return kept({.where = Where::Session, .problem = stored.error()});
                        }
                        const Result<void> marked = kind == SecretKind::ApiKey
                            ? m_store.markApiKey(environment)
                            : m_store.markClientSecret(environment);
                        if (!marked)
                            return kept({.where = Where::Unmarked, .problem = marked.error()});
                        announce(environment, kind, secret, true);
                        kept({.where = Where::Keychain});
                    });
}

void EnvironmentsController::announce(const QUuid &environment, SecretKind kind, const QByteArray &secret,
                                      bool isStored)
{
    if (kind != SecretKind::ApiKey)
        Q_EMIT clientSecretGiven(environment, secret);
    else if (isStored)
        Q_EMIT apiKeyStored(environment, secret);
    else
        Q_EMIT sessionApiKeyGiven(environment, secret);
}

Result<std::unique_ptr<ConnectionTest>> EnvironmentsController::makeTest(const Environment &environment,
                                                                         const QString &typedKey) const
{
    Result<std::unique_ptr<ConnectionTest>> test = m_makeTest(environment);
    const QByteArray key = typedKey.trimmed().toUtf8();
    if (test && !key.isEmpty() && isHeaderValue(key))
        (*test)->setApiKey(key);
    return test;
}

Result<Environment> EnvironmentsController::readFile(const QString &path)
{
    constexpr qint64 MaxSize = 1024 * 1024;
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return failure(Error::Kind::Storage, tr("It cannot be opened."));
    const Result<QJsonValue> json = parseStrictJson(file.read(MaxSize));
    if (!json)
        return tl::unexpected(json.error());
    return Environment::fromShareableJson(json->toObject());
}

Result<void> EnvironmentsController::writeFile(const QString &path, const Environment &environment)
{
    return paths::writeExport(path, QJsonDocument(environment.toShareableJson()).toJson());
}

Result<void> EnvironmentsController::writePostmanEnvironment(const QString &path, const ExportedApi &api)
{
    return paths::writeExport(path, QJsonDocument(toPostmanEnvironment(api)).toJson());
}

Result<void> EnvironmentsController::writeContract(const QString &path, const ExportedApi &api,
                                                   ContractFormat format)
{
    switch (format) {
    case ContractFormat::Postman:
        return paths::writeExport(path, QJsonDocument(toPostmanCollection(api)).toJson());
    case ContractFormat::OpenApi: return paths::writeExport(path, QJsonDocument(toOpenApi(api)).toJson());
    case ContractFormat::Curl: return paths::writeExport(path, toCurlScript(api).toUtf8());
    }
    Q_UNREACHABLE();
}

} // namespace onboarding
