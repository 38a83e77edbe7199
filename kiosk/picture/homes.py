"""Where signers vote or last lived in the United States: a tile of one size a state."""

from __future__ import annotations

from kiosk.model import Language
from kiosk.picture.drawing import (
    FOOT,
    HEAD,
    MARGIN,
    QUIET,
    STRONG,
    WIDTH,
    Note,
    Picture,
    Type,
    box,
    svg,
    words,
)
from kiosk.picture.legend import legend
from kiosk.picture.shades import FEW, Shades
from kiosk.picture.wording import Wording
from kiosk.registry.value import Counts, Tally
from kiosk.states import HOME_BY_CODE, NEVER

TILES = (
    "AK .. .. .. .. .. .. .. .. .. ME",
    ".. .. .. .. .. .. .. .. .. VT NH",
    "WA ID MT ND MN IL WI MI NY RI MA",
    "OR NV WY SD IA IN OH PA NJ CT ..",
    "CA UT CO NE MO KY WV VA MD DE ..",
    ".. AZ NM KS AR TN NC SC DC .. ..",
    ".. .. .. OK LA MS AL GA .. .. ..",
    "HI .. .. TX .. .. .. .. FL .. ..",
)
TERRITORIES = ("PR", "VI", "GU", "AS", "MP")
_WIDE, _TALL = 76, 58


def homes_svg(tally: Tally, language: Language, note: Note = Note()) -> str:  # noqa: B008 - it is frozen
    """Draw where signers come from; small counts are not told exactly."""
    say = Wording(language)
    return svg(homes(tally.by_home, say), language, note, say.say("rehearsal"))


def homes(by_home: Counts, say: Wording) -> Picture:
    """Give the tiles; who never lived there or did not say is told beside them."""
    counts = dict(by_home)
    shades = Shades(count for code, count in by_home if code in HOME_BY_CODE)
    top = HEAD - 12
    body = [
        _tile(code, MARGIN + column * _WIDE, top + row * _TALL, counts, shades)
        for row, codes in enumerate(TILES)
        for column, code in enumerate(codes.split())
        if code != ".."
    ]
    right = MARGIN + 11 * _WIDE + 20
    body += [
        _tile(code, right, top + (row + 3) * _TALL, counts, shades)
        for row, code in enumerate(TERRITORIES)
    ]
    low = top + len(TILES) * _TALL + 18
    others = [
        (say.say(key), say.count(counts[code], exact=False))
        for key, code in (("never", NEVER), ("unsaid", ""))
        if counts.get(code)
    ]
    x = float(WIDTH - MARGIN)
    for place, (name, said) in enumerate(others):
        body.append(words(x, top + 16 + place * 44, name, QUIET, "end"))
        body.append(words(x, top + 35 + place * 44, said, STRONG, "end"))
    body.append(legend(MARGIN, low, shades, say))
    if any(0 < count < FEW for count in counts.values()):
        body.append(words(MARGIN, low + 40, say.say("few-why", n=FEW), QUIET))
        low += 24
    title = say.say("homes")
    most = sorted(by_home, key=lambda one: -one[1])
    told = [
        (HOME_BY_CODE[code].say(say.language), say.count(count, exact=False))
        for code, count in most
        if code in HOME_BY_CODE
    ]
    said = say.told(title, told + others)
    return Picture(low + 34 + FOOT, title, say.say("homes-what"), said, "\n".join(body))


def _tile(code: str, x: float, y: float, counts: dict[str, int], shades: Shades) -> str:
    count = counts.get(f"US-{code}", 0)
    shade = shades.of(count)
    parts = [
        box(x + 2, y + 2, _WIDE - 4, _TALL - 4, shade.fill),
        words(x + 10, y + 21, code, Type(13, shade.ink)),
    ]
    if count >= FEW:
        look = Type(19 if count < 10_000 else 15 if count < 1_000_000 else 13, shade.ink, bold=True)
        parts.append(words(x + _WIDE - 10, y + 45, f"{count:,}", look, "end"))
    return "\n".join(parts)
