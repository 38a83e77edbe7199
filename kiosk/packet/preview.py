"""The letter as the packet will print it, before anybody signed."""

from __future__ import annotations

import io
from contextlib import closing

from kiosk.campaign.value import Campaign, SignedCampaign
from kiosk.model import Language, Moment
from kiosk.packet import pdf
from kiosk.packet.book import Book, open_book
from kiosk.packet.letter import letter_pages
from kiosk.packet.value import Counts, Packet


def write_letter(campaign: Campaign, made: Moment, language: Language | None = None) -> bytes:
    """Give the PDF of the letter alone, its address in *language* (the letter's if none)."""
    book = _book(campaign, made, language)
    out = io.BytesIO()
    with closing(book.document.volume(out)) as volume:
        leaves = [volume.take(sheet.page) for sheet in letter_pages(book, book.sections[0], 2, 0)]
        volume.finish(leaves, [pdf.Mark(book.title, 0)])
    return out.getvalue()


def _book(campaign: Campaign, made: Moment, language: Language | None) -> Book:
    signed = SignedCampaign(campaign, bytes(32), bytes(32), b"")
    nothing = Counts(0, 0, 0, 0, 0, 0)
    return open_book(Packet(signed, (), nothing, (), (), made, bytes(32), language=language))
