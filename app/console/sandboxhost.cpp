#include "app/console/sandboxhost.h"

#include "app/sandbox/runtimefile.h"
#include "app/sandbox/sandboxserver.h"
#include "core/platform/paths.h"

#include <QDebug>
#include <QTimer>

namespace onboarding {

/// Lives on the sandbox's thread; makes and destroys the server there.
class SandboxHost::Worker : public QObject
{
public:
    /// The ready line, or an empty one with \p error set.
    QByteArray start(QString &error)
    {
        m_server = std::make_unique<SandboxServer>(SandboxOptions {});
        if (!m_server->start()) {
            error = m_server->error();
            return {};
        }
        const QByteArray line = m_server->readyLine();
        m_file = std::make_unique<SandboxRuntimeFile>(paths::sandboxRuntimeFile(), line);
        if (!m_file->problem().isEmpty())
            qWarning().noquote() << "kycctl will not find the sandbox of this window by itself:"
                                 << m_file->problem();
        return line;
    }

private:
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<SandboxRuntimeFile> m_file;
};

SandboxHost::SandboxHost(bool mayEmbed, QObject *parent)
    : QObject(parent)
    , m_mayEmbed(mayEmbed)
{
    m_thread.setObjectName(QStringLiteral("sandbox"));
}

SandboxHost::~SandboxHost()
{
    m_thread.quit();
    m_thread.wait();
}

void SandboxHost::find()
{
    // Later in any case, so that callers see one order of things.
    QTimer::singleShot(0, this, [this] {
        if (!m_readyLine.isEmpty())
            return onStarted(m_readyLine, {});
        if (isEmbedded())
            return; // starting: the answer to the first call serves this one
        const Result<SandboxInfo> running = findRunningSandbox(paths::sandboxRuntimeFile());
        if (running)
            Q_EMIT found(*running);
        else if (m_mayEmbed)
            embed();
        else
            Q_EMIT failed(running.error());
    });
}

void SandboxHost::embed()
{
    auto *worker = new Worker;
    worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, worker, [this, worker] {
        QString error;
        const QByteArray line = worker->start(error);
        QMetaObject::invokeMethod(this, [this, line, error] { onStarted(line, error); });
    });
    m_thread.start();
}

void SandboxHost::onStarted(const QByteArray &readyLine, const QString &error)
{
    if (!error.isEmpty()) {
        m_thread.quit();
        Q_EMIT failed(Error {.kind = Error::Kind::Offline, .message = error});
        return;
    }
    m_readyLine = readyLine;
    const Result<SandboxInfo> info = parseSandboxInfo(readyLine);
    if (info)
        Q_EMIT found(*info);
    else
        Q_EMIT failed(info.error());
}

} // namespace onboarding
