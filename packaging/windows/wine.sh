#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a program for Windows under Wine, as CTest does with the tests that were built for Windows.
#
# Usage: packaging/windows/wine.sh PROGRAM.exe [ARGUMENT]...
#        packaging/windows/wine.sh --start    makes the prefix and starts Wine's server, for many programs in a row
#        packaging/windows/wine.sh --stop     ends the server, and every program under it
#
# WINEPREFIX is the folder of the made-up Windows (default: build/wine of this source tree); WINEPATH says where DLLs
# are that do not lie beside the program. A program that shows windows needs a DISPLAY.
set -euo pipefail

wine=/usr/lib/wine/wine64
server=/usr/lib/wine/wineserver64
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

export WINEPREFIX=${WINEPREFIX:-$root/build/wine}
export WINEARCH=win64
export WINEDEBUG=${WINEDEBUG:--all}
# Neither .NET nor a browser is ever asked for, and no desktop files are written into somebody's home.
export WINEDLLOVERRIDES=${WINEDLLOVERRIDES:-mscoree=d;mshtml=d;winemenubuilder.exe=d}

# Wine keeps a caller's QT_… to itself: WINEQT_… arrives as QT_…. Without the last Qt Test prints nothing.
hand_on_qt() {
    local name
    for name in "${!QT_@}"; do
        export "WINE$name=${!name}"
    done
    export WINEQT_FORCE_STDERR_LOGGING=1
}

make_prefix() {
    [[ ! -e $WINEPREFIX/system.reg ]] || return 0
    mkdir -p "$WINEPREFIX"
    "$wine" wineboot --init >/dev/null 2>&1
    # The oldest that Qt 6 knows; Wine's own choice is Windows 7.
    "$wine" winecfg -v win10 >/dev/null 2>&1
    "$server" --wait
}

stop() {
    "$server" --kill 2>/dev/null || true
    "$server" --wait
}

# What an interrupted run left goes first.
start() {
    stop
    make_prefix
    "$server" --persistent >/dev/null 2>&1
}

case ${1-} in
'')
    sed -n '2,/^set/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
--start) start ;;
--stop) stop ;;
*)
    make_prefix
    # The first program begins Wine's services and its desktop, which keep what it was given as its output: whoever
    # reads that to its end would wait for them.
    "$wine" rundll32 user32.dll,GetDesktopWindow </dev/null >/dev/null 2>&1
    hand_on_qt
    exec "$wine" "$@"
    ;;
esac
