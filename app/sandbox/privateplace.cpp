#include "app/sandbox/privateplace.h"

#include "core/platform/owneronly.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace onboarding::sandbox {

namespace {

/// Makes \p folder and what is missing above it, none of it open to others for a moment.
bool makeClosedFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists() || info.isSymLink())
        return info.isDir();
    return makeClosedFolder(info.absolutePath())
        && (owneronly::makeFolder(folder)
            || QFileInfo(folder).isDir()); // another program may have been first
}

#ifdef Q_OS_UNIX

constexpr mode_t OfOthers = S_IRWXG | S_IRWXO;

/// Of a link its own.
std::optional<struct stat> statusOf(const QString &path)
{
    struct stat found {};
    if (::lstat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    return found;
}

QString modeText(mode_t mode)
{
    constexpr mode_t Permissions = 07777;
    constexpr int Octal = 8;
    return QString::number(mode & Permissions, Octal).rightJustified(4, QLatin1Char('0'));
}

/// Why others could put something of theirs in the place of a folder in \p parent.
std::optional<QString> parentProblem(const QString &parent)
{
    struct stat found {};
    if (::stat(QFile::encodeName(parent).constData(), &found) != 0)
        return QStringLiteral("%1 could not be made. Check its rights, then start again.").arg(parent);
    if (found.st_uid != ::geteuid())
        return QStringLiteral(
                   "%1 belongs to another user, who could read or replace what is written there. Set "
                   "XDG_RUNTIME_DIR to a folder of your own with the mode 0700, then start again.")
            .arg(parent);
    const bool isOfAnotherGroup = found.st_gid != ::getegid();
    if ((found.st_mode & S_IWOTH) != 0 || ((found.st_mode & S_IWGRP) != 0 && isOfAnotherGroup))
        return QStringLiteral(
                   "%1 is open to others (mode %2), who could replace what is written there. Close it "
                   "with chmod 700, or set XDG_RUNTIME_DIR to another folder, then start again.")
            .arg(parent, modeText(found.st_mode));
    return std::nullopt;
}

/// What in \p folder may have been left there by somebody else, as the end of a sentence.
std::optional<QString> strangerIn(const QString &folder)
{
    const QStringList names
        = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const auto found = statusOf(folder + QLatin1Char('/') + name);
        if (!found)
            continue; // gone by now
        if (S_ISLNK(found->st_mode))
            return QStringLiteral("%1, which is a link").arg(name);
        if (found->st_uid != ::geteuid())
            return QStringLiteral("%1, which is another user's").arg(name);
        if (S_ISREG(found->st_mode) && found->st_nlink > 1)
            return QStringLiteral("%1, which has a second name elsewhere").arg(name);
    }
    return std::nullopt;
}

bool isClosed(const QString &folder)
{
    const int opened
        = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (opened < 0)
        return false;
    const bool isDone = ::fchmod(opened, S_IRWXU) == 0;
    ::close(opened);
    return isDone;
}

std::optional<QString> folderProblem(const QString &folder)
{
    const auto found = statusOf(folder);
    if (!found)
        return QStringLiteral("%1 could not be made. Check its rights, then start again.").arg(folder);
    if (S_ISLNK(found->st_mode))
        return QStringLiteral("%1 is a link, which is not followed. Remove it, then start again.")
            .arg(folder);
    if (!S_ISDIR(found->st_mode))
        return QStringLiteral("%1 is no folder. Remove it, then start again.").arg(folder);
    if (found->st_uid != ::geteuid())
        return QStringLiteral(
                   "%1 belongs to another user. Remove it, or set XDG_RUNTIME_DIR to a folder of your "
                   "own, then start again.")
            .arg(folder);
    if ((found->st_mode & OfOthers) == 0)
        return std::nullopt;
    if (const std::optional<QString> stranger = strangerIn(folder))
        return QStringLiteral(
                   "%1 was open to others (mode %2) and holds %3. Look at it, remove the folder, then "
                   "start again.")
            .arg(folder, modeText(found->st_mode), *stranger);
    if (!isClosed(folder))
        return QStringLiteral("%1 is open to others and could not be closed. Remove it, then start again.")
            .arg(folder);
    return std::nullopt;
}

#endif

} // namespace

std::optional<QString> preparePrivateFolder(const QString &folder)
{
    const bool isMade = makeClosedFolder(folder);
#ifdef Q_OS_UNIX
    if (const std::optional<QString> problem = parentProblem(QFileInfo(folder).absolutePath()))
        return problem;
    if (const std::optional<QString> problem = folderProblem(folder))
        return problem;
#else
    if (isMade && !owneronly::isFolder(folder))
        return QStringLiteral(
                   "%1 is open to others, who could read or replace what is written there. Remove it, or "
                   "set XDG_RUNTIME_DIR to a folder of your own, then start again.")
            .arg(folder);
#endif
    return isMade
        ? std::nullopt
        : std::optional(
              QStringLiteral("%1 could not be made. Check its rights, then start again.").arg(folder));
}

bool replacePrivateFile(const QString &file, const QByteArray &content)
{
    // A new file, which no link can stand for; QSaveFile would write to what a link leads to.
    QFile made(file + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128));
    const bool isWritten = made.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        && made.write(content) == content.size() && made.flush();
    made.close();
    std::error_code error;
    if (isWritten)
        std::filesystem::rename(made.fileName().toStdU16String(), file.toStdU16String(), error);
    if (isWritten && !error)
        return true;
    made.remove();
    return false;
}

} // namespace onboarding::sandbox
