# CPack's generator External runs this when the files are staged (and signed).
set(msi ${CPACK_TOPLEVEL_DIRECTORY}/${CPACK_PACKAGE_FILE_NAME}.msi)
execute_process(COMMAND bash ${CMAKE_CURRENT_LIST_DIR}/make-msi ${CPACK_TEMPORARY_INSTALL_DIRECTORY} ${CPACK_MSI_ICON}
    ${CPACK_PACKAGE_VERSION} ${msi} COMMAND_ERROR_IS_FATAL ANY)
set(CPACK_EXTERNAL_BUILT_PACKAGES ${msi})
