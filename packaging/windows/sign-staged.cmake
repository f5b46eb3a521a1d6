# CPack runs this on the staged files, before it packs them: the programs and libraries are signed first. CPack goes on
# when a script of this kind fails, so then nothing is left to pack, and CPack fails too.
file(GLOB_RECURSE programs ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.exe ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.dll)
execute_process(COMMAND bash ${CMAKE_CURRENT_LIST_DIR}/sign ${programs} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    file(REMOVE_RECURSE ${CPACK_TEMPORARY_INSTALL_DIRECTORY})
    message(FATAL_ERROR "The programs could not be signed; nothing is packed.")
endif()
