#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fuzzes every subject with libFuzzer under ASan and UBSan, and adds to the kept corpus what reached new code. Needs
# clang. Ends with 1 when an input broke something; the input is kept in build/fuzz.
#
# Usage: tests/fuzz/run.sh [SECONDS_FOR_EACH] [SUBJECT]...      ten minutes each unless told
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$root/build/fuzz
seconds=${1:-600}
subjects=("${@:2}")
if [[ ${#subjects[@]} -eq 0 ]]; then
    mapfile -t subjects < <(ls "$here/corpus")
fi

cd "$root"
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target "${subjects[@]/#/fuzz_}"
export ASAN_OPTIONS=detect_leaks=1:intercept_tls_get_addr=0 LSAN_OPTIONS=suppressions=$root/tests/leaks.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1
for subject in "${subjects[@]}"; do
    found=$build/corpus/$subject
    mkdir -p "$found"
    echo "== $subject, $seconds seconds"
    # Exit code 77 and an artifact when something broke.
    "$build/tests/fuzz_$subject" -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=2048 \
        -print_final_stats=1 -verbosity=0 -artifact_prefix="$build/$subject-" "$found" "$here/corpus/$subject" 2>&1 |
        grep -E '^stat::(number_of_executed_units|average_exec)|ERROR|does not hold|Test unit written' || true
    [[ -z $(find "$build" -maxdepth 1 -name "$subject-*" -print -quit) ]] || { echo "$subject broke"; exit 1; }
    # What reaches something that the kept ones don't, the small ones only.
    find "$found" -type f -size +4k -delete
    "$build/tests/fuzz_$subject" -merge=1 -use_counters=0 -verbosity=0 "$here/corpus/$subject" "$found" >/dev/null 2>&1
done
