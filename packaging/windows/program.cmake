# SPDX-License-Identifier: GPL-3.0-or-later
#
# What an .exe carries besides its code. Without effect on other systems.
if(WIN32)
    enable_language(RC)
    # windres takes the files of a resource from here, and texts as UTF-8.
    set(CMAKE_RC_FLAGS "${CMAKE_RC_FLAGS} -I\"${CMAKE_CURRENT_LIST_DIR}\" -c 65001")
endif()
set(HEZHUN_WINDOWS_FOLDER ${CMAKE_CURRENT_LIST_DIR})

# A program that is shipped: manifest, icon, version and what it is called.
function(hezhun_ship_for_windows target description)
    if(WIN32)
        set(resource ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
        configure_file(${HEZHUN_WINDOWS_FOLDER}/program.rc.in ${resource} @ONLY)
        target_sources(${target} PRIVATE ${resource} ${HEZHUN_WINDOWS_FOLDER}/expressions.cpp)
    endif()
endfunction()

# A program that is not shipped: what changes how it runs.
function(hezhun_run_on_windows target)
    if(WIN32)
        target_sources(${target} PRIVATE ${HEZHUN_WINDOWS_FOLDER}/manifest.rc
            ${HEZHUN_WINDOWS_FOLDER}/expressions.cpp)
    endif()
endfunction()
