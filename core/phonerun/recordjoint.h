#pragma once
#include "core/phonerun/idnames.h"

#include <QStringView>

namespace onboarding {

/// Whether running text shows that two ids belong to one record: they stand in one statement, on neighbouring
/// lines of names and values, on lines of one log entry's process, or in a list that has nothing but ids. An
/// author, a time, a list item, a command or a line of words between them may begin another record: then
/// nothing is shown. \p first stands before \p second.
[[nodiscard]] bool areOneRecord(QStringView text, const IdPlace &first, const IdPlace &second);

} // namespace onboarding
