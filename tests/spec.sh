#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sees that every rule of the specification that is built has a test that names it ("I-05"). Prints those that have none,
# and ends with 1 when there is one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

rules=(I-{01..12} I-{20..25} I-{30..41} G-0{1..9} G-20 G-21 C-0{1..9} C-{10..12} Q-01 Q-02 Q-05 Q-07 Q-20)
missing=()
for rule in "${rules[@]}"; do
    grep -rqsF --include='*.cpp' --include='*.h' -- "$rule" . || missing+=("$rule")
done
if [[ ${#missing[@]} -gt 0 ]]; then
    echo "No test names: ${missing[*]}"
    exit 1
fi
echo "Each of ${#rules[@]} rules is named by a test."
