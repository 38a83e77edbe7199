"""What the registry answers: frozen values, nothing in them about its tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.exports.merge_receipt import MergeReceipt
from kiosk.model import Event, Method, Moment, Name, Place, RecordId
from kiosk.registry.team import Ticked

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class RecordFault:
    """One record of a good file that was quarantined alone: the line id and the reason."""

    line: str
    reason: str


@dataclass(frozen=True, slots=True)
class Merged:
    """One file merged. Each of its records is counted once.

    `new` and `seen` are signatures, `voided` those undone by their signers, `withdrawn`
    those withdrawn by receipt, `conflicts` records of which there are two versions.
    `withdrawals` are the receipts that the file tells of, and `taken_out` the signatures
    held until now that they end, of whatever file. `twice` are lines of paper sheets that
    this file brought and that count under another record. `resolved` are records of earlier
    files that open now. `new_device` tells that the kiosk was not heard of before,
    `kiosk_status` and `kiosk_words` what `Kiosk` says: what a refused one brings is held back.
    """

    sha256: bytes
    kiosk: str
    event: str
    new: int
    seen: int
    voided: int
    withdrawn: int
    conflicts: int
    unread: tuple[RecordFault, ...]
    withdrawals: int
    taken_out: int
    resolved: int
    new_device: bool
    kiosk_status: str
    twice: int = 0
    kiosk_words: str = ""


@dataclass(frozen=True, slots=True)
class EnteredTwice:
    """A line of a paper sheet that is held under several records; the ids of their lines.

    `same_name` tells whether they say the same name, but for capitals and accents.
    """

    sheet: str
    line: int
    records: tuple[str, ...]
    same_name: bool


@dataclass(frozen=True, slots=True)
class AlreadyMerged:
    """The very same bytes were merged before; `resolved` records open now that did not."""

    sha256: bytes
    resolved: int


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A whole file that was not merged: its reason is a code of docs/export-format.md."""

    sha256: bytes
    reason: str


Outcome = Merged | AlreadyMerged | Quarantined


@dataclass(frozen=True, slots=True)
class GapLine:
    """What one kiosk brought from one event; `event` is empty where nobody can tell.

    `first` to `last` is the range its exports cover, `missing` the ranges in it that no
    file brought, `forks` the sequences at which its chain is told in two ways, `closed`
    whether the export of the close was seen, `status` what `Kiosk` says. The counts of
    records add up to what is known. `slip` tells what came of all that the kiosk's closing
    slip tells, if one was read in.
    """

    event: str
    kiosk: str
    device: str
    status: str
    first: int
    last: int
    held: int
    voided: int
    withdrawn: int
    unread: int
    conflicts: int
    missing: tuple[tuple[int, int], ...]
    forks: tuple[int, ...]
    closed: bool
    slip: Ticked | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How much there is: captured is the sum of all others up to deliverable.

    `twice` are lines of paper sheets that count under another record, `refused` signatures
    from kiosks that were refused, `duplicates` those of people who count by another one,
    `held` and `excluded` those that people stopped. Of the deliverable, `unconfirmed`
    are from kiosks that nobody has confirmed, `off_day` neither from their event's day nor
    from one next to it: a wrong clock, most likely. The tables count the deliverable ones,
    `by_hour` by `2017-02-11T12` on the clock of their event; `quarantined_files` are files
    waiting whole, `withdrawals_waiting` withdrawals that fit no record, for theirs may
    still come.
    """

    captured: int
    voided: int
    withdrawn: int
    quarantined: int
    conflicts: int
    twice: int
    refused: int
    duplicates: int
    held: int
    excluded: int
    deliverable: int
    unconfirmed: int
    off_day: int
    quarantined_files: int
    withdrawals_waiting: int
    by_day: Counts
    by_hour: Counts
    by_event: Counts
    by_state: Counts
    by_home: Counts
    by_language: Counts
    by_method: Counts
    by_choice: Counts
    by_version: Counts = ()


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A kiosk that exports came from: its id in line ids, and the six words of its key.

    `status` is `new` until an organizer makes it `confirmed` or `refused`; `signatures`
    are those that would be deliverable if it is not refused. It is `retired` or `revoked`
    when organizers took leave of it: `held_back` are those of its signatures that do not
    count then, `since` when on. `split` tells that organizers disagree about it.
    """

    name: str
    id: str
    words: str
    status: str
    signatures: int
    held_back: int = 0
    since: Moment | None = None
    split: bool = False


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One signature as it may be handed over; `line` is the same in every rebuild.

    `sheet` and `sheet_line` tell where one on paper stands. `version` is that of the campaign
    which was signed, 0 while the registry knows only one or for signers of other sources.
    """

    id: RecordId
    line: str
    name: Name
    place: Place
    home: str
    method: Method
    witness: str
    event: bytes
    day: str
    ink: bytes = field(repr=False)
    sheet: str = ""
    sheet_line: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class HeldEvent:
    """An event that exports told of, and how many of its signatures are deliverable."""

    uid: bytes
    event: Event
    deliverable: int


@dataclass(frozen=True, slots=True)
class Covered:
    """A kiosk and the merge receipt that it may have, or `why` it may have none.

    `why` is `refused` (not ours), `gap` (records are missing), `conflict` (two versions of
    one), `fork` (its history is told in two ways), `empty`, or empty where there is one.
    """

    kiosk: str
    id: str
    receipt: MergeReceipt | None
    why: str
