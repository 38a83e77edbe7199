"""The closing slip: what a kiosk says of a closed event, signed by its device.

A photograph of it tells an organizer what has to arrive, before anything does. Nothing on
it names a signer.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol

from kiosk.crypto.sign import verify
from kiosk.errors import SlipRefused
from kiosk.exports.running import Running
from kiosk.exports.value import Audit, Header, Item
from kiosk.model import Counts, Event, Mode, Moment, device_id
from kiosk.phrases import fingerprint
from kiosk.symbols import device as spelled
from kiosk.words import plain

FORM = "firma-slip/1"
TAG = "slip"
LONGEST_NAME, LONGEST = 60, 2048
_LINES = 14
_ANY_FORM = re.compile(r"firma-slip/[0-9]+")
_UTC = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Slip:
    """What a closing slip says. Names are cut after 60 characters; hashes are bytes.

    `device` is the kiosk's public key, `uid` the event's 8 bytes, `root` the RFC 6962 root
    over its records, `file` the export's name and `file_start` the first 8 bytes of its
    SHA-256. `first` to `last` are the event's sequences, `last == first - 1` for none.
    """

    campaign: str
    version: int
    mode: Mode
    event: str
    town: str
    state: str
    day: date
    uid: bytes
    kiosk: str
    device: bytes
    first: int
    last: int
    counts: Counts
    root: bytes
    closed: Moment
    file: str
    file_start: bytes

    @property
    def root_words(self) -> str:
        """Six words that stand for the root."""
        return fingerprint(self.root)

    @property
    def device_words(self) -> str:
        """The six words by which organizers confirm the kiosk."""
        return fingerprint(self.device)

    @property
    def device_short(self) -> str:
        """The ten letters that begin the kiosk's line ids."""
        return spelled(device_id(self.device))[:10]


class Closed(Protocol):
    """What a slip is drawn up from: an open journal."""

    def export_slice(self, event: Event | None, now: Moment) -> tuple[Header, Iterator[Item], bool]:
        """Give header and items of an event's export, and whether it is closed."""

    def span(self, event: Event | None = None) -> tuple[int, int]:
        """Give the first and last sequence of an event, purged or not."""

    def counts(self, event: Event | None = None) -> Counts:
        """Give the counts of an event."""

    def sign(self, tag: str, message: bytes) -> bytes:
        """Sign with the device's key."""


def draw_up(
    journal: Closed, event: Event | None, file: str, sha256: bytes, now: Moment
) -> tuple[Slip, str]:
    """Give the slip of *event* (of the last for `None`), and its signed text.

    *file* and *sha256* are the export's name and hash. All hashes of the event are read
    once. Raises `SlipRefused` (`open`) before the close, (`purged`) after its bytes went,
    `EventMissing`.
    """
    header, items, closed = journal.export_slice(event, now)
    if not closed:
        raise SlipRefused(why="open")
    if journal.span(event) != (header.first, header.last):
        raise SlipRefused(why="purged")
    running, at = Running(header), now
    for item in items:
        running.take(item)
        if isinstance(item, Audit) and item.kind == "event-closed":
            at = item.at
    slip = Slip(
        campaign=header.campaign,
        version=header.campaign_version,
        mode=header.mode,
        event=_cut(header.event.name),
        town=_cut(header.event.place.town),
        state=header.event.place.state,
        day=header.event.day,
        uid=header.event_uid,
        kiosk=_cut(header.kiosk),
        device=header.device,
        first=header.first,
        last=header.last,
        counts=journal.counts(header.event),
        root=running.totals(closed=True).root,
        closed=at,
        file=file,
        file_start=sha256[:8],
    )
    return slip, signed(slip, journal.sign)


def signed(slip: Slip, sign: Callable[[str, bytes], bytes]) -> str:
    """Give the text of the slip's QR: its lines, and the device's signature as the last."""
    body = _body(slip)
    return f"{body}\n{_spell(sign(TAG, body.encode()))}"


