"""One signature as the packet would print it, on a page that bears the rehearsal's band."""

from __future__ import annotations

from dataclasses import replace

from kiosk.campaign.value import SignedCampaign
from kiosk.model import Event, Mode, Moment, RecordId, Signature
from kiosk.packet import Counts, Line, Packet, Sitting
from kiosk.packet.book import open_book
from kiosk.packet.rows import INK_CELL, signature_pages
from kiosk.states import state_name

__all__ = ["INK_CELL", "row", "texts"]


def row(
    signed: SignedCampaign,
    event: Event,
    id_: RecordId,
    signature: Signature,
    ink: bytes,
    made: Moment,
) -> bytes:
    """Give a PDF of one page with the one row of *signature*."""
    line = Line(str(id_.seq), signature.name, signature.place, ink, signature.method)
    rehearsal = replace(signed, campaign=replace(signed.campaign, mode=Mode.REHEARSAL))
    packet = Packet(
        campaign=rehearsal,
        lines=(line,),
        counts=Counts(1, 0, 0, 0, 0, 1),
        events=(Sitting(event, 1),),
        by_home=(("", 1),),
        made=made,
        registry_digest=bytes(32),
    )
    book = open_book(packet)
    return book.document.write_pages([sheet.page for sheet in signature_pages(book)], {})


def texts(signature: Signature) -> tuple[str, ...]:
    """Give the words that the row must show."""
    return signature.name.printed, signature.place.town, state_name(signature.place.state)
