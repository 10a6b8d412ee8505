#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the packages of one commit twice, in different folders, languages and time zones and without ccache, and
# compares them byte for byte. Exit code 0 only when they are the same; else the files in them that differ are named.
#
# Usage: packaging/debian/check-reproducible.sh [COMMIT]     COMMIT is HEAD when left out
#        HEZHUN_FIRST=FOLDER: packages of that commit that were built before stand for the first of the two builds
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
commit=$(git -C "$root" rev-parse "${1:-HEAD}")
work=$(mktemp -d "${TMPDIR:-/var/tmp}/hezhun-twice.XXXXXX")
trap 'rm -rf "$work"' EXIT

# build FOLDER [VARIABLE=VALUE]...: what is made of the commit in a clone in FOLDER lies in FOLDER/packages.
build() {
    local folder=$1
    shift
    git clone --quiet "$root" "$folder/clone"
    git -C "$folder/clone" checkout --quiet --detach "$commit"
    env CCACHE_DISABLE=1 "$@" bash "$folder/clone/packaging/linux.sh" "$folder/packages" >"$folder/log" 2>&1 ||
        { tail -40 "$folder/log" >&2; return 1; }
    rm -rf "$folder/clone"
}

# Names the files in two packages that differ.
name_differences() {
    local name=$1 side
    shift
    for side in 1 2; do
        mkdir -p "$work/open/$name/$side"
        case $name in
        *.deb) dpkg-deb --raw-extract "$1" "$work/open/$name/$side" ;;
        *) tar --extract --gzip --file "$1" --directory "$work/open/$name/$side" ;;
        esac
        shift
    done
    diff --recursive --brief "$work/open/$name/1" "$work/open/$name/2" | sed "s|$work/open/||g" ||
        true
    echo "$name: only times, order or compression differ, where no file is named above"
}

first=${HEZHUN_FIRST:-$work/one/packages}
if [[ -z ${HEZHUN_FIRST:-} ]]; then
    mkdir "$work/one"
    build "$work/one" TZ=UTC LC_ALL=C.UTF-8
fi
twin=$work/another/and/a/longer/folder
mkdir -p "$twin"
build "$twin" TZ=Asia/Shanghai LC_ALL=C

outcome=0
for package in "$first"/*.deb "$first"/*.tar.gz; do
    if cmp --silent "$package" "$twin/packages/${package##*/}"; then
        printf 'the same twice: %s  %s\n' "$(sha256sum <"$package" | cut -c1-64)" "${package##*/}"
    else
        name_differences "${package##*/}" "$package" "$twin/packages/${package##*/}"
        outcome=1
    fi
done
exit "$outcome"
