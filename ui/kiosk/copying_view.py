"""What is told of the copies: a pure function from how they stand to words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.errors import KioskError
from kiosk.model import Language
from kiosk.words import sentence

if TYPE_CHECKING:
    from kiosk.copies import Finding, Standing

_WORDS = {
    "nothing": QT_TRANSLATE_NOOP("Copying", "Nothing to copy yet"),
    "no-stick": QT_TRANSLATE_NOOP("Copying", "No stick: %1 of %2 on a stick"),
    "some": QT_TRANSLATE_NOOP("Copying", "%1 of %2 on a stick"),
    "since": QT_TRANSLATE_NOOP("Copying", "%1 of %2 on a stick, %3"),
    "current": QT_TRANSLATE_NOOP("Copying", "%1: up to date"),
    "working": QT_TRANSLATE_NOOP("Copying", "%1: copying, please leave it in"),
    "waiting": QT_TRANSLATE_NOOP("Copying", "%1: the next copy follows soon"),
    "failed": QT_TRANSLATE_NOOP("Copying", "%1: cannot be used"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A stick that is in: its name, whether it is being written to, and what it lacks."""

    name: str
    working: bool = False
    current: bool = False
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class CopyingView:
    """The values of the properties of `Copying`, one by one."""

    backed_up: int = 0
    signed: int = 0
    safe: int = 0
    last_copy: str = ""
    line: str = ""
    problem: str = ""
    present: bool = False
    working: bool = False
    current: bool = False
    sticks: list[str] = field(default_factory=list)


def view(
    standing: Standing | None,
    seen: tuple[Seen, ...],
    gone: Finding | None,
    refused: KioskError | None,
    language: Language,
) -> CopyingView:
    """Give what is shown: the sticks that are in, the one that has *gone*, what was refused.

    The kiosk's own disk comes first, then the sticks that are in, then the one that is not.
    """
    if standing is None:
        return CopyingView(problem=sentence(refused, language) if refused else "")
    last = f"{standing.last.local:%H:%M}" if standing.last else ""
    return CopyingView(
        backed_up=standing.on_sticks,
        signed=standing.signed,
        safe=standing.safe,
        last_copy=last,
        line=_line(standing, last, present=bool(seen)),
        problem=_problem(seen, gone, refused, language),
        present=bool(seen),
        working=any(stick.working for stick in seen),
        current=any(stick.current for stick in seen) and not standing.unparted,
        sticks=[_said(_state(stick, standing.unparted), stick.name) for stick in seen],
    )


def _line(standing: Standing, last: str, *, present: bool) -> str:
    if not standing.signed:
        return _said("nothing")
    kind = "no-stick" if not present else "since" if last else "some"
    return _said(kind, f"{standing.on_sticks:,}", f"{standing.signed:,}", last)


def _state(stick: Seen, unparted: int) -> str:
    if stick.working:
        return "working"
    if stick.finding is not None:
        return "failed"
    return "current" if stick.current and not unparted else "waiting"


def _problem(
    seen: tuple[Seen, ...], gone: Finding | None, refused: KioskError | None, language: Language
) -> str:
    if refused is not None:
        return sentence(refused, language)
    found = next((stick.finding for stick in seen if stick.finding), gone)
    if found is None:
        return ""
    from kiosk.copies import refusal  # here: the first page does without

    return sentence(refusal(found), language)


def _said(code: str, *facts: str) -> str:
    words = str(QCoreApplication.translate("Copying", str(_WORDS[code])))
    # Backwards, and the names last: a stick may be called "%2".
    for place in range(len(facts), 0, -1):
        words = words.replace(f"%{place}", facts[place - 1])
    return words
