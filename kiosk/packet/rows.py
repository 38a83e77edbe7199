"""The signature pages: eight lines a page, the ink as curves; in a public copy names alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kiosk.collation import initial
from kiosk.model import Method
from kiosk.packet import pdf
from kiosk.packet.book import HEADING, LABEL, SMALL, Book, shorten
from kiosk.packet.inking import Box, Drawn, draw, put
from kiosk.packet.order import Variant
from kiosk.packet.sections import Section
from kiosk.packet.sheet import Sheet, Style, missing
from kiosk.packet.value import Line, Packet
from kiosk.states import STATE_BY_CODE, state_name

A_PAGE = 8
_AT_ONCE = 512
_LEFT, _RIGHT = 42.0, 750.0
_NUMBER, _INK, _ID = 66.0, 78.0, 750.0
_INK_WIDTH, _ID_WIDTH = 188.0, 82.0
_FIRST, _HIGH = 104.0, 56.0
# Where the first line of a page has its ink: x, top, width, height.
INK_CELL = (_INK, _FIRST, _INK_WIDTH, _HIGH)
_TYPED = Style(pdf.SERIF_ITALIC, 17)
_NOTE = Style(pdf.SANS, 7)
_COPY = Style(pdf.SANS_BOLD, 8.5)


class _Grid(NamedTuple):
    """Where the columns stand, and how many rows of which height a page has."""

    rows: int
    high: float
    name: float
    name_width: float
    place: float
    place_width: float
    ink: bool


_WITH_INK = _Grid(A_PAGE, _HIGH, 282.0, 216.0, 512.0, 152.0, ink=True)
_NAMES = _Grid(16, 28.0, 84.0, 320.0, 420.0, 244.0, ink=False)


def page_count(packet: Packet, section: Section) -> int:
    """Give how many pages the lines of *section* fill."""
    return -(-section.lines // _grid(packet).rows)


def signature_pages(book: Book) -> Iterator[Sheet]:
    """Give the pages with every line in its order; the book counts the lines on the way."""
    begun = 0
    for part in range(len(book.sections)):
        yield from _under(book, part, begun)
        begun += book.sections[part].lines


def _under(book: Book, part: int, begun: int) -> Iterator[Sheet]:
    """Give the pages under one letter, whose lines begin as number *begun* from 0."""
    section, grid = book.sections[part], _grid(book.packet)
    number = book.packet.first + begun
    for together in book.lines.batches(_AT_ONCE, begun, begun + section.lines):
        book.count(together, section)
        drawings = draw([line.ink for line in together]) if grid.ink else [None] * len(together)
        for start in range(0, len(together), grid.rows):
            some, first = slice(start, start + grid.rows), number + start
            page = (first - book.packet.first - begun) // grid.rows
            _look(book, together[some], book.letters.setdefault(part, {}), page)
            yield _page(book, section, grid, first, together[some], drawings[some])
        number += len(together)


def _grid(packet: Packet) -> _Grid:
    return _NAMES if packet.variant is Variant.PUBLIC else _WITH_INK


def _page(
    book: Book,
    section: Section,
    grid: _Grid,
    first: int,
    lines: Sequence[Line],
    drawings: Sequence[Drawn | None],
) -> Sheet:
    sheet = book.sheet(pdf.LANDSCAPE)
    _head(book, section, sheet, grid, (first, first + len(lines) - 1))
    for index, (line, drawn) in enumerate(zip(lines, drawings, strict=True)):
        top = _FIRST + index * grid.high
        sheet.begin("P")
        _row(book, section, sheet, grid, first + index, line, top)
        sheet.end()
        if grid.ink:
            _signature(book, sheet, line, drawn, top)
    sheet.paint(_rules(sheet.height, grid.high, len(lines)))
    return sheet


@cache
def _rules(height: float, high: float, count: int) -> str:
    """Give the level lines below so many rows."""
    levels = [height - _FIRST - index * high for index in range(1, count + 1)]
    lines = (f"{_LEFT:.2f} {y:.2f} m {_RIGHT:.2f} {y:.2f} l" for y in levels)
    return f"0.5 G 0.4 w {' '.join(lines)} S"


def _head(book: Book, section: Section, sheet: Sheet, grid: _Grid, span_: tuple[int, int]) -> None:
    (first, last), say, count = span_, book.wording.say, book.packet.last
    span = (
        say("range-one", first=last, count=count)
        if first == last
        else say("range", first=first, last=last, count=count)
    )
    with sheet.mark("H2"):
        title = section.campaign.campaign.title.say(book.wording.language)
        sheet.text(_LEFT, 66, shorten(sheet, title, HEADING, 540), HEADING)
    sheet.text(_RIGHT, 66, span, SMALL, "right")
    told = f"{book.versions_of(section)} · SHA-256 {section.letter.hex()}"
    if copy := book.copy_words():
        sheet.text(_RIGHT, 80, copy, _COPY, "right")
    sheet.text(_LEFT, 80, told, LABEL)
    with sheet.mark("P"):
        sheet.text(_NUMBER, _FIRST - 6, say("number"), LABEL, "right")
        if grid.ink:
            sheet.text(_INK, _FIRST - 6, say("signature"), LABEL)
        sheet.text(grid.name, _FIRST - 6, say("name"), LABEL)
        sheet.text(grid.place, _FIRST - 6, say("place"), LABEL)
        sheet.text(_ID, _FIRST - 6, say("line"), LABEL, "right")
    sheet.rule(_LEFT, _FIRST, _RIGHT, 0.8)


def _row(
    book: Book, section: Section, sheet: Sheet, grid: _Grid, number: int, line: Line, top: float
) -> None:
    middle, room = top + grid.high / 2, grid.high - 8
    sheet.text(_NUMBER, middle + 3, book.wording.number(number), SMALL, "right")
    _fitted(sheet, (grid.name, middle, grid.name_width, room), [line.name.printed], 12)
    where = _town_and_state(line, apart=grid.ink)
    version = ""
    if len(section.editions) > 1:
        version = book.version_words([book.version(line)])
    if beside := " · ".join(filter(None, (line.beside, version))):
        where.append(beside)
    _fitted(sheet, (grid.place, middle, grid.place_width, room), where, 9.5)
    sheet.text(_ID, middle + 3, line.id, _narrowed(sheet, line.id), "right")


def _look(book: Book, lines: Sequence[Line], begins: dict[str, int], page: int) -> None:
    """Remember what no face draws, and on which *page* each letter or ZIP code begins."""
    for line in lines:
        first = line.beside if book.packet.variant is Variant.ANNEX else initial(line.name)
        begins.setdefault(first, page)
        words = f"{line.name.printed}{line.place.town}{line.witness}"
        lacking = missing(book.document, words, pdf.SANS)
        if lacking:
            book.substituted[line.id] = lacking


def _signature(book: Book, sheet: Sheet, line: Line, drawn: Drawn | None, top: float) -> None:
    """Set what stands for the signature; a drawing is named for who cannot see it."""
    say, middle = book.wording.say, top + _HIGH / 2
    note = ""
    if line.method is Method.PAPER:
        note = say("on-paper-kept")
        words = say("on-paper", sheet=line.sheet, line=line.sheet_line)
        _fitted(sheet, (_INK, middle - 3, _INK_WIDTH, _HIGH - 8), [words], 9.5)
    elif line.method is Method.TYPED:
        note = say("typed")
        place = (_INK, middle - 3, _INK_WIDTH, _HIGH - 8)
        _fitted(sheet, place, [line.name.printed], _TYPED.size, _TYPED.face)
    elif drawn is None:
        # The record was authenticated; still, one drawing never stops a packet.
        note = say("unreadable")
    else:
        if line.method is Method.MARK:
            note = say("mark", witness=line.witness)
        foot = 12 if note else 3
        box = Box(_INK, sheet.height - top - _HIGH + foot, _INK_WIDTH, _HIGH - 3 - foot)
        sheet.begin("Figure", say("drawn-by-hand"))
        sheet.paint(put(drawn, box))
        sheet.end()
    if note:
        sheet.text(_INK, top + _HIGH - 5, shorten(sheet, note, _NOTE, _INK_WIDTH), _NOTE)


def _narrowed(sheet: Sheet, line_id: str) -> Style:
    """Give the style in which even the longest line id stays in its column."""
    style = SMALL
    while sheet.measure(line_id, style) > _ID_WIDTH and style.size > 4:
        style = Style(style.face, style.size - 0.5)
    return style


def _fitted(
    sheet: Sheet,
    place: tuple[float, float, float, float],
    texts: list[str],
    size: float,
    face: str = pdf.SANS,
) -> None:
    """Set *texts* below each other around the middle of a cell, smaller until they fit.

    The cell is x, middle, width and height.
    """
    x, middle, width, high = place
    while True:
        style = Style(face, size)
        lines = [part for text in texts for part in sheet.wrap(text, style, width)]
        leading = size * 1.22
        if len(lines) * leading <= high or size <= 4:
            break
        size -= 0.5
    sheet.lines(x, middle - len(lines) * leading / 2 + size * 0.92, lines, style, leading)


def _town_and_state(line: Line, *, apart: bool) -> list[str]:
    code = line.place.state
    state = state_name(code) if code in STATE_BY_CODE else code
    town = line.place.town
    if town.casefold() == state.casefold():
        return [state]
    return [town, state] if apart else [f"{town}, {state}"]
