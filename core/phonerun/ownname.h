#pragma once
#include <QString>
#include <QStringList>

namespace onboarding {

/// \p text without what only says that the ids are of the customer whose run is looked for: a line of nothing
/// but \p names of the customer and words that lead to a name ("Ids of Anna Otterbein:"), a cell of a row of
/// ids, the name of an object. A user name counts as it stands, capitals aside, of a name to show each first
/// or last name, however it is spelt; what may say something of a run ("Retry User") never does.
[[nodiscard]] QString withoutOwnNames(const QString &text, const QStringList &names);
/// Whether \p text is nothing but \p names, as above.
[[nodiscard]] bool isMadeOfNames(const QString &text, const QStringList &names);

} // namespace onboarding
