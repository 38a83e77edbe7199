"""The registry's tables, version 5. A record's id is 24 bytes: the kiosk, then the sequence.

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
VERSION = 5

HELD, VOIDED, WITHDRAWN = "held", "voided", "withdrawn"
UNREAD, CONFLICT = "unread", "conflict"
NEW, CONFIRMED, REFUSED = "new", "confirmed", "refused"
RETIRED, REVOKED = "retired", "revoked"

schema = MetaData()


def table(name: str, *columns: Column[object]) -> Table:
    """Add a strict table to the schema."""
    return Table(name, schema, *columns, sqlite_strict=True)


def key(name: str, kind: type[LargeBinary | Integer | Text] = LargeBinary) -> Column[object]:
    """Give a column of the primary key."""
    return Column(name, kind, primary_key=True, nullable=False, autoincrement=False)


def bytes_(name: str, *, nullable: bool = False) -> Column[object]:
    """Give a column of bytes."""
    return Column(name, LargeBinary, nullable=nullable)


def text(name: str) -> Column[object]:
    """Give a column of text."""
    return Column(name, Text, nullable=False)


def number(name: str) -> Column[object]:
    """Give a column of whole numbers."""
    return Column(name, Integer, nullable=False)


pinned = table("pinned", key("id", Integer), bytes_("campaign"), text("made"))

# `name` is what the kiosk called itself last (`named`, seconds since 1970); `status` is
# `new` until an organizer says that the kiosk is theirs (`confirmed`) or not (`refused`),
# or that it was theirs and is no more (`retired`, `revoked`). It follows from decisions.
device = table("device", key("id"), bytes_("public"), text("name"), number("named"), text("status"))

# How each kiosk spells an event: by its uid they agree, but for capitals, blanks and zone.
told = table(
    "told",
    key("uid"),
    key("device"),
    key("name", Text),
    key("town", Text),
    key("zone", Text),
    text("state"),
    text("day"),
)

# One row a merged file, named by the SHA-256 of its bytes; `digest` is what the device
# signed, the same however often the export was sealed.
file = table(
    "file",
    key("sha256"),
    bytes_("digest"),
    bytes_("device"),
    bytes_("event"),
    number("first"),
    number("last"),
    number("closed"),
    text("made"),
    text("merged"),
)

# What devices signed about their chains: the head after sequence `seq`. Two heads of one
# sequence are a fork.
head = table("head", key("device"), key("seq", Integer), key("head"))

# Every record ever heard of. `hash` is of the sealed bytes, and null in a conflict, where
# the table of that name has a row a version. `event` is what the export's header said.
record = table("record", key("id"), bytes_("hash", nullable=True), bytes_("event"), text("status"))

# What a held record says. `text` is the canonical JSON that the signer's kiosk sealed:
# the evidence, never changed. The other columns repeat what lists and counts ask for.
signature = table(
    "signature",
    key("id"),
    bytes_("event"),
    text("given"),
    text("surname"),
    text("printed"),
    text("town"),
    text("state"),
    text("home"),
    text("method"),
    text("witness"),
    text("language"),
    text("day"),
    text("choices"),
    bytes_("receipt"),
    bytes_("text"),
)

# What stands for one line of a paper sheet is its receipt. The index is used by whoever
# asks in the very same words, so the value is no parameter.
ON_PAPER = signature.c.method == literal_column("'paper'")
Index("signature_paper", signature.c.receipt, sqlite_where=ON_PAPER)

ink = table("ink", key("id"), bytes_("ink"))

# A void: it beats the record with this hash whenever either arrives.
tombstone = table("tombstone", key("id"), key("hash"), text("at"), text("reason"))

# What kiosks told of withdrawals: the digest of the receipt, and the record that lost its
# bytes on that kiosk, empty if none did. It beats the record whenever either arrives.
withdrawal = table("withdrawal", key("receipt"), key("id"), text("at"))

# The versions of records that were here and lost what they said to a withdrawal.
withdrawn = table("withdrawn", key("id"), key("hash"), bytes_("receipt"))

# The versions of a record that exist under one id. `plain` is what was sealed and
# `receipt` what it says of that, where it could be opened; else `sealed`, the reason, and
# which identities were `tried` on it.
conflict = table(
    "conflict",
    key("id"),
    key("hash"),
    bytes_("plain", nullable=True),
    bytes_("sealed", nullable=True),
    text("reason"),
    bytes_("receipt", nullable=True),
    text("tried"),
)

# Quarantine: whole files that were refused, and sealed records that would not open.
refused_file = table("refused_file", key("sha256"), text("reason"), text("at"))
unread = table("unread", key("id"), bytes_("sealed"), text("reason"), text("tried"))

# Whether anything waits for the identities at hand is seen without reading what is sealed.
for _sealed in (unread, conflict):
    Index(f"{_sealed.name}_tried", _sealed.c.reason, _sealed.c.tried)

# What kiosks noted about nobody ("declined"); a fork may leave two of one number.
noted = table(
    "noted",
    key("device"),
    key("n", Integer),
    key("digest"),
    text("at"),
    text("kind"),
    text("detail"),
)

# What was done to this registry.
journal = table(
    "journal",
    Column("n", Integer, primary_key=True, nullable=False),
    text("at"),
    text("kind"),
    text("detail"),
)
