#!/bin/sh
# Looks whether this machine is the locked kiosk that install.sh makes of it: one line an item.
# check.sh [--root DIR]: of a system below DIR only what is in its files is looked at.
# Ends with 1 if anything is not ok.
# shellcheck disable=SC2016  # what stands in single quotes is for the shell below
set -u

root=
case ${1:-} in
--root) root=${2%/} ;;
'') ;;
*)
    echo "check.sh [--root DIR]" >&2
    exit 2
    ;;
esac
program=/opt/firma
PATH=$PATH:/usr/sbin:/sbin
failed=0

ok() { echo "ok      $1"; }
not_ok() {
    echo "NOT OK  $1"
    failed=$((failed + 1))
}
note() { echo "note    $1"; }

# item SENTENCE-IF-OK SENTENCE-IF-NOT COMMAND…
item() {
    yes=$1 no=$2
    shift 2
    if "$@" >/dev/null 2>&1; then ok "$yes"; else not_ok "$no"; fi
}

inside() {
    if [ -n "$root" ]; then chroot "$root" "$@"; else "$@"; fi
}

same() { cmp -s "$root$program/packaging/linux/etc/$1" "$root$2"; }

says() { # says FILE TEXT: the kernel's setting is this
    [ "$(cat "$1" 2>/dev/null)" = "$2" ]
}

again='Run install.sh again.'

# --- the program
item "The kiosk's user exists and nobody can log in as it." "There is no user firma, or it may log in. $again" \
    inside sh -c 'getent passwd firma | grep -q ":/usr/sbin/nologin$"'
item "The program starts for that user." "The program does not start for the user firma. $again" \
    inside setpriv --reuid firma --regid firma --clear-groups "$program/.venv/bin/firma" --version
item "Nobody but root can change the program." "Somebody but root may write in $program: sudo chown -R root:root $program; sudo chmod -R go-w $program" \
    sh -c "[ -z \"\$(find '$root$program' ! -type l \\( ! -user 0 -o -perm /022 \\) -print -quit)\" ]"
item "The journal's folder is closed to everybody else." "Others may look into /var/lib/firma: sudo chmod 700 /var/lib/firma" \
    inside sh -c '[ "$(stat -c %a:%U /var/lib/firma)" = 700:firma ]'
item "Qt can draw on Wayland." "Qt's part for Wayland is missing. $again" \
    sh -c "ls '$root$program'/.venv/lib/python3*/site-packages/PySide6/Qt/plugins/platforms/libqwayland*.so"
item "cage is there." "cage is missing: sudo apt-get install cage" inside sh -c 'command -v cage'

# --- it starts by itself, and nothing else does
item "The kiosk starts with the machine." "The kiosk does not start with the machine. $again" \
    [ -L "$root/etc/systemd/system/graphical.target.wants/firma-kiosk.service" ]
item "A kiosk that ends is started again." "The unit of the kiosk was changed. $again" \
    same firma-kiosk.service /etc/systemd/system/firma-kiosk.service
item "Switching off in the program powers the machine off." "firma-off.path is not in place. $again" \
    [ -L "$root/etc/systemd/system/multi-user.target.wants/firma-off.path" ]
other=$(readlink "$root/etc/systemd/system/display-manager.service" || true)
if [ -z "$other" ]; then
    ok "No desktop starts beside it."
else
    not_ok "A desktop starts as well: sudo systemctl disable $(basename "$other")"
fi
for unit in getty@tty1.service ctrl-alt-del.target sleep.target suspend.target hibernate.target; do
    item "$unit is off." "$unit is on: sudo systemctl mask $unit" \
        [ "$(readlink "$root/etc/systemd/system/$unit")" = /dev/null ]
done
item "No other terminals; power button, lid and sleep keys are quiet." "The settings of logind are not in place. $again" \
    same 60-firma-logind.conf /etc/systemd/logind.conf.d/60-firma.conf

# --- what people typed stays in memory
item "The kernel's settings are in place." "The kernel's settings are not in place. $again" \
    same 60-firma-sysctl.conf /etc/sysctl.d/60-firma.conf
