from __future__ import annotations

import time
import tracemalloc
import zlib
from itertools import pairwise
from math import cos, hypot, pi, sin
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk import ink, varints
from kiosk.ink import Ink, InkError, Point, Segment

HEIGHT = 3000


def made_up(points: int = 400, hertz: int = 60) -> Ink:
    """Loops that lean to the right, with a sway and changing pressure, in three strokes."""
    drawn = []
    for index in range(points):
        turn = index / points * 2 * pi * 9
        drawn.append(
            Point(
                round(700 + 6200 * index / points + 420 * cos(turn) + 60 * sin(turn * 2.3)),
                round(1500 + 900 * sin(turn) * (0.4 + 0.6 * abs(cos(index / 61)))),
                index * 1000 // hertz,
                round(120 + 90 * sin(index / 23)),
            )
        )
    third = points // 3
    parts = (drawn[:third], drawn[third : 2 * third], drawn[2 * third :])
    return Ink(ink.UNITS, HEIGHT, tuple(map(tuple, parts)))


def away(point: Point, a: Point, b: Point) -> float:
    dx, dy = b.x - a.x, b.y - a.y
    square = dx * dx + dy * dy
    along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / square if square else 0
    along = min(max(along, 0), 1)
    return hypot(point.x - a.x - along * dx, point.y - a.y - along * dy)


@st.composite
def inks(draw: st.DrawFn) -> Ink:
    height = draw(st.integers(1, ink.MAX_HEIGHT))
    at = st.tuples(
        st.integers(0, ink.UNITS), st.integers(0, height), st.integers(0, 90), st.integers(0, 255)
    )
    strokes = []
    t = 0
    for stroke in draw(st.lists(st.lists(at, min_size=1, max_size=60), min_size=1, max_size=6)):
        points = []
        for x, y, later, pressure in stroke:
            t += later
            points.append(Point(x, y, t, pressure))
        strokes.append(tuple(points))
    return Ink(ink.UNITS, height, tuple(strokes))


@given(inks())
def test_what_was_packed_is_unpacked(drawing: Ink) -> None:
    assert ink.unpack(ink.pack(drawing)) == drawing


@given(inks())
def test_every_dropped_point_lies_near_the_kept_path(drawing: Ink) -> None:
    for before, after in zip(drawing.strokes, ink.thin(drawing).strokes, strict=True):
        assert set(after) <= set(before)
        assert (after[0], after[-1]) == (before[0], before[-1])
        legs = list(pairwise(after)) or [(after[0], after[0])]
        assert all(min(away(point, *leg) for leg in legs) <= ink.TOLERANCE for point in before)


def test_the_tolerance_is_half_a_pixel_of_print() -> None:
    assert ink.UNITS / (ink.PRINTED_MM / 25.4 * 300) / 2 >= ink.TOLERANCE


def test_a_signature_of_400_points_takes_about_three_quarters_of_a_kilobyte() -> None:
    assert len(ink.pack(ink.thin(made_up()))) < 780


def test_thinning_a_dense_stylus_keeps_a_third_at_most() -> None:
    dense = made_up(2400, 240)
    thinned = ink.thin(dense)
    assert 60 < sum(map(len, thinned.strokes)) < 2400 / 3
    assert len(ink.pack(thinned)) < len(ink.pack(dense))


@given(st.binary(max_size=400))
@example(b"")
@example(b"\x01")
@example(b"\x02" + zlib.compress(b"\x80\x40\x01\x00"))
def test_any_bytes_are_a_drawing_or_refused(raw: bytes) -> None:
    for attempt in (raw, b"\x01" + raw, b"\x01" + zlib.compress(raw)):
        try:
            drawing = ink.unpack(attempt)
        except InkError:
            continue
        assert ink.unpack(ink.pack(drawing)) == drawing


@given(inks(), st.data())
def test_a_changed_byte_is_refused_or_another_drawing(drawing: Ink, data: st.DataObject) -> None:
    raw = bytearray(ink.pack(drawing))
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(InkError):
        ink.unpack(bytes(raw))


