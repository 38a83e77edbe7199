"""Where a text that is longer than its page may be cut: between two lines, never through one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Slot
from PySide6.QtQuick import QQuickItem

from ui.shown import item

_NEAR = 1.0
_MOST = 0.85
_WHOLE = ("QQuickControl", "QQuickTextInput", "QQuickPaintedItem")


class Band(NamedTuple):
    """What must not be cut: a line, a button, a picture. Pixels from the top of the text."""

    top: float
    bottom: float


def cuts(bands: Sequence[Band]) -> list[float]:
    """Give every height at which no band is cut, from the top down."""
    edges = sorted({edge for band in bands for edge in band})
    return [
        edge
        for edge in edges
        if not any(band.top + _NEAR < edge < band.bottom - _NEAR for band in bands)
    ]


def onward(bands: Sequence[Band], top: float, height: float) -> float:
    """Give the top of the next page: what is not whole on this one comes first there."""
    end = top + height + _NEAR
    hidden = min((band.top for band in bands if band.bottom > end), default=top)
    cut = max((edge for edge in cuts(bands) if edge <= hidden + _NEAR), default=top)
    # Something taller than the page is shown in parts all the same.
    return cut if cut > top + _NEAR else top + _MOST * height


def backward(bands: Sequence[Band], top: float, height: float) -> float:
    """Give the top of the page before: as much as fits above *top*."""
    if top <= height:
        return 0.0
    tops = [edge for edge in cuts(bands) if top - height - _NEAR <= edge < top - _NEAR]
    return tops[0] if tops else top - _MOST * height


def snapped(bands: Sequence[Band], top: float) -> float:
    """Give the cut nearest to *top*, and the very top for what is close to it."""
    return min((0.0, *cuts(bands)), key=lambda edge: abs(edge - top))


def showing(bands: Sequence[Band], top: float, height: float, wanted: Band) -> float:
    """Give the top of the page that shows *wanted* whole: *top*, if that one does."""
    if top - _NEAR <= wanted.top and wanted.bottom <= top + reach(bands, top, height) + _NEAR:
        return top
    if wanted.top < top:
        return max((edge for edge in cuts(bands) if edge <= wanted.top), default=0.0)
    least = wanted.bottom - height
    tops = (edge for edge in cuts(bands) if least <= edge <= wanted.top)
    # A page may be shown only as far as its last whole line.
    whole = (edge for edge in tops if wanted.bottom <= edge + reach(bands, edge, height) + _NEAR)
    return next(whole, wanted.top)


def final(bands: Sequence[Band], length: float, height: float) -> float:
    """Give the top of the last page of a text of *length*."""
    least = length - height
    if least <= 0:
        return 0.0
    tops = (band.top for band in bands)
    whole = set(cuts(bands))
    return min((top for top in tops if top >= least - _NEAR and top in whole), default=least)


def reach(bands: Sequence[Band], top: float, height: float) -> float:
    """Give how much of a page of *height* from *top* on is shown, so that no line is cut."""
    end = top + height
    if not any(band.top + _NEAR < end < band.bottom - _NEAR for band in bands):
        return height
    last = max((edge for edge in cuts(bands) if top + _NEAR < edge <= end + _NEAR), default=end)
    return min(height, last - top)


@item
class Pager(QObject):
    """Answers for a column of texts and buttons as it stands on the screen now."""

    @Slot(QQuickItem, float, float, result=float)
    def onward(self, column: QQuickItem, top: float, height: float) -> float:
        """Give where the next page begins."""
        bands = _bands(column)
        return min(onward(bands, top, height), final(bands, column.implicitHeight(), height))

    @Slot(QQuickItem, float, float, result=float)
    def backward(self, column: QQuickItem, top: float, height: float) -> float:
        """Give where the page before begins."""
        return backward(_bands(column), top, height)

    @Slot(QQuickItem, float, float, result=float)
    def snapped(self, column: QQuickItem, top: float, height: float) -> float:
        """Give the beginning of a line next to *top*."""
        bands = _bands(column)
        return min(snapped(bands, top), final(bands, column.implicitHeight(), height))

    @Slot(QQuickItem, float, float, float, float, result=float)
    def showing(
        self, column: QQuickItem, top: float, height: float, above: float, below: float
    ) -> float:
        """Give where the page begins on which what lies between *above* and *below* is whole."""
        return showing(_bands(column), top, height, Band(above, below))

    @Slot(QQuickItem, float, result=float)
    def final(self, column: QQuickItem, height: float) -> float:
        """Give where the last page begins."""
        return final(_bands(column), column.implicitHeight(), height)

    @Slot(QQuickItem, float, float, result=float)
    def reach(self, column: QQuickItem, top: float, height: float) -> float:
        """Give how much is shown of the page that begins at *top*."""
        return reach(_bands(column), top, height)


def _bands(column: QQuickItem) -> list[Band]:
    return sorted(_within(column, 0.0))


def _within(parent: QQuickItem, above: float) -> Iterator[Band]:
    """Walk down only: an item asked for its parent would live as long as Python's hold on it."""
    for child in parent.childItems():
        if not child.isVisible() or child.height() <= 0:
            continue
        top = above + child.y()
        lines = child.property("lineCount")
        if isinstance(lines, int) and lines > 0:
            yield from _lines(child, top, lines)
        elif any(child.inherits(kind) for kind in _WHOLE):
            yield Band(top, top + child.height())
        else:
            yield from _within(child, top)


def _lines(text: QQuickItem, top: float, count: int) -> Iterator[Band]:
    step = float(text.property("contentHeight")) / count
    first = top + float(text.property("topPadding") or 0)
    for line in range(count):
        yield Band(first + line * step, first + (line + 1) * step)
