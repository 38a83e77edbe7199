"""What to look at before a packet is printed: pure, from what the registry holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.console.telling import said

if TYPE_CHECKING:
    from kiosk.registry.registry import Registry

GREEN, AMBER, RED = "green", "amber", "red"
_SPARE = 2  # one to be stamped as received, one for the organizers


@dataclass(frozen=True, slots=True)
class Facts:
    """What the checks look at: how many of each kind are still open.

    `missing` are signatures of which files tell but that nobody brought, `kiosks` the names
    of those that brought them. `addressees` is how many people the packet goes to.
    """

    deliverable: int
    missing: int
    kiosks: tuple[str, ...]
    forks: int
    searched: bool
    undecided: int
    held: int
    conflicts: int
    unconfirmed: int
    files: int
    waiting: int
    off_day: int
    addressees: int


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list: how it stands, what it is about, and the page where to see to it."""

    level: str
    name: str
    sentence: str
    page: str = ""


_TABLE: dict[str, object] = {
    "gaps": QT_TRANSLATE_NOOP("Packeting", "Gaps"),
    "gaps-green": QT_TRANSLATE_NOOP("Packeting", "Nothing is missing from any kiosk."),
    "gaps-one": QT_TRANSLATE_NOOP(
        "Packeting", "One signature from %2 has not arrived. It can follow in a supplement."
    ),
    "gaps-many": QT_TRANSLATE_NOOP(
        "Packeting", "%1 signatures from %2 have not arrived. They can follow in a supplement."
    ),
    "pairs": QT_TRANSLATE_NOOP("Packeting", "Duplicates"),
    "pairs-unsearched": QT_TRANSLATE_NOOP(
        "Packeting", "Nobody looked for people who signed twice since the last merge."
    ),
    "pairs-green": QT_TRANSLATE_NOOP("Packeting", "Every pair that looked alike was decided."),
    "pairs-one": QT_TRANSLATE_NOOP("Packeting", "One pair is undecided: both would be printed."),
    "pairs-many": QT_TRANSLATE_NOOP(
        "Packeting", "%1 pairs are undecided: both of each would be printed."
    ),
    "held": QT_TRANSLATE_NOOP("Packeting", "Review"),
    "held-green": QT_TRANSLATE_NOOP("Packeting", "Nothing is held."),
    "held-one": QT_TRANSLATE_NOOP("Packeting", "One signature is held and would not be printed."),
    "held-many": QT_TRANSLATE_NOOP("Packeting", "%1 signatures are held and would not be printed."),
    "versions": QT_TRANSLATE_NOOP("Packeting", "Two versions"),
    "versions-green": QT_TRANSLATE_NOOP("Packeting", "No record is there in two versions."),
    "versions-one": QT_TRANSLATE_NOOP(
        "Packeting", "One record is there in two versions: a copied kiosk. It is left out."
    ),
    "versions-many": QT_TRANSLATE_NOOP(
        "Packeting", "%1 records are there in two versions: a copied kiosk. They are left out."
    ),
    "kiosks": QT_TRANSLATE_NOOP("Packeting", "Kiosks"),
    "kiosks-green": QT_TRANSLATE_NOOP("Packeting", "Every signature is from a confirmed kiosk."),
    "kiosks-one": QT_TRANSLATE_NOOP(
        "Packeting", "One signature is from a kiosk that nobody confirmed. The memo says so."
    ),
    "kiosks-many": QT_TRANSLATE_NOOP(
        "Packeting", "%1 signatures are from kiosks that nobody confirmed. The memo says so."
    ),
    "files": QT_TRANSLATE_NOOP("Packeting", "Files"),
    "files-green": QT_TRANSLATE_NOOP("Packeting", "Every file could be read."),
    "files-one": QT_TRANSLATE_NOOP("Packeting", "One file could not be read. Ask for it again."),
    "files-many": QT_TRANSLATE_NOOP("Packeting", "%1 files could not be read. Ask for them again."),
    "clocks": QT_TRANSLATE_NOOP("Packeting", "Clocks"),
    "clocks-one": QT_TRANSLATE_NOOP(
        "Packeting", "One signature bears another day than its event: a wrong clock, most likely."
    ),
    "clocks-many": QT_TRANSLATE_NOOP(
        "Packeting", "%1 signatures bear another day than their event: a wrong clock, most likely."
    ),
    "withdrawals": QT_TRANSLATE_NOOP("Packeting", "Withdrawals"),
    "withdrawals-one": QT_TRANSLATE_NOOP(
        "Packeting", "One withdrawal waits for its signature to arrive; it will be left out then."
    ),
    "withdrawals-many": QT_TRANSLATE_NOOP(
        "Packeting", "%1 withdrawals wait for their signatures, which will be left out then."
    ),
    "copies": QT_TRANSLATE_NOOP("Packeting", "Copies"),
    "copies-green": QT_TRANSLATE_NOOP(
        "Packeting", "Print %1: %2 to hand over, one to be stamped, one for yourselves."
    ),
    "copies-single": QT_TRANSLATE_NOOP(
        "Packeting", "Print 3: one to hand over, one to be stamped, one for yourselves."
    ),
    "heading-green": QT_TRANSLATE_NOOP("Packeting", "Ready to print"),
    "heading-one": QT_TRANSLATE_NOOP("Packeting", "One thing to look at before printing"),
    "heading-many": QT_TRANSLATE_NOOP("Packeting", "%1 things to look at before printing"),
    "heading-empty": QT_TRANSLATE_NOOP("Packeting", "There is no signature to hand over yet"),
}