@given(inks(), st.data())
def test_a_cut_drawing_is_refused(drawing: Ink, data: st.DataObject) -> None:
    raw = ink.pack(drawing)
    with pytest.raises(InkError):
        ink.unpack(raw[: data.draw(st.integers(0, len(raw) - 1))])


def test_a_drawing_without_all_of_its_checksum_is_refused() -> None:
    raw = ink.pack(made_up(30))
    for act in (ink.unpack, ink.verify):
        for cut in range(1, 5):
            with pytest.raises(InkError):
                act(raw[:-cut])


@pytest.mark.parametrize(
    "body",
    (
        bytes(64 * 1024 * 1024),
        b"\xff" * 1_000_000,
        b"\x80\x40\xb8\x17\x01" + b"\xff\xff\xff\x7f",
        b"\x80\x40\xb8\x17\xff\xff\xff\xff\x0f",
        b"\x80\x40\xb8\x17\x80\x04" + b"\xff\x3f" * 512,
        b"\x80\x40\xb8\x17\x00",
        b"\x80\x40\xb8\x17\x01\x00",
    ),
    ids=["bomb", "endless-number", "points", "strokes", "sum-of-points", "no-stroke", "no-point"],
)
def test_a_bomb_is_refused_in_little_memory_and_time(body: bytes) -> None:
    raw = b"\x01" + zlib.compress(body, 9)[: ink.MAX_PACKED - 1]
    del body
    tracemalloc.start()
    began = time.process_time()
    with pytest.raises(InkError):
        ink.unpack(raw)
    spent = time.process_time() - began
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 24 * 1024 * 1024
    assert spent < 5


@pytest.mark.parametrize(
    "strokes",
    (
        (),
        ((),),
        ((Point(-1, 0, 0, 0),),),
        ((Point(0, HEIGHT + 1, 0, 0),),),
        ((Point(0, 0, 5, 0), Point(0, 0, 4, 0)),),
        ((Point(0, 0, 0, 256),),),
        ((Point(0, 0, 0, 0),),) * (ink.MAX_STROKES + 1),
        ((Point(0, 0, 0, 0),) * (ink.MAX_POINTS + 1),),
    ),
)
def test_a_drawing_beyond_the_bounds_is_not_packed(strokes: tuple[ink.Stroke, ...]) -> None:
    with pytest.raises(InkError):
        ink.pack(Ink(ink.UNITS, HEIGHT, strokes))


@pytest.mark.parametrize(
    ("width", "height"),
    ((ink.UNITS - 1, HEIGHT), (ink.UNITS + 1, HEIGHT), (ink.UNITS, 0), (8192, ink.MAX_HEIGHT + 1)),
)
def test_a_pad_of_another_size_is_refused_wherever_it_is_met(width, height) -> None:
    drawing = Ink(width, height, ((Point(0, 0, 0, 0),),))
    body = bytearray()
    varints.put(body, (width, height, 1, 1, 0, 0, 0, 0))
    raw = b"\x01" + zlib.compress(bytes(body))
    for act in (lambda: ink.pack(drawing), lambda: ink.unpack(raw), lambda: ink.verify(raw)):
        with pytest.raises(InkError):
            act()


def two_points(**columns: tuple[int, int]) -> bytes:
    """A packed drawing of two points at the ends of what is allowed, but for *columns*."""
    body = bytearray()
    varints.put(body, (ink.UNITS, HEIGHT, 1, 2))
    ends = {"x": ink.UNITS, "y": HEIGHT, "t": ink.MAX_MS, "pressure": 255}
    for name, end in ends.items():
        varints.put(body, varints.differences(columns.get(name, (0, end))))
    return b"\x01" + zlib.compress(bytes(body))


@pytest.mark.parametrize(
    "columns",
    (
        *({name: (-1, 0)} for name in ("x", "y", "t", "pressure")),
        {"x": (0, ink.UNITS + 1)},
        {"y": (0, HEIGHT + 1)},
        {"t": (0, ink.MAX_MS + 1)},
        {"t": (5, 4)},
        {"pressure": (0, 256)},
    ),
    ids=str,
)
def test_a_point_beyond_the_bounds_is_refused_by_each_reader(columns) -> None:
    for act in (ink.unpack, ink.verify):
        act(two_points())
        with pytest.raises(InkError, match="point"):
            act(two_points(**columns))


