#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes, or finds again, what a build for Windows needs beside Debian's compiler: OpenSSL, SQLite, libpq, Qt,
# QtKeychain, libxlsxwriter, QCustomPlot and zlib, built for Windows from Debian's sources.
#
#   packaging/windows/toolset.sh              # prints the tool set's folder; the first time takes about 45 minutes
#   packaging/windows/toolset.sh --finished   # prints it if it is there, and fails otherwise; asks no server
#
# The folder is ${HEZHUN_TOOLSETS:-${XDG_CACHE_HOME:-~/.cache}/hezhun}/windows-…, named by the versions inside it and a
# digest of how they were built, so that a stale one is never used. Keep HEZHUN_TOOLSETS from build to build: it also
# holds the downloaded sources, and a build that was interrupted goes on where it was.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../dependencies.sh
. "$here/../dependencies.sh"
# shellcheck source=sources.sh
. "$here/sources.sh"

HEZHUN_PACKAGES=(
    g++-mingw-w64-x86-64-posix libz-mingw-w64-dev
    cmake ninja-build make perl tcl libc-bin bzip2 xz-utils dpkg-dev
    qt6-base-dev qt6-base-dev-tools
)

toolsets=${HEZHUN_TOOLSETS:-${XDG_CACHE_HOME:-$HOME/.cache}/hezhun}
sources=$toolsets/sources
triplet=x86_64-w64-mingw32
jobs=${HEZHUN_JOBS:-$(nproc)}

# In the order in which they are built: source package, word in the folder's name.
parts=(openssl:openssl sqlite3:sqlite postgresql-15:pg qt6-base:qt qtkeychain:keychain libxlsxwriter:xlsxwriter
    qcustomplot:qcustomplot)

# What the makers use: $work/NAME is the unpacked source, $work/NAME-build a folder to build in, $made the tool set
# that grows.

# Where a program looks for OpenSSL's settings and engines is built in, and must not be a folder that any user of
# Windows can create (CVE-2019-1552); `--openssldir` does not take such a name when cross-building.
make_openssl() {
    local programs='C:/Program Files/Common Files/SSL'
    cd "$work/openssl"
    ./Configure mingw64 shared no-tests no-module no-autoload-config --cross-compile-prefix=$triplet- \
        --prefix="$made" --libdir=lib "-ffile-prefix-map=$work=."
    make -j"$jobs" build_libs OPENSSLDIR="$programs" ENGINESDIR="$programs/engines" MODULESDIR="$programs/modules"
    make install_dev OPENSSLDIR="$programs" ENGINESDIR="$programs/engines" MODULESDIR="$programs/modules"
}

# The options are Debian's, so that both systems have the same SQLite.
make_sqlite3() {
    mkdir -p "$work/sqlite3-build"
    cd "$work/sqlite3-build"
    "$work/sqlite3/configure" --disable-tcl --disable-readline
    make sqlite3.c sqlite3.h
    "$triplet-gcc-posix" -O2 "-ffile-prefix-map=$work=." -shared -o sqlite3.dll -Wl,--out-implib,libsqlite3.dll.a \
        -DSQLITE_SECURE_DELETE -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_FTS3 -DSQLITE_ENABLE_FTS3_PARENTHESIS \
        -DSQLITE_ENABLE_FTS3_TOKENIZER=1 -DSQLITE_ENABLE_FTS5 -DSQLITE_SOUNDEX=1 -DSQLITE_ENABLE_RTREE \
        -DSQLITE_ENABLE_UNLOCK_NOTIFY -DSQLITE_ENABLE_DBSTAT_VTAB -DSQLITE_ENABLE_UPDATE_DELETE_LIMIT=1 \
        -DSQLITE_ENABLE_LOAD_EXTENSION -DSQLITE_ENABLE_JSON1 -DSQLITE_LIKE_DOESNT_MATCH_BLOBS \
        -DSQLITE_THREADSAFE=1 -DSQLITE_USE_URI -DSQLITE_MAX_SCHEMA_RETRY=25 -DSQLITE_ENABLE_STMTVTAB \
        -DSQLITE_MAX_VARIABLE_NUMBER=250000 -DSQLITE_ENABLE_PREUPDATE_HOOK -DSQLITE_ENABLE_SESSION \
        -DSQLITE_ENABLE_MATH_FUNCTIONS sqlite3.c
    install -D -t "$made/bin" sqlite3.dll
    install -D -m 644 -t "$made/lib" libsqlite3.dll.a
    install -D -m 644 -t "$made/include" sqlite3.h "$work/sqlite3/src/sqlite3ext.h"
}

