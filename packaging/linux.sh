#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the packages for Debian and the archive, from a fresh clone on a bare Debian 12: installs what is missing,
# compiles with Debian's hardening, packs, has lintian look, and prints what it made with sizes and SHA-256 sums.
# Two builds of one commit give the same bytes: every time inside is the commit's, or SOURCE_DATE_EPOCH when that is set.
#
# Usage: packaging/linux.sh [FOLDER]     FOLDER is where the packages go; build/packages when left out
#        CXXFLAGS=… LDFLAGS=…            flags of one's own instead of the hardening
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$(realpath --canonicalize-missing "${1:-$root/build/packages}")
build=$root/build/linux
# shellcheck source=packaging/dependencies.sh
source "$root/packaging/dependencies.sh"
HEZHUN_PACKAGES+=(dpkg-dev file xz-utils lintian appstream desktop-file-utils)

umask 022

# The moment that every file in the packages bears: of the commit, or, where there is no git, of the changelog.
source_date() {
    git -C "$root" log -1 --format=%ct 2>/dev/null ||
        dpkg-parsechangelog --file "$root/packaging/debian/changelog" --show-field Timestamp
}

# The changelog is written by hand; a version that it does not begin with was forgotten there.
check_changelog() {
    local said built
    said=$(dpkg-parsechangelog --file "$root/packaging/debian/changelog" --show-field Version)
    built=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
    [[ $said == "$built" ]] || {
        echo "packaging/debian/changelog begins with $said, but this is $built: write what is new there." >&2
        return 1
    }
}

# The flags of Debian's own packages, but for debug information and paths, which CMakeLists.txt sees to.
hardening() {
    DEB_BUILD_MAINT_OPTIONS='hardening=+all reproducible=-fixfilepath,-fixdebugpath' DEB_CXXFLAGS_MAINT_STRIP='-g -O2' \
        dpkg-buildflags --get "$1"
}

compile() {
    CXXFLAGS=${CXXFLAGS-$(hardening CXXFLAGS) $(hardening CPPFLAGS)} LDFLAGS=${LDFLAGS-$(hardening LDFLAGS)} \
        cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DHEZHUN_TESTS=OFF
    check_changelog
    cmake --build "$build" --parallel "$(nproc)"
}

# CPack packs the archive in the order in which the file system lists it: packed anew, in the order of names.
sort_archive() {
    local archive=$1 unpacked name
    name=${archive##*/}
    unpacked=$(mktemp -d)
    tar --extract --gzip --file "$archive" --directory "$unpacked"
    tar --create --sort=name --format=gnu --owner=root:0 --group=root:0 --mtime="@$SOURCE_DATE_EPOCH" \
        --directory "$unpacked" "${name%.tar.gz}" | gzip --best --no-name >"$archive"
    rm -rf "$unpacked"
}

# In an order and with times that are the same everywhere.
pack() {
    export LC_ALL=C.UTF-8 TZ=UTC
    rm -rf "$build/packages"
    (cd "$build" && cpack --config CPackConfig.cmake)
    sort_archive "$build"/packages/*.tar.gz
    desktop-file-validate "$root/packaging/debian/cn.hezhun.Hezhun.desktop"
    appstreamcli validate --no-net "$root/packaging/debian/cn.hezhun.Hezhun.metainfo.xml"
    lintian --allow-root --fail-on error "$build"/packages/*.deb
}

deliver() {
    local file
    mkdir -p "$folder"
    echo "In $folder:"
    for file in "$build"/packages/*.deb "$build"/packages/*.tar.gz; do
        install -m 644 "$file" "$folder"
        printf '%10d bytes  %s  %s\n' "$(stat --format %s "$file")" "$(sha256sum <"$file" | cut -c1-64)" "${file##*/}"
    done
}

install_missing
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(source_date)}
export SOURCE_DATE_EPOCH
compile
pack
deliver
