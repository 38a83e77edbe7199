"""Closing slips against what arrived: what a kiosk said of an event before its files came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from kiosk.campaign.value import Campaign
from kiosk.errors import SlipRefused
from kiosk.exports.chain import merkle_root
from kiosk.exports.check import MAX_SEQUENCE
from kiosk.model import Moment, RecordId, device_id
from kiosk.registry.bare import fetch, put
from kiosk.registry.chains import Range, joined_ranges, missing
from kiosk.registry.decisions import moment
from kiosk.registry.rows import log
from kiosk.registry.sql import Connection, select
from kiosk.registry.team import Ticked
from kiosk.registry.team_tables import slip as table

if TYPE_CHECKING:
    from kiosk.packet.slip import Slip

Key = tuple[bytes, bytes]
_EVERY = "SELECT sha256, device, signed, at, by FROM slip"
Forks = Mapping[bytes, Collection[int]]


@dataclass(frozen=True, slots=True)
class Read:
    """A slip that was read in, by whom and when first."""

    slip: Slip
    at: Moment
    by: str

    @property
    def key(self) -> Key:
        """The kiosk and the event."""
        return device_id(self.slip.device), self.slip.uid


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came of the sequences that a slip tells of: their hashes, none where there are two."""

    hashes: Mapping[int, bytes | None]
    beyond: tuple[Range, ...]
    closed: bool
    known: bool


def keep(db: Connection, text: str, by: str, now: Moment, campaign: Campaign) -> Key:
    """Keep a slip, whose signed *text* this is; once, however often it is read in.

    Raises `SlipRefused`: as `kiosk.packet.slip.read`, or `campaign` for one of another.
    """
    found = _checked(text, campaign)
    signed = text.strip().replace("\r\n", "\n")
    digest, at = sha256(signed.encode()).digest(), f"{now.utc:%Y-%m-%dT%H:%M:%SZ}"
    row = (digest, device_id(found.device), signed, f"{at} {now.offset} {now.zone}", by)
    put(db, table, [row], "ON CONFLICT DO NOTHING")
    log(db, now, "slip-ticked", digest.hex())
    return device_id(found.device), found.uid


def check(db: Connection, campaign: Campaign) -> None:
    """See that each slip of another registry is one; `SlipRefused` if any is not."""
    for digest, device, signed, at, by in fetch(db, _EVERY):
        found = _checked(str(signed), campaign)
        try:
            moment(str(at))
        except ValueError as cause:
            raise SlipRefused(why="form") from cause
        whose = (sha256(str(signed).encode()).digest(), device_id(found.device))
        if (digest, device) != whose or not isinstance(by, str):
            raise SlipRefused(why="forged")


def _checked(text: str, campaign: Campaign) -> Slip:
    from kiosk.packet.slip import read  # noqa: PLC0415 - its room brings fpdf2 along

    found = read(text)
    if (found.campaign, found.mode) != (campaign.id, campaign.mode):
        raise SlipRefused(why="campaign")
    if found.last > MAX_SEQUENCE:
        raise SlipRefused(why="form")
    return found


def kept(db: Connection) -> tuple[Read, ...]:
    """Give every slip that was read in."""
    rows = db.execute(select(table.c.signed, table.c.at, table.c.by)).all()
    if not rows:
        return ()
    from kiosk.packet.slip import read  # noqa: PLC0415 - as above

    return tuple(Read(read(signed), moment(at), by) for signed, at, by in rows)


def ticked(db: Connection, slips: Iterable[Read], forks: Forks) -> dict[Key, Ticked]:
    """Give what came of all that *slips* tell, by kiosk and event; *forks* are the kiosks'."""
    by_kiosk = defaultdict(list)
    for one in slips:
        by_kiosk[one.key[0]].append(one)
    found = {}
    for device, own in by_kiosk.items():
        # Of several slips of one event the last counts; that they disagree is told by each.
        for one in sorted(own, key=lambda one: (one.slip.last, one.slip.closed.utc, one.slip.file)):
            others = [other.slip for other in own if other is not one]
            arrived = _arrived(db, device, one.slip)
            found[one.key] = tick(one, arrived, forks.get(device, ()), others)
    return found


def tick(
    read: Read, arrived: Arrived, forks: Collection[int], others: Iterable[Slip] = ()
) -> Ticked:
    """Say what came of one slip; pure. *others* are further slips of the same kiosk."""
    slip = read.slip
    here = tuple(joined_ranges((seq, seq) for seq in arrived.hashes))
    lacking = missing([*here, (slip.last + 1, slip.last)], slip.first)
    hashes = (
        [arrived.hashes.get(seq) for seq in range(slip.first, slip.last + 1)] if not lacking else []
    )
    whole = [each for each in hashes if each is not None]
    differs = not lacking and len(whole) == len(hashes) and merkle_root(whole) != slip.root
    told = (
        ("unknown", not arrived.known),
        ("missing", bool(lacking)),
        ("open", arrived.known and not lacking and not arrived.closed),
        ("forked", differs or any(slip.first <= seq <= slip.last for seq in forks)),
        ("set-back", bool(arrived.beyond) or any(_clash(slip, other) for other in others)),
    )
    return Ticked(
        kiosk=slip.kiosk,
        event=slip.event,
        town=slip.town,
        state=slip.state,
        day=slip.day,
        words=slip.device_words,
        first=slip.first,
        last=slip.last,
        have=here,
        missing=lacking,
        beyond=arrived.beyond,
        findings=tuple(code for code, holds in told if holds),
        at=read.at,
        by=read.by,
    )


def _clash(one: Slip, other: Slip) -> bool:
    """Tell whether two slips of one kiosk claim the same sequences, each for something else."""
    if one.uid == other.uid and (one.first, one.last, one.root) == (
        other.first,
        other.last,
        other.root,
    ):
        return False
    return max(one.first, other.first) <= min(one.last, other.last)


def _arrived(db: Connection, device: bytes, slip: Slip) -> Arrived:
    ends = (RecordId(device, slip.first).pack(), RecordId(device, max(slip.last, 0)).pack())
    rows = fetch(db, "SELECT id, hash FROM record WHERE id BETWEEN ? AND ?", ends)
    of = (device, slip.uid)
    later = fetch(db, "SELECT first, last FROM file WHERE device = ? AND event = ?", of)
    beyond = joined_ranges((max(a, slip.last + 1), b) for a, b in later)
    closing = "SELECT 1 FROM file WHERE device = ? AND event = ? AND closed AND last >= ?"
    known = fetch(db, "SELECT 1 FROM device WHERE id = ?", (device,))
    return Arrived(
        {RecordId.unpack(id_).seq: digest for id_, digest in rows},
        beyond,
        bool(fetch(db, f"{closing} LIMIT 1", (*of, slip.last))),
        bool(known),
    )
