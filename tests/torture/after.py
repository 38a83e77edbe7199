"""What is there after a death, held against what people were told before it."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from kiosk import record
from kiosk.copies.naming import LEFTOVER
from kiosk.crypto.seal import unseal
from kiosk.errors import KioskError
from kiosk.exports import read, write
from kiosk.exports.value import Sealed, Void, Withdrawal
from kiosk.registry.registry import open_registry
from tests.kiosk.journal.making import FAIR, IDENTITY, NOW, reopen
from tests.kiosk.registry.test_any_order import state

__all__ = ["Told", "journal_facts", "losses", "registry_facts", "state", "torn"]


@dataclass
class Told:
    """What people were told; `undoing` and `withdrawing` may or may not have come to pass."""

    signed: dict[int, str] = field(default_factory=dict)
    undone: set[int] = field(default_factory=set)
    undoing: set[int] = field(default_factory=set)
    withdrawn: set[str] = field(default_factory=set)
    withdrawing: set[str] = field(default_factory=set)
    saved: set[str] = field(default_factory=set)

    def copy(self) -> Told:
        return Told(
            dict(self.signed), *map(set, (self.undone, self.undoing)),
            *map(set, (self.withdrawn, self.withdrawing, self.saved)),
        )  # fmt: skip

    def hear(self, said) -> None:
        for word, *rest in said:
            if word == "signed":
                self.signed[int(rest[0])] = rest[1]
            elif word in {"undone", "undoing"}:
                getattr(self, word).add(int(rest[0]))
            else:
                getattr(self, word).add(rest[0])

    def whole(self) -> list[str]:
        """Give the names whose signatures nobody asked to take back."""
        return [
            name
            for seq, name in self.signed.items()
            if seq not in self.undoing and name not in self.withdrawing
        ]


def losses(folder, told: Told) -> list[str]:
    """Open the journal as after a restart; tell what of *told* is not there."""
    try:
        journal = reopen(folder)
    except KioskError as refusal:
        return [f"the journal does not open: {refusal!r}"]
    items = _exported(journal)
    journal.close()
    sealed = {item.seq: item.sealed for item in items if isinstance(item, Sealed)}
    voids = {item.seq for item in items if isinstance(item, Void)}
    receipts = {item.receipt for item in items if isinstance(item, Withdrawal)}
    lost = [f"{seq} was undone" for seq in told.undone - voids]
    lost += [f"{name} withdrew" for name in told.withdrawn if _receipt(name) not in receipts]
    for seq, name in told.signed.items():
        if seq in sealed:
            if _name(sealed[seq]) != name:
                lost.append(f"{seq} is somebody else's")
        elif seq not in voids or not (seq in told.undoing or name in told.withdrawing):
            lost.append(f"{seq} was thanked")
    return lost


def torn(stick, told: Told) -> list[str]:
    """Read every export on the stick; tell which is not whole, and which saved one is not there."""
    there = {path.name for path in Path(stick).iterdir()}
    lost = [f"{name} was saved" for name in told.saved - there]
    for path in Path(stick).glob("*.firma-export"):
        try:
            _read(path.read_bytes())
        except KioskError as refusal:
            lost.append(f"{path.name}: {refusal!r}")
    # What a copy of the day clears away when it next finds the stick.
    left = {name for name in there if LEFTOVER.fullmatch(name)}
    return [*lost, *(name for name in there - left if not name.endswith(".firma-export"))]


def journal_facts(folder):
    """Give all that a journal's exports say, event by event, and where its chains stand."""
    journal = reopen(folder)
    told = [
        (event, journal.counts(event), list(journal.export_slice(event, NOW)[1]))
        for event in journal.events
    ]
    facts = (journal.head, journal.enrolment, told)
    journal.close()
    return facts


def registry_facts(folder):
    """Give the rows of every table that merging fills."""
    with open_registry(Path(folder) / "registry.db", [IDENTITY]) as registry:
        return state(registry)


def _exported(journal):
    """Give the items of an export: its reader has verified chains, root and signature."""
    header, items, closed = journal.export_slice(FAIR, NOW)
    target = io.BytesIO()
    own = {"recipients": journal.recipients, "sign": journal.sign}
    write.write(target, header, items, closed=closed, **own)
    return list(_items(target.getvalue()))


def _items(raw: bytes):
    with read.read(io.BytesIO(raw), [IDENTITY]) as export:
        yield from export.items()


# Each file and record is read once: most were there, the same bytes, at the death before.
_READ: set[bytes] = set()
_NAMES: dict[bytes, str] = {}


def _read(raw: bytes) -> None:
    digest = sha256(raw).digest()
    if digest not in _READ:
        list(_items(raw))
        _READ.add(digest)


def _name(sealed: bytes) -> str:
    digest = sha256(sealed).digest()
    if digest not in _NAMES:
        _NAMES[digest] = record.decode(unseal(sealed, [IDENTITY])).signature.name.surname
    return _NAMES[digest]


def _receipt(name: str) -> bytes:
    return sha256(name.encode()).digest()
