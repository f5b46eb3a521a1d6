#pragma once
#include <QString>
#include <QtGlobal>
#include <chrono>
#ifndef Q_OS_UNIX
#include <QLockFile>
#endif

namespace onboarding {

/// A file that one owner has at a time, in this program or another, given up at the latest when the program
/// ends in whatever way. On Unix by flock(2): the kernel keeps it, so neither a process number that is used
/// again nor another host name leaves it behind as QLockFile's do, and nothing is flushed to the disk.
class ProcessLock
{
public:
    /// \p file is made when it is asked for.
    explicit ProcessLock(const QString &file);
    ~ProcessLock();
    Q_DISABLE_COPY_MOVE(ProcessLock)

    /// At once. False: somebody has it, or the file cannot be made.
    [[nodiscard]] bool tryLock();
    /// After tryLock() was false: somebody has it, and it is not that there can be no such lock.
    [[nodiscard]] bool isHeldElsewhere() const;
    /// Sleeps meanwhile: a fraction of a second, or off the main thread.
    [[nodiscard]] bool tryLock(std::chrono::milliseconds patience);
    /// Takes the file away with the lock at the end: for a file that nobody else will ask for.
    void removeAtEnd() { m_isRemoved = true; }

private:
    const QString m_file;
    bool m_isRemoved = false;
#ifdef Q_OS_UNIX
    int m_descriptor = -1;
    bool m_isLocked = false;
    bool m_isHeldElsewhere = false;
#else
    QLockFile m_lock;
#endif
};

} // namespace onboarding
