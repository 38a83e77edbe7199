"""How a registry of an earlier version becomes one of this. Each step knows its own tables only."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Callable

from kiosk import record
from kiosk.registry.sql import Connection


def _to_2(db: Connection) -> None:
    """Signatures are withdrawn by their receipts."""
    db.exec_driver_sql(
        "CREATE TABLE withdrawal (receipt BLOB NOT NULL, id BLOB NOT NULL, at TEXT NOT NULL,"
        " PRIMARY KEY (receipt, id)) STRICT"
    )
    db.exec_driver_sql(
        "CREATE TABLE withdrawn (id BLOB NOT NULL, hash BLOB NOT NULL, receipt BLOB NOT NULL,"
        " PRIMARY KEY (id, hash)) STRICT"
    )
    db.exec_driver_sql("ALTER TABLE conflict ADD COLUMN receipt BLOB")
    found = db.exec_driver_sql("SELECT id, hash, plain FROM conflict WHERE plain IS NOT NULL")
    for id_, digest, plain in found.all():
        receipt = b64decode(json.loads(record.text(plain))["signature"]["receipt"])
        db.exec_driver_sql(
            "UPDATE conflict SET receipt = :receipt WHERE id = :id AND hash = :hash",
            {"receipt": receipt, "id": id_, "hash": digest},
        )


def _to_3(db: Connection) -> None:
    """Kiosks spell events each for itself, and an identity is tried once on what is sealed."""
    db.exec_driver_sql(
        "CREATE TABLE told (uid BLOB NOT NULL, device BLOB NOT NULL, name TEXT NOT NULL,"
        " town TEXT NOT NULL, zone TEXT NOT NULL, state TEXT NOT NULL, day TEXT NOT NULL,"
        " PRIMARY KEY (uid, device, name, town, zone)) STRICT"
    )
    db.exec_driver_sql(
        "INSERT INTO told (uid, device, name, town, zone, state, day)"
        " SELECT DISTINCT event.uid, file.device, name, town, zone, state, day"
        " FROM event JOIN file ON file.event = event.uid"
    )
    db.exec_driver_sql("DROP TABLE event")
    for table in ("unread", "conflict"):
        db.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN tried TEXT NOT NULL DEFAULT ''")
        db.exec_driver_sql(f"CREATE INDEX {table}_tried ON {table} (reason, tried)")


def _to_4(db: Connection) -> None:
    """Lines of paper sheets are found by what stands for them.

    Records of a form that was not known before are tried again.
    """
    db.exec_driver_sql("CREATE INDEX signature_paper ON signature (receipt) WHERE method = 'paper'")
    again = "SET reason = 'record-seal', tried = '' WHERE reason = 'record-form'"
    for table in ("unread", "conflict"):
        db.exec_driver_sql(f"UPDATE {table} {again}")


def _to_5(db: Connection) -> None:
    """People decide, and what they decided is kept."""
    _decisions(db)
    _transfers(db)
    _team(db)
    _reports(db)
    _handed(db)


# Decisions, what follows from them, and signers of other sources.
_DECISIONS = (
    (
        "CREATE TABLE decision (id BLOB NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,"
        " kind TEXT NOT NULL, a BLOB NOT NULL, b BLOB NOT NULL, choice TEXT NOT NULL,"
        " keep BLOB NOT NULL, why TEXT NOT NULL, seen BLOB NOT NULL, heads BLOB NOT NULL,"
        " PRIMARY KEY (id)) STRICT"
    ),
    "CREATE INDEX decision_about ON decision (kind, a, b)",
    (
        "CREATE TABLE standing (kind TEXT NOT NULL, a BLOB NOT NULL, b BLOB NOT NULL,"
        " choice TEXT NOT NULL, keep BLOB NOT NULL, seen BLOB NOT NULL,"
        " decision BLOB NOT NULL, at TEXT NOT NULL, split INTEGER NOT NULL,"
        " PRIMARY KEY (kind, a, b)) STRICT"
    ),
    (
        "CREATE TABLE proposal (a BLOB NOT NULL, b BLOB NOT NULL, score INTEGER NOT NULL,"
        " reasons TEXT NOT NULL, PRIMARY KEY (a, b)) STRICT"
    ),
    "CREATE INDEX proposal_score ON proposal (score)",
    "CREATE INDEX proposal_other ON proposal (b)",
    (
        "CREATE TABLE search (id INTEGER NOT NULL, digest BLOB NOT NULL,"
        " signers INTEGER NOT NULL, pairs INTEGER NOT NULL, milliseconds INTEGER NOT NULL,"
        " at TEXT NOT NULL, PRIMARY KEY (id)) STRICT"
    ),
    (
        "CREATE TABLE aside (id BLOB NOT NULL, why TEXT NOT NULL, kept BLOB NOT NULL,"
        " PRIMARY KEY (id)) STRICT"
    ),
    (
        "CREATE TABLE source (id BLOB NOT NULL, name TEXT NOT NULL, sha256 BLOB NOT NULL,"
        " at TEXT NOT NULL, by TEXT NOT NULL, mapping TEXT NOT NULL, PRIMARY KEY (id)) STRICT"
    ),
    (
        "CREATE TABLE online (id BLOB NOT NULL, source BLOB NOT NULL, digest BLOB NOT NULL,"
        " line INTEGER NOT NULL, text BLOB NOT NULL, PRIMARY KEY (id)) STRICT"
    ),
    "CREATE INDEX online_source ON online (source)",
    (
        "CREATE TABLE late_void (id BLOB NOT NULL, hash BLOB NOT NULL, at TEXT NOT NULL,"
        " reason TEXT NOT NULL, PRIMARY KEY (id, hash)) STRICT"
    ),
    (
        "CREATE TABLE flag (kind TEXT NOT NULL, id BLOB NOT NULL, facts TEXT NOT NULL,"
        " PRIMARY KEY (kind, id)) STRICT"
    ),
    "CREATE TABLE scan (id INTEGER NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (id)) STRICT",
)


def _decisions(db: Connection) -> None:
    """People decide."""
    for made in _DECISIONS:
        db.exec_driver_sql(made)


def _transfers(db: Connection) -> None:
    """Files are handed over, and who got which lines is kept."""
    for made in (
        (
            "CREATE TABLE transfer (uid BLOB NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,"
            " content TEXT NOT NULL, region TEXT NOT NULL, follows BLOB NOT NULL,"
            " what TEXT NOT NULL, addressee TEXT NOT NULL, by TEXT NOT NULL,"
            " language TEXT NOT NULL, packet TEXT NOT NULL, digest BLOB NOT NULL,"
            " sha256 BLOB NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,"
            " lines INTEGER NOT NULL, PRIMARY KEY (uid)) STRICT"
        ),
        (
            "CREATE TABLE transferred (uid BLOB NOT NULL, number INTEGER NOT NULL,"
            " id BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (uid, number)) STRICT"
        ),
        "CREATE INDEX transferred_record ON transferred (id)",
        (
            "CREATE TABLE acknowledged (uid BLOB NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,"
            " PRIMARY KEY (uid, at, by)) STRICT"
        ),
    ):
        db.exec_driver_sql(made)


def _team(db: Connection) -> None:
    """Slips are kept, and further versions of the campaign."""
    for made in (
        (
            "CREATE TABLE slip (sha256 BLOB NOT NULL, device BLOB NOT NULL,"
            " signed TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,"
            " PRIMARY KEY (sha256)) STRICT"
        ),
        "CREATE TABLE barred (id BLOB NOT NULL, why TEXT NOT NULL, PRIMARY KEY (id)) STRICT",
        (
            "CREATE TABLE letter (sha256 BLOB NOT NULL, version INTEGER NOT NULL,"
            " campaign BLOB NOT NULL, PRIMARY KEY (sha256)) STRICT"
        ),
    ):
        db.exec_driver_sql(made)


def _reports(db: Connection) -> None:
    """Give the reports of merges their table."""
    db.exec_driver_sql(
        "CREATE TABLE merge_report (id BLOB NOT NULL, at TEXT NOT NULL, told BLOB NOT NULL,"
        " PRIMARY KEY (id)) STRICT"
    )


def _handed(db: Connection) -> None:
    """Give out lists, and count what signatures say over an index."""
    minute = (
        "CASE WHEN substr(text, 1, 1) = x'7B' THEN"
        " substr(json_extract(CAST(text AS TEXT), '$.signature.signed.utc'), 1, 16) END"
    )
    for made in (
        (
            "CREATE TABLE handed (uid BLOB NOT NULL, at TEXT NOT NULL, profile TEXT NOT NULL,"
            " format TEXT NOT NULL, rows INTEGER NOT NULL, sha256 BLOB NOT NULL,"
            " addressee TEXT NOT NULL, by TEXT NOT NULL, PRIMARY KEY (uid)) STRICT"
        ),
        (
            "CREATE TABLE handed_line (uid BLOB NOT NULL, id BLOB NOT NULL,"
            " PRIMARY KEY (uid, id)) STRICT"
        ),
        (
            f"CREATE INDEX signature_tally ON signature (event, {minute},"
            " day, state, home, language, method, choices, id)"
        ),
    ):
        db.exec_driver_sql(made)


# Step n brings version n to version n + 1, all of them in one transaction.
MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_to_2, _to_3, _to_4, _to_5)
