"""What is said of a merge: from outcomes to words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.errors import ExportRefused
from kiosk.model import Language
from kiosk.words import plain, sentence
from ui.console import telling

if TYPE_CHECKING:
    from kiosk.registry.value import Merged, Outcome

_WORDS = {
    "empty": QT_TRANSLATE_NOOP("Merging", "Bring the exports together"),
    "working": QT_TRANSLATE_NOOP("Merging", "Merging…"),
    "work": QT_TRANSLATE_NOOP("Merging", "Merging exports"),
    "paused": QT_TRANSLATE_NOOP("Merging", "Paused"),
    "invite": QT_TRANSLATE_NOOP(
        "Merging", "In any order, as often as you like: nothing is ever counted twice."
    ),
    "looking": QT_TRANSLATE_NOOP("Merging", "Looking for exports…"),
    "no-files": QT_TRANSLATE_NOOP("Merging", "No exports were found there"),
    "done": QT_TRANSLATE_NOOP("Merging", "All files are merged"),
    "done-some": QT_TRANSLATE_NOOP("Merging", "Merged, with something to look at"),
    "stopped": QT_TRANSLATE_NOOP("Merging", "Stopped: what was merged stays"),
    "sum": QT_TRANSLATE_NOOP("Merging", "%1 files: %2 new signatures, %3 seen before"),
    "sum-one": QT_TRANSLATE_NOOP("Merging", "1 file: %2 new signatures, %3 seen before"),
    "sum-out": QT_TRANSLATE_NOOP("Merging", "withdrawn: %1"),
    "sum-wrong": QT_TRANSLATE_NOOP("Merging", "in quarantine: %1"),
    "sum-rest": QT_TRANSLATE_NOOP("Merging", "not merged yet: %1"),
    "at": QT_TRANSLATE_NOOP("Merging", "File %1 of %2"),
    "waits": QT_TRANSLATE_NOOP("Merging", "waits"),
    "now": QT_TRANSLATE_NOOP("Merging", "being merged"),
    "new": QT_TRANSLATE_NOOP("Merging", "%1 new"),
    "nothing": QT_TRANSLATE_NOOP("Merging", "no new signatures"),
    "seen": QT_TRANSLATE_NOOP("Merging", "merged before"),
    "quarantine": QT_TRANSLATE_NOOP("Merging", "in quarantine"),
    "unread": QT_TRANSLATE_NOOP("Merging", "not read"),
    "kiosk-new": QT_TRANSLATE_NOOP("Merging", "kiosk not confirmed"),
    "kiosk-refused": QT_TRANSLATE_NOOP("Merging", "kiosk refused"),
    "look": QT_TRANSLATE_NOOP("Merging", "something to look at"),
}
_FACTS = {
    "new": QT_TRANSLATE_NOOP("Merging", "New signatures: %1"),
    "seen": QT_TRANSLATE_NOOP("Merging", "Seen before: %1"),
    "voided": QT_TRANSLATE_NOOP("Merging", "Undone by their signers: %1"),
    "withdrawn": QT_TRANSLATE_NOOP("Merging", "Withdrawn by receipt: %1"),
    "taken_out": QT_TRANSLATE_NOOP(
        "Merging", "Signatures of other files that this one withdraws: %1"
    ),
    "conflicts": QT_TRANSLATE_NOOP(
        "Merging", "In two versions, held until you decide under Review: %1"
    ),
    "twice": QT_TRANSLATE_NOOP("Merging", "Lines of paper sheets entered before, held back: %1"),
    "resolved": QT_TRANSLATE_NOOP("Merging", "Opened now, out of quarantine: %1"),
    "unread": QT_TRANSLATE_NOOP("Merging", "In quarantine: %1"),
}
_SENTENCES = {
    "empty-file": QT_TRANSLATE_NOOP("Merging", "There are no signatures in this file."),
    "already": QT_TRANSLATE_NOOP(
        "Merging", "This very file was merged before. Nothing was counted twice."
    ),
    "kept-out": QT_TRANSLATE_NOOP(
        "Merging", "Nothing of this file was taken in. The file itself was not touched."
    ),
    "new-kiosk": QT_TRANSLATE_NOOP(
        "Merging",
        "No kiosk with this key was heard of before. Compare its six words with the closing slip"
        " or ask its volunteers, then say whether it is one of yours.",
    ),
    "refused-kiosk": QT_TRANSLATE_NOOP(
        "Merging", "This kiosk was refused: what it brings is held back and never goes out."
    ),
    "record": QT_TRANSLATE_NOOP("Merging", "%1: %2"),
}


@dataclass(frozen=True, slots=True)
class Brought:
    """One file and what came of it: `None` while it waits."""

    file: Path
    outcome: Outcome | ExportRefused | None = None


def stage(outcome: Outcome | ExportRefused | None) -> str:
    """Give the stage of one file's line."""
    from kiosk.registry.value import AlreadyMerged, Merged, Quarantined

    match outcome:
        case None:
            return "waits"
        case AlreadyMerged():
            return "seen"
        case Merged(unread=unread, conflicts=conflicts, kiosk_status=status):
            return "look" if unread or conflicts or status != "confirmed" else "done"
        case Quarantined() | ExportRefused():
            return "failed"


