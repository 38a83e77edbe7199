"""A kiosk in perfect order, to be spoilt one fact at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.ready import Facts, Finding, judge
from kiosk.ready.value import Book, Clock, Dumps, Lock, Machine, Power, Stick, Window, Zone

NOW = datetime(2027, 2, 6, 17, 0, tzinfo=UTC)
GIGABYTE = 1024**3
POWER = Power(93, plugged=True)
CLOCK = Clock(NOW, NOW - timedelta(days=40))
DUMPS = Dumps(0, dumpable=False)
LOCK = Lock("cage", restarted=True)
ZONE = Zone("America/Mexico_City", -360, current=True, machine=-360)
STICK = Stick("FERIA", writable=True)
MACHINE = Machine(8 * GIGABYTE, POWER, CLOCK, -360, frozenset(), DUMPS, LOCK, (STICK,))
BOOK = Book(
    records=40,
    database=360_000,
    signed=38,
    waiting=2,
    copied=NOW - timedelta(minutes=4),
    last=NOW - timedelta(minutes=1),
    ready=NOW - timedelta(hours=2),
    zone=ZONE.name,
)
WINDOW = Window(
    density=5.9,
    short=136,
    fitted=True,
    touch=True,
    keyboard=True,
    voices=frozenset({"en", "es"}),
    printer="Roll 80",
)
FACTS = Facts(MACHINE, BOOK, typed=True, zone=ZONE, window=WINDOW)


def with_machine(**changed: object) -> Facts:
    return replace(FACTS, machine=replace(MACHINE, **changed))


def found(facts: Facts, check: str) -> Finding:
    """What was found by the check of this name; there is one."""
    (one,) = (each for each in judge(facts) if each.check == check)
    return one
