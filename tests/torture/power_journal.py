"""A kiosk's day, its anchor, a purge and old journals brought up to date, as told to a recorder."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import count
from pathlib import Path

from kiosk.crypto import keys
from kiosk.crypto.keys import FLOOR
from kiosk.errors import JournalMissing, WrongPin
from kiosk.exports.value import Sealed
from kiosk.journal import anchor, enrol, starting, store
from kiosk.journal.anchor import Anchor, Head
from kiosk.journal.journal import Journal
from kiosk.journal.store import Store
from kiosk.model import RecordId
from tests.kiosk.journal.making import (
    DRAWING,
    ENROLMENT,
    FAIR,
    IDENTITY,
    MARKET,
    PASSPHRASE,
    later,
    receipt_of,
    reopen,
    signature,
)
from tests.torture.power import Seen, Workload
from tests.torture.power_tell import Tell, as_promised, rows

PIN, DATABASE = "402918", bytes(range(16))
ANCHOR_KEY = bytearray(range(48))
_LOOKS = count()


def state(journal: Journal) -> Seen:
    """Tell of every row, and under which key."""
    query = journal._store.connection.execute
    return {**rows(query), "key": _key(journal._folder.path)}


def _key(folder: Path) -> str:
    return sha256(keys.recover(folder / "keyslots.json", [IDENTITY]).key).hexdigest()[:12]


@contextmanager
def telling(journal: Journal, tell: Tell):
    """Say what is there after each transaction of *journal*, as soon as it is promised."""
    real, tell_state = Store.writing, lambda: tell(state(journal))

    @contextmanager
    def writing(self):
        with real(self) as draft:
            yield draft
        tell_state()

    Store.writing = writing
    tell_state()
    yield
    Store.writing = real


def sign(journal: Journal, surname: str, at: int, event=FAIR) -> RecordId:
    return journal.append(signature(surname, event, later(at)), DRAWING)


def day(folder: Path, tell: Tell) -> None:
    """Sign, undo, withdraw, note, close; go on after a restart."""
    journal = reopen(folder)
    with telling(journal, tell):
        journal.plan(FAIR, later(-9))
        journal.set_ready(later(-8))
        journal.open_event(FAIR, later(0))
        for number in range(3):
            sign(journal, f"Ficticia {number}", number)
        journal.void(2, later(10))
        journal.withdraw(signature("Ficticia 0").receipt, later(11))
        journal.withdraw(bytes(range(32)), later(12))
        journal.note("declined", later(13))
        with suppress(WrongPin):
            journal.check_pin(PIN, later(14))
        journal.pause(later(15))
        journal.resume(later(16))
        journal.close()
    journal = reopen(folder)
    with telling(journal, tell):
        sign(journal, "Ficticia 3", 20)
        sign(journal, "Ficticia 4", 21)
        journal.void(5, later(22))
        journal.close_event(later(23))
    journal.close()


def purge(folder: Path, tell: Tell) -> None:
    """Close the event, let all bytes go, and sign at the next."""
    journal = reopen(folder)
    with telling(journal, tell):
        journal.close_event(later(300))
    told = receipt_of(journal, held=journal.held, voided=journal.head.seq - journal.held)
    real = Journal._replace

    def replace(self, *rest) -> None:
        real(self, *rest)
        tell(state(self))

    Journal._replace = replace
    journal.purge(told, PASSPHRASE, journal.held, later(900))
    with telling(journal, tell):
        journal.open_event(MARKET, later(1000))
        sign(journal, "Ficticia 9", 1001, MARKET)
    journal.close()


def bring_up(folder: Path, tell: Tell) -> None:
    """Open a journal that an earlier version wrote, and go on with it."""
    journal = reopen(folder)
    with telling(journal, tell):
        if journal.state.value == "paused":
            journal.resume(later(200_000))
        sign(journal, "Ficticia 9", 200_001, MARKET)
    journal.close()


def restart(folder: Path, tell: Tell) -> None:
    """Open what a power cut left, and go on; the power goes again meanwhile."""
    journal = reopen(folder)
    with telling(journal, tell):
        journal.note("tried", later(300_000))
    journal.close()


def set_up(folder: Path, tell: Tell) -> None:
    """Make a kiosk where there is not even the folder of its folder."""
    enrol(folder / "share" / "firma" / "kiosk", ENROLMENT, PASSPHRASE, FLOOR)
    tell("there")
    journal = reopen(folder / "share" / "firma" / "kiosk")
    journal.open_event(FAIR, later(0))
    tell("open")
    journal.close()


def write_anchor(folder: Path, tell: Tell) -> None:
    """Write the anchor in place, again and again."""
    written = Anchor(folder, ANCHOR_KEY, DATABASE)
    written.create(_head(0))
    tell(0)
    for number in range(1, 150):
        if number % 9 == 0:
            written = Anchor(folder, ANCHOR_KEY, DATABASE)
            written.read()
        written.write(_head(number))
        tell(number)


def _head(number: int) -> Head:
    digest = sha256(bytes((number,))).digest()
    return Head(number, digest, 2 * number, digest)


def look(folder: Path) -> Seen:
    """Open the journal as after any restart, read all of it, and write to it."""
    journal = reopen(folder)
    try:
        found = state(journal)
        held = journal.held
        for event in journal.events:
            items = list(journal.export_slice(event, later(400_000))[1])
            held -= sum(isinstance(item, Sealed) for item in items)
        assert not held, f"{held} signatures are nowhere"
        journal.note("tried", later(400_001))
        there = sorted(path.name for path in folder.iterdir())
        assert not {"next", "next.partial", "keyslots.json.bak"} & {*there}, there
    finally:
        journal.close()
    return {"state": found}


def look_set_up(folder: Path) -> Seen:
    """Open the kiosk, if it was set up."""
    try:
        journal = reopen(folder / "share" / "firma" / "kiosk")
    except JournalMissing:
        # Where nothing was promised, setting up begins anew; it costs too much for each.
        if next(_LOOKS) % 8 == 0:
            enrol(folder / "share" / "firma" / "kiosk", ENROLMENT, PASSPHRASE, FLOOR)
        return {"state": None}
    try:
        return {"state": "open" if journal.event else "there"}
    finally:
        journal.close()


def look_anchor(folder: Path) -> Seen:
    """Read the anchor; None if there is none yet."""
    if not (folder / anchor.NAME).exists():
        return {"state": None}
    head = Anchor(folder, ANCHOR_KEY, DATABASE).read()
    assert head == _head(head.seq)
    return {"state": head.seq}


def _without_checkpoint() -> None:
    for module in (store, starting):
        module.checkpoint = lambda _: None


def _pragma(name: str, value: str) -> Callable[[], None]:
    def change() -> None:
        _without_checkpoint()
        kept = [each for each in store._PRAGMAS if not each.startswith(name)]
        store._PRAGMAS = (*kept, f"{name} = {value}")

    return change


WORKLOADS = {
    each.name: each
    for each in (
        Workload("day", look, as_promised),
        Workload("purge", look, as_promised),
        Workload("old-journal", look, as_promised),
        Workload("restart", look, as_promised),
        Workload("set-up", look_set_up, as_promised),
        Workload("anchor", look_anchor, as_promised),
    )
}
DEEDS = {
    "day": day,
    "purge": purge,
    "old-journal": bring_up,
    "restart": restart,
    "set-up": set_up,
    "anchor": write_anchor,
}
# What the program does not do, and must be caught at.
VARIANTS = {
    "no checkpoint": _without_checkpoint,
    "synchronous=NORMAL": _pragma("synchronous", "NORMAL"),
    "journal_mode=DELETE": _pragma("journal_mode", "DELETE"),
}
