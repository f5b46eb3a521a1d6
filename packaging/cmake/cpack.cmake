# Windows (NSIS and MSI) and macOS (DragNDrop). Debian packages are made by debian/, see packaging/linux/package.
#
# The MSI is made by wixl from packaging/windows/onboarding-console.wxs, through CPack's generator External: it takes
# the language of WiX 3, and it runs on Debian too, where CPack has no WIX. So packaging/windows/check tries what a
# release runs, up to the programs themselves.
if(UNIX AND NOT APPLE)
    return()
endif()

set(windows ${PROJECT_SOURCE_DIR}/packaging/windows)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_NAME onboarding-console)
set(CPACK_PACKAGE_VENDOR "Onboarding Console maintainers")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Onboarding Console")
set(CPACK_PACKAGE_FILE_NAME onboarding-console-${PROJECT_VERSION}-${CMAKE_SYSTEM_PROCESSOR})
if(ONBOARDING_STAND_INS)
    string(APPEND CPACK_PACKAGE_FILE_NAME -stand-ins)
endif()
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_STRIP_FILES ON)
# One tree with everything: the installers offer no choice, and the libraries beside the programs belong to all.
set(CPACK_MONOLITHIC_INSTALL ON)
# Read when cpack runs: an unsigned package says so in its name.
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/cpack-name.cmake)

if(WIN32)
    set(CPACK_GENERATOR NSIS External)
    set(CPACK_PACKAGE_EXECUTABLES onboarding-console "Onboarding Console")
    set(CPACK_NSIS_DISPLAY_NAME "Onboarding Console")
    set(CPACK_NSIS_PACKAGE_NAME "Onboarding Console")
    set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\onboarding-console.exe")
    set(CPACK_NSIS_MUI_ICON ${PROJECT_BINARY_DIR}/packaging/onboarding-console.ico)
    set(CPACK_NSIS_MUI_UNIICON ${PROJECT_BINARY_DIR}/packaging/onboarding-console.ico)
    set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
    set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
    # The uninstaller is made inside the installer, so it is signed there, before the installer is. And some
    # variables and one function of CPack's own script are not used, which is no warning about ours. File times are not kept: with those of
    # this build no second one would give the same bytes.
    set(CPACK_NSIS_DEFINES "!uninstfinalize 'bash \"${windows}/sign\" \"%1\"' = 0
        SetDateSave off
        !pragma warning disable 6001
        !pragma warning disable 6010")
    # The entry that starts the console with the session was made by its settings, so the console takes it away. An upgrade
    # runs the uninstaller where it lies, not in a copy, and keeps the entry.
    set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "StrCmp $EXEDIR $INSTDIR +2
  ExecWait '\"$INSTDIR\\bin\\onboarding-console.exe\" --forget-autostart'")
    set(CPACK_NSIS_EXECUTABLE_PRE_ARGUMENTS -WX)
    if(CMAKE_HOST_UNIX)
        # Debian's NSIS has a 64-bit stub, which runs where no 32-bit Windows is. That of nsis.sourceforge.io has not.
        list(APPEND CPACK_NSIS_EXECUTABLE_PRE_ARGUMENTS "-XTarget\\ amd64-unicode")
    endif()
    set(CPACK_EXTERNAL_ENABLE_STAGING ON)
    set(CPACK_EXTERNAL_PACKAGE_SCRIPT ${windows}/make-msi.cmake)
    set(CPACK_MSI_ICON ${PROJECT_BINARY_DIR}/packaging/onboarding-console.ico)
    # windeployqt copies Qt, its plugins and the compiler's libraries beside the programs, before they are signed.
    find_program(WINDEPLOYQT windeployqt HINTS ${QT6_INSTALL_PREFIX}/bin)
    if(WINDEPLOYQT)
        install(CODE "execute_process(COMMAND \"${WINDEPLOYQT}\" --release --no-translations --no-opengl-sw
            \"\${CMAKE_INSTALL_PREFIX}/bin/onboarding-console.exe\" \"\${CMAKE_INSTALL_PREFIX}/bin/kycctl.exe\"
            \"\${CMAKE_INSTALL_PREFIX}/bin/kyc-sandbox.exe\" COMMAND_ERROR_IS_FATAL ANY)" COMPONENT console)
    elseif(ONBOARDING_SYSROOT)
        # Qt's own tool is not there where Qt was cross-compiled.
        install(CODE "execute_process(COMMAND bash \"${windows}/gather\" \"\${CMAKE_INSTALL_PREFIX}/bin\"
            \"${ONBOARDING_SYSROOT}\" COMMAND_ERROR_IS_FATAL ANY)" COMPONENT console)
        install(FILES ${ONBOARDING_SYSROOT}/libraries.txt DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT console)
        install(CODE "execute_process(COMMAND python3 \"${windows}/make-sbom\" \"\${CMAKE_INSTALL_PREFIX}\"
            \"${ONBOARDING_SYSROOT}/libraries.txt\" \"${PROJECT_SOURCE_DIR}/packaging/THIRD-PARTY-NOTICES.md\"
            ${PROJECT_VERSION} \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DOCDIR}/sbom.cdx.json\"
            COMMAND_ERROR_IS_FATAL ANY)" COMPONENT console)
    elseif(TARGET Qt6::Core)
        install(CODE "message(FATAL_ERROR \"windeployqt was not found, so Qt would be missing. Give WINDEPLOYQT.\")"
            COMPONENT console)
    endif()
    set(CPACK_PRE_BUILD_SCRIPTS ${windows}/sign-staged.cmake)
    set(CPACK_POST_BUILD_SCRIPTS ${windows}/sign-packages.cmake)
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
    set(CPACK_DMG_VOLUME_NAME "Onboarding Console ${PROJECT_VERSION}")
    set(CPACK_DMG_FORMAT UDZO)
    find_program(MACDEPLOYQT macdeployqt HINTS ${QT6_INSTALL_PREFIX}/bin)
    if(MACDEPLOYQT)
        set(bundle "\${CMAKE_INSTALL_PREFIX}/onboarding-console.app")
        install(CODE "execute_process(COMMAND \"${MACDEPLOYQT}\" \"${bundle}\"
            \"-executable=${bundle}/Contents/MacOS/kycctl\" \"-executable=${bundle}/Contents/MacOS/kyc-sandbox\"
            COMMAND_ERROR_IS_FATAL ANY)" COMPONENT console)
    endif()
    set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/macos/sign-staged.cmake)
endif()

include(CPack)
