"""The pad under a finger, a stylus, a palm and a turning screen."""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
)
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import ink
from ui.app import QML
from ui.kiosk.inkpad import InkPad
from ui.kiosk.strokes import Strokes

WIDE, HIGH = 1000, 500
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PRESS, MOVE, RELEASE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
)
TABLET = {
    PRESS: QEvent.Type.TabletPress,
    MOVE: QEvent.Type.TabletMove,
    RELEASE: QEvent.Type.TabletRelease,
}


class Board:
    """A pad that fills a white window, and hands before it."""

    def __init__(self, app, pad):
        self.app, self.pad = app, pad
        self.window = QQuickWindow()
        self.window.setColor(QColor("white"))
        self.finger = QTest.createTouchDevice()
        self.stylus = QPointingDevice(
            "a made-up stylus",
            7,
            QInputDevice.DeviceType.Stylus,
            QPointingDevice.PointerType.Pen,
            QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
            1,
            1,
            "",
            QPointingDeviceUniqueId(),
        )
        pad.setParentItem(self.window.contentItem())
        self.resize(WIDE, HIGH)
        self.window.show()
        self.app.processEvents()

    def resize(self, width, height):
        self.window.resize(width, height)
        self.pad.setSize(QSizeF(width, height))
        self.app.processEvents()

    def press(self, x, y):
        QTest.touchEvent(self.window, self.finger).press(0, QPoint(x, y)).commit()

    def move(self, x, y):
        QTest.touchEvent(self.window, self.finger).move(0, QPoint(x, y)).commit()

    def release(self, x, y):
        QTest.touchEvent(self.window, self.finger).release(0, QPoint(x, y)).commit()

    def draw(self, *spots):
        self.press(*spots[0])
        for spot in spots[1:]:
            self.move(*spot)
        self.release(*spots[-1])

    def mouse(self, kind, x, y, ms, device=None):
        at = QPointF(x, y)
        button, held = (NONE if kind is MOVE else LEFT), (NONE if kind is RELEASE else LEFT)
        no_key = Qt.KeyboardModifier.NoModifier
        given = device or QPointingDevice.primaryPointingDevice()
        event = QMouseEvent(kind, at, at, at, button, held, no_key, given)
        event.setTimestamp(ms)
        self.app.sendEvent(self.window, event)

    def pen(self, kind, x, y, ms, pressure):
        """As Qt does: first the tablet's event, then, unless that was taken, the mouse's."""
        at, no_key = QPointF(x, y), Qt.KeyboardModifier.NoModifier
        button, held = (NONE if kind is MOVE else LEFT), (NONE if kind is RELEASE else LEFT)
        rest = (pressure, 0.0, 0.0, 0.0, 0.0, 0.0, no_key, button, held)
        event = QTabletEvent(TABLET[kind], self.stylus, at, at, *rest)
        event.setAccepted(False)
        event.setTimestamp(ms)
        self.app.sendEvent(self.window, event)
        assert not event.isAccepted()
        self.mouse(kind, x, y, ms, self.stylus)

    def inked(self, x, y, reach=1):
        """Say whether there is ink within *reach* pixels."""
        self.app.processEvents()
        picture = self.window.grabWindow()
        around = range(-reach, reach + 1)
        return any(
            picture.pixelColor(x + across, y + down).lightness() < 190
            for across in around
            for down in around
            if 0 <= x + across < picture.width() and 0 <= y + down < picture.height()
        )

    @property
    def strokes(self):
        """What was made, before it is thinned."""
        return tuple(map(tuple, self.pad._strokes._strokes))


@pytest.fixture
def board(qapp):
    made = Board(qapp, InkPad())
    yield made
    made.window.close()


def units(pixels):
    return pixels * ink.UNITS / WIDE


def lengths(stroke):
    return [hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(stroke)]


def test_the_newest_point_is_painted_before_the_next_one_comes(board):
    board.press(100, 100)
    assert board.inked(100, 100)
    for x, y in ((160, 130), (220, 100), (300, 180)):
        board.move(x, y)
        assert board.inked(x, y)
        assert not board.inked(x + 20, y + 20)


def test_the_curve_takes_the_place_of_its_tail(board):
    board.press(100, 100)
    board.move(300, 100)
    assert board.inked(285, 100, reach=0)
    board.move(300, 400)
    assert board.inked(200, 100)
    board.release(300, 400)
    drawn = board.window.grabWindow()
    board.pad.setProperty("ink", QColor("#000001"))
    board.app.processEvents()
    again = board.window.grabWindow()
    unlike = [
        (x, y)
        for x in range(0, WIDE, 3)
        for y in range(0, HIGH, 3)
        if abs(drawn.pixelColor(x, y).lightness() - again.pixelColor(x, y).lightness()) > 40
    ]
    assert unlike == []


