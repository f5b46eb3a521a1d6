# Windows and macOS. Debian packages are made by debian/, see packaging/linux/package.
set(CPACK_PACKAGE_VENDOR "Onboarding Console maintainers")
