"""Files that open, and are refused for the form of what is inside."""

from __future__ import annotations

from collections.abc import Iterator

from tests.vectors.stream import (
    AUDIT,
    END,
    HEADER,
    MAGIC,
    RECORD,
    TRAILER,
    VOID,
    WITHDRAWAL,
    Fields,
    Frame,
    b64,
    canonical,
    frame,
    signed,
    totals,
)
from tests.vectors.world import (
    DEVICE,
    EVENT,
    ITEMS,
    MOMENT,
    Vector,
    audit,
    frames,
    header,
    inner,
    outer,
    record,
    void,
    withdrawal,
)
from tests.vectors.world import HEADER as GOOD

Case = tuple[str, str, str, bytes]


def vectors() -> Iterator[Vector]:
    for name, reason, why, stream in (*_frames(), *_order(), *_json(), *_header(), *_items()):
        yield Vector(name, reason, why, outer(stream, name))


def _with(*more: Frame, at: int = 99) -> bytes:
    """Give the good stream with frames put in before frame *at*, signed as it is."""
    all_frames = frames()
    all_frames[at:at] = more
    return signed(all_frames, totals(GOOD, ITEMS), DEVICE) + frame(END, b"")


def _instead(at: int, put: Frame) -> bytes:
    all_frames = frames()
    all_frames[at] = put
    return signed(all_frames, totals(GOOD, ITEMS), DEVICE) + frame(END, b"")


def _frames() -> Iterator[Case]:
    good = inner()
    yield "inner-empty", "truncated", "nothing inside", b""
    yield "magic-cut", "truncated", "ends in the magic line", good[:7]
    yield "magic", "magic", "another magic line", b"firma-campaign/1\n" + good[len(MAGIC) :]
    yield "magic-newer", "newer", "version 2", inner(magic=b"firma-export/2\n")
    yield "header-newer", "newer", "v is 2, with a field we do not know", inner(header(v=2, zeal=1))
    yield "no-header", "truncated", "ends after the magic line", MAGIC
    yield "cut-in-a-length", "truncated", "ends in a frame's length", good[:17]
    yield "cut-in-a-frame", "truncated", "ends in a frame", good[:1000]
    yield "no-trailer", "truncated", "ends before the trailer", _plain(*frames())
    yield "no-end", "truncated", "ends before the end frame", good[:-5]
    huge = _plain(*frames()) + frame(RECORD, b"", 0xFFFFFFFF)
    yield "length-huge", "frame", "a frame of 4 GiB less a byte, by its length", huge
    over = frame(RECORD, b"", 8 + 81_920 + 1)
    yield "length-one-over", "frame", "one byte over the longest frame", _plain(*frames()) + over
    long = (AUDIT, b" " * 2049)
    yield "audit-too-long", "frame", "an audit frame over its own cap", _with(long, at=2)
    yield "type-unknown", "frame", "a frame of type 6", _with((6, b""), at=2)
    long = (WITHDRAWAL, b" " * 1025)
    yield "withdrawal-too-long", "frame", "a withdrawal over its own cap", _with(long, at=1)
    yield (
        "end-with-payload",
        "frame",
        "an end frame that holds a byte",
        good[:-5] + frame(END, b"\0"),
    )
    yield "byte-after-the-end-inside", "trailing", "a byte after the end frame", good + b"\x00"
    yield "stream-after-the-end", "trailing", "a second stream after the end frame", good + good


def _plain(*of: Frame) -> bytes:
    return MAGIC + b"".join(frame(*each) for each in of)


def _order() -> Iterator[Case]:
    yield "header-late", "order", "a record before the header", _plain(*frames()[1::-1])
    yield "header-twice", "order", "the header again", _with(frames()[0], at=2)
    yield "end-early", "order", "the end frame before the trailer", _with((END, b""), at=3)
    unended = inner()[:-5]
    again = unended + frame(AUDIT, canonical(audit(3))) + frame(END, b"")
    yield "item-after-the-trailer", "order", "an audit entry after the trailer", again
    twice = unended + frame(TRAILER, canonical(totals(GOOD, ITEMS)) + bytes(64)) + frame(END, b"")
    yield "trailer-twice", "order", "a second trailer", twice


