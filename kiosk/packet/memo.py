"""The cover memo: one page, whatever it has to hold."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.packet import pdf
from kiosk.packet.book import (
    BODY,
    BOTTOM,
    LABEL,
    MARGIN,
    SMALL,
    TITLE,
    TOP,
    Book,
    body_width,
    table,
)
from kiosk.packet.order import Variant
from kiosk.packet.sheet import Sheet, Style
from kiosk.packet.where import event_rows

_COUNT = Style(pdf.SERIF_BOLD, 34)
_LABELS = 66.0
_GAP = 28.0


class _Fit(NamedTuple):
    """How much of what is long the page shows, and how closely it is set."""

    places: int
    events: int
    asks: bool
    step: float


# The first that fits is taken; the whole tables stand on a page of their own.
_FITS = (
    _Fit(12, 6, asks=True, step=13),
    _Fit(8, 4, asks=True, step=12.5),
    _Fit(5, 3, asks=True, step=12),
    _Fit(8, 4, asks=False, step=12.5),
    _Fit(5, 3, asks=False, step=12),
    _Fit(3, 2, asks=False, step=11.5),
)


class Facts(NamedTuple):
    """What the memo can say only when all other pages are made."""

    pages: int
    where_page: int
    method_page: int = 0
    letters: tuple[int, ...] = ()


def memo_page(book: Book, facts: Facts) -> Sheet:
    """Give the cover page."""
    for fit in _FITS:
        sheet = book.sheet()
        y = _body(book, sheet, facts, fit)
        if y <= sheet.height - BOTTOM - _foot_height(book, sheet):
            break
    _foot(book, sheet, facts)
    return sheet


def _body(book: Book, sheet: Sheet, facts: Facts, fit: _Fit) -> float:
    say = book.wording.say
    with sheet.mark("H1"):
        sheet.text(MARGIN, TOP + 8, say("memo"), TITLE)
    if copy := book.copy_words():
        sheet.text(sheet.width - MARGIN, TOP + 8, copy, SMALL, "right")
    sheet.rule(MARGIN, TOP + 20, sheet.width - MARGIN, 0.8)
    y = _head(book, sheet, TOP + 38, facts)
    sheet.rule(MARGIN, y - 6, sheet.width - MARGIN)
    y = _asks(book, sheet, y + 10, fit)
    y = _count(book, sheet, y + 22)
    if book.several:
        y = _versions(book, sheet, y + 6, facts, fit)
    y = _places(book, sheet, y + 8, facts, fit)
    return _events(book, sheet, y + 8, facts, fit)


def _head(book: Book, sheet: Sheet, y: float, facts: Facts) -> float:
    say, campaign, language = book.wording.say, book.campaign, book.wording.language
    people = book.people()
    to = _to(book, facts)
    relay = campaign.relay.say(language)
    place = campaign.delivery_place.say(language)
    delivery = f"{book.wording.day(campaign.delivery_day)}{', ' + place if place else ''}"
    rows = (
        ("to", to),
        ("relay", [relay] if relay else []),
        ("from", [campaign.controller.name]),
        ("date", [book.wording.day(book.packet.made.local.date())]),
        ("delivery", [delivery]),
        ("subject", [_subject(book, people)]),
    )
    for key, texts in rows:
        y = _labelled(sheet, y, say(key), texts)
    return y


def _subject(book: Book, people: str) -> str:
    count = len(book.sections)
    if count == 1:
        return book.wording.say("subject-line", title=book.title, people=people)
    return book.wording.say("subject-several", title=book.title, people=people, count=count)


def _to(book: Book, facts: Facts) -> list[str]:
    language, packet = book.wording.language, book.packet
    if packet.region:
        region = book.region()
        return [book.wording.say("annex-to", region=region, page=facts.where_page)]
    if packet.to:
        return [packet.to]
    named = ((one.name, one.title.say(language)) for one in book.campaign.addressees)
    return [", ".join(filter(None, each)) for each in named]


def _labelled(sheet: Sheet, y: float, label: str, texts: list[str]) -> float:
    if not texts:
        return y
    labels = sheet.wrap(label, LABEL, _LABELS)
    sheet.lines(MARGIN, y, labels, LABEL, 10.5)
    below = y + len(labels) * 10.5
    width = body_width(sheet) - _LABELS - 8
    for text in texts:
        y = sheet.lines(MARGIN + _LABELS + 8, y, sheet.wrap(text, BODY, width), BODY, 14.5)
    return max(y, below) + 2.5


def _asks(book: Book, sheet: Sheet, y: float, fit: _Fit) -> float:
    asks = [ask.say(book.wording.language) for ask in book.campaign.asks]
    sheet.text(MARGIN, y, book.wording.say("asks"), LABEL)
    y += 15
    # Where the letters differ, nobody's asks are told as those of others.
    if len(book.sections) > 1:
        asks = [book.wording.say("asks-in-letters")]
    elif not fit.asks or not asks:
        asks = [book.wording.say("asks-in-letter")]
    for ask in asks:
        inset = 12.0 if len(asks) > 1 else 0.0
        if inset:
            sheet.text(MARGIN, y, "–", BODY)
        lines = sheet.wrap(ask, BODY, body_width(sheet) - inset)
        y = sheet.lines(MARGIN + inset, y, lines, BODY, 14.5) + 1
    return y


def _count(book: Book, sheet: Sheet, y: float) -> float:
    number = book.wording.number(len(book.lines))
    with sheet.mark("P"):
        sheet.text(MARGIN, y + 10, number, _COUNT)
        x = MARGIN + sheet.measure(number, _COUNT) + 10
        style = Style(pdf.SERIF, 15)
        words = sheet.wrap(_counted(book), style, sheet.width - MARGIN - x)
        sheet.lines(x, y + 10, words, style, 18)
    return y + 26 + 18 * (len(words) - 1)


def _counted(book: Book) -> str:
    """Say what the number counts."""
    say, packet = book.wording.say, book.packet
    if packet.follows:
        return say("signed-supplement", first=packet.first, last=packet.last)
    if packet.variant is Variant.PUBLIC:
        return say("signed-public", all=packet.counts.deliverable)
    if packet.variant is Variant.ANNEX:
        return say("signed-annex", region=book.region())
    if len(book.sections) > 1:
        return say("signed-several", count=len(book.sections))
    return say("signed-one" if len(book.lines) == 1 else "signed")


def _versions(book: Book, sheet: Sheet, y: float, facts: Facts, fit: _Fit) -> float:
    """Tell how many signed each version, and where its letter stands."""
    say, number = book.wording.say, book.wording.number
    sheet.text(MARGIN, y, say("versions"), LABEL)
    sheet.rule(MARGIN, y + 4.5, sheet.width - MARGIN)
    rows = []
    for section, page in zip(book.sections, facts.letters, strict=True):
        for at, one in enumerate(section.editions):
            key = "version-same" if at else "version-page"
            first = str(section.numbers[0])
            words = say(key, version=str(one.version), page=page, first=first)
            rows.append((words, one.lines))
    shown = rows if len(rows) <= fit.events + 1 else rows[: fit.events]
    texts = [(words, number(count)) for words, count in shown]
    if len(shown) < len(rows):
        more = say("more", count=len(rows) - len(shown), page=facts.method_page)
        texts.append((more, number(sum(count for _, count in rows[len(shown) :]))))
    return table(sheet, MARGIN, y + 17.5, body_width(sheet), texts, step=fit.step)


def _places(book: Book, sheet: Sheet, y: float, facts: Facts, fit: _Fit) -> float:
    width = (body_width(sheet) - _GAP) / 2
    ends = []
    for x, key, rows in (
        (MARGIN, "by-state", book.by_state()),
        (MARGIN + width + _GAP, "by-home", book.by_home()),
    ):
        ends.append(_ranking(book, sheet, (x, y, width), key, rows, facts, fit.places, fit.step))
    return max(ends)


def _events(book: Book, sheet: Sheet, y: float, facts: Facts, fit: _Fit) -> float:
    place = (MARGIN, y, body_width(sheet))
    return _ranking(book, sheet, place, "collected", event_rows(book), facts, fit.events, fit.step)


def _ranking(
    book: Book,
    sheet: Sheet,
    place: tuple[float, float, float],
    key: str,
    rows: list[tuple[str, int]],
    facts: Facts,
    most: int,
    step: float,
) -> float:
    x, y, width = place
    number = book.wording.number
    for line in sheet.wrap(book.wording.say(key), LABEL, width):
        sheet.text(x, y, line, LABEL)
        y += 10.5
    sheet.rule(x, y - 6, x + width)
    shown = rows if len(rows) <= most + 1 else rows[:most]
    texts = [(name, number(count)) for name, count in shown]
    if len(shown) < len(rows):
        rest = sum(count for _, count in rows[most:])
        more = book.wording.say("more", count=len(rows) - most, page=facts.where_page)
        texts.append((more, number(rest)))
    return table(sheet, x, y + 7, width, texts, step=step)


def _privacy(book: Book, sheet: Sheet) -> list[str]:
    variant = book.packet.variant
    key = "privacy" if variant is Variant.FULL else f"privacy-{variant}"
    words = book.wording.say(key, contact=book.campaign.contact)
    return sheet.wrap(words, SMALL, body_width(sheet))


def _foot_height(book: Book, sheet: Sheet) -> float:
    return 4 * 13 + 12 * len(_privacy(book, sheet)) + 20


def _foot(book: Book, sheet: Sheet, facts: Facts) -> None:
    say = book.wording.say
    y = sheet.height - BOTTOM - _foot_height(book, sheet) + 20
    sheet.rule(MARGIN, y - 13, sheet.width - MARGIN)
    for key, text in (
        ("packet", book.id),
        ("pages", book.wording.number(facts.pages)),
        ("hash", book.digests.packet.hex()),
        ("contact", book.campaign.contact),
    ):
        sheet.text(MARGIN, y, say(key), LABEL)
        sheet.text(MARGIN + _LABELS + 8, y, text, SMALL)
        y += 13
    sheet.lines(MARGIN, y + 3, _privacy(book, sheet), SMALL, 12)
