"""Where the signers live, whole: states with their towns, US states, events."""

from __future__ import annotations

from collections import Counter, defaultdict

from kiosk.collation import sort_key
from kiosk.model import Event
from kiosk.packet.book import (
    BODY,
    BOTTOM,
    MARGIN,
    SMALL,
    SMALL_BOLD,
    TOP,
    Book,
    body_width,
    heading,
)
from kiosk.packet.sheet import Sheet
from kiosk.states import STATE_BY_CODE, state_name

_STEP = 12.5


def where_pages(book: Book) -> list[Sheet]:
    """Give the tables of towns, homes and events, on as many pages as they fill."""
    say = book.wording.say
    sheets = [book.sheet()]
    y = heading(sheets[0], say("where"), say("where-note"))
    if book.packet.zips:
        rows = [(zip_words(book, code), count, "") for code, count in book.packet.zips]
        y = _text(sheets[0], y, say("zips-note"))
        y = _section(book, sheets, y, say("zips"), rows)
    for title, rows in (
        (say("by-state"), _states(book)),
        (say("by-home"), [(name, count, "") for name, count in book.by_home()]),
        (say("collected"), _events(book)),
    ):
        y = _section(book, sheets, y, title, rows)
    return sheets


def zip_words(book: Book, code: str) -> str:
    """Say a ZIP code."""
    return book.wording.say("zip", code=code) if code else book.wording.say("zip-unsaid")


def _text(sheet: Sheet, y: float, words: str) -> float:
    return sheet.lines(MARGIN, y, sheet.wrap(words, BODY, body_width(sheet)), BODY, 15.5) + 8


def event_rows(book: Book) -> list[tuple[str, int]]:
    """Give the events in the order of their days: day, name and place, signatures."""
    found = sorted(book.packet.events, key=lambda one: (one.event.day, sort_key(one.event.name)))
    return [(_event(book, one.event), one.signatures) for one in found]


def _event(book: Book, event: Event) -> str:
    place = f"{event.place.town}, {_state(event.place.state)}"
    return f"{book.wording.day(event.day)} · {event.name}, {place}"


def _events(book: Book) -> list[tuple[str, int, str]]:
    return [(words, count, "") for words, count in event_rows(book)]


def _states(book: Book) -> list[tuple[str, int, str]]:
    towns: defaultdict[str, Counter[str]] = defaultdict(Counter)
    # Towns of those who did not choose to be named could tell who they are.
    named = {} if book.packet.by_state else book.towns
    for (state, town), count in named.items():
        towns[_state(state)][town] += count
    return [
        (
            state,
            count,
            " · ".join(f"{town} {many:,}" for town, many in _by_name(towns[state])),
        )
        for state, count in book.by_state()
    ]


def _by_name(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda row: (-row[1], sort_key(row[0])))


def _section(
    book: Book, sheets: list[Sheet], y: float, title: str, rows: list[tuple[str, int, str]]
) -> float:
    y = _room(book, sheets, y, 3)
    sheets[-1].text(MARGIN, y, title, SMALL_BOLD)
    sheets[-1].rule(MARGIN, y + 5, sheets[-1].width - MARGIN)
    y += 18
    total = [(book.wording.say("total"), sum(count for _, count, _ in rows), "")]
    for name, count, detail in [*rows, *total]:
        style = SMALL_BOLD if detail or (name, count, detail) == total[0] else SMALL
        names = sheets[-1].wrap(name, style, body_width(sheets[-1]) - 70)
        details = sheets[-1].wrap(detail, SMALL, body_width(sheets[-1]) - 70) if detail else []
        y = _room(book, sheets, y, min(len(names) + len(details), 3))
        right = sheets[-1].width - MARGIN
        sheets[-1].text(right, y, book.wording.number(count), style, "right")
        for line, how in [(line, style) for line in names] + [(line, SMALL) for line in details]:
            y = _room(book, sheets, y, 1)
            sheets[-1].text(MARGIN, y, line, how)
            y += _STEP
        y += 3 if details else 0
    return y + 14


def _room(book: Book, sheets: list[Sheet], y: float, lines: int) -> float:
    if y + (lines - 1) * _STEP <= sheets[-1].height - BOTTOM:
        return y
    sheets.append(book.sheet())
    return TOP + 10


def _state(code: str) -> str:
    return state_name(code) if code in STATE_BY_CODE else code
