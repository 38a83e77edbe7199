"""Exports that open."""

from __future__ import annotations

from collections.abc import Iterator

from tests.vectors import age
from tests.vectors.stream import Item, totals
from tests.vectors.world import (
    HEADER,
    ITEMS,
    ORGANIZERS,
    Vector,
    audit,
    header,
    inner,
    outer,
    record,
    void,
    whole_record,
    withdrawal,
)

LARGE = "ok-large"


def vectors() -> Iterator[Vector]:
    whole = [whole_record(1), *ITEMS[1:3], whole_record(3), ITEMS[4], whole_record(4)]
    yield Vector("ok", None, "records, a void, audit entries", _of("ok", inner(items=whole)))
    empty = inner(header(last=0), [audit(1)])
    yield Vector("ok-empty", None, "an event in which nobody signed", _of("ok-empty", empty))
    yield Vector(
        "ok-later", None, "an export that goes on after another, with earlier voids", _later()
    )
    withdrawn = [withdrawal(0), withdrawal(1, seq=2), withdrawal(255)]
    gone = void(2, reason="withdrawn")
    whole = [*withdrawn, record(1), audit(1), gone, *ITEMS[3:]]
    yield Vector(
        "ok-withdrawn", None, "withdrawals, one of them of record 2", _of("wd", inner(items=whole))
    )
    only = inner(header(last=0), [withdrawal(7), audit(1)])
    yield Vector("ok-withdrawn-only", None, "a withdrawal and no record", _of("wd-only", only))
    grease = b"-> something-grease of nobody\n" + b"A" * 64 + b"\nAAAA\n"
    raw = age.seal(inner(), ORGANIZERS, age.seeded("grease"), stanzas=(grease,))
    yield Vector("ok-unknown-stanza", None, "with a stanza of a type nobody knows", raw)
    large: list[Item] = [(seq, age.seeded(f"large {seq}")(70_000)) for seq in (1, 2)]
    stream = inner(header(last=2), large)
    yield Vector(
        LARGE, None, "over two chunks; records no reader of exports opens", _of(LARGE, stream)
    )
    odd = audit(1, detail='«Ñandú» \\ "\u2009🖊"')
    stream = inner(header(last=0, kiosk="Mesa «Ñ» 🖊"), [odd])
    yield Vector(
        "ok-letters", None, "letters beyond ASCII, quotes, backslash", _of("letters", stream)
    )
    start = {"offset": -397, "utc": "1970-01-01T00:00:00Z", "zone": "America/Mexico_City"}
    stream = inner(header(last=0, made=start), [audit(1, at=start)])
    yield Vector("ok-1970", None, "a clock that lost its battery", _of("ok-1970", stream))


def _of(name: str, stream: bytes) -> bytes:
    return outer(stream, name)


def _later() -> bytes:
    before = totals(HEADER, ITEMS)
    of = header(
        first=5,
        last=5,
        previous_head=before["head"],
        audit_first=3,
        previous_audit_head=before["audit_head"],
    )
    items = [audit(3), void(1), audit(4), void(3), record(5), audit(5)]
    return outer(inner(of, items, {"closed": False}), "ok-later")
