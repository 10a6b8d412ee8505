#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the packages into a bare Debian 12 with nothing else in it, uses them there as an ordinary user whose home
# is not ASCII, removes them, and sees that nothing is left but what is that user's own. Needs root and debootstrap.
# Exit code 0 only when all of it went as it should.
#
# Usage: packaging/debian/check-install.sh HEZHUN.deb HEZHUN-SERVICE.deb [PICTURES]
#        PICTURES: folder for the pictures of the tour
#        HEZHUN_BARE_ROOT=FOLDER: see bare-root.sh
set -euo pipefail

[[ $# -ge 2 ]] || { sed -n 's/^# \(Usage.*\|   .*\)/\1/p' "$0" >&2; exit 2; }
client=$(realpath "$1")
service=$(realpath "$2")
pictures=${3:-}
home=/home/张伟
# shellcheck source=packaging/debian/bare-root.sh
source "$(dirname "${BASH_SOURCE[0]}")/bare-root.sh"

as_user() {
    inside runuser --user zhangwei -- env --chdir="$home" HOME="$home" XDG_RUNTIME_DIR=/run/zhangwei \
        QT_QPA_PLATFORM=offscreen "$@"
}

# Every file, with its kind, mode and owner; logs and what dpkg and apt remember are theirs, and /run is gone at boot.
snapshot() {
    (cd "$root" && find . \( -path ./proc -o -path ./run -o -path ./var/log -o -path ./var/lib/dpkg -o -path ./var/lib/apt \
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
    inside systemd-analyze verify --man=no hezhun-dispatch.service hezhun-dispatch-once.service hezhun-dispatch.timer
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
make_root "$client" "$service"
inside useradd --home-dir "$home" --create-home --shell /bin/bash zhangwei
say "What the packages need"
install_what_they_need
snapshot "$work/before"
say "The packages"
get install "/packages/${client##*/}" "/packages/${service##*/}"
inside dpkg-query --show hezhun hezhun-service
check_installed
configure
say "An ordinary user"
inside install -d -m 700 -o zhangwei -g zhangwei /run/zhangwei
use_as_user
say "Removal"
get remove hezhun hezhun-service
[[ -s $root/etc/hezhun/dispatch.env && -s $root/etc/hezhun/hezhun.ini ]] || fail "removal took the configuration along"
get purge hezhun hezhun-service
snapshot "$work/after"
check_removed "the purge"
find "$root$home" -newer "$root/packages" -type f -printf '%P\n' | sed 's/^/left, of the user: /' | sort | head -40
say "Passed"
