"""Frozen values of the domain, shared by all its rooms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from hashlib import sha256
from typing import Literal, NamedTuple
from unicodedata import normalize
from zoneinfo import ZoneInfo

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")
ZONE = "America/Mexico_City"


# Somebody helped and gave no name. No name is like it: each has a letter.
UNNAMED = "*"


class Mode(StrEnum):
    """Rehearsal and official never share a journal, a key or a merge."""

    REHEARSAL = "rehearsal"
    OFFICIAL = "official"


class Method(StrEnum):
    """How the signer signed."""

    DRAWN = "drawn"
    MARK = "mark"
    TYPED = "typed"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in both languages of the kiosk."""

    en: str
    es: str

    def say(self, language: Language) -> str:
        """Give the text in *language*."""
        return self.es if language == "es" else self.en


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time: `utc` aware and to the second, the zone and its offset in minutes then.

    The offset is kept because the rules of a zone may change after the fact. Raises
    `ValueError` for what no clock can show, so that none comes out of a file either.
    """

    utc: datetime
    offset: int
    zone: str

    def __post_init__(self) -> None:
        if self.utc.utcoffset() != timedelta() or self.utc.microsecond:
            raise ValueError("not whole seconds of UTC")
        # Beyond these the local time would be out of the calendar or of `timezone`.
        if not 1 < self.utc.year < 9999 or abs(self.offset) >= 24 * 60:
            raise ValueError("not a time of any zone")

    @classmethod
    def at(cls, utc: datetime, zone: str = ZONE) -> Moment:
        """Give the moment of an aware *utc*; what is below a second is dropped."""
        if utc.utcoffset() is None:
            raise ValueError("a time without its zone")
        local = utc.astimezone(ZoneInfo(zone))
        offset = local.utcoffset() or timedelta()
        whole = utc.astimezone(UTC).replace(microsecond=0)
        return cls(whole, int(offset.total_seconds()) // 60, zone)

    @property
    def local(self) -> datetime:
        """The wall clock where it happened."""
        return self.utc.astimezone(timezone(timedelta(minutes=self.offset)))


@dataclass(frozen=True, slots=True)
class Name:
    """A signer's name as typed, NFC. One of given and surname may be empty."""

    given: str
    surname: str
    printed: str


@dataclass(frozen=True, slots=True)
class Place:
    """A town as chosen or typed, and its state (ISO 3166-2:MX without `MX-`: `JAL`)."""

    town: str
    state: str


@dataclass(frozen=True, slots=True)
class Event:
    """A place and a day where people sign."""

    name: str
    place: Place
    day: date
    zone: str = ZONE

    def uid(self, campaign: str) -> bytes:
        """8 bytes that are the same on every kiosk of the event.

        The name and the town may be typed with other capitals or blanks on each.
        """
        typed = (_folded(self.name), _folded(self.place.town))
        parts = (campaign, *typed, self.place.state, self.day.isoformat())
        return sha256("\x1f".join(("firma event", *parts)).encode()).digest()[:8]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many signed at an event and stand, undid it at once, declined, or withdrew later."""

    signed: int
    voided: int
    declined: int
    withdrawn: int = 0


class RecordId(NamedTuple):
    """Who a record is: the kiosk, then a sequence that goes up by one from 1."""

    device: bytes
    seq: int

    def pack(self) -> bytes:
        """24 bytes, big-endian: they sort by kiosk, then by sequence."""
        return self.device + self.seq.to_bytes(8, "big")

    @classmethod
    def unpack(cls, raw: bytes) -> RecordId:
        """Read what `pack` wrote; `ValueError` for another length."""
        if len(raw) != 24:
            raise ValueError("not a record id")
        return cls(raw[:16], int.from_bytes(raw[16:], "big"))


def _folded(text: str) -> str:
    return " ".join(normalize("NFC", normalize("NFC", text).casefold()).split())


def device_id(public_key: bytes) -> bytes:
    """Give the 16 bytes that name the device with this Ed25519 public key (32 bytes)."""
    return sha256(public_key).digest()[:16]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the signer had before them: hashes are SHA-256, 32 bytes.

    `letter` and `notice` are hashes of the texts as shown, `statement` of the consent
    sentence as shown with its blanks filled, in `language`. `notice_language` is the
    one in which the signer went on from the notice, `at` when it was shown.
    `opened_full` tells whether the signer opened the full notice.
    """

    language: Language
    letter: bytes
    notice: bytes
    notice_version: str
    notice_language: Language
    statement: bytes
    opened_full: bool
    at: Moment


@dataclass(frozen=True, slots=True)
class Signature:
    """One signer's record, before it has a sequence. The drawing travels beside it.

    `home` is `US-TX`, `never` (never lived in the US) or empty. `eligibility` and
    `choices` hold the ids that the signer affirmed. `receipt` is the tagged SHA-256
    of the receipt code. `witness` is filled for `Method.MARK` only. `volunteer` is who
    helped the signer, `UNNAMED` if nobody's name was given, empty if nobody helped.
    `Method.PAPER` alone fills `sheet` (its serial) and `line` (from 1): the ink stays on
    the sheet, `signed` is when the line was entered, `receipt` stands for sheet and line.
    """

    campaign: str
    campaign_version: int
    campaign_sha256: bytes
    mode: Mode
    event: bytes
    name: Name
    place: Place
    home: str
    method: Method
    eligibility: tuple[str, ...]
    choices: tuple[str, ...]
    shown: Shown
    signed: Moment
    receipt: bytes
    email: str = ""
    postal_code: str = ""
    witness: str = ""
    volunteer: str = ""
    sheet: str = ""
    line: int = 0
