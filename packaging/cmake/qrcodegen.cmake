# qrcodegen ships no CMake package on Debian.
find_path(QRCODEGEN_INCLUDE_DIR qrcodegen.hpp PATH_SUFFIXES qrcodegen REQUIRED)
find_library(QRCODEGEN_LIBRARY NAMES qrcodegencpp REQUIRED)
add_library(qrcodegen::qrcodegen UNKNOWN IMPORTED)
set_target_properties(qrcodegen::qrcodegen PROPERTIES
    IMPORTED_LOCATION "${QRCODEGEN_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${QRCODEGEN_INCLUDE_DIR}")
