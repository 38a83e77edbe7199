"""Lines of paper sheets that were entered twice: one signature, under two records.

Which of them counts follows from what is held alone: one of a confirmed kiosk before
others, then the least id. The rest are held and told, and never go out.
"""

from __future__ import annotations

from collections import defaultdict

from kiosk import canonical
from kiosk.folding import folded
from kiosk.model import Method, RecordId
from kiosk.record import CAP
from kiosk.registry import tables as t
from kiosk.registry.lines import lines
from kiosk.registry.sql import ColumnElement, Connection, func, select
from kiosk.registry.status import OURS, of_status, refused, stopped
from kiosk.registry.value import EnteredTwice


def counts_elsewhere() -> ColumnElement[bool]:
    """Give the condition for lines of sheets that count under another record.

    Those that people hold or exclude count nowhere, and so under no other record.
    """
    signed = t.signature.c
    order = (of_status(*OURS).desc(), signed.id)
    place = func.row_number().over(partition_by=signed.receipt, order_by=order)
    held = select(signed.id, place.label("place"))
    held = held.where(t.ON_PAPER, ~refused(), ~stopped())
    placed = held.subquery()
    return signed.id.in_(select(placed.c.id).where(placed.c.place > 1))


def count_twice(db: Connection) -> int:
    """Count the lines of sheets that count under another record."""
    query = select(func.count()).select_from(t.signature).where(counts_elsewhere())
    return int(db.execute(query).scalar_one())


def entered_twice(db: Connection) -> tuple[EnteredTwice, ...]:
    """Give the lines that are held under several records, by sheet and line."""
    signed, found = t.signature.c, defaultdict(list)
    query = select(signed.id, signed.receipt, signed.text, signed.printed)
    for row in db.execute(query.where(t.ON_PAPER, ~refused()).order_by(signed.id)):
        found[row.receipt].append(row)
    named = lines(db)
    told = [
        EnteredTwice(
            *place(rows[0].text),
            tuple(named.line(RecordId.unpack(row.id)) for row in rows),
            len({folded(row.printed) for row in rows}) == 1,
        )
        for rows in found.values()
        if len(rows) > 1
    ]
    return tuple(sorted(told, key=lambda one: (one.sheet, one.line)))


def place(text: bytes) -> tuple[str, int]:
    """Give sheet and line from the words of a record on paper; nothing and 0 from no words."""
    fields = canonical.loads(text, CAP) if text else {}
    signature = fields.get("signature") if isinstance(fields, dict) else None
    if not isinstance(signature, dict) or signature.get("method") != Method.PAPER:
        return "", 0
    sheet, line = signature.get("sheet"), signature.get("line")
    return (sheet, line) if isinstance(sheet, str) and isinstance(line, int) else ("", 0)
