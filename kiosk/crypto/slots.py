"""Several organizers, a passphrase each: the slots of one key file.

Whoever opened the file may add, change and remove them. The key they wrap stays the same:
an old copy of the key file still opens with the passphrases that it had.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from kiosk.crypto.keys import (
    Cost,
    Named,
    Slots,
    Unlocked,
    normalise,
    read_slots,
    replace_slots,
    settle,
)
from kiosk.crypto.passphrase import unwrap, wrap
from kiosk.errors import SlotRefused, SlotsCostly, SlotsDamaged, WrongPassphrase
from kiosk.words import plain

SHORTEST, LONGEST, MOST = 16, 60, 20


def names(path: Path) -> tuple[str, ...]:
    """Give whose passphrases open the file; empty for the one it was made with, unnamed.

    Nobody has vouched for the names. Raises `SlotsDamaged`.
    """
    return tuple(slot.name for slot in read_slots(path).all)


def add(path: Path, opened: Unlocked, name: str, passphrase: str, cost: Cost) -> None:
    """Let organizer *name* open the file by *passphrase*, too.

    Raises `SlotRefused` (`name`, `taken`, `short`, `same`, `many`); on `OSError` and
    `SlotsDamaged` the file opens as before.
    """
    slots, name = _of(path, opened), _checked(name)
    if _at(slots, name) is not None:
        raise SlotRefused(why="taken")
    if len(slots.all) >= MOST:
        raise SlotRefused(why="many", most=MOST)
    made = _slot(slots, opened, name, passphrase, cost)
    _store(path, opened, slots, (*slots.all, made), passphrase)


def change(
    path: Path, opened: Unlocked, name: str, passphrase: str, cost: Cost, new_name: str = ""
) -> None:
    """Put *passphrase* in the place of the one that organizer *name* has.

    With *new_name* the slot is theirs from then on. Raises as `add`, and `unknown`.
    """
    slots = _of(path, opened)
    at = _known(slots, name)
    whose = _checked(new_name) if new_name else slots.all[at].name
    if _at(slots, whose) not in {None, at}:
        raise SlotRefused(why="taken")
    made = _slot(slots, opened, whose, passphrase, cost)
    _store(path, opened, slots, (*slots.all[:at], made, *slots.all[at + 1 :]), passphrase)


def remove(path: Path, opened: Unlocked, name: str) -> None:
    """Let the passphrase of organizer *name* open nothing any more.

    Raises `SlotRefused`: `unknown`, or `last` for the only one.
    """
    slots = _of(path, opened)
    at = _known(slots, name)
    if len(slots.all) == 1:
        raise SlotRefused(why="last")
    _store(path, opened, slots, (*slots.all[:at], *slots.all[at + 1 :]), None)


def _of(path: Path, opened: Unlocked) -> Slots:
    """Read the slots that *opened* was opened by; a spare is put in place first."""
    settle(path, opened)
    slots = read_slots(path)
    if (slots.campaign, slots.database) != (opened.campaign, opened.database):
        raise SlotsDamaged
    return slots


def _slot(slots: Slots, opened: Unlocked, name: str, passphrase: str, cost: Cost) -> Named:
    if len(normalise(passphrase)) < SHORTEST:
        raise SlotRefused(why="short", least=SHORTEST)
    # Who has the same passphrase as somebody else has none of their own.
    if any(_opens(slots, slot, passphrase) for slot in slots.all):
        raise SlotRefused(why="same")
    return Named(name, wrap(opened.key, passphrase, slots.binding(name), cost))


def _opens(slots: Slots, slot: Named, passphrase: str) -> bool:
    try:
        unwrap(slot.passphrase, passphrase, slots.binding(slot.name))
    except (WrongPassphrase, SlotsDamaged, SlotsCostly):
        return False
    return True


def _store(
    path: Path, opened: Unlocked, slots: Slots, own: tuple[Named, ...], passphrase: str | None
) -> None:
    first, *others = own
    changed = replace(slots, name=first.name, passphrase=first.passphrase, others=tuple(others))
    replace_slots(path, changed, opened.key, passphrase)


def _known(slots: Slots, name: str) -> int:
    at = _at(slots, name)
    if at is None:
        raise SlotRefused(why="unknown")
    return at


def _at(slots: Slots, name: str) -> int | None:
    asked = _folded(name)
    return next((at for at, slot in enumerate(slots.all) if _folded(slot.name) == asked), None)


def _checked(name: str) -> str:
    """Give *name* as it is stored; `SlotRefused` (`name`) for none, or none that can be read."""
    text = normalize("NFC", " ".join(name.split()))
    if not text or len(text) > LONGEST or plain(text) != text:
        raise SlotRefused(why="name", most=LONGEST)
    return text


def _folded(name: str) -> str:
    return normalize("NFC", " ".join(name.split())).casefold()
