"""What stands on the screen, item by item, as plain values: where, how large, what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

_BUTTONS = ("QQuickAbstractButton",)
_FIELDS = ("QQuickTextField", "QQuickTextArea")
_TEXT = (
    "[fontInfo.pixelSize, effectiveHorizontalAlignment, verticalAlignment, leftPadding, "
    "topPadding, contentWidth, contentHeight].join()"
)
_QUIET = 2  # ActionButton.Quiet
_PARTS = {
    "MoreArea": "more",
    "RefusalBar": "layer",
    "IdleWarning": "layer",
    "BlankScreen": "layer",
    "ConfirmBar": "layer",
    "KeepBar": "layer",
    "LeaveBar": "layer",
    "LetterText": "body",
    "Paragraphs": "body",
    "YesNo": "body",
    "LetterSheet": "drawn",
    "SignatureLine": "drawn",
}
# Qt's numbers of its alignments.
_RIGHT, _CENTRE, _BOTTOM, _MIDDLE = 2, 4, 64, 128


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the window, in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def empty(self) -> bool:
        return self.width < 1 or self.height < 1

    def cut(self, other: Box) -> Box:
        """Give what both cover."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(x, y, max(0.0, right - x), max(0.0, bottom - y))

    def holds(self, other: Box) -> bool:
        """Say whether *other* lies in this box, to the pixel."""
        return bool(
            self.x <= other.x + 1
            and self.y <= other.y + 1
            and self.right >= other.right - 1
            and self.bottom >= other.bottom - 1
        )

    def away(self, other: Box) -> float:
        """Give the gap between two boxes; nothing where they touch or overlap."""
        across = max(self.x - other.right, other.x - self.right)
        along = max(self.y - other.bottom, other.y - self.bottom)
        return max(across, along, 0.0)


@dataclass(frozen=True, slots=True)
class Seen:
    """One item that is shown. `left` is what its surroundings let one see of `area`."""

    number: int
    above: tuple[int, ...]
    component: str
    kind: str  # button, field, pad, key, text; more, layer, body, drawn; or ""
    name: str
    area: Box
    left: Box
    enabled: bool
    more: bool  # inside something that is longer than the page and has its More
    text: str = ""
    said: str = ""
    described: str = ""
    role: str = ""
    strong: bool = False
    quiet: bool = False
    focusable: bool = False
    focused: bool = False
    checked: bool = False
    truncated: bool = False
    size: float = 0.0
    spills: bool = False


def seen(window: QQuickWindow) -> tuple[Seen, ...]:
    """Give everything that is shown, from the ground up."""
    top = window.contentItem()
    return tuple(_below(top, _area(top), (), False, _Counter()))


class _Counter:
    def __init__(self) -> None:
        self.value = 0

    def next(self) -> int:
        self.value += 1
        return self.value


def _below(
    item: QQuickItem, left: Box, above: tuple[int, ...], more: bool, counter: _Counter
) -> Iterator[Seen]:
    """From the top down only: an item asked for its parent would live as long as the answer."""
    if not item.isVisible() or item.opacity() <= 0:
        return
    area = _area(item)
    number = counter.next()
    one = _plain(item, number, above, area, left, more)
    if one.kind:
        yield one
    inner = left.cut(area) if item.clip() else left
    more = more or (one.component == "MoreArea" and bool(item.property("long")))
    for child in item.childItems():
        yield from _below(child, inner, (*above, number), more, counter)


def _plain(
    item: QQuickItem, number: int, above: tuple[int, ...], area: Box, left: Box, more: bool
) -> Seen:
    component = item.metaObject().className().split("_QML")[0]
    kind = _kind(item, component)
    one = Seen(
        number,
        above,
        component,
        kind,
        item.objectName(),
        area,
        area.cut(left),
        item.isEnabled(),
        more,
    )
    if kind == "text":
        return _text(item, one, left)
    if kind in {"button", "field", "pad", "key"}:
        return _control(item, one)
    return one


def _kind(item: QQuickItem, component: str) -> str:
    if any(item.inherits(one) for one in _BUTTONS):
        return "button"
    if any(item.inherits(one) for one in _FIELDS):
        return "field"
    if item.inherits("QQuickText"):
        return "text" if item.property("text") and not area_is_empty(item) else ""
    if item.property("uppercased") is not None:
        return "key"
    if component in {"InkPad", "SignPad"}:
        return "pad"
    return _PARTS.get(component, "")


def area_is_empty(item: QQuickItem) -> bool:
    """Say whether nothing of the item can be seen for want of room."""
    return bool(item.width() < 1 or item.height() < 1)


def _control(item: QQuickItem, one: Seen) -> Seen:
    one = replace(
        one,
        text=str(item.property("text") or ""),
        strong=bool(item.property("strong")),
        quiet=item.property("kind") == _QUIET,
        focusable=item.activeFocusOnTab(),
        focused=item.hasActiveFocus(),
        checked=bool(item.property("checked")),
    )
    reader = QAccessible.queryAccessibleInterface(item)
    if reader is None:
        return one
    return replace(
        one,
        said=reader.text(QAccessible.Text.Name),
        described=reader.text(QAccessible.Text.Description),
        role=reader.role().name,
    )


def _text(item: QQuickItem, one: Seen, left: Box) -> Seen:
    told, _ = QQmlExpression(qmlContext(item), item, _TEXT).evaluate()
    size, across, along, pad, above, wide, high = (float(part) for part in str(told).split(","))
    area = one.area
    x = {_RIGHT: area.width - wide - pad, _CENTRE: (area.width - wide) / 2}.get(int(across), pad)
    y = {_BOTTOM: area.height - high, _MIDDLE: (area.height - high) / 2}.get(int(along), above)
    painted = Box(area.x + x, area.y + y, wide, high)
    return replace(
        one,
        text=str(item.property("text")),
        truncated=bool(item.property("truncated")),
        size=size,
        area=painted,
        left=painted.cut(left),
        spills=wide > area.width - pad + 1 or high > area.height - above + 1.5,
    )


def _area(item: QQuickItem) -> Box:
    area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return Box(area.x(), area.y(), area.width(), area.height())
