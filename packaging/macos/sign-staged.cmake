# CPack runs this on the staged bundle, before the disk image is made. Without an identity it stops, unless UNSIGNED=1.
# CPack goes on when a script of this kind fails, so then nothing is left to pack, and CPack fails too.
if("$ENV{UNSIGNED}" STREQUAL "1")
    message(STATUS "UNSIGNED=1: the bundle is packed without a signature")
    return()
endif()
execute_process(COMMAND bash ${CMAKE_CURRENT_LIST_DIR}/sign
    ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/onboarding-console.app RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    file(REMOVE_RECURSE ${CPACK_TEMPORARY_INSTALL_DIRECTORY})
    message(FATAL_ERROR "The bundle could not be signed; nothing is packed.")
endif()
