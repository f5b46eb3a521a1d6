#include "core/transfer/rosterexport.h"

#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/kyc/nextstep.h"
#include "core/transfer/csv.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <initializer_list>

namespace onboarding {

namespace {

QString utc(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QJsonValue utcOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(utc(time)) : QJsonValue(QJsonValue::Null);
}

QString masked(const QString &name)
{
    return name.isEmpty() ? name : name.left(1) + QStringLiteral("•••••");
}

CustomerRecord mask(CustomerRecord record, Masking masking)
{
    if (masking == Masking::Names) {
        record.customer.username = masked(record.customer.username);
        record.customer.displayName = masked(record.customer.displayName);
        record.lastNote.clear(); // may say names
        record.customer.tokenUser = masked(record.customer.tokenUser);
    }
    return record;
}

} // namespace

QJsonObject noteToJson(const Note &note)
{
    QJsonObject json {{QStringLiteral("text"), note.text},
                      {QStringLiteral("writtenAt"), utc(note.writtenAt)}};
    if (note.editedAt.isValid())
        json.insert(QStringLiteral("editedAt"), utc(note.editedAt));
    return json;
}

QString outcomeUnknown()
{
    return QStringLiteral("outcome unknown");
}

QJsonObject placeToJson(const ServicePlace &place)
{
    if (!place.isKnown())
        return {};
    return {{QStringLiteral("address"), place.address},
            {QStringLiteral("tenant"), place.tenant},
            {QStringLiteral("kind"), place.kind}};
}

namespace {

/// What was seen before the environment was changed: no status of the customer there.
QJsonObject elsewhereToJson(const Observation &seen)
{
    QJsonObject json = placeToJson(seen.from);
    json.insert(QStringLiteral("status"), seen.status.name());
    json.insert(QStringLiteral("rawStatus"), seen.status.raw);
    json.insert(QStringLiteral("observedAt"), utc(seen.observedAt));
    if (seen.exchange > 0)
        json.insert(QStringLiteral("exchange"), qint64(seen.exchange));
    return json;
}

/// Of the status that is told.
QDateTime sinceOf(const CustomerRecord &record)
{
    return record.last ? record.inStatusSince : QDateTime();
}

} // namespace

QJsonObject customerToJson(const CustomerRecord &record, const std::optional<QDateTime> &unsettledSince)
{
    const Customer &customer = record.customer;
    const QJsonValue none(QJsonValue::Null);
    QJsonObject json {
        {QStringLiteral("username"), customer.username},
        {QStringLiteral("displayName"), customer.displayName},
        {QStringLiteral("status"), record.last ? QJsonValue(record.last->status.name()) : none},
        {QStringLiteral("rawStatus"), record.last ? QJsonValue(record.last->status.raw) : none},
        {QStringLiteral("statusLabel"), record.last ? QJsonValue(statusLabel(record.last->status)) : none},
        {QStringLiteral("lastCheckedAt"), record.last ? utcOrNull(record.last->observedAt) : none},
        {QStringLiteral("inStatusSince"), utcOrNull(sinceOf(record))},
        {QStringLiteral("tags"), QJsonArray::fromStringList(customer.tags)},
        {QStringLiteral("assignee"), customer.assignee}};
    if (record.failed) {
        QJsonObject failed {{QStringLiteral("at"), utc(record.failed->at)},
                            {QStringLiteral("kind"), Error::kindName(record.failed->kind)}};
        if (record.failed->httpStatus > 0)
            failed.insert(QStringLiteral("httpStatus"), record.failed->httpStatus);
        if (record.failed->exchange > 0)
            failed.insert(QStringLiteral("exchange"), qint64(record.failed->exchange));
        json.insert(QStringLiteral("failedCheck"), failed);
    }
    if (record.last && record.last->from.isKnown())
        json.insert(QStringLiteral("observedFrom"), placeToJson(record.last->from));
    if (!record.last && record.seenElsewhere)
        json.insert(QStringLiteral("observedElsewhere"), elsewhereToJson(*record.seenElsewhere));
    if (record.last && record.last->remainingAttempts)
        json.insert(QStringLiteral("remainingAttempts"), *record.last->remainingAttempts);
    if (customer.due.isValid())
        json.insert(QStringLiteral("due"), dueToText(customer.due));
    if (customer.hasRefreshToken && customer.isTokenVerified) {
        json.insert(QStringLiteral("tokenVerified"), *customer.isTokenVerified);
        if (!customer.tokenUser.isEmpty())
            json.insert(QStringLiteral("tokenUser"), customer.tokenUser);
    }
    if (unsettledSince) {
        json.insert(QStringLiteral("registration"), outcomeUnknown());
        json.insert(QStringLiteral("registrationSentAt"), utcOrNull(*unsettledSince));
    }
    return json;
}

namespace {

/// Told beside a date, so that nobody takes a rule for a decision or "at least since" for a fact.
QString dueSource(const CustomerRecord &record, const DueRules &rules)
{
    if (record.customer.due.isValid())
        return QStringLiteral("set by hand");
    return rules.dueAt(record).isValid() ? QStringLiteral("default deadline") : QString();
}

QString sinceSource(const CustomerRecord &record)
{
    if (!sinceOf(record).isValid())
        return {};
    return record.isSinceSeen ? QStringLiteral("observed") : QStringLiteral("at least since");
}

/// They may say names.
QList<Note> notesOf(const CustomerRecord &record, const ExportContext &context)
{
    return context.masking == Masking::Names ? QList<Note> {} : context.notes.value(record.customer.id);
}

QString notesText(const QList<Note> &notes)
{
    QStringList lines;
    for (const Note &note : notes)
        lines.append(utc(note.writtenAt) + QLatin1Char(' ') + note.text);
    return lines.join(QLatin1Char('\n'));
}

std::optional<QDateTime> unsettledSince(const CustomerRecord &record, const ExportContext &context)
{
    const auto sent = context.unsettled.find(record.customer.id);
    return sent == context.unsettled.end() ? std::nullopt : std::optional(*sent);
}

/// In English, whatever the window speaks.
QString placeText(const ServicePlace &place)
{
    return place.isKnown()
        ? QStringLiteral("%1 for tenant %2 (%3)").arg(place.address, place.tenant, place.kind)
        : QString();
}

/// "APPROVED_VERIFIED on 2026-11-30T06:09:24Z at https://kyc.example for tenant acme (staging)"
QString elsewhereText(const CustomerRecord &record)
{
    if (record.last || !record.seenElsewhere)
        return {};
    const Observation &seen = *record.seenElsewhere;
    return QStringLiteral("%1 on %2 at %3")
        .arg(seen.status.name(), utc(seen.observedAt), placeText(seen.from));
}

QStringList columnsOfCsv()
{
    return {QStringLiteral("username"),
            QStringLiteral("displayName"),
            QStringLiteral("tags"),
            QStringLiteral("assignee"),
            QStringLiteral("due"),
            QStringLiteral("status"),
            QStringLiteral("rawStatus"),
            QStringLiteral("lastCheckedAt"),
            QStringLiteral("inStatusSince"),
            QStringLiteral("remainingAttempts"),
            QStringLiteral("dueAt"),
            QStringLiteral("dueSource"),
            QStringLiteral("inStatusSinceSource"),
            QStringLiteral("notes"),
            QStringLiteral("environment"),
            QStringLiteral("tenant"),
            QStringLiteral("exportedBy"),
            QStringLiteral("exportedAt"),
            QStringLiteral("statusLabel"),
            QStringLiteral("snoozedUntil"),
            QStringLiteral("registration"),
            QStringLiteral("watched"),
            QStringLiteral("observedFrom"),
            QStringLiteral("observedElsewhere")};
}

/// In the order of columnsOfCsv().
QStringList cellsOfCsv(const CustomerRecord &record, const ExportContext &context)
{
    const Customer &customer = record.customer;
    const std::optional<Observation> &seen = record.last;
    return {customer.username,
            customer.displayName,
            customer.tags.join(QLatin1Char(';')),
            customer.assignee,
            dueToText(customer.due),
            seen ? seen->status.name() : QString(),
            seen ? seen->status.raw : QString(),
            seen ? utc(seen->observedAt) : QString(),
            utc(sinceOf(record)),
            seen && seen->remainingAttempts ? QString::number(*seen->remainingAttempts) : QString(),
            utc(context.rules.dueAt(record)),
            dueSource(record, context.rules),
            sinceSource(record),
            notesText(notesOf(record, context)),
            context.environment,
            context.tenant,
            context.exporter,
            utc(context.time),
            seen ? statusLabel(seen->status) : QString(),
            utc(customer.snoozedUntil),
            unsettledSince(record, context) ? outcomeUnknown() : QString(),
            customer.isWatched ? QStringLiteral("true") : QStringLiteral("false"),
            seen ? placeText(seen->from) : QString(),
            elsewhereText(record)};
}

void addContext(QJsonObject &json, const CustomerRecord &record, const ExportContext &context)
{
    const QDateTime due = context.rules.dueAt(record);
    if (due.isValid()) {
        json.insert(QStringLiteral("dueAt"), utc(due));
        json.insert(QStringLiteral("dueSource"), dueSource(record, context.rules));
    }
    if (sinceOf(record).isValid())
        json.insert(QStringLiteral("inStatusSinceSource"), sinceSource(record));
    QJsonArray notes;
    for (const Note &note : notesOf(record, context))
        notes.append(noteToJson(note));
    json.insert(QStringLiteral("notes"), notes);
    json.insert(QStringLiteral("environment"), context.environment);
    json.insert(QStringLiteral("tenant"), context.tenant);
    if (!context.exporter.isEmpty())
        json.insert(QStringLiteral("exportedBy"), context.exporter);
    json.insert(QStringLiteral("exportedAt"), utc(context.time));
}

/// With everything that the list knows.
QJsonObject wholeToJson(const CustomerRecord &record, const ExportContext &context)
{
    const Customer &customer = record.customer;
    QJsonObject json = customerToJson(record, unsettledSince(record, context));
    json.insert(QStringLiteral("addedAt"), utcOrNull(customer.addedAt));
    json.insert(QStringLiteral("watched"), customer.isWatched);
    json.insert(QStringLiteral("inStatusSinceWasSeen"), record.last && record.isSinceSeen);
    if (customer.snoozedUntil.isValid())
        json.insert(QStringLiteral("snoozedUntil"), utc(customer.snoozedUntil));
    if (record.last && !record.last->kycProvider.isEmpty())
        json.insert(QStringLiteral("kycProvider"), record.last->kycProvider);
    if (record.last && record.last->exchange > 0)
        json.insert(QStringLiteral("exchange"), qint64(record.last->exchange));
    if (!record.lastNote.isEmpty())
        json.insert(QStringLiteral("lastNote"), record.lastNote);
    addContext(json, record, context);
    return json;
}

} // namespace

QByteArray rosterToCsv(const QList<CustomerRecord> &records, const ExportContext &context, QChar separator)
{
    QByteArray text = csv::line(columnsOfCsv(), separator);
    for (const CustomerRecord &record : records)
        text += csv::line(cellsOfCsv(mask(record, context.masking), context), separator);
    return text;
}

QByteArray rosterToJson(const QList<CustomerRecord> &records, const ExportContext &context)
{
    QJsonArray array;
    for (const CustomerRecord &record : records)
        array.append(wholeToJson(mask(record, context.masking), context));
    return QJsonDocument(array).toJson();
}

Result<void> checkExportName(const QString &fileName, const QString &format)
{
    static const QStringList others
        = {QStringLiteral("xlsx"), QStringLiteral("xls"),     QStringLiteral("xlsm"), QStringLiteral("xlsb"),
           QStringLiteral("ods"),  QStringLiteral("numbers"), QStringLiteral("pdf")};
    const QFileInfo file(fileName);
    if (!others.contains(file.suffix().toLower()))
        return {};
    if (format == QLatin1String("json"))
        return failure(Error::Kind::InvalidInput,
                       CoreText::tr("This export is JSON, and no program would open it as %1. Name it %2.")
                           .arg(plainExcerpt(file.fileName(), 60),
                                plainExcerpt(file.completeBaseName() + QStringLiteral(".json"), 60)));
    return failure(Error::Kind::InvalidInput,
                   CoreText::tr("An export is CSV or JSON, and no program would open it as %1. Name it %2: "
                                "spreadsheets open that.")
                       .arg(plainExcerpt(file.fileName(), 60),
                            plainExcerpt(file.completeBaseName() + QStringLiteral(".csv"), 60)));
}

QByteArray withByteOrderMark(const QByteArray &csv)
{
    return "\xEF\xBB\xBF" + csv;
}

} // namespace onboarding
