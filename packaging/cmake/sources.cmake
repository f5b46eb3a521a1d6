# AUTOMOC (CMake 3.25, Ninja) looks again only when a file changes that it read before: a header that came with a
# pull would stay without its meta object. So when the list of sources has changed, its last run is forgotten.
function(onboarding_watch_sources target)
    set(list ${CMAKE_CURRENT_BINARY_DIR}/${target}-sources.txt)
    list(JOIN ARGN "\n" now)
    set(before "")
    if(EXISTS ${list})
        file(READ ${list} before)
    endif()
    if(NOT now STREQUAL before)
        file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp)
        file(WRITE ${list} "${now}")
    endif()
endfunction()
