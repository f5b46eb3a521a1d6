#pragma once
#include <QStringList>

class QTableWidget;

namespace onboarding {

/// Rows to read and to copy cells from, under \p headings. Columns of which no row has anything are left out;
/// the last one that is left takes the rest of the width and breaks its lines.
[[nodiscard]] QTableWidget *makeReadingTable(const QStringList &headings, const QList<QStringList> &rows,
                                             const QString &objectName, const QString &accessibleName);

} // namespace onboarding
