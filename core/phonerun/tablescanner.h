#pragma once
#include "core/phonerun/mappedtext.h"

#include <QList>
#include <optional>

namespace onboarding {

class RunReader;
using TableRow = QList<MappedText>;

/// Reads CSV with a header (commas, semicolons, tabs) and Markdown or console tables with |: a row a run, or
/// a name and its value a row. A row that does not fit the header is not read: its values would stand under
/// wrong names.
/// \returns what is left when the tables are taken out; nothing when there is none.
[[nodiscard]] std::optional<MappedText> scanTables(RunReader &reader, int scope, const MappedText &text);
/// The same for rows that are known. \returns whether it was a table with names that matter.
bool scanRows(RunReader &reader, int scope, const QList<TableRow> &rows);

} // namespace onboarding
