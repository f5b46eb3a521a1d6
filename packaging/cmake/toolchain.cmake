# How every target of the project is compiled. Targets take it by linking onboarding_options privately.

option(ONBOARDING_QUICK_TOOLS "Use ccache and mold when they are there" ON)

if(ONBOARDING_QUICK_TOOLS AND NOT MSVC AND NOT APPLE)
    find_program(ONBOARDING_CCACHE ccache)
    if(ONBOARDING_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
        set(CMAKE_CXX_COMPILER_LAUNCHER ${ONBOARDING_CCACHE})
    endif()
    find_program(ONBOARDING_MOLD mold)
    if(ONBOARDING_MOLD AND NOT CMAKE_CROSSCOMPILING) # of Windows programs it knows nothing
        add_link_options(-fuse-ld=mold)
    endif()
endif()

add_library(onboarding_options INTERFACE)
target_compile_features(onboarding_options INTERFACE cxx_std_20)
if(MSVC)
    target_compile_options(onboarding_options INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${ONBOARDING_WERROR}>:/WX>)
else()
    target_compile_options(onboarding_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
        -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Werror=switch -Werror=return-type
        # g++ 12 sees uninitialised members in every copied std::optional, the more so with sanitizers.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
        # It takes a source that another one includes for a header.
        $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wno-subobject-linkage>
        $<$<BOOL:${ONBOARDING_WERROR}>:-Werror>)
endif()
target_compile_definitions(onboarding_options INTERFACE
    ONBOARDING_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CONTEXTLESS_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
