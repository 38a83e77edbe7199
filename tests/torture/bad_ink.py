"""Drawings: as a hand makes them on the pad, and as an export brings them."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache

from kiosk import ink, record, varints
from kiosk.crypto.seal import seal
from kiosk.ink import MAX_HEIGHT, MAX_MS, MAX_POINTS, MAX_STROKES, UNITS, Ink, Point
from kiosk.model import Method, Name, RecordId
from kiosk.registry.opening import Unread, open_record
from tests.kiosk.registry.day import DRAWING, FAIR, NOON, Tablet, Team, fresh, put
from tests.torture.bad import Act, Group, Room

PAD = Group("pad", "Drawings on the pad", "What a hand, a stylus or a broken screen tells the pad.")
INK = Group("ink", "Drawings in an export", "Opened as the office does; what is wrong waits apart.")
_STROKE = tuple(Point(9 * i, 7 * i, 8 * i, 90) for i in range(60))
_INK = "apart record-ink"


@cache
def _tablet(team: Team) -> Tablet:
    return Tablet(team)


def opened(team: Team, drawing: bytes, method: Method = Method.DRAWN, **changes: object) -> str:
    """Give what becomes of a record with *drawing* when the office opens it."""
    tablet = _tablet(team)
    id_ = RecordId(tablet.id, 1)
    signature = team.signature(1, FAIR, method=method, **changes)
    plain = record.encode(record.Record(id_, signature, drawing))
    found = open_record(
        seal(plain, team.recipients),
        id_,
        FAIR.uid(team.campaign.campaign.id),
        team.campaign,
        [team.identity],
    )
    return f"apart {found.reason}" if isinstance(found, Unread) else f"taken {len(found.ink)} bytes"


def packed(width: int, height: int, strokes: tuple[tuple[Point, ...], ...]) -> bytes:
    """Pack a drawing as `ink.pack` does, without asking whether it may be."""
    points = [point for stroke in strokes for point in stroke]
    body = bytearray()
    varints.put(body, (width, height, len(strokes), *map(len, strokes)))
    for column in zip(*points, strict=True):
        varints.put(body, varints.differences(column))
    return b"\x01" + zlib.compress(bytes(body), 9)


def _row(
    id_: str, given: str, expect: str, drawing: Callable[[], bytes], **changes: object
) -> None:
    INK.row(id_, given, expect, lambda room: lambda: opened(room.kept.team, drawing(), **changes))


def _million() -> bytes:
    body = bytearray()
    varints.put(body, (UNITS, 3000, 1, 10**6))
    return b"\x01" + zlib.compress(bytes(body) + bytes(4 * 10**6), 9)


_BODY = zlib.decompress(DRAWING[1:])
_SOUND = f"taken {len(DRAWING)} bytes"
_row("sound", "a drawing as a hand makes it", _SOUND, lambda: DRAWING)
_row("none", "no drawing where one was drawn", _INK, lambda: b"")
_row(
    "none-typed",
    "no drawing where the name was typed",
    "taken 0 bytes",
    lambda: b"",
    method=Method.TYPED,
)
_row("typed", "a drawing where the name was typed", _SOUND, lambda: DRAWING, method=Method.TYPED)
_row("noise", "noise", _INK, lambda: bytes(range(256)))
_row("version", "a drawing of a later version", _INK, lambda: b"\x02" + DRAWING[1:])
_row("cut", "cut", _INK, lambda: DRAWING[:-1])
_row("trailing", "a byte after it", _INK, lambda: DRAWING + b"\0")
_row("twice", "two drawings in one", _INK, lambda: DRAWING + DRAWING[1:])
_row("empty-pad", "a pad and no stroke", _INK, lambda: packed(UNITS, 3000, ()))
_row("empty-stroke", "a stroke of no point", _INK, lambda: packed(UNITS, 3000, (_STROKE, ())))
_row(
    "bomb",
    "40 KiB that unpack to 40 MiB",
    _INK,
    lambda: b"\x01" + zlib.compress(bytes(40 << 20), 9),
)
_row("million", "10⁶ points", _INK, _million)
_row("points", "8,193 points", _INK, lambda: packed(UNITS, 3000, (_STROKE[:1] * (MAX_POINTS + 1),)))
_row(
    "most",
    "8,192 points, as many as are taken",
    "taken 73 bytes",
    lambda: packed(UNITS, 3000, (_STROKE[:1] * MAX_POINTS,)),
)
_row(
    "strokes", "513 strokes", _INK, lambda: packed(UNITS, 3000, (_STROKE[:1],) * (MAX_STROKES + 1))
)
_row("left", "a point left of the pad", _INK, lambda: packed(UNITS, 3000, ((Point(-1, 0, 0, 0),),)))
_row(
    "right",
    "a point right of the pad",
    _INK,
    lambda: packed(UNITS, 3000, ((Point(UNITS + 1, 0, 0, 0),),)),
)
_row(
    "below", "a point below the pad", _INK, lambda: packed(UNITS, 3000, ((Point(0, 3001, 0, 0),),))
)
_row(
    "far",
    "points that leave 2⁶⁴",
    _INK,
    lambda: packed(UNITS, 3000, ((Point(0, 0, 0, 0), Point(2**62, 0, 0, 0)),)),
)
_row(
    "back",
    "time that runs back",
    _INK,
    lambda: packed(UNITS, 3000, ((Point(0, 0, 9, 0), Point(9, 9, 8, 0)),)),
)
_row(
    "hours",
    "more than an hour",
    _INK,
    lambda: packed(UNITS, 3000, ((Point(0, 0, MAX_MS + 1, 0),),)),
)
_row("pressure", "a pressure of 256", _INK, lambda: packed(UNITS, 3000, ((Point(0, 0, 0, 256),),)))
_row("width", "a pad of another width", _INK, lambda: packed(UNITS + 1, 3000, (_STROKE,)))
_row("flat", "a pad of no height", _INK, lambda: packed(UNITS, 0, (_STROKE,)))
_row("tall", "a pad without end", _INK, lambda: packed(UNITS, MAX_HEIGHT + 1, (_STROKE,)))
_row("column", "a column a number short", _INK, lambda: b"\x01" + zlib.compress(_BODY[:-1], 9))
_row(
    "varint", "a number of a hundred bytes", _INK, lambda: b"\x01" + zlib.compress(b"\xff" * 100, 9)
)
_row(
    "padded",
    "a number with zeros before it",
    "taken 35 bytes",
    lambda: b"\x01" + zlib.compress(b"\x80\xc0\x80\x00" + _BODY[2:], 9),
)
_row("long", "48 KiB and a byte of noise", _INK, lambda: b"\x01" + bytes(48 << 10))


@INK.case(
    "same",
    "the drawing of another signer: both are taken, and somebody looks",
    "taken 2, to look at: same-ink tiny-ink",
)
def _same(room: Room) -> Act:
    team = room.kept.team
    tablet = Tablet(team).sign(1).sign(1, name=Name("Eva", "Otra", "Eva Otra"))
    path = put(room.aside, tablet.export())

    def act() -> str:
        with fresh(room.aside / "registry.db", team) as registry:
            merged = registry.merge(path, [team.identity], NOON)
            registry.scan()
            kinds = sorted({kind for kind, many in registry.review_counts().items() if many})
            return f"taken {merged.new}, to look at: {' '.join(kinds)}"

    return act


# --- the pad ----------------------------------------------------------------------------


def drawn(*points: tuple[float, float, float, float], strokes: int = 1) -> str:
    """Give what the pad keeps of a hand's way, and whether it would be sealed and opened."""
    from ui.kiosk.strokes import Strokes

    pad = Strokes()
    for _ in range(strokes):
        if not pad.room:
            break
        pad.begin(0.0, 3000)
        for x, y, ms, pressure in points:
            pad.add(x, y, ms, pressure)
        pad.end()
    if pad.blank:
        return "taken blank: asked to sign"
    found: Ink = pad.drawing()
    raw = ink.pack(found)
    assert ink.unpack(raw) == found
    ink.verify(raw)
    return f"taken {sum(map(len, found.strokes))} points in {len(found.strokes)} strokes"


