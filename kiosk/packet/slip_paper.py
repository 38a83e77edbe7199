"""The closing slip on paper: an A6 sheet, or a roll of 80 mm."""

from __future__ import annotations

from enum import Enum

from kiosk import qr
from kiosk.dates import spoken
from kiosk.model import Language, Mode
from kiosk.packet.pdf import SANS, SANS_BOLD, SERIF_BOLD, Document, Meta
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.slip import Slip, read
from kiosk.packet.wording import Wording
from kiosk.states import state_name

_MM = 72 / 25.4
_LABEL, _VALUE = Style(SANS, 7.5, 0.25), Style(SANS, 8.5)
_STRONG, _COUNT = Style(SANS_BOLD, 8.5), Style(SERIF_BOLD, 26)
_LEAD = 10.5


class Form(Enum):
    """The paper: width, height, margin, side of the QR, all in millimetres.

    A roll is as long as it needs to be.
    """

    ROLL = (80.0, 0.0, 5.0, 62.0)
    A6 = (105.0, 148.0, 8.0, 50.0)


def write(text: str, language: Language, form: Form) -> bytes:
    """Give the PDF of the slip whose signed *text* this is; raises as `slip.read`."""
    slip, words = read(text), Wording(language)
    title = words.say("slip")
    meta = Meta(title, f"{slip.kiosk} · {slip.event}", language, slip.closed.utc)
    document = Document(meta)
    width, height, margin, side = (size * _MM for size in form.value)
    # Set twice: first only to learn how long it is. Long names leave the code less room.
    length = _Paper(Sheet(document, (width, width)), words, margin, side).set(slip, text)
    if height:
        side, length = side - max(0.0, length - height), height
    sheet = Sheet(document, (width, length))
    _Paper(sheet, words, margin, side).set(slip, text)
    return document.write_pages([sheet.page], {0: title})


class _Paper:
    """One slip being set from the top down."""

    def __init__(self, sheet: Sheet, words: Wording, margin: float, side: float) -> None:
        self._sheet, self._words, self._margin, self._side = sheet, words, margin, side
        self._inner = sheet.width - 2 * margin
        self._y = margin

    def set(self, slip: Slip, text: str) -> float:
        """Set everything; give how far down it reaches, margin included."""
        self._head(slip)
        self._counts(slip)
        self._facts(slip)
        self._code(text)
        self._block(self._words.say("slip-send"), _LABEL, 9)
        return self._y - 9 + self._margin + 2

    def _head(self, slip: Slip) -> None:
        say = self._words.say
        if slip.mode is Mode.REHEARSAL:
            self._sheet.stripes(self._margin, self._y, self._inner, 6)
            self._y += 15
            self._block(say("rehearsal"), Style(SANS_BOLD, 8), 10)
            self._y -= 7
        self._y += 9
        self._block(say("slip"), Style(SANS, 9, 0.25), 11)
        self._y += 3
        self._block(slip.event, Style(SERIF_BOLD, 12), 14, 2)
        place = ", ".join(filter(None, (slip.town, state_name(slip.state))))
        self._block(f"{place} · {self._words.day(slip.day)}", _VALUE, _LEAD, 2)
        self._block(f"{say('slip-kiosk')} {slip.kiosk} · {slip.device_short}", _STRONG, _LEAD, 2)

    def _counts(self, slip: Slip) -> None:
        say, number, counts = self._words.say, self._words.number, slip.counts
        self._sheet.rule(self._margin, self._y - 5, self._margin + self._inner, 0.8)
        self._y += 19
        signed = number(counts.signed)
        self._sheet.text(self._margin, self._y, signed, _COUNT)
        left = self._margin + self._sheet.measure(signed, _COUNT) + 7
        word = say("slip-signed-one" if counts.signed == 1 else "slip-signed")
        self._sheet.text(left, self._y, word, Style(SANS, 10))
        self._y += 15
        others = (("voided", counts.voided), ("withdrawn", counts.withdrawn))
        facts = [f"{say(f'slip-{key}')} {number(count)}" for key, count in others]
        facts.append(f"{say('slip-declined')} {number(counts.declined)}")
        if slip.first <= slip.last:
            facts.append(say("slip-range", first=str(slip.first), last=str(slip.last)))
        self._block(" · ".join(facts), _VALUE, _LEAD)
        self._sheet.rule(self._margin, self._y - 5, self._margin + self._inner)
        self._y += 7

    def _facts(self, slip: Slip) -> None:
        say, language = self._words.say, self._words.language
        closed = slip.closed.local
        at = f"{spoken(closed.date(), language)}, {closed:%H:%M}"
        self._fact(say("slip-closed"), at, _VALUE)
        self._fact(say("slip-root"), slip.root_words, _STRONG)
        self._fact(say("slip-key"), slip.device_words, _VALUE)
        self._fact(say("slip-file"), slip.file, Style(SANS, 7))
        self._fact(say("slip-hash"), slip.file_start.hex(" ", 4), _VALUE)

    def _fact(self, label: str, value: str, style: Style) -> None:
        self._sheet.text(self._margin, self._y, label, _LABEL)
        left = 24 * _MM
        leading = style.size * 1.2
        for line in self._sheet.wrap(value, style, self._inner - left):
            self._sheet.text(self._margin + left, self._y, line, style)
            self._y += leading
        self._y += 2

    def _code(self, text: str) -> None:
        left = (self._sheet.width - self._side) / 2
        self._sheet.modules(left, self._y, self._side, qr.matrix(text))
        self._y += self._side + 16

    def _block(self, text: str, style: Style, leading: float, most: int = 9) -> None:
        lines = self._sheet.wrap(text, style, self._inner)
        if len(lines) > most:
            lines = [*lines[: most - 1], f"{lines[most - 1][:-2].rstrip()}…"]
        self._y = self._sheet.lines(self._margin, self._y, lines, style, leading)
