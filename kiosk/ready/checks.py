"""What facts mean. Every check is a pure function that gives what it found."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import chain

from kiosk.ready import around
from kiosk.ready.value import (
    Book,
    Clock,
    Dumps,
    Facts,
    Finding,
    Level,
    Lock,
    Power,
    Shut,
    Zone,
    amber,
    green,
    red,
)

# What a signature with its copy takes while a journal is too new to tell; see the test.
A_SIGNATURE = 13_000
_FEW = 50
# Tables, other programs, and what a system needs to stay alive.
_KEPT_FREE = 64 * 1024 * 1024
_PLENTY, _LITTLE = 1000, 200
_HALF, _LOW = 50, 20
_JUMP = 120
_A_DAY = timedelta(days=1)
_MANY = 10
# They keep nothing of a process whose limit is 0; of other programs nobody can tell.
_KEEPING_NOTHING = frozenset({"", "systemd-coredump", "false"})
_UNREAD = frozenset({"shut", "none", "running"})


def judge(facts: Facts) -> tuple[Finding, ...]:
    """Give what each check found, in the order of the groups."""
    machine, book = facts.machine, facts.book
    opened = book if isinstance(book, Book) else None
    none = isinstance(book, Shut) and book.code == "none"
    signatures = [journal(book)]
    signatures += [] if none else [passphrase(typed=facts.typed)]
    signatures.append(room(machine.free, opened))
    if opened:
        signatures += [copies(opened, machine.clock.now), rehearsal(opened)]
    own = [power(machine.power), clock(machine.clock, opened)]
    own += [zone(facts.zone)] if facts.zone else []
    own += [single(book), lockdown(machine.lock), swap(machine.swap)]
    own += [dumps(machine.dumps)] if machine.dumps else []
    return tuple(chain(signatures, own, around.judge(facts.window, machine.sticks)))


def journal(book: Book | Shut) -> Finding:
    """Tell whether every page, row and chain of the journal verified, and met its anchor."""
    if isinstance(book, Book):
        return green("journal-whole", count=book.records)
    if book.code in _UNREAD:
        return amber(f"journal-{book.code}")
    own = book.code.startswith("journal-")
    return Finding(book.code if own else "journal-keys", Level.RED, book.facts)


def passphrase(*, typed: bool | None) -> Finding:
    """Tell whether the passphrase on paper is the one that opens this kiosk."""
    if typed is None:
        return amber("passphrase-unasked")
    return green("passphrase-known") if typed else amber("passphrase-untried")


def room_for(free: int, database: int, records: int) -> int:
    """Give for about how many signatures *free* bytes are enough, each with its copy here.

    A journal of *records* signatures that takes *database* bytes tells what one takes.
    """
    each = A_SIGNATURE if records < _FEW else max(1, 2 * database // records)
    return max(0, free - _KEPT_FREE) // each


def room(free: int, book: Book | None) -> Finding:
    """Tell for how many signatures there is room."""
    count = room_for(free, book.database if book else 0, book.records if book else 0)
    about = count - count % 10 ** max(0, len(str(count)) - 2)
    if count >= _PLENTY:
        return green("room-plenty", count=about)
    name = "room-some" if count >= _LITTLE else "room-little"
    return Finding(name, Level.AMBER if count >= _LITTLE else Level.RED, {"count": about})


def copies(book: Book, now: datetime) -> Finding:
    """Tell how many signatures no copy holds, and how old the last copy is."""
    if not book.signed:
        return green("copy-empty")
    if book.copied is None:
        many = book.signed >= _MANY
        return Finding("copy-never", Level.RED if many else Level.AMBER, {"count": book.signed})
    minutes = max(0, int((now - book.copied).total_seconds()) // 60)
    if not book.waiting:
        return green("copy-whole", minutes=minutes)
    if book.waiting < _MANY:
        return green("copy-nearly", minutes=minutes, count=book.waiting)
    return amber("copy-waiting", minutes=minutes, count=book.waiting)


def rehearsal(book: Book) -> Finding:
    """Tell whether and when a made-up signature went the whole way."""
    if book.ready is None:
        return amber("rehearsal-never")
    return green("rehearsal-done", day=book.ready.date())


def power(found: Power) -> Finding:
    """Tell how long the machine will last."""
    if found.percent is None:
        return amber("power-none")
    if found.plugged:
        low = found.percent < _LOW
        name = "power-charging" if low else "power-mains"
        return Finding(name, Level.AMBER if low else Level.GREEN, {"percent": found.percent})
    if found.percent >= _HALF:
        return green("power-battery", percent=found.percent)
    if found.percent >= _LOW:
        return amber("power-half", percent=found.percent)
    return red("power-low", percent=found.percent)


def clock(found: Clock, book: Book | None) -> Finding:
    """Tell whether the time can be true."""
    if found.now < found.built - _A_DAY:
        return red("clock-program")
    if book and book.last and found.now < book.last - timedelta(seconds=_JUMP):
        return red("clock-signature")
    if abs(found.moved) > _JUMP:
        return amber("clock-jumped", minutes=max(1, round(abs(found.moved) / 60)))
    return green("clock-plausible")


def zone(found: Zone) -> Finding:
    """Tell whether the event's zone is known, as it is now, and the machine's own."""
    if found.offset is None:
        return red("zone-unknown", zone=found.name)
    if not found.current:
        return amber("zone-old")
    name = "zone-right" if found.offset == found.machine else "zone-other"
    return (green if name == "zone-right" else amber)(name, zone=found.name)


def single(book: Book | Shut) -> Finding:
    """Tell whether this program alone has the journal."""
    if isinstance(book, Book):
        return green("single-here")
    return amber("single-running") if book.code == "running" else green("single-free")


def lockdown(found: Lock) -> Finding:
    """Tell whether people are kept in the program, and by what; "attended" where by nobody."""
    if not found.session:
        return amber("lockdown-attended")
    if not found.restarted:
        return amber("lockdown-alone", session=found.session)
    return green("lockdown-whole", session=found.session)


def swap(kinds: frozenset[str]) -> Finding:
    """Tell whether what people type may be written to the disk by the system."""
    if "spared" in kinds:
        return green("swap-spared")
    if "disk" in kinds:
        return amber("swap-disk")
    if "unknown" in kinds:
        return amber("swap-unknown")
    if "encrypted" in kinds:
        return green("swap-encrypted")
    return green("swap-memory") if "memory" in kinds else green("swap-none")


def dumps(found: Dumps) -> Finding:
    """Tell whether a breakdown would write the program's memory to the disk."""
    if not found.dumpable:
        return green("dumps-off")
    if found.limit != 0:
        return amber("dumps-on")
    kept = found.handler not in _KEEPING_NOTHING
    return amber("dumps-given") if kept else green("dumps-off")
