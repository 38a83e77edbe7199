"""Where signers live: a map of the 32 states, and the numbers beside it."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

import resources
from kiosk.model import Language
from kiosk.picture.drawing import (
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
    box,
    cut,
    moved,
    outline,
    svg,
    words,
)
from kiosk.picture.legend import legend
from kiosk.picture.shades import FEW, Shades
from kiosk.picture.wording import Wording
from kiosk.registry.value import Counts, Tally
from kiosk.states import STATE_BY_CODE, state_name

_SCALE, _TALL, _STEP = 0.97, 498, 19
_LIST = WIDTH - MARGIN - 250


@dataclass(frozen=True, slots=True)
class _State:
    x: float
    y: float
    room: float
    path: str


def map_svg(tally: Tally, language: Language, note: Note = Note()) -> str:  # noqa: B008 - it is frozen
    """Draw how many signers live in each state; small counts are not told exactly."""
    say = Wording(language)
    return svg(mexico(tally.by_state, say), language, note, say.say("rehearsal"))


def mexico(by_state: Counts, say: Wording) -> Picture:
    """Give the map; what is no state of Mexico stands in the list alone."""
    counts = dict(by_state)
    shades = Shades(count for code, count in by_state if code in STATE_BY_CODE)
    body = [moved(MARGIN - 18, HEAD - 8, _SCALE, _map(counts, shades))]
    low = HEAD + _TALL * _SCALE + 8
    body += [legend(MARGIN, low - 34, shades, say), *_list(counts, shades, say)]
    if any(0 < count < FEW for count in counts.values()):
        body.append(words(MARGIN, low + 10, say.say("few-why", n=FEW), QUIET))
    title = say.say("map")
    most = sorted(by_state, key=lambda one: -one[1])
    told = [(state_name(code), say.count(count, exact=False)) for code, count in most]
    height = max(low + 16, HEAD + (len(counts) + 1) * _STEP) + FOOT
    credit = say.say("map-credit")
    what = say.say("map-what")
    return Picture(height, title, what, say.told(title, told), "\n".join(body), credit)


def _map(counts: dict[str, int], shades: Shades) -> str:
    shapes, numbers = [], []
    for code, state in _states().items():
        count = counts.get(code, 0)
        shade = shades.of(count)
        shapes.append(outline(state.path, shade.fill))
        said = f"{count:,}"
        size = min(15.0, state.room * 1.15, state.room * 5.2 / max(len(said), 2))
        if count >= FEW and size >= 8:
            look = Type(size, shade.ink, bold=True)
            numbers.append(words(state.x, state.y + size * 0.35, said, look, "middle"))
    return "\n".join((*shapes, *numbers))


def _list(counts: dict[str, int], shades: Shades, say: Wording) -> list[str]:
    y, made = HEAD - 14.0, []
    for code, count in sorted(counts.items(), key=lambda one: (-one[1], state_name(one[0]))):
        known = code in STATE_BY_CODE
        said = say.count(count, exact=False)
        name = state_name(code) if known else say.say("elsewhere")
        if known:
            made.append(box(_LIST, y - 11, 14, 12, shades.of(count).fill, LINE))
        made.append(words(_LIST + 23, y, cut(name, 172, 15), LABEL))
        made.append(words(WIDTH - MARGIN, y, said, STRONG, "end"))
        y += _STEP
    missing = len(STATE_BY_CODE) - len(counts.keys() & STATE_BY_CODE.keys())
    if not counts:
        made.append(words(_LIST, y, say.say("no-one"), LABEL))
    elif missing:
        key = "map-rest-one" if missing == 1 else "map-rest"
        made.append(words(_LIST, y + 3, say.say(key, n=missing), QUIET))
    return made


@cache
def _states() -> dict[str, _State]:
    lines = resources.at("map", "mexico.csv").read_text("utf-8").splitlines()
    return {
        row["code"]: _State(float(row["x"]), float(row["y"]), float(row["room"]), row["outline"])
        for row in csv.DictReader(lines)
    }
