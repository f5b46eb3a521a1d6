#include "core/roster/rosterexport.h"

#include "core/roster/csv.h"

#include <QJsonArray>
#include <QJsonDocument>

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

QJsonObject customerToJson(const CustomerRecord &record)
{
    const Customer &customer = record.customer;
    const QJsonValue none(QJsonValue::Null);
    QJsonObject json {
        {QStringLiteral("username"), customer.username},
        {QStringLiteral("displayName"), customer.displayName},
        {QStringLiteral("status"), record.last ? QJsonValue(record.last->status.name()) : none},
        {QStringLiteral("rawStatus"), record.last ? QJsonValue(record.last->status.raw) : none},
        {QStringLiteral("lastCheckedAt"), record.last ? utcOrNull(record.last->observedAt) : none},
        {QStringLiteral("inStatusSince"), utcOrNull(record.inStatusSince)},
        {QStringLiteral("tags"), QJsonArray::fromStringList(customer.tags)},
        {QStringLiteral("assignee"), customer.assignee}};
    if (record.last && record.last->remainingAttempts)
        json.insert(QStringLiteral("remainingAttempts"), *record.last->remainingAttempts);
    if (customer.due.isValid())
        json.insert(QStringLiteral("due"), dueToText(customer.due));
    if (customer.hasRefreshToken && customer.isTokenVerified) {
        json.insert(QStringLiteral("tokenVerified"), *customer.isTokenVerified);
        if (!customer.tokenUser.isEmpty())
            json.insert(QStringLiteral("tokenUser"), customer.tokenUser);
    }
    return json;
}

QByteArray rosterToCsv(const QList<CustomerRecord> &records, Masking masking)
{
    QByteArray text
        = csv::line({QStringLiteral("username"), QStringLiteral("displayName"), QStringLiteral("tags"),
                     QStringLiteral("assignee"), QStringLiteral("due"), QStringLiteral("status"),
                     QStringLiteral("rawStatus"), QStringLiteral("lastCheckedAt"),
                     QStringLiteral("inStatusSince"), QStringLiteral("remainingAttempts")});
    for (const CustomerRecord &one : records) {
        const CustomerRecord record = mask(one, masking);
        const Customer &customer = record.customer;
        const std::optional<Observation> &seen = record.last;
        text += csv::line(
            {customer.username, customer.displayName, customer.tags.join(QLatin1Char(';')), customer.assignee,
             dueToText(customer.due), seen ? seen->status.name() : QString(),
             seen ? seen->status.raw : QString(), seen ? utc(seen->observedAt) : QString(),
             utc(record.inStatusSince),
             seen && seen->remainingAttempts ? QString::number(*seen->remainingAttempts) : QString()});
    }
    return text;
}

namespace {

/// With everything that the list knows.
QJsonObject wholeToJson(const CustomerRecord &record)
{
    const Customer &customer = record.customer;
    QJsonObject json = customerToJson(record);
    json.insert(QStringLiteral("addedAt"), utcOrNull(customer.addedAt));
    json.insert(QStringLiteral("watched"), customer.isWatched);
    json.insert(QStringLiteral("inStatusSinceWasSeen"), record.isSinceSeen);
    if (customer.snoozedUntil.isValid())
        json.insert(QStringLiteral("snoozedUntil"), utc(customer.snoozedUntil));
    if (record.last && !record.last->kycProvider.isEmpty())
        json.insert(QStringLiteral("kycProvider"), record.last->kycProvider);
    if (record.last && record.last->exchange > 0)
        json.insert(QStringLiteral("exchange"), qint64(record.last->exchange));
    if (!record.lastNote.isEmpty())
        json.insert(QStringLiteral("lastNote"), record.lastNote);
    return json;
}

} // namespace

QByteArray rosterToJson(const QList<CustomerRecord> &records, Masking masking)
{
    QJsonArray array;
    for (const CustomerRecord &record : records)
        array.append(wholeToJson(mask(record, masking)));
    return QJsonDocument(array).toJson();
}

} // namespace onboarding
