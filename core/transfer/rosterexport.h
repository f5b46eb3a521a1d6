#pragma once
#include "core/base/result.h"
#include "core/environments/environment.h"
#include "core/kyc/customer.h"
#include "core/roster/duerules.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <optional>

namespace onboarding {

enum class Masking { None, Names }; ///< Names: user and display names shortened to their first letter

/// What an export says beside the customers: of where they are, who wrote it and when.
struct ExportContext
{
    QString environment {}; ///< its name
    QString tenant {};
    QString exporter {}; ///< the name that is set in Settings; empty: it is left out
    QDateTime time {}; ///< UTC
    DueRules rules {}; ///< for the due dates that nobody set by hand
    QHash<QUuid, QList<Note>> notes {}; ///< by customer, newest first
    QHash<QUuid, QDateTime>
        unsettled {}; ///< of whose IDs it is not known whether they arrived, and when they were sent
    Masking masking = Masking::None;
};

/// The address, the tenant and the kind that \p seen came from; empty when nobody wrote it down.
[[nodiscard]] QJsonObject placeToJson(const ServicePlace &place);
/// What `customers list --json` prints of one customer.
/// \p unsettledSince: when IDs were sent of which nobody knows whether they arrived.
[[nodiscard]] QJsonObject customerToJson(const CustomerRecord &record,
                                         const std::optional<QDateTime> &unsettledSince = {});
/// What `registration` says of such a customer; a status alone does not tell it.
[[nodiscard]] QString outcomeUnknown();
/// Its text and times; `editedAt` only where it was edited.
[[nodiscard]] QJsonObject noteToJson(const Note &note);
/// CSV with the columns of the import (token never) and what was observed; formula-safe. What the import
/// reads as due is only what was set by hand; dueAt is what counts, and dueSource says which it is.
[[nodiscard]] QByteArray rosterToCsv(const QList<CustomerRecord> &records, const ExportContext &context,
                                     QChar separator = QLatin1Char(','));
/// A JSON array of customerToJson() with the rest of what is known; reads back without loss.
[[nodiscard]] QByteArray rosterToJson(const QList<CustomerRecord> &records, const ExportContext &context);
/// Refuses a name that says a format which no export has, such as list.xlsx: no spreadsheet would open it.
/// \p format: csv or json, what is exported.
[[nodiscard]] Result<void> checkExportName(const QString &fileName, const QString &format);

/// \p csv with the byte order mark by which Excel knows UTF-8.
[[nodiscard]] QByteArray withByteOrderMark(const QByteArray &csv);

} // namespace onboarding
