"""The signature pages: eight lines a page, the ink as curves."""

from __future__ import annotations

from kiosk.model import Method
from kiosk.packet import pdf
from kiosk.packet.book import HEADING, LABEL, SMALL, Book, shorten
from kiosk.packet.inking import Box, Drawn, draw, put
from kiosk.packet.sheet import Sheet, Style, missing
from kiosk.packet.value import Line
from kiosk.states import STATE_BY_CODE, state_name

A_PAGE = 8
_AT_ONCE = 64 * A_PAGE
_LEFT, _RIGHT = 42.0, 750.0
_NUMBER, _INK, _NAME, _PLACE, _ID = 66.0, 78.0, 282.0, 512.0, 750.0
_INK_WIDTH, _NAME_WIDTH, _PLACE_WIDTH, _ID_WIDTH = 188.0, 216.0, 152.0, 82.0
_FIRST, _HIGH = 104.0, 56.0
# Where the first line of a page has its ink: x, top, width, height.
INK_CELL = (_INK, _FIRST, _INK_WIDTH, _HIGH)
_TYPED = Style(pdf.SERIF_ITALIC, 17)
_NOTE = Style(pdf.SANS, 7)


def page_count(count: int) -> int:
    """Give how many pages *count* lines fill."""
    return -(-count // A_PAGE)


def signature_pages(book: Book) -> list[Sheet]:
    """Give the pages with every line in its order."""
    sheets = []
    for batch in range(0, len(book.ordered), _AT_ONCE):
        together = book.ordered[batch : batch + _AT_ONCE]
        drawings = draw([line.ink for line in together])
        for start in range(0, len(together), A_PAGE):
            rows = list(zip(together, drawings, strict=True))[start : start + A_PAGE]
            sheets.append(_page(book, batch + start, rows))
    return sheets


def _page(book: Book, start: int, rows: list[tuple[Line, Drawn | None]]) -> Sheet:
    sheet = book.sheet(pdf.LANDSCAPE)
    say = book.wording.say
    last, count = start + len(rows), len(book.ordered)
    span = (
        say("range-one", first=last, count=count)
        if len(rows) == 1
        else say("range", first=start + 1, last=last, count=count)
    )
    sheet.text(_RIGHT, 66, span, SMALL, "right")
    sheet.text(_LEFT, 66, shorten(sheet, book.title, HEADING, 540), HEADING)
    version = say("version", version=str(book.campaign.version))
    sheet.text(_LEFT, 80, f"{version} · SHA-256 {book.digests.letter.hex()}", LABEL)
    for x, key in ((_INK, "signature"), (_NAME, "name"), (_PLACE, "place")):
        sheet.text(x, _FIRST - 6, say(key), LABEL)
    sheet.text(_NUMBER, _FIRST - 6, say("number"), LABEL, "right")
    sheet.text(_ID, _FIRST - 6, say("line"), LABEL, "right")
    sheet.rule(_LEFT, _FIRST, _RIGHT, 0.8)
    for index, (line, drawn) in enumerate(rows):
        _row(book, sheet, start + index + 1, line, _FIRST + index * _HIGH)
        _signature(book, sheet, line, drawn, _FIRST + index * _HIGH)
    return sheet


def _row(book: Book, sheet: Sheet, number: int, line: Line, top: float) -> None:
    middle = top + _HIGH / 2
    sheet.text(_NUMBER, middle + 3, book.wording.number(number), SMALL, "right")
    sheet.text(_ID, middle + 3, line.id, _narrowed(sheet, line.id), "right")
    _fitted(sheet, (_NAME, middle, _NAME_WIDTH), [line.name.printed], 12)
    _fitted(sheet, (_PLACE, middle, _PLACE_WIDTH), _town_and_state(line), 9.5)
    sheet.rule(_LEFT, top + _HIGH, _RIGHT, 0.4, 0.5)
    texts = (line.name.printed, line.place.town, line.witness)
    lacking = missing(book.document, "".join(texts), pdf.SANS)
    if lacking:
        book.substituted[line.id] = lacking


def _signature(book: Book, sheet: Sheet, line: Line, drawn: Drawn | None, top: float) -> None:
    note = {
        Method.DRAWN: "",
        Method.MARK: book.wording.say("mark", witness=line.witness),
        Method.TYPED: book.wording.say("typed"),
        Method.PAPER: book.wording.say("on-paper-kept"),
    }[line.method]
    if line.method is Method.PAPER:
        words = book.wording.say("on-paper", sheet=line.sheet, line=line.sheet_line)
        _fitted(sheet, (_INK, top + _HIGH / 2 - 3, _INK_WIDTH), [words], 9.5)
    elif line.method is Method.TYPED:
        place = (_INK, top + _HIGH / 2 - 3, _INK_WIDTH)
        _fitted(sheet, place, [line.name.printed], _TYPED.size, _TYPED.face)
    elif drawn is None:
        # The record was authenticated; still, one drawing never stops a packet.
        note = book.wording.say("unreadable")
    else:
        foot = 12 if note else 3
        box = Box(_INK, sheet.height - top - _HIGH + foot, _INK_WIDTH, _HIGH - 3 - foot)
        sheet.paint(put(drawn, box))
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
    place: tuple[float, float, float],
    texts: list[str],
    size: float,
    face: str = pdf.SANS,
) -> None:
    """Set *texts* below each other around the middle of a cell, smaller until they fit."""
    x, middle, width = place
    while True:
        style = Style(face, size)
        lines = [part for text in texts for part in sheet.wrap(text, style, width)]
        leading = size * 1.22
        if len(lines) * leading <= _HIGH - 8 or size <= 4:
            break
        size -= 0.5
    sheet.lines(x, middle - len(lines) * leading / 2 + size * 0.92, lines, style, leading)


def _town_and_state(line: Line) -> list[str]:
    code = line.place.state
    state = state_name(code) if code in STATE_BY_CODE else code
    town = line.place.town
    return [state] if town.casefold() == state.casefold() else [town, state]
