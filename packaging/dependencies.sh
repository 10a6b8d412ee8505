#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a bare Debian 12 needs to build, test and run the programs. To be sourced; `install_missing` installs what is
# not there yet and asks for rights only then. Run by itself, it does just that.

HEZHUN_PACKAGES=(
    g++ cmake ninja-build ccache mold
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libqt6sql6-sqlite qt6-translations-l10n
    libssl-dev libsqlite3-dev libpq-dev qtkeychain-qt6-dev libsecret-1-0
    libpoppler-qt6-dev pkg-config
    libxlsxwriter-dev zlib1g-dev libqcustomplot-dev
    libgl-dev libegl-dev libxkbcommon-dev
    fonts-noto-cjk
    postgresql openssl
)

# Prints those of the packages that are not installed, one a line.
missing_packages() {
    local package status
    for package in "${HEZHUN_PACKAGES[@]}"; do
        status=$(dpkg-query --show --showformat '${db:Status-Status}\n' "$package" 2>/dev/null || true)
        grep -qx installed <<<"$status" || printf '%s\n' "$package"
    done
}

# Runs a command with the rights of root, in the environment that apt needs to ask nothing.
as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# The tests make servers of their own. Debian's would make one more, and start it, as the package is installed: that
# takes a port and memory, and where nothing starts services (a container, a chroot) it may fail and the package with
# it. Somebody's own settings stay.
without_main_cluster() {
    local settings=/etc/postgresql-common/createcluster.conf
    [[ ! -e $settings ]] || return 0
    as_root mkdir -p "${settings%/*}"
    as_root tee "$settings" >/dev/null <<<'create_main_cluster = false'
}

install_missing() {
    if ! command -v dpkg-query >/dev/null; then
        echo "This is no Debian system: install the counterparts of these packages yourself: ${HEZHUN_PACKAGES[*]}" >&2
        return 0
    fi
    local missing
    mapfile -t missing < <(missing_packages)
    [[ ${#missing[@]} -gt 0 ]] || return 0

    if [[ $(id -u) -ne 0 ]] && ! { command -v sudo >/dev/null && sudo -v; }; then
        echo "Packages are missing and only root may install them; run as root: apt-get install ${missing[*]}" >&2
        return 1
    fi
    echo "Installing: ${missing[*]}"
    if [[ " ${missing[*]} " == *' postgresql '* ]]; then
        without_main_cluster
    fi
    as_root apt-get update --quiet
    as_root apt-get install --quiet --yes --no-install-recommends "${missing[@]}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    set -euo pipefail
    install_missing
fi
