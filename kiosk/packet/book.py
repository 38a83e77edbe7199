"""What all pages of a packet share: the words, the order of the lines, the styles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC

from kiosk.campaign.value import Campaign
from kiosk.collation import name_key, sort_key
from kiosk.model import Mode
from kiosk.packet import digests, pdf
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.value import Line, Packet
from kiosk.packet.wording import Wording
from kiosk.states import HOME_BY_CODE, NEVER, STATE_BY_CODE, state_name

MARGIN = 81.0
TOP = 78.0
BOTTOM = 66.0
SOFT = 0.3

TITLE = Style(pdf.SERIF_BOLD, 20)
HEADING = Style(pdf.SERIF_BOLD, 13)
BODY = Style(pdf.SERIF, 11)
SMALL = Style(pdf.SANS, 9)
SMALL_BOLD = Style(pdf.SANS_BOLD, 9)
LABEL = Style(pdf.SANS, 8.5, SOFT)
FOOT = Style(pdf.SANS, 7.5, SOFT)


@dataclass
class Book:
    """One packet while its pages are made."""

    packet: Packet
    document: pdf.Document
    wording: Wording
    ordered: tuple[Line, ...]
    digests: digests.Digests
    id: str
    substituted: dict[str, str] = field(default_factory=dict)

    @property
    def campaign(self) -> Campaign:
        """Give the campaign."""
        return self.packet.campaign.campaign

    @property
    def title(self) -> str:
        """Give the letter's title in its own language."""
        return self.campaign.title.say(self.wording.language)

    def sheet(self, size: tuple[float, float] = pdf.PORTRAIT) -> Sheet:
        """Begin a page; a rehearsal's bears its striped band."""
        sheet = Sheet(self.document, size)
        if self.campaign.mode is Mode.REHEARSAL:
            _band(sheet, self.wording.say("rehearsal"))
        return sheet

    def by_state(self) -> list[tuple[str, int]]:
        """Give the states of Mexico and their signers, most first."""
        return _ranked(Counter(_state(line.place.state) for line in self.ordered).items())

    def by_home(self) -> list[tuple[str, int]]:
        """Give where in the US the signers vote, most first; the other answers come last."""
        answers = {NEVER: "home-never", "": "home-unsaid"}
        homes = [
            (HOME_BY_CODE[code].say(self.wording.language) if code in HOME_BY_CODE else code, count)
            for code, count in self.packet.by_home
            if code not in answers and count
        ]
        counts = dict(self.packet.by_home)
        others = [
            (self.wording.say(key), counts[code])
            for code, key in answers.items()
            if counts.get(code)
        ]
        return [*_ranked(homes), *others]


def open_book(packet: Packet) -> Book:
    """Sort the lines, hash what there is to hash, and begin the document."""
    wording = Wording(packet.campaign.campaign.letter.language)
    ordered = tuple(sorted(packet.lines, key=lambda line: (name_key(line.name), line.id)))
    found = digests.digests(packet, ordered)
    identifier = digests.packet_id(packet, found.packet)
    title = packet.campaign.campaign.title.say(wording.language)
    meta = pdf.Meta(
        title=f"{title} · {wording.people(len(ordered))}",
        subject=identifier,
        language=wording.language,
        made=packet.made.utc.astimezone(UTC),
    )
    return Book(packet, pdf.Document(meta), wording, ordered, found, identifier)


def number_pages(book: Book, sheets: list[Sheet]) -> None:
    """Set the foot of every page: letter and version, packet id, page x of y."""
    version = book.wording.say("version", version=str(book.campaign.version))
    for index, sheet in enumerate(sheets, 1):
        left = MARGIN if sheet.width < sheet.height else 42.0
        right = sheet.width - left
        foot = sheet.height - 36
        page = book.wording.say("page", page=index, pages=len(sheets))
        page = f"{book.id} · {page}"
        room = sheet.width - 2 * left - sheet.measure(page, FOOT) - 24
        title = shorten(sheet, book.title, FOOT, room - sheet.measure(f" · {version}", FOOT))
        sheet.rule(left, foot - 12, right)
        sheet.text(left, foot, f"{title} · {version}", FOOT)
        sheet.text(right, foot, page, FOOT, "right")


def shorten(sheet: Sheet, text: str, style: Style, width: float) -> str:
    """Give *text*, or as much of it as fits with an ellipsis: for feet of pages only."""
    if sheet.measure(text, style) <= width:
        return text
    while text and sheet.measure(f"{text}…", style) > width:
        text = text[:-1].rstrip()
    return f"{text}…"


def heading(sheet: Sheet, title: str, note: str = "") -> float:
    """Set the title of a page; give the baseline for what follows."""
    sheet.text(MARGIN, TOP + 14, title, TITLE)
    sheet.rule(MARGIN, TOP + 27, sheet.width - MARGIN, 0.8)
    y = TOP + 48
    if note:
        y = sheet.lines(MARGIN, y, sheet.wrap(note, BODY, body_width(sheet)), BODY, 15.5) + 6
    return y


def body_width(sheet: Sheet) -> float:
    """Give the width between the margins of a portrait page."""
    return sheet.width - 2 * MARGIN


def table(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    rows: Iterable[tuple[str, str]],
    *,
    step: float = 13,
) -> float:
    """Set names at the left and figures at the right of *width*; give the next baseline."""
    for name, figure in rows:
        sheet.text(x + width, y, figure, SMALL, "right")
        room = width - sheet.measure(figure, SMALL) - 8
        for part in sheet.wrap(name, SMALL, room):
            sheet.text(x, y, part, SMALL)
            y += step
    return y


def _band(sheet: Sheet, words: str) -> None:
    label = Style(pdf.SANS_BOLD, 10)
    width = sheet.measure(words, label) + 24
    sheet.stripes(24, 24, sheet.width - 48, 20)
    left = (sheet.width - width) / 2
    sheet.clear(left, 24, width, 20)
    sheet.box(left, 24, width, 20, 0.8)
    sheet.text(sheet.width / 2, 37.5, words, label, "center")


def _ranked(counts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(counts, key=lambda row: (-row[1], sort_key(row[0])))


def _state(code: str) -> str:
    return state_name(code) if code in STATE_BY_CODE else code
