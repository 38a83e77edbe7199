"""What several organizers' registries answer: frozen values, nothing in them about tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from kiosk.campaign.value import SignedCampaign
from kiosk.model import Moment

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Another organizer's registry merged. Each of its records is in one of the first three.

    `new` were not heard of here, `seen` are known just as they are there, and of `changed`
    both together know more. `conflicts` are records that were one here and are in two
    versions now, `taken_out` signatures held here that the other one's voids and
    withdrawals end. `files`, `kiosks`, `decisions` and `others` (whatever else is kept:
    slips, transfers, sources) are rows that were not here. `split` are subjects on which
    people decided differently and nobody again since. `digest` names what is held now.
    """

    new: int
    seen: int
    changed: int
    conflicts: int
    taken_out: int
    files: int
    kiosks: int
    decisions: int
    others: int
    split: int
    digest: bytes

    @property
    def nothing(self) -> bool:
        """Tell whether the other one knew nothing that was not known here."""
        told = (self.new, self.changed, self.files, self.kiosks, self.decisions, self.others)
        return not any(told)


@dataclass(frozen=True, slots=True)
class LetterCount:
    """One version of the campaign, with its letter, and how many deliverable signed it."""

    version: int
    campaign: SignedCampaign
    deliverable: int

    @property
    def letter(self) -> bytes:
        """The SHA-256 of the letter's text: the same in versions that did not change it."""
        return sha256(self.campaign.campaign.letter.master).digest()


@dataclass(frozen=True, slots=True)
class Ticked:
    """What came of all that a closing slip tells: of sequences `first` to `last` of its event.

    `have` and `missing` are ranges of these, `beyond` what came of the event above them,
    `words` the six of the kiosk's key; `by` whom and `at` which moment the slip was read in.
    `findings` are codes: `unknown` (no file of this kiosk was merged), `missing`, `open`
    (the export of the close is not here), `forked` (what came is told in two ways, or is
    not what the kiosk closed with), `set-back` (the kiosk went on from an earlier state:
    there is more than the slip says, or another slip of it tells the same otherwise).
    """

    kiosk: str
    event: str
    town: str
    state: str
    day: date
    words: str
    first: int
    last: int
    have: Ranges
    missing: Ranges
    beyond: Ranges
    findings: tuple[str, ...]
    at: Moment
    by: str

    @property
    def complete(self) -> bool:
        """Tell whether all that the slip tells of is here, and nothing speaks against it."""
        return not self.findings
