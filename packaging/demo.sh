#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds the programs, and opens the client on a workspace with sample cases. Without a
# display, the client walks through the main job by itself and saves a picture of every step.
#
# Usage: packaging/demo.sh [FOLDER]     FOLDER is where the pictures go without a display; ./tour when left out
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
pictures=$(realpath --canonicalize-missing "${1:-tour}")
# shellcheck source=packaging/dependencies.sh
source "$root/packaging/dependencies.sh"

install_missing
cd "$root"
[[ -f build/release/build.ninja ]] || cmake --preset release
cmake --build --preset release --parallel "$(nproc)" --target hezhun hezhunctl

if [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; then
    exec build/release/bin/hezhun --demo
fi

mkdir -p "$pictures"
echo "There is no display: the client shows itself offscreen."
QT_QPA_PLATFORM=offscreen build/release/bin/hezhun --demo --tour "$pictures"
echo "Pictures of every step are in $pictures"
