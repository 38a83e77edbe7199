"""The receipt on paper: a roll of 80 mm, or an A6 sheet. Nothing on it names the signer."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from kiosk import qr, receipt
from kiosk.campaign.value import Campaign
from kiosk.model import Language, Mode
from kiosk.packet.pdf import SANS, SANS_BOLD, SERIF_BOLD, Document, Meta
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.wording import Wording

_MM = 72 / 25.4
_LEAD = 1.25


class Form(Enum):
    """The paper: width, height, margin, side of the QR, all in millimetres.

    A roll is as long as it needs to be.
    """

    ROLL = (80.0, 0.0, 5.0, 34.0)
    A6 = (105.0, 148.0, 9.0, 41.0)


def write(campaign: Campaign, code: str, language: Language, form: Form, made: datetime) -> bytes:
    """Give the PDF of the receipt for *code*: how to withdraw, whom to write to, and the QR.

    `ValueError` if *code* is none.
    """
    canonical = receipt.parse(code)
    if canonical is None:
        raise ValueError("not a receipt code")
    words = Wording(language)
    document = Document(Meta(words.say("receipt"), campaign.title.say(language), language, made))
    width, height, margin, side = (size * _MM for size in form.value)
    # A roll is set twice: first only to learn how long it is.
    length = height or _set(
        Sheet(document, (width, width)), campaign, canonical, words, margin, side
    )
    sheet = Sheet(document, (width, length))
    _set(sheet, campaign, canonical, words, margin, side)
    return document.write_pages([sheet.page], {0: words.say("receipt")})


def _set(
    sheet: Sheet, campaign: Campaign, code: str, words: Wording, margin: float, side: float
) -> float:
    """Set everything from the top down; give how far down it reaches, margin included."""
    language = words.language
    inner = sheet.width - 2 * margin
    middle = sheet.width / 2
    y = margin
    if campaign.mode is Mode.REHEARSAL:
        sheet.stripes(margin, y, inner, 6)
        y = _block(sheet, words.say("rehearsal"), Style(SANS_BOLD, 8), y + 9, margin) + 4
    y = _block(sheet, words.say("receipt"), Style(SANS, 9, 0.25), y, margin) + 2
    y = _block(sheet, campaign.title.say(language), Style(SERIF_BOLD, 10.5), y, margin) + 9
    large = Style(SANS_BOLD, min(21.0, inner / sheet.measure(code, Style(SANS_BOLD, 1))))
    sheet.text(middle, y + large.size * 0.8, code, large, "center")
    y += large.size + 6
    text = receipt.payload(code, campaign.id, campaign.contact)
    sheet.modules(middle - side / 2, y + 4 * _MM, side, qr.matrix(text))
    y += side + 9 * _MM
    small = Style(SANS, side * 0.088)
    y = _block(sheet, words.say("receipt-withdraw"), small, y, margin) + 4
    y = _block(sheet, words.say("receipt-write", contact=campaign.contact), small, y, margin) + 4
    y = _block(sheet, words.say("receipt-nobody"), small, y, margin)
    return y + margin


def _block(sheet: Sheet, text: str, style: Style, y: float, margin: float) -> float:
    """Set *text* as wide as the paper allows; give where the next block begins."""
    lines = sheet.wrap(text, style, sheet.width - 2 * margin)
    leading = style.size * _LEAD
    return sheet.lines(margin, y + style.size, lines, style, leading) - style.size + leading * 0.2
