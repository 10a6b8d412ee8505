#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Takes away one check of the guard after the other (mutations.txt), each in a workspace of its own, and sees that a
# test of tests/guard goes red. Ends with 1 when one was taken away and no test noticed.
#
# Usage: tests/guard/mutations.sh BUILD_FOLDER [PART_OF_A_NAME]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(realpath -- "${1:?which build folder?}")
only=${2-}
work=$(mktemp --directory)
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 QTEST_DISABLE_STACK_DUMP=1 HEZHUN_TEST_ENGINE=postgresql

"$here/../postgresql.sh" start "$work/server" --hezhunctl "$build/bin/hezhunctl" >/dev/null
trap '"$here/../postgresql.sh" stop "$work/server"; rm -rf "$work"' EXIT

setting() {
    sed -n "s/^$1=//p" "$work/server/env"
}
run_sql() { # DATABASE
    "$(setting BINDIR)/psql" --no-psqlrc --quiet --tuples-only --set ON_ERROR_STOP=1 --host "$(setting SOCKET)" \
        --port "$(setting PORT)" --username "$(setting SUPERUSER)" --dbname "$1"
}

# A function's text with something else in one place of it; an error when it is not there.
mutate="create function mutate(function regprocedure, before text, after text) returns void language plpgsql as \$\$
declare
    text_of text := pg_get_functiondef(function);
begin
    if position(before in text_of) = 0 then
        raise 'not in %: %', function, before;
    end if;
    execute replace(text_of, before, after);
end \$\$;"

# Makes the workspace of a mutation, the template of the tests' databases, and a folder that names it. Fails where a
# statement does: what a mutation takes away may have been worded anew.
prepare() { # NUMBER STATEMENTS_FILE
    local database=mutation_$1
    run_sql postgres <<<"create database $database template $(setting TEMPLATE) owner $(setting OWNER);
        revoke all on database $database from public" || return
    { echo "begin; set search_path = hezhun, public; set check_function_bodies = off; $mutate"; cat "$2"
      echo "drop function mutate(regprocedure, text, text); commit;"; } | run_sql "$database" >/dev/null || return
    mkdir "$work/$1"
    sed "s/^TEMPLATE=.*/TEMPLATE=$database/" "$work/server/env" >"$work/$1/env"
}

is_red() { # NUMBER PROGRAM [TEST FUNCTION]...
    local number=$1 program=$2
    shift 2
    ! HEZHUN_TEST_CLUSTER=$work/$number timeout 120 "$build/tests/$program" "$@" >"$work/$number/log" 2>&1
}

# What went red in the log of a run.
who_noticed() {
    sed -n 's/^\(FAIL!  \|QFATAL \): \([^ (]*([^)]*)\).*/\2/p' "$work/$1/log" | head -n 1
}

try_one() { # NUMBER NAME PROGRAM [TEST FUNCTION]...
    local number=$1 name=$2 program
    shift 2
    if ! prepare "$number" "$work/$number.sql" 2>"$work/$number.trouble"; then
        echo "CAN'T BE MADE: $name: $(grep --max-count=1 ERROR "$work/$number.trouble")"
        run_sql postgres <<<"drop database if exists mutation_$number with (force)"
        return
    fi
    if is_red "$number" "$@"; then
        echo "noticed: $name: $(who_noticed "$number")"
    else
        for program in "$build"/tests/guard_*; do
            [[ -x $program && -f $program ]] || continue
            if is_red "$number" "${program##*/}"; then
                echo "noticed: $name: $(who_noticed "$number") (not by $*)"
                break
            fi
        done
        [[ -s $work/$number/log ]] && grep -q '^FAIL!\|^QFATAL' "$work/$number/log" || echo "NOT NOTICED: $name"
    fi
    run_sql postgres <<<"drop database mutation_$number with (force)"
}

# One file of statements for each mutation, and a list of them.
awk -v work="$work" '/^#/ || /^$/ { next }
    /^== / { number++; line = substr($0, 4); print number " | " line >(work "/list"); next }
    { print >(work "/" number ".sql") }' "$here/mutations.txt"

while IFS='|' read -r number name tests; do
    name=$(xargs -0 <<<"$name" | sed 's/^ *//; s/ *$//; /^$/d')
    [[ $name == *"$only"* ]] || continue
    read -ra tests <<<"$tests"
    while (($(jobs -rp | wc -l) >= $(nproc))); do wait -n || true; done
    try_one "$((number))" "$name" "${tests[@]}" &
done <"$work/list" >"$work/results"
wait
sort "$work/results"
noticed=$(grep -c '^noticed' "$work/results" || true)
echo "$noticed of $(wc -l <"$work/results") were noticed"
! grep -q '^NOT\|^CAN' "$work/results"
