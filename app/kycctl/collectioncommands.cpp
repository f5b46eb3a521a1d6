// collection …: what other tools know of the API, in and out.
#include "app/kycctl/commands.h"
#include "app/kycctl/confirmedchange.h"
#include "app/kycctl/runner.h"
#include "app/kycctl/secretguard.h"
#include "core/api/headerrules.h"
#include "core/base/plaintext.h"
#include "core/collection/collectionfile.h"
#include "core/collection/contractproposal.h"
#include "core/collection/curlexport.h"
#include "core/collection/openapiexport.h"
#include "core/collection/operationmatch.h"
#include "core/collection/postmanexport.h"
#include "core/environments/contractcontents.h"
#include "core/platform/paths.h"
#include "core/sandboxclient/sandboxinfo.h"
#include "core/transfer/importreading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace onboarding::commands {

namespace {

/// What one import has found out.
struct Import
{
    Environment environment {};
    Collection collection {};
    ContractProposal proposal {};
    QList<ContractChange> wanted {}; ///< of the changes, those to make
    QByteArray apiKey {}; ///< of the environment file; empty when it has none
};

Result<CollectionVariables> variablesOf(const QString &file, QByteArray &apiKey)
{
    CollectionVariables variables;
    if (file.isEmpty())
        return variables;
    const Result<PostmanEnvironment> environment = readPostmanEnvironmentFile(file);
    if (!environment) {
        Error error = environment.error();
        error.message.prepend(QStringLiteral("--environment-file: "));
        return tl::unexpected(error);
    }
    for (const PostmanValue &value : environment->values) {
        // A secret is no part of a contract, so nothing is put in for it.
        if (!value.isSecret && !value.value.isEmpty())
            variables.set(value.key, value.value);
        if (foldedFieldName(value.key) == QStringLiteral("apikey"))
            apiKey = value.value.toUtf8();
    }
    return variables;
}

/// Those that --only names; else all but the constants, which --constants asks for, and but where passwords
/// go.
Result<QList<ContractChange>> wantedChanges(const Invocation &invocation,
                                            const QList<ContractChange> &changes)
{
    QList<ContractChange> wanted;
    if (!invocation.has(QStringLiteral("only"))) {
        const bool withConstants = invocation.has(QStringLiteral("constants"));
        std::copy_if(changes.begin(), changes.end(), std::back_inserter(wanted),
                     [withConstants](const ContractChange &change) {
                         return !change.isLeftUnasked() || (withConstants && !change.isOfSignInAddress());
                     });
        return wanted;
    }
    const QStringList pointers = invocation.value(QStringLiteral("only")).split(QLatin1Char(','));
    for (const QString &pointer : pointers) {
        const auto found = std::find_if(changes.begin(), changes.end(), [&](const ContractChange &change) {
            return change.pointer == pointer.trimmed();
        });
        if (found == changes.end())
            return invalidField(
                QStringLiteral("only"),
                QStringLiteral("The collection does not change %1. Use --dry-run to see what it "
                               "changes.")
                    .arg(plainExcerpt(pointer)));
        wanted.append(*found);
    }
    return wanted;
}

Result<Import> readImport(Runner &runner)
{
    const Invocation &invocation = runner.invocation();
    const Result<Environment> environment = runner.environment();
    if (!environment)
        return tl::unexpected(environment.error());
    Import import {.environment = *environment};
    const Result<CollectionVariables> variables
        = variablesOf(invocation.value(QStringLiteral("environment-file")), import.apiKey);
    if (!variables)
        return tl::unexpected(variables.error());
    const Result<Collection> collection = readCollectionFile(invocation.operands.constFirst(), *variables);
    if (!collection)
        return tl::unexpected(collection.error());
    import.collection = *collection;
    import.proposal = proposeChanges(*collection, environment->contract, environment->url);
    const Result<QList<ContractChange>> wanted = wantedChanges(invocation, import.proposal.changes);
    if (!wanted)
        return tl::unexpected(wanted.error());
    import.wanted = *wanted;
    return import;
}

QJsonArray operationsJson(const Import &import)
{
    QJsonArray operations;
    for (const CollectionRequest &request : import.collection.requests) {
        QJsonObject json {{QStringLiteral("name"), request.name},
                          {QStringLiteral("method"), QString::fromLatin1(request.method)},
                          {QStringLiteral("path"), request.path}};
        if (const std::optional<Operation> operation = operationOf(request))
            json.insert(QStringLiteral("operation"), operationName(*operation));
        operations.append(json);
    }
    return operations;
}

QStringList remarksOf(const Import &import)
{
    QStringList remarks = import.collection.remarks + import.proposal.remarks;
    for (const ContractChange &change : import.proposal.changes) {
        if (!change.isLeftUnasked() || import.wanted.contains(change))
            continue;
        if (change.isOfSignInAddress())
            remarks.append(
                QStringLiteral("%1 was not taken over: passwords would be sent to %2 from then on. If "
                               "they are to be, name it in --only.")
                    .arg(plainExcerpt(change.pointer, 120), plainExcerpt(change.to.toString())));
        else
            remarks.append(
                QStringLiteral("%1 was not taken over: it would go along with every request for every "
                               "customer. If it is nobody's own, give --constants.")
                    .arg(plainExcerpt(change.pointer, 120)));
    }
    if (import.collection.scripts > 0)
        remarks.append(
            import.collection.scripts == 1
                ? QStringLiteral("It has a script. It was not run.")
                : QStringLiteral("It has %1 scripts. They were not run.").arg(import.collection.scripts));
    if (import.environment.isBuiltIn && !import.wanted.isEmpty())
        remarks.append(
            QStringLiteral("The sandbox of this computer describes itself: without --dry-run this is "
                           "refused. Import it into another environment."));
    if (!import.proposal.address.isEmpty())
        remarks.append(QStringLiteral("Its requests go to %1; the address of %2 stays as it is.")
                           .arg(plainExcerpt(import.proposal.address), import.environment.name));
    if (!import.proposal.tenant.isEmpty() && import.proposal.tenant != import.environment.tenant)
        remarks.append(QStringLiteral("Its tenant is %1; the tenant of %2 stays as it is.")
                           .arg(plainExcerpt(import.proposal.tenant), import.environment.name));
    if (import.proposal.matches.isEmpty())
        remarks.append(QStringLiteral("None of its requests is an operation of this API."));
    return remarks;
}

QJsonObject collectionJson(const Import &import, bool isApplied, bool isKeyStored)
{
    QJsonArray changes;
    for (const ContractChange &change : import.wanted)
        changes.append(QJsonObject {{QStringLiteral("pointer"), change.pointer},
                                    {QStringLiteral("from"), change.from},
                                    {QStringLiteral("to"), change.to}});
    return {{QStringLiteral("environment"), import.environment.name},
            {QStringLiteral("format"), import.collection.format},
            {QStringLiteral("operations"), operationsJson(import)},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("remarks"), QJsonArray::fromStringList(remarksOf(import))},
            {QStringLiteral("applied"), isApplied},
            {QStringLiteral("apiKeyStored"), isKeyStored}};
}

