#!/bin/sh
# Starts the kiosk's session for real where there is no screen, photographs it, kills the kiosk,
# and looks whether it comes back: try-headless.sh [FOLDER FOR THE PICTURES]
#
# As root it runs as the user firma, or as nobody; cage refuses root. It needs the Debian packages
# cage, grim, xwayland and libwayland-cursor0. Nothing outside a new folder in /tmp is written.
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
checkout=$(cd "$here/../.." && pwd -P)
pictures=${1:-$PWD}
patience=${FIRMA_PATIENCE:-60}

refuse() {
    echo "try-headless.sh: $1" >&2
    exit 1
}
for command in cage grim setpriv; do
    command -v "$command" >/dev/null || refuse "this machine lacks $command; please type: sudo apt-get install cage grim xwayland libwayland-cursor0"
done

home=$(mktemp -d /tmp/firma-session.XXXXXX)
session=
end() {
    [ -z "$session" ] || kill "$session" 2>/dev/null || true
    [ -z "$session" ] || wait "$session" 2>/dev/null || true
    rm -rf "$home"
}
trap end EXIT
trap 'exit 1' INT TERM

# --- who runs it, and by which Python: it must be one that this user can read
if [ "$(id -u)" = 0 ]; then
    user=firma
    id firma >/dev/null 2>&1 || user=nobody
    as() { setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups env HOME="$home" "$@"; }
    chown "$user" "$home"
else
    as() { env HOME="$home" "$@"; }
fi
python=$checkout/.venv/bin/python
libraries=
if ! as "$python" -c '' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    python=$(command -v "/usr/bin/python$version") || refuse "the user $user cannot read $checkout/.venv; install.sh makes one that it can."
    libraries=:$checkout/.venv/lib/python$version/site-packages
fi
cat >"$home/firma" <<END
#!/bin/sh
PYTHONPATH="$checkout$libraries" exec "$python" -c "import sys; from ui.command import main; sys.exit(main())" "\$@"
END
chmod 755 "$home/firma"
as mkdir -m 700 "$home/run"

# --- a kiosk that was set up, so that Unlock is its first page
as env PYTHONPATH="$checkout$libraries" "$python" - "$home" <<'END'
import sys
from datetime import date
from pathlib import Path

from kiosk.crypto.passphrase import FLOOR
from kiosk.journal import enrol
from ui.kiosk.trial import prepare

home = Path(sys.argv[1])
phrase = "five made up words here"
enrol(home / "kiosk", prepare(home / "trial", phrase, date.today()), phrase, FLOOR)
END

# Turned upside down, and by grim back again: of a window that cage puts on the screen without drawing
# it into its own picture, as it does with one that is not turned, grim sees only parts.
as env XDG_RUNTIME_DIR="$home/run" WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 \
    WLR_RENDERER=pixman QT_QUICK_BACKEND=software FIRMA_COMMAND="$home/firma" \
    FIRMA_OFF="$home/run/off" cage -d -r -r -- "$here/firma-session" --folder "$home/kiosk" --still \
    >"$home/log" 2>&1 &
session=$!

# --- looking
display() {
    find "$home/run" -name 'wayland-?' -printf '%f\n' | head -n 1
}
kiosk() {
    for each in /proc/[0-9]*; do
        case $({ tr '\0' ' ' <"$each/cmdline"; } 2>/dev/null) in
        "$python "*" kiosk --folder $home/kiosk "*) echo "${each#/proc/}" ;;
        esac
    done | head -n 1
}
# A page has many colours, and the keyboard at its foot some of them.
photograph() {
    as env XDG_RUNTIME_DIR="$home/run" WAYLAND_DISPLAY="$(display)" grim "$home/run/page.png" 2>/dev/null &&
        as env XDG_RUNTIME_DIR="$home/run" WAYLAND_DISPLAY="$(display)" grim -t ppm "$home/run/page.ppm" 2>/dev/null &&
        "$checkout/.venv/bin/python" -c 'import sys
with open(sys.argv[1], "rb") as picture:
    pixels = picture.read()[15:]
def colours(start):
    return len({pixels[at:at + 3] for at in range(start, len(pixels) - 2, 3)})
sys.exit(colours(0) < 20 or colours(len(pixels) // 12 * 9) < 8)' "$home/run/page.ppm"
}
await() {
    since=$(date +%s)
    until [ -n "$(kiosk)" ] && photograph; do
        kill -0 "$session" 2>/dev/null || refuse "the session ended: $(tail -n 5 "$home/log")"
        [ $(($(date +%s) - since)) -lt "$patience" ] || refuse "no page within $patience seconds: $(tail -n 5 "$home/log")"
        sleep 0.2
    done
    echo "$1 after $(($(date +%s) - since)) s, process $(kiosk)"
    cp "$home/run/page.png" "$pictures/$2"
}

mkdir -p "$pictures"
await "The first page stands" session-start.png
first=$(kiosk)
grep -q '^Max core file size *0 *0' "/proc/$first/limits" || refuse "the kiosk may write a core file."
[ "$(id -u)" != 0 ] || [ "$(stat -c %u "/proc/$first/environ")" = 0 ] || refuse "the kiosk may be dumped."
kill -9 "$first"
while [ "$(kiosk)" = "$first" ]; do sleep 0.1; done
await "Killed, it stands again" session-again.png
[ "$(kiosk)" != "$first" ] || refuse "it is the same process."
# wlroots' own lines, Qt's without their text, the exit code, and the shell's word for it.
if grep -vE '^[0-9:.]+ \[|^qt [a-z.]+ at [^ ]*:[0-9]+$|^firma-session: the kiosk ended with code 137$|^Killed$' "$home/log"; then
    refuse "the log holds more than codes."
fi
echo "Pictures: $pictures/session-start.png and $pictures/session-again.png"
