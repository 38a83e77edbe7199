"""Files of good form whose items, chains, counts or signature do not agree.

Most of these need somebody who can seal and knows the format, but has not the
kiosk's key; some need the key as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.vectors.stream import (
    END,
    HEADER,
    Fields,
    Item,
    b64,
    canonical,
    event_uid,
    frame,
    h,
    signed,
    start,
    totals,
)
from tests.vectors.world import (
    DEVICE,
    EVENT,
    ITEMS,
    OTHER_DEVICE,
    Vector,
    audit,
    frames,
    header,
    inner,
    outer,
    public,
    record,
    void,
    withdrawal,
)
from tests.vectors.world import HEADER as GOOD

Case = tuple[str, str, str, bytes]
ONE, A1, TWO, THREE, A2, FOUR = ITEMS


def vectors() -> Iterator[Vector]:
    for name, reason, why, stream in (*_sequence(), *_trailer(), *_signature(), *_campaign()):
        yield Vector(name, reason, why, outer(stream, name))


def _sequence() -> Iterator[Case]:
    yield "dropped", "sequence", "record 3 dropped", inner(items=[ONE, A1, TWO, A2, FOUR])
    yield "dropped-first", "sequence", "record 1 dropped", inner(items=ITEMS[1:])
    yield "dropped-last", "sequence", "record 4 dropped", inner(items=ITEMS[:-1])
    yield "swapped", "sequence", "3 and 4 swapped", inner(items=[ONE, A1, TWO, FOUR, A2, THREE])
    yield "repeated", "sequence", "record 3 twice", inner(items=[*ITEMS[:4], THREE, A2, FOUR])
    yield "beyond", "sequence", "record 5 beyond the range", inner(items=[*ITEMS, record(5)])
    both = inner(items=[ONE, A1, void(1), *ITEMS[2:]])
    yield "record-and-void", "sequence", "1 as a record and as a void", both
    yield "audit-dropped", "sequence", "entry 1 dropped", inner(items=[ONE, *ITEMS[2:]])
    yield (
        "audit-swapped",
        "sequence",
        "entries swapped",
        inner(items=[ONE, A2, TWO, THREE, A1, FOUR]),
    )
    yield "audit-repeated", "sequence", "entry 1 twice", inner(items=[ONE, A1, A1, *ITEMS[2:]])
    later = header(first=5, last=5, previous_head=b64(h(b"head of 4")))
    last = record(5)
    yield "earlier-record", "sequence", "a record before the range", inner(later, [record(4), last])
    yield (
        "earlier-late",
        "sequence",
        "an earlier void after a record",
        inner(later, [last, void(1)]),
    )
    yield (
        "earlier-twice",
        "sequence",
        "an earlier void twice",
        inner(later, [void(1), void(1), last]),
    )
    swapped = [void(3), void(1), last]
    yield "earlier-swapped", "sequence", "earlier voids out of order", inner(later, swapped)

    one, two = withdrawal(1), withdrawal(2)
    yield "withdrawal-late", "sequence", "a withdrawal after a record", inner(items=[ONE, one])
    yield (
        "withdrawal-later",
        "sequence",
        "a withdrawal at the end",
        inner(items=[one, *ITEMS, two]),
    )
    yield "withdrawal-twice", "sequence", "a withdrawal twice", inner(items=[one, one, *ITEMS])
    swapped = [two, one, *ITEMS]
    yield "withdrawal-swapped", "sequence", "withdrawals out of order", inner(items=swapped)


def _trailer() -> Iterator[Case]:
    told = totals(GOOD, ITEMS)
    yield "trailer-extra", "trailer", "a field too many", inner(trailer={"zeal": 1})
    yield "trailer-text", "trailer", "closed is a number", inner(trailer={"closed": 1})
    for field in ("count", "voids", "earlier", "audits"):
        changed = {field: told[field] + 1}
        yield f"count-{field}", "count", f"{field} is one too many", inner(trailer=changed)
    yield "count-negative", "count", "-3 records", inner(trailer={"count": -3})
    other = [record(1, OTHER_DEVICE), *ITEMS[1:]]
    foreign = totals(GOOD, other)
    yield "foreign-trailer", "chain", "the trailer of another export", inner(trailer=foreign)
    short = totals(GOOD, ITEMS[:-1])
    yield (
        "foreign-trailer-shorter",
        "count",
        "the trailer of a shorter export",
        inner(trailer=short),
    )
    yield "head", "chain", "another head", inner(trailer={"head": b64(bytes(32))})
    yield "head-short", "chain", "a head of 31 bytes", inner(trailer={"head": b64(bytes(31))})
    renumbered = [ONE, A1, TWO, A2, (3, FOUR[1])]
    stream = inner(header(last=3), renumbered, {"head": told["head"], "root": told["root"]})
    yield "dropped-renumbered", "chain", "record 3 dropped, 4 numbered 3", stream
    exchanged = [ONE, A1, TWO, (3, FOUR[1]), A2, (4, THREE[1])]
    stream = inner(items=exchanged, trailer=told)
    yield "swapped-renumbered", "chain", "the bytes of 3 and 4 exchanged", stream
    copied = [ONE, A1, TWO, THREE, A2, (4, THREE[1])]
    yield "repeated-renumbered", "chain", "3 again as 4", inner(items=copied, trailer=told)
    hidden = [ONE, A1, TWO, void(3, sealed_sha256=b64(bytes(32))), A2, FOUR]
    stream = inner(items=hidden, trailer={"head": told["head"], "root": told["root"]})
    yield "record-made-void", "chain", "record 3 made a void, with another hash", stream
    yield "root", "root", "another root", inner(trailer={"root": b64(bytes(32))})
    yield "audit-head", "audit-chain", "another head", inner(trailer={"audit_head": b64(bytes(32))})
    changed = [ONE, audit(1, kind="left"), *ITEMS[2:]]
    yield "audit-changed", "audit-chain", "an entry changed", inner(items=changed, trailer=told)


def _signature() -> Iterator[Case]:
    good = inner()
    yield "signature", "signature", "64 bytes of nothing", good[:-69] + bytes(64) + good[-5:]
    yield "signature-device", "signature", "signed by another kiosk", inner(device=OTHER_DEVICE)
    yield (
        "signature-tag",
        "signature",
        "signed for another purpose",
        inner(tag=b"firma/campaign\x00"),
    )
    yield "signature-untagged", "signature", "signed for no purpose", inner(tag=b"")
    own = good[-69:-5]
    for name, why, of, items, trailer in (
        ("kiosk", "the kiosk's name changed", header(kiosk="Mesa 2"), ITEMS, {}),
        ("mode", "rehearsal made of official", header(mode="rehearsal"), ITEMS, {}),
        ("open", "closed made open", GOOD, ITEMS, {"closed": False}),
        ("void", "why it is void changed", GOOD, [ONE, A1, void(2, reason="x"), *ITEMS[3:]], {}),
        ("withdrawn", "a withdrawal put in", GOOD, [withdrawal(1), *ITEMS], {}),
        ("moved", "an audit entry moved", GOOD, [A1, ONE, *ITEMS[2:]], {}),
        ("hidden", "record 3 made a void", GOOD, [ONE, A1, TWO, void(3), A2, FOUR], {}),
    ):
        yield f"signature-{name}", "signature", why, _signed_before(own, of, items, trailer)
    moved = frames()
    named = canonical(header(OTHER_DEVICE))
    stream = signed([(HEADER, named), *moved[1:]], totals(header(OTHER_DEVICE), ITEMS), DEVICE)
    yield "device-renamed", "signature", "another device named", stream + frame(END, b"")


def _signed_before(own: bytes, of: Fields, items: list[Item], trailer: Fields) -> bytes:
    return inner(of, items, trailer)[:-69] + own + frame(END, b"")


def _campaign() -> Iterator[Case]:
    other = header(campaign="otra-carta", event_uid=b64(event_uid("otra-carta", EVENT)))
    yield "campaign", "campaign", "of another campaign", inner(other)
    yield "mode", "mode", "a rehearsal", inner(header(mode="rehearsal"))
    older = header(campaign_version=1)
    yield "campaign-older", "campaign-version", "of version 1", inner(older)
    forged = h(b"another file")
    key = public(DEVICE)
    heads = {
        "campaign_sha256": b64(forged),
        "previous_head": b64(start(b"firma/chain-start", forged, key)),
        "previous_audit_head": b64(start(b"firma/audit-start", forged, key)),
    }
    yield "campaign-file", "campaign-version", "another file of the version", inner(header(**heads))
    yield "keyset", "keyset", "sealed to other people", inner(header(keyset=b64(h(b"age1other"))))
