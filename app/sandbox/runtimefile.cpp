#include "app/sandbox/sandboxserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <csignal>
#include <unistd.h>
#endif

namespace onboarding {

namespace {

bool isAlive(qint64 pid)
{
#ifdef Q_OS_WIN
    const HANDLE process = ::OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(pid));
    if (!process)
        return ::GetLastError() == ERROR_ACCESS_DENIED;
    const bool isRunning = ::WaitForSingleObject(process, 0) == WAIT_TIMEOUT;
    ::CloseHandle(process);
    return isRunning;
#else
    return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
#endif
}

/// Another sandbox that still runs keeps its place.
bool isHeldByAnother(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return false;
    const qint64 pid
        = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("pid")).toInteger();
    return pid > 0 && pid != QCoreApplication::applicationPid() && isAlive(pid);
}

constexpr auto PrivateFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

/// Makes \p folder and what is missing above it, none of it open to others for a moment.
bool makePrivateFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists())
        return info.isDir();
    return makePrivateFolder(info.absolutePath()) && QDir().mkdir(folder, PrivateFolder);
}

/// A folder that another user made, or a link that one left, would show or redirect what is written into it.
bool isOursAlone(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isSymLink() || !info.isDir())
        return false;
#ifdef Q_OS_UNIX
    return info.ownerId() == ::geteuid() && QFile::setPermissions(folder, PrivateFolder);
#else
    return true; // the profile folder of Windows is its user's
#endif
}

} // namespace

SandboxRuntimeFile::SandboxRuntimeFile(QString file, const QByteArray &readyLine)
    : m_file(std::move(file))
{
    if (isHeldByAnother(m_file))
        return;
    m_hasFailed = m_file.isEmpty() || !write(readyLine);
    if (!m_hasFailed)
        m_content = readyLine;
}

bool SandboxRuntimeFile::write(const QByteArray &readyLine) const
{
    const QString folder = QFileInfo(m_file).absolutePath();
    constexpr auto Private = QFile::ReadOwner | QFile::WriteOwner;
    if (!makePrivateFolder(folder) || !isOursAlone(folder))
        return false;
    QSaveFile saved(m_file);
    return saved.open(QFile::WriteOnly) && saved.setPermissions(Private)
        && saved.write(readyLine) == readyLine.size() && saved.commit();
}

SandboxRuntimeFile::~SandboxRuntimeFile()
{
    QFile file(m_file);
    if (!m_content.isEmpty() && file.open(QFile::ReadOnly) && file.readAll() == m_content)
        file.remove();
}

} // namespace onboarding