QString valueText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isNull())
        return QStringLiteral("nothing");
    return value.toVariant().toString();
}

QStringList collectionLines(const Import &import, bool isApplied)
{
    QStringList lines {QStringLiteral("%1 (%2), %3 requests")
                           .arg(import.collection.name, import.collection.format)
                           .arg(import.collection.requests.size())};
    for (const CollectionRequest &request : import.collection.requests) {
        const std::optional<Operation> operation = operationOf(request);
        lines.append(QStringLiteral("  %1  %2 %3  %4")
                         .arg(operation ? operationName(*operation) : QStringLiteral("-"), -12)
                         .arg(QString::fromLatin1(request.method), -5)
                         .arg(plainExcerpt(request.path), request.name));
    }
    if (import.wanted.isEmpty() && !import.proposal.changes.isEmpty())
        lines.append(QStringLiteral("Nothing of it is taken over without being asked for."));
    else if (import.proposal.matches.isEmpty())
        lines.append(QStringLiteral("There is nothing to compare with the contract of %1: it stays as it is.")
                         .arg(import.environment.name));
    else if (import.wanted.isEmpty() && !import.proposal.leftOut.isEmpty())
        lines.append(QStringLiteral("Nothing to change in the contract of %1, but not all was compared: see "
                                    "what was left out.")
                         .arg(import.environment.name));
    else if (import.wanted.isEmpty())
        lines.append(QStringLiteral("The contract of %1 says the same: nothing to change.")
                         .arg(import.environment.name));
    else
        lines.append(
            isApplied ? QStringLiteral("Changed in the contract of %1:").arg(import.environment.name)
                      : QStringLiteral("Would change in the contract of %1:").arg(import.environment.name));
    for (const ContractChange &change : import.wanted)
        lines.append(QStringLiteral("  %1: %2 -> %3")
                         .arg(change.pointer, plainExcerpt(valueText(change.from)),
                              plainExcerpt(valueText(change.to))));
    lines += remarksOf(import);
    return lines;
}

