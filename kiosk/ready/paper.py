"""The ready check on paper: every finding by group, with its mark, its name and its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import Enum

from kiosk.dates import spoken
from kiosk.model import Language
from kiosk.packet.pdf import SANS, SANS_BOLD, SERIF_BOLD, Document, Meta
from kiosk.packet.sheet import Sheet, Style
from kiosk.ready.value import Finding, Level
from kiosk.ready.words import grouped, heading, say, sentence

_MARGIN, _TOP, _BOTTOM = 60.0, 60.0, 50.0
_MARK, _NAME = 22.0, 150.0
_TITLE, _GROUP = Style(SERIF_BOLD, 20), Style(SERIF_BOLD, 13)
_WHO, _CHECK, _WORDS = Style(SANS, 9.5, 0.3), Style(SANS_BOLD, 9.5), Style(SANS, 9.5)
_FOOT = Style(SANS, 8, 0.3)
_LEADING, _SIDE = 11.6, 8.5


class Paper(Enum):
    """Sizes of paper in points: width, height."""

    LETTER = (612.0, 792.0)
    A4 = (595.28, 841.89)


def write(
    findings: Iterable[Finding], kiosk: str, language: Language, paper: Paper, made: datetime
) -> bytes:
    """Give the PDF of *findings*; *kiosk* is its name or empty, *made* its local time."""
    title = say("report", language)
    document = Document(Meta(title, kiosk, language, made))
    whose = kiosk or say("report-machine", language)
    when = f"{spoken(made.date(), language)}, {made:%H:%M}"
    pages = _Pages(document, paper.value)
    pages.text(title, _TITLE, 24)
    pages.text(say("report-of", language, kiosk=whose, when=when), _WHO, 22)
    found = tuple(findings)
    pages.text(heading(found, language), _GROUP, 18)
    for name, group in grouped(found):
        _group(pages, say(f"group-{name}", language), group, language)
    for number, sheet in enumerate(pages.sheets, 1):
        foot = say("report-page", language, page=number, pages=len(pages.sheets))
        sheet.text(sheet.width - _MARGIN, sheet.height - 36, foot, _FOOT, "right")
    return document.write_pages([sheet.page for sheet in pages.sheets], {0: title})


def _group(pages: _Pages, name: str, group: tuple[Finding, ...], language: Language) -> None:
    first = True
    for finding in group:
        width = pages.width - _NAME
        lines = pages.sheet.wrap(sentence(finding, language), _WORDS, width)
        level = say(f"level-{finding.level}", language)
        height = max(len(lines), 2) * _LEADING + 5
        pages.need(height + (34 if first else 0))
        if first:
            pages.y += 12
            pages.text(name, _GROUP, 8)
            pages.sheet.rule(_MARGIN, pages.y - 2, pages.sheet.width - _MARGIN, 0.8)
            pages.y += 12
            first = False
        _mark(pages.sheet, _MARGIN, pages.y - _SIDE + 1, finding.level)
        label = say(f"check-{finding.check}", language)
        pages.sheet.text(_MARGIN + _MARK, pages.y, label, _CHECK)
        pages.sheet.text(_MARGIN + _MARK, pages.y + _LEADING, level, _FOOT)
        pages.sheet.lines(_MARGIN + _NAME, pages.y, lines, _WORDS, _LEADING)
        pages.y += height


def _mark(sheet: Sheet, x: float, y: float, level: Level) -> None:
    """Draw a tick, a line or a cross in a box: black on white carries it."""
    low = sheet.height - y - _SIDE
    sheet.box(x, y, _SIDE, _SIDE, 0.6)
    strokes = {
        Level.GREEN: ((0.2, 0.5), (0.42, 0.25), (0.82, 0.8)),
        Level.AMBER: ((0.25, 0.5), (0.75, 0.5)),
        Level.RED: ((0.2, 0.2), (0.8, 0.8), (0.5, 0.5), (0.2, 0.8), (0.8, 0.2)),
    }[level]
    points = [f"{x + a * _SIDE:.2f} {low + b * _SIDE:.2f}" for a, b in strokes]
    sheet.paint(f"0 G 1.3 w {points[0]} m {' '.join(f'{each} l' for each in points[1:])} S")


class _Pages:
    """Pages filled from the top."""

    def __init__(self, document: Document, size: tuple[float, float]) -> None:
        self._document, self._size = document, size
        self.sheets: list[Sheet] = []
        self.y = _TOP
        self._turn()

    @property
    def sheet(self) -> Sheet:
        """Give the page that is being filled."""
        return self.sheets[-1]

    @property
    def width(self) -> float:
        """Give the width between the margins."""
        return self.sheet.width - 2 * _MARGIN

    def need(self, height: float) -> None:
        """Turn the page unless *height* fits below."""
        if self.y + height > self.sheet.height - _BOTTOM:
            self._turn()

    def text(self, words: str, style: Style, after: float) -> None:
        """Set *words* from margin to margin, and leave *after* below."""
        lines = self.sheet.wrap(words, style, self.width)
        leading = style.size * 1.2
        self.y = self.sheet.lines(_MARGIN, self.y, lines, style, leading) - leading + after

    def _turn(self) -> None:
        self.sheets.append(Sheet(self._document, self._size))
        self.y = _TOP
