#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds everything and runs every test; benchmarks are left out. Ends with ctest's summary
# and its exit code.
#
# Usage: tests/run.sh [CTEST ARGUMENT]...      e.g. tests/run.sh -R domain
#        HEZHUN_PRESET=sanitize tests/run.sh   with AddressSanitizer and UndefinedBehaviorSanitizer
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=${HEZHUN_PRESET:-release}
# shellcheck source=packaging/dependencies.sh
source "$root/packaging/dependencies.sh"

install_missing
cd "$root"
cmake --preset "$preset" -DHEZHUN_TESTS=ON
cmake --build --preset "$preset" --parallel "$(nproc)"
exec ctest --preset "$preset" --parallel "$(nproc)" "$@"
