"""The outbox and the pages of the storage for the tour."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.errors import SyncRefused
from kiosk.sync.box import Box, Line
from kiosk.sync.outbox import Waiting
from kiosk.sync.send import Parcel
from tests.journeys.stand import Stand
from tests.kiosk.sync.servers import Server

Station = Callable[[Stand], object]
_STORAGE = Server("webdav", Path(), 0).storage(endpoint="https://nube.example/dav")


def _line(n: int, waiting: Waiting | None, *, final: bool = False) -> Line:
    parcel = Parcel(Path(), bytes(32), 44_000)
    return Line(n, 10 * n - 9, 10 * n - 10 if final else 10 * n, final, waiting, parcel)


def _box(*lines: Line, said: str = "") -> Box:
    whole = Waiting(0, 3 if said else 0, None, said)
    return Box(_STORAGE, "carta", bytes(16), whole, lines, None, None)


def _show(stand: Stand, box: Box | None, under_way: frozenset[int] = frozenset()) -> None:
    """Show *box* as it was looked into; nothing looks again meanwhile."""
    syncing = stand.kiosk.syncing
    syncing._clock.stop()
    syncing._busy = True
    syncing._box, syncing._under_way = box, under_way
    syncing._refresh()


def _none(stand: Stand) -> None:
    stand.kiosk.syncing.open()


def _now(stand: Stand) -> None:
    there = (_line(n, None) for n in (1, 2))
    _show(stand, _box(*there, _line(3, Waiting(3)), _line(4, Waiting(4))), frozenset({3}))


def _failed(stand: Stand) -> None:
    one = Waiting(3, 3, None, "offline")
    lines = (_line(1, None), _line(2, None), _line(3, one), _line(4, Waiting(4)))
    _show(stand, _box(*lines, said="offline"))


def _done(stand: Stand) -> None:
    _show(stand, _box(*(_line(n, None) for n in (1, 2, 3)), _line(4, None, final=True)))


def _wrong(stand: Stand) -> None:
    refusal = SyncRefused(why="setting-missing", option="password")
    _show(stand, Box(_STORAGE, "carta", b"", Waiting(0), (), None, refusal))


def _kind(stand: Stand) -> None:
    _show(stand, None)
    stand.kiosk.syncing.setUp()
    stand.settle()


def _no_file(stand: Stand) -> None:
    stand.kiosk.storing.choose(3)


def _refused(stand: Stand) -> None:
    for text in ("https://nube.example/dav", "ana-ficticia"):
        stand.kiosk.storing.setTyped(text)
        stand.kiosk.storing.next()
    stand.kiosk.storing.next()


SENDING: dict[str, Station] = {
    "Sending": _none,
    "Sending now": _now,
    "Sending failed": _failed,
    "Sending done": _done,
    "Sending wrong": _wrong,
    "StorageKind": _kind,
    "StorageKind problem": _no_file,
    "StorageSetup": lambda stand: stand.kiosk.storing.choose(0),
    "StorageSetup secret": _refused,
}
