"""Bars lying on their side, a row a thing: events, languages, methods, choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.model import Bilingual, Language
from kiosk.picture.drawing import (
    ACCENT,
    FOOT,
    HEAD,
    LABEL,
    MARGIN,
    QUIET,
    SERIF,
    STRONG,
    WIDTH,
    Note,
    Picture,
    Type,
    bar,
    room,
    svg,
    words,
    wrapped,
)
from kiosk.picture.shades import FEW
from kiosk.picture.wording import Wording
from kiosk.registry.value import Counts, Tally

MOST_EVENTS = 24
_STEP, _THICK = 34, 20
_LEFT = 420
_DAY = 150
Rows = Sequence[tuple[str, int, str]]


def events_svg(tally: Tally, language: Language, note: Note = Note()) -> str:  # noqa: B008 - it is frozen
    """Draw how many signed at each event, by day."""
    say = Wording(language)
    return svg(events(tally.by_event, say), language, note, say.say("rehearsal"))


def ways_svg(
    tally: Tally,
    language: Language,
    note: Note = Note(),  # noqa: B008 - it is frozen
    choices: Mapping[str, Bilingual] | None = None,
) -> str:
    """Draw languages, methods, and the choices by their words in *choices*, or by their ids."""
    say = Wording(language)
    return svg(ways(tally, say, choices or {}), language, note, say.say("rehearsal"))


def events(by_event: Counts, say: Wording) -> Picture:
    """Give the picture of the largest events by day; the others are one row."""
    most = sorted(by_event, key=lambda one: -one[1])
    shown = {label for label, _ in most[: MOST_EVENTS if len(most) <= MOST_EVENTS else 23]}
    rows = [(label[11:], count, say.day(label[:10])) for label, count in by_event if label in shown]
    rest = [count for label, count in by_event if label not in shown]
    if rest:
        rows.append((say.say("others", n=len(rest)), sum(rest), ""))
    greatest = max((count for _, count, _ in rows), default=1)
    body = [
        _row(HEAD + place * _STEP, row, f"{row[1]:,}", greatest) for place, row in enumerate(rows)
    ] or [words(MARGIN, HEAD + 10, say.say("none"))]
    told = say.told(say.say("events"), [(f"{name}, {day}", f"{n:,}") for name, n, day in rows])
    height = HEAD + max(len(rows), 1) * _STEP + FOOT + 10
    return Picture(height, say.say("events"), say.say("events-what"), told, "\n".join(body))


def ways(tally: Tally, say: Wording, choices: Mapping[str, Bilingual]) -> Picture:
    """Give the picture of languages, methods and choices; small counts are not told exactly."""
    named = {code: text.say(say.language) for code, text in choices.items()}
    groups = (
        ("languages", [(say.code("language", code), n, "") for code, n in tally.by_language]),
        ("methods", [(say.code("method", code), n, "") for code, n in tally.by_method]),
        ("choices", [(named.get(code, code), n, "") for code, n in tally.by_choice]),
    )
    y, body, told = float(HEAD), [], []
    for title, rows in groups:
        if not rows:
            continue
        body.append(words(MARGIN, y + 14, say.say(title), Type(21, bold=True, face=SERIF)))
        y += 36
        for row in sorted(rows, key=lambda one: -one[1]):
            said = say.count(row[1], exact=False)
            body.append(_row(y, row, said, max(tally.deliverable, 1)))
            told.append((row[0], said))
            y += _STEP
        y += 22
    if any(0 < n < FEW for _, rows in groups for _, n, _ in rows):
        body.append(words(MARGIN, y + 6, say.say("few-why", n=FEW), QUIET))
        y += 22
    if not told:
        body, y = [words(MARGIN, HEAD + 10, say.say("none"))], HEAD + 30.0
    title = say.say("ways")
    return Picture(y + FOOT, title, say.say("ways-what"), say.told(title, told), "\n".join(body))


def _row(y: float, row: tuple[str, int, str], said: str, greatest: int) -> str:
    """Set a row: a day or nothing, a name, a bar. A small masked count has a bar of its mask."""
    name, count, day = row
    exact = said == f"{count:,}"
    middle = y + _THICK / 2 + 5
    scale = (WIDTH - MARGIN - _LEFT - 90) / greatest
    wide = max((count if exact else FEW - 1) * scale, 2.5)
    left = MARGIN + (_DAY if day else 0)
    parts = [
        words(MARGIN, middle, day, QUIET) if day else "",
        *_named(name, left, middle),
        bar(_LEFT, y, min(wide, greatest * scale), _THICK, ACCENT),
        words(_LEFT + min(wide, greatest * scale) + 10, middle, said, STRONG),
    ]
    return "\n".join(filter(None, parts))


def _named(name: str, left: float, middle: float) -> tuple[str, ...]:
    """Set a name in front of its bar, on two lines where one is too short."""
    right, wide = _LEFT - 16, _LEFT - 16 - left
    if room(name, 15) <= wide:
        return (words(right, middle, name, LABEL, "end"),)
    lines = wrapped(name, wide, 13, 2)
    small = Type(13)
    return tuple(
        words(right, middle - 7.5 * (len(lines) - 1) + 14 * at, one, small, "end")
        for at, one in enumerate(lines)
    )
