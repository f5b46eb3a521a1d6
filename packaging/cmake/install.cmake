# What a package holds. Included last, when every target is known. Linux: what debian/*.install picks from;
# Windows and macOS: what CPack packs.
include(GNUInstallDirs)
include(${CMAKE_CURRENT_LIST_DIR}/releases.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/resources.cmake)

set(packaging ${PROJECT_SOURCE_DIR}/packaging)

onboarding_read_releases(${PROJECT_SOURCE_DIR}/CHANGELOG.md RELEASES)
configure_file(${packaging}/linux/org.onboarding.console.metainfo.xml.in
    ${generated}/org.onboarding.console.metainfo.xml @ONLY)

install(TARGETS onboarding-console RUNTIME COMPONENT console BUNDLE DESTINATION . COMPONENT console)
if(APPLE)
    # Inside the bundle they share its libraries and are signed with it; outside, notarisation would refuse them.
    install(TARGETS kycctl kyc-sandbox RUNTIME DESTINATION onboarding-console.app/Contents/MacOS COMPONENT console)
else()
    install(TARGETS kycctl RUNTIME COMPONENT console)
    install(TARGETS kyc-sandbox RUNTIME COMPONENT sandbox)
endif()

if(UNIX AND NOT APPLE)
    install(FILES ${packaging}/linux/org.onboarding.console.desktop
        DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT console)
    install(FILES ${generated}/org.onboarding.console.metainfo.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT console)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/onboarding-console.svg RENAME org.onboarding.console.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT console)
    foreach(program onboarding-console kycctl kyc-sandbox)
        set(component console)
        if(program STREQUAL "kyc-sandbox")
            set(component sandbox)
        endif()
        install(FILES ${packaging}/man/${program}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component})
        install(FILES ${packaging}/completion/${program}.bash RENAME ${program}
            DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT ${component})
    endforeach()
    install(FILES ${packaging}/man/onboarding-contract.5 DESTINATION ${CMAKE_INSTALL_MANDIR}/man5 COMPONENT console)
    install(FILES ${packaging}/completion/kycctl.zsh RENAME _kycctl
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT console)
    install(FILES ${packaging}/completion/kycctl.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT console)
endif()

# A Debian package says its licence in debian/copyright and points to the common text.
option(ONBOARDING_INSTALL_LICENCE "Install LICENSE and the third-party notices" ON)
if(ONBOARDING_INSTALL_LICENCE)
    install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${packaging}/THIRD-PARTY-NOTICES.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT console)
endif()

include(${CMAKE_CURRENT_LIST_DIR}/cpack.cmake)