item "No core dumps are kept." "The settings of systemd-coredump are not in place. $again" \
    same 60-firma-coredump.conf /etc/systemd/coredump.conf.d/60-firma.conf
item "The kiosk's memory is kept out of swap, where cgroups count it." "The slice's settings are not in place. $again" \
    same 60-firma-memory.conf /etc/systemd/system/user-.slice.d/60-firma.conf
item "The log is small and kept over a restart." "The settings of journald are not in place. $again" \
    same 60-firma-journald.conf /etc/systemd/journald.conf.d/60-firma.conf

# --- sticks and keyboards
item "Sticks are mounted so that nothing on them can run." "The rules for sticks are not in place. $again" \
    same 60-firma-sticks.rules /etc/udev/rules.d/60-firma-sticks.rules
if [ -e "$root/etc/udev/rules.d/61-firma-keyboards.rules" ]; then
    note "Keyboards that are plugged in over USB are not listened to."
else
    note "Somebody may plug in a keyboard. Where only touch is wanted: install.sh --no-keyboards"
fi

caged() {
    for each in /proc/[0-9]*; do
        [ "$(cat "$each/comm" 2>/dev/null)" = cage ] && grep -q "^Uid:.*[[:space:]]$(id -u firma)$" "$each/status" && return 0
    done
    return 1
}

# --- the machine as it runs
living() {
    item "The magic keys of the kernel do nothing." "The kernel listens to its magic keys. Start the machine anew." says /proc/sys/kernel/sysrq 0
    item "No dump of memory is written." "Dumps of memory may be written. Start the machine anew." says /proc/sys/kernel/core_pattern '|/bin/false'
    item "No program may look into another." "Programs may look into each other. Start the machine anew." \
        sh -c '[ "$(cat /proc/sys/kernel/yama/ptrace_scope)" -ge 2 ]'
    item "The kiosk is running." "The kiosk is not running: journalctl -u firma-kiosk" systemctl -q is-active firma-kiosk.service
    item "It was started by cage." "No cage is running for the user firma: journalctl -u firma-kiosk" caged
    item "A clock server is asked, or there is a clock with a battery." "The clock is wrong after each power cut: set it before every event." \
        sh -c 'ls /dev/rtc* || systemctl -q is-active systemd-timesyncd chrony'
    for each in /proc/[0-9]*; do
        case $({ tr '\0' ' ' <"$each/cmdline"; } 2>/dev/null) in
        *"firma"*" kiosk"*)
            item "Process ${each#/proc/} may not be dumped." "Process ${each#/proc/} may be dumped: is this program the newest?" \
                sh -c "[ \"\$(stat -c %u '$each/environ')\" = 0 ]"
            ;;
        esac
    done
    while read -r where type _; do
        case $where in
        Filename) ;;
        /dev/zram*) ok "Swap $where is memory." ;;
        *)
            real=$(readlink -f "$where")
            if [ "$type" = partition ] && lsblk -nso TYPE "$real" 2>/dev/null | grep -q crypt; then
                ok "Swap $where is encrypted."
            elif grep -qw 0 /sys/fs/cgroup/user.slice/user-"$(id -u firma)".slice/memory.swap.max 2>/dev/null; then
                ok "Swap $where is not used for the kiosk."
            else
                not_ok "Swap $where is a disk in clear: sudo swapoff -a, and take it out of /etc/fstab."
            fi
            ;;
        esac
    done </proc/swaps
    lsblk -no TYPE | grep -q crypt ||
        note "The disk is not encrypted. The journal is, by itself; the rest can be read by whoever takes the machine."
    if systemctl -q is-active ssh; then
        note "Somebody who has a password or a key comes in over SSH; without need for it: sudo systemctl disable --now ssh"
    fi
}

if [ -n "$root" ]; then
    note "The machine itself was not looked at: this is the system below $root."
else
    living
fi

if [ "$failed" = 0 ]; then
    echo "Everything is in place."
else
    echo "$failed not ok."
    exit 1
fi
