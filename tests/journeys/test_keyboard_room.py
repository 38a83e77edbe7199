"""The keyboard on the screen never covers the field in use, nor stays where there is none."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from tests.journeys.stand import LANDSCAPE, PORTRAIT
from tests.journeys.walking import WAY, walk

SIZES = pytest.mark.parametrize("size", (LANDSCAPE, PORTRAIT), ids=("landscape", "portrait"))
FIELDS = {
    "Names": ("givenBox", "surnameBox"),
    "Town": ("townBox",),
    "Home": ("homeBox",),
    "Email": ("emailBox",),
    "Zip": ("zipBox",),
    "WayOut": ("passphraseBox",),
    "SetupName": ("kioskBox",),
    "SetupEvent": ("eventBox",),
    "SetupPlace": ("eventTownBox",),
    "SetupRepeat": ("repeatBox",),
    "DutyName": ("volunteerBox",),
}


def keys(stand):
    """The area of every key that is shown."""
    hand = stand.hand
    hand.wait(lambda: bool(list(hand._keys())), "the keyboard")
    return [hand._area(key) for key in hand._keys()]


def is_clear(stand, box):
    """What is typed goes to *box*, and its frame is whole in view, above every key."""
    hand = stand.hand
    top = min(key.top() for key in keys(stand))
    field = stand.kiosk.window.activeFocusItem()
    hand._steady(field)
    area = hand._area(field)
    inside = [one for one, _ in hand._seen(hand.item(box))]
    left = next(left for one, left in hand._seen() if one == field)
    return field in inside and area.bottom() <= top and left.contains(area)


@SIZES
@pytest.mark.parametrize("scale", (1.0, 2.0, 4.0))
def test_the_field_in_use_is_above_the_keyboard_on_every_page(at_start, size, scale):
    stand = at_start(size=size)
    covered = []
    for page, boxes in FIELDS.items():
        stand.kiosk.signing.wipe()
        if page in WAY:
            walk(stand, page)
        else:
            stand.kiosk.shell.show(page)
        while stand.kiosk.shell.property("textScale") != scale:
            stand.kiosk.shell.largerText()
        stand.hand.expect(page)
        for box in boxes:
            if box != boxes[0]:
                stand.hand.tap(box)
            covered += [] if is_clear(stand, box) else [f"{page}/{box}"]
    assert covered == []


@SIZES
def test_the_keyboard_goes_where_there_is_nothing_to_type(at_start, size):
    stand = at_start(size=size)
    walk(stand, "Names")
    keys(stand)
    for page in ("Eligibility", "Language"):
        stand.kiosk.signing.wipe()
        walk(stand, page)
        stand.hand.rest()
        assert list(stand.hand._keys()) == []
        assert not QGuiApplication.inputMethod().isVisible()


@SIZES
def test_the_keyboard_keeps_the_field_in_view_when_the_screen_is_turned(at_start, size):
    stand = at_start(size=size)
    walk(stand, "Names")
    stand.hand.tap("surnameBox")
    stand.kiosk.window.resize(size[1], size[0])
    stand.hand.wait(lambda: stand.kiosk.window.height() == size[0], "the turned window")
    stand.hand.expect("Names")
    assert is_clear(stand, "surnameBox")