def test_noise_that_packs_to_more_than_the_most_is_not_packed() -> None:
    chance, t, noise = Random(5), 0, []
    for _ in range(ink.MAX_POINTS):
        t += chance.randint(0, 430)
        x, y = chance.randint(0, ink.UNITS), chance.randint(0, ink.MAX_HEIGHT)
        noise.append(Point(x, y, t, chance.randint(0, 255)))
    with pytest.raises(InkError, match="too long"):
        ink.pack(Ink(ink.UNITS, ink.MAX_HEIGHT, (tuple(noise),)))


def test_bytes_behind_a_drawing_are_refused() -> None:
    raw = ink.pack(made_up(30))
    within = raw[:1] + zlib.compress(ink.inflate(raw) + b"\x00")
    for act in (ink.unpack, ink.verify):
        for longer in (raw + b"\x00", within):
            with pytest.raises(InkError):
                act(longer)


@pytest.mark.parametrize(
    "body", (b"\x80", b"\x01\x80", b"\x80" * 5 + b"\x01", b"\xff" * 5 + b"\x7f")
)
def test_a_number_that_does_not_end_or_is_too_long_is_none(body) -> None:
    with pytest.raises(varints.VarintError):
        varints.take(body)


@given(inks())
def test_the_outline_is_one_path_from_the_first_to_the_last_point(drawing: Ink) -> None:
    for stroke in drawing.strokes:
        path = ink.outline(stroke)
        assert path[0][:2] == pytest.approx(stroke[0][:2], abs=1)
        assert path[-1][4:6] == pytest.approx(stroke[-1][:2], abs=1)
        for a, b in pairwise(path):
            assert a[4:6] == pytest.approx(b[:2], abs=1)


@given(inks())
def test_the_outline_passes_near_every_point(drawing: Ink) -> None:
    for stroke in drawing.strokes:
        path = [spot for segment in ink.outline(stroke) for spot in along(segment)]
        for x, y, _, _ in stroke:
            assert min(hypot(x - u, y - v) for u, v in path) < 40


def along(segment: Segment) -> list[tuple[float, float]]:
    x0, y0, cx, cy, x1, y1, _ = segment
    steps = max(2, int(hypot(x1 - x0, y1 - y0) / 8))
    return [
        (
            x0 * (1 - k / steps) ** 2
            + 2 * cx * k / steps * (1 - k / steps)
            + x1 * (k / steps) ** 2,
            y0 * (1 - k / steps) ** 2
            + 2 * cy * k / steps * (1 - k / steps)
            + y1 * (k / steps) ** 2,
        )
        for k in range(steps + 1)
    ]


def test_a_swift_line_is_narrower_than_a_slow_one() -> None:
    slow, swift = (
        ink.outline(tuple(Point(k * step, 100, k * 10, 0) for k in range(12))) for step in (8, 400)
    )
    assert min(part.width for part in slow[2:]) > max(part.width for part in swift[2:])


def test_a_touch_is_a_dot_and_a_blank_pad() -> None:
    touch = (Point(10, 20, 0, 0),)
    for resting in (touch, touch * 2, touch * 5):
        assert ink.outline(resting)[0][:6] == (10, 20, 10, 20, 10, 20)
    assert ink.is_blank(Ink(ink.UNITS, HEIGHT, (touch,)))
    assert ink.is_blank(Ink(ink.UNITS, HEIGHT, ()))
    assert not ink.is_blank(made_up())


def test_a_cross_is_not_blank_and_a_tick_is_small() -> None:
    cross = Ink(
        ink.UNITS,
        HEIGHT,
        (
            (Point(0, 0, 0, 0), Point(900, 900, 200, 0)),
            (Point(900, 0, 400, 0), Point(0, 900, 600, 0)),
        ),
    )
    tick = Ink(ink.UNITS, HEIGHT, ((Point(0, 0, 0, 0), Point(300, 300, 90, 0)),))
    assert not ink.is_blank(cross)
    assert not ink.is_small(cross)
    assert not ink.is_blank(tick)
    assert ink.is_small(tick)
    assert ink.is_small(Ink(ink.UNITS, HEIGHT, ()))


