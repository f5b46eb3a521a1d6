#include "app/console/startturn.h"

#ifdef Q_OS_UNIX
#include <QFile>
#include <QThread>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace onboarding {

namespace {
constexpr int Limit = 200; ///< milliseconds
}

#ifdef Q_OS_UNIX

StartTurn::StartTurn(const QString &file)
    : m_file(::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
{
    constexpr int Pause = 5;
    for (int waited = 0; m_file >= 0 && waited < Limit && ::flock(m_file, LOCK_EX | LOCK_NB) != 0;
         waited += Pause)
        QThread::msleep(Pause);
}

StartTurn::~StartTurn()
{
    if (m_file >= 0)
        ::close(m_file); // and with it the lock
}

#else

StartTurn::StartTurn(const QString &file)
    : m_lock(file)
{
    (void)m_lock.tryLock(Limit);
}

StartTurn::~StartTurn() = default;

#endif

} // namespace onboarding
