"""The registry's tables, version 4. A record's id is 24 bytes: the kiosk, then the sequence.

Ink stands in its own table, so that lists never decrypt it. What could tell in which
order files came (`file`, `journal`) is kept apart from the state they add up to.
"""

from __future__ import annotations

from kiosk.registry.sql import (
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    literal_column,
)

APPLICATION = 0x4669_7267  # "Firg"
VERSION = 4

HELD, VOIDED, WITHDRAWN = "held", "voided", "withdrawn"
UNREAD, CONFLICT = "unread", "conflict"
NEW, CONFIRMED, REFUSED = "new", "confirmed", "refused"

schema = MetaData()


def _table(name: str, *columns: Column[object]) -> Table:
    return Table(name, schema, *columns, sqlite_strict=True)


def _key(name: str, kind: type[LargeBinary | Integer | Text] = LargeBinary) -> Column[object]:
    return Column(name, kind, primary_key=True, nullable=False, autoincrement=False)


def _bytes(name: str, *, nullable: bool = False) -> Column[object]:
    return Column(name, LargeBinary, nullable=nullable)


def _text(name: str) -> Column[object]:
    return Column(name, Text, nullable=False)


def _number(name: str) -> Column[object]:
    return Column(name, Integer, nullable=False)


pinned = _table("pinned", _key("id", Integer), _bytes("campaign"), _text("made"))

# `name` is what the kiosk called itself last (`named`, seconds since 1970); `status` is
# `new` until an organizer says that the kiosk is theirs (`confirmed`) or not (`refused`).
device = _table(
    "device", _key("id"), _bytes("public"), _text("name"), _number("named"), _text("status")
)

# How each kiosk spells an event: by its uid they agree, but for capitals, blanks and zone.
told = _table(
    "told",
    _key("uid"),
    _key("device"),
    _key("name", Text),
    _key("town", Text),
    _key("zone", Text),
    _text("state"),
    _text("day"),
)

# One row a merged file, named by the SHA-256 of its bytes; `digest` is what the device
# signed, the same however often the export was sealed.
file = _table(
    "file",
    _key("sha256"),
    _bytes("digest"),
    _bytes("device"),
    _bytes("event"),
    _number("first"),
    _number("last"),
    _number("closed"),
    _text("made"),
    _text("merged"),
)

# What devices signed about their chains: the head after sequence `seq`. Two heads of one
# sequence are a fork.
head = _table("head", _key("device"), _key("seq", Integer), _key("head"))

# Every record ever heard of. `hash` is of the sealed bytes, and null in a conflict, where
# the table of that name has a row a version. `event` is what the export's header said.
record = _table(
    "record", _key("id"), _bytes("hash", nullable=True), _bytes("event"), _text("status")
)

# What a held record says. `text` is the canonical JSON that the signer's kiosk sealed:
# the evidence, never changed. The other columns repeat what lists and counts ask for.
signature = _table(
    "signature",
    _key("id"),
    _bytes("event"),
    _text("given"),
    _text("surname"),
    _text("printed"),
    _text("town"),
    _text("state"),
    _text("home"),
    _text("method"),
    _text("witness"),
    _text("language"),
    _text("day"),
    _text("choices"),
    _bytes("receipt"),
    _bytes("text"),
)

# What stands for one line of a paper sheet is its receipt. The index is used by whoever
# asks in the very same words, so the value is no parameter.
ON_PAPER = signature.c.method == literal_column("'paper'")
Index("signature_paper", signature.c.receipt, sqlite_where=ON_PAPER)

ink = _table("ink", _key("id"), _bytes("ink"))

# A void: it beats the record with this hash whenever either arrives.
tombstone = _table("tombstone", _key("id"), _key("hash"), _text("at"), _text("reason"))

# What kiosks told of withdrawals: the digest of the receipt, and the record that lost its
# bytes on that kiosk, empty if none did. It beats the record whenever either arrives.
withdrawal = _table("withdrawal", _key("receipt"), _key("id"), _text("at"))

# The versions of records that were here and lost what they said to a withdrawal.
withdrawn = _table("withdrawn", _key("id"), _key("hash"), _bytes("receipt"))

# The versions of a record that exist under one id. `plain` is what was sealed and
# `receipt` what it says of that, where it could be opened; else `sealed`, the reason, and
# which identities were `tried` on it.
conflict = _table(
    "conflict",
    _key("id"),
    _key("hash"),
    _bytes("plain", nullable=True),
    _bytes("sealed", nullable=True),
    _text("reason"),
    _bytes("receipt", nullable=True),
    _text("tried"),
)

# Quarantine: whole files that were refused, and sealed records that would not open.
refused_file = _table("refused_file", _key("sha256"), _text("reason"), _text("at"))
unread = _table("unread", _key("id"), _bytes("sealed"), _text("reason"), _text("tried"))

# Whether anything waits for the identities at hand is seen without reading what is sealed.
for _sealed in (unread, conflict):
    Index(f"{_sealed.name}_tried", _sealed.c.reason, _sealed.c.tried)

# What kiosks noted about nobody ("declined"); a fork may leave two of one number.
noted = _table(
    "noted",
    _key("device"),
    _key("n", Integer),
    _key("digest"),
    _text("at"),
    _text("kind"),
    _text("detail"),
)

# What was done to this registry.
journal = _table(
    "journal",
    Column("n", Integer, primary_key=True, nullable=False),
    _text("at"),
    _text("kind"),
    _text("detail"),
)
