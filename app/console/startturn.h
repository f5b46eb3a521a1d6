#pragma once
#include <QString>
#include <QtGlobal>

#ifndef Q_OS_UNIX
#include <QLockFile>
#endif

namespace onboarding {

/// Lets one start after the other look whether a console is open: held from making to the end of its life. It
/// waits a fifth of a second at most, then goes on without. Not a QLockFile where there is something simpler:
/// that one flushes its file to the disk, some 10 ms before the first paint.
class StartTurn
{
public:
    /// \p file is made when it is not there, and stays.
    explicit StartTurn(const QString &file);
    ~StartTurn();
    Q_DISABLE_COPY_MOVE(StartTurn)

private:
#ifdef Q_OS_UNIX
    int m_file = -1;
#else
    QLockFile m_lock;
#endif
};

} // namespace onboarding
