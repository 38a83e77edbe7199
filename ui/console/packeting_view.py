"""What the packet page says: pure, from the checks, the register and what is being ordered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QUrl

from kiosk.dates import spoken
from kiosk.model import Language, Moment
from kiosk.states import HOME_BY_CODE
from ui.console.telling import said

if TYPE_CHECKING:
    from kiosk.registry.transfer import Transfer
    from ui.console.checks_view import Check, Facts

VARIANTS = ("full", "public", "internal", "annex", "supplement", "correction")
FOLLOWING = ("supplement", "correction")
PARTS = ("checks", "make", "verify", "papers")
TO_BE_NAMED = ("public", "internal", "annex")

_TABLE: dict[str, object] = {
    "checks": QT_TRANSLATE_NOOP("Packeting", "Look before printing"),
    "make": QT_TRANSLATE_NOOP("Packeting", "Make a copy"),
    "verify": QT_TRANSLATE_NOOP("Packeting", "Verify a file"),
    "papers": QT_TRANSLATE_NOOP("Packeting", "Posters and cards"),
    "papers-note": QT_TRANSLATE_NOOP("Packeting", "for the next event"),
    "make-note": QT_TRANSLATE_NOOP("Packeting", "full, public, internal, supplement…"),
    "verify-note": QT_TRANSLATE_NOOP("Packeting", "is it the one we made?"),
    "full": QT_TRANSLATE_NOOP("Packeting", "Full copy"),
    "public": QT_TRANSLATE_NOOP("Packeting", "Public copy"),
    "internal": QT_TRANSLATE_NOOP("Packeting", "Internal copy"),
    "annex": QT_TRANSLATE_NOOP("Packeting", "Annex for Congress"),
    "supplement": QT_TRANSLATE_NOOP("Packeting", "Supplement"),
    "correction": QT_TRANSLATE_NOOP("Packeting", "Correction"),
    "full-why": QT_TRANSLATE_NOOP(
        "Packeting",
        "For the addressees of the letter: name, town, state and signature of everybody.",
    ),
    "public-why": QT_TRANSLATE_NOOP(
        "Packeting",
        "For newspapers and neighbours: only those who chose to be named; the others are counted.",
    ),
    "internal-why": QT_TRANSLATE_NOOP(
        "Packeting", "For yourselves only: everybody, with where and when each one signed."
    ),
    "annex-why": QT_TRANSLATE_NOOP(
        "Packeting",
        "For the members of Congress of one state: those who vote there and chose it.",
    ),
    "supplement-why": QT_TRANSLATE_NOOP(
        "Packeting",
        "What came in since something was handed over: only the new signatures, numbered on.",
    ),
    "correction-why": QT_TRANSLATE_NOOP(
        "Packeting",
        "For somebody who has a copy already: which of its lines no longer stand.",
    ),
    "letter-language": QT_TRANSLATE_NOOP("Packeting", "Like the letter"),
    "english": QT_TRANSLATE_NOOP("Packeting", "In English"),
    "spanish": QT_TRANSLATE_NOOP("Packeting", "In Spanish"),
    "entry": QT_TRANSLATE_NOOP("Packeting", "No. %1 · %2"),
    "lines": QT_TRANSLATE_NOOP("Packeting", "%1 signatures"),
    "lines-one": QT_TRANSLATE_NOOP("Packeting", "One signature"),
    "nobody": QT_TRANSLATE_NOOP("Packeting", "the addressees"),
    "open": QT_TRANSLATE_NOOP("Packeting", "no receipt yet"),
    "received": QT_TRANSLATE_NOOP("Packeting", "received: %1, %2"),
    "what": QT_TRANSLATE_NOOP("Packeting", "What"),
    "to": QT_TRANSLATE_NOOP("Packeting", "To"),
    "when": QT_TRANSLATE_NOOP("Packeting", "Made"),
    "by": QT_TRANSLATE_NOOP("Packeting", "By"),
    "numbers": QT_TRANSLATE_NOOP("Packeting", "Lines"),
    "sum": QT_TRANSLATE_NOOP("Packeting", "SHA-256"),
    "receipt": QT_TRANSLATE_NOOP("Packeting", "Receipt"),
    "making": QT_TRANSLATE_NOOP("Packeting", "Making the packet"),
    "saved": QT_TRANSLATE_NOOP("Packeting", "Saved: %1"),
    "missing-to": QT_TRANSLATE_NOOP("Packeting", "Please write whom it goes to."),
    "missing-since": QT_TRANSLATE_NOOP(
        "Packeting", "Nothing was handed over yet: make a full copy first."
    ),
    "missing-region": QT_TRANSLATE_NOOP(
        "Packeting", "Nobody who signed chose to write to their members of Congress."
    ),
    "missing-name": QT_TRANSLATE_NOOP("Packeting", "Please write who received it."),
}


@dataclass(frozen=True, slots=True)
class Ordered:
    """What is being ordered: places in the lists that the page shows."""

    variant: str = VARIANTS[0]
    language: int = 0
    to: str = ""
    since: int = 0
    region: int = 0


@dataclass(frozen=True, slots=True)
class PacketView:
    """The values of the properties of `Packeting`, one by one."""

    part: str = "checks"
    titles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    chosen: int = 0
    heading: str = ""
    empty: bool = True
    checks: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    levels: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    variant: int = 0
    why: str = ""
    languages: list[str] = field(default_factory=list)
    language: int = 0
    to: str = ""
    follows: list[str] = field(default_factory=list)
    since: int = 0
    following: bool = False
    regions: list[str] = field(default_factory=list)
    region: int = 0
    regional: bool = False
    problem: str = ""
    file: str = ""
    labels: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    received: bool = False
    told: str = ""
    url: str = ""


def words(code: str, *facts: str) -> str:
    """Give the words for *code* in the window's language."""
    return said("Packeting", _TABLE, code, *facts)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the page stands on: what was asked of the registry, and the files made tonight.

    `files` are by the number of the transfer; `regions` the US states from which somebody
    chose to write to Congress, and how many.
    """

    facts: Facts | None = None
    checks: tuple[Check, ...] = ()
    heading: str = ""
    transfers: tuple[Transfer, ...] = ()
    regions: tuple[tuple[str, int], ...] = ()
    files: Mapping[int, Path] = field(default_factory=dict)

    @property
    def followed(self) -> tuple[Transfer, ...]:
        """The transfers that a supplement or a correction may follow."""
        return tuple(one for one in self.transfers if one.kind != "correction")


def view(
    at: Standing,
    chosen: int,
    ordered: Ordered,
    language: Language,
    problem: str = "",
    saved: str = "",
) -> PacketView:
    """Say what the page shows when row *chosen* of its list is."""
    entry = at.transfers[chosen - len(PARTS)] if chosen >= len(PARTS) else None
    rows = details(entry, language) if entry else ()
    file = at.files.get(entry.n) if entry else None
    return replace(
        _ordering(at, ordered, language),
        part="entry" if entry else PARTS[chosen],
        titles=[*(words(part) for part in PARTS), *(title(one) for one in at.transfers)],
        notes=[
            at.heading,
            *(words(f"{part}-note") for part in PARTS[1:]),
            *(note(one, language) for one in at.transfers),
        ],
        signs=[
            _sign(at),
            *("" for _ in PARTS[1:]),
            *("check" if one.acknowledged else "" for one in at.transfers),
        ],
        chosen=chosen,
        problem=words(problem) if problem else "",
        file=str(file) if file else "",
        url=QUrl.fromLocalFile(str(file)).toString() if file else "",
        labels=[label for label, _ in rows],
        facts=[fact for _, fact in rows],
        received=entry is not None and entry.acknowledged is not None,
        told=words("saved", saved) if saved else "",
    )


def _ordering(at: Standing, ordered: Ordered, language: Language) -> PacketView:
    """Say what stands before printing, and what is being ordered."""
    return PacketView(
        heading=at.heading,
        empty=at.facts is None or not at.facts.deliverable,
        checks=[check.name for check in at.checks],
        sentences=[check.sentence for check in at.checks],
        levels=[check.level for check in at.checks],
        pages=[check.page for check in at.checks],
        variants=[words(variant) for variant in VARIANTS],
        variant=VARIANTS.index(ordered.variant),
        why=words(f"{ordered.variant}-why"),
        languages=[words(code) for code in ("letter-language", "english", "spanish")],
        language=ordered.language,
        to=ordered.to,
        follows=[title(one) for one in at.followed],
        since=ordered.since,
        following=ordered.variant in FOLLOWING,
        regions=[f"{HOME_BY_CODE[code].say(language)} · {n:,}" for code, n in at.regions],
        region=ordered.region,
        regional=ordered.variant == "annex",
    )


def _sign(at: Standing) -> str:
    """Give the mark of the checks: a tick where nothing is open."""
    if at.facts is None or not at.facts.deliverable:
        return ""
    return "minus" if any(check.level != "green" for check in at.checks) else "check"


def wanting(at: Standing, ordered: Ordered) -> str:
    """Give what is missing before this can be made, as a code; empty if nothing."""
    if ordered.variant in FOLLOWING:
        return "" if at.followed else "missing-since"
    if ordered.variant == "annex" and not at.regions:
        return "missing-region"
    if ordered.variant in TO_BE_NAMED and not ordered.to.strip():
        return "missing-to"
    return ""


def title(one: Transfer) -> str:
    """Name one entry of the register: number and kind."""
    return words("entry", f"{one.n:,}", words(one.kind))


def note(one: Transfer, language: Language) -> str:
    """Say in a line when it was made, for whom, and whether it was received."""
    lines = words("lines-one") if one.lines == 1 else words("lines", f"{one.lines:,}")
    return " · ".join((lines, one.to or words("nobody"), received(one, language)))


def received(one: Transfer, language: Language) -> str:
    """Say whether somebody said that they have it."""
    if one.acknowledged is None:
        return words("open")
    return words("received", one.acknowledged_by, when(one.acknowledged, language))


def details(one: Transfer, language: Language) -> Sequence[tuple[str, str]]:
    """Give everything that the register tells of one entry."""
    return (
        (words("what"), title(one)),
        (words("to"), one.to or words("nobody")),
        (words("when"), when(one.at, language)),
        (words("by"), one.by),
        (words("numbers"), f"{one.first:,}–{one.last:,}" if one.lines else "0"),
        (words("receipt"), received(one, language)),
        (words("sum"), one.sha256.hex()),
    )


def when(moment: Moment, language: Language) -> str:
    """Give a day in words and the time."""
    local = moment.local
    return f"{spoken(local.date(), language)}, {local:%H:%M}"