def read(text: str) -> Slip:
    """Read what `signed` wrote, and nothing else.

    Raises `SlipRefused`: `form`, `newer`, `forged`. That the device is one of ours only its
    six words tell.
    """
    body, _, signature = text.strip().replace("\r\n", "\n").rpartition("\n")
    first = body.partition("\n")[0]
    if len(text) > LONGEST or (first != FORM and not _ANY_FORM.fullmatch(first)):
        raise SlipRefused(why="form")
    if first != FORM:
        raise SlipRefused(why="newer")
    try:
        slip, raw = _slip(body.split("\n")), _bytes(signature, 64)
        told = body.encode()
        sound = _body(slip) == body and _is_sound(slip)
    except (ValueError, IndexError) as cause:
        raise SlipRefused(why="form") from cause
    if not sound:
        raise SlipRefused(why="form")
    if not verify(slip.device, TAG, told, raw):
        raise SlipRefused(why="forged")
    return slip


def _body(slip: Slip) -> str:
    counts, closed = slip.counts, slip.closed
    lines = (
        FORM,
        f"{slip.campaign} {slip.version}",
        slip.mode.value,
        slip.event,
        slip.town,
        f"{slip.state} {slip.day.isoformat()} {_spell(slip.uid)}",
        slip.kiosk,
        _spell(slip.device),
        f"{slip.first} {slip.last}",
        f"{counts.signed} {counts.voided} {counts.withdrawn} {counts.declined}",
        _spell(slip.root),
        f"{closed.utc.astimezone(UTC).strftime(_UTC)} {closed.offset} {closed.zone}",
        slip.file,
        slip.file_start.hex(),
    )
    return "\n".join(lines)


def _slip(lines: list[str]) -> Slip:
    if len(lines) != _LINES:
        raise ValueError("another number of lines")
    campaign, version = lines[1].split(" ")
    state, day, uid = lines[5].split(" ")
    first, last = map(int, lines[8].split(" "))
    signed_, voided, withdrawn, declined = map(int, lines[9].split(" "))
    utc, offset, zone = lines[11].split(" ")
    return Slip(
        campaign=campaign,
        version=int(version),
        mode=Mode(lines[2]),
        event=lines[3],
        town=lines[4],
        state=state,
        day=date.fromisoformat(day),
        uid=_bytes(uid, 8),
        kiosk=lines[6],
        device=_bytes(lines[7], 32),
        first=first,
        last=last,
        counts=Counts(signed_, voided, declined, withdrawn),
        root=_bytes(lines[10], 32),
        closed=Moment(datetime.strptime(utc, _UTC).replace(tzinfo=UTC), int(offset), zone),
        file=lines[12],
        file_start=bytes.fromhex(lines[13]),
    )


def _is_sound(slip: Slip) -> bool:
    counts = slip.counts
    parts = (counts.signed, counts.voided, counts.withdrawn, counts.declined)
    places = (slip.town, slip.state, slip.closed.zone)
    texts = (slip.campaign, slip.event, slip.kiosk, slip.file, *places)
    return (
        all(plain(text) == text and len(text) <= LONGEST for text in texts)
        and all((slip.campaign, slip.event, slip.kiosk, slip.file, slip.closed.zone))
        and min(*parts, slip.version - 1, slip.first - 1) >= 0
        and sum(parts[:3]) == slip.last - slip.first + 1
        and len(slip.file_start) == 8
    )


def _cut(name: str) -> str:
    """Give *name* as a slip tells it: what is not printed has a mark in its place."""
    text = plain(name)
    return text if len(text) <= LONGEST_NAME else f"{text[: LONGEST_NAME - 1].rstrip()}…"


def _spell(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def _bytes(text: str, size: int) -> bytes:
    raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(raw) != size or _spell(raw) != text:
        raise ValueError("not the one spelling")
    return raw
