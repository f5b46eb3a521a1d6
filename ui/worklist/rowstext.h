#pragma once
#include <QList>
#include <QString>

class QTableView;

namespace onboarding {

/// The selected rows of \p table as text: a line each, the shown columns as they stand, and \p always where
/// it is hidden, separated by tabs. No cell reads as a formula where it is pasted.
[[nodiscard]] QString selectedRowsText(const QTableView &table, int always);

} // namespace onboarding
