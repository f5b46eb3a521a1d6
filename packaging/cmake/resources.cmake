# What a program carries besides its code: icon, version and manifest on Windows, Info.plist and icon on macOS.
# The pictures are made of the one SVG, by rsvg-convert and icotool or png2icns; without these tools there is no icon.
set(generated ${PROJECT_BINARY_DIR}/packaging)
set(icon ${PROJECT_SOURCE_DIR}/resources/icons/onboarding-console.svg)

if(WIN32)
    configure_file(packaging/windows/onboarding-console.rc.in ${generated}/onboarding-console.rc @ONLY)
    configure_file(packaging/windows/onboarding-console.manifest.in ${generated}/onboarding-console.manifest @ONLY)
    add_custom_command(OUTPUT ${generated}/onboarding-console.ico
        COMMAND ${PROJECT_SOURCE_DIR}/packaging/make-icons ico ${icon} ${generated}/onboarding-console.ico
        DEPENDS ${icon} VERBATIM)
    set_source_files_properties(${generated}/onboarding-console.rc PROPERTIES
        OBJECT_DEPENDS ${generated}/onboarding-console.ico)
    target_sources(onboarding-console PRIVATE ${generated}/onboarding-console.rc ${generated}/onboarding-console.ico)
elseif(APPLE)
    add_custom_command(OUTPUT ${generated}/onboarding-console.icns
        COMMAND ${PROJECT_SOURCE_DIR}/packaging/make-icons icns ${icon} ${generated}/onboarding-console.icns
        DEPENDS ${icon} VERBATIM)
    set_source_files_properties(${generated}/onboarding-console.icns PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
    target_sources(onboarding-console PRIVATE ${generated}/onboarding-console.icns)
    set_target_properties(onboarding-console PROPERTIES
        MACOSX_BUNDLE_INFO_PLIST ${PROJECT_SOURCE_DIR}/packaging/macos/Info.plist.in
        MACOSX_BUNDLE_GUI_IDENTIFIER org.onboarding.console
        MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
        MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
endif()
