"""How a registry of an earlier version becomes one of this. Each step knows its own tables only."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Callable

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
        size = int.from_bytes(plain[:4], "big")
        receipt = b64decode(json.loads(plain[4 : 4 + size])["signature"]["receipt"])
        db.exec_driver_sql(
            "UPDATE conflict SET receipt = :receipt WHERE id = :id AND hash = :hash",
            {"receipt": receipt, "id": id_, "hash": digest},
        )


# Step n brings version n to version n + 1, all of them in one transaction.
MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_to_2,)
