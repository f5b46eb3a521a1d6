#pragma once
#include "core/transfer/csv.h"
#include "core/transfer/importcolumns.h"

#include <QString>
#include <QStringList>

namespace onboarding {
class KnownSecrets;
}

/// Which rows of a list say what it is, and which say nothing.
namespace onboarding::headerrow {

/// Names for all columns: one without a heading can be chosen too, and one whose heading is a secret.
[[nodiscard]] QStringList columnNames(const QStringList &cells, const KnownSecrets *known);

/// Spreadsheets write such rows below a list, for cells that only have a format.
[[nodiscard]] bool isBlank(const csv::Record &record);

/// Takes away what stands above the header: when the first row is no header and one of the first ten is, with
/// \p separator or, when there is none, with that of \p document or another. Returns the rows taken away.
[[nodiscard]] Result<QList<int>> dropTitles(csv::Document &document, const QString &text,
                                            std::optional<QChar> separator,
                                            const importcolumns::Choice &choice);

/// Cells as two headers are compared by them.
[[nodiscard]] QStringList comparedCells(const csv::Record &record);

/// Why a row is no customer: it repeats the header with these comparedCells(), or is a rule of dashes. Empty:
/// it is one.
[[nodiscard]] QString whySkipped(const csv::Record &record, const QStringList &header);

} // namespace onboarding::headerrow
