#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A PostgreSQL server of the tests' own: on 127.0.0.1 with TLS, with certificates, passwords and data that are thrown
# away. Everything about it lies in FOLDER; what the tests need to know stands in FOLDER/env (KEY=value, one a line).
# Started as root it runs as the user `postgres`. What an interrupted run left in FOLDER is removed first.
#
# Usage: tests/postgresql.sh start FOLDER [--hezhunctl PROGRAM] [--durable] [--without-socket]
#                                             with a template workspace when the program is given, which may be one for
#                                             Windows; --durable: what is committed survives a kill of the machine, as
#                                             in real service; --without-socket: for clients that know no socket of
#                                             this system, the superuser comes with a password over TLS like everybody
#        tests/postgresql.sh stop FOLDER      stops at once and removes everything
#        tests/postgresql.sh kill FOLDER      kill -9 for every process of the server; the data stay
#        tests/postgresql.sh resume FOLDER    starts a killed server on the same port
#        tests/postgresql.sh restart-immediate FOLDER
#        tests/postgresql.sh standby FOLDER PRIMARY_FOLDER    a synchronous copy, that takes over with
#        tests/postgresql.sh promote FOLDER
set -euo pipefail
unset "${!PG@}" # the settings of somebody's own server

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
superuser=postgres
owner=hezhun_owner
template=hezhun_template

fail() {
    echo "postgresql.sh: $*" >&2
    exit 1
}

