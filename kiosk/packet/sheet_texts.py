"""The texts that lie beside paper sheets: the letter and the full notice, to be read there."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.campaign import layout
from kiosk.campaign import letter as letters
from kiosk.campaign.value import SignedCampaign
from kiosk.packet.pdf import SANS, SANS_BOLD, SERIF, SERIF_BOLD, Document
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.wording import Wording

_MARGIN, _HANG = 64.0, 22.0
_TITLE, _FOOT = Style(SERIF_BOLD, 16), Style(SANS, 7.5, 0.3)
_LETTER, _NOTICE = Style(SERIF, 11.5), Style(SANS, 9.5)
_Block = tuple[str, str]


def paragraphs(text: str) -> list[str]:
    """Give the paragraphs of a notice, each as one line."""
    blocks = (" ".join(block.split(" ")) for block in text.split("\n\n"))
    return [" ".join(block.split("\n")).strip() for block in blocks if block.strip()]


def notice_page(sheet: Sheet, campaign: SignedCampaign, words: Wording) -> Sheet:
    """Set the simplified notice alone on *sheet*, as large as it fits."""
    notice = campaign.campaign.notice
    sheet.text(36, 44, words.say("sheet-notice", version=notice.version), _TITLE)
    blocks = paragraphs(notice.simplified.say(words.language))
    wide, room = sheet.width - 72, sheet.height - 104
    lines, size = [""], 6.0
    for size in (11.0, 10.0, 9.0, 8.0, 7.0, 6.0):
        style = Style(SANS, size)
        lines = [line for block in blocks for line in (*sheet.wrap(block, style, wide), "")]
        if len(lines) * size * 1.3 <= room:
            break
    sheet.lines(36, 68, lines, Style(SANS, size), size * 1.3)
    return sheet


def table_pages(
    document: Document, landscape: tuple[float, float], campaign: SignedCampaign, words: Wording
) -> list[Sheet]:
    """Give the letter, exact, and the full notice, on upright pages of the same paper."""
    value, language = campaign.campaign, words.language
    master = letters.text(value.letter.master)
    letter = [(one.number, one.text) for one in layout.blocks(master, value.letter.first_line)]
    full = [(one.number, one.text) for one in layout.blocks(value.notice.full.say(language), 1)]
    version = words.say("version", version=str(value.version))
    foot = f"{value.title.say(language)} · {version} · {words.say('sheet-table')}"
    flow = _Upright(document, (landscape[1], landscape[0]), foot)
    flow.part(value.title.say(value.letter.language), letter, _LETTER)
    flow.part(words.say("sheet-full", version=value.notice.version), full, _NOTICE)
    return flow.sheets


class _Upright:
    """Pages filled from the top."""

    def __init__(self, document: Document, size: tuple[float, float], foot: str) -> None:
        self._document, self._size, self._foot = document, size, foot
        self.sheets: list[Sheet] = []
        self._y = 0.0

    def part(self, title: str, blocks: list[_Block], style: Style) -> None:
        """Set a title and its paragraphs from a new page on."""
        self._turn()
        wide = self._size[0] - 2 * _MARGIN
        for line in self.sheets[-1].wrap(title, _TITLE, wide):
            self.sheets[-1].text(_MARGIN, self._y, line, _TITLE)
            self._y += 20
        self._y += 8
        for number, text in blocks:
            hang = max(_HANG, self.sheets[-1].measure(number, style) + 8) if number else 0.0
            lines = self.sheets[-1].wrap(text, style, wide - hang)
            for mark, line in self._marked(number, lines):
                self._line(mark, line, hang, style)
            self._y += style.size * 0.6

    def _marked(self, number: str, lines: list[str]) -> Iterator[_Block]:
        yield number, lines[0]
        yield from (("", line) for line in lines[1:])

    def _line(self, mark: str, line: str, hang: float, style: Style) -> None:
        if self._y > self._size[1] - _MARGIN:
            self._turn()
        if mark:
            self.sheets[-1].text(_MARGIN, self._y, mark, Style(SANS_BOLD, style.size))
        self.sheets[-1].text(_MARGIN + hang, self._y, line, style)
        self._y += style.size * 1.35

    def _turn(self) -> None:
        sheet = Sheet(self._document, self._size)
        lines = sheet.wrap(self._foot, _FOOT, self._size[0] - 2 * _MARGIN)
        sheet.lines(_MARGIN, self._size[1] - 36, lines, _FOOT, 9)
        self.sheets.append(sheet)
        self._y = _MARGIN + 14
