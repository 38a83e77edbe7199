"""A report on paper: a heading, and for each of many things a name, a verdict, a few sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.model import Language
from kiosk.packet.pdf import SANS, SANS_BOLD, SERIF_BOLD, Document, Meta
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.wording import Wording

SIZE = (612, 792)
_MARGIN, _FOOT = 54.0, 46.0
_TITLE, _LEAD = Style(SERIF_BOLD, 20), Style(SANS, 10.5, 0.2)
_NAME, _VERDICT = Style(SANS_BOLD, 10.5), Style(SANS, 10)
_LINE, _SMALL = Style(SANS, 9.5), Style(SANS, 8.5, 0.25)
_INDENT = 14.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing reported: its name, what it is called elsewhere, the verdict, sentences."""

    name: str
    other: str
    verdict: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What is reported: a title, what stands under it, the entries."""

    title: str
    lead: tuple[str, ...]
    entries: tuple[Entry, ...]


def write(report: Report, language: Language, made: datetime) -> bytes:
    """Give the PDF of *report*, on letter paper; an entry is broken only if it fills a page."""
    lead = report.lead[0] if report.lead else ""
    document = Document(Meta(report.title, lead, language, made))
    flow = _Flow(document, report)
    for entry in report.entries:
        flow.put(entry)
    words, count = Wording(language), len(flow.sheets)
    for number, sheet in enumerate(flow.sheets, 1):
        foot = words.say("page", page=number, pages=count)
        sheet.text(SIZE[0] - _MARGIN, SIZE[1] - _FOOT + 14, foot, _SMALL, "right")
        sheet.text(_MARGIN, SIZE[1] - _FOOT + 14, report.title, _SMALL)
    return document.write_pages([sheet.page for sheet in flow.sheets], {0: report.title})


class _Flow:
    """Entries one below the other, page after page."""

    def __init__(self, document: Document, report: Report) -> None:
        self._document, self._wide = document, SIZE[0] - 2 * _MARGIN
        self.sheets: list[Sheet] = []
        sheet = self._turn()
        lines = sheet.wrap(report.title, _TITLE, self._wide)
        self._y = sheet.lines(_MARGIN, _MARGIN + 14, lines, _TITLE, 24) - 4
        for line in report.lead:
            self._y = sheet.lines(_MARGIN, self._y, sheet.wrap(line, _LEAD, self._wide), _LEAD, 15)
        self._y += 4

    def put(self, entry: Entry) -> None:
        """Set one entry, on a page that has room for it."""
        rows = list(self._rows(self.sheets[-1], entry))
        if self._y + sum(step for *_, step in rows) > SIZE[1] - _FOOT - 10:
            self._turn()
        self.sheets[-1].rule(_MARGIN, self._y - 12, SIZE[0] - _MARGIN, 0.4, 0.6)
        for x, text, style, step in rows:
            if self._y > SIZE[1] - _FOOT - 10:
                self._turn()
            self.sheets[-1].text(x, self._y, text, style)
            self._y += step
        self._y += 6

    def _rows(self, sheet: Sheet, entry: Entry) -> Iterator[tuple[float, str, Style, float]]:
        for line in sheet.wrap(entry.name, _NAME, self._wide):
            yield _MARGIN, line, _NAME, 13.5
        for text, style in ((entry.verdict, _VERDICT), (entry.other, _SMALL)):
            for line in sheet.wrap(text, style, self._wide) if text else ():
                yield _MARGIN, line, style, 12.5
        yield from self._sentences(sheet, entry.lines)

    def _sentences(
        self, sheet: Sheet, lines: Sequence[str]
    ) -> Iterator[tuple[float, str, Style, float]]:
        for each in lines:
            for line in sheet.wrap(each, _LINE, self._wide - _INDENT):
                yield _MARGIN + _INDENT, line, _LINE, 12.5

    def _turn(self) -> Sheet:
        self.sheets.append(Sheet(self._document, SIZE))
        self._y = _MARGIN + 10
        return self.sheets[-1]