def test_a_tap_leaves_a_dot_and_is_no_signature(board):
    board.draw((400, 250))
    assert board.inked(400, 250)
    assert [len(stroke) for stroke in board.strokes] == [1]
    assert board.pad.property("blank")
    board.draw((100, 250), (300, 250))
    assert not board.pad.property("blank")


def test_a_second_finger_draws_nothing(board):
    board.press(100, 100)
    second = [QTest.touchEvent(board.window, board.finger) for _ in range(3)]
    second[0].stationary(0).press(1, QPoint(700, 400)).commit()
    second[1].move(0, QPoint(200, 100)).move(1, QPoint(800, 400)).commit()
    assert not board.inked(750, 400, reach=60)
    second[2].stationary(0).release(1, QPoint(800, 400)).commit()
    board.move(300, 100)
    board.release(300, 100)
    (stroke,) = board.strokes
    assert stroke[-1][:2] == (round(units(300)), round(units(100)))
    assert max(point.y for point in stroke) == round(units(100))


def test_what_is_wider_than_a_finger_is_a_palm(board):
    finger, palm = (
        SimpleNamespace(ellipseDiameters=lambda size=size: QSizeF(size, size / 2))
        for size in (60, 200)
    )
    assert not board.pad._is_palm(palm)
    board.pad.setProperty("palm", 150.0)
    assert board.pad._is_palm(palm)
    assert not board.pad._is_palm(finger)


def test_a_stylus_takes_the_place_of_the_hand_that_rests_below_it(board):
    board.press(700, 400)
    board.move(720, 410)
    for kind, x in ((PRESS, 100), (MOVE, 200), (RELEASE, 300)):
        board.mouse(kind, x, 100, x, board.stylus)
    board.release(720, 410)
    (stroke,) = board.strokes
    assert [point.x for point in stroke] == [round(units(x)) for x in (100, 200, 300)]
    assert not board.inked(710, 405, reach=20)


@pytest.mark.parametrize("beyond", ((-200, 250), (1300, 250), (500, -150), (500, 800)))
def test_a_stroke_that_leaves_the_pad_comes_back_whole(board, beyond):
    spots = ((400, 200), (450, 250), beyond, (550, 250), (600, 300))
    board.draw(*spots)
    (stroke,) = ink.fit(board.pad._strokes.height, board.strokes).strokes
    assert len(stroke) == len(spots)
    drawing = board.pad.drawing()
    assert ink.unpack(ink.pack(drawing)) == drawing
    drawn = [hypot(c - a, d - b) for (a, b), (c, d) in pairwise(spots)]
    scale = lengths(stroke)[0] / drawn[0]
    assert lengths(stroke) == pytest.approx([scale * one for one in drawn], rel=0.01)
    assert board.inked(600, 300)


def test_undo_takes_the_last_stroke_and_clear_takes_all(board):
    board.draw((100, 100), (300, 100))
    board.draw((100, 300), (300, 300))
    board.draw((100, 400), (300, 400))
    board.pad.undoStroke()
    assert (board.inked(200, 300), board.inked(200, 400)) == (True, False)
    assert board.pad.property("strokes") == 2
    board.pad.clear()
    assert not board.inked(200, 100)
    assert board.pad.property("strokes") == 0
    assert board.pad.property("blank")
    board.draw((100, 100), (300, 100))
    assert board.strokes[0][0].t == 0


@pytest.mark.parametrize("size", ((500, 1000), (1000, 250), (1600, 900), (300, 200)))
def test_a_screen_that_turns_in_mid_stroke_keeps_the_drawing_whole(board, size):
    board.draw((100, 100), (300, 450), (900, 50))
    before = board.strokes
    board.press(200, 200)
    board.move(400, 400)
    board.resize(*size)
    scale = min(size[0] / WIDE, size[1] / HIGH)
    left, top = (size[0] - scale * WIDE) / 2, (size[1] - scale * HIGH) / 2

    def now(x, y):
        return round(left + x * scale), round(top + y * scale)

    for spot in ((100, 100), (900, 50), (400, 400)):
        assert board.inked(*now(*spot), reach=2)
    board.move(*now(600, 300))
    board.release(*now(600, 300))
    first, second = board.strokes
    assert first == before[0]
    assert len(second) == 3
    slack = 1.5 * ink.UNITS / WIDE / scale
    assert second[-1].x == pytest.approx(units(600), abs=slack)
    assert second[-1].y == pytest.approx(units(300), abs=slack)
    board.resize(WIDE, HIGH)
    assert board.inked(100, 100, reach=2)
    assert board.inked(600, 300, reach=3)


