"""What the registry answers about decisions: frozen values, named by the ids of lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.matching.value import Reason
from kiosk.model import Language, Method, Moment, Name, Place

_UNKNOWN, _NOWHERE = Name("", "", ""), Place("", "")


@dataclass(frozen=True, slots=True)
class Found:
    """What a search for duplicates found: of how many signers, how many pairs, in how long.

    `new` are pairs that no search found before; `fresh` tells whether anything had to be
    searched; `open` are pairs that wait for a decision.
    """

    signers: int
    pairs: int
    new: int
    open: int
    seconds: float
    fresh: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One signature as it stands beside another. `signed` is empty where nobody knows it.

    `stands` is `deliverable`, `held`, `excluded`, `duplicate`, `refused`, `twice`, or `gone`:
    voided, withdrawn, in conflict, or not here; then only the line is known.
    """

    line: str
    stands: str
    name: Name = _UNKNOWN
    place: Place = _NOWHERE
    home: str = ""
    event: str = ""
    kiosk: str = ""
    signed: Moment | None = None
    method: Method = Method.TYPED
    language: Language = "en"
    email: str = field(default="", repr=False)
    ink: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision of the log: its id as 64 hexadecimal digits, and what it was about.

    `kind` is `pair`, `line` or `version`, `lines` one or two ids of lines; `keep` is the
    line that stays, the version that stands, or the decision that was undone. `counts`
    tells whether it is the one that counts now, `undone` whether it was taken back.
    """

    id: str
    at: Moment
    by: str
    kind: str
    lines: tuple[str, ...]
    choice: str
    keep: str
    why: str
    undone: bool
    counts: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two signatures that may be one person's, or were decided on.

    `id` names the pair (for `after`), `score` is from 0 to 1. `state` is `open`, `later`,
    `decided` or `conflict`, `choice` what counts (`same`, `household`, `different`, `later`,
    or empty), `kept` the line that counts for the person where it is one. `decisions` are
    those on this pair, the newest first; `conflict` says in a code why it is one: `split`
    (two people decided apart from each other) or `chain` (others make them one person).
    """

    id: str
    a: Side
    b: Side
    score: float
    reasons: tuple[Reason, ...]
    state: str
    choice: str
    kept: str
    conflict: str
    decisions: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """One line in the queue for review; `facts` fill the sentence for its kind.

    `state` is `open`, `held`, `released` or `excluded`. A line may stand under several kinds.
    """

    id: str
    kind: str
    side: Side
    facts: tuple[tuple[str, str], ...]
    state: str
    decisions: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for many lines at once: a kind of the queue, and what it is about.

    `params` narrow it: `kiosk` (a kiosk's id), `event` (its name), `day` (ISO 8601),
    `name` (printed, folded).
    """

    kind: str
    params: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a record: its hash as 64 hexadecimal digits, and what it says.

    `stands` of the side is `readable`, `sealed` (no identity at hand opens it), `gone`
    (voided or withdrawn) or `foreign` (it does not fit the campaign).
    """

    hash: str
    side: Side


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record of which there are several versions, and which one a person chose.

    `state` is `open`, `decided`, or `split`: two people chose differently.
    """

    line: str
    versions: tuple[Version, ...]
    state: str
    chosen: str
    decisions: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file of online signers.

    `new` lines count from now on, `seen` were there before, `refused` are rows that nobody
    could have signed, with their number (from 1, the header is 0) and the code of the reason.
    """

    source: str
    rows: int
    new: int
    seen: int
    refused: tuple[tuple[int, str], ...]
    first: str = ""
    last: str = ""
