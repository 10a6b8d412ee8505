#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes Hezhun-<version>-win64.exe, the installer for Windows, on a Debian 12: installs what is missing, makes or finds
# the tool set (packaging/windows/toolset.sh; about 45 minutes the first time), builds, packs, and prints what it made.
#
# Usage: packaging/windows.sh              the installer, in build/packages
#        packaging/windows.sh --test       also builds the tests for Windows and runs them under Wine
#        packaging/windows.sh --check      also installs and tries the installer under Wine (check-install.sh)
#        HEZHUN_TOOLSETS=FOLDER …          where the tool set is kept
#        HEZHUN_VERSION=1.2.3 …            another version than the source's, to try an upgrade with
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=dependencies.sh
. "$root/packaging/dependencies.sh"

build=$root/build/windows
packages=$root/build/packages
jobs=${HEZHUN_JOBS:-$(nproc)}

building=(cmake ninja-build ccache g++-mingw-w64-x86-64-posix nsis qt6-base-dev qt6-base-dev-tools qt6-tools-dev
    qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n)
testing=(wine64 xvfb xauth fonts-noto-cjk postgresql openssl)

# Builds for Windows with what else CMake is to know.
build_for_windows() {
    local version=-UHEZHUN_VERSION
    [[ -z ${HEZHUN_VERSION:-} ]] || version=-DHEZHUN_VERSION=$HEZHUN_VERSION
    cmake -S "$root" --preset windows -DHEZHUN_TOOLSET="$toolset" "$version" "$@"
    cmake --build "$build" --parallel "$jobs"
}

built_version() {
    sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt"
}

# Builds the programs, packs them, and says in `installer` which file it is. The moment of the commit is the moment of
# everything inside.
make_installer() {
    build_for_windows -DHEZHUN_TESTS=OFF
    SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null || date +%s)
    export SOURCE_DATE_EPOCH
    installer=$packages/Hezhun-$(built_version)-win64.exe
    rm -f "$installer"
    (cd "$build" && cpack -G NSIS -B "$build/packages")
    install -D -m 755 "$build/packages/${installer##*/}" "$installer"
    rm -rf "$build/packages"
}

test_under_wine() {
    build_for_windows -DHEZHUN_TESTS=ON
    ctest --test-dir "$build" --label-regex windows --output-on-failure --parallel "$jobs"
}

# The upgrade is to a build of the same sources that calls itself one patch newer.
check() {
    local version first=$installer
    version=$(built_version)
    HEZHUN_VERSION=${version%.*}.$((${version##*.} + 1)) make_installer
    "$root/packaging/windows/check-install.sh" "$first" "$installer"
    rm "$installer"
    installer=$first
}

main() {
    local testing_too='' checking_too='' word installer
    for word in "$@"; do
        case $word in
        --test) testing_too=yes ;;
        --check) checking_too=yes ;;
        *) sed -n '/^# Usage/,/^set/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2 && exit 2 ;;
        esac
    done
    HEZHUN_PACKAGES=("${building[@]}")
    [[ -z $testing_too$checking_too ]] || HEZHUN_PACKAGES+=("${testing[@]}")
    install_missing
    toolset=$("$root/packaging/windows/toolset.sh")

    make_installer
    [[ -z $testing_too ]] || test_under_wine
    [[ -z $checking_too ]] || check
    echo "In $packages:"
    printf '%10d bytes  %s  %s\n' "$(stat --format %s "$installer")" "$(sha256sum <"$installer" | cut -c1-64)" \
        "${installer##*/}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    main "$@"
fi
