# SPDX-License-Identifier: GPL-3.0-or-later
#
# Two Debian packages and one archive. `client` becomes the package hezhun: the client, hezhunctl, and what a desktop
# wants to know of them. `service` becomes hezhun-service: the units that run hezhunctl's dispatcher. It depends on
# hezhun of the same version and has no program of its own: hezhunctl draws pages of PDFs and needs Qt's drawing library
# anyhow, so that a third package would spare a server some 20 MB of window libraries and cost one more thing that can
# be of another version than the rest. A display is never needed.
#
# packaging/linux.sh builds them; SOURCE_DATE_EPOCH in its environment is what makes two builds the same.
include(GNUInstallDirs)
find_program(GZIP_PROGRAM gzip REQUIRED)
find_program(DPKG_PROGRAM dpkg)
set(application cn.hezhun.Hezhun)
set(debian ${CMAKE_CURRENT_SOURCE_DIR}/debian)

if(DPKG_PROGRAM)
    execute_process(COMMAND ${DPKG_PROGRAM} --print-architecture OUTPUT_VARIABLE architecture
        OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
else()
    set(architecture ${CMAKE_SYSTEM_PROCESSOR})
endif()

# Installs SOURCE, compressed as Debian's policy asks, as DESTINATION/NAME.gz; no name and no time inside.
function(hezhun_install_compressed component source destination name)
    string(MAKE_C_IDENTIFIER "${component}/${destination}/${name}" key)
    set(made ${CMAKE_CURRENT_BINARY_DIR}/compressed/${key}.gz)
    add_custom_command(OUTPUT ${made}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/compressed
        COMMAND ${GZIP_PROGRAM} --best --no-name --stdout ${source} > ${made}
        DEPENDS ${source} VERBATIM)
    add_custom_target(compress_${key} ALL DEPENDS ${made})
    install(FILES ${made} DESTINATION ${destination} RENAME ${name}.gz COMPONENT ${component})
endfunction()

set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# The package hezhun.
set(documents ${CMAKE_INSTALL_DATADIR}/doc/hezhun)
install(TARGETS hezhun hezhunctl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT client)
install(FILES ${debian}/${application}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT client)
install(FILES ${debian}/${application}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT client)
install(FILES ${debian}/${application}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
    RENAME ${application}.xml COMPONENT client)
foreach(size 16 24 32 48 64 128 256)
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/application/hezhun-${size}.png
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps RENAME ${application}.png COMPONENT client)
endforeach()
foreach(page hezhun hezhunctl)
    hezhun_install_compressed(client ${debian}/man/${page}.1 ${CMAKE_INSTALL_MANDIR}/man1 ${page}.1)
    hezhun_install_compressed(client ${debian}/man/zh_CN/${page}.1 ${CMAKE_INSTALL_MANDIR}/zh_CN/man1 ${page}.1)
endforeach()
install(FILES ${debian}/copyright DESTINATION ${documents} COMPONENT client)
hezhun_install_compressed(client ${debian}/changelog ${documents} changelog)
hezhun_install_compressed(client ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${documents} NEWS)
hezhun_install_compressed(client ${CMAKE_SOURCE_DIR}/packaging/rollout.md ${documents} rollout.md)
install(FILES ${CMAKE_SOURCE_DIR}/packaging/hezhun.example.ini DESTINATION ${documents}/examples COMPONENT client)

# The package hezhun-service.
set(documents ${CMAKE_INSTALL_DATADIR}/doc/hezhun-service)
install(FILES ${debian}/service/hezhun-dispatch.service ${debian}/service/hezhun-dispatch-once.service
    ${debian}/service/hezhun-dispatch.timer DESTINATION lib/systemd/system COMPONENT service)
install(FILES ${debian}/service/dispatch.env DESTINATION ${documents}/examples COMPONENT service)
install(FILES ${debian}/copyright DESTINATION ${documents} COMPONENT service)
hezhun_install_compressed(service ${debian}/changelog ${documents} changelog)
foreach(guide dispatch.md postgresql.md)
    hezhun_install_compressed(service ${CMAKE_SOURCE_DIR}/packaging/${guide} ${documents} ${guide})
endforeach()

set(CPACK_GENERATOR "DEB;TGZ")
set(CPACK_PACKAGE_NAME hezhun)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package's description brings its own
set(CPACK_PACKAGE_VENDOR "Hezhun contributors")
set(CPACK_PACKAGE_CONTACT "Hezhun contributors <contributors@hezhun.cn>")
set(CPACK_PACKAGE_FILE_NAME Hezhun-${PROJECT_VERSION}-linux-${architecture})
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL client service)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# Qt's own words in Chinese, and the way to the keychain, are loaded at run time: no link names them.
set(CPACK_DEBIAN_CLIENT_PACKAGE_NAME hezhun)
set(CPACK_DEBIAN_CLIENT_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_CLIENT_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_CLIENT_PACKAGE_DEPENDS "libsecret-1-0, qt6-translations-l10n")
set(CPACK_DEBIAN_CLIENT_PACKAGE_RECOMMENDS "fonts-noto-cjk, desktop-file-utils, shared-mime-info")
set(CPACK_DEBIAN_CLIENT_PACKAGE_SUGGESTS "hezhun-service")
set(CPACK_DEBIAN_CLIENT_PACKAGE_CONTROL_EXTRA ${debian}/client/postrm)
set(CPACK_DEBIAN_CLIENT_DESCRIPTION "review desk for real-name verification and filings
The desktop on which reviewers clear what citizens and organisations send to
a service platform: real-name papers, appeals, letters and the filings of
technology commissioners, from the unit over county, city and province to
the filing number.
.
A workspace is one SQLite file for one office, or a PostgreSQL database that
many share. This package has the client, and hezhunctl for administration
and scripts.")

set(CPACK_DEBIAN_SERVICE_PACKAGE_NAME hezhun-service)
set(CPACK_DEBIAN_SERVICE_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_SERVICE_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_SERVICE_PACKAGE_DEPENDS "hezhun (= ${PROJECT_VERSION}), systemd")
set(CPACK_DEBIAN_SERVICE_PACKAGE_CONTROL_EXTRA
    "${debian}/service/postinst;${debian}/service/prerm;${debian}/service/postrm")
set(CPACK_DEBIAN_SERVICE_DESCRIPTION "service of Hezhun that sends messages and draws papers
Runs hezhunctl's dispatcher under systemd, all the time or by a timer, as a
user of its own without any rights on the machine: it sends what is queued
for phones, asks the national service whether identities are right, and
draws the pages of PDFs as pictures.
.
One is enough for a workspace. The review desk itself is in the package
hezhun.")
