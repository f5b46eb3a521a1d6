#pragma once
#include "core/customers/ageing.h"
#include "core/customers/customer.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace onboarding {

enum class Masking { None, Names }; ///< Names: user and display names shortened to their first letter

/// What `customers list --json` prints of one customer.
[[nodiscard]] QJsonObject customerToJson(const CustomerRecord &record);
/// CSV with the columns of the import (token never) and what was observed; formula-safe.
[[nodiscard]] QByteArray rosterToCsv(const QList<CustomerRecord> &records, Masking masking);
/// A JSON array of customerToJson(); reads back without loss.
[[nodiscard]] QByteArray rosterToJson(const QList<CustomerRecord> &records, Masking masking);

} // namespace onboarding