@pytest.mark.parametrize(
    ("length", "ms", "small"),
    ((1000, 5000, True), (2000, 100, True), (2000, 300, False), (5000, 100, False)),
)
def test_a_short_or_hasty_line_is_small_and_a_long_one_never(length, ms, small) -> None:
    line = (Point(0, 0, 0, 0), Point(length, 0, ms, 0))
    assert ink.is_small(Ink(ink.UNITS, HEIGHT, (line,))) is small


def test_a_point_is_whole_units_wherever_the_hand_is() -> None:
    assert ink.point(4095.6, -12.3, 12.4, 0.5) == Point(4096, -12, 12, 128)
    assert ink.point(-1e9, 1e9, 1e9, 3) == Point(-16384, 24576, ink.MAX_MS, 255)


BEYOND = st.tuples(st.integers(-9000, 17000), st.integers(-9000, 17000))


@given(st.lists(BEYOND, min_size=2, max_size=40), st.integers(1, ink.UNITS * 2))
def test_what_was_drawn_beyond_the_pad_is_kept_in_its_shape(spots, height) -> None:
    stroke = tuple(Point(x, y, index * 9, 0) for index, (x, y) in enumerate(spots))
    drawing = ink.fit(height, (stroke,))
    assert ink.unpack(ink.pack(drawing)) == drawing
    scale = ink.ink_length(drawing) / max(1, ink.ink_length(Ink(1, 1, (stroke,))))
    for (a, b), (c, d) in zip(pairwise(stroke), pairwise(drawing.strokes[0]), strict=True):
        assert hypot(d.x - c.x, d.y - c.y) == pytest.approx(
            scale * hypot(b.x - a.x, b.y - a.y), abs=2 + 0.01 * ink.UNITS
        )


@given(inks())
def test_a_drawing_on_the_pad_stays_as_it_is(drawing: Ink) -> None:
    assert ink.fit(drawing.height, drawing.strokes) == drawing


def test_the_newest_point_is_drawn_at_once_and_the_curve_takes_its_place() -> None:
    stroke = made_up().strokes[0]
    pen = ink.Pen()
    certain: list[Segment] = []
    for point in stroke:
        certain += pen.add(point)
        assert pen.tail() == pen.tail()
        assert pen.tail()[-1][4:6] == point[:2]
    assert (*certain, *pen.lift()) == ink.outline(stroke)


def test_a_stylus_that_presses_draws_wider() -> None:
    def widths(pressure: int) -> list[float]:
        line = tuple(Point(k * 60, 100, k * 10, pressure) for k in range(12))
        return [part.width for part in ink.outline(line)]

    light, firm, untold = widths(10), widths(200), widths(0)
    assert all(a < 0.6 * b for a, b in zip(light, firm, strict=True))
    assert firm == untold


def test_the_longest_noise_a_pad_can_hold_is_packed() -> None:
    chance = Random(5)
    noise = tuple(
        Point(4000 + chance.randint(-400, 400), 1500 + chance.randint(-400, 400), 8 * k, 0)
        for k in range(ink.MAX_POINTS)
    )
    drawing = ink.thin(ink.fit(HEIGHT, (noise,)))
    assert len(ink.pack(drawing)) <= ink.MAX_PACKED


@given(inks(), st.data())
def test_what_is_verified_is_what_can_be_unpacked(drawing: Ink, data: st.DataObject) -> None:
    raw = ink.pack(drawing)
    values = varints.take(ink.inflate(raw))
    values[data.draw(st.integers(0, len(values) - 1))] = data.draw(st.integers(0, 1 << 34))
    body = bytearray()
    varints.put(body, values)
    changed = raw[:1] + zlib.compress(bytes(body))

    for each in (raw, changed):
        assert refusal_of(ink.verify, each) == refusal_of(ink.unpack, each)


def refusal_of(read, raw: bytes) -> str | None:
    try:
        read(raw)
    except InkError as refused:
        return str(refused)
    return None
