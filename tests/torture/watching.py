"""Somebody who watches a day of `canary_day` from outside: its memory, and all its files."""

from __future__ import annotations

import hmac
import os
import resource
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.campaign import file as campaign_file
from kiosk.crypto import keys
from kiosk.crypto.passphrase import FLOOR
from kiosk.exports.merge_receipt import file_name, write
from kiosk.home import SLOTS
from kiosk.journal import open_journal
from kiosk.registry.registry import create, open_registry
from tests.journeys.office import IDENTITY, NOW, PASSPHRASE, ROOT, ROSTER_RAW
from tests.kiosk.sync.servers import Server, serving
from tests.torture.canaries import WORDS, Search
from tests.torture.memory import Memory, of_key, of_text

PROJECT = Path(__file__).parents[2]
# What only this process knows, until somebody types it there.
TYPED = ("Zulquimena", "Wexfordiana", "zulquimena@correo.example")
_SEARCHED = ("thanked", "locked", "locked after a fault", "exported", "locked after the purge")
_REMEMBERED = {
    "set-up",
    "signing",
    "another",
    "purged",
    *(one for one in _SEARCHED if "lock" in one),
}


@dataclass
class Seen:
    """What was found at each stop of a day: in memory, in files; and how the day ended."""

    memory: dict[str, dict[str, int]] = field(default_factory=dict)
    files: dict[str, list[str]] = field(default_factory=dict)
    many: dict[str, int] = field(default_factory=dict)
    exports: list[Path] = field(default_factory=list)
    cores: list[Path] = field(default_factory=list)
    code: int = 0
    told: str = ""
    phrase: str = ""


class Watcher:
    """Answers the day at its stops, and looks meanwhile."""

    def __init__(self, place: Path, link: socket.socket, server: Server) -> None:
        self.place, self.link, self.server = place, link, server
        self.memory, self.seen = Memory.borrowed(link), Seen()
        self.sought: dict[str, bytes] = {}
        for text in TYPED:
            self.sought |= of_text(text)
        self.phrase, self.words = "", Search((*WORDS, *TYPED))

    def go(self) -> None:
        """Go from stop to stop until the day is over."""
        with self.link.makefile("r", encoding="utf-8") as lines:
            for line in lines:
                stop, _, said = line.rstrip("\n").partition("\t")
                self.link.sendall(self.answer(stop, said).encode() + b"\n")

    def answer(self, stop: str, said: str) -> str:
        """Look at the day at *stop*; give what is to be typed there."""
        if stop == "words":
            self.phrase = self.seen.phrase = said
            self.sought |= of_text(said)
            self.words = Search((*WORDS, *TYPED, said))
        elif stop in {"set-up", "purged"}:
            self.learn(stop)
        elif stop == "locked":
            self.learn_device()
        if stop in _REMEMBERED:
            self.seen.memory[stop] = self.memory.count(self.sought)
        if stop in _SEARCHED:
            self.search(stop)
        if stop == "exported":
            self.merge()
        given = {"names": ";".join(TYPED), "storage": f"http://127.0.0.1:{self.server.port}"}
        return given.get(stop, self.phrase)

    def search(self, stop: str) -> None:
        """Look into every file there is."""
        self.seen.files[stop], self.seen.many[stop] = self.words.below(self.place)

    def learn(self, stop: str) -> None:
        """Know the key that the journal has now, and those that follow from it."""
        key = bytes(keys.recover(self.place / "kiosk" / SLOTS, [IDENTITY]).key)
        self.sought |= of_key(f"journal's key, {stop},", key)
        for name in ("anchor-key", "receipt-key"):
            derived = hmac.digest(key, f"firma/{name}/1".encode(), "sha256")
            self.sought |= of_key(f"{name}, {stop},", derived)

    def learn_device(self) -> None:
        """Know the device's key, from a copy of the locked journal."""
        copy = shutil.copytree(self.place / "kiosk", self.place.with_name("copy"))
        journal = open_journal(copy, self.phrase)
        self.sought |= of_key("device's key", journal._key.seed)
        journal.close()

    def merge(self) -> None:
        """Merge what is on the stick, as an organizer does, and put the receipt beside it."""
        registry, stick = self.place.with_name("registry.db"), self.place / "stick"
        self.seen.exports = [
            Path(shutil.copy(file, self.place.with_name(file.name)))
            for file in sorted(stick.glob("*.firma-export"))
        ]
        create(registry, campaign_file.read(ROSTER_RAW), PASSPHRASE, FLOOR, NOW)
        with open_registry(registry, PASSPHRASE) as opened:
            for file in self.seen.exports:
                opened.merge(file, [IDENTITY], NOW)
            (found,) = opened.receipts(NOW)
        (stick / file_name(found.receipt)).write_bytes(write(found.receipt, ROOT))


def watched(folder: Path) -> Seen:
    """Let a whole day pass in *folder*, and give what was seen of it."""
    place = folder / "place"
    for name in ("home", "tmp", "run", "server"):
        (place / name).mkdir(parents=True, mode=0o700)
    ours, theirs = socket.socketpair()
    with (
        serving("webdav", place / "server" / "data") as server,
        (place / "told").open("wb") as told,
    ):
        day = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.canary_day", place, str(theirs.fileno())],
            cwd=place,
            env=environment(place),
            pass_fds=[theirs.fileno()],
            stdout=told,
            stderr=told,
            preexec_fn=let_cores_be_written,  # noqa: PLW1509 - nothing there takes a lock
        )
        theirs.close()
        try:
            watcher = Watcher(place, ours, server)
            watcher.go()
        finally:
            ours.close()
            day.kill()
        watcher.seen.code = day.wait()
    watcher.memory.give_back()
    watcher.search("broken down")
    watcher.seen.cores = [one for one in place.rglob("*") if "core" in one.name.split(".")]
    watcher.seen.told = (place / "told").read_text()
    return watcher.seen


def let_cores_be_written() -> None:
    """Begin as a machine does on which nobody forbids cores."""
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


def environment(place: Path) -> Mapping[str, str]:
    """Let everything that is written stand below *place*."""
    return {
        **os.environ,
        "HOME": str(place / "home"),
        "TMPDIR": str(place / "tmp"),
        "XDG_RUNTIME_DIR": str(place / "run"),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "PYTHONPATH": str(PROJECT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
