# CPack runs this on the staged files, before it packs them. Without a key it stops, unless UNSIGNED=1 says so.
if("$ENV{UNSIGNED}" STREQUAL "1")
    message(STATUS "UNSIGNED=1: the programs are packed without signatures")
    return()
endif()
file(GLOB_RECURSE programs ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.exe ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.dll)
execute_process(COMMAND bash ${CMAKE_CURRENT_LIST_DIR}/sign ${programs} COMMAND_ERROR_IS_FATAL ANY)
