"""The paper twin: numbered sheets for when no kiosk can be used.

A sheet bears the same texts as the screen: the simplified notice, the statements and
choices, and the consent sentence right above where one signs.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from hashlib import sha256

from kiosk import paper, qr
from kiosk.campaign import consent
from kiosk.campaign.value import SignedCampaign
from kiosk.model import Language, Mode, Moment
from kiosk.packet.pdf import SANS, SANS_BOLD, SERIF_BOLD, Document, Meta
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.sheet_lines import Columns, draw_lines
from kiosk.packet.sheet_texts import notice_page, paragraphs, table_pages
from kiosk.packet.wording import Wording
from kiosk.paper import Serial

MARGIN, FOOT = 28.0, 30.0
FEWEST = 6
LOWEST = 44.0
"""A line of a sheet is at least this high, in points: 15.5 mm for two written lines."""
_CODE, _INDENT = 58.0, "\u00a0" * 3
_TITLE, _SERIAL = Style(SERIF_BOLD, 14), Style(SANS_BOLD, 14)
_SMALL, _STRONG, _TINY = Style(SANS, 7.5), Style(SANS_BOLD, 7.5), Style(SANS, 6.5, 0.2)
# From the size that one reads with ease to the least; below it the notice goes on the back.
_NOTICE_SIZES = (8.0, 7.5, 7.0, 6.5)


class Paper(Enum):
    """The paper, landscape: width and height in points."""

    A4 = (841.89, 595.28)
    LETTER = (792.0, 612.0)


@dataclass(frozen=True, slots=True)
class Run:
    """One printing of sheets: for a kiosk and an event (or none), in one language."""

    campaign: SignedCampaign
    kiosk: str
    event: str
    count: int
    language: Language
    paper: Paper
    made: Moment

    @property
    def serials(self) -> tuple[Serial, ...]:
        """The serials, in the order of the sheets; another kiosk, event or second has others."""
        if not 1 <= self.count <= paper.MOST_SHEETS:
            raise ValueError("no such number of sheets")
        campaign = paper.campaign_mark(self.campaign.sha256)
        run = paper.run_mark(self.campaign.sha256, self.kiosk, self.event, self.made)
        numbers = range(1, self.count + 1)
        return tuple(Serial(campaign, run, number, self.language) for number in numbers)


def write(run: Run) -> bytes:
    """Give the PDF of the sheets, then one copy of the letter and the full notice to lie by.

    A notice too long for the front is on the back of each sheet.
    """
    words = Wording(run.language)
    campaign = run.campaign.campaign
    title = words.say("sheets", count=run.count)
    document = Document(Meta(title, campaign.title.say(run.language), run.language, run.made.utc))
    pages = []
    for serial in run.serials:
        front = _Front(Sheet(document, run.paper.value), run, words)
        front.draw(serial)
        pages.append(front.sheet.page)
        if front.notice_on_back:
            pages.append(notice_page(Sheet(document, run.paper.value), run.campaign, words).page)
    table = table_pages(document, run.paper.value, run.campaign, words)
    bookmarks = {0: title, len(pages): words.say("sheet-table")}
    return document.write_pages([*pages, *(sheet.page for sheet in table)], bookmarks)


class _Front:
    """The side that people sign on, set from the top down."""

    def __init__(self, sheet: Sheet, run: Run, words: Wording) -> None:
        self.sheet, self.notice_on_back = sheet, False
        self._run, self._words = run, words
        self._campaign = run.campaign.campaign
        self._width = sheet.width - 2 * MARGIN
        self._columns = Columns.of(self._campaign, MARGIN, self._width)

    def draw(self, serial: Serial) -> None:
        """Set the whole side."""
        y = self._head(serial)
        for size in (*_NOTICE_SIZES, 0.0):
            after = self._notice(y, size, dry=True)
            after = self._legend(after, dry=True)
            lines = int((self.sheet.height - FOOT - after) // LOWEST)
            if lines >= FEWEST or not size:
                break
        self.notice_on_back = not size
        y = self._legend(self._notice(y, size))
        lines = max(1, min(paper.LINES, lines))
        high = (self.sheet.height - FOOT - y) / lines
        draw_lines(self.sheet, self._columns, self._words, self._campaign, (y, high, lines))
        self._foot()

    def _head(self, serial: Serial) -> float:
        sheet, say, y = self.sheet, self._words.say, MARGIN
        if self._campaign.mode is Mode.REHEARSAL:
            words = say("rehearsal")
            wide = sheet.measure(words, _STRONG) + 16
            sheet.stripes(MARGIN, y - 6, self._width, 11)
            sheet.clear((sheet.width - wide) / 2, y - 6, wide, 11)
            sheet.text(sheet.width / 2, y + 2.5, words, _STRONG, "center")
            y += 11
        right = MARGIN + self._width
        sheet.modules(right - _CODE, y, _CODE, qr.matrix(paper.payload(serial)))
        right -= _CODE + 12
        sheet.text(right, y + 12, str(serial), _SERIAL, "right")
        which = say("sheet-of", number=serial.number, count=self._run.count)
        sheet.text(right, y + 23, which, _SMALL, "right")
        whose = " · ".join(filter(None, (self._run.kiosk, self._run.event)))
        sheet.text(right, y + 33, self._fit(whose, _SMALL, 190), _SMALL, "right")
        for at, key in ((47, "sheet-date"), (60, "sheet-volunteer")):
            sheet.text(right - 190, y + at, say(key), _TINY)
            sheet.rule(right - 190 + sheet.measure(say(key), _TINY) + 4, y + at + 1.5, right)
        return max(y + _CODE + 6, self._title(y, right - 210 - MARGIN))

    def _title(self, y: float, room: float) -> float:
        sheet, campaign, say = self.sheet, self._campaign, self._words.say
        lines = sheet.wrap(campaign.title.say(self._run.language), _TITLE, room)[:2]
        y = sheet.lines(MARGIN, y + 12, lines, _TITLE, 16)
        version = say("version", version=str(campaign.version))
        digest = sha256(campaign.letter.master).hexdigest()
        sheet.text(MARGIN, y - 2, f"{version} · {say('sheet-letter')}", _TINY)
        sheet.text(MARGIN, y + 6.5, f"SHA-256 {digest}", _TINY)
        return y + 14

    def _notice(self, y: float, size: float, *, dry: bool = False) -> float:
        """Set the notice in three columns; give where what follows begins."""
        sheet, say = self.sheet, self._words.say
        version = self._campaign.notice.version
        if not size:
            if not dry:
                sheet.text(MARGIN, y + 8, say("sheet-notice-back", version=version), _STRONG)
            return y + 16
        style, gap, columns = Style(SANS, size), 14.0, 3
        wide = (self._width - (columns - 1) * gap) / columns
        lines = self._notice_lines(style, wide)
        most = -(-len(lines) // columns)
        top, leading = y + 18, size * 1.2
        if not dry:
            sheet.text(MARGIN, y + 8, say("sheet-notice", version=version), _STRONG)
            for at in range(columns):
                part = lines[at * most : (at + 1) * most]
                sheet.lines(MARGIN + at * (wide + gap), top, part, style, leading)
        return top + most * leading - size * 0.4

    def _notice_lines(self, style: Style, wide: float) -> list[str]:
        text = self._campaign.notice.simplified.say(self._run.language)
        blocks = [_INDENT + block for block in paragraphs(text)]
        return [line for block in blocks for line in self.sheet.wrap(block, style, wide)]

    def _legend(self, y: float, *, dry: bool = False) -> float:
        """Set statements, choices and the consent, each above its column."""
        language, say = self._run.language, self._words.say
        statements = [one.words.say(language) for one in self._campaign.eligibility]
        choices = [one.words.say(language) for one in self._campaign.choices]
        listed = (
            (MARGIN, say("sheet-must"), statements, "123456789"),
            (MARGIN + 0.34 * self._width, say("sheet-may"), choices, "abcdefghi"),
        )
        bottoms = []
        for x, title, texts, marks in listed:
            wide = 0.31 * self._width if x > MARGIN else 0.32 * self._width
            marked = list(zip(marks, texts, strict=False))
            bottoms.append(self._listed(x, y, wide, title, marked, dry=dry))
        x, wide = self._columns.signature, self._columns.right - self._columns.signature
        lines = self.sheet.wrap(consent.statement(self._campaign, language), _STRONG, wide)
        if not dry:
            self.sheet.lines(x, y + 9, lines, _STRONG, 8.6)
        bottoms.append(y + 9 + len(lines) * 8.6)
        return max(bottoms) + 2

    def _listed(
        self,
        x: float,
        y: float,
        wide: float,
        title: str,
        texts: list[tuple[str, str]],
        *,
        dry: bool,
    ) -> float:
        if not texts:
            return y
        if not dry:
            self.sheet.text(x, y + 9, title, _STRONG)
        y += 18.5
        for mark, text in texts:
            lines = self.sheet.wrap(text, _SMALL, wide - 12)
            if not dry:
                self.sheet.text(x, y, mark, _STRONG)
                self.sheet.lines(x + 11, y, lines, _SMALL, 8.8)
            y += len(lines) * 8.8 + 0.8
        return y

    def _foot(self) -> None:
        words = self._words.say("sheet-foot", contact=self._campaign.contact)
        lines = self.sheet.wrap(words, _TINY, self._width)
        self.sheet.lines(MARGIN, self.sheet.height - FOOT + 10, lines, _TINY, 7.6)

    def _fit(self, text: str, style: Style, wide: float) -> str:
        while text and self.sheet.measure(text, style) > wide:
            text = f"{text.rstrip('…')[:-1].rstrip()}…"
        return text
