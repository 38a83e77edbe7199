"""A hand on the screen: it finds what is shown by its name, and touches it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from ui.kiosk.shell import Shell

PATIENCE = 20.0
_THREE_FRAMES = 0.05
_TOUCH = 1 / 240
# What leads off a page: touched when all that the page asks for is filled in.
_LEAVING = frozenset(
    [
        "setupButton",
        "tryButton",
        "forwardButton",
        "signButton",
        "readButton",
        "englishButton",
        "spanishButton",
        "agreeButton",
        "disagreeButton",
        "fullNoticeButton",
        "neverLivedButton",
        "undoButton",
        "moreTimeButton",
    ]
)
Spot = tuple[float, float]


class NotShownError(AssertionError):
    """What the hand was told to touch did not come up; names the object and the page."""


class Hand:
    """Touches a window as a person would. Every action waits until its object is shown."""

    def __init__(self, app: QGuiApplication, window: QQuickWindow, shell: Shell) -> None:
        self._app, self._window, self._shell = app, window, shell
        self.before_leaving: Callable[[], None] = lambda: None
        self._device = QTest.createTouchDevice()

    def page(self) -> str:
        """Give the name of the page that is shown."""
        return str(self._shell.property("page"))

    def language(self) -> str:
        """Give the language of the window, `en` or `es`."""
        return str(self._shell.property("language"))

    def idle(self, seconds: int) -> None:
        """Let the kiosk believe that nobody touched it for *seconds*."""
        for _ in range(seconds):
            self._shell.tick()
        self.rest()

    def wait(self, shown: Callable[[], bool], what: str) -> None:
        """Let the window live until *shown*; `NotShownError` after 20 seconds."""
        end = monotonic() + PATIENCE
        while not shown():
            if monotonic() > end:
                raise NotShownError(f"{what} (page {self.page()})")
            self.rest()

    def rest(self) -> None:
        """Let the window do what is waiting."""
        self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def expect(self, page: str) -> None:
        """Wait until *page* is shown, and nothing moves any more."""
        self.wait(lambda: self.page() == page and self._settled(), f"page {page}")

    def item(self, name: str) -> QQuickItem:
        """Give the shown, enabled item with this object name; `row/yes` is one inside another."""
        found: list[QQuickItem] = []

        def look() -> bool:
            found[:] = [self._window.contentItem()]
            for part in name.split("/"):
                inside = self._shown(found[0])
                found[:] = [one for one in inside if one.objectName() == part][:1]
                if not found:
                    return False
            return found[0].isEnabled()

        self.wait(look, f"item {name}")
        return found[0]

    def tap(self, name: str) -> None:
        """Touch the middle of the item with this object name, scrolling to it by its More."""
        item = self.item(name)
        self._steady(item)
        if name in _LEAVING:
            self.before_leaving()
        while not self._in_view(item) and self._more():
            self._steady(item)
        self.touch(self._centre(item))

    def touch(self, spot: QPoint) -> None:
        """Press and release one finger: so swiftly that no slow machine sees a long press."""
        press = QTest.touchEvent(self._window, self._device, autoCommit=False).press(0, spot)
        press.commit(processEvents=False)
        QTest.touchEvent(self._window, self._device).release(0, spot).commit()
        self.rest()

    def corner(self) -> None:
        """Tap the volunteers' corner five times."""
        for _ in range(5):
            self.touch(QPoint(20, 20))

    def draw(self, name: str, strokes: Sequence[Sequence[Spot]]) -> None:
        """Draw *strokes* on the item; spots are fractions of its width and height."""
        area = self._area(self.item(name))
        for stroke in strokes:
            spots = [
                QPointF(area.x() + x * area.width(), area.y() + y * area.height()).toPoint()
                for x, y in stroke
            ]
            QTest.touchEvent(self._window, self._device).press(0, spots[0]).commit()
            for spot in spots[1:]:
                self._move(spot)
            QTest.touchEvent(self._window, self._device).release(0, spots[-1]).commit()
            self.rest()

    def _move(self, spot: QPoint) -> None:
        """Go on to *spot* as a swift hand does: a stroke takes time, and the pad notes it."""
        end = monotonic() + _TOUCH
        while monotonic() < end:
            self.rest()
        QTest.touchEvent(self._window, self._device).move(0, spot).commit()

    def write(self, box: str, text: str) -> None:
        """Touch the box, then each key of the keyboard on the screen."""
        self.tap(box)
        self.wait(lambda: bool(list(self._keys())), "the keyboard")
        for letter in text:
            self._strike(letter)

    def photo(self, file: Path) -> None:
        """Keep a picture of the window once nothing moves."""
        self.wait(self._settled, "rest")
        if not self._window.grabWindow().save(str(file)):
            raise OSError("the picture could not be written")

    def _strike(self, letter: str) -> None:
        """Touch the key for *letter*: on the page of letters, else on that of symbols."""
        wanted = letter.lower()
        key = self._key(wanted)
        if key is None:
            self._turn()
            key = self._key(wanted)
        if key is None:
            raise NotShownError(f"a key for U+{ord(letter):04X} (page {self.page()})")
        if letter.isalpha() and letter.isupper() != bool(key.property("uppercased")):
            self.touch(self._centre(self._special(Qt.Key.Key_Shift)))
        self.touch(self._centre(key))
        if self._key("q") is None:
            self._turn()

    def _steady(self, item: QQuickItem) -> None:
        """Wait until the layout has left the item where it is for three frames."""
        seen = [QRectF()]
        since = [monotonic()]

        def still() -> bool:
            if self._area(item) != seen[0]:
                seen[0], since[0] = self._area(item), monotonic()
            return monotonic() - since[0] > _THREE_FRAMES

        self.wait(still, f"rest of {item.objectName()}")

    def _turn(self) -> None:
        """Show the other page of the keyboard."""
        letters = self._key("q") is not None
        self.touch(self._centre(self._special(Qt.Key.Key_Context1)))
        self.wait(lambda: (self._key("q") is not None) != letters, "the other keys")

    def _key(self, text: str) -> QQuickItem | None:
        return next((key for key in self._keys() if key.property("text") == text), None)

    def _special(self, code: Qt.Key) -> QQuickItem:
        for key in self._keys():
            if key.property("key") == code:
                return key
        raise NotShownError(f"the key {code.name} (page {self.page()})")

    def _keys(self) -> Iterator[QQuickItem]:
        return (one for one in self._shown() if one.property("uppercased") is not None)

    def _more(self) -> bool:
        more = [one for one in self._shown() if one.objectName() == "moreButton"]
        if not more or not more[0].isEnabled():
            return False
        self.touch(self._centre(more[0]))
        return True

    def _shown(self, below: QQuickItem | None = None) -> Iterator[QQuickItem]:
        return (item for item, _ in self._seen(below))

    def _seen(self, below: QQuickItem | None = None) -> Iterator[tuple[QQuickItem, QRectF]]:
        """Give what is visible, each with the area that its surroundings leave to it.

        From the top down only: asking an item for its parent ties the parent's Python
        object to the life of the item.
        """
        top = below or self._window.contentItem()
        stack = [(top, self._area(self._window.contentItem()))]
        while stack:
            item, left = stack.pop()
            if item.isVisible() and item.opacity() > 0:
                yield item, left
                inner = left & self._area(item) if item.clip() else left
                stack.extend((child, inner) for child in item.childItems())

    def _area(self, item: QQuickItem) -> QRectF:
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def _centre(self, item: QQuickItem) -> QPoint:
        return self._area(item).center().toPoint()

    def _in_view(self, item: QQuickItem) -> bool:
        middle = self._area(item).center()
        return any(one == item and left.contains(middle) for one, left in self._seen())

    def _settled(self) -> bool:
        page = self._window.findChild(QQuickItem, "page")
        return page is not None and page.x() == 0 and page.opacity() == 1
