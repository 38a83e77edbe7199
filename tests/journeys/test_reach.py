"""Everyone can touch it and read it: measured over every page as it stands on the screen.

Lengths are millimetres of the glass at 5.9 pixels a millimetre, a 10-inch tablet of 1280 x 800.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys import sights as measured
from tests.journeys.scene import Seen
from tests.journeys.sights import SCALES, WINDOW, Finding, Sight, findings, hold, mm, tour

__all__ = ["tour"]
pytestmark = pytest.mark.timeout(300)

CONTROL, PRIMARY, GAP = 12.0, 15.0, 3.0
# At 50 cm a capital reads with ease when it is 20 minutes of arc high, and 16 are the least
# (ISO 9241-303): 2.9 and 2.3 mm. In our faces a capital is two thirds of the type size.
CAPITAL = 0.66
BODY, LEAST = 2.9, 2.3
POINT = 25.4 / 72
A_HAIR = 3  # pixels of the empty edge of a button
LARGE = 25 * POINT  # what size x2 must reach: 25 points on the glass, 8.8 mm
PAGES = Path(__file__).parents[2] / "ui" / "qml" / "pages"


def who(one: Seen) -> str:
    return f"{one.component} {one.name or one.text[:50] or one.said}"


def text_in_view(sight: Sight) -> list[Seen]:
    return [one for one in sight.kinds("text") if not one.left.empty]


def test_every_page_was_looked_at(tour):
    seen = {sight.station.split(" ")[0] for sight in tour}
    assert seen == {page.stem for page in PAGES.glob("*.qml")}
    assert {sight.language for sight in tour} == {"en", "es"}
    assert {sight.palette for sight in tour} == {"paper", "dark", "light"}
    assert {(sight.size, sight.scale) for sight in tour} == {
        (size, scale) for size in WINDOW for scale in SCALES
    }


# --- touch -------------------------------------------------------------------------------


def test_every_control_is_12_mm_or_more_each_way(tour):
    def smallest(sight: Sight) -> Iterator[Finding]:
        for one in (*sight.controls(), *sight.kinds("key")):
            if not one.left.empty:
                yield who(one), mm(min(one.area.width, one.area.height))

    hold(tour, smallest, CONTROL)


def test_every_strong_button_is_15_mm_or_more_each_way(tour):
    def smallest(sight: Sight) -> Iterator[Finding]:
        for one in sight.controls():
            if one.strong:
                yield who(one), mm(min(one.area.width, one.area.height))

    hold(tour, smallest, PRIMARY)


def test_neighbours_stand_3_mm_apart(tour):
    """But for the keys of the keyboard and the rows of a list, which touch as everywhere."""

    def nearest(sight: Sight) -> Iterator[Finding]:
        controls = [one for one in sight.controls() if not one.left.empty]
        for at, one in enumerate(controls):
            for other in controls[at + 1 :]:
                rows = one.component == other.component == "QQuickItemDelegate"
                if not rows and sight.within(one, "layer") == sight.within(other, "layer"):
                    yield f"{who(one)} to {who(other)}", mm(one.left.away(other.left))

    hold(tour, nearest, GAP)


# --- sight -------------------------------------------------------------------------------


def test_what_does_not_fit_its_page_has_its_more(tour):
    def whole(sight: Sight) -> Iterator[Finding]:
        for one in (*text_in_view(sight), *sight.controls()):
            yield who(one), float(one.more or one.left.holds(one.area))

    hold(tour, whole, 1)


def test_more_is_in_view_wherever_something_goes_on(tour):
    def shown(sight: Sight) -> Iterator[Finding]:
        buttons = [one for one in sight.kinds("button") if one.name == "moreButton"]
        for area in sight.kinds("more"):
            goes_on = any(
                area.number in one.above and one.more and not one.left.holds(one.area)
                for one in sight.kinds("text", "button", "field")
            )
            if goes_on and not sight.overlaid(area):
                mine = [one for one in buttons if area.number in one.above]
                yield who(area), float(any(one.left.holds(one.area) for one in mine))

    hold(tour, shown, 1)


def test_no_button_or_field_is_cut_through(tour):
    def whole(sight: Sight) -> Iterator[Finding]:
        for one in sight.controls():
            taller = one.area.height > min(WINDOW[sight.size].height / 4, 200)
            if one.left.height > A_HAIR and not taller:
                yield who(one), float(one.left.holds(one.area))

    hold(tour, whole, 1)


def test_no_word_is_left_out_for_want_of_room(tour):
    """But for the middle of a path to a file, which can be as long as a disk has folders."""

    def whole(sight: Sight) -> Iterator[Finding]:
        for one in sight.kinds("text"):
            if not one.text.startswith("/"):
                yield who(one), float(not one.truncated and not one.spills)

    hold(tour, whole, 1)


def test_nothing_is_written_over_anything_else(tour):
    def apart(sight: Sight) -> Iterator[Finding]:
        texts = [one for one in text_in_view(sight) if not sight.within(one, "key")]
        controls = [one for one in sight.controls() if one.kind != "pad" and not one.left.empty]
        layers = {one.number: sight.within(one, "layer") for one in (*texts, *controls)}
        for at, one in enumerate(texts):
            for other in (*texts[at + 1 :], *controls):
                both = one.left.cut(other.left)
                apart = both.empty or layers[one.number] != layers[other.number]
                if not apart and other.number not in one.above:
                    yield f"{who(one)} over {who(other)}", -min(both.width, both.height)
                else:
                    yield "", 0

    hold(tour, apart, -2)


def test_no_text_is_smaller_than_16_minutes_of_arc(tour):
    def capital(sight: Sight) -> Iterator[Finding]:
        for one in sight.kinds("text"):
            if not sight.within(one, "drawn"):
                yield who(one), mm(one.size) * CAPITAL

    hold(tour, capital, LEAST)


def test_what_is_read_is_20_minutes_high_and_25_points_at_the_second_size(tour):
    def capital(sight: Sight) -> Iterator[Finding]:
        for one in sight.kinds("text"):
            if sight.within(one, "body") and not sight.within(one, "button"):
                yield f"{who(one)} x1", mm(one.size) * CAPITAL

    hold(tour, capital, BODY)
    doubled = tuple(sight for sight in tour if sight.scale == 2)
    hold(doubled, body_size, LARGE)


def body_size(sight: Sight) -> Iterator[Finding]:
    for one in sight.kinds("text"):
        if sight.within(one, "body") and not sight.within(one, "button"):
            yield who(one), mm(one.size)


# --- contrast, from the rendered pixels ----------------------------------------------------


def test_every_text_stands_out_7_to_1_from_its_ground(tour):
    """But for what cannot be touched now, which is faded on purpose."""

    def contrast(sight: Sight) -> Iterator[Finding]:
        for one in sight.kinds("text"):
            if one.number in sight.written:
                yield f"{who(one)}, {sight.palette}", sight.written[one.number]

    hold(tour, contrast, 7)


def test_every_control_stands_out_3_to_1_from_what_lies_around_it(tour):
    """But for quiet buttons, which are a text underlined, and what cannot be touched now."""

    def contrast(sight: Sight) -> Iterator[Finding]:
        for one in sight.controls():
            if one.number in sight.outlined and one.enabled and not one.quiet:
                yield f"{who(one)}, {sight.palette}", sight.outlined[one.number]

    hold(tour, contrast, 3)


# --- names ---------------------------------------------------------------------------------


ROLES = {
    "button": {"Button", "RadioButton", "CheckBox", "ListItem"},
    "field": {"EditableText"},
    "pad": {"Canvas"},
}


def test_every_control_has_a_role_and_a_name_of_its_own(tour):
    def named(sight: Sight) -> Iterator[Finding]:
        told = [(one.said, one.described) for one in sight.controls()]
        for one in sight.controls():
            own = told.count((one.said, one.described)) == 1
            # Of a masked field Qt tells readers the description, never the name.
            name = one.said.strip() or (one.kind == "field" and one.described.strip())
            yield who(one), float(bool(name) and own and one.role in ROLES[one.kind])

    hold(tour, named, 1)


def test_what_is_written_on_a_button_is_in_its_name(tour):
    """Whoever speaks to the machine says what they read; `A+` is a sign, not a word."""

    def said(sight: Sight) -> Iterator[Finding]:
        for one in sight.kinds("button"):
            if one.text and one.name != "textSizeButton":
                yield f"{who(one)}: {one.said}", float(one.text.lower() in one.said.lower())

    hold(tour, said, 1)


def test_the_measures_can_fail(tour):
    """A ruler that finds nothing wrong with a millimetre is no ruler."""
    bad = findings(tour, body_size, 1000)
    assert bad
    assert measured.mm(59) == pytest.approx(10)
