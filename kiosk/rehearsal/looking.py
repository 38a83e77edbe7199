"""Whether a printed page shows what was signed: the words, and the ink as a line."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import normalize

from kiosk.ink import Ink
from kiosk.rehearsal.value import Page, Picture

Box = tuple[float, float, float, float]
Spots = set[tuple[int, int]]

_DARK = 128
_RULE = 2.0  # the cell's own lines are no ink
_NEAR = 1.4  # points; the pen is up to 1.2 wide, and a page is seen in whole pixels
_ENOUGH = 0.98
_ALIKE = 0.08


def says(page: Page, texts: Iterable[str]) -> bool:
    """Tell whether each of *texts* stands on the page, wherever its lines were broken."""
    said = _flat(page.text)
    return all(_flat(text) in said for text in texts)


def shows(page: Page, drawing: Ink, cell: Box) -> bool:
    """Tell whether the ink in *cell* (x, top, width, height in points) is *drawing*.

    Every point of the drawing must be dark, and hardly anything else; size does not count.
    """
    dark = _dark(page.picture, cell)
    points = [(float(each.x), float(each.y)) for stroke in drawing.strokes for each in stroke]
    if not dark or not points:
        return False
    wide, high = _span([x for x, _ in dark]), _span([y for _, y in dark])
    left, top = min(x for x, _ in dark), min(y for _, y in dark)
    across, down = _span([x for x, _ in points]), _span([y for _, y in points])
    x0, y0 = min(x for x, _ in points), min(y for _, y in points)
    if min(across, down, wide, high) <= 0 or abs(wide / high / (across / down) - 1) > _ALIKE:
        return False
    put = {
        (round(left + (x - x0) / across * wide), round(top + (y - y0) / down * high))
        for x, y in points
    }
    reach = max(1, round(_NEAR * page.picture.scale))
    return _covered(put, dark, reach) >= _ENOUGH and _covered(dark, put, reach) >= _ENOUGH


def _dark(picture: Picture, cell: Box) -> Spots:
    left, top, width, height = cell
    scale = picture.scale
    columns = range(int((left - _RULE) * scale), int((left + width + _RULE) * scale))
    rows = range(int((top + _RULE) * scale), int((top + height - _RULE) * scale))
    return {
        (x, y)
        for y in rows
        if 0 <= y < picture.height
        for x in columns
        if 0 <= x < picture.width and picture.gray[y * picture.width + x] < _DARK
    }


def _covered(spots: Spots, by: Spots, reach: int) -> float:
    """Give the share of *spots* that have one of *by* within *reach* pixels."""
    near = [
        (dx, dy)
        for dx in range(-reach, reach + 1)
        for dy in range(-reach, reach + 1)
        if dx * dx + dy * dy <= reach * reach
    ]
    wide = {(x + dx, y + dy) for x, y in by for dx, dy in near}
    return len(spots & wide) / len(spots)


def _span(numbers: list[int] | list[float]) -> float:
    return float(max(numbers) - min(numbers))


def _flat(text: str) -> str:
    return " ".join(normalize("NFC", text).split())
