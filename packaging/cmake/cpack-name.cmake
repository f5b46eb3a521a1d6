# Read by cpack for every package that it makes.
if("$ENV{UNSIGNED}" STREQUAL "1")
    string(APPEND CPACK_PACKAGE_FILE_NAME -unsigned)
endif()