def _json() -> Iterator[Case]:
    text = canonical(GOOD)
    bad = {
        "json-blank": ("a blank after a comma", text.replace(b",", b", ", 1)),
        "json-line-feed": ("a line feed at the end", text + b"\n"),
        "json-key-order": ("keys out of order", b'{"v":1,' + text[1:].replace(b',"v":1}', b"}")),
        "json-key-twice": ("a key twice", text.replace(b'"v":1', b'"v":1,"v":1')),
        "json-escape": ("an escape that is not needed", text.replace(b"Mesa", b"\\u004desa")),
        "json-escaped-slash": ("a slash escaped", text.replace(b"America/", b"America\\/")),
        "json-nfd": ("a name in NFD", text.replace(b"Mesa", "Me\u0301sa".encode())),
        "json-float": ("1.0 for 1", text.replace(b'"v":1', b'"v":1.0')),
        "json-exponent": ("1e0 for 1", text.replace(b'"v":1', b'"v":1e0')),
        "json-minus-zero": ("minus zero", text.replace(b":-360", b":-0", 1)),
        "json-integer": (
            "an integer of 2**53",
            text.replace(b'"last":4', b'"last":9007199254740992'),
        ),
        "json-digits": ("a number of 8,000 digits", b'{"v":' + b"1" * 8000 + b"}"),
        "json-latin-1": ("not UTF-8", text.replace(b"Mesa", "Mésa".encode("latin-1"))),
        "json-surrogate": ("a lone surrogate", text.replace(b"Mesa", b"\\ud800")),
        "json-bom": ("a byte order mark", b"\xef\xbb\xbf" + text),
        "json-deep": ("nested 4,000 deep", b"[" * 4000 + b"]" * 4000),
        "json-not": ("not JSON", b"v=1"),
        "json-nothing": ("nothing", b""),
        "json-nan": ("NaN", text.replace(b'"v":1', b'"v":NaN')),
    }
    for name, (why, raw) in bad.items():
        yield name, "not-canonical", f"header: {why}", _instead(0, (HEADER, raw))
    spaced = canonical(audit(1)).replace(b":", b": ")
    yield "json-audit", "not-canonical", "audit entry: blanks", _instead(2, (AUDIT, spaced))
    spaced = canonical(void(2)).replace(b":", b": ")
    yield "json-void", "not-canonical", "void: blanks", _instead(3, (VOID, spaced))
    spaced = canonical(withdrawal(1)).replace(b":", b": ")
    stream = _with((WITHDRAWAL, spaced), at=1)
    yield "json-withdrawal", "not-canonical", "withdrawal: blanks", stream
    told = canonical(totals(GOOD, ITEMS)).replace(b":", b": ")
    stream = signed(frames(), told, DEVICE) + frame(END, b"")
    yield "json-trailer", "not-canonical", "trailer: blanks", stream


