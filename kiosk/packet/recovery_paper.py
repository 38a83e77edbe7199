"""The recovery sheet: a key on paper, as words and as a code. Whoever has it has the key."""

from __future__ import annotations

from datetime import datetime

from kiosk import qr
from kiosk.model import Language
from kiosk.packet.pdf import PORTRAIT, SANS, SANS_BOLD, SERIF_BOLD, Document, Meta
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.wording import Wording

_MARGIN, _SIDE = 60.0, 150.0
_TITLE, _BODY, _NUMBER = Style(SERIF_BOLD, 22), Style(SANS, 10.5), Style(SANS, 10, 0.35)
_WORD, _HEAD, _KEY = Style(SANS_BOLD, 13), Style(SANS_BOLD, 11), Style(SANS, 8.5, 0.2)
_COLUMNS = 2


def write(
    name: str,
    kind: str,
    known: str,
    secret: tuple[tuple[str, ...], str],
    language: Language,
    made: datetime,
) -> bytes:
    """Give the PDF for the key of *name*; *known* is its public half or fingerprint.

    *secret* holds the words and what the code says.
    """
    words, code = secret
    say = Wording(language).say
    document = Document(Meta(say("recovery"), name, language, made))
    sheet = Sheet(document, PORTRAIT)
    wide = sheet.width - 2 * _MARGIN
    y = _MARGIN + 14
    with sheet.mark("H1"):
        sheet.text(_MARGIN, y, say("recovery"), _TITLE)
    y += 26
    sheet.text(_MARGIN, y, say(f"recovery-{kind}", name=name), _HEAD)
    y += 16
    y = sheet.lines(_MARGIN, y, sheet.wrap(known, _KEY, wide), _KEY, 11) + 8
    y = _block(sheet, say("recovery-secret"), y, wide) + 10
    sheet.rule(_MARGIN, y, sheet.width - _MARGIN, 0.8)
    y += 26
    _code(sheet, y, code, say("recovery-scan"))
    y = max(_list(sheet, y, words), y + _SIDE + 44)
    sheet.rule(_MARGIN, y, sheet.width - _MARGIN, 0.8)
    y = _block(sheet, say("recovery-use"), y + 24, wide) + 8
    y = _block(sheet, say("recovery-try"), y, wide) + 30
    sheet.text(_MARGIN, y, say("recovery-tried"), _BODY)
    sheet.rule(
        _MARGIN + sheet.measure(say("recovery-tried"), _BODY) + 8, y + 2, sheet.width - _MARGIN
    )
    return document.write_pages([sheet.page], {0: say("recovery")})


def _list(sheet: Sheet, y: float, words: tuple[str, ...]) -> float:
    """Set the words in columns, read downwards; give where they end."""
    rows = -(-len(words) // _COLUMNS)
    step = (sheet.width - 2 * _MARGIN - _SIDE - 24) / _COLUMNS
    for at, word in enumerate(words):
        x, down = _MARGIN + at // rows * step, y + 8 + at % rows * 22
        with sheet.mark("P"):
            sheet.text(x + 18, down, f"{at + 1}", _NUMBER, "right")
            sheet.text(x + 26, down, word, _WORD)
    return y + 8 + rows * 22


def _code(sheet: Sheet, y: float, code: str, words: str) -> None:
    left = sheet.width - _MARGIN - _SIDE
    with sheet.mark("Figure", words):
        sheet.modules(left, y, _SIDE, qr.matrix(code))
    lines = sheet.wrap(words, _KEY, _SIDE)
    sheet.lines(left, y + _SIDE + 16, lines, _KEY, 11)


def _block(sheet: Sheet, text: str, y: float, wide: float) -> float:
    return sheet.lines(_MARGIN, y + 4, sheet.wrap(text, _BODY, wide), _BODY, 14.5)
