"""Between values and the columns that hold them."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from datetime import UTC, date, datetime

from kiosk.crypto.cipher import Connection
from kiosk.journal.anchor import Head
from kiosk.model import Event, Moment, Place

_UTC = "%Y-%m-%dT%H:%M:%SZ"
_EVENTS = """
    SELECT n, uid, name, town, state, day, zone, first, previous_head, audit_first,
        previous_audit_head, last, audit_last, audit_head
    FROM event LEFT JOIN closing ON closing.event = event.n ORDER BY n
"""


@dataclass(frozen=True, slots=True)
class About:
    """What was decided when the kiosk was set up."""

    database: bytes
    campaign: bytes
    root: bytes
    device: bytes
    kiosk: str
    mode: str
    zone: str


@dataclass(frozen=True, slots=True)
class Held:
    """An event in the journal, and the rows of both chains that belong to it.

    The last three are `None` while it is open.
    """

    n: int
    uid: bytes
    event: Event
    first: int
    previous_head: bytes
    audit_first: int
    previous_audit_head: bytes
    last: int | None = None
    audit_last: int | None = None
    audit_head: bytes | None = None


def moment_text(moment: Moment) -> str:
    """Give `2026-11-22T17:00:00Z -360 America/Mexico_City`."""
    return f"{moment.utc.astimezone(UTC).strftime(_UTC)} {moment.offset} {moment.zone}"


def to_moment(text: str) -> Moment:
    """Read what `moment_text` wrote; `ValueError` for anything else."""
    utc, offset, zone = text.split(" ")
    moment = Moment(datetime.fromisoformat(utc), int(offset), zone)
    if moment_text(moment) != text:
        raise ValueError("not a moment's one spelling")
    return moment


def about(connection: Connection) -> About:
    """Give the row of that name; `ValueError` unless there is one."""
    rows = connection.execute(
        "SELECT database, campaign, root, device, kiosk, mode, zone FROM about"
    ).fetchall()
    if len(rows) != 1:
        raise ValueError("about is one row")
    return About(*rows[0])


def head(connection: Connection) -> Head:
    """Give where the journal says that its chains end; `ValueError` unless it does."""
    rows = connection.execute("SELECT seq, head, audit, audit_head FROM head").fetchall()
    if len(rows) != 1:
        raise ValueError("head is one row")
    return Head(*rows[0])


def events(connection: Connection) -> tuple[Held, ...]:
    """Give all events, in the order in which they were opened."""
    return tuple(
        Held(n, uid, Event(name, Place(town, state), date.fromisoformat(day), zone), *rest)
        for n, uid, name, town, state, day, zone, *rest in connection.execute(_EVENTS)
    )


def purged(connection: Connection) -> int:
    """Give the last record whose bytes an organizer's receipt let go; 0 for none."""
    row = connection.execute("SELECT coalesce(max(through), 0) FROM purge").fetchone()
    return int(row[0])


def purged_head(connection: Connection) -> bytes:
    """Give the chain after that record."""
    query = "SELECT head FROM purge ORDER BY through DESC LIMIT 1"
    return bytes(connection.execute(query).fetchone()[0])


def add_event(connection: Connection, held: Held, opened: Moment) -> None:
    """Add an event that was just opened."""
    event = held.event
    connection.execute(
        "INSERT INTO event (n, uid, name, town, state, day, zone, first, previous_head,"
        " audit_first, previous_audit_head, opened) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            held.n,
            held.uid,
            event.name,
            event.place.town,
            event.place.state,
            event.day.isoformat(),
            event.zone,
            held.first,
            held.previous_head,
            held.audit_first,
            held.previous_audit_head,
            moment_text(opened),
        ),
    )


def add_closing(connection: Connection, held: Held, head: Head, closed: Moment) -> Held:
    """Close the event with the chains at *head*; give it as it stands now."""
    connection.execute(
        "INSERT INTO closing (event, last, audit_last, audit_head, closed) VALUES (?, ?, ?, ?, ?)",
        (held.n, head.seq, head.audit, head.audit_head, moment_text(closed)),
    )
    return replace(held, last=head.seq, audit_last=head.audit, audit_head=head.audit_head)


def add_first(connection: Connection, about: About, head: Head) -> None:
    """Add the rows without which a journal is none."""
    connection.execute(
        "INSERT INTO about (one, database, campaign, root, device, kiosk, mode, zone)"
        " VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
        astuple(about),
    )
    connection.execute(
        "INSERT INTO head (one, seq, head, audit, audit_head) VALUES (1, ?, ?, ?, ?)",
        astuple(head),
    )
