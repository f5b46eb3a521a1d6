#include "app/console/callersconsole.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <cstdio>
#include <windows.h>
#endif

namespace onboarding {

#ifdef Q_OS_WIN

namespace {

bool leadsSomewhere(DWORD stream)
{
    const HANDLE handle = ::GetStdHandle(stream);
    return handle != nullptr && handle != INVALID_HANDLE_VALUE && ::GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

} // namespace

void useCallersConsole()
{
    const bool isOutputLed = leadsSomewhere(STD_OUTPUT_HANDLE);
    const bool isErrorLed = leadsSomewhere(STD_ERROR_HANDLE);
    if ((isOutputLed && isErrorLed) || !::AttachConsole(ATTACH_PARENT_PROCESS))
        return;
    // Nothing is lost that was not lost before when one of these fails.
    if (!isOutputLed)
        (void)std::freopen("CONOUT$", "w", stdout);
    if (!isErrorLed)
        (void)std::freopen("CONOUT$", "w", stderr);
}

#else

void useCallersConsole() { }

#endif

} // namespace onboarding
