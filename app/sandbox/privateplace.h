#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

namespace onboarding::sandbox {

/// Makes \p folder, closed to others at every moment, where it is missing. Nothing when what is written into
/// it is for this user alone; else a sentence that says why it is not and what to do. One that others could
/// write to until now is closed and used only where all that lies in it is this user's own and no link.
[[nodiscard]] std::optional<QString> preparePrivateFolder(const QString &folder);

/// Puts a new file in the place of \p file, for its owner alone: a link that stands there is replaced and
/// never followed. False when it could not.
[[nodiscard]] bool replacePrivateFile(const QString &file, const QByteArray &content);

} // namespace onboarding::sandbox