# The programs of the newest server that is installed.
programs=$(find /usr/lib/postgresql/*/bin -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1)
[[ -n $programs ]] || fail "no server in /usr/lib/postgresql: install the package postgresql"

# Runs a command as the server's user: PostgreSQL refuses to run as root.
unprivileged() {
    if [[ $(id -u) -eq 0 ]]; then
        (cd / && exec setpriv --reuid=postgres --regid=postgres --init-groups "$@")
    else
        "$@"
    fi
}

setting() { # FOLDER KEY
    sed -n "s/^$2=//p" "$1/env"
}

# Runs statements of standard input as the superuser.
administer() { # FOLDER DATABASE
    "$programs/psql" --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 \
        --host "$(setting "$1" SOCKET)" --port "$(setting "$1" PORT)" --username "$superuser" --dbname "$2"
}

# The folder of the data and the socket, under a name that the server's user can follow.
place() {
    readlink -f "$1/place"
}

# The id of the server whose data lie in FOLDER, when it runs. A number that was left behind may be another's by now.
server_of() {
    local id
    id=$(head -n 1 "$1/place/data/postmaster.pid" 2>/dev/null) || return 1
    unprivileged test "/proc/$id/cwd" -ef "$(place "$1")/data" || return 1
    printf '%s\n' "$id"
}

free_port() {
    local port
    while :; do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000)) # below the ports that clients are given
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    printf '%s\n' "$port"
}

# Where the data lie: below FOLDER, but elsewhere when the server's user can't enter it, or when the name of the
# socket would be longer than the system allows (107 bytes). FOLDER/place leads there in either case.
make_place() {
    local folder=$1 place=$1/cluster
    mkdir "$place"
    [[ $(id -u) -ne 0 ]] || chown postgres:postgres "$place"
    chmod 700 "$place"
    if [[ ${#place} -gt 80 ]] || ! unprivileged test -w "$place"; then
        rmdir "$place"
        place=$(unprivileged mktemp --directory --tmpdir=/tmp hezhun-postgresql.XXXXXX)
    fi
    ln -s "$place" "$folder/place"
}

# A certificate authority that signs one certificate, for this machine, into the data folder.
make_certificates() {
    local folder=$1 data file
    data=$(place "$1")/data
    local key=(-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30)
    {
        openssl req -x509 "${key[@]}" -subj '/CN=Throw-away authority of the tests' \
            -addext keyUsage=critical,keyCertSign -keyout "$folder/authority.key" -out "$folder/authority.crt"
        openssl req "${key[@]}" -subj /CN=localhost -keyout "$folder/server.key" -out "$folder/server.csr"
        openssl x509 -req -in "$folder/server.csr" -CA "$folder/authority.crt" -CAkey "$folder/authority.key" \
            -CAcreateserial -days 30 -extfile <(echo subjectAltName=DNS:localhost,IP:127.0.0.1) \
            -out "$folder/server.crt"
    } 2>>"$folder/log"
    for file in server.crt server.key; do
        (umask 077 && unprivileged tee "$data/$file" <"$folder/$file" >/dev/null)
    done
    rm "$folder"/{authority.{key,srl},server.{key,csr,crt}}
}

# Adds lines of standard input to the settings.
configure() { # FOLDER
    unprivileged tee -a "$(place "$1")/data/postgresql.conf" >/dev/null
}

settings() { # DURABLE
    cat <<END
listen_addresses = '127.0.0.1'
ssl = on
password_encryption = 'scram-sha-256'
max_connections = 200
log_line_prefix = '%m [%p] %u@%d '
# Nothing happens by itself in a test: neither statistics nor plans change under it.
autovacuum = off
END
    [[ $1 ]] || cat <<END
fsync = off
synchronous_commit = off
full_page_writes = off
END
}

# Over the network everybody needs TLS and a password. The socket lies in a folder that nobody enters but the server's
# user and root: there the superuser needs none.
admissions() {
    cat <<END
local    all          $superuser                trust
local    replication  $superuser                trust
hostssl  all          all         127.0.0.1/32  scram-sha-256
END
}

# Starts the server in FOLDER/place for the first time, on a port that is free.
launch() {
    local folder=$1 place port attempt
    place=$(place "$folder")
    for attempt in 1 2 3 4 5; do
        port=$(free_port)
        configure "$folder" <<END
port = $port
unix_socket_directories = '$place'
END
        if run_server "$folder"; then
            describe "$folder" "$port" "$place"
            return
        fi
        grep -q 'could not bind' "$place/log" || break
    done
    cat "$place/log" >&2
    fail "the server did not start ($attempt)"
}

run_server() {
    local place
    place=$(place "$1")
    unprivileged "$programs/pg_ctl" start -w -t 60 -s -D "$place/data" -l "$place/log"
}

# Runs hezhunctl, whichever system it was built for.
run_hezhunctl() { # PROGRAM ARGUMENT...
    if [[ $1 == *.exe ]]; then
        "$here/../packaging/windows/wine.sh" "$@"
    else
        "$@"
    fi
}

describe() { # FOLDER PORT PLACE
    (umask 077 && cat >"$1/env" <<END
HOST=127.0.0.1
PORT=$2
SOCKET=$3
LOG=$3/log
DATA=$3/data
BINDIR=$programs
ROOT_CERTIFICATE=$1/authority.crt
SUPERUSER=$superuser
OWNER=$owner
OWNER_PASSWORD=$password
TEMPLATE=$template
END
    )
}

# An empty workspace that the tests copy: a copy is made in a fraction of the time of `hezhunctl init`.
make_template() { # FOLDER HEZHUNCTL
    local folder=$1 program=$2 address certificate=$1/authority.crt
    certificate=${certificate//%/%25}
    address="postgresql://$owner@127.0.0.1:$(setting "$folder" PORT)/$template?sslrootcert=${certificate// /%20}"
    administer "$folder" postgres <<<"create database $template owner $owner"
    PGPASSWORD=$(setting "$folder" OWNER_PASSWORD) LC_ALL=C.UTF-8 run_hezhunctl "$program" --workspace "$address" init
    administer "$folder" postgres <<<"alter database $template is_template true allow_connections false"
}

begin() { # FOLDER: an empty folder, whatever was there
    stop "$1"
    mkdir -p "$1"
    : >"$1/log"
    make_place "$1"
    # A start that fails leaves no server behind, but its log.
    trap '(($? == 0)) || halt "$folder"' EXIT
}

start() { # FOLDER DURABLE HEZHUNCTL WITHOUT_SOCKET
    local folder=$1 durable=$2 program=$3 place
    begin "$folder"
    place=$(place "$folder")
    unprivileged "$programs/initdb" --pgdata "$place/data" --username "$superuser" --encoding UTF8 --locale C \
        --auth-local trust --auth-host reject --no-sync >>"$folder/log"
    make_certificates "$folder"
    settings "$durable" | configure "$folder"
    admissions | unprivileged tee "$place/data/pg_hba.conf" >/dev/null
    password=$(openssl rand -hex 24)
    launch "$folder"
    administer "$folder" postgres <<<"create role $owner login createrole createdb password '$password'"
    if [[ $4 ]]; then
        give_superuser_a_password "$folder"
    fi
    [[ -z $program ]] || make_template "$folder" "$program"
}

give_superuser_a_password() { # FOLDER
    local password
    password=$(openssl rand -hex 24)
    administer "$1" postgres <<<"alter role $superuser password '$password'"
    printf 'SUPERUSER_PASSWORD=%s\n' "$password" >>"$1/env"
}

standby() { # FOLDER PRIMARY_FOLDER
    local folder=$1 primary=$2 place
    begin "$folder"
    place=$(place "$folder")
    unprivileged "$programs/pg_basebackup" --host "$(setting "$primary" SOCKET)" \
        --port "$(setting "$primary" PORT)" --username "$superuser" --pgdata "$place/data" --checkpoint fast \
        --wal-method stream --write-recovery-conf --no-sync
    cp "$primary/authority.crt" "$folder/authority.crt"
    password=$(setting "$primary" OWNER_PASSWORD)
    configure "$folder" <<<'cluster_name = standby'
    launch "$folder"
    administer "$primary" postgres <<'END'
alter system set synchronous_commit = 'on';
alter system set synchronous_standby_names = 'standby';
select pg_reload_conf();
END
    await_standby "$primary"
}

await_standby() {
    administer "$1" postgres <<'END'
do $$
begin
    for attempt in 1 .. 1500 loop
        perform 1 from pg_stat_replication where application_name = 'standby' and sync_state = 'sync';
        exit when found;
        perform pg_sleep(0.02);
    end loop;
    if not found then raise 'the standby does not follow'; end if;
end $$;
END
}

alive() { # PROCESS; one that is dead, and only waits for its parent to notice, is not
    local state
    { read -r _ _ state _ <"/proc/$1/stat"; } 2>/dev/null && [[ $state != [ZX] ]]
}

# Every process of the server at once, as when the power goes. The files that name them go too: where nobody looks
# after dead processes the server would take itself for running.
kill_server() {
    local server process children=()
    if server=$(server_of "$1"); then
        kill -STOP "$server"
        read -ra children <"/proc/$server/task/$server/children" || true
        kill -KILL "$server" "${children[@]}" 2>/dev/null || true
        for process in "$server" "${children[@]}"; do
            while alive "$process"; do :; done
        done
    fi
    rm -f "$1"/place/data/postmaster.pid "$1"/place/.s.PGSQL.*
}

halt() {
    if server_of "$1" >/dev/null; then
        unprivileged "$programs/pg_ctl" stop -m immediate -w -t 30 -s -D "$(place "$1")/data" ||
            kill_server "$1"
    fi
}

stop() {
    local folder=$1
    # Only what this script made is removed.
    [[ -L $folder/place || -e $folder/log ]] || { [[ ! -d $folder ]] || rmdir "$folder"; return 0; }
    halt "$folder"
    if [[ -L $folder/place ]]; then
        rm -rf "$(place "$folder")"
    fi
    rm -rf "$folder"
}

absolute() {
    [[ -n ${1-} && $1 != -* ]] || fail "which folder?"
    realpath -m -- "$1"
}

main() {
    local verb=${1-} durable='' program='' without_socket=''
    [[ $# -eq 0 ]] || shift
    folder=$(absolute "${1-}")
    shift
    case $verb in
    start)
        while [[ $# -gt 0 ]]; do
            case $1 in
            --durable) durable=yes ;;
            --without-socket) without_socket=yes ;;
            --hezhunctl) program=$(realpath -- "${2-}") && shift ;;
            *) fail "unknown option $1" ;;
            esac
            shift
        done
        start "$folder" "$durable" "$program" "$without_socket"
        ;;
    standby)
        standby "$folder" "$(absolute "${1-}")"
        ;;
    stop) stop "$folder" ;;
    kill) kill_server "$folder" ;;
    resume) run_server "$folder" ;;
    restart-immediate)
        unprivileged "$programs/pg_ctl" restart -m immediate -w -t 60 -s -D "$(setting "$folder" DATA)" \
            -l "$(setting "$folder" LOG)"
        ;;
    promote)
        unprivileged "$programs/pg_ctl" promote -w -t 60 -s -D "$(setting "$folder" DATA)"
        ;;
    *) fail "what is '$verb'? See the head of this file" ;;
    esac
}

main "$@"
