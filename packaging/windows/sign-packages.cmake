# CPack runs this on the packages, before it takes their checksums: the outermost signature. CPack goes on when a script
# of this kind fails, so what could not be signed is removed, and then CPack fails too.
set(installers ${CPACK_PACKAGE_FILES})
list(FILTER installers INCLUDE REGEX "\\.(exe|msi)$")
execute_process(COMMAND bash ${CMAKE_CURRENT_LIST_DIR}/sign ${installers} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    file(REMOVE ${CPACK_PACKAGE_FILES})
    message(FATAL_ERROR "The packages could not be signed; none is left.")
endif()
