#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings translations/*.ts up to date with the texts in the sources, and checks them. Texts that left the sources are
# dropped; new ones come in unfinished. Fails, naming the texts, when one is unfinished or when a translation does not
# have the same placeholders (%1, %n …) as its source, and when lrelease has something to say.
#
# Usage: packaging/update-translations.sh [--check]     --check does the same with copies, and leaves the files alone
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools=$(qmake6 -query QT_HOST_BINS 2>/dev/null || echo /usr/lib/qt6/bin)
chinese=translations/hezhun_zh_CN.ts
english=translations/hezhun_en.ts # its plural forms only: the texts themselves stand in the sources

# update FILE TARGET [OPTION]... Without the include paths classes would be named without their namespace.
update() {
    local file=$1 target=$2
    shift 2
    "$tools/lupdate" -silent -I . -I models -extensions cpp,h -no-obsolete -locations none \
        -source-language en -target-language "$target" "$@" app ui models -ts "$file"
}

# Prints every message of FILE that is unfinished or whose placeholders differ; fails when there is one.
check() {
    awk -v file="${1##*/}" '
        function marks(text,    found, i) {
            found = ""
            for (i = 0; i <= 9; ++i)
                if (index(text, "%" (i ? i : "n")))
                    found = found (i ? i : "n")
            return found
        }
        function complain(what) { printf "%s: %s: %s: %s\n", file, context, what, source; bad = 1 }
        function between(text, name) {
            sub(".*<" name ">", "", text)
            sub("</" name ">.*", "", text)
            return text
        }
        # An element may run over several lines; the next one follows only after its end.
        { while (/<(source|numerusform)>/ && !/<\/(source|numerusform)>/ && (getline line) > 0) $0 = $0 "\n" line }
        { while (/<translation>[^<]/ && !/<\/translation>/ && (getline line) > 0) $0 = $0 "\n" line }
        /<name>/ { context = between($0, "name") }
        /<message/ { ++count }
        /<source>/ { source = between($0, "source") }
        /<translation type="unfinished"/ { complain("unfinished") }
        /<translation>[^<]/ { if (marks(between($0, "translation")) != marks(source)) complain("other placeholders") }
        /<translation><\/translation>/ { complain("empty") }
        /<numerusform>/ { if (marks(between($0, "numerusform")) != marks(source)) complain("other placeholders") }
        END { if (!bad) printf "%s: %d texts, complete\n", file, count; exit bad }
    ' "$1"
}

# Fails on any word of lrelease but its summary.
release() {
    local compiled words
    compiled=$(mktemp)
    words=$("$tools/lrelease" "$1" -qm "$compiled" 2>&1 | grep -v -e "^Updating " -e "^ *Generated .* (.* finished and 0 unfinished)" || true)
    rm -f "$compiled"
    [[ -z $words ]] || { printf '%s\n' "$words"; return 1; }
}

cd "$root"
if [[ ${1:-} == --check ]]; then
    copies=$(mktemp -d)
    trap 'rm -rf "$copies"' EXIT
    cp "$chinese" "$english" "$copies"
    chinese=$copies/${chinese##*/}
    english=$copies/${english##*/}
fi
update "$chinese" zh_CN
update "$english" en -pluralonly
outcome=0
for file in "$chinese" "$english"; do
    check "$file" || outcome=1
    release "$file" || outcome=1
done
exit "$outcome"
