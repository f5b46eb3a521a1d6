#pragma once
#include <QList>
#include <QString>

class QTableView;

namespace onboarding {

/// \p text in one line, as a cell that no spreadsheet reads as a formula where it is pasted.
[[nodiscard]] QString copiedCell(const QString &text);

/// The selected rows of \p table as text: a line each, the shown columns as they stand, and \p always where
/// it is hidden, separated by tabs; each a copiedCell().
[[nodiscard]] QString selectedRowsText(const QTableView &table, int always);

} // namespace onboarding
