"""A correction: the numbers of lines that were handed over and stand no more, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.errors import PacketRefused
from kiosk.files import writing_durably
from kiosk.packet import pdf
from kiosk.packet.book import (
    BODY,
    BOTTOM,
    LABEL,
    MARGIN,
    SMALL,
    TOP,
    Book,
    body_width,
    feet,
    heading,
    open_book,
)
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.value import Packet, Written
from kiosk.packet.write import Settle, synced

_COLUMNS, _STEP = 3, 15.0
_RECEIPT = 190.0
_HEX = Style(pdf.SANS, 8.5)


class Taken(NamedTuple):
    """A line that stands no more: its printed number and its id."""

    number: int
    line: str


def write_correction(
    target: Path,
    packet: Packet,
    taken: Sequence[Taken],
    before: int,
    handed: date,
    settle: Settle = lambda _written: None,
) -> Written:
    """Make *target* the correction of the packet that *packet* follows.

    It was handed over on the day *handed*, and its addressee holds *before* lines. Refuses
    as `write` does.
    """
    book = open_book(packet)
    for one in taken:
        book.roll.row([str(one.number), one.line])
    book.settle()
    sheets = _pages(book, taken, before, handed)
    try:
        with (
            closing(book.document),
            writing_durably(target) as out,
            closing(book.document.volume(out)) as volume,
        ):
            leaves = [volume.take(sheet.page) for sheet in sheets]
            marks = [pdf.Mark(book.wording.say("correction"), 0)]
            volume.finish(leaves, marks, feet(book, [leaf.size for leaf in leaves], len(leaves)))
            written = Written(target, volume.sha256, len(leaves), book.id, (), book.digests.packet)
            synced(out)
            settle(written)
    except OSError as cause:
        raise PacketRefused from cause
    return written


def _pages(book: Book, taken: Sequence[Taken], before: int, handed: date) -> list[Sheet]:
    """Give the numbers in columns, page by page, and the acknowledgement below the last."""
    say = book.wording.say
    sheet = book.sheet()
    sheets = [sheet]
    words = say("correction-what", id=book.packet.follows, day=book.wording.day(handed))
    y = heading(sheet, say("correction"), words)
    left = say("correction-left", before=before, after=before - len(taken))
    y = sheet.lines(MARGIN, y, sheet.wrap(left, BODY, body_width(sheet)), BODY, 15.5) + 10
    width = body_width(sheet) / _COLUMNS
    for start in range(0, len(taken), _COLUMNS):
        if y > sheet.height - BOTTOM:
            sheet, y = book.sheet(), TOP + 10
            sheets.append(sheet)
        for column, one in enumerate(taken[start : start + _COLUMNS]):
            x = MARGIN + column * width
            with sheet.mark("P"):
                number = say("correction-number", number=one.number)
                sheet.text(x, y, number, SMALL)
                sheet.text(x + 52, y, one.line, SMALL)
        y += _STEP
    if y > sheet.height - BOTTOM - _RECEIPT:
        sheet, y = book.sheet(), TOP + 10
        sheets.append(sheet)
    _receipt(book, sheet, y + 22, len(taken))
    return sheets


def _receipt(book: Book, sheet: Sheet, y: float, count: int) -> None:
    say, packet = book.wording.say, book.packet
    sheet.rule(MARGIN, y - 14, sheet.width - MARGIN)
    key = "correction-received-one" if count == 1 else "correction-received"
    words = say(key, count=count, id=packet.follows)
    y = sheet.lines(MARGIN, y, sheet.wrap(words, BODY, body_width(sheet)), BODY, 15.5) + 34
    for label in ("received-by", "received-on", "received-signature"):
        sheet.rule(MARGIN, y, MARGIN + 270)
        sheet.text(MARGIN, y + 12, say(label), LABEL)
        y += 44
    sheet.text(MARGIN, y, f"{say('hash')} {book.digests.packet.hex()}", _HEX)
