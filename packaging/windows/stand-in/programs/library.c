#include <windows.h>

/* What the version resource of the running program says; "" when it has none. */
__declspec(dllexport) const char *productVersion(void)
{
    static char version[64];
    static char data[16384];
    char file[MAX_PATH];
    char *found = NULL;
    UINT length = 0;
    if (GetModuleFileNameA(NULL, file, sizeof file) && GetFileVersionInfoA(file, 0, sizeof data, data)
        && VerQueryValueA(data, "\\StringFileInfo\\040904B0\\ProductVersion", (void **)&found, &length)) {
        lstrcpynA(version, found, sizeof version);
    }
    return version;
}
