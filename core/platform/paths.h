#pragma once
#include "core/base/result.h"

#include <QString>

/// XDG folders of the program, each ".../onboarding-console", with the platform's own place on Windows and
/// macOS. Read from the environment at every call. Directories are made 0700 when first written.
namespace onboarding::paths {
[[nodiscard]] QString configDir();
[[nodiscard]] QString dataDir();
[[nodiscard]] QString stateDir();
[[nodiscard]] QString runtimeDir(); ///< for the sandbox's run-time file; falls back to the state folder
[[nodiscard]] QString environmentsFile();
[[nodiscard]] QString customersFile();
[[nodiscard]] QString settingsFile();
[[nodiscard]] QString sandboxRuntimeFile();
/// Of the session's autostart folder, not of the program's own; on Windows a key of the registry.
[[nodiscard]] QString autostartPlace();
/// Whether this user has a place for files at all: HOME, or the XDG folders in its stead. The error says so.
[[nodiscard]] Result<void> checkHome();
/// Makes \p path with mode 0700, parents too; at no moment is it open to others. False when it could not.
[[nodiscard]] bool makePrivateDir(const QString &path);
/// Whether \p path is a folder, no link, of this user and closed to everybody else: only then is what lies in
/// it ours.
[[nodiscard]] bool isPrivateDir(const QString &path);
/// The same of a plain file.
[[nodiscard]] bool isPrivateFile(const QString &path);
/// Whether \p path is a link that somebody else may have left there: of another user, or in a folder that
/// others can write to. What it leads to is not ours to write. A link in a folder of one's own is one's own.
[[nodiscard]] bool isPlantedLink(const QString &path);
/// For its owner alone; whole or not at all. InvalidInput for what is there and is no plain file, such as a
/// device or a pipe: it would be replaced by one; and for a planted link. Storage when it could not be
/// written.
[[nodiscard]] Result<void> writeWhole(const QString &fileName, const QByteArray &content);
/// writeWhole() to a file that the user names. InvalidInput also for one in the program's own folders: the
/// export would replace the customers, the environments or the settings.
[[nodiscard]] Result<void> writeExport(const QString &fileName, const QByteArray &content);
/// Renames \p file to a name beside it that is free, "customers.sqlite.damaged" or ".damaged-2"; the new
/// name.
[[nodiscard]] Result<QString> putAside(const QString &file);
} // namespace onboarding::paths
