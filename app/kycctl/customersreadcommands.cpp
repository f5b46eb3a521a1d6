// customers list, show, export.
#include "app/kycctl/commands.h"
#include "app/kycctl/runner.h"
#include "app/kycctl/selection.h"
#include "core/base/plaintext.h"
#include "core/onboarding/environmentcheck.h"
#include "core/platform/paths.h"
#include "core/platform/settings.h"
#include "core/roster/duerules.h"
#include "core/sandboxclient/sandboxinfo.h"
#include "core/transfer/rosterexport.h"

#include <QFile>
#include <QJsonArray>

namespace onboarding::commands {

namespace {

/// "late since 2026-11-24T12:00:00Z", empty while there is time.
QString dueWords(const CustomerRecord &record, const DueRules &rules, const QDateTime &now)
{
    if (record.customer.snoozedUntil > now)
        return QStringLiteral("snoozed until %1").arg(record.customer.snoozedUntil.toString(Qt::ISODate));
    const QString due = rules.dueAt(record).toString(Qt::ISODate);
    switch (rules.state(record, now)) {
    case DueState::Late: return QStringLiteral("late since %1").arg(due);
    case DueState::Soon: return QStringLiteral("due %1").arg(due);
    case DueState::None:
    case DueState::Later: break;
    }
    return {};
}

/// A time that this computer's clock has not reached yet is said to be one.
QString timeWords(const QDateTime &utc, const QDateTime &now)
{
    constexpr qint64 Minute = 60;
    const QString text = utc.toString(Qt::ISODate);
    return utc.secsTo(now) < -Minute ? text + QStringLiteral(" (in the future)") : text;
}

/// Why a check brought no status.
QString failedWords(const FailedCheck &failed)
{
    if (failed.httpStatus > 0)
        return QStringLiteral("the service answered %1 (%2)")
            .arg(QString::number(failed.httpStatus), Error::kindName(failed.kind));
    switch (failed.kind) {
    case Error::Kind::Offline: return QStringLiteral("the service could not be reached");
    case Error::Kind::Timeout: return QStringLiteral("the service did not answer in time");
    case Error::Kind::TlsRefused: return QStringLiteral("no safe connection could be made");
    default: return QStringLiteral("it failed (%1)").arg(Error::kindName(failed.kind));
    }
}

/// When IDs were sent of which nobody knows whether they arrived.
using UnsettledSince = std::optional<QDateTime>;

UnsettledSince unsettledSince(const QHash<QUuid, QDateTime> &unsettled, const CustomerRecord &record)
{
    const auto sent = unsettled.find(record.customer.id);
    return sent == unsettled.end() ? std::nullopt : UnsettledSince(*sent);
}

QString lineOf(const Output &output, const CustomerRecord &record, const UnsettledSince &unsettled,
               const DueRules &rules, const QDateTime &now)
{
    const auto status = record.last ? std::optional(record.last->status) : std::nullopt;
    QString text
        = QStringLiteral("%1  %2").arg(output.badge(status), -14).arg(plainExcerpt(record.customer.username));
    if (!record.customer.displayName.isEmpty())
        text += QStringLiteral("  (%1)").arg(plainExcerpt(record.customer.displayName));
    if (!record.customer.assignee.isEmpty())
        text += QStringLiteral("  @%1").arg(plainExcerpt(record.customer.assignee));
    for (const QString &tag : record.customer.tags)
        text += QStringLiteral("  #%1").arg(plainExcerpt(tag));
    if (record.last)
        text += QStringLiteral("  checked %1").arg(timeWords(record.last->observedAt, now));
    else if (record.seenElsewhere)
        text += QStringLiteral("  %1 was seen %2 at %3, before this environment was changed")
                    .arg(record.seenElsewhere->status.name(),
                         timeWords(record.seenElsewhere->observedAt, now), record.seenElsewhere->from.text());
    if (record.failed)
        text += QStringLiteral("  tried %1: %2")
                    .arg(timeWords(record.failed->at, now), failedWords(*record.failed));
    if (unsettled)
        text += QStringLiteral("  %1 since %2").arg(outcomeUnknown(), timeWords(*unsettled, now));
    if (const QString due = dueWords(record, rules, now); !due.isEmpty())
        text += QStringLiteral("  ") + due;
    if (record.customer.hasRefreshToken && record.customer.isTokenVerified == false)
        text += record.customer.tokenUser.isEmpty()
            ? QStringLiteral("  token not verified")
            : QStringLiteral("  token of %1, not verified").arg(plainExcerpt(record.customer.tokenUser));
    return text;
}

QJsonObject observationJson(const Observation &seen)
{
    QJsonObject json {{QStringLiteral("status"), seen.status.name()},
                      {QStringLiteral("rawStatus"), seen.status.raw},
                      {QStringLiteral("observedAt"), seen.observedAt.toString(Qt::ISODate)}};
    if (seen.remainingAttempts)
        json.insert(QStringLiteral("remainingAttempts"), *seen.remainingAttempts);
    if (!seen.kycProvider.isEmpty())
        json.insert(QStringLiteral("provider"), seen.kycProvider);
    if (seen.exchange > 0)
        json.insert(QStringLiteral("exchange"), qint64(seen.exchange));
    if (seen.from.isKnown())
        json.insert(QStringLiteral("observedFrom"), placeToJson(seen.from));
    return json;
}

void showTrail(Runner &runner, const CustomerRecord &record, const StoredTrail &trail,
               const ServicePlace &here)
{
    const UnsettledSince unsettled = unsettledSince(runner.store().unsettledSince(), record);
    QJsonObject json = customerToJson(record, unsettled);
    const DueRules rules = dueRules();
    const QDateTime now = runner.clock().now();
    QStringList lines {lineOf(runner.output(), record, unsettled, rules, now)};
    if (const QDateTime due = rules.dueAt(record); due.isValid() && dueWords(record, rules, now).isEmpty())
        lines.last() += QStringLiteral("  due %1").arg(due.toString(Qt::ISODate));
    QJsonArray notes;
    for (const Note &note : trail.notes) {
        notes.append(noteToJson(note));
        lines.append(QStringLiteral("Note of %1: %2")
                         .arg(note.writtenAt.toString(Qt::ISODate), plainExcerpt(note.text, Note::MaxText)));
    }
    QJsonArray observations;
    for (const Observation &seen : trail.observations) {
        observations.append(observationJson(seen));
        QString line = QStringLiteral("%1  %2").arg(timeWords(seen.observedAt, now),
                                                    runner.output().badge(seen.status));
        if (seen.from.isOtherThan(here))
            line += QStringLiteral("  at %1, before this environment was changed").arg(seen.from.text());
        lines.append(line);
    }
    json.insert(QStringLiteral("notes"), notes);
    json.insert(QStringLiteral("observations"), observations);
    json.insert(QStringLiteral("watched"), record.customer.isWatched);
    if (record.customer.snoozedUntil.isValid())
        json.insert(QStringLiteral("snoozedUntil"), record.customer.snoozedUntil.toString(Qt::ISODate));
    runner.output().result(json, lines);
    runner.finish(ExitCode::Done);
}

/// The sandbox of this computer names its tenant while it runs, and has had no other.
QString tenantOf(const Environment &environment)
{
    if (!environment.isLocalSandbox())
        return environment.tenant;
    const Result<SandboxInfo> sandbox = findRunningSandbox(paths::sandboxRuntimeFile());
    return sandbox ? sandbox->tenant : sandboxTenant();
}

/// Reads what an export of the environment says.
void withExport(Runner &runner,
                const std::function<void(const QList<CustomerRecord> &, const ExportContext &)> &then)
{
    runner.withStore([&runner, then](const Environment &environment) {
        runner.store().file().notesByCustomer(
            environment.id, &runner, [&runner, then, environment](const Result<CustomerFile::Notes> &notes) {
                if (!notes)
                    return runner.fail(notes.error());
                const ExportContext context {
                    .environment = environment.name,
                    .tenant = tenantOf(environment),
                    .exporter = Settings(paths::settingsFile()).value(settings::OwnName),
                    .time = runner.clock().now(),
                    .rules = dueRules(),
                    .notes = *notes,
                    .unsettled = runner.store().unsettledSince(),
                    .masking
                    = runner.invocation().has(QStringLiteral("mask")) ? Masking::Names : Masking::None};
                withFiltered(runner, environment, [then, context](const QList<CustomerRecord> &records) {
                    then(records, context);
                });
            });
    });
}

} // namespace

void customersList(Runner &runner)
{
    runner.withStore([&runner](const Environment &environment) {
        withSelection(
            runner, environment, false, [&runner, environment](const QList<CustomerRecord> &chosen) {
                const DueRules rules = dueRules();
                const QDateTime now = runner.clock().now();
                const QHash<QUuid, QDateTime> open = runner.store().unsettledSince();
                for (const CustomerRecord &record : chosen) {
                    const UnsettledSince unsettled = unsettledSince(open, record);
                    if (runner.output().isJson())
                        runner.output().result(customerToJson(record, unsettled), QString());
                    else
                        runner.output().line(lineOf(runner.output(), record, unsettled, rules, now));
                }
                if (chosen.isEmpty())
                    runner.output().note(QStringLiteral("No customers."));
                if (!runner.output().isJson()) // beside the list, which has one customer a line
                    runner.output().note(QStringLiteral("Environment: %1, %2")
                                             .arg(environment.name, environmentKindName(environment.kind)));
                runner.finish(ExitCode::Done);
            });
    });
}

void customersShow(Runner &runner)
{
    runner.withStore([&runner](const Environment &environment) {
        withSelection(runner, environment, true, [&runner, environment](const QList<CustomerRecord> &chosen) {
            const CustomerRecord &record = chosen.constFirst();
            constexpr int MostObservations = 1000;
            runner.store().file().trail(record.customer.id, MostObservations, 0, &runner,
                                        [&runner, record, environment](const Result<StoredTrail> &trail) {
                                            if (!trail)
                                                return runner.fail(trail.error());
                                            showTrail(runner, record, *trail, placeOf(environment));
                                        });
        });
    });
}

void customersExport(Runner &runner)
{
    const Invocation &invocation = runner.invocation();
    const QString name = invocation.operands.value(0, QStringLiteral("-"));
    const bool isNamedJson = name.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    const QString format = invocation.value(QStringLiteral("format"),
                                            isNamedJson ? QStringLiteral("json") : QStringLiteral("csv"));
    if (format != QStringLiteral("csv") && format != QStringLiteral("json"))
        return runner.fail({Error::Kind::InvalidInput, 0, QStringLiteral("--format is csv or json.")});
    if (const Result<void> named = checkExportName(name, format); !named)
        return runner.fail(named.error());
    const bool hasMark = invocation.has(QStringLiteral("bom"));
    if (hasMark && format != QStringLiteral("csv"))
        return runner.fail(
            {Error::Kind::InvalidInput, 0, QStringLiteral("--bom is for CSV: JSON has no byte order mark.")});
    withExport(
        runner,
        [&runner, format, name, hasMark](const QList<CustomerRecord> &records, const ExportContext &context) {
            QByteArray content = format == QStringLiteral("csv") ? rosterToCsv(records, context)
                                                                 : plainJson(rosterToJson(records, context));
            if (hasMark)
                content = withByteOrderMark(content);
            if (name == QStringLiteral("-")) {
                runner.output().content(content);
                return runner.finish(ExitCode::Done);
            }
            if (const Result<void> written = paths::writeExport(name, content); !written)
                return runner.fail(written.error());
            runner.output().result(QJsonObject {{QStringLiteral("exported"), records.size()}},
                                   QStringLiteral("%1 customers written.").arg(records.size()));
            runner.finish(ExitCode::Done);
        });
}

} // namespace onboarding::commands
