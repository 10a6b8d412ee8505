#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Boots a bare Debian 12 with the packages in it, in a container, and runs the service there under systemd: not before
# it is configured, then as a user of its own that may write nothing but its workspace, drawing the pages of a PDF with
# all its hardening on; once more for the timer; then a purge while it runs. Needs root, debootstrap, systemd-nspawn.
# Exit code 0 only when all of it went as it should.
#
# Usage: packaging/debian/check-service.sh HEZHUN.deb HEZHUN-SERVICE.deb
#        HEZHUN_BARE_ROOT=FOLDER: see bare-root.sh
set -euo pipefail

[[ $# -eq 2 ]] || { sed -n 's/^# \(Usage.*\|   .*\)/\1/p' "$0" >&2; exit 2; }
client=$(realpath "$1")
service=$(realpath "$2")
# shellcheck source=packaging/debian/bare-root.sh
source "$(dirname "${BASH_SOURCE[0]}")/bare-root.sh"

# What happens in the booted root. It says what it does on /packages/log, and leaves its exit code in /packages/outcome.
write_the_check() {
    cat >"$root/packages/check.sh" <<'CHECK'
#!/bin/bash
set -euo pipefail
exec >/packages/log 2>&1
trap 'echo "line $LINENO: $BASH_COMMAND"' ERR
trap 'echo $? >/packages/outcome; systemctl --no-block poweroff' EXIT
export LC_ALL=C.UTF-8 HOME=/root
unit=hezhun-dispatch.service
workspace=/var/lib/private/hezhun-dispatch/office.hezhun

# says TEXT: waits until the service has said it.
says() {
    grep -m1 -F "$2" < <(timeout 60 journalctl --unit "$1" --follow --lines=all --output=cat) ||
        { journalctl --no-pager --unit "$1"; return 1; }
}

# A paper of one page, as a portal hands it over, waits to be drawn.
queue_paper() {
    local pdf
    pdf=$(printf '%s\n' '%PDF-1.4' '1 0 obj' '<</Type/Catalog/Pages 2 0 R>>' 'endobj' "% $1" '2 0 obj' \
        '<</Type/Pages/Kids[3 0 R]/Count 1>>' 'endobj' '3 0 obj' \
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>' 'endobj' 'trailer' '<</Root 1 0 R>>' |
        od -An -v -tx1 | tr -d ' \n')
    sqlite3 "$workspace" "pragma busy_timeout = 10000; insert into document_content
        (sha256, format, byte_count, width, height, bytes) values ('$1', 'pdf', 1, 0, 0, x'$pdf');" >/dev/null
}

echo "-- not configured: it is passed over, not failed"
systemctl start "$unit"
[[ $(systemctl show --property ConditionResult --value "$unit") == no ]]
[[ $(systemctl show --property ActiveState --value "$unit") == inactive ]]
[[ $(systemctl is-enabled "$unit") == disabled ]]

echo "-- a workspace, and the configuration"
install -d -m 700 /var/lib/private
install -d -m 755 "${workspace%/*}"
hezhunctl --workspace "sqlite:$workspace" init
install -D -m 600 /usr/share/doc/hezhun-service/examples/dispatch.env /etc/hezhun/dispatch.env
sed -i -e 's|^HEZHUN_WORKSPACE=.*|HEZHUN_WORKSPACE=sqlite:/var/lib/hezhun-dispatch/office.hezhun|' -e '/^PGPASSWORD=/d' \
    /etc/hezhun/dispatch.env
for name in hezhun-dispatch hezhun-dispatch-once; do
    install -d "/etc/systemd/system/$name.service.d"
    printf '[Service]\nStateDirectory=hezhun-dispatch\n' >"/etc/systemd/system/$name.service.d/workspace.conf"
done
systemctl daemon-reload
queue_paper aa

echo "-- it runs, as nobody else, and draws"
systemctl enable --now "$unit"
says "$unit" "pages of 1 drawn"
pid=$(systemctl show --property MainPID --value "$unit")
uid=$(stat --format %u "/proc/$pid")
echo "uid $uid, capabilities $(sed -n 's/^CapEff:\s*//p' "/proc/$pid/status"), seccomp $(sed -n 's/^Seccomp:\s*//p' "/proc/$pid/status")"
[[ $uid -ge 61184 && $uid -le 65519 ]]
grep -qE '^CapEff:\s+0+$' "/proc/$pid/status"
grep -qE '^Seccomp:\s+2$' "/proc/$pid/status"
[[ $(sqlite3 "$workspace" "select count(*) from document_page where sha256 = 'aa'") == 1 ]]
[[ $(stat --format %a /etc/hezhun/dispatch.env) == 600 ]]

echo "-- a new version takes over where the old one ran"
dpkg --install /packages/hezhun-service_*.deb
[[ $(systemctl is-active "$unit") == active ]]
[[ $(systemctl show --property MainPID --value "$unit") != "$pid" ]]

echo "-- asked to end, it ends"
systemctl stop "$unit"
[[ $(systemctl show --property Result --value "$unit") == success ]]
systemctl disable "$unit"

echo "-- once, as the timer does it"
queue_paper bb
systemctl start hezhun-dispatch-once.service
says hezhun-dispatch-once.service "pages of 1 drawn"
systemctl enable --now hezhun-dispatch.timer
[[ $(systemctl is-active hezhun-dispatch.timer) == active ]]

echo "-- purged while it runs"
systemctl start "$unit"
dpkg --purge hezhun-service
[[ $(systemctl show --property ActiveState --value "$unit") == inactive ]]
! ls -d /etc/hezhun /var/cache/private/hezhun-dispatch /var/cache/hezhun-dispatch \
    /etc/systemd/system/*.wants/hezhun* 2>/dev/null
[[ -s $workspace ]]
echo "-- passed"
CHECK
    chmod 755 "$root/packages/check.sh"
    cat >"$root/etc/systemd/system/hezhun-check.service" <<'UNIT'
[Unit]
Description=What is checked in this root
[Service]
Type=oneshot
ExecStart=/packages/check.sh
TimeoutStartSec=10min
UNIT
}

say "A bare root with the packages"
make_root "$client" "$service"
get install --no-install-recommends "/packages/${client##*/}" "/packages/${service##*/}" sqlite3
write_the_check
inside systemd-machine-id-setup # else the first boot of all would enable whatever there is
rm "$root/usr/sbin/policy-rc.d" # from here on things are started
umount "$root/proc"
say "Booted"
timeout 900 systemd-nspawn --quiet --register=no --keep-unit --directory="$root" --boot \
    systemd.wants=hezhun-check.service systemd.unit=multi-user.target >"$work/console.log" 2>&1 || true
cat "$root/packages/log" 2>/dev/null || tail -40 "$work/console.log"
[[ $(cat "$root/packages/outcome" 2>/dev/null) == 0 ]] || fail "the service"
say "Passed"
