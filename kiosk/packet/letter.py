"""The letter, exact; what the packet adds stands outside its rules."""

from __future__ import annotations

from kiosk.campaign import layout
from kiosk.campaign import letter as letters
from kiosk.campaign.value import UNSET, Campaign
from kiosk.packet import pdf
from kiosk.packet.book import BODY, LABEL, MARGIN, SMALL, TOP, Book, body_width
from kiosk.packet.flow import Flow
from kiosk.packet.order import Variant
from kiosk.packet.sections import Section
from kiosk.packet.sheet import Sheet, Style

_LEADING = 15.5
_BETWEEN = 7.5
_HANG = 24.0
_STRONG = Style(pdf.SANS_BOLD, 9.5)


def letter_pages(book: Book, section: Section, page: int, pages_after: int) -> list[Sheet]:
    """Give the pages of a letter from *page* on; its signatures fill *pages_after* behind them.

    Where there are none, as in a preview, the letter does not speak of them.
    """
    flow = Flow(book)
    if len(book.sections) > 1:
        words = book.wording.say("letter-of", versions=book.versions_of(section))
        flow.sheet.text(MARGIN, TOP - 16, words, LABEL)
    _address(flow, section.campaign.campaign)
    letter = section.campaign.campaign.letter
    master = letters.text(letter.master)
    width = body_width(flow.sheet)
    for block in layout.blocks(master, letter.first_line):
        inset = _HANG if block.kind == "item" else 0.0
        wide = flow.sheet.measure(block.number, BODY) + 12 if block.number else 0.0
        inset = max(inset, wide)
        lines = flow.sheet.wrap(block.text, BODY, width - inset)
        flow.block(lines, MARGIN + inset, _LEADING, block.number)
        flow.y += _BETWEEN
    if pages_after:
        _signed(flow, section, page + len(flow.sheets), pages_after)
    return flow.sheets


def _address(flow: Flow, campaign: Campaign) -> None:
    """Say to whom the signers of this letter wrote, and when it was to be delivered."""
    book, sheet = flow.book, flow.sheet
    y = flow.y
    if campaign.delivery_day != UNSET:
        day = book.wording.day(campaign.delivery_day)
        sheet.text(sheet.width - MARGIN, y, day, SMALL, "right")
    for one in campaign.addressees:
        if one.name:
            sheet.text(MARGIN, y, one.name, _STRONG)
            y += 12.5
        rows = [one.title.say(book.wording.language), *one.address.splitlines()]
        for row in rows:
            for line in sheet.wrap(row, SMALL, 300) if row.strip() else ():
                sheet.text(MARGIN, y, line, SMALL)
                y += 12.5
        y += 6
    sheet.rule(MARGIN, y, sheet.width - MARGIN)
    flow.y = y + 26


def _signed(flow: Flow, section: Section, first: int, pages_after: int) -> None:
    sheets = len(flow.sheets)
    flow.need(2, _LEADING)
    first += len(flow.sheets) - sheets
    book, say = flow.book, flow.book.wording.say
    alone = len(book.sections) == 1
    # Of several letters, only those who are named are told apart.
    named = "-public" if alone and book.packet.variant is Variant.PUBLIC else ""
    words = say(
        f"signed-below{named}" if pages_after > 1 else f"signed-below{named}-one",
        people=book.people() if alone else book.wording.people(section.lines),
        first=first,
        last=first + pages_after - 1,
    )
    flow.sheet.rule(MARGIN, flow.y, flow.sheet.width - MARGIN)
    flow.sheet.text(MARGIN, flow.y + 16, words, LABEL)