void finishImport(Runner &runner, const Import &import, bool isApplied, bool isKeyStored)
{
    runner.output().result(collectionJson(import, isApplied, isKeyStored),
                           collectionLines(import, isApplied));
    if (!import.apiKey.isEmpty() && !isKeyStored)
        runner.output().note(
            QStringLiteral("The environment file has an API key; it was not stored. --store-api-key "
                           "puts it into the keychain."));
    if (isKeyStored)
        runner.output().note(QStringLiteral("The API key is in the keychain."));
    runner.finish(ExitCode::Done);
}

bool isKeyWanted(const Runner &runner, const Import &import)
{
    return runner.invocation().has(QStringLiteral("store-api-key")) && !import.apiKey.isEmpty();
}

/// What can be known before anything is changed.
Result<void> checkKey(const Runner &runner, const Import &import)
{
    if (!isKeyWanted(runner, import))
        return {};
    if (!runner.usesKeychain())
        return failure(Error::Kind::NotPermitted,
                       QStringLiteral("With --no-keychain nothing is stored: set ONBOARDING_API_KEY. "
                                      "Nothing was changed."));
    if (!isHeaderValue(import.apiKey))
        return failure(
            Error::Kind::InvalidInput,
            QStringLiteral("The API key of the environment file has letters that cannot be sent in a "
                           "header. Nothing was changed."));
    return {};
}

/// The key first: a keychain that refuses it leaves the contract as it was.
void storeThenFinish(Runner &runner, const Import &import, const std::optional<Environment> &changed)
{
    const auto update = [&runner, import, changed] {
        return changed ? runner.environments().update(*changed) : Result<void>();
    };
    if (!isKeyWanted(runner, import)) {
        if (const Result<void> updated = update(); !updated)
            return runner.fail(updated.error());
        return finishImport(runner, import, true, false);
    }
    runner.secrets().write({import.environment.id, {}, SecretKind::ApiKey}, import.apiKey, &runner,
                           [&runner, import, update](const Result<void> &stored) {
                               if (!stored)
                                   return runner.fail(stored.error());
                               Result<void> kept = update();
                               if (kept)
                                   kept = runner.environments().markApiKey(import.environment.id);
                               if (!kept) {
                                   Error error = kept.error();
                                   error.message
                                       += QStringLiteral(" The API key is in the keychain already.");
                                   return runner.fail(error);
                               }
                               finishImport(runner, import, true, true);
                           });
}

QString exportFormat(const Invocation &invocation)
{
    return invocation.value(QStringLiteral("format"), QStringLiteral("postman"));
}

