"""What the page of the file itself says: pure, from who can open it and what was merged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.console.telling import said

if TYPE_CHECKING:
    from kiosk.registry.team import Joined

PARTS = ("merge", "people")
SHORTEST = 16
COUNTS = ("new", "changed", "taken_out", "conflicts", "decisions", "split", "files", "kiosks")
_TABLE: dict[str, object] = {
    "merge": QT_TRANSLATE_NOOP("Sharing", "Merge a second copy"),
    "people": QT_TRANSLATE_NOOP("Sharing", "Who can open it"),
    "merge-note": QT_TRANSLATE_NOOP("Sharing", "from another organizer"),
    "people-none": QT_TRANSLATE_NOOP("Sharing", "one passphrase"),
    "people-some": QT_TRANSLATE_NOOP("Sharing", "%1 passphrases"),
    "unnamed": QT_TRANSLATE_NOOP("Sharing", "Passphrase from when it was made"),
    "joining": QT_TRANSLATE_NOOP("Sharing", "Merging the second copy"),
    "nothing": QT_TRANSLATE_NOOP(
        "Sharing", "%1 knew nothing that is not here already. Nothing was changed."
    ),
    "joined": QT_TRANSLATE_NOOP("Sharing", "%1 was merged. It was not changed itself."),
    "split-why": QT_TRANSLATE_NOOP(
        "Sharing", "What was decided differently in both waits at Duplicates and Review."
    ),
    "new": QT_TRANSLATE_NOOP("Sharing", "Records that were not here"),
    "changed": QT_TRANSLATE_NOOP("Sharing", "Records of which more is known now"),
    "taken_out": QT_TRANSLATE_NOOP("Sharing", "Signatures that are undone or withdrawn there"),
    "conflicts": QT_TRANSLATE_NOOP("Sharing", "Records that are there in two versions now"),
    "decisions": QT_TRANSLATE_NOOP("Sharing", "Decisions made there"),
    "split": QT_TRANSLATE_NOOP("Sharing", "Decided differently in both"),
    "files": QT_TRANSLATE_NOOP("Sharing", "Exports merged there"),
    "kiosks": QT_TRANSLATE_NOOP("Sharing", "Kiosks that were not known here"),
    "added": QT_TRANSLATE_NOOP("Sharing", "%1 can open this file now, with their own passphrase."),
    "taken": QT_TRANSLATE_NOOP("Sharing", "The passphrase of %1 opens this file no more."),
    "missing-file": QT_TRANSLATE_NOOP("Sharing", "Please choose the other registry’s file."),
    "missing-itself": QT_TRANSLATE_NOOP(
        "Sharing", "This is the registry that is open. Choose the other one."
    ),
    "missing-phrase": QT_TRANSLATE_NOOP(
        "Sharing", "Please type the passphrase of the other registry."
    ),
    "missing-own": QT_TRANSLATE_NOOP(
        "Sharing", "Please type your own passphrase first: nobody else may change who opens it."
    ),
    "missing-name": QT_TRANSLATE_NOOP("Sharing", "Please write whose passphrase it is."),
    "short": QT_TRANSLATE_NOOP(
        "Sharing", "Please take a longer one: five words, or 16 letters and more."
    ),
    "differs": QT_TRANSLATE_NOOP("Sharing", "The two are not the same. Please type it again."),
}


@dataclass(frozen=True, slots=True)
class SharingView:
    """The values of the properties of `Sharing`, one by one."""

    part: str = PARTS[0]
    titles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    chosen: int = 0
    file: str = ""
    people: list[str] = field(default_factory=list)
    told: str = ""
    labels: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    problem: str = ""


def words(code: str, *facts: str) -> str:
    """Give the words for *code* in the window's language."""
    return said("Sharing", _TABLE, code, *facts)


def view(
    chosen: int,
    file: str,
    people: Sequence[str],
    joined: tuple[str, Joined] | None = None,
    told: tuple[str, str] = ("", ""),
    problem: str = "",
) -> SharingView:
    """Say what the page shows; *told* is a code and a name, *joined* what was merged last."""
    code, name = told
    rows = _rows(joined[1]) if joined else []
    number = len(people)
    return SharingView(
        part=PARTS[chosen],
        titles=[words(part) for part in PARTS],
        notes=[
            words("merge-note"),
            words("people-none") if number < 2 else words("people-some", f"{number:,}"),
        ],
        chosen=chosen,
        file=file,
        people=[one or words("unnamed") for one in people],
        told=_joined(*joined) if joined and chosen == 0 else words(code, name) if code else "",
        labels=[label for label, _ in rows] if chosen == 0 else [],
        numbers=[figure for _, figure in rows] if chosen == 0 else [],
        problem=words(problem) if problem else "",
    )


def _joined(file: str, joined: Joined) -> str:
    if joined.nothing:
        return words("nothing", file)
    more = (words("split-why"),) if joined.split or joined.conflicts else ()
    return " ".join((words("joined", file), *more))


def _rows(joined: Joined) -> list[tuple[str, str]]:
    found = ((words(name), getattr(joined, name)) for name in COUNTS)
    return [(label, f"{number:,}") for label, number in found if number]
