# SPDX-License-Identifier: GPL-3.0-or-later
#
# Building for 64-bit Windows with Debian's MinGW-w64. HEZHUN_TOOLSET, a variable of CMake or of the environment, is the
# folder that packaging/windows/toolset.sh made and printed: nothing for Windows is looked for elsewhere.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

# The kind with POSIX threads: std::thread and std::mutex need it.
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

if(NOT HEZHUN_TOOLSET)
    set(HEZHUN_TOOLSET "$ENV{HEZHUN_TOOLSET}")
endif()
# Also for CMake's own small test projects, which read this file again.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES HEZHUN_TOOLSET)
set(CMAKE_FIND_ROOT_PATH "${HEZHUN_TOOLSET}")
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
