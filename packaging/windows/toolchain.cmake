# 64-bit Windows by Debian's MinGW, for the libraries that packaging/windows/libraries makes and for the programs.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

# What was made for Windows, then what Debian has for it (libz-mingw-w64-dev); nothing of this system.
set(ONBOARDING_SYSROOT ${CMAKE_CURRENT_LIST_DIR}/../../build/windows/sysroot CACHE PATH "Libraries made for Windows")
get_filename_component(ONBOARDING_SYSROOT "${ONBOARDING_SYSROOT}" ABSOLUTE)
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES ONBOARDING_SYSROOT)
set(CMAKE_FIND_ROOT_PATH ${ONBOARDING_SYSROOT} /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# moc, rcc, uic and lrelease run here, so they are this system's.
set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")

# The compiler's own libraries are linked into each program and library, so that none of them has to be shipped; the one
# for threads is the corrected one of packaging/windows/libraries.
foreach(kind EXE SHARED MODULE)
    set(CMAKE_${kind}_LINKER_FLAGS_INIT "-static -L${ONBOARDING_SYSROOT}/lib")
endforeach()
