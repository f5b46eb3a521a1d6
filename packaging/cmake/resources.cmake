# What a program carries besides its code: icon, version and manifest on Windows, Info.plist and icon on macOS.
# The pictures are made of the one SVG, by rsvg-convert and icotool or png2icns; without these tools there is no icon.
set(generated ${PROJECT_BINARY_DIR}/packaging)
set(icon ${PROJECT_SOURCE_DIR}/resources/icons/onboarding-console.svg)

if(WIN32)
    add_custom_command(OUTPUT ${generated}/onboarding-console.ico
        COMMAND bash ${PROJECT_SOURCE_DIR}/packaging/make-icons ico ${icon} ${generated}/onboarding-console.ico
        DEPENDS ${icon} ${PROJECT_SOURCE_DIR}/packaging/make-icons VERBATIM)
    # One rule makes it, whichever program is linked first.
    add_custom_target(onboarding-icon DEPENDS ${generated}/onboarding-console.ico)
    set(description_onboarding-console "Onboarding Console")
    set(description_kycctl "KYC onboarding from a terminal")
    set(description_kyc-sandbox "Local KYC service for trying and testing")
    # packaging/windows/sign looks for this one.
    set(special_build "")
    if(ONBOARDING_STAND_INS)
        set(special_build "            VALUE \"SpecialBuild\", \"not for use: something stands in for ${ONBOARDING_STAND_INS}\"\n")
    endif()
    foreach(program onboarding-console kycctl kyc-sandbox)
        set(description ${description_${program}})
        configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/program.manifest.in ${generated}/${program}.manifest @ONLY)
        # Visual Studio's linker puts in a manifest of its own making; it takes ours as a source and merges the two.
        set(manifest "1 24 \"${generated}/${program}.manifest\"")
        if(MSVC)
            set(manifest "")
            target_sources(${program} PRIVATE ${generated}/${program}.manifest)
        endif()
        configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/program.rc.in ${generated}/${program}.rc @ONLY)
        set_source_files_properties(${generated}/${program}.rc TARGET_DIRECTORY ${program} PROPERTIES
            OBJECT_DEPENDS "${generated}/onboarding-console.ico;${generated}/${program}.manifest")
        target_sources(${program} PRIVATE ${generated}/${program}.rc)
        add_dependencies(${program} onboarding-icon)
    endforeach()
elseif(APPLE)
    add_custom_command(OUTPUT ${generated}/onboarding-console.icns
        COMMAND ${PROJECT_SOURCE_DIR}/packaging/make-icons icns ${icon} ${generated}/onboarding-console.icns
        DEPENDS ${icon} VERBATIM)
    # Made by a target of its own: the rule above belongs to this folder, the program to another.
    add_custom_target(onboarding-icon DEPENDS ${generated}/onboarding-console.icns)
    add_dependencies(onboarding-console onboarding-icon)
    set_source_files_properties(${generated}/onboarding-console.icns TARGET_DIRECTORY onboarding-console PROPERTIES
        GENERATED ON MACOSX_PACKAGE_LOCATION Resources)
    target_sources(onboarding-console PRIVATE ${generated}/onboarding-console.icns)
    set_target_properties(onboarding-console PROPERTIES
        MACOSX_BUNDLE_INFO_PLIST ${PROJECT_SOURCE_DIR}/packaging/macos/Info.plist.in
        MACOSX_BUNDLE_GUI_IDENTIFIER org.onboarding.console
        MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
        MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
endif()
