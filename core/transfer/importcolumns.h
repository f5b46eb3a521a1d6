#pragma once
#include "core/base/result.h"

#include <QList>
#include <QMap>
#include <QStringList>
#include <optional>

namespace onboarding {

/// What a list can say of a customer.
enum class ImportColumn { Username, DisplayName, Tags, Assignee, Due, SnoozedUntil, Watched, Token, Notes };

namespace importcolumns {

/// Those that a column of any file can be read as; not the notes, which only JSON tells apart.
[[nodiscard]] const QList<ImportColumn> &all();
/// "username", "displayName", … as an export writes them.
[[nodiscard]] QString name(ImportColumn column);
/// Of such a name, in any case and with or without spaces and signs.
[[nodiscard]] std::optional<ImportColumn> byName(const QString &name);
/// Also of common headings, of English and other spreadsheets: "Full name", "Benutzername", "Assigned to".
[[nodiscard]] std::optional<ImportColumn> byHeading(const QString &heading);

/// Which column of a file is read as what: by the name of the file's column; an empty name: none is.
using Choice = QMap<ImportColumn, QString>;

struct Assignment
{
    QList<std::optional<ImportColumn>> columns {}; ///< one for each of the file
    Choice sources {}; ///< what is read, and from which of them
    QStringList ignored {}; ///< columns of the file that are not read
};

/// Who chose goes first, then the names themselves, then common headings. InvalidInput when a chosen column
/// is not there, or two have the same name. No column of user names is no error.
[[nodiscard]] Result<Assignment> assign(const QStringList &columns, const Choice &choice);

} // namespace importcolumns

} // namespace onboarding