make_postgresql-15() {
    local folder
    cd "$work/postgresql-15"
    ./configure --host=$triplet --prefix="$made" --without-readline --without-zlib --without-icu --with-openssl \
        CC="$triplet-gcc-posix" CFLAGS="-O2 -ffile-prefix-map=$work=." CPPFLAGS="-I$made/include" \
        LDFLAGS="-L$made/lib" ZIC="$(PATH=$PATH:/usr/sbin command -v zic)"
    for folder in src/include src/common src/port src/interfaces/libpq; do
        make -j"$jobs" -C "$folder"
    done
    for folder in src/include src/interfaces/libpq; do
        make -C "$folder" install
    done
}

# Host tools are the distribution's, and so the version must be its own. The kinds of font and picture that Windows has
# no library for come from Qt's own copies. Without direct2d the platform plugin does not link.
make_qt6-base() {
    local feature options=()
    for feature in pkg_config dbus vulkan tabletevent icu glib zstd system_libb2 system_zlib system_png system_jpeg \
        system_freetype system_harfbuzz system_pcre2 system_doubleconversion sql_odbc sql_mysql dtls ocsp tuiotouch; do
        options+=("-DFEATURE_$feature=OFF")
    done
    for feature in sql_sqlite system_sqlite sql_psql schannel; do
        options+=("-DFEATURE_$feature=ON")
    done
    cmake -S "$work/qt6-base" -B "$work/qt6-base-build" -G Ninja "${cmake_options[@]}" \
        -DQT_QMAKE_TARGET_MKSPEC=win32-g++ -DQT_QMAKE_DEVICE_OPTIONS="CROSS_COMPILE=$triplet-" \
        -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DQT_BUILD_TOOLS_WHEN_CROSSCOMPILING=OFF -DBUILD_WITH_PCH=ON \
        -DINPUT_opengl=no -DINPUT_openssl=runtime "${options[@]}"
    cmake --build "$work/qt6-base-build" --parallel "$jobs"
    cmake --install "$work/qt6-base-build"
}

# Its 0.15 hands GCC an option of Microsoft's compiler.
make_qtkeychain() {
    sed -i 's, /utf-8,,' "$work/qtkeychain/qtkeychain/CMakeLists.txt"
    cmake_part qtkeychain -DBUILD_WITH_QT6=ON -DBUILD_TRANSLATIONS=OFF -DBUILD_TEST_APPLICATION=OFF
}

make_libxlsxwriter() {
    cmake_part libxlsxwriter -DBUILD_SHARED_LIBS=OFF
}

make_qcustomplot() {
    cmake -S "$here/qcustomplot" -B "$work/qcustomplot-build" -G Ninja "${cmake_options[@]}" \
        -DQCUSTOMPLOT_SOURCE="$work/qcustomplot"
    cmake --build "$work/qcustomplot-build" --parallel "$jobs"
    cmake --install "$work/qcustomplot-build"
}

# Debian builds zlib for Windows itself. Linked into what uses it: one DLL less.
take_zlib() {
    install -D -m 644 -t "$made/lib" /usr/$triplet/lib/libz.a
    install -D -m 644 -t "$made/include" /usr/$triplet/include/zlib.h /usr/$triplet/include/zconf.h
}

# What every program of this compiler needs beside it.
take_runtime() {
    local library
    for library in libstdc++-6.dll libgcc_s_seh-1.dll libwinpthread-1.dll; do
        install -D -t "$made/bin" "$($triplet-g++-posix -print-file-name=$library)"
    done
}

cmake_part() {
    cmake -S "$work/$1" -B "$work/$1-build" -G Ninja "${cmake_options[@]}" -DBUILD_SHARED_LIBS=ON "${@:2}"
    cmake --build "$work/$1-build" --parallel "$jobs"
    cmake --install "$work/$1-build"
}