def short(outcome: Outcome | ExportRefused | None) -> str:
    """Say in a few words what came of one file."""
    from kiosk.registry.value import AlreadyMerged, Merged, Quarantined

    match outcome:
        case None:
            return _said("waits")
        case AlreadyMerged():
            return _said("seen")
        case Quarantined():
            return _said("quarantine")
        case ExportRefused():
            return _said("unread")
        case Merged(new=new, kiosk_status=status) as merged:
            parts = [_said("new", f"{new:,}") if new else _said("nothing")]
            if status in {"new", "refused"}:
                parts.append(_said(f"kiosk-{status}"))
            elif merged.unread or merged.conflicts:
                parts.append(_said("look"))
            return " · ".join(parts)


def facts(one: Brought, language: Language) -> list[str]:
    """Say all that came of one file, a sentence each."""
    from kiosk.registry.value import AlreadyMerged, Merged, Quarantined

    match one.outcome:
        case Merged() as merged:
            return _merged(merged, language)
        case AlreadyMerged(resolved=resolved):
            told = [telling.said("Merging", _SENTENCES, "already")]
            return told + _counted((("resolved", resolved),))
        case Quarantined(reason=reason):
            return [_why(reason, one.file, language)]
        case ExportRefused() as refusal:
            return [_why(refusal.reason, one.file, language)]
        case None:
            return []


def whose(one: Brought) -> str:
    """Give kiosk and event of one file; its own name where nobody can tell."""
    from kiosk.registry.value import Merged

    if isinstance(one.outcome, Merged):
        return f"{plain(one.outcome.kiosk)} · {plain(one.outcome.event)}"
    return plain(one.file.name)


def heading(stage: str, told: Sequence[Brought]) -> str:
    """Give the one sentence over the page."""
    if stage == "done" and not told:
        return _said("no-files")
    if stage == "done" and any(wants_eyes(one) for one in told):
        return _said("done-some")
    return _said(stage)


def sums(told: Sequence[Brought]) -> str:
    """Say what all files together brought."""
    from kiosk.registry.value import Merged

    merged = [one.outcome for one in told if isinstance(one.outcome, Merged)]
    new, seen = sum(one.new for one in merged), sum(one.seen for one in merged)
    ended = [one for one in told if one.outcome is not None]
    out = sum(one.withdrawn + one.taken_out for one in merged)
    wrong = sum(len(one.unread) for one in merged) + sum(
        stage(one.outcome) == "failed" for one in ended
    )
    rest = len(told) - len(ended)
    code = "sum-one" if len(ended) == 1 else "sum"
    said = [_said(code, f"{len(ended):,}", f"{new:,}", f"{seen:,}")]
    counted = (("sum-out", out), ("sum-wrong", wrong), ("sum-rest", rest))
    return " · ".join(said + [_said(each, f"{count:,}") for each, count in counted if count])


def name() -> str:
    """Name the work at the foot of the window."""
    return _said("work")


def invite() -> str:
    """Say how files are brought here."""
    return _said("invite")


def looking() -> str:
    """Say that files are looked for."""
    return _said("looking")


def at(place: int, files: int) -> str:
    """Say at which file the merge is."""
    return _said("at", f"{place:,}", f"{files:,}")


def under_way() -> str:
    """Say that a file is being merged now."""
    return _said("now")


def records(outcome: Outcome | ExportRefused) -> int:
    """Count the records that one file brought, of whatever kind."""
    from kiosk.registry.value import Merged

    if not isinstance(outcome, Merged):
        return 0
    kinds = (outcome.new, outcome.seen, outcome.voided, outcome.withdrawn, outcome.conflicts)
    return sum(kinds) + len(outcome.unread)


def wants_eyes(one: Brought) -> bool:
    """Tell whether a person should look at what came of a file."""
    return stage(one.outcome) in {"look", "failed"}


def judged(one: Brought, words: str, status: str) -> Brought:
    """Give *one* after its kiosk, if it has these six words, was confirmed or refused."""
    from kiosk.registry.value import Merged

    if isinstance(one.outcome, Merged) and one.outcome.kiosk_words == words:
        return replace(one, outcome=replace(one.outcome, kiosk_status=status))
    return one


def _merged(merged: Merged, language: Language) -> list[str]:
    counts = [(name, getattr(merged, name)) for name in _FACTS if name != "unread"]
    said = _counted((*counts, ("unread", len(merged.unread))))
    if not said:
        said.append(telling.said("Merging", _SENTENCES, "empty-file"))
    for fault in merged.unread:
        why = sentence(ExportRefused(fault.reason, file=fault.line), language)
        said.append(telling.said("Merging", _SENTENCES, "record", fault.line, why))
    if merged.kiosk_status in {"new", "refused"}:
        said.append(telling.said("Merging", _SENTENCES, f"{merged.kiosk_status}-kiosk"))
    return said


def _counted(counts: Sequence[tuple[str, int]]) -> list[str]:
    return [telling.said("Merging", _FACTS, name, f"{n:,}") for name, n in counts if n]


def _why(reason: str, file: Path, language: Language) -> str:
    return sentence(ExportRefused(reason, file=file.name), language)


def unheard_of(outcome: Outcome | ExportRefused | None) -> bool:
    """Tell whether nobody said yet that the kiosk of a file is one of ours."""
    return getattr(outcome, "kiosk_status", "") == "new"


def _said(code: str, *facts: str) -> str:
    return telling.said("Merging", _WORDS, code, *facts)
