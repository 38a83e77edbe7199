"""What all pages of a packet share: the words, the order of the lines, the styles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC

from kiosk.campaign.value import Campaign
from kiosk.collation import sort_key
from kiosk.errors import PacketUntied
from kiosk.model import Method, Mode
from kiosk.packet import digests, pdf
from kiosk.packet.digests import Digests, Roll
from kiosk.packet.order import Variant
from kiosk.packet.sections import Section, sections
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.value import Line, Lines, Packet, Sorted
from kiosk.packet.wording import Wording
from kiosk.states import HOME_BY_CODE, NEVER, STATE_BY_CODE, state_name

MARGIN = 81.0
TOP = 78.0
BOTTOM = 66.0
SOFT = 0.3
FEW = 5
"""So many people of one place can be told without naming any of them."""

TITLE = Style(pdf.SERIF_BOLD, 20)
HEADING = Style(pdf.SERIF_BOLD, 13)
BODY = Style(pdf.SERIF, 11)
SMALL = Style(pdf.SANS, 9)
SMALL_BOLD = Style(pdf.SANS_BOLD, 9)
LABEL = Style(pdf.SANS, 8.5, SOFT)
FOOT = Style(pdf.SANS, 7.5, SOFT)


@dataclass
class Book:
    """One packet while its pages are made.

    What its pages tell of all lines is counted while these are set: see `settle`.
    """

    packet: Packet
    document: pdf.Document
    wording: Wording
    lines: Lines
    substituted: dict[str, str] = field(default_factory=dict)
    towns: Counter[tuple[str, str]] = field(default_factory=Counter)
    methods: Counter[Method] = field(default_factory=Counter)
    versions: Counter[int] = field(default_factory=Counter)
    roll: Roll = field(default_factory=Roll)
    sections: tuple[Section, ...] = ()
    letters: dict[int, dict[str, int]] = field(default_factory=dict)
    set_lines: int = 0
    found: Digests | None = None

    @property
    def campaign(self) -> Campaign:
        """Give the campaign."""
        return self.packet.campaign.campaign

    @property
    def title(self) -> str:
        """Give the letter's title in the packet's language."""
        return self.campaign.title.say(self.wording.language)

    @property
    def digests(self) -> Digests:
        """Give the hashes of the settled book."""
        if self.found is None:
            raise ValueError("the lines are not set yet")
        return self.found

    @property
    def id(self) -> str:
        """Give the packet's id."""
        return digests.packet_id(self.packet, self.digests.packet)

    @property
    def several(self) -> bool:
        """Tell whether the lines signed several versions."""
        return bool(self.packet.editions)

    def people(self) -> str:
        """Say how many signed: a public copy counts those whom it does not name."""
        named = len(self.lines)
        return self.wording.people(
            self.packet.counts.deliverable if self.packet.by_state else named
        )

    def region(self) -> str:
        """Give the US state of an annex in words."""
        code = self.packet.region
        return HOME_BY_CODE[code].say(self.wording.language) if code in HOME_BY_CODE else code

    def copy_words(self) -> str:
        """Say what copy this is; nothing of the full one."""
        say, packet = self.wording.say, self.packet
        kind = "" if packet.variant is Variant.FULL else say(f"copy-{packet.variant}")
        after = say("copy-supplement", id=packet.follows) if packet.follows else ""
        return " · ".join(filter(None, (after, kind)))

    def count(self, lines: Sequence[Line], section: Section) -> None:
        """Count *lines* that are being set; `PacketUntied` where one signed another letter."""
        foreign = [line for line in lines if self.version(line) not in section.numbers]
        if foreign:
            raise PacketUntied(lines=section.lines, counted=section.lines - len(foreign))
        self.set_lines += len(lines)
        self.towns.update((line.place.state, line.place.town) for line in lines)
        self.methods.update(line.method for line in lines)
        self.versions.update(map(self.version, lines))
        self.roll.take(lines, self.version if self.several else None)

    def version(self, line: Line) -> int:
        """Give the number of the version that *line* signed."""
        return line.version or self.campaign.version

    def versions_of(self, section: Section) -> str:
        """Say which versions have the letter of *section*."""
        return self.version_words(section.numbers)

    def version_words(self, numbers: Sequence[int]) -> str:
        """Say some versions."""
        key = "version" if len(numbers) == 1 else "version-several"
        return self.wording.say(key, version=self.wording.listed(numbers))

    def settle(self) -> None:
        """Hash what there is to hash: every line is set now."""
        self.found = digests.digests(self.packet, self.roll.digest())
        meta, found = self.document.meta, self.found.packet.hex()
        self.document.meta = meta._replace(subject=self.id, hash=found)

    def sheet(self, size: tuple[float, float] = pdf.PORTRAIT) -> Sheet:
        """Begin a page; a rehearsal's bears its striped band."""
        sheet = Sheet(self.document, size)
        if self.campaign.mode is Mode.REHEARSAL:
            _band(sheet, self.wording.say("rehearsal"))
        return sheet

    def by_state(self) -> list[tuple[str, int]]:
        """Give the states of Mexico and their signers, most first."""
        states: Counter[str] = Counter()
        told = self.packet.by_state or [(code, n) for (code, _), n in self.towns.items()]
        for code, count in told:
            states[_state(code)] += count
        return self._many(_ranked(states.items()))

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
        return [*self._many(_ranked(homes)), *others]

    def _many(self, rows: list[tuple[str, int]]) -> list[tuple[str, int]]:
        """Give *rows*; where not everybody is named, few people are counted together."""
        if not self.packet.by_state:
            return rows
        few = sum(count for _, count in rows if count < FEW)
        others = [(self.wording.say("others"), few)] if few else []
        return [*(row for row in rows if row[1] >= FEW), *others]