# How the tool set is built, as far as it decides what comes out.
recipe() {
    declare -f make_openssl make_sqlite3 make_postgresql-15 make_qt6-base make_qtkeychain make_libxlsxwriter \
        make_qcustomplot take_zlib take_runtime cmake_part
    grep -v '^ *#' "$here/toolchain.cmake" "$here/qcustomplot/CMakeLists.txt" | sed 's/^[^:]*://'
    dpkg-query --show --showformat '${Package} ${Version}\n' g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev \
        libz-mingw-w64-dev
}

# Reads which versions were downloaded last.
declare -A versions
read_versions() {
    local part name newest
    for part in "${parts[@]}"; do
        name=${part%%:*}
        newest=$(readlink "$sources/$name/newest") || return 1
        newest=${newest#*:}
        versions[$name]=${newest%-*}
    done
}

toolset_name() {
    local name=windows part version compiler
    for part in "${parts[@]}"; do
        version=${versions[${part%%:*}]}
        name+=-${part##*:}${version%%+*}
    done
    compiler=$($triplet-gcc-posix -dumpversion)
    printf '%s-gcc%s-%s\n' "$name" "${compiler%-posix}" \
        "$({ recipe && readlink "$sources"/*/newest; } | sha256sum | cut -c1-8)"
}

finished() {
    [[ -e $toolsets/$1/finished ]]
}

# What is older than the recipe or the sources goes: nothing would ever use it.
forget_others() {
    local folder
    for folder in "$toolsets"/windows-* "$toolsets"/making-windows-*; do
        [[ ! -d $folder || ${folder##*/} == "$1" || ${folder##*/} == "making-$1" ]] || rm -rf "$folder"
    done
}

# The part $1, unless an interrupted run had made it.
make_part() {
    local status
    [[ ! -e $work/$1.made ]] || return 0
    echo "$(date +%T) $1 ${versions[$1]}"
    unpack_source "$sources" "$1" "$work/$1"
    rm -rf "$work/$1-build"
    # Not in a condition: there bash would go on after a failed command.
    set +e
    (set -e; "make_$1") >"$work/$1.log" 2>&1
    status=$?
    set -e
    if [[ $status -ne 0 ]]; then
        tail -40 "$work/$1.log"
        echo "$1 could not be built; the whole story is in $work/$1.log"
        exit 1
    fi
    rm -rf "${work:?}/$1" "$work/$1-build"
    : >"$work/$1.made"
}

make_toolset() {
    local name=$1 part
    work=$toolsets/making-$name
    made=$work/made
    cmake_options=(-DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DHEZHUN_TOOLSET="$made" -DCMAKE_BUILD_TYPE=Release
        -DCMAKE_INSTALL_PREFIX="$made" -DCMAKE_C_FLAGS="-ffile-prefix-map=$work=."
        -DCMAKE_CXX_FLAGS="-ffile-prefix-map=$work=." -DQT_HOST_PATH=/usr
        -DQT_HOST_PATH_CMAKE_DIR="/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/cmake")
    mkdir -p "$made"
    take_zlib
    take_runtime
    for part in "${parts[@]}"; do
        make_part "${part%%:*}"
    done
    find "$made/bin" "$made/plugins" -name '*.dll' -exec "$triplet-strip" --strip-unneeded {} +
    : >"$made/finished"
    mv "$made" "$toolsets/$name"
    rm -rf "$work"
}

main() {
    local name part
    if [[ ${1:-} == --finished ]]; then
        read_versions && name=$(toolset_name) && finished "$name" || return 1
        printf '%s\n' "$toolsets/$name"
        return 0
    fi

    # All but the last line is for people.
    {
        install_missing
        mkdir -p "$sources"
        exec 9>"$toolsets/lock"
        flock 9
        source_entries "$sources"
        source_apt "$sources" apt-get update --quiet
        for part in "${parts[@]}"; do
            fetch_source "$sources" "${part%%:*}" >/dev/null
        done
        read_versions
        name=$(toolset_name)
        if ! finished "$name"; then
            echo "Making the tool set $name"
            make_toolset "$name"
        fi
        forget_others "$name"
    } >&2
    printf '%s\n' "$toolsets/$name"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    main "$@"
fi