def _header() -> Iterator[Case]:
    bad: dict[str, Fields] = {
        "extra": {"zeal": 1},
        "device": {"device": b64(bytes(31))},
        "base64": {"keyset": b64(bytes(32)).rstrip("=")},
        "base64-bits": {"keyset": b64(bytes(32))[:-2] + "B="},
        "head": {"previous_head": b64(bytes(33))},
        "uid": {"event_uid": b64(bytes(7))},
        "version-zero": {"v": 0},
        "version-true": {"v": True},
        "first-zero": {"first": 0},
        "first-text": {"first": "1"},
        "last": {"first": 6, "last": 4},
        "range": {"last": 1_000_001},
        "audit-zero": {"audit_first": 0},
        "campaign-empty": {"campaign": ""},
        "campaign-version": {"campaign_version": 0},
        "kiosk-line": {"kiosk": "Mesa\n1"},
        "kiosk-long": {"kiosk": "M" * 201},
        "mode": {"mode": "test"},
        "event-extra": {"event": EVENT | {"zeal": 1}},
        "event-day": {"event": EVENT | {"day": "2017-02-30"}},
        "event-state": {"event": EVENT | {"place": {"state": "jal", "town": "Ajijic"}}},
        "event-name": {"event": EVENT | {"name": "Feria\nficticia"}},
        "event-nameless": {"event": EVENT | {"name": ""}},
        "event-town": {"event": EVENT | {"place": {"state": "JAL", "town": "Aji\u2028jic"}}},
        "event-early": {"event": EVENT | {"day": "1999-12-31"}},
        "event-late": {"event": EVENT | {"day": "2200-01-01"}},
        "event-zone": {"event": EVENT | {"zone": "Mexico City"}},
        "made-offset": {"made": MOMENT | {"offset": 1081}},
        "made-utc": {"made": MOMENT | {"utc": "2017-02-11T18:00:00+00:00"}},
        "made-fraction": {"made": MOMENT | {"utc": "2017-02-11T18:00:00.5Z"}},
        "made-year": {"made": MOMENT | {"utc": "0001-01-01T00:00:00Z"}},
        "made-early": {"made": MOMENT | {"utc": "1969-12-31T23:59:59Z"}},
        "made-late": {"made": MOMENT | {"utc": "2200-01-01T00:00:00Z"}},
        "made-zone": {"made": MOMENT | {"zone": "Mexico City"}},
    }
    for name, changes in bad.items():
        of = GOOD | changes
        yield (
            f"header-{name}",
            "header",
            f"header: {_said(changes)}",
            _instead(0, (HEADER, canonical(of))),
        )
    short = {key: value for key, value in GOOD.items() if key != "kiosk"}
    yield "header-short", "header", "header: no kiosk", _instead(0, (HEADER, canonical(short)))
    yield "header-array", "header", "header: an array", _instead(0, (HEADER, b"[]"))
    uid = header(event_uid=b64(bytes(8)))
    yield "event", "event", "the uid of another event", inner(uid)
    yield (
        "start",
        "start",
        "sequence 1 after another head",
        inner(header(previous_head=b64(bytes(32)))),
    )
    audits = header(previous_audit_head=b64(bytes(32)))
    yield "start-audit", "start", "audit entry 1 after another head", inner(audits)


def _said(changes: Fields) -> str:
    text = canonical(changes).decode()
    return text if len(text) < 120 else text[:40] + "…"


def _items() -> Iterator[Case]:
    bad: dict[str, Fields] = {
        "void-extra": void(2, zeal=1),
        "void-hash": void(2, sealed_sha256=b64(bytes(31))),
        "void-reason": void(2, reason="Undone"),
        "void-zero": void(0),
        "void-offset": void(2, at=MOMENT | {"offset": -1081}),
    }
    for name, fields in bad.items():
        yield name, "item", f"a void: {name[5:]}", _instead(3, (VOID, canonical(fields)))
    bad = {
        "audit-extra": audit(1, zeal=1),
        "audit-kind": audit(1, kind="x" * 33),
        "audit-detail": audit(1, detail="two\nlines"),
        "audit-zero": audit(0),
        "audit-text": audit(1) | {"n": "1"},
        "audit-offset": audit(1, at=MOMENT | {"offset": 1081}),
    }
    for name, fields in bad.items():
        yield name, "item", f"an audit entry: {name[6:]}", _instead(2, (AUDIT, canonical(fields)))
    bad = {
        "withdrawal-empty": {},
        "withdrawal-extra": withdrawal(1, code="7K3M-X4QD-9RTW"),
        "withdrawal-receipt": withdrawal(1, receipt=b64(bytes(31))),
        "withdrawal-seq": withdrawal(1, seq=-1),
        "withdrawal-offset": withdrawal(1, at=MOMENT | {"offset": 1081}),
    }
    for name, fields in bad.items():
        stream = _with((WITHDRAWAL, canonical(fields)), at=1)
        yield name, "item", f"a withdrawal: {name[11:]}", stream
    yield (
        "record-empty",
        "item",
        "a record without bytes",
        _instead(1, (RECORD, bytes(7) + b"\x01")),
    )
    yield "record-short", "item", "a record frame of 7 bytes", _instead(1, (RECORD, bytes(7)))
    zero = (RECORD, bytes(8) + record(1)[1])
    yield "record-zero", "item", "sequence 0", _instead(1, zero)
    top = (RECORD, b"\xff" * 8 + record(1)[1])
    yield "record-top", "item", "sequence 2**64 - 1", _instead(1, top)
