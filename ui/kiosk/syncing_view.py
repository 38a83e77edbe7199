"""What is told of the sending: a pure function from the outbox to words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.errors import SyncRefused
from kiosk.model import Language
from kiosk.words import sentence
from ui.kiosk.storage_draft import told

if TYPE_CHECKING:
    from kiosk.sync.box import Box, Line

_WORDS = {
    "heading-none": QT_TRANSLATE_NOOP("Syncing", "No storage is set up"),
    "heading-done": QT_TRANSLATE_NOOP("Syncing", "Everything is at the storage"),
    "heading-now": QT_TRANSLATE_NOOP("Syncing", "Being sent…"),
    "heading-waits": QT_TRANSLATE_NOOP("Syncing", "Waiting to be sent"),
    "heading-empty": QT_TRANSLATE_NOOP("Syncing", "Nothing to send yet"),
    "heading-wrong": QT_TRANSLATE_NOOP("Syncing", "The storage is not set up yet"),
    "line-done": QT_TRANSLATE_NOOP("Syncing", "Storage: all of %1 sent"),
    "line-now": QT_TRANSLATE_NOOP("Syncing", "Storage: %2 of %1 sent, sending"),
    "line-waits": QT_TRANSLATE_NOOP("Syncing", "Storage: %2 of %1 sent"),
    "line-failed": QT_TRANSLATE_NOOP("Syncing", "Storage: %2 of %1 sent, %3"),
    "line-wrong": QT_TRANSLATE_NOOP("Syncing", "Storage: not set up yet"),
    "many": QT_TRANSLATE_NOOP("Syncing", "Signatures %1 to %2"),
    "one": QT_TRANSLATE_NOOP("Syncing", "Signature %1"),
    "end": QT_TRANSLATE_NOOP("Syncing", "End of the event"),
    "log": QT_TRANSLATE_NOOP("Syncing", "Log of the event"),
    "there": QT_TRANSLATE_NOOP("Syncing", "sent, read back and compared"),
    "waits": QT_TRANSLATE_NOOP("Syncing", "waits"),
    "now": QT_TRANSLATE_NOOP("Syncing", "being sent"),
    "gone": QT_TRANSLATE_NOOP("Syncing", "was made anew: the old file is being taken away"),
}
_SHORT = {
    "offline": QT_TRANSLATE_NOOP("Syncing", "no network"),
    "name": QT_TRANSLATE_NOOP("Syncing", "address not found"),
    "unreachable": QT_TRANSLATE_NOOP("Syncing", "no answer"),
    "tls": QT_TRANSLATE_NOOP("Syncing", "no safe connection"),
    "certificate": QT_TRANSLATE_NOOP("Syncing", "certificate not valid"),
    "credentials": QT_TRANSLATE_NOOP("Syncing", "user or key refused"),
    "expired": QT_TRANSLATE_NOOP("Syncing", "access has run out"),
    "clock": QT_TRANSLATE_NOOP("Syncing", "the clock is wrong"),
    "bucket": QT_TRANSLATE_NOOP("Syncing", "no such bucket"),
    "folder": QT_TRANSLATE_NOOP("Syncing", "no such folder"),
    "full": QT_TRANSLATE_NOOP("Syncing", "storage is full"),
    "large": QT_TRANSLATE_NOOP("Syncing", "file too large"),
    "busy": QT_TRANSLATE_NOOP("Syncing", "storage is busy"),
    "server": QT_TRANSLATE_NOOP("Syncing", "fault of the storage"),
    "slow": QT_TRANSLATE_NOOP("Syncing", "too slow"),
    "wrong-bytes": QT_TRANSLATE_NOOP("Syncing", "came back changed"),
    "lost": QT_TRANSLATE_NOOP("Syncing", "file not readable here"),
    "odd": QT_TRANSLATE_NOOP("Syncing", "unexpected answer"),
}


@dataclass(frozen=True, slots=True)
class SyncingView:
    """The values of the properties of `Syncing`; the lists run beside each other.

    `progress` lies between 0 and 1, or is -1 where there is nothing to send.
    """

    heading: str = ""
    line: str = ""
    where: str = ""
    problem: str = ""
    progress: float = -1.0
    can_try: bool = False
    names: list[str] = field(default_factory=list)
    stages: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def view(
    box: Box | None, fresh: Mapping[int, str], under_way: frozenset[int], language: Language
) -> SyncingView:
    """Give what is shown of *box*, of which *fresh* results came in since it was looked at."""
    if box is None:
        return SyncingView(heading=_said("heading-none"))
    from kiosk.sync.settings import shown

    where = shown(box.storage) or box.storage.scheme
    if box.wrong is not None:
        said = told(box.wrong, language)
        return SyncingView(_said("heading-wrong"), _said("line-wrong"), where, said)
    rows = sorted((_row(line, fresh, under_way) for line in box.lines), key=lambda row: row[0])
    there = sum(row[2] == "done" for row in rows)
    now = bool(under_way - fresh.keys())
    said = next((reason for reason in fresh.values() if reason), "") or box.whole.said
    if not said:
        said = next((each.said for each in box.waiting if each.said), "")
    done = there == len(rows)
    kind = "empty" if not rows else "done" if done else "now" if now else "waits"
    return SyncingView(
        heading=_said(f"heading-{kind}"),
        line=_line(kind, there, len(rows), said),
        where=where,
        problem="" if done or now or not said else sentence(SyncRefused(why=said), language),
        progress=there / len(rows) if rows else -1.0,
        can_try=bool(rows) and not done and not now,
        names=[row[1] for row in rows],
        stages=[row[2] for row in rows],
        words=[row[3] for row in rows],
    )


def _line(kind: str, there: int, count: int, said: str) -> str:
    """Give the short line for the header of the day."""
    if kind == "empty":
        return ""
    failed = kind == "waits" and said in _SHORT
    code = "line-failed" if failed else f"line-{kind}"
    return _said(code, f"{count:,}", f"{there:,}", _short(said) if failed else "")


def _row(
    line: Line, fresh: Mapping[int, str], under_way: frozenset[int]
) -> tuple[tuple[int, int], str, str, str]:
    """Give a line's place, name, stage and words: what still waits comes first, newest last."""
    stage, words = _stage(line, fresh, under_way)
    place = {"now": 0, "failed": 1, "": 2, "done": 3}[stage]
    return (place, -line.n if stage == "done" else line.n), _name(line), stage, words


def _stage(line: Line, fresh: Mapping[int, str], under_way: frozenset[int]) -> tuple[str, str]:
    said = fresh.get(line.n)
    if said == "" or line.is_there:
        return "done", _said("there")
    if said is None and line.n in under_way:
        return "now", _said("now")
    said = said or (line.waiting.said if line.waiting else "")
    if said:
        return "failed", _short(said)
    return "", _said("gone" if line.parcel.gone else "waits")


def _name(line: Line) -> str:
    if line.last < line.first:
        return _said("end" if line.final else "log")
    if line.first == line.last:
        return _said("one", str(line.first))
    return _said("many", str(line.first), str(line.last))


def _short(said: str) -> str:
    return str(QCoreApplication.translate("Syncing", str(_SHORT.get(said, _SHORT["odd"]))))


def _said(code: str, *facts: str) -> str:
    words = str(QCoreApplication.translate("Syncing", str(_WORDS[code])))
    for place in range(len(facts), 0, -1):
        words = words.replace(f"%{place}", facts[place - 1])
    return words
