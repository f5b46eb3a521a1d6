#pragma once
#include <QString>

class QFileDevice;

/// What only this user may open: by the mode of a file on Unix, by its access list on Windows, where the
/// system and the administrators of the computer are let in as well, as root is on Unix.
namespace onboarding::owneronly {
/// Makes the one folder \p path, closed to others from its first moment. False when it could not, or is
/// there.
[[nodiscard]] bool makeFolder(const QString &path);
/// Closes \p file, which is open for writing and still empty. True also where the file system knows no
/// owners.
[[nodiscard]] bool closeToOthers(QFileDevice &file);
/// Whether \p path is a folder, no link, of this user and closed to everybody else.
[[nodiscard]] bool isFolder(const QString &path);
/// The same of a plain file.
[[nodiscard]] bool isFile(const QString &path);
} // namespace onboarding::owneronly