def words(code: str, *facts: str) -> str:
    """Give the words for *code* in the window's language."""
    return said("Packeting", _TABLE, code, *facts)


def gather(registry: Registry) -> Facts:
    """Ask *registry* for everything that the checks look at."""
    tally, gaps, pairs = registry.tally(), registry.gaps(), registry.pair_counts()
    holes = [line for line in gaps if line.missing]
    return Facts(
        deliverable=tally.deliverable,
        missing=sum(last - first + 1 for line in holes for first, last in line.missing),
        kiosks=tuple(dict.fromkeys(line.kiosk for line in holes)),
        forks=sum(bool(line.forks) for line in gaps),
        searched=registry.searched(),
        undecided=sum(pairs[state] for state in ("open", "later", "conflict")),
        held=tally.held,
        conflicts=tally.conflicts,
        unconfirmed=tally.unconfirmed,
        files=tally.quarantined_files,
        waiting=tally.withdrawals_waiting,
        off_day=tally.off_day,
        addressees=len(registry.campaign.campaign.addressees),
    )


def checks(facts: Facts) -> tuple[Check, ...]:
    """Give the list: what is open first, each with the page where to see to it."""
    found = tuple(_checks(facts))
    return tuple(sorted(found, key=lambda check: check.level == GREEN))


def heading(found: tuple[Check, ...], facts: Facts) -> str:
    """Say in a few words how the list stands."""
    if not facts.deliverable:
        return words("heading-empty")
    number = sum(check.level != GREEN for check in found)
    return words(f"heading-{_number(number)}", f"{number:,}")


def _checks(facts: Facts) -> Iterator[Check]:
    kiosks = ", ".join(facts.kiosks)
    yield _check("gaps", facts.missing, "Gaps", kiosks)
    if facts.searched:
        yield _check("pairs", facts.undecided, "Duplicates")
    else:
        yield Check(AMBER, words("pairs"), words("pairs-unsearched"), "Duplicates")
    yield _check("held", facts.held, "Review")
    yield _check("versions", facts.conflicts, "Review")
    yield _check("kiosks", facts.unconfirmed, "Gaps")
    yield _check("files", facts.files, "Merge")
    if facts.off_day:
        yield _check("clocks", facts.off_day, "Review")
    if facts.waiting:
        yield _check("withdrawals", facts.waiting, "")
    over = facts.addressees
    code = "copies-single" if over <= 1 else "copies-green"
    yield Check(GREEN, words("copies"), words(code, f"{over + _SPARE}", f"{over}"))


def _check(about: str, number: int, page: str, *facts: str) -> Check:
    sentence = words(f"{about}-{_number(number)}", f"{number:,}", *facts)
    return Check(AMBER if number else GREEN, words(about), sentence, page if number else "")


def _number(number: int) -> str:
    return {0: "green", 1: "one"}.get(number, "many")
