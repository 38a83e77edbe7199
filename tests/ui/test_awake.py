"""While an event is open a desktop's screen saver is held off, over a real bus."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from ui.kiosk.awake import Awake

ROOT = Path(__file__).parents[2]

# A screen saver as desktops have it. It tells what it hears, and lets the kiosk go on.
SAVER = """
import subprocess, sys
from gi.repository import Gio, GLib

DESCRIPTION = '<node><interface name="org.freedesktop.ScreenSaver"><method name="Inhibit">' \
    '<arg type="s" direction="in"/><arg type="s" direction="in"/>' \
    '<arg type="u" direction="out"/></method></interface></node>'
loop, kiosk = GLib.MainLoop(), []

def go_on():
    kiosk[0].stdin.write("\\n")
    kiosk[0].stdin.flush()

def called(bus, sender, path, interface, method, words, answer):
    print(method, words.unpack()[0], flush=True)
    Gio.bus_watch_name_on_connection(bus, sender, 0, None, left)
    answer.return_value(GLib.Variant("(u)", (1,)))
    go_on()

def left(bus, name):
    print("left", kiosk[0].poll(), flush=True)
    go_on()
    loop.quit()

def named(bus, name):
    face = Gio.DBusNodeInfo.new_for_xml(DESCRIPTION).interfaces[0]
    bus.register_object("/org/freedesktop/ScreenSaver", face, called)
    kiosk.append(subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, text=True))

Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.ScreenSaver", 0, None, named, None)
GLib.timeout_add_seconds(60, loop.quit)
loop.run()
sys.exit(kiosk[0].wait())
"""
KIOSK = """
from PySide6.QtCore import QCoreApplication
from ui.kiosk.awake import Awake
app = QCoreApplication([])
awake = Awake()
awake.hold(on=True)
input()
awake.hold(on=False)
input()
"""


def test_the_screen_saver_is_asked_and_let_go_while_the_kiosk_still_runs():
    told = subprocess.run(
        ("dbus-run-session", "--", "/usr/bin/python3", "-c", SAVER, sys.executable, "-c", KIOSK),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert (told.stdout, told.returncode) == ("Inhibit Firma\nleft None\n", 0), told.stderr


def test_where_there_is_no_bus_nothing_is_started(monkeypatch, tmp_path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    awake = Awake()
    awake.hold(on=True)
    awake.hold(on=False)
    assert "DBUS_SESSION_BUS_ADDRESS" not in os.environ
