#include <stdio.h>

__declspec(dllimport) const char *productVersion(void);

int main(void)
{
    const char *version = productVersion();
    printf("stand-in %s\n", version);
    return *version ? 0 : 1;
}
