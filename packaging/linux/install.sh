#!/bin/sh
# Makes a Debian machine start straight into the Firma kiosk, or takes that back.
# Doing it twice changes nothing. README.md, beside this file, says what is done and why.
set -eu

usage() {
    cat <<'END'
install.sh [--dry-run] [--root DIR] [--no-packages] [--no-keyboards]
install.sh --uninstall [--purge] [--dry-run] [--root DIR]

  --dry-run       say what would be done, and do nothing
  --root DIR      install into the Debian system below DIR instead of this one
  --no-packages   install nothing from Debian and nothing by pip (all is there already)
  --no-keyboards  listen to no keyboard that is plugged in over USB
  --uninstall     take everything back but the kiosk's journal in /var/lib/firma
  --purge         with --uninstall: delete the journal too, and the user
END
}

refuse() {
    echo "install.sh: $1" >&2
    exit 1
}

root='' dry='' packages=1 keyboards=1 verb=install purge=
while [ $# -gt 0 ]; do
    case $1 in
    --dry-run) dry=1 ;;
    --root)
        [ -d "${2:-}/etc" ] || refuse "there is no Debian system below '${2:-}'; nothing was done."
        root=${2%/}
        shift
        ;;
    --no-packages) packages= ;;
    --no-keyboards) keyboards= ;;
    --uninstall) verb=uninstall ;;
    --purge) purge=1 ;;
    --help | -h)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 2
        ;;
    esac
    shift
done
[ -n "$dry" ] || [ "$(id -u)" = 0 ] || refuse "only root can do this; nothing was done. Type: sudo $0"

here=$(cd "$(dirname "$0")" && pwd -P)
checkout=$(cd "$here/../.." && pwd -P)
program=/opt/firma
units='firma-kiosk.service firma-off.path firma-off.service firma-stick@.service'
masked='ctrl-alt-del.target sleep.target suspend.target hibernate.target hybrid-sleep.target getty@tty1.service'
needed='cage xwayland udev util-linux passwd dbus libpam-systemd systemd-sysv python3 python3-venv ca-certificates libgl1-mesa-dri'

run() {
    if [ -n "$dry" ]; then
        echo "would run: $*"
    else
        "$@"
    fi
}

# Runs inside the system that is being installed into.
inside() {
    if [ -n "$root" ]; then run chroot "$root" "$@"; else run "$@"; fi
}

# What talks to the system that is running has nothing to do in another root.
living() {
    [ -n "$root" ] || [ ! -d /run/systemd/system ] || run "$@"
}

# put NAME WHERE: one of the files in etc/.
put() {
    if cmp -s "$here/etc/$1" "$root$2"; then return; fi
    run mkdir -p "$root$(dirname "$2")"
    run install -m 0644 "$here/etc/$1" "$root$2"
}

take() {
    [ ! -e "$root$1" ] || run rm -f "$root$1"
}

# Where each file of etc/ goes.
places() {
    for unit in $units; do echo "$unit /etc/systemd/system/$unit"; done
    echo '60-firma-sticks.rules /etc/udev/rules.d/60-firma-sticks.rules
60-firma-sysctl.conf /etc/sysctl.d/60-firma.conf
60-firma-logind.conf /etc/systemd/logind.conf.d/60-firma.conf
60-firma-coredump.conf /etc/systemd/coredump.conf.d/60-firma.conf
60-firma-journald.conf /etc/systemd/journald.conf.d/60-firma.conf
60-firma-memory.conf /etc/systemd/system/user-.slice.d/60-firma.conf
firma-kiosk.pam /etc/pam.d/firma-kiosk'
}

check_machine() {
    [ -e "$root/etc/debian_version" ] || refuse "this is made for Debian and Raspberry Pi OS, and this is neither; nothing was done."
    machine=$(inside_now uname -m)
    if [ "$machine" = aarch64 ]; then
        # Qt's own packages for ARM are built for this C library and newer.
        version=$(inside_now ldd --version | sed -n '1s/.* //p')
        newest=$(printf '2.39\n%s\n' "$version" | sort -V | tail -n 1)
        [ "$newest" = "$version" ] || refuse "on ARM Firma needs Debian 13 or a Raspberry Pi OS made from it, and this one is older; nothing was done."
    elif [ "$machine" != x86_64 ]; then
        refuse "Firma needs a 64-bit system (x86_64 or aarch64), and this one is $machine; nothing was done."
    fi
}

