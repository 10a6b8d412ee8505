#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sees that every file of the project says under what licence it is: in a line with its SPDX identifier or, where the
# file can't hold one, in .reuse/dep5. Prints those that don't, what is listed although it could hold a line, and what is
# listed and not there; ends with 1 when there is anything.
#
# Usage: tests/licences.sh
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
list=.reuse/dep5
mark='SPDX-License-Identifier: [A-Z]'
holders='\.(c|cc|cpp|h|in|rc|nsh|cmake|sh|sql|md|svg|py|service|timer|desktop)$|(^|/)CMakeLists\.txt$'
cd "$root"

# Every file of the project, one a line: what git knows, or all there is where the tree came without it.
files() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git -c core.quotePath=false ls-files --cached --others --exclude-standard --deduplicate
    else
        find . -type f -not -path './build/*' -not -path './.git*/*' -printf '%P\n'
    fi
}

# The patterns of the list, one a line; in them * stands for anything, as Debian's format has it.
patterns() {
    awk '/^Files:/ { inside = 1; sub(/^Files:/, "") }
         /^[A-Z]/ { inside = 0 }
         inside { for (i = 1; i <= NF; ++i) print $i }' "$list"
}

mapfile -t all < <(files | sort)
mapfile -t listed < <(patterns)
mapfile -t bare < <(printf '%s\0' "${all[@]}" | xargs -0 grep --files-without-match --binary-files=text -e "$mark" -- || true)
faults=0
complain() {
    printf '%s\n' "$1"
    faults=$((faults + 1))
}

declare -A used
for file in "${bare[@]}"; do
    found=
    for pattern in "${listed[@]}"; do
        # shellcheck disable=SC2053  # a pattern it is
        if [[ $file == $pattern ]]; then
            found=$pattern
            break
        fi
    done
    if [[ -z $found ]]; then
        complain "$file: says no licence, and $list neither"
        continue
    fi
    used[$found]=1
    if [[ $file =~ $holders && $file != tests/fuzz/corpus/* ]]; then
        complain "$file: could hold a line with its licence; $list is for what can't"
    fi
done
for pattern in "${listed[@]}"; do
    [[ -n ${used[$pattern]:-} ]] || complain "$list: $pattern is about no file"
done
[[ $faults -eq 0 ]] || exit 1
echo "Each of ${#all[@]} files says its licence."
