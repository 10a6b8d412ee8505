#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the packages into a bare Debian 12 with nothing else in it, uses them there as an ordinary user whose home
# is not ASCII, removes them, and sees that nothing is left but what is that user's own. Needs root and debootstrap.
# Exit code 0 only when all of it went as it should.
#
# Usage: packaging/debian/check-install.sh HEZHUN.deb HEZHUN-SERVICE.deb [PICTURES]
#        PICTURES: folder for the pictures of the tour
#        HEZHUN_BARE_ROOT=FOLDER: a root that debootstrap made earlier (minbase); it is copied, and left as it is
set -euo pipefail

[[ $# -ge 2 ]] || { sed -n 's/^# \(Usage.*\|   .*\)/\1/p' "$0" >&2; exit 2; }
client=$(realpath "$1")
service=$(realpath "$2")
pictures=${3:-}
work=$(mktemp -d "${TMPDIR:-/var/tmp}/hezhun-install.XXXXXX")
root=$work/root
home=/home/张伟
unset LANGUAGE XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR
export LC_ALL=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

clear_away() {
    if mountpoint --quiet "$root/proc"; then
        umount "$root/proc"
    fi
    rm -rf --one-file-system "$work"
}
trap clear_away EXIT

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
inside() { chroot "$root" "$@"; }
as_user() { inside runuser --user zhangwei -- env --chdir="$home" HOME="$home" QT_QPA_PLATFORM=offscreen "$@"; }
get() { inside env DEBIAN_FRONTEND=noninteractive apt-get --quiet=2 --yes "$@" >>"$work/apt.log" 2>&1 || { tail -30 "$work/apt.log" >&2; fail "apt-get $*"; }; }

# The machine's own sources say where packages come from, in the new root too.
make_root() {
    local mirror
    if [[ -n ${HEZHUN_BARE_ROOT:-} ]]; then
        cp --archive "$HEZHUN_BARE_ROOT" "$root"
    else
        # shellcheck disable=SC2016  # apt's own variable
        mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -1)
        debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/debootstrap.log"
    fi
    rm -rf "$root"/etc/apt/sources.list "$root"/etc/apt/sources.list.d "$root"/etc/apt/apt.conf.d
    cp --archive /etc/apt/sources.list.d /etc/apt/apt.conf.d "$root/etc/apt/"
    if [[ -e /etc/apt/sources.list ]]; then
        cp /etc/apt/sources.list "$root/etc/apt/"
    fi
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
    # Nothing is started in a root that is not booted.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d"
    mount -t proc proc "$root/proc"
    mkdir "$root/packages"
    cp "$client" "$service" "$root/packages/"
    chmod -R a+rX "$root/packages"
    inside useradd --home-dir "$home" --create-home --shell /bin/bash zhangwei
}

# Every file, with its kind, mode and owner; logs and what dpkg and apt remember are theirs.
snapshot() {
    (cd "$root" && find . \( -path ./proc -o -path ./var/log -o -path ./var/lib/dpkg -o -path ./var/lib/apt \
        -o -path ./var/cache/apt \) -prune -o -printf '%y %m %U:%G %p\n' | sort) >"$1"
}

# What the packages depend on and recommend is there before, so that what they leave behind is theirs alone.
install_what_they_need() {
    local needed
    mapfile -t needed < <(inside apt-get --simulate install /packages/"${client##*/}" /packages/"${service##*/}" |
        sed -n 's/^Inst \([^ ]*\) .*/\1/p' | grep -v '^hezhun')
    echo "${#needed[@]} packages are needed or recommended"
    get install "${needed[@]}"
}

check_installed() {
    local file
    inside dpkg --verify hezhun hezhun-service
    for file in usr/bin/hezhun usr/bin/hezhunctl usr/share/man/man1/hezhun.1.gz usr/share/man/zh_CN/man1/hezhunctl.1.gz \
        usr/share/applications/cn.hezhun.Hezhun.desktop usr/share/metainfo/cn.hezhun.Hezhun.metainfo.xml \
        usr/share/icons/hicolor/48x48/apps/cn.hezhun.Hezhun.png usr/lib/systemd/system/hezhun-dispatch.service; do
        [[ -s $root/$file ]] || fail "$file is not there"
    done
    grep -qF ':application/vnd.hezhun.workspace:*.hezhun' "$root/usr/share/mime/globs2" || fail "no kind of file *.hezhun"
    grep -q '^application/vnd.hezhun.workspace=cn.hezhun.Hezhun.desktop' "$root/usr/share/applications/mimeinfo.cache" ||
        fail "a double click opens nothing"
    inside systemd-analyze verify hezhun-dispatch.service hezhun-dispatch-once.service hezhun-dispatch.timer
    ! inside ldd /usr/bin/hezhun /usr/bin/hezhunctl | grep 'not found' || fail "a library is missing"
}

use_as_user() {
    as_user hezhun --demo --tour "$home/图片"
    [[ $(find "$root$home/图片" -name '*.png' | wc -l) -gt 10 ]] || fail "the tour left no pictures"
    as_user hezhunctl --workspace "sqlite:$home/科室.hezhun" init
    as_user hezhunctl --workspace "sqlite:$home/科室.hezhun" audit verify
    [[ $(head -c 72 "$root$home/科室.hezhun" | tail -c 4) == HZHN ]] || fail "a workspace is not marked as one"
    if [[ -n $pictures ]]; then
        mkdir -p "$pictures"
        cp "$root$home/图片/"*.png "$pictures"
    fi
}

configure() {
    inside install -D -m 600 /usr/share/doc/hezhun-service/examples/dispatch.env /etc/hezhun/dispatch.env
    inside install -m 644 /usr/share/doc/hezhun/examples/hezhun.example.ini /etc/hezhun/hezhun.ini
}

check_removed() {
    local what=$1
    comm -3 "$work/before" "$work/after" | tr -d '\t' | grep -vF " .$home/" >"$work/left" || true
    [[ ! -s $work/left ]] || { cat "$work/left" >&2; fail "$what left more or less than the user's own files"; }
}

say "A bare root"
make_root
get update
say "What the packages need"
install_what_they_need
snapshot "$work/before"
say "The packages"
get install "/packages/${client##*/}" "/packages/${service##*/}"
inside dpkg-query --show hezhun hezhun-service
check_installed
configure
say "An ordinary user"
use_as_user
say "Removal"
get remove hezhun hezhun-service
[[ -s $root/etc/hezhun/dispatch.env && -s $root/etc/hezhun/hezhun.ini ]] || fail "removal took the configuration along"
get purge hezhun hezhun-service
snapshot "$work/after"
check_removed "the purge"
find "$root$home" -newer "$root/packages" -type f -printf '%P\n' | sed 's/^/left, of the user: /' | sort | head -40
say "Passed"
