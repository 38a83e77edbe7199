"""The way from captured to deliverable, as bars that take from each other."""

from __future__ import annotations

from kiosk.model import Language
from kiosk.picture.drawing import (
    ACCENT,
    FOOT,
    GONE,
    HEAD,
    LABEL,
    LINE,
    MARGIN,
    SOFT,
    STOP,
    STRONG,
    TEXT,
    WHITE,
    WIDTH,
    Note,
    Picture,
    Type,
    bar,
    line,
    room,
    svg,
    words,
)
from kiosk.picture.wording import Wording
from kiosk.registry.value import Tally

PARTS = (
    "voided",
    "withdrawn",
    "quarantined",
    "conflicts",
    "refused",
    "twice",
    "duplicates",
    "held",
    "excluded",
)
WHOLE = {"captured": SOFT, "deliverable": ACCENT}
_STEP, _THICK, _WHOLE = 36, 24, 46
_RIGHT = 110


def funnel_svg(tally: Tally, language: Language, note: Note = Note()) -> str:  # noqa: B008 - it is frozen
    """Draw what was captured, each thing that was left out, and what is left."""
    say = Wording(language)
    return svg(funnel(tally, say), language, note, say.say("rehearsal"))


def funnel(tally: Tally, say: Wording) -> Picture:
    """Give the picture; where the sums do not tie, it says so."""
    gone = [(key, count) for key in PARTS if (count := getattr(tally, key, 0))]
    rows = [("captured", tally.captured), *gone, ("deliverable", tally.deliverable)]
    out = sum(count for _, count in gone)
    ties = tally.captured == out + tally.deliverable
    facts = {"captured": tally.captured, "out": out, "deliverable": tally.deliverable}
    sum_ = (
        say.say("funnel-ties", **facts)
        if ties
        else say.say("funnel-untied", counted=out + tally.deliverable, captured=tally.captured)
    )
    low = HEAD + _STEP * len(gone) + 2 * (_WHOLE + 12) + 30
    total = words(MARGIN, low, sum_, Type(19, TEXT if ties else STOP, bold=True))
    body = [*_bars(rows, say, tally.captured), total]
    told = say.told(sum_, [(say.say(key), f"{count:,}") for key, count in rows])
    height = low + 24 + FOOT
    return Picture(height, say.say("funnel"), say.say("funnel-what"), told, "\n".join(body))


def _bars(rows: list[tuple[str, int]], say: Wording, all_: int) -> list[str]:
    """Set a wide bar for what came in, one for what goes out, and between them what went."""
    scale = (WIDTH - 2 * MARGIN - _RIGHT) / max(all_, 1)
    left, y, made = all_, float(HEAD), []
    for key, count in rows:
        if key in WHOLE:
            made.append(_whole(y, count * scale, WHOLE[key], f"{say.say(key)}  {count:,}"))
            left, step = (count, _WHOLE + 12)
        else:
            left = max(left - count, 0)
            x = MARGIN + left * scale
            made.append(_part(x, y, count * scale, say.say(key), f"− {count:,}"))
            step = _STEP
        end = MARGIN + left * scale
        if key != "deliverable":
            below = y + (_WHOLE if key in WHOLE else _THICK)
            made.append(line(end, below, end, y + step, LINE, 0.8))
        y += step
    return made


def _whole(y: float, wide: float, fill: str, said: str) -> str:
    inside = room(said, 19) + 40 < wide
    look = Type(19, WHITE if inside else TEXT, bold=True)
    x = MARGIN + (18 if inside else max(wide, 2.5) + 12)
    return "\n".join(
        (bar(MARGIN, y, wide, _WHOLE, fill), words(x, y + _WHOLE / 2 + 6.5, said, look))
    )


def _part(x: float, y: float, wide: float, name: str, said: str) -> str:
    """Set what went, its name on the side where there is room."""
    middle = y + _THICK / 2 + 5.5
    wide = max(wide, 2.5)
    right = x + wide + 12
    if x - MARGIN > room(name, 15) + 20:
        parts = [words(x - 12, middle, name, LABEL, "end"), words(right, middle, said, STRONG)]
    else:
        parts = [
            words(right, middle, said, STRONG),
            words(right + room(said, 15) + 14, middle, name),
        ]
    return "\n".join((bar(x, y, wide, _THICK, GONE), *parts))
