"""The quick card: what a volunteer needs in their hand, in both languages on one A5 sheet.

There are lines for the kiosk's name and a telephone; the five words are never printed.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from kiosk.campaign.value import Campaign
from kiosk.errors import PaperRefused
from kiosk.exports.names import slug
from kiosk.files import write_durably
from kiosk.model import LANGUAGES, Mode
from kiosk.packet.pdf import SANS, SANS_BOLD, SERIF_BOLD, Document, Meta
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.wording import Wording

WIDTH, HEIGHT = 595.28, 419.53
PARTS = ("start", "help", "pause", "copy", "close", "wrong")
_MARGIN, _GAP, _BOX = 26.0, 22.0, 70.0
_TITLE, _NAME = Style(SERIF_BOLD, 15), Style(SANS, 8, 0.2)
_HEAD, _WAY = Style(SANS_BOLD, 10), Style(SANS_BOLD, 9.5)
# As large as all of it fits.
_SIZES = (9.0, 8.75, 8.5, 8.25, 8.0, 7.5, 7.0)


def write(campaign: Campaign, made: datetime) -> bytes:
    """Give the PDF of the card."""
    words = Wording("en")
    title = f"{Wording('en').say('card')} · {Wording('es').say('card')}"
    document = Document(Meta(title, campaign.title.say("en"), "en", made))
    sheet = Sheet(document, (WIDTH, HEIGHT))
    top = _head(sheet, campaign, title)
    wide = (WIDTH - 2 * _MARGIN - _GAP) / 2
    for size in _SIZES:
        ends = [_column(sheet, top, at, wide, size, dry=True) for at in range(len(LANGUAGES))]
        if max(ends) <= HEIGHT - _MARGIN - _BOX - 18:
            break
    for at in range(len(LANGUAGES)):
        _column(sheet, top, at, wide, size, dry=False)
    _way_out(sheet, wide)
    _foot(sheet, campaign, wide)
    return document.write_pages([sheet.page], {0: words.say("card")})


def save(folder: Path, campaign: Campaign, made: datetime) -> Path:
    """Put the card into *folder*, over an older one; give its path.

    `PaperRefused` where it cannot be written.
    """
    path = folder / f"{slug(campaign.id, 'campaign')}_quick-card_tarjeta.pdf"
    try:
        write_durably(path, write(campaign, made))
    except OSError as cause:
        raise PaperRefused(file=path.name) from cause
    return path


def _head(sheet: Sheet, campaign: Campaign, title: str) -> float:
    y, right = _MARGIN, WIDTH - _MARGIN
    if campaign.mode is Mode.REHEARSAL:
        words = " · ".join(Wording(language).say("card-rehearsal") for language in LANGUAGES)
        wide = sheet.measure(words, _WAY) + 16
        sheet.stripes(_MARGIN, y - 8, right - _MARGIN, 12)
        sheet.clear((WIDTH - wide) / 2, y - 8, wide, 12)
        sheet.text(WIDTH / 2, y + 1.2, words, _WAY, "center")
        y += 10
    sheet.text(_MARGIN, y + 13, title, _TITLE)
    labels = (("card-kiosk", 0.0), ("card-event", 0.36), ("card-phone", 0.7))
    for key, at in labels:
        x = _MARGIN + at * (right - _MARGIN)
        said = " / ".join(Wording(language).say(key) for language in LANGUAGES)
        sheet.text(x, y + 35, said, _NAME)
        end = _MARGIN + {0.0: 0.34, 0.36: 0.68, 0.7: 1.0}[at] * (right - _MARGIN)
        sheet.rule(x + sheet.measure(said, _NAME) + 4, y + 36.5, end, 0.6)
    sheet.rule(_MARGIN, y + 46, right, 1.0)
    return y + 60


def _column(sheet: Sheet, y: float, at: int, wide: float, size: float, *, dry: bool) -> float:
    """Set one language from *y* down; give where it ends."""
    words, x = Wording(LANGUAGES[at]), _MARGIN + at * (wide + _GAP)
    style = Style(SANS, size)
    for part in PARTS:
        if not dry:
            sheet.text(x, y, words.say(f"card-{part}"), _HEAD)
        y += size * 1.3
        lines = sheet.wrap(words.say(f"card-{part}-how"), style, wide)
        if not dry:
            sheet.lines(x, y, lines, style, size * 1.22)
        y += len(lines) * size * 1.22 + size * 0.62
    return y - size * 1.6


def _way_out(sheet: Sheet, wide: float) -> None:
    """Set the way out in a frame: it is what one looks for in a hurry."""
    top = HEIGHT - _MARGIN - _BOX - 12
    sheet.box(_MARGIN, top, WIDTH - 2 * _MARGIN, _BOX, 1.4)
    for at, language in enumerate(LANGUAGES):
        words, x = Wording(language), _MARGIN + at * (wide + _GAP)
        left = x + 9 if at == 0 else x
        _corner(sheet, left, top + 16)
        sheet.text(left + 66, top + 16, words.say("card-leave"), _HEAD)
        lines = sheet.wrap(words.say("card-leave-how"), Style(SANS, 8.75), wide - 84)
        sheet.lines(left + 66, top + 28, lines, Style(SANS, 8.75), 10.6)


def _corner(sheet: Sheet, x: float, y: float) -> None:
    """Draw a screen with its top left corner marked."""
    sheet.box(x, y, 56, 37, 1.2)
    low = sheet.height - y - 11
    sheet.paint(f"0 g {x:.2f} {low:.2f} 11 11 re f")


def _foot(sheet: Sheet, campaign: Campaign, wide: float) -> None:
    for at, language in enumerate(LANGUAGES):
        said = Wording(language).say("card-secret", contact=campaign.contact)
        x = _MARGIN + at * (wide + _GAP)
        lines = sheet.wrap(said, Style(SANS, 7), wide)
        sheet.lines(x, HEIGHT - _MARGIN - 3, lines, Style(SANS, 7), 8.2)
