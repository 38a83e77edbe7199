"""Reads the running program as a screen reader does, over a real AT-SPI bus, and operates it.

Run by the system's own Python, which has pyatspi: `screen_reader.py PYTHON ROOT FOLDER PHRASE`.
Prints one JSON object a page: what a reader is told there. Ends with 1 and a sentence when the
program cannot be read.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

PATIENCE = 30
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi-bus-launcher")
CODE = "import sys; from ui.command import main; sys.exit(main())"


@contextmanager
def running(*command: str, **options: object) -> Iterator[subprocess.Popen]:
    process = subprocess.Popen(command, **options)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def screen() -> Iterator[str]:
    """Bring up a screen in memory; give its name."""
    read, write = os.pipe()
    size = ("-screen", "0", "1280x800x24", "-nolisten", "tcp")
    command = ("Xvfb", "-displayfd", str(write), *size)
    with running(*command, pass_fds=(write,), stderr=subprocess.DEVNULL):
        os.close(write)
        yield f":{os.read(read, 16).decode().strip()}"
        os.close(read)


class Reader:
    """What a blind person has of the program: names, roles, states and actions."""

    def __init__(self, atspi) -> None:
        self._atspi = atspi
        self._app = self._until(self._find_app, "the program on the bus")

    def _find_app(self):
        found = [one for one in self._atspi.Registry.getDesktop(0) if one and one.name == "Firma"]
        return found[0] if found else None

    def _until(self, look: Callable[[], object], what: str):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(Exception):  # what was there a moment ago may be gone: look again
                found = look()
                if found:
                    return found
            time.sleep(0.05)
        sys.exit(f"a screen reader cannot find {what}; it sees: {json.dumps(self.page())}")

    def nodes(self, below=None, depth: int = 0) -> Iterator[tuple[int, object]]:
        for child in below or self._app:
            if child and child.getState().contains(self._atspi.STATE_SHOWING):
                yield depth, child
                yield from self.nodes(child, depth + 1)

    def page(self) -> list[dict[str, object]]:
        """Give everything that a reader is told of the page."""
        return [self._told(depth, node) for depth, node in self.nodes()]

    def _told(self, depth: int, node) -> dict[str, object]:
        actions: list[str] = []
        with suppress(NotImplementedError):
            action = node.queryAction()
            actions = [action.getName(index) for index in range(action.nActions)]
        states = [self._atspi.stateToString(state) for state in node.getState().getStates()]
        return {
            "depth": depth,
            "role": node.getRoleName(),
            "name": node.name,
            "description": node.description,
            "states": sorted(states),
            "actions": actions,
        }

    def find(self, name: str, role: str = ""):
        def look():
            for _, node in self.nodes():
                if name in {node.name, node.description} and role in {"", node.getRoleName()}:
                    return node
            return None

        return self._until(look, f"{role} {name!r}")

    def press(self, name: str) -> None:
        """Do what a reader's "activate" does; the button need not be on the screen in a picture."""
        self._until(lambda: self._pressed(name), f"a button {name!r} that can be pressed")

    def press_all(self, name: str) -> None:
        """Press everything that is called so."""
        for _, node in list(self.nodes()):
            if node.name == name:
                self._press(node)

    def _pressed(self, name: str) -> bool:
        return self._press(self.find(name))

    def _press(self, node) -> bool:
        action = node.queryAction()
        names = [action.getName(index) for index in range(action.nActions)]
        return bool(action.doAction(names.index("Press")))

    def write(self, field: str, text: str) -> None:
        """Put the focus into the field as a reader does, and type."""
        node = self.find(field)
        node.queryComponent().grabFocus()
        focused = self._atspi.STATE_FOCUSED
        self._until(lambda: node.getState().contains(focused), f"the focus in {field!r}")
        for letter in text:
            self._atspi.Registry.generateKeyboardEvent(ord(letter), "", self._atspi.KEY_SYM)


def read(atspi, steps: list[list[str]]) -> None:
    """Go through the steps, and tell each page."""
    reader = Reader(atspi)
    for verb, *words in steps:
        if verb == "see":
            reader.find(words[0], "heading" if len(words) < 2 else words[1])
            told = reader.page()
            sys.stdout.write(json.dumps({"page": words[0], "told": told}) + "\n")
        else:
            getattr(reader, verb)(*words)


def main(python: str, root: str, folder: str) -> None:
    steps = json.load(sys.stdin)
    launcher = next(one for one in LAUNCHERS if Path(one).exists())
    with ExitStack() as opened:
        # The screen first: the bus types on the one that it was started on.
        os.environ["DISPLAY"] = opened.enter_context(screen())
        opened.enter_context(running(launcher, "--launch-immediately"))
        environment = os.environ | {
            "PYTHONPATH": root,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        command = (python, "-c", CODE, "kiosk", "--folder", folder, "--windowed")
        opened.enter_context(running(*command, env=environment))
        import pyatspi

        read(pyatspi, steps)


if __name__ == "__main__":
    main(*sys.argv[1:])
