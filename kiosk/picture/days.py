"""When people signed: a square a day and hour, darker where more did, with the sums beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kiosk.model import Language
from kiosk.picture.drawing import (
    ACCENT,
    FOOT,
    HEAD,
    LABEL,
    LINE,
    MARGIN,
    QUIET,
    STRONG,
    WIDTH,
    Note,
    Picture,
    Type,
    bar,
    box,
    line,
    svg,
    words,
)
from kiosk.picture.legend import legend
from kiosk.picture.shades import FEW, Shades
from kiosk.picture.wording import Wording
from kiosk.registry.value import Counts, Tally

MOST_DAYS = 36
EARLIER = ""
_LEFT, _SUMS, _TOP = 200, 210, 70
Hours = dict[tuple[str, int], int]


def days_svg(tally: Tally, language: Language, note: Note = Note()) -> str:  # noqa: B008 - it is frozen
    """Draw when people signed, by day and hour of each event's clock."""
    say = Wording(language)
    return svg(days(tally, say), language, note, say.say("rehearsal"))


def days(tally: Tally, say: Wording) -> Picture:
    """Give the picture of the latest days; those before them share a row."""
    kept = [day for day, _ in tally.by_day][-(MOST_DAYS - (len(tally.by_day) > MOST_DAYS)) :]
    sums = _joined(tally.by_day, kept)
    title, what = say.say("days"), say.say("days-what")
    if not sums:
        empty = words(MARGIN, HEAD + 10, say.say("none"))
        return Picture(HEAD + 30 + FOOT, title, what, say.told(title, []), empty)
    hours: Hours = Counter()
    for label, count in tally.by_hour:
        day, hour = label[:10], int(label[11:])
        hours[(day if day in sums else EARLIER), hour] += count
    step = 34.0 if len(sums) <= 20 else 24.0
    top = HEAD + _TOP
    shades = Shades(count for (day, _), count in hours.items() if day != EARLIER)
    body = [
        *_grid(hours, list(sums), shades, (top, step)),
        *_names(sums, say, (top, step)),
    ]
    low = top + len(sums) * step + 22
    body.append(legend(MARGIN, low, shades, say))
    said = [(_day(day, say), f"{count:,}") for day, count in sums.items()]
    return Picture(low + 34 + FOOT, title, what, say.told(title, said), "\n".join(body))


def _joined(by_day: Counts, kept: Sequence[str]) -> dict[str, int]:
    earlier = sum(count for day, count in by_day if day not in kept)
    sums = {EARLIER: earlier} if earlier else {}
    return sums | {day: count for day, count in by_day if day in kept}


def _day(day: str, say: Wording) -> str:
    return say.say("earlier") if day == EARLIER else say.day(day)


def _span(hours: Hours) -> range:
    """Give the hours to show: those that hold something, and never fewer than ten."""
    seen = [hour for _, hour in hours] or [9]
    first, last = min(seen), max(seen)
    while last - first < 9:
        first, last = max(first - 1, 0), min(last + (first + last) % 2 + (first == 0), 23)
    return range(first, last + 1)


def _grid(hours: Hours, rows: list[str], shades: Shades, place: tuple[float, float]) -> list[str]:
    top, step = place
    span = _span(hours)
    wide = (WIDTH - MARGIN - _SUMS - _LEFT) / len(span)
    sums: Counter[int] = Counter()
    for (_, hour), count in hours.items():
        sums[hour] += count
    most = max(sums.values(), default=1)
    made = []
    for column, hour in enumerate(span):
        x = _LEFT + column * wide
        made.append(words(x + wide / 2, top - 8, f"{hour}", QUIET, "middle"))
        if sums[hour]:
            tall = max((_TOP - 30) * sums[hour] / most, 1.5)
            made.append(box(x + 2, top - 26 - tall, wide - 4, tall, LINE))
        for row, day in enumerate(rows):
            count = hours.get((day, hour), 0)
            shade, y = shades.of(count), top + row * step
            made.append(box(x + 1, y + 1, wide - 2, step - 2, shade.fill))
            if count >= FEW and len(f"{count:,}") * 8 < wide and step > 20:
                middle = y + step / 2 + 4.5
                made.append(
                    words(x + wide / 2, middle, f"{count:,}", Type(13, shade.ink), "middle")
                )
    return made


def _names(sums: dict[str, int], say: Wording, place: tuple[float, float]) -> list[str]:
    top, step = place
    most = max(count for day, count in sums.items() if day != EARLIER)
    x = WIDTH - MARGIN - _SUMS + 18
    made = []
    for row, (day, count) in enumerate(sums.items()):
        middle = top + (row + 0.5) * step + 5
        made.append(words(_LEFT - 14, middle, _day(day, say), LABEL, "end"))
        # Many days together would make each of the others look like nothing.
        wide = 0 if day == EARLIER else (_SUMS - 100) * count / most
        if wide:
            made.append(bar(x, top + row * step + 4, wide, step - 8, ACCENT))
        made.append(words(x + max(wide, 2.5) + 8, middle, f"{count:,}", STRONG))
    made.append(line(x, top, x, top + step * len(sums), LINE, 0.8))
    return made
