#include "core/platform/paths.h"

#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/platform/owneronly.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QStorageInfo>
#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace onboarding::paths {

namespace {

const QString Program = QStringLiteral("onboarding-console");

/// $\p variable when it is an absolute path (the XDG specification wants others ignored), else \p fallback.
QString xdgBase(const char *variable, const QString &fallback)
{
    const QString value = qEnvironmentVariable(variable);
    return QDir::isAbsolutePath(value) ? value : fallback;
}

/// The variables of the XDG base directories are honoured everywhere: a test, or a second profile, sets them.
QString placeOf(const char *variable, [[maybe_unused]] const QString &inHome,
                [[maybe_unused]] QStandardPaths::StandardLocation elsewhere)
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    const QString standard = QStandardPaths::writableLocation(elsewhere);
#else
    const QString standard = QDir::homePath() + inHome;
#endif
    return xdgBase(variable, standard) + QLatin1Char('/') + Program;
}

} // namespace

QString configDir()
{
    return placeOf("XDG_CONFIG_HOME", QStringLiteral("/.config"), QStandardPaths::GenericConfigLocation);
}

QString dataDir()
{
    return placeOf("XDG_DATA_HOME", QStringLiteral("/.local/share"), QStandardPaths::GenericDataLocation);
}

QString stateDir()
{
    return placeOf("XDG_STATE_HOME", QStringLiteral("/.local/state"), QStandardPaths::GenericDataLocation);
}

QString runtimeDir()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return QDir::isAbsolutePath(runtime) ? runtime + QLatin1Char('/') + Program : stateDir();
}

QString environmentsFile()
{
    return configDir() + QStringLiteral("/environments.json");
}

QString customersFile()
{
    return dataDir() + QStringLiteral("/customers.sqlite");
}

QString settingsFile()
{
    return configDir() + QStringLiteral("/settings.ini");
}

QString sandboxRuntimeFile()
{
    return runtimeDir() + QStringLiteral("/sandbox.json");
}

QString autostartPlace()
{
#ifdef Q_OS_WIN
    return QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run");
#endif
    return xdgBase("XDG_CONFIG_HOME", QDir::homePath() + QStringLiteral("/.config"))
        + QStringLiteral("/autostart/org.onboarding.console.desktop");
}

Result<void> checkHome()
{
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    // Without HOME Qt takes the root folder for one.
    const auto isFolder = [](const char *name) { return QDir::isAbsolutePath(qEnvironmentVariable(name)); };
    if (!isFolder("HOME")
        && !(isFolder("XDG_CONFIG_HOME") && isFolder("XDG_DATA_HOME") && isFolder("XDG_STATE_HOME")))
        return failure(
            Error::Kind::Storage,
            CoreText::tr("HOME is not set, so there is no folder for environments and customers."));
#endif
    return {};
}

bool isPlantedLink([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat link {};
    if (::lstat(QFile::encodeName(path).constData(), &link) != 0 || !S_ISLNK(link.st_mode))
        return false;
    struct stat folder {};
    const QByteArray parent = QFile::encodeName(QFileInfo(path).absolutePath());
    if (link.st_uid != ::geteuid() || ::stat(parent.constData(), &folder) != 0)
        return true;
    // In a sticky folder such as /tmp nobody else can put a link there in our name.
    const bool isOpen = (folder.st_mode & S_IWOTH) != 0
        || ((folder.st_mode & S_IWGRP) != 0 && folder.st_gid != ::getegid());
    const bool isStrangers = folder.st_uid != ::geteuid() && folder.st_uid != 0;
    return isStrangers || (isOpen && (folder.st_mode & S_ISVTX) == 0);
#else
    return false;
#endif
}

Result<void> writeWhole(const QString &fileName, const QByteArray &content)
{
    if (isPlantedLink(fileName))
        return failure(Error::Kind::InvalidInput,
                       CoreText::tr("%1 is a link in a folder that others can write to, and is not followed. "
                                    "Remove the link, or give another folder.")
                           .arg(plainExcerpt(fileName)));
    const QFileInfo there(fileName);
    if ((there.exists() && !there.isFile()) || (there.isSymLink() && !there.exists()))
        return failure(Error::Kind::InvalidInput,
                       CoreText::tr("%1 is not a plain file and is not replaced. Give another name.")
                           .arg(plainExcerpt(fileName)));
    QSaveFile file(fileName);
    // commit() looks at no error of its own flush(), and a short file would take the place of the whole one.
    const bool isWritten = file.open(QFile::WriteOnly) && owneronly::closeToOthers(file)
        && file.write(content) == content.size() && file.flush() && file.commit();
    if (isWritten)
        return {};
    if (!QFileInfo::exists(there.absolutePath()))
        return failure(Error::Kind::Storage,
                       CoreText::tr("%1 could not be written: there is no folder %2.")
                           .arg(plainExcerpt(fileName), plainExcerpt(there.absolutePath())));
    // ENOSPC and its like; Qt does not tell them where a part was written.
    const QStorageInfo storage(there.absolutePath());
    const bool isFull = file.error() == QFileDevice::ResourceError
        || (storage.isValid() && storage.bytesAvailable() < content.size());
    return failure(
        Error::Kind::Storage,
        isFull ? CoreText::tr("%1 could not be written: the disk is full.").arg(plainExcerpt(fileName))
               : CoreText::tr("%1 could not be written. Check its folder and its rights.")
                     .arg(plainExcerpt(fileName)));
}

namespace {

/// Links and ".." aside; of what is not there yet the folder tells.
bool isBelowOwnFolder(const QString &fileName)
{
    const QFileInfo there(fileName);
    const QString file = there.exists() ? there.canonicalFilePath()
                                        : QFileInfo(there.absolutePath()).canonicalFilePath() + u'/';
    const QStringList own {configDir(), dataDir(), stateDir(), runtimeDir()};
    return std::any_of(own.begin(), own.end(), [&file](const QString &folder) {
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        return !canonical.isEmpty() && file.startsWith(canonical + QLatin1Char('/'));
    });
}

} // namespace

Result<void> writeExport(const QString &fileName, const QByteArray &content)
{
    if (isBelowOwnFolder(fileName))
        return failure(Error::Kind::InvalidInput,
                       CoreText::tr("%1 is in a folder of this program's own files and is not written. Give "
                                    "another folder.")
                           .arg(plainExcerpt(fileName)));
    return writeWhole(fileName, content);
}

bool makePrivateDir(const QString &path)
{
    if (QDir(path).exists())
        return true;
    const QFileInfo info(path);
    if (info.absolutePath() != path && !makePrivateDir(info.absolutePath()))
        return false;
    // Not made by us: another program was first, and gives it the same permissions.
    return owneronly::makeFolder(path) || QDir(path).exists();
}

bool isPrivateDir(const QString &path)
{
    return owneronly::isFolder(path);
}

bool isPrivateFile(const QString &path)
{
    return owneronly::isFile(path);
}

Result<QString> putAside(const QString &file)
{
    QString aside = file + QStringLiteral(".damaged");
    for (int i = 2; QFile::exists(aside); ++i)
        aside = QStringLiteral("%1.damaged-%2").arg(file).arg(i);
    if (QFile::rename(file, aside))
        return aside;
    return failure(Error::Kind::Storage, CoreText::tr("%1 could not be renamed.").arg(file));
}

} // namespace onboarding::paths
