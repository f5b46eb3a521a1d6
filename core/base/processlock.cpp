#include "core/base/processlock.h"

#include <QFile>
#include <QThread>
#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace onboarding {

#ifdef Q_OS_UNIX

ProcessLock::ProcessLock(const QString &file)
    : m_file(file)
{
}

ProcessLock::~ProcessLock()
{
    if (m_isLocked && m_isRemoved)
        QFile::remove(m_file);
    if (m_descriptor >= 0)
        ::close(m_descriptor); // and with it the lock
}

bool ProcessLock::tryLock()
{
    if (m_descriptor < 0)
        m_descriptor = ::open(QFile::encodeName(m_file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    m_isLocked = m_isLocked || (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0);
    m_isHeldElsewhere = !m_isLocked && m_descriptor >= 0 && errno == EWOULDBLOCK;
    return m_isLocked;
}

bool ProcessLock::isHeldElsewhere() const
{
    return m_isHeldElsewhere;
}

#else

ProcessLock::ProcessLock(const QString &file)
    : m_file(file)
    , m_lock(file)
{
    m_lock.setStaleLockTime(0);
}

ProcessLock::~ProcessLock() = default; // QLockFile takes its file away

bool ProcessLock::tryLock()
{
    return m_lock.isLocked() || m_lock.tryLock(0);
}

bool ProcessLock::isHeldElsewhere() const
{
    return m_lock.error() == QLockFile::LockFailedError;
}

#endif

bool ProcessLock::tryLock(std::chrono::milliseconds patience)
{
    constexpr std::chrono::milliseconds Pause {5};
    bool isLocked = tryLock();
    for (std::chrono::milliseconds waited {0}; !isLocked && waited < patience; waited += Pause) {
        QThread::msleep(static_cast<unsigned long>(Pause.count()));
        isLocked = tryLock();
    }
    return isLocked;
}

} // namespace onboarding
