"""What the start costs beside a bare window: `python benchmarks/start.py [RUNS]`.

From the start of the process to the first frame that can be used, on the first pages a
kiosk begins with: Welcome on a new machine, Unlock on one that was set up. Beside them, in
the same run and by turns, a window with one button, one field and the same keyboard. On
Unlock also the frame with which the keyboard is ready. Software backend, nothing on screen.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median
from time import monotonic_ns

sys.path.insert(0, str(Path(__file__).parents[1]))

from kiosk.campaign import file
from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.crypto.passphrase import FLOOR
from kiosk.crypto.seal import new_identity
from kiosk.crypto.sign import SigningKey
from kiosk.journal import Enrolment, enrol
from kiosk.model import ZONE, Mode

RUNS = 11
GOAL = 1.5
ROOT = Path(__file__).parents[1]
QML = ROOT / "ui" / "qml"

BARE_QML = """
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.VirtualKeyboard

Window {
    width: 1280; height: 800; visible: true
    Column { Button { text: "Sign" } TextField { focus: true } }
    InputPanel { anchors.bottom: parent.bottom; width: parent.width }
}
"""
# Both programs write the clock at each frame that counts, and end with the last.
TOLD = """
import os, time
def tell(*, last):
    print(time.monotonic_ns(), flush=True)
    if last: os._exit(0)
"""
BARE = (
    TOLD
    + """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle
QQuickStyle.setStyle("Basic")
app = QGuiApplication(sys.argv[:1])
engine = QQmlApplicationEngine()
engine.addImportPath(sys.argv[1])
engine.load(QUrl.fromLocalFile(sys.argv[2]))
engine.rootObjects()[0].frameSwapped.connect(lambda: tell(last=True))
app.exec()
"""
)
OURS = (
    TOLD
    + """
import sys
from pathlib import Path
from kiosk import home
place, awaited = sys.argv[1:]
del sys.argv[1:]
home.default_folder = lambda: Path(place)
from ui.command import main
from PySide6.QtQuick import QQuickItem
from ui import app
def run(kiosk):
    page = kiosk.window.findChild(QQuickItem, "page")
    panel = kiosk.window.findChild(QQuickItem, "keyboard")
    seen = []
    def look():
        usable = page.x() == 0 and page.opacity() == 1 and page.childItems()
        if usable and not seen:
            seen.append(True)
            tell(last=awaited == "page")
        if seen and panel.childItems():
            tell(last=True)
        kiosk.window.update()
    kiosk.window.frameSwapped.connect(look)
    return kiosk.app.exec()
app.Kiosk.run = run
main()
"""
)


def enrolled(folder: Path) -> Path:
    """Set a kiosk up in *folder*."""
    organizer = Organizer("Ana Ficticia", new_identity().recipient)
    raw = file.write(default_campaign((organizer,), date(2017, 2, 11)), SigningKey.generate())
    made = Enrolment(raw, "Mesa 1", Mode.REHEARSAL, ZONE)
    enrol(folder, made, "five words that nobody chose", FLOOR)
    return folder


def milliseconds(bytecode: Path, program: str, *words: str) -> list[float]:
    """Give the frames of one fresh process, in milliseconds since it was asked for."""
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(bytecode),  # as an installed program, nothing is compiled
        "PYTHONDONTWRITEBYTECODE": "",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "QT_IM_MODULE": "qtvirtualkeyboard",
        "QT_VIRTUALKEYBOARD_DESKTOP_DISABLE": "1",
        "QT_VIRTUALKEYBOARD_STYLE": "firma",
        "QT_VIRTUALKEYBOARD_LAYOUT_PATH": str(QML / "keyboard" / "layouts"),
        "QT_LOGGING_RULES": "*=false",
    }
    begun = monotonic_ns()
    ended = subprocess.run(  # noqa: S603 - our own text
        (sys.executable, "-c", program, *words),
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        timeout=60,
    )
    frames = [(int(line) - begun) / 1e6 for line in ended.stdout.split()]
    assert frames
    return frames


def told(name: str, taken: Sequence[float], bare: Sequence[float]) -> None:
    """Print one row: the medians, and the best of all runs, which a busy machine blurs least."""
    middle, best = median(taken), min(taken)
    ratios = f"x{middle / median(bare):.2f}   best {best:5.0f} ms  x{best / min(bare):.2f}"
    print(f"{name:24} {middle:6.0f} ms  {ratios}")


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    bare, welcome, unlock, keyboard = [], [], [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "Bare.qml").write_text(BARE_QML, "utf-8")
        journal, nothing, code = enrolled(folder / "kiosk"), folder / "nothing", folder / "code"
        for _ in range(runs + 1):
            bare += milliseconds(code, BARE, str(QML), str(folder / "Bare.qml"))
            welcome += milliseconds(code, OURS, str(nothing), "page")
            first, last = milliseconds(code, OURS, str(journal), "keyboard")
            unlock.append(first)
            keyboard.append(last)
    for all_ in (bare, welcome, unlock, keyboard):
        all_.pop(0)  # the first run fills the caches of the disk and of QML
    told("bare window, keyboard", bare, bare)
    told("Welcome", welcome, bare)
    told("Unlock", unlock, bare)
    told("Unlock, keyboard ready", keyboard, bare)
    print(f"{runs} runs by turns; goal for Welcome and Unlock: x{GOAL}")


if __name__ == "__main__":
    main()
