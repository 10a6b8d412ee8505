#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the installer for Windows under Wine, into a Windows that is made for it alone and has a user named 张伟, and
# does there what its users do: the tour of the client, hezhunctl on a file and on PostgreSQL over TLS, the keychain,
# the upgrade to a newer installer, and the removal, after which only the user's own files may be left.
#
# Usage: packaging/windows/check-install.sh INSTALLER NEWER_INSTALLER [FOLDER]
#        FOLDER (default build/windows-check) gets the pictures of the tour, and the lists of what was installed and
#        what was left. Needs wine64, xvfb, xauth, postgresql and fonts with Chinese characters.
set -Eeuo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
wine=$root/packaging/windows/wine.sh
person=张伟
password='Hezhun#2026'

# Nothing of this machine's display, home or Wine takes part.
if [[ -z ${HEZHUN_CHECKS_INSIDE:-} ]]; then
    [[ $# -ge 2 ]] || { sed -n '/^# Usage/,/^set/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
    HEZHUN_CHECKS_INSIDE=yes exec xvfb-run --auto-servernum --server-args='-screen 0 1920x1080x24' \
        "${BASH_SOURCE[0]}" "$@"
fi

installer=$(realpath "$1")
newer=$(realpath "$2")
folder=$(realpath -m "${3:-$root/build/windows-check}")
export WINEPREFIX=$folder/prefix
export HOME=$folder/home USER=$person LOGNAME=$person LC_ALL=C.UTF-8 LANG=C.UTF-8
unset "${!PG@}" "${!QT_@}" "${!XDG_@}"

drive=$WINEPREFIX/drive_c
programs=$drive/Program\ Files/Hezhun
own=$drive/users/$person

ok() {
    printf '  ok: %s\n' "$*"
}

fail() {
    printf '  FAILED: %s\n' "$*" >&2
    exit 1
}

trap 'printf "  FAILED in line %s: %s\n" "$LINENO" "$BASH_COMMAND" >&2' ERR

step() {
    printf '%s %s\n' "$(date +%T)" "$*"
}

# Waits until every program under Wine has ended, and Wine has written its registry.
settle() {
    /usr/lib/wine/wineserver64 --wait
}

# The installed hezhunctl, in English.
ctl() { # WORKSPACE ARGUMENT...
    "$wine" "$programs/hezhunctl.exe" --workspace "$1" --language en "${@:2}"
}

# The same, when it is to refuse: with exit code 1 and this word in its answer.
refused() { # CODE WORKSPACE ARGUMENT...
    local answer status=0
    answer=$(ctl "${@:2}" --json 2>/dev/null) || status=$?
    [[ $status -eq 1 && $answer == *"\"$1\""* ]] || fail "expected $1 and exit code 1, got $status: $answer"
}

# What a field of an answer in JSON says.
field() { # NAME, of the answer on standard input
    grep -o "\"$1\": *\"[^\"]*\"" | head -n 1 | cut -d'"' -f4
}

# Every file of this Windows, but what Windows itself is always writing.
files() {
    (cd "$drive" && find . -path './windows/*' -prune -o -path './users/*/Temp/*' -prune -o -type f -print | sort)
}

begin() {
    step "A new Windows, whose user is $person"
    rm -rf "$folder"
    mkdir -p "$HOME" "$folder/tour"
    "$wine" --start
    "$wine" cmd /c exit
    /usr/lib/wine/wineserver64 --kill
    settle
    [[ -d $own ]] || fail "the user's folder is not called $person"
    files >"$folder/before.txt"
    trap end EXIT
}

end() {
    "$root/tests/postgresql.sh" stop "$folder/server" || true
    "$wine" --stop
}

install_silently() { # INSTALLER VERSION
    step "Installing ${1##*/}"
    "$wine" "$1" /S || fail "the installer ended with $?"
    settle
    local said
    [[ -e $programs/hezhun.exe && -e $programs/hezhunctl.exe ]] || fail "the programs are not where they belong"
    check_libraries
    said=$("$wine" "$programs/hezhunctl.exe" --version | tr -d '\r')
    [[ $said == "hezhunctl $2" ]] || fail "hezhunctl says '$said'"
    settle
    ok "$said; $(find "$programs" -type f | wc -l) files, $(du -sm "$programs" | cut -f1) MB"
}

# Every DLL that a program or a DLL needs lies beside it or is Windows' own.
check_libraries() {
    local file needed missing=''
    while read -r file; do
        while read -r needed; do
            find "$programs" "$drive/windows/system32" -maxdepth 1 -iname "$needed" | grep -q . ||
                missing+="${file##*/} needs $needed; "
        done < <(x86_64-w64-mingw32-objdump -p "$file" | sed -n '/api-ms-win-/d; s/.*DLL Name: //p')
    done < <(find "$programs" -iname '*.dll' -o -iname 'hezhun*.exe')
    [[ -z $missing ]] || fail "$missing"
}

registry() { # KEY VALUE
    "$wine" reg query "$1" ${2:+/v "$2"} 2>/dev/null | tr -d '\r'
}

check_registered() { # VERSION
    local uninstall='HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Hezhun'
    registry "$uninstall" DisplayVersion | grep -q "$1" || fail "Windows' list of programs does not say $1"
    [[ $(registry 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall' | grep -c 'Hezhun$') -eq 1 ]] ||
        fail "Windows' list of programs has Hezhun more than once"
    registry 'HKLM\Software\Classes\.hezhun' | grep -q . || fail "workspaces are not opened by a double click"
    find "$drive/ProgramData" -name '*.lnk' | grep -q . || fail "the start menu has no entry"
    settle
    ok "in the start menu, in the list of programs, and opens *.hezhun"
}

take_tour() {
    step "The tour of the client"
    "$wine" "$programs/hezhun.exe" --demo --tour "C:\\users\\$person\\核准\\tour" >"$folder/tour.log" 2>&1 ||
        fail "the tour ended with $?: $(tail -n 3 "$folder/tour.log")"
    settle
    cp "$own"/核准/tour/*.png "$folder/tour/"
    ok "$(find "$folder/tour" -name '*.png' | wc -l) pictures in ${folder#"$root"/}/tour"
}

# A grey one, 48 by 32.
picture() {
    base64 --decode <<'END'
/9j/4AAQSkZJRgABAQEAZABkAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5mo
q6T/wAALCAAgADABAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJx
FDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZ
mqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/ANWiiiiiiiiiiiiiiiiiiiiiiiv/
2Q==
END
}

# A package of a portal with one person who asks to be verified.
make_package() {
    local package=$own/核准/移交包
    mkdir -p "$package/documents"
    picture >"$package/documents/02-front.jpg"
    # Two pictures of the same bytes would be one paper.
    { cat "$package/documents/02-front.jpg" && echo; } >"$package/documents/02-back.jpg"
    sed -e 's/{two}/02/g; s/{number}/11010519491231002X/' "$root/tests/app/packages/person.json" | tr -d '\n' \
        >"$package/cases.jsonl"
    echo >>"$package/cases.jsonl"
}

# From the package to a decision, and to a history without a gap. What stands before the verbs of a reviewer is given.
work_through() { # WORKSPACE OF_A_REVIEWER OWNERS
    local desk=$1 owner=$2 reference
    ctl "$owner" import "C:\\users\\$person\\核准\\移交包" >/dev/null
    reference=$(reviewer "$desk" queue --as limin --json | field reference)
    [[ $reference == T-2026-000002 ]] || fail "the queue of limin begins with '$reference'"
    reviewer "$desk" decide "$reference" pass --as limin >/dev/null
    reviewer "$desk" show "$reference" --as limin | grep -q 李敏 || fail "the history does not name 李敏"
    ctl "$owner" audit verify >/dev/null || fail "the history does not verify"
}

# A verb of limin's: on a shared workspace with the password.
reviewer() {
    ctl "$@" <<<"$password"
}

add_reviewer() { # WORKSPACE
    ctl "$1" account add limin --name 李敏 --role platform_reviewer --desk platform <<<"$password" >/dev/null
}

use_sqlite() {
    local below workspace
    step "hezhunctl on SQLite"
    make_package
    for below in 核准 "核准/$(printf '核准工作库所在的文件夹/%.0s' {1..25})"; do
        mkdir -p "$own/$below"
        workspace=sqlite:C:/users/$person/${below%/}/办公室.hezhun
        ctl "$workspace" init >/dev/null
        add_reviewer "$workspace"
        work_through "$workspace" "$workspace"
        ok "a case decided in a workspace whose path has ${#workspace} characters"
    done
    refused case.unknown "sqlite:C:/users/$person/核准/办公室.hezhun" show nowhere
    ctl sqlite: queue >/dev/null 2>&1 && fail "an address without a file was taken"
    ok "refusals end with exit code 1"
}

server_setting() {
    sed -n "s/^$1=//p" "$folder/server/env"
}

use_postgresql() {
    local server authority owner desk secret
    step "hezhunctl on PostgreSQL over TLS, and the keychain"
    "$root/tests/postgresql.sh" start "$folder/server"
    "$(server_setting BINDIR)/psql" --no-psqlrc --quiet --host "$(server_setting SOCKET)" --port "$(server_setting PORT)" \
        --username postgres --command 'create database office owner hezhun_owner' postgres
    server=127.0.0.1:$(server_setting PORT)/office
    mkdir -p "$own/核准/证书"
    cp "$folder/server/authority.crt" "$own/核准/证书/颁发机构.crt"
    authority="sslmode=verify-full&sslrootcert=C:/users/$person/核准/证书/颁发机构.crt"
    owner="postgresql://hezhun_owner@$server?$authority"
    desk="postgresql://desk-7@$server?$authority"
    export PGPASSWORD
    PGPASSWORD=$(server_setting OWNER_PASSWORD)
    ctl "$owner" init >/dev/null
    add_reviewer "$owner"
    secret=$(ctl "$owner" station add desk-7 --json | field secret)
    keep_secret "$desk" "$secret"
    work_as_station "$desk" "$owner"
    check_verification "$desk"
    forget_secret "$desk"
    PGPASSWORD=
}

# The owner's password is not the station's: without PGPASSWORD there is the keychain alone.
as_station() {
    PGPASSWORD='' "$@"
}

keep_secret() { # WORKSPACE SECRET
    as_station refused connection.password_needed "$1" queue --as limin <<<"$password"
    as_station refused connection.password "$1" station keep <<<'another-secret'
    as_station ctl "$1" station keep <<<"$2" >/dev/null
    settle
    as_station reviewer "$1" queue --as limin >/dev/null
    ok "the station's secret is written into the credential store, and read from it"
}

work_as_station() { # WORKSPACE_OF_STATION WORKSPACE_OF_OWNER
    local owners_password=$PGPASSWORD
    reviewer() {
        as_station ctl "$@" <<<"$password"
    }
    PGPASSWORD=$owners_password work_through "$1" "$2"
    ok "a case decided over TLS, the server's certificate verified in full"
}

# A server that another authority vouches for.
check_verification() { # WORKSPACE
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=Somebody else' -keyout "$folder/other.key" \
        -out "$own/核准/证书/别人.crt" 2>/dev/null
    as_station refused connection.untrusted "${1/颁发机构/别人}" queue --as limin <<<"$password"
    ok "a server of another authority is refused"
}

forget_secret() { # WORKSPACE
    as_station ctl "$1" station forget >/dev/null
    as_station refused connection.password_needed "$1" queue --as limin <<<"$password"
    ok "the secret is removed from the credential store"
}

# What a user and an administrator have made by now, and the installer has no business with.
note_own() {
    printf '[window]\r\nlanguage = zh_CN\r\n' >"$programs/hezhun.ini"
    (cd "$own/核准" && find . -type f -exec sha256sum {} + | sort) >"$folder/own.txt"
    "$wine" reg add 'HKCU\Software\Hezhun\hezhun' /v language /d zh_CN /f >/dev/null
    settings >"$folder/settings.txt"
    (cd "$programs" && find . -type f | sort) >"$folder/installed.txt"
}

settings() {
    registry 'HKCU\Software\Hezhun\hezhun' language
}

check_own() {
    (cd "$own/核准" && find . -type f -exec sha256sum {} + | sort) | diff "$folder/own.txt" - >&2 ||
        fail "files of the user were changed"
    settings | diff "$folder/settings.txt" - >&2 || fail "settings of the user were changed"
}

# Neither the installer nor the uninstaller goes about files that are in use.
keep_off_while_running() {
    local running status messages=$own/核准/messages.jsonl
    step "An upgrade while the program runs"
    "$wine" "$programs/hezhunctl.exe" --workspace "sqlite:C:/users/$person/核准/办公室.hezhun" dispatch \
        --to-file "C:/users/$person/核准/messages.jsonl" >/dev/null 2>&1 &
    running=$!
    while [[ ! -e $messages ]]; do kill -0 "$running" || fail "the service did not start"; done
    status=0
    "$wine" "$newer" /S || status=$?
    [[ $status -eq 3 ]] || fail "the installer ended with $status, not with 3"
    status=0
    # From a batch file: what stands behind _? may not be quoted. With it the uninstaller works itself, not by a copy.
    printf '"C:\\Program Files\\Hezhun\\Uninstall.exe" /S _?=C:\\Program Files\\Hezhun\r\n' >"$drive/remove.bat"
    "$wine" cmd /c 'C:\remove.bat' >/dev/null || status=$?
    rm "$drive/remove.bat"
    [[ $status -eq 3 ]] || fail "the removal ended with $status, not with 3"
    kill "$running"
    wait "$running" || true
    rm "$messages"
    # Whoever opens the workspace next clears away what the one that was ended had open.
    ctl "sqlite:C:/users/$person/核准/办公室.hezhun" audit verify >/dev/null
    (cd "$programs" && find . -type f | sort) | diff "$folder/installed.txt" - >&2 || fail "files were changed"
    ok "refused with exit code 3, and nothing was changed"
}

upgrade() {
    step "The upgrade"
    install_silently "$newer" "$(version_of "$newer")"
    check_own
    (cd "$programs" && find . -type f | sort) | diff "$folder/installed.txt" - >&2 ||
        fail "other files are installed than the first time"
    grep -q 'language = zh_CN' "$programs/hezhun.ini" || fail "the administrator's file was changed"
    ctl "sqlite:C:/users/$person/核准/办公室.hezhun" audit verify >/dev/null || fail "the workspace is not what it was"
    settle
    ok "workspaces, settings and the administrator's file are what they were"
}

uninstall() {
    step "The removal"
    "$wine" "$programs/Uninstall.exe" /S || fail "the removal ended with $?"
    settle
    check_own
    files >"$folder/after.txt"
    comm -13 "$folder/before.txt" "$folder/after.txt" >"$folder/left.txt"
    if grep -v -e "^./users/$person/" -e '^./Program Files/Hezhun/hezhun.ini$' "$folder/left.txt" >&2; then
        fail "these files were left, and are nobody's own"
    fi
    [[ $(ls "$programs") == hezhun.ini ]] || fail "in the program's folder there is more than the administrator's file"
    if grep -i hezhun "$WINEPREFIX/system.reg" >&2; then
        fail "this was left in the registry"
    fi
    ok "only the user's and the administrator's own is left: $(wc -l <"$folder/left.txt") files, listed in ${folder#"$root"/}/left.txt"
}

version_of() {
    local name=${1##*/Hezhun-}
    printf '%s\n' "${name%-win64.exe}"
}

main() {
    begin
    install_silently "$installer" "$(version_of "$installer")"
    check_registered "$(version_of "$installer")"
    take_tour
    use_sqlite
    use_postgresql
    note_own
    keep_off_while_running
    upgrade
    check_registered "$(version_of "$newer")"
    uninstall
    printf 'The installer holds.\n'
}

main
