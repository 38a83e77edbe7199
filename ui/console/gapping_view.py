"""What is shown of the gap ledger: pure functions from its lines to words, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.dates import spoken
from kiosk.model import Language
from kiosk.words import plain
from ui.console import telling

if TYPE_CHECKING:
    from kiosk.registry.team import Ticked
    from kiosk.registry.value import GapLine, Kiosk

_WORDS = {
    "head-empty": QT_TRANSLATE_NOOP("Gapping", "Has everything come?"),
    "head-good": QT_TRANSLATE_NOOP("Gapping", "Everything that is known of has come"),
    "head-one": QT_TRANSLATE_NOOP("Gapping", "One thing is not in order"),
    "head-some": QT_TRANSLATE_NOOP("Gapping", "%1 things are not in order"),
    "lead": QT_TRANSLATE_NOOP(
        "Gapping",
        "A line for each kiosk and event. Tick the closing slips: only they tell what should come.",
    ),
    "nobody": QT_TRANSLATE_NOOP("Gapping", "event not known"),
    "missing": QT_TRANSLATE_NOOP("Gapping", "missing: %1"),
    "forked": QT_TRANSLATE_NOOP("Gapping", "told in two ways"),
    "set-back": QT_TRANSLATE_NOOP("Gapping", "rolled back or copied"),
    "open": QT_TRANSLATE_NOOP("Gapping", "not closed yet"),
    "unknown": QT_TRANSLATE_NOOP("Gapping", "slip is here, no export"),
    "ticked": QT_TRANSLATE_NOOP("Gapping", "complete, as its slip says"),
    "closed": QT_TRANSLATE_NOOP("Gapping", "complete; slip not ticked"),
    "since": QT_TRANSLATE_NOOP("Gapping", "since %1"),
    "held-back": QT_TRANSLATE_NOOP("Gapping", "held back: %1"),
    "split": QT_TRANSLATE_NOOP("Gapping", "organizers disagree: say it again"),
    "range": QT_TRANSLATE_NOOP("Gapping", "Sequences here: %1"),
    "nothing": QT_TRANSLATE_NOOP("Gapping", "No signatures"),
    "held": QT_TRANSLATE_NOOP("Gapping", "Signatures: %1"),
    "voided": QT_TRANSLATE_NOOP("Gapping", "Undone by their signers: %1"),
    "withdrawn": QT_TRANSLATE_NOOP("Gapping", "Withdrawn by receipt: %1"),
    "unread": QT_TRANSLATE_NOOP("Gapping", "In quarantine: %1"),
    "conflicts": QT_TRANSLATE_NOOP("Gapping", "In two versions: %1"),
    "forks": QT_TRANSLATE_NOOP("Gapping", "Told in two ways at: %1"),
}
_NEXT = {
    "missing": QT_TRANSLATE_NOOP(
        "Gapping",
        "Ask for the stick of %1 and merge it. Its own disk holds everything too: it can be"
        " exported again.",
    ),
    "unknown": QT_TRANSLATE_NOOP(
        "Gapping", "Nothing of %1 was merged yet. Ask for its stick, or for a new export."
    ),
    "open": QT_TRANSLATE_NOOP(
        "Gapping",
        "The export of the close is not here. Ask whoever looked after %1 to close the event and"
        " to bring the last export.",
    ),
    "forked": QT_TRANSLATE_NOOP(
        "Gapping",
        "%1 was copied, or went on from an older state. Ask what happened to it. Records in two"
        " versions wait under Review; the rest counts.",
    ),
    "set-back": QT_TRANSLATE_NOOP(
        "Gapping",
        "%1 went on after its slip was made, or was set back. Ask for its newest slip and what"
        " happened to it.",
    ),
    "confirm": QT_TRANSLATE_NOOP(
        "Gapping", "Compare the six words of %1 with its slip, and say whether it is yours."
    ),
    "slip": QT_TRANSLATE_NOOP(
        "Gapping",
        "Tick the closing slip of %1. Without it nobody can tell whether the last sequences are"
        " missing.",
    ),
    "good": QT_TRANSLATE_NOOP("Gapping", "Nothing. All that %1 tells of is here."),
}
_STATUS = {
    "new": QT_TRANSLATE_NOOP("Gapping", "kiosk not confirmed"),
    "confirmed": QT_TRANSLATE_NOOP("Gapping", "confirmed as ours"),
    "refused": QT_TRANSLATE_NOOP("Gapping", "refused: held back"),
    "retired": QT_TRANSLATE_NOOP("Gapping", "retired: nothing newer of it counts"),
    "revoked": QT_TRANSLATE_NOOP("Gapping", "revoked"),
}
WORST = ("forked", "set-back", "missing", "unknown", "open")
_COUNTS = ("held", "voided", "withdrawn", "unread", "conflicts")


@dataclass(frozen=True, slots=True)
class Place:
    """One kiosk at one event: its line of the ledger, its slip, or both."""

    line: GapLine | None
    slip: Ticked | None

    @property
    def kiosk(self) -> str:
        """The kiosk's name."""
        told = self.line.kiosk if self.line else self.slip.kiosk if self.slip else ""
        return plain(told)

    @property
    def wrong(self) -> tuple[str, ...]:
        """Codes of what is not in order, the worst first."""
        found = set(self.slip.findings) if self.slip else set()
        if self.line is not None:
            found |= {"missing"} if self.line.missing else set()
            found |= {"forked"} if self.line.forks else set()
            found |= {"open"} if self.line.event and not self.line.closed else set()
        return tuple(code for code in WORST if code in found)


