#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sees that what the packages say of the programs is so: the manual pages of both languages name every option of hezhun
# and every verb of hezhunctl, and changelog and AppStream data begin with this version. Prints what is missing, and
# ends with 1 when something is.
#
# Usage: tests/packaging.sh HEZHUN HEZHUNCTL VERSION
set -euo pipefail

hezhun=$1
hezhunctl=$2
version=$3
cd "$(dirname "${BASH_SOURCE[0]}")/../packaging/debian"
missing=0

complain() {
    printf '%s\n' "$*"
    missing=1
}

# named PAGE WORD: troff's hyphens are written \-.
named() {
    sed 's/\\-/-/g; s/\\f.//g' "$1" | grep -qF -- "$2" || complain "$1 does not name $2"
}

options=$(QT_QPA_PLATFORM=offscreen "$hezhun" --help | grep -oE -- '--[a-z]+(-[a-z]+)*' | grep -vx -- --help-all | sort -u)
verbs=$("$hezhunctl" --language en --help | sed -nE 's/^  ([a-z]+) .*/\1/p' | sort -u)
[[ $(wc -l <<<"$options") -ge 6 && $(wc -l <<<"$verbs") -ge 15 ]] || complain "the programs' help could not be read"
for page in man man/zh_CN; do
    for option in $options; do
        named "$page/hezhun.1" "$option"
    done
    for verb in $verbs; do
        grep -qE "^\.BI? \"?$verb( |\$)" "$page/hezhunctl.1" || complain "$page/hezhunctl.1 does not explain $verb"
    done
done

head -1 changelog | grep -qF "hezhun ($version) " || complain "changelog does not begin with $version"
grep -m1 '<release ' cn.hezhun.Hezhun.metainfo.xml | grep -qF "version=\"$version\"" ||
    complain "the AppStream data do not begin with $version"
[[ $missing -eq 0 ]] || exit 1
echo "Manual pages, changelog and AppStream data fit the programs: $(wc -w <<<"$options $verbs") options and verbs."
