# CPack's generator External runs this when the files are staged (and signed): an MSI for all users of a computer, and one
# for a user alone.
set(CPACK_EXTERNAL_BUILT_PACKAGES "")
foreach(scope perMachine perUser)
    set(msi ${CPACK_TOPLEVEL_DIRECTORY}/${CPACK_PACKAGE_FILE_NAME}.msi)
    if(scope STREQUAL perUser)
        set(msi ${CPACK_TOPLEVEL_DIRECTORY}/${CPACK_PACKAGE_FILE_NAME}-user.msi)
    endif()
    execute_process(COMMAND bash ${CMAKE_CURRENT_LIST_DIR}/make-msi ${CPACK_TEMPORARY_INSTALL_DIRECTORY} ${CPACK_MSI_ICON}
        ${CPACK_PACKAGE_VERSION} ${scope} ${msi} COMMAND_ERROR_IS_FATAL ANY)
    list(APPEND CPACK_EXTERNAL_BUILT_PACKAGES ${msi})
endforeach()