@dataclass(frozen=True, slots=True)
class GappingView:
    """The values of the properties of `Gapping`; titles, notes and signs run together."""

    heading: str = ""
    lead: str = ""
    titles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    title: str = ""
    sentence: str = ""
    facts: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    status: str = ""
    words: str = ""
    trust: str = ""
    good: bool = True


def places(lines: Sequence[GapLine], slips: Sequence[Ticked]) -> tuple[Place, ...]:
    """Give what is not in order first, then by kiosk; a slip without exports has its own place."""
    ticked = {(one.slip.words, one.slip.event) for one in lines if one.slip}
    alone = [Place(None, one) for one in slips if (one.words, one.event) not in ticked]
    found = [*(Place(line, line.slip) for line in lines), *alone]
    order = {code: at for at, code in enumerate(WORST)}
    worst = {place: min((order[code] for code in place.wrong), default=99) for place in found}
    return tuple(sorted(found, key=lambda place: (worst[place], place.kiosk)))


def view(
    shown: Sequence[Place], at: int, kiosks: Mapping[str, Kiosk], language: Language
) -> GappingView:
    """Give the list, and the place chosen; *kiosks* by their id in the lines."""
    wrong = sum(bool(place.wrong) for place in shown)
    kind = "empty" if not shown else "good" if not wrong else "one" if wrong == 1 else "some"
    listed = GappingView(
        heading=_said(f"head-{kind}", f"{wrong:,}"),
        lead=_said("lead"),
        titles=[f"{place.kiosk} · {_event(place)}" for place in shown],
        notes=[_note(place, kiosks) for place in shown],
        signs=[_sign(place, kiosks) for place in shown],
    )
    return _with(listed, shown[at], kiosks, language) if 0 <= at < len(shown) else listed


def _with(
    listed: GappingView, place: Place, kiosks: Mapping[str, Kiosk], language: Language
) -> GappingView:
    from kiosk.registry.ticked_said import say

    kiosk = _kiosk(place, kiosks)
    return replace(
        listed,
        title=f"{place.kiosk} · {_event(place)}",
        sentence=say(place.slip, language) if place.slip else "",
        facts=_facts(place.line) if place.line else [],
        steps=_steps(place, kiosk),
        status=_status(kiosk, language) if kiosk else "",
        words=kiosk.words if kiosk else place.slip.words if place.slip else "",
        trust=kiosk.status if kiosk else "",
        good=not place.wrong,
    )


def _status(kiosk: Kiosk, language: Language) -> str:
    """Say whether the kiosk is trusted, since when not, and what that holds back."""
    said = [telling.said("Gapping", _STATUS, kiosk.status)]
    if kiosk.since is not None and kiosk.status in {"retired", "revoked"}:
        said.append(_said("since", spoken(kiosk.since.local.date(), language)))
    if kiosk.held_back:
        said.append(_said("held-back", f"{kiosk.held_back:,}"))
    if kiosk.split:
        said.append(_said("split"))
    return " · ".join(said)


def _facts(line: GapLine) -> list[str]:
    covered = [(line.first, line.last)] if line.event and line.first <= line.last else []
    said = [_said("range", telling.ranges(covered))] if covered else [_said("nothing")]
    said += [_said(name, f"{n:,}") for name in _COUNTS if (n := getattr(line, name))]
    if line.missing:
        said.append(_first_up(_said("missing", telling.ranges(line.missing))))
    if line.forks:
        said.append(_said("forks", telling.ranges((seq, seq) for seq in line.forks)))
    return said


def _steps(place: Place, kiosk: Kiosk | None) -> list[str]:
    """Say what to do next, the most pressing first."""
    codes = list(place.wrong)
    if kiosk is not None and kiosk.status == "new":
        codes.append("confirm")
    if place.slip is None and place.line is not None and place.line.event:
        codes.append("slip")
    return [telling.said("Gapping", _NEXT, code, place.kiosk) for code in codes or ["good"]]


def _note(place: Place, kiosks: Mapping[str, Kiosk]) -> str:
    kiosk = _kiosk(place, kiosks)
    said = [_short(place, code) for code in place.wrong]
    said = said or [_said("ticked" if place.slip else "closed")]
    if kiosk is not None and kiosk.status != "confirmed":
        said.append(telling.said("Gapping", _STATUS, kiosk.status))
    return " · ".join(said)


def _short(place: Place, code: str) -> str:
    if code != "missing":
        return _said(code)
    found = place.slip.missing if place.slip and place.slip.missing else ()
    found = found or (place.line.missing if place.line else ())
    return _said("missing", telling.ranges(found))


def _sign(place: Place, kiosks: Mapping[str, Kiosk]) -> str:
    if set(place.wrong) & {"forked", "set-back", "missing", "unknown"}:
        return "cross"
    kiosk = _kiosk(place, kiosks)
    unsure = place.wrong or place.slip is None or (kiosk is not None and kiosk.status == "new")
    return "minus" if unsure else "check"


def _kiosk(place: Place, kiosks: Mapping[str, Kiosk]) -> Kiosk | None:
    return kiosks.get(place.line.device) if place.line else None


def _event(place: Place) -> str:
    told = place.line.event if place.line else place.slip.event if place.slip else ""
    return plain(told) or _said("nobody")


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


def _said(code: str, *facts: str) -> str:
    return telling.said("Gapping", _WORDS, code, *facts)