def _pad(
    id_: str, given: str, expect: str, *points: tuple[float, float, float, float], strokes: int = 1
) -> None:
    PAD.row(id_, given, expect, lambda _: lambda: drawn(*points, strokes=strokes))


_NAN, _INF = float("nan"), float("inf")
_LINE = ((0.0, 0.0, 0.0, 0.5), (4000.0, 2000.0, 400.0, 0.5))
_pad("blank", "nothing", "taken blank: asked to sign")
_pad("touch", "one touch", "taken blank: asked to sign", (9.0, 9.0, 0.0, 0.5))
_pad("line", "a line", "taken 2 points in 1 strokes", *_LINE)
_pad(
    "million",
    "10⁶ points: the first 8,192 are kept, and thinned",
    "taken 596 points in 1 strokes",
    *[(float(n * 37 % 8000), float(n * 91 % 3000), n / 100, 0.5) for n in range(10**6)],
)
_pad(
    "strokes",
    "600 strokes: the first 512 are kept",
    "taken 1024 points in 512 strokes",
    *_LINE,
    strokes=600,
)
_pad(
    "outside",
    "far beyond the pad: held at its reach",
    "taken 2 points in 1 strokes",
    (-1e9, -1e9, 0.0, 0.5),
    (1e9, 1e9, 400.0, 0.5),
)
_pad(
    "nan",
    "a place that is no number: left out",
    "taken 2 points in 1 strokes",
    _LINE[0],
    (_NAN, 5.0, 100.0, 0.5),
    (5.0, _NAN, 100.0, 0.5),
    _LINE[1],
)
_pad(
    "infinite",
    "a place without end: left out",
    "taken 2 points in 1 strokes",
    _LINE[0],
    (_INF, 5.0, 100.0, 0.5),
    (5.0, -_INF, 100.0, 0.5),
    _LINE[1],
)
_pad(
    "nan-pressure",
    "a pressure that is no number: left out",
    "taken 2 points in 1 strokes",
    _LINE[0],
    (9.0, 9.0, 100.0, _NAN),
    _LINE[1],
)
_pad(
    "nan-time",
    "a time that is no number: left out",
    "taken 2 points in 1 strokes",
    _LINE[0],
    (9.0, 9.0, _NAN, 0.5),
    _LINE[1],
)
_pad(
    "back",
    "a clock that runs back: it stands still",
    "taken 2 points in 1 strokes",
    (0.0, 0.0, 900.0, 0.5),
    (4000.0, 2000.0, -900.0, 0.5),
)
_pad(
    "press",
    "a pressure beyond all: held at its bounds",
    "taken 2 points in 1 strokes",
    (0.0, 0.0, 0.0, -7.0),
    (4000.0, 2000.0, 400.0, 99.0),
)