def test_ink_below_a_tall_pad_is_seen_when_the_screen_is_turned(board):
    board.resize(500, 1000)
    board.draw((100, 100), (400, 950))
    board.resize(1000, 500)
    assert board.inked(375 + 50, 50, reach=2)
    assert board.inked(375 + 200, 475, reach=3)


def test_points_that_waited_together_keep_the_times_at_which_they_were_made(board):
    for kind, x, ms in ((PRESS, 100, 5000), (MOVE, 140, 5008), (MOVE, 190, 5016)):
        board.mouse(kind, x, 100, ms)
    board.mouse(RELEASE, 250, 100, 5024)
    # Another device may have another clock: time never goes back.
    for kind, x, ms in ((PRESS, 100, 90), (MOVE, 140, 98), (RELEASE, 190, 5030)):
        board.mouse(kind, x, 300, ms)
    times = [[point.t for point in stroke] for stroke in board.strokes]
    assert times == [[0, 8, 16, 24], [24, 24, 30]]


def test_a_pad_that_is_full_takes_no_more_and_stays_a_drawing(board):
    board.mouse(PRESS, 0, 0, 1)
    for index in range(ink.MAX_POINTS + 50):
        board.mouse(MOVE, (index * 7) % WIDE, (index * 13) % HIGH, 2 + index)
    board.mouse(RELEASE, 5, 5, 20_000)
    board.draw((100, 100), (300, 100))
    assert board.pad.property("strokes") == 1
    assert ink.unpack(ink.pack(board.pad.drawing())).strokes


def test_more_strokes_than_a_drawing_holds_are_not_begun(board):
    for index in range(ink.MAX_STROKES + 3):
        board.draw((index, 100), (index + 5, 120))
    assert board.pad.property("strokes") == ink.MAX_STROKES
    assert ink.pack(board.pad.drawing())


def test_a_trembling_hand_draws_a_calm_and_thick_line_on_the_steady_pad(board):
    board.pad.setProperty("steady", True)
    board.pad.setProperty("thickness", 2.0)
    board.mouse(PRESS, 100, 250, 1000)
    for step in range(1, 150):
        board.mouse(MOVE, 100 + 5 * step, 250 + 16 * (-1) ** (step // 6), 1000 + 12 * step)
    board.mouse(RELEASE, 845, 250, 2800)
    (stroke,) = board.strokes
    assert max(abs(point.y - units(250)) for point in stroke[20:]) < units(8)
    assert stroke[-1].x == pytest.approx(units(845), abs=units(25))
    assert board.inked(600, 250, reach=6)


SIGN_PAD = b"import QtQuick\nimport Firma.Ui\nSignPad { width: 1000; height: 500 }"


def test_a_stylus_draws_as_wide_as_it_is_pressed(qapp):
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    component = QQmlComponent(engine)
    component.setData(SIGN_PAD, "")
    pad = component.create()
    assert isinstance(pad, QQuickItem), component.errorString()
    board = Board(qapp, pad)
    for line, pressure in ((100, 0.15), (300, 0.5)):
        board.pen(PRESS, 100, line, line, pressure)
        for step in range(1, 30):
            board.pen(MOVE, 100 + 20 * step, line, line + 9 * step, pressure)
        board.pen(RELEASE, 680, line, line + 290, 0.0)
    light, firm = board.strokes
    assert {point.pressure for point in light[1:-1]} == {38}
    assert {point.pressure for point in firm[1:-1]} == {128}
    widths = [max(one.width for one in ink.outline(stroke)[4:]) for stroke in (light, firm)]
    assert widths[0] < 0.7 * widths[1]
    board.window.close()
    assert isinstance(qapp, QGuiApplication)


@pytest.mark.parametrize("odd", (float("nan"), float("inf"), -float("inf")))
def test_a_place_or_time_that_is_no_number_draws_nothing(odd):
    sound, drawn = (0.0, 0.0, 0.0, 0.5), Strokes()
    drawn.begin(odd, 3000)
    assert drawn.add(*sound) == ()
    for at in range(4):
        assert drawn.add(*(odd if at == place else 9.0 for place in range(4))) == ()
    drawn.add(4000.0, 2000.0, 400.0, 0.5)
    drawn.end()
    assert [len(stroke) for stroke in drawn.drawing().strokes] == [2]
    assert not drawn.blank