def open_book(packet: Packet) -> Book:
    """Sort the lines, and begin the document."""
    wording = Wording(packet.language or packet.campaign.campaign.letter.language)
    parts, own = sections(packet), packet.campaign.campaign.version
    places = {number: at for at, part in enumerate(parts) for number in part.numbers}
    lines = packet.lines
    if isinstance(lines, tuple):
        lines = Sorted(lines, lambda line: places.get(line.version or own, len(parts)))
    title = packet.campaign.campaign.title.say(wording.language)
    meta = pdf.Meta(
        title=f"{title} · {wording.people(len(lines))}",
        subject="",
        language=wording.language,
        made=packet.made.utc.astimezone(UTC),
    )
    return Book(packet, pdf.Document(meta), wording, lines, sections=parts)


def feet(
    book: Book,
    sizes: Iterable[tuple[float, float]],
    count: int,
    under: Mapping[int, Section] | None = None,
) -> Iterator[pdf.Page]:
    """Give the foot of every page: letter and version, packet id, page x of y.

    *under* has the section of each page that is of one letter alone.
    """
    every = sorted(number for part in book.sections for number in part.numbers)
    for index, size in enumerate(sizes, 1):
        part = (under or {}).get(index - 1)
        version = book.version_words(part.numbers if part else every)
        named = part.campaign.campaign.title.say(book.wording.language) if part else book.title
        sheet = Sheet(book.document, size)
        left = MARGIN if sheet.width < sheet.height else 42.0
        right = sheet.width - left
        foot = sheet.height - 36
        page = book.wording.say("page", page=index, pages=count)
        page = f"{book.id} · {page}"
        room = sheet.width - 2 * left - sheet.measure(page, FOOT) - 24
        title = shorten(sheet, named, FOOT, room - sheet.measure(f" · {version}", FOOT))
        with sheet.mark(""):
            sheet.rule(left, foot - 12, right)
            sheet.text(left, foot, f"{title} · {version}", FOOT)
            sheet.text(right, foot, page, FOOT, "right")
        yield sheet.page


def shorten(sheet: Sheet, text: str, style: Style, width: float) -> str:
    """Give *text*, or as much of it as fits with an ellipsis: for feet of pages only."""
    if sheet.measure(text, style) <= width:
        return text
    while text and sheet.measure(f"{text}…", style) > width:
        text = text[:-1].rstrip()
    return f"{text}…"


def heading(sheet: Sheet, title: str, note: str = "") -> float:
    """Set the title of a page; give the baseline for what follows."""
    with sheet.mark("H1"):
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
        room = width - sheet.measure(figure, SMALL) - 8
        with sheet.mark("P"):
            end = sheet.lines(x, y, sheet.wrap(name, SMALL, room), SMALL, step)
            sheet.text(x + width, y, figure, SMALL, "right")
        y = end
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