QByteArray exportContent(const QString &format, const ExportedApi &api)
{
    if (format == QStringLiteral("curl"))
        return toCurlScript(api).toUtf8();
    const QJsonObject json = format == QStringLiteral("openapi") ? toOpenApi(api) : toPostmanCollection(api);
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

/// The sandbox of this computer has an address only while it runs.
Result<ExportedApi> exportedApi(const Environment &environment)
{
    ExportedApi api {.name = environment.name,
                     .url = environment.url,
                     .tenant = environment.tenant,
                     .contract = environment.contract,
                     .hasControlApi = environment.isLocalSandbox(),
                     .isProduction = environment.kind == EnvironmentKind::Production};
    if (!environment.isLocalSandbox())
        return api;
    const Result<SandboxInfo> sandbox = findRunningSandbox(paths::sandboxRuntimeFile());
    if (!sandbox)
        return tl::unexpected(sandbox.error());
    api.url = sandbox->url;
    api.tenant = sandbox->tenant;
    return api;
}

/// What stands in an export as it is, to be looked at before it is shared.
QString constantsWords(const QStringList &pointers)
{
    return pointers.isEmpty()
        ? QString()
        : QStringLiteral(
              " The constants of the contract are in it as they are; look at them before you share "
              "it: %1.")
              .arg(pointers.join(QStringLiteral(", ")));
}

void writeExport(Runner &runner, const ExportedApi &api)
{
    const Invocation &invocation = runner.invocation();
    const QString format = exportFormat(invocation);
    const QString file = invocation.operands.constFirst();
    const bool isOutput = file == QStringLiteral("-");
    QStringList files {file};
    Result<void> written = isOutput ? Result<void>() : paths::writeExport(file, exportContent(format, api));
    if (const QString beside = invocation.value(QStringLiteral("environment-file"));
        written && !beside.isEmpty()) {
        files.append(beside);
        written = paths::writeExport(
            beside, QJsonDocument(toPostmanEnvironment(api)).toJson(QJsonDocument::Indented));
    }
    if (!written)
        return runner.fail(written.error());
    if (isOutput) {
        runner.output().content(exportContent(format, api));
        return runner.finish(ExitCode::Done);
    }
    const QStringList constants = constantPointers(api.contract);
    runner.output().result(
        QJsonObject {{QStringLiteral("environment"), api.name},
                     {QStringLiteral("format"), format},
                     {QStringLiteral("files"), QJsonArray::fromStringList(files)},
                     {QStringLiteral("constants"), QJsonArray::fromStringList(constants)}},
        QStringLiteral("Written: %1. The API key, passwords and tokens are variables without a value.%2")
            .arg(files.join(QStringLiteral(", ")), constantsWords(constants)));
    runner.finish(ExitCode::Done);
}

} // namespace

void collectionImport(Runner &runner)
{
    const Result<Import> import = readImport(runner);
    if (!import)
        return runner.fail(import.error());
    const Result<ApiContract> contract = withChanges(import->environment.contract, import->wanted);
    if (!contract)
        return runner.fail({Error::Kind::InvalidInput, 0,
                            QStringLiteral("%1: %2").arg(contract.error().field, contract.error().message)});
    if (runner.invocation().has(QStringLiteral("dry-run")))
        return finishImport(runner, *import, false, false);
    if (const Result<void> storable = checkKey(runner, *import); !storable)
        return runner.fail(storable.error());
    Environment changed = import->environment;
    changed.contract = *contract;
    if (import->wanted.isEmpty())
        return storeThenFinish(runner, *import, {});
    withoutKnownSecrets(runner, changed, import->apiKey, [&runner, import = *import, changed] {
        withConfirmedChange(runner, import.environment, changed,
                            [&runner, import, changed] { storeThenFinish(runner, import, changed); });
    });
}

void collectionExport(Runner &runner)
{
    const Invocation &invocation = runner.invocation();
    const QString format = exportFormat(invocation);
    if (!QStringList {QStringLiteral("postman"), QStringLiteral("openapi"), QStringLiteral("curl")}.contains(
            format))
        return runner.fail(
            {Error::Kind::InvalidInput, 0, QStringLiteral("--format is postman, openapi or curl.")});
    const Result<Environment> environment = runner.environment();
    if (!environment)
        return runner.fail(environment.error());
    const Result<ExportedApi> api = exportedApi(*environment);
    if (!api)
        return runner.fail(api.error());
    if (const Result<void> checked = environment->validateForUse(); !checked && !environment->isBuiltIn)
        return runner.fail(checked.error());
    withoutKnownSecrets(runner, *environment, {}, [&runner, api = *api] { writeExport(runner, api); });
}

} // namespace onboarding::commands
