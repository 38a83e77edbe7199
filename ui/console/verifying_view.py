"""What was found about a file: pure, from the verdict and the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.model import Language
from ui.console.packeting_view import details, title
from ui.console.telling import said

if TYPE_CHECKING:
    from kiosk.packet.verifying import Verified

_MOST = 40
_TABLE: dict[str, object] = {
    "unchanged": QT_TRANSLATE_NOOP("Verifying", "This is %1, byte for byte as it was made."),
    "changed": QT_TRANSLATE_NOOP(
        "Verifying", "This says it is %1, but it was altered. Do not rely on it."
    ),
    "foreign": QT_TRANSLATE_NOOP("Verifying", "This was not made from this registry."),
    "missing": QT_TRANSLATE_NOOP("Verifying", "There is no such file, or it cannot be read."),
    "stand": QT_TRANSLATE_NOOP("Verifying", "All of its %1 lines still stand."),
    "stand-one": QT_TRANSLATE_NOOP("Verifying", "Its one line still stands."),
    "fallen": QT_TRANSLATE_NOOP(
        "Verifying", "%1 of its lines no longer stand. A correction tells that to whoever has it."
    ),
    "fallen-one": QT_TRANSLATE_NOOP(
        "Verifying", "One of its lines no longer stands. A correction tells that to whoever has it."
    ),
    "line": QT_TRANSLATE_NOOP("Verifying", "Line %1 · %2"),
    "more": QT_TRANSLATE_NOOP("Verifying", "and %1 more"),
    "withdrawn": QT_TRANSLATE_NOOP("Verifying", "was withdrawn"),
    "voided": QT_TRANSLATE_NOOP("Verifying", "was undone"),
    "duplicate": QT_TRANSLATE_NOOP("Verifying", "signed twice"),
    "held": QT_TRANSLATE_NOOP("Verifying", "is held"),
    "excluded": QT_TRANSLATE_NOOP("Verifying", "was left out"),
    "conflict": QT_TRANSLATE_NOOP("Verifying", "is in two versions"),
    "refused": QT_TRANSLATE_NOOP("Verifying", "kiosk not ours"),
    "gone": QT_TRANSLATE_NOOP("Verifying", "not here any more"),
    "altered": QT_TRANSLATE_NOOP("Verifying", "another version"),
}
# A line that is another version has the same code as a file that was altered.
_REASONS: Mapping[str, str] = {"changed": "altered"}


@dataclass(frozen=True, slots=True)
class VerifyView:
    """The values of the properties of `Verifying`, one by one."""

    path: str = ""
    verdict: str = ""
    level: str = ""
    labels: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)


def words(code: str, *facts: str) -> str:
    """Give the words for *code* in the window's language."""
    return said("Verifying", _TABLE, code, *facts)


def view(path: str, found: Verified | None, language: Language, *, missing: bool) -> VerifyView:
    """Say what was *found* about the file at *path*."""
    if missing:
        return VerifyView(path, words("missing"), "stop")
    if found is None:
        return VerifyView(path)
    if found.transfer is None:
        return VerifyView(path, words("foreign"), "stop")
    rows = [*details(found.transfer, language), *_fallen(found)]
    level = "stop" if found.verdict == "changed" else "notice" if found.fallen else "good"
    return VerifyView(
        path,
        " ".join((words(str(found.verdict), title(found.transfer)), _standing(found))),
        level,
        [label for label, _ in rows],
        [fact for _, fact in rows],
    )


def _standing(found: Verified) -> str:
    if number := len(found.fallen):
        return words("fallen-one" if number == 1 else "fallen", f"{number:,}")
    return words("stand-one" if found.standing == 1 else "stand", f"{found.standing:,}")


def _fallen(found: Verified) -> list[tuple[str, str]]:
    rows = [
        (words("line", f"{number:,}", line), words(_REASONS.get(reason, reason)))
        for number, line, reason in found.fallen[:_MOST]
    ]
    if more := len(found.fallen) - _MOST:
        rows += [(words("more", f"{more:,}"), "")] if more > 0 else []
    return rows
