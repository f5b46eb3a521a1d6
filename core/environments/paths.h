#pragma once
#include "core/result.h"

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
/// Of the session's autostart folder, not of the program's own.
[[nodiscard]] QString autostartFile();
/// Whether this user has a place for files at all: HOME, or the XDG folders in its stead. The error says so.
[[nodiscard]] Result<void> checkHome();
/// Makes \p path with mode 0700, parents too. False when it could not.
[[nodiscard]] bool makePrivateDir(const QString &path);
/// For its owner alone; whole or not at all.
[[nodiscard]] bool writeWhole(const QString &fileName, const QByteArray &content);
/// The same for a file that the user named: only a new one, or in the place of a plain one. Another thing of
/// that name (a folder, a device, a pipe, a link) stays as it is and is an error with a sentence, as is a
/// disk that has no room or a folder that may not be written to.
[[nodiscard]] Result<void> writeUserFile(const QString &fileName, const QByteArray &content);
/// Renames \p file to a name beside it that is free, "customers.sqlite.damaged" or ".damaged-2"; the new
/// name.
[[nodiscard]] Result<QString> putAside(const QString &file);
} // namespace onboarding::paths
