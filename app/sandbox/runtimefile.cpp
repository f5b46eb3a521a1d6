#include "app/sandbox/runtimefile.h"

#include "app/sandbox/privateplace.h"
#include "core/platform/processalive.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace onboarding {

namespace {

/// Another sandbox that still runs keeps its place.
bool isHeldByAnother(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isSymLink() || !file.open(QFile::ReadOnly))
        return false;
    const qint64 pid
        = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("pid")).toInteger();
    return pid != QCoreApplication::applicationPid() && isProcessAlive(pid);
}

} // namespace

SandboxRuntimeFile::SandboxRuntimeFile(QString file, const QByteArray &readyLine)
    : m_file(std::move(file))
{
    if (m_file.isEmpty()) {
        m_problem = QStringLiteral("there is no folder for it: XDG_RUNTIME_DIR and HOME are not set.");
        return;
    }
    if (const auto problem = sandbox::preparePrivateFolder(QFileInfo(m_file).absolutePath())) {
        m_problem = *problem;
        return;
    }
    if (isHeldByAnother(m_file))
        return;
    if (sandbox::replacePrivateFile(m_file, readyLine))
        m_content = readyLine;
    else
        m_problem = QStringLiteral("%1 could not be written. Check its folder and its rights.").arg(m_file);
}

SandboxRuntimeFile::~SandboxRuntimeFile()
{
    QFile file(m_file);
    if (!m_content.isEmpty() && file.open(QFile::ReadOnly) && file.readAll() == m_content)
        file.remove();
}

} // namespace onboarding
