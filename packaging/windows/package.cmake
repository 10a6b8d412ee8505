# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Hezhun-<version>-win64.exe puts into C:\Program Files\Hezhun, and how it goes about it: per machine, with /S
# without a question. packaging/windows.sh builds it, packaging/windows/check-install.sh tries it.
find_program(STRIP_PROGRAM x86_64-w64-mingw32-strip REQUIRED)
set(windows ${CMAKE_CURRENT_SOURCE_DIR}/windows)

install(TARGETS hezhun hezhunctl RUNTIME DESTINATION .)
install(FILES ${CMAKE_SOURCE_DIR}/packaging/hezhun.example.ini ${CMAKE_SOURCE_DIR}/packaging/rollout.md
    ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/CHANGELOG.md DESTINATION .)
# The same that the client shows: what it is made of, and every licence.
set(components ${CMAKE_BINARY_DIR}/ui/about/components.json)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/licences/texts/ DESTINATION licences)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION licences RENAME hezhun.txt)
install(FILES ${components} DESTINATION licences)
file(READ ${components} component_list)

# Named one by one: a library that comes in or goes is somebody's decision. check-install.sh sees that none is missing.
foreach(library libcrypto-3-x64 libgcc_s_seh-1 libpq libqt6keychain libssl-3-x64 libstdc++-6 libwinpthread-1 qcustomplot
        Qt6Concurrent Qt6Core Qt6Gui Qt6Network Qt6PrintSupport Qt6Widgets sqlite3)
    install(FILES ${HEZHUN_TOOLSET}/bin/${library}.dll DESTINATION .)
    string(FIND "${component_list}" "\"${library}\"" place)
    if(place EQUAL -1)
        message(FATAL_ERROR "resources/licences/components.json.in does not say whose ${library}.dll is")
    endif()
endforeach()
# hezhunctl draws the demo's papers without a screen.
foreach(plugin platforms/qwindows platforms/qoffscreen imageformats/qjpeg imageformats/qgif imageformats/qico
        tls/qopensslbackend tls/qschannelbackend)
    get_filename_component(folder ${plugin} DIRECTORY)
    install(FILES ${HEZHUN_TOOLSET}/plugins/${plugin}.dll DESTINATION ${folder})
endforeach()
# Qt's own words, of the system that builds: they are the same for every system.
find_file(QT_CHINESE qtbase_zh_CN.qm PATHS /usr/share/qt6/translations NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
install(FILES ${QT_CHINESE} DESTINATION translations)

# Not by CPack, which passes libraries over.
install(CODE "
    file(GLOB_RECURSE shipped \"\${CMAKE_INSTALL_PREFIX}/*.exe\" \"\${CMAKE_INSTALL_PREFIX}/*.dll\")
    execute_process(COMMAND \"${STRIP_PROGRAM}\" --strip-unneeded \${shipped} COMMAND_ERROR_IS_FATAL ANY)")

set(CPACK_GENERATOR NSIS)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_NAME Hezhun)
set(CPACK_PACKAGE_VENDOR "Hezhun contributors")
set(CPACK_PACKAGE_FILE_NAME "Hezhun-${PROJECT_VERSION}-win64")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Hezhun)
set(CPACK_PACKAGE_INSTALL_REGISTRY_KEY Hezhun)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)

# 64-bit throughout, the installer too; its script is UTF-8.
set(CPACK_NSIS_EXECUTABLE_PRE_ARGUMENTS [[XTarget\ amd64-unicode;INPUTCHARSET UTF8]])
set(CPACK_NSIS_INSTALL_ROOT "$PROGRAMFILES64")
set(CPACK_NSIS_EXECUTABLES_DIRECTORY ".")
set(CPACK_NSIS_COMPRESSOR "/SOLID lzma")
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_PACKAGE_NAME "Hezhun")
set(CPACK_NSIS_DISPLAY_NAME "核准 Hezhun")
set(CPACK_NSIS_MUI_ICON ${windows}/hezhun.ico)
set(CPACK_NSIS_MUI_UNIICON ${windows}/hezhun.ico)
set(CPACK_NSIS_INSTALLED_ICON_NAME hezhun.exe)
set(CPACK_NSIS_UNINSTALL_NAME Uninstall)
# What an older version installed is removed by its own uninstaller (before.nsh), which leaves hezhun.ini, workspaces and
# settings alone.
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL OFF)
set(CPACK_NSIS_DEFINES "!define HEZHUN_KEY \"Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Hezhun\"")

# CPack's template takes commands as text.
foreach(when PREINSTALL INSTALL UNINSTALL)
    string(TOLOWER ${when} name)
    file(READ ${windows}/${name}.nsh CPACK_NSIS_EXTRA_${when}_COMMANDS)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${windows}/${name}.nsh)
endforeach()
set(CPACK_NSIS_CREATE_ICONS_EXTRA [[
  SetOutPath "$INSTDIR"
  CreateShortCut "$SMPROGRAMS\$STARTMENU_FOLDER\核准 Hezhun.lnk" "$INSTDIR\hezhun.exe"]])
# The template comes by here after it has removed its own key, below the vendor's.
set(CPACK_NSIS_DELETE_ICONS_EXTRA [[
  Delete "$SMPROGRAMS\$MUI_TEMP\核准 Hezhun.lnk"
  DeleteRegKey /ifempty SHCTX "Software\Hezhun contributors"]])
