#include "core/platform/processguard.h"

#include "core/platform/sanitized.h"

#include <QtGlobal>
#include <cstdlib>
#include <cstring>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

#if defined(__GLIBC__) && !defined(ONBOARDING_SANITIZED)
#include <algorithm>
#include <malloc.h>

// The allocator stays that of the C library; only what leaves it is cleared first
// (https://www.gnu.org/software/libc/manual/html_node/Replacing-malloc.html).
extern "C" {
void __libc_free(void *block); // NOLINT(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)

__attribute__((visibility("default"))) void free(void *block) noexcept
{
    if (!block)
        return;
    ::explicit_bzero(block, ::malloc_usable_size(block));
    __libc_free(block);
}

/// A block that grows moves, so that nothing of it stays behind; one that shrinks is cleared where it was.
__attribute__((visibility("default"))) void *realloc(void *block, std::size_t size) noexcept
{
    if (!block)
        return std::malloc(size);
    const std::size_t old = ::malloc_usable_size(block);
    if (size > 0 && size <= old && size >= old / 2) {
        ::explicit_bzero(static_cast<char *>(block) + size, old - size);
        return block;
    }
    void *moved = size > 0 ? std::malloc(size) : nullptr;
    if (!moved && size > 0)
        return nullptr; // as it was
    if (moved)
        std::memcpy(moved, block, std::min(old, size));
    free(block);
    return moved;
}
}
#endif

namespace onboarding {

void guardProcess()
{
#ifdef Q_OS_UNIX
    ::umask(S_IRWXG | S_IRWXO);
#ifdef QT_NO_DEBUG
    constexpr rlimit None {};
    (void)::setrlimit(RLIMIT_CORE, &None);
#ifdef Q_OS_LINUX
    // https://man7.org/linux/man-pages/man2/PR_SET_DUMPABLE.2const.html: no core, no ptrace, /proc of root.
    (void)::prctl(PR_SET_DUMPABLE, 0);
#endif
#endif
#endif
}

} // namespace onboarding
