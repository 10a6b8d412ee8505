# SPDX-License-Identifier: GPL-3.0-or-later
#
# A bare Debian 12 in a folder that is thrown away, for the checks of the packages. To be sourced by root; make_root
# makes $root, `inside` and `get` run a command and apt-get in it.
#
# HEZHUN_BARE_ROOT=FOLDER in the environment: a root that debootstrap made earlier (minbase); it is copied, and left as
# it is.
# shellcheck shell=bash

work=$(mktemp -d "${TMPDIR:-/var/tmp}/hezhun-root.XXXXXX")
root=$work/root
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

get() {
    inside env DEBIAN_FRONTEND=noninteractive apt-get --quiet=2 --yes "$@" >>"$work/apt.log" 2>&1 ||
        { tail -30 "$work/apt.log" >&2; fail "apt-get $*"; }
}

# make_root PACKAGE...: the files of the packages lie in /packages. The machine's own sources say where others come
# from, in the new root too.
make_root() {
    local mirror
    if [[ -n ${HEZHUN_BARE_ROOT:-} ]]; then
        cp --archive "$HEZHUN_BARE_ROOT" "$root"
    else
        # shellcheck disable=SC2016  # apt's own variable
        mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -1)
        debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/debootstrap.log" ||
            { tail "$work/debootstrap.log" >&2; fail debootstrap; }
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
    # What is thrown away need not be safe from a power cut.
    echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/unsafe-io"
    mount -t proc proc "$root/proc"
    mkdir "$root/packages"
    cp "$@" "$root/packages/"
    chmod -R a+rX "$root/packages"
    get update
}
