"""The poster and the card for the table: what the letter asks, in both languages, and a code.

Neither names anybody who signed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum

from kiosk import qr
from kiosk.campaign.value import Campaign
from kiosk.model import LANGUAGES, Mode
from kiosk.packet.pdf import SANS, SANS_BOLD, SERIF, SERIF_BOLD, Document, Meta
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.wording import Wording


class Form(Enum):
    """What is printed: width, height, margin and side of the code, in points, and its scale."""

    POSTER_A4 = (595.28, 841.89, 51.0, 118.0, 1.0)
    POSTER_LETTER = (612.0, 792.0, 51.0, 112.0, 0.97)
    TABLE = (595.28, 419.53, 34.0, 84.0, 0.68)

    @property
    def key(self) -> str:
        """Its words."""
        return "table-card" if self is Form.TABLE else "poster"


_Part = Callable[[Wording, float, float], float]
_LEAST = 0.45
_STEPS = ("poster-read", "poster-write", "poster-sign")


def write(campaign: Campaign, form: Form, made: datetime) -> bytes:
    """Give the PDF: one page, all of it set as large as it fits."""
    words = Wording("en")
    title = " · ".join(Wording(language).say(form.key) for language in LANGUAGES)
    document = Document(Meta(title, campaign.title.say("en"), "en", made))
    scale = form.value[4]
    while True:
        setter = _Setter(Sheet(document, form.value[:2]), campaign, form, scale)
        if setter.draw() or scale <= _LEAST:
            break
        scale -= 0.03
    return document.write_pages([setter.sheet.page], {0: words.say(form.key)})


class _Setter:
    """The page, set from the top down; two languages side by side."""

    def __init__(self, sheet: Sheet, campaign: Campaign, form: Form, scale: float) -> None:
        self.sheet = sheet
        self._campaign, self._form, self._scale = campaign, form, scale
        _, _, self._margin, self._side, _ = form.value
        self._gap = 30 * scale
        self._wide = (sheet.width - 2 * self._margin - self._gap) / 2

    def draw(self) -> bool:
        """Set everything; tell whether it fits."""
        y = self._band(self._margin)
        y = self._columns(y, self._head) + 8 * self._scale
        self.sheet.rule(self._margin, y, self.sheet.width - self._margin, 1.0)
        y = self._columns(y + 24 * self._scale, self._body)
        foot = self._foot_top()
        self._code(foot)
        return y <= foot - 12 * self._scale

    def _band(self, y: float) -> float:
        if self._campaign.mode is not Mode.REHEARSAL:
            return y
        style = Style(SANS_BOLD, 11)
        words = " · ".join(Wording(language).say("card-rehearsal") for language in LANGUAGES)
        width, wide = self.sheet.width - 2 * self._margin, self.sheet.measure(words, style) + 20
        left = (self.sheet.width - wide) / 2
        self.sheet.stripes(self._margin, y - 14, width, 16)
        self.sheet.clear(left, y - 14, wide, 16)
        self.sheet.text(self.sheet.width / 2, y - 2, words, style, "center")
        return y + 14

    def _columns(self, y: float, part: _Part) -> float:
        ends = []
        for at, language in enumerate(LANGUAGES):
            ends.append(part(Wording(language), self._margin + at * (self._wide + self._gap), y))
        return max(ends)

    def _head(self, words: Wording, x: float, y: float) -> float:
        """Set what the letter is called, large, and that one can sign it here."""
        scale = self._scale
        with self.sheet.mark("P"):
            y = self._block(x, y, words.say("poster-here"), Style(SANS_BOLD, 17 * scale))
        with self.sheet.mark("H1"):
            title = self._campaign.title.say(words.language)
            return self._block(x, y + 6 * scale, title, Style(SERIF_BOLD, 34 * scale))

    def _body(self, words: Wording, x: float, y: float) -> float:
        scale = self._scale
        body = Style(SERIF, 15.5 * scale)
        y = self._block(x, y, words.say("poster-asks"), Style(SANS_BOLD, 13 * scale)) + 3 * scale
        for ask in self._campaign.asks:
            with self.sheet.mark("P"):
                self.sheet.text(x, y + body.size, "–", body)
                y = self._block(x, y, ask.say(words.language), body, inset=14 * scale) + 5 * scale
        y = self._block(x, y + 13 * scale, words.say("poster-how"), Style(SANS_BOLD, 13 * scale))
        plain = Style(SANS, 13 * scale)
        for number, key in enumerate(_STEPS, 1):
            with self.sheet.mark("P"):
                mark = Style(SANS_BOLD, plain.size)
                self.sheet.text(x, y + 5 * scale + plain.size, str(number), mark)
                y = self._block(x, y + 5 * scale, words.say(key), plain, inset=18 * scale)
        return y

    def _block(self, x: float, y: float, text: str, style: Style, *, inset: float = 0.0) -> float:
        lines = self.sheet.wrap(text, style, self._wide - inset)
        leading = style.size * 1.24
        end = self.sheet.lines(x + inset, y + style.size, lines, style, leading)
        return end - style.size

    def _foot_top(self) -> float:
        return self.sheet.height - self._margin - self._side

    def _code(self, top: float) -> None:
        """Set the code in the middle of the foot, and what it is in both languages beside it."""
        sheet, campaign = self.sheet, self._campaign
        link = campaign.share_link
        left = (sheet.width - self._side) / 2 if link else sheet.width / 2
        if link:
            sheet.begin("Figure", link)
            sheet.modules(left, top, self._side, qr.matrix(link))
            sheet.end()
        room = (sheet.width - 2 * self._margin - (self._side if link else 0)) / 2 - 14
        right = sheet.width - self._margin - room
        for x, language in ((self._margin, LANGUAGES[0]), (right, LANGUAGES[1])):
            self._promise(Wording(language), x, top, room)

    def _promise(self, words: Wording, x: float, top: float, room: float) -> None:
        campaign, size = self._campaign, max(7.0, 10.5 * self._scale)
        told = [words.say("poster-code")] if campaign.share_link else []
        told += [
            words.say("poster-privacy", controller=campaign.controller.name),
            words.say("poster-contact", contact=campaign.contact),
        ]
        while True:
            style = Style(SANS, size)
            blocks = [self.sheet.wrap(each, style, room) for each in told]
            high = sum(len(lines) * size * 1.25 + 4 for lines in blocks)
            if high <= self._side + 6 or size <= 5.5:
                break
            size -= 0.5
        y = top + size
        for lines in blocks:
            y = self.sheet.lines(x, y, lines, style, size * 1.25) + 4
