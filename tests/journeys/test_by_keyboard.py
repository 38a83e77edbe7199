"""Everything is reached by Tab, in view and ringed when it is, and taken by Return or Space."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.model import Method
from tests.journeys import pixels
from tests.journeys.scene import Seen, seen
from tests.journeys.sights import RING, at_rest, look, mm, touring
from tests.journeys.stand import LANDSCAPE, PORTRAIT

pytestmark = pytest.mark.timeout(300)

ROUNDED = 0.95  # of a frame, where its corners are round
# Between them these pages have a control of each kind.
RINGED = {
    "Letter translated": ("paper", "dark", "light"),
    "Notice": ("paper", "dark", "light"),
    "Town found": ("paper", "dark", "light"),
    "Choices": ("paper", "dark", "light"),
    "Start": ("paper",),
    "Language": ("paper",),
    "Review": ("paper",),
    "Unlock": ("paper",),
    "Ways": ("paper",),
}


@dataclass(frozen=True, slots=True)
class Walk:
    """What Tab led to on one page, in its order, and what it should have led to."""

    where: str
    reached: tuple[Seen, ...]
    wanted: frozenset[tuple[str, ...]]


def key(one: Seen) -> tuple[str, ...]:
    return (one.component, one.name, one.said, one.described)


def focused(items: tuple[Seen, ...]) -> Seen | None:
    found = [one for one in items if one.focused and one.kind in {"button", "field", "pad"}]
    return found[-1] if found else None


def tab(kiosk) -> None:
    QTest.keyClick(kiosk.kiosk.window, Qt.Key.Key_Tab)
    kiosk.hand.rest()


def walk(kiosk, where: str) -> Walk:
    items = at_rest(kiosk)
    modal = [one.number for one in items if one.component in {"IdleWarning", "BlankScreen"}]
    wanted = {
        key(one)
        for one in items
        if one.kind in {"button", "field"}
        and one.enabled
        and not (modal and modal[0] not in one.above)
    }
    reached: list[Seen] = []
    for _ in range(len(wanted) + 4):
        tab(kiosk)
        one = focused(seen(kiosk.kiosk.window))
        if one is not None and key(one) in {key(before) for before in reached}:
            break
        if one is not None:
            reached.append(one)
    return Walk(where, tuple(reached), frozenset(wanted))


@pytest.fixture(scope="module")
def walks(qapp, tmp_path_factory):
    """A walk by Tab over every page, upright and with the largest text."""
    found = []
    with closing(touring(tmp_path_factory.mktemp("walks"))) as stops:
        for kiosk, station in stops:
            look(kiosk, language="es", size=PORTRAIT, scale=4.0, palette="paper")
            found.append(walk(kiosk, station))
    return tuple(found)


def test_tab_reaches_every_control_of_every_page(walks):
    """More needs no reaching: the page turns by itself to what Tab leads to."""
    missed = [
        f"{one.where}: {who}"
        for one in walks
        for who in one.wanted - {*map(key, one.reached)}
        if not {"moreButton", "moreUpButton"} & {*who}
    ]
    assert not missed, "\n".join(missed)
    assert sum(len(one.reached) for one in walks) > 100


def test_tab_reaches_nothing_that_lies_under_a_warning(walks):
    strayed = [
        f"{one.where}: {key(who)}"
        for one in walks
        for who in one.reached
        if key(who) not in one.wanted and who.name not in {"moreUpButton", "wakeButton"}
    ]
    assert not strayed, "\n".join(strayed)


def test_what_has_the_focus_is_in_view(walks):
    """All of it, or as much as the page can show."""
    hidden = [
        f"{one.where}: {key(who)} {mm(who.left.height):.0f} of {mm(who.area.height):.0f} mm"
        for one in walks
        for who in one.reached
        if who.left.height < min(who.area.height, 120) - 2 or who.left.width < who.area.width - 2
    ]
    assert not hidden, "\n".join(hidden)


def test_what_has_the_focus_is_ringed_3_to_1(qapp, tmp_path_factory):
    """What changes by 3:1 as the focus comes is as much as a frame 2 px wide (WCAG 2.4.13)."""
    weak, measured, ahead = [], 0, set(RINGED)
    with closing(touring(tmp_path_factory.mktemp("rings"))) as stops:
        for kiosk, station in stops:
            if not ahead:
                break
            ahead.discard(station)
            for palette in RINGED.get(station, ()):
                look(kiosk, language="en", size=LANDSCAPE, scale=1.0, palette=palette)
                for one, with_focus, without in _rings(kiosk):
                    few, most = pixels.changed(without, with_focus, one.left, ring=RING + 3)
                    frame = ROUNDED * 4 * (one.left.width + one.left.height)
                    measured += 1
                    if few < frame or most < 3:
                        weak.append(f"{station}, {palette}: {key(one)} {few:.0f} of {frame:.0f} px")
    assert measured > 50
    assert not weak, "\n".join(weak)


def _rings(kiosk):
    """Give each control that Tab leads to, with a picture while it has the focus and one after."""
    reached: list[Seen] = []
    last = None
    for _ in range(40):
        tab(kiosk)
        one = focused(at_rest(kiosk))
        picture = pixels.grabbed(kiosk.kiosk.window)
        if last is not None:
            before, drawn = last
            # The page may have turned to what has the focus now: then nothing can be compared.
            still = {replace(item, focused=False) for item in seen(kiosk.kiosk.window)}
            if replace(before, focused=False) in still:
                yield before, drawn, picture
        if one is None or key(one) in {key(other) for other in reached}:
            return
        reached.append(one)
        last = (one, picture)


def strike(kiosk, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(kiosk.kiosk.window, one)
        kiosk.hand.rest()


def go_to(kiosk, name: str) -> None:
    """Press Tab until the control of this name has the focus."""
    kiosk.hand.item(name)
    for _ in range(40):
        tab(kiosk)
        if kiosk.kiosk.window.activeFocusItem().objectName() == name:
            return
    raise AssertionError(f"Tab does not lead to {name} on {kiosk.hand.page()}")


def spell(kiosk, text: str) -> None:
    strike(kiosk, *(Qt.Key(ord(letter.upper())) for letter in text))


@pytest.mark.parametrize("taking", (Qt.Key.Key_Return, Qt.Key.Key_Space), ids=("return", "space"))
def test_one_signs_with_nothing_but_a_keyboard(at_start, taking):
    kiosk = at_start()
    for name in ("signButton", "englishButton", "agreeButton", "yes", "yes", "yes"):
        go_to(kiosk, name)
        strike(kiosk, taking)
    go_to(kiosk, "forwardButton")
    strike(kiosk, taking)
    kiosk.hand.expect("Names")
    spell(kiosk, "luz")
    strike(kiosk, Qt.Key.Key_Return)
    spell(kiosk, "inventada")
    strike(kiosk, Qt.Key.Key_Return)
    kiosk.hand.expect("Town")
    spell(kiosk, "ajijic")
    strike(kiosk, Qt.Key.Key_Return)
    kiosk.hand.expect("Home")
    way = ("neverLivedButton", "forwardButton", "forwardButton", "waysButton", "typeButton")
    for name in (*way, "signButton"):
        go_to(kiosk, name)
        strike(kiosk, taking)
    kiosk.hand.expect("Thanks")
    (record,) = kiosk.carry().records
    assert (record.signature.name.given, record.signature.name.surname) == ("luz", "inventada")
    assert record.signature.method is Method.TYPED
