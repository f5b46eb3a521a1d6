#include "core/platform/owneronly.h"

#include <QDir>
#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

namespace onboarding::owneronly {

namespace {

/// Of a link its own status, not that of what it leads to.
bool isPrivate(const QString &path, mode_t kind)
{
    struct stat found {};
    return ::lstat(QFile::encodeName(path).constData(), &found) == 0 && (found.st_mode & S_IFMT) == kind
        && found.st_uid == ::geteuid() && (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

} // namespace

bool makeFolder(const QString &path)
{
    return QDir().mkdir(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool closeToOthers(QFileDevice &file)
{
    return file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

bool isFolder(const QString &path)
{
    return isPrivate(path, S_IFDIR);
}

bool isFile(const QString &path)
{
    return isPrivate(path, S_IFREG);
}

} // namespace onboarding::owneronly