inside_now() {
    if [ -n "$root" ]; then chroot "$root" "$@"; else "$@"; fi
}

install_packages() {
    [ -n "$packages" ] || return 0
    missing=
    for each in $needed; do
        inside_now dpkg -s "$each" >/dev/null 2>&1 || missing="$missing $each"
    done
    if [ -n "$missing" ]; then
        inside apt-get update -q
        # shellcheck disable=SC2086  # one word a package is wanted
        inside env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
    fi
}

add_user() {
    inside_now id firma >/dev/null 2>&1 ||
        inside useradd --system --user-group --home-dir /var/lib/firma --shell /usr/sbin/nologin firma
    [ -d "$root/var/lib/firma" ] || inside install -d -m 0700 -o firma -g firma /var/lib/firma
}

# The program's files, as root's; .venv, made by .ci/setup, stays and is brought up to date.
copy_program() {
    [ "$checkout" = "$root$program" ] || {
        run mkdir -p "$root$program"
        for each in kiosk ui resources packaging .ci; do
            run rm -rf "$root$program/$each"
            run cp -R "$checkout/$each" "$root$program/$each"
        done
        for each in requirements.lock pyproject.toml LICENSE README.md; do
            run install -m 0644 "$checkout/$each" "$root$program/$each"
        done
        run chown -R 0:0 "$root$program/kiosk" "$root$program/ui" "$root$program/resources" \
            "$root$program/packaging" "$root$program/.ci"
        run chmod -R u=rwX,go=rX "$root$program"
    }
    [ -z "$packages" ] || inside "$program/.ci/setup" run
    # The kiosk's user cannot write here: what Python would keep for its next start is made now.
    [ ! -x "$root$program/.venv/bin/python" ] ||
        inside "$program/.venv/bin/python" -m compileall -q "$program/kiosk" "$program/ui" "$program/resources"
}

install_all() {
    check_machine
    install_packages
    add_user
    copy_program
    places | while read -r name where; do put "$name" "$where"; done
    [ -e "$root/etc/default/firma" ] || put firma.default /etc/default/firma
    if [ -n "$keyboards" ]; then
        take /etc/udev/rules.d/61-firma-keyboards.rules
    else
        put 61-firma-keyboards.rules /etc/udev/rules.d/61-firma-keyboards.rules
    fi
    # shellcheck disable=SC2086  # one word a unit is wanted
    inside systemctl mask -q $masked
    inside systemctl enable -q firma-kiosk.service firma-off.path
    inside systemctl set-default -q graphical.target
    # Raspberry Pi OS swaps into a file on its card.
    [ ! -e "$root/lib/systemd/system/dphys-swapfile.service" ] || inside systemctl disable -q dphys-swapfile.service
    living systemctl daemon-reload
    living udevadm control --reload
    living sysctl -q -p /etc/sysctl.d/60-firma.conf
    [ -n "$dry" ] || echo "Installed. Start the machine anew; then type: sudo $program/packaging/linux/check.sh"
}

uninstall_all() {
    living systemctl stop firma-kiosk.service
    inside systemctl disable -q firma-kiosk.service firma-off.path 2>/dev/null || true
    # shellcheck disable=SC2086  # one word a unit is wanted
    inside systemctl unmask -q $masked
    places | while read -r _ where; do take "$where"; done
    take /etc/udev/rules.d/61-firma-keyboards.rules
    living systemctl daemon-reload
    living udevadm control --reload
    if [ "$checkout" != "$root$program" ]; then
        run rm -rf "$root$program"
    else
        echo "The program is still in $program, for this script runs from there."
    fi
    if [ -n "$purge" ]; then
        take /etc/default/firma
        run rm -rf "$root/var/lib/firma"
        if inside_now id firma >/dev/null 2>&1; then inside userdel firma; fi
    else
        echo "The kiosk's journal is kept in $root/var/lib/firma."
    fi
    [ -n "$dry" ] || echo "Taken back. Start the machine anew."
}

"${verb}_all"
