# SPDX-License-Identifier: GPL-3.0-or-later
#
# Where the sources of the tool set for Windows come from: Debian's source packages, whose hashes apt checks. To be
# sourced after packaging/dependencies.sh. The servers are those that the machine itself uses; none is named here.

# The release after Debian 12, whose source serves where none of Debian 12's is to be had any more.
HEZHUN_NEXT_RELEASE=trixie

# apt with source entries and lists of its own in folder $1; the machine's stay as they are.
source_apt() {
    local folder=$1
    shift
    "$1" -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$folder/entries" \
        -o Dir::State::lists="$folder/lists" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= \
        -o APT::Sandbox::User= -o Debug::NoLocking=1 "${@:2}"
}

# Writes into folder $1 the machine's own entries of Debian as entries of sources, for its release and for the next.
source_entries() {
    local entries=$1/entries file
    rm -rf "$entries"
    mkdir -p "$entries" "$1/lists/partial"
    for file in /etc/apt/sources.list.d/*.sources; do
        [[ -e $file ]] && grep -q '^Suites:.*bookworm' "$file" || continue
        {
            sed 's/^Types:.*/Types: deb-src/' "$file"
            printf '\n'
            awk 'BEGIN { RS = ""; ORS = "\n\n" } /\nSuites: *bookworm([ \n]|$)/' "$file" |
                sed -e 's/^Types:.*/Types: deb-src/' -e "s/^Suites:.*/Suites: $HEZHUN_NEXT_RELEASE/"
        } >"$entries/${file##*/}"
    done
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [[ -e $file ]] && grep -qE '^deb .*bookworm' "$file" || continue
        {
            sed -n 's/^deb \(.*bookworm.*\)/deb-src \1/p' "$file"
            sed -nE "s/^deb (.*) bookworm (.*)/deb-src \1 $HEZHUN_NEXT_RELEASE \2/p" "$file"
        } >"$entries/${file##*/}"
    done
}

# Prints the versions of source package $2 that the lists in folder $1 name: this release's, newest first, then the next
# release's.
source_versions() {
    source_apt "$1" apt-cache madison "$2" 2>/dev/null |
        awk -F ' *[|] *' -v name="$2" -v next_release="$HEZHUN_NEXT_RELEASE" '
            { gsub(/ /, "", $1); gsub(/ /, "", $2) }
            $1 == name && / Sources$/ { print ($3 ~ next_release) ? 1 : 0, $2 }' |
        sort -k1,1n -k2,2Vr | awk '!seen[$2]++ { print $2 }'
}

# Downloads the newest version of source package $2 that is still served into folder $1/NAME, and prints its upstream
# version. A server that keeps only the tarball of a version is good enough: then Debian's patches are not applied. What
# was downloaded once is not asked for again.
fetch_source() {
    local folder=$1 name=$2 version upstream
    while read -r version; do
        upstream=${version#*:}
        upstream=${upstream%-*}
        if [[ ! -e $folder/$name/$version/fetched ]]; then
            mkdir -p "$folder/$name/$version"
            (cd "$folder/$name/$version" &&
                source_apt "$folder" apt-get source --quiet --download-only "$name=$version" >download.log 2>&1) || true
            compgen -G "$folder/$name/$version/${name}_$upstream.orig.tar.*" >/dev/null || continue
            : >"$folder/$name/$version/fetched"
        fi
        ln -sfn "$version" "$folder/$name/newest"
        printf '%s\n' "$upstream"
        return 0
    done < <(source_versions "$folder" "$name")
    echo "No version of the source package $name is served any more" >&2
    return 1
}

# Unpacks the source that fetch_source found for package $2 in folder $1 as the folder $3.
unpack_source() {
    local from=$1/$2/newest into=$3 dsc archive
    rm -rf "$into"
    dsc=$(compgen -G "$from/*.dsc" || true)
    if [[ -n $dsc ]] && compgen -G "$from/*.debian.tar.*" >/dev/null; then
        dpkg-source --no-check -x "$dsc" "$into" >/dev/null
    else
        archive=$(compgen -G "$from/*.orig.tar.*" | grep -v '\.asc$')
        mkdir -p "$into"
        tar --extract --file "$archive" --directory "$into" --strip-components 1
    fi
}
