"""What a campaign says: frozen values, read from one signed file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kiosk.model import Bilingual, Event, Language, Mode
from kiosk.phrases import fingerprint


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter as given.

    `master` holds the raw bytes, never changed; its SHA-256 is what signers are bound
    to. The delivered letter begins at line `first_line` (from 1) of the master: what
    stands above it invites people and is not delivered. `translation` is a courtesy,
    raw bytes in the other language from the delivered part on, or empty.
    """

    language: Language
    master: bytes
    first_line: int
    translation: bytes


@dataclass(frozen=True, slots=True)
class Addressee:
    """One of those the letter is addressed to. `checked_on` dates name and address."""

    role: Bilingual
    name: str
    title: Bilingual
    address: str
    checked_on: date


@dataclass(frozen=True, slots=True)
class Statement:
    """An eligibility statement, affirmed by yes."""

    id: str
    words: Bilingual


@dataclass(frozen=True, slots=True)
class Choice:
    """An optional further use, unticked. `needs` is `email`, `zip` or empty."""

    id: str
    words: Bilingual
    needs: str


@dataclass(frozen=True, slots=True)
class Notice:
    """The privacy notice. Texts are blocks of plain text, blank lines between."""

    version: str
    simplified: Bilingual
    full: Bilingual


@dataclass(frozen=True, slots=True)
class Controller:
    """Who answers for the personal data (*responsable*)."""

    name: str
    domicile: str
    contact: str


@dataclass(frozen=True, slots=True)
class Organizer:
    """A person who can open what is sealed: an age recipient, `age1…`."""

    name: str
    recipient: str


@dataclass(frozen=True, slots=True)
class Volunteer:
    """Somebody who may help at a kiosk; `pin` is a verifier (kiosk.crypto.pin) or empty."""

    name: str
    pin: str = ""


@dataclass(frozen=True, slots=True)
class Storage:
    """Where sealed exports are sent to: a `scheme` of SCHEMES, its options, a folder in it.

    `options` are names and texts, by name. Secrets stand here only if the organizer puts
    them into a file that everybody can read; else they are typed into the kiosk.
    """

    scheme: str
    options: tuple[tuple[str, str], ...] = field(default=(), repr=False)  # secrets may be there
    root: str = ""


UNSET = date.min
"""Stands for a day that the form leaves open."""

SCHEMES = ("s3", "webdav", "gdrive", "dropbox", "onedrive", "fs")
OPTIONAL = ("events", "volunteers", "storage", "accent")
"""Fields of a campaign that its file leaves out where they are empty."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """Everything a kiosk needs to know. Dates are whole days in Mexico City.

    `consent` is the sentence above the signature, with `{v}`, `{controller}` and
    `{recipients}` for the version, controller and addressees. `relay` names who the
    addressees are asked to pass the letter on to, or is empty. `events` are those known
    beforehand: others may be opened. So are `volunteers`. `accent` is the one colour of its
    look, `#RRGGBB`, or empty for the program's own.
    """

    id: str
    version: int
    mode: Mode
    title: Bilingual
    letter: Letter
    asks: tuple[Bilingual, ...]
    requests: tuple[Bilingual, ...]
    addressees: tuple[Addressee, ...]
    relay: Bilingual
    eligibility: tuple[Statement, ...]
    notice: Notice
    consent: Bilingual
    choices: tuple[Choice, ...]
    controller: Controller
    contact: str
    share_link: str
    opens: date
    closes: date
    delivery_day: date
    delivery_place: Bilingual
    retention: Bilingual
    organizers: tuple[Organizer, ...]
    events: tuple[Event, ...] = ()
    volunteers: tuple[Volunteer, ...] = ()
    storage: Storage | None = None
    accent: str = ""


@dataclass(frozen=True, slots=True)
class SignedCampaign:
    """A campaign whose signature was verified.

    `root` is the Ed25519 public key (32 bytes) that signed, `sha256` the hash of what
    was signed (it names this version everywhere), `raw` the whole file.
    """

    campaign: Campaign
    root: bytes
    sha256: bytes
    raw: bytes

    @property
    def fingerprint(self) -> str:
        """The six words of the root that signed, compared on both screens at enrolment."""
        return fingerprint(self.root)
