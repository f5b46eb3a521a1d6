# The releases of CHANGELOG.md as AppStream wants them, so that they are written once.
# A section "## [1.2.3] - 2026-01-31" is a release; the project's own version must be the newest of them, or, before
# its release, not be there yet.
function(onboarding_read_releases changelog result)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${changelog})
    file(STRINGS ${changelog} headings REGEX "^## \\[[0-9]+\\.[0-9]+\\.[0-9]+\\] - [0-9]+-[0-9]+-[0-9]+$")
    set(lines)
    set(newest "")
    foreach(heading IN LISTS headings)
        string(REGEX REPLACE "^## \\[(.*)\\] - (.*)$" "\\1;\\2" pair "${heading}")
        list(GET pair 0 version)
        list(GET pair 1 date)
        if(newest STREQUAL "")
            set(newest ${version})
        endif()
        list(APPEND lines "    <release version=\"${version}\" date=\"${date}\"/>")
    endforeach()
    if(newest STREQUAL "" OR newest VERSION_GREATER PROJECT_VERSION)
        message(FATAL_ERROR
            "CHANGELOG.md must have a section for a release, none newer than the project's ${PROJECT_VERSION}.")
    endif()
    list(JOIN lines "\n" text)
    set(${result} "${text}" PARENT_SCOPE)
endfunction()
