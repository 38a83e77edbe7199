"""All pictures below each other, as one poster."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kiosk.model import Bilingual, Language
from kiosk.picture.bars import events, events_svg, ways, ways_svg
from kiosk.picture.days import days, days_svg
from kiosk.picture.drawing import FOOT, HEAD, WIDTH, Note, Picture, headed, moved, svg
from kiosk.picture.funnel import funnel, funnel_svg
from kiosk.picture.homes import homes, homes_svg
from kiosk.picture.mexico import map_svg, mexico
from kiosk.picture.wording import Wording
from kiosk.registry.value import Tally

ALL = "all"
One = Callable[[Tally, Language, Note], str]
ONE: Mapping[str, One] = {
    "funnel": funnel_svg,
    "days": days_svg,
    "events": events_svg,
    "map": map_svg,
    "homes": homes_svg,
}
WHICH = (*ONE, "ways", ALL)
"""The names of the pictures."""


def draw(
    which: str,
    tally: Tally,
    language: Language,
    note: Note = Note(),  # noqa: B008 - it is frozen
    choices: Mapping[str, Bilingual] | None = None,
) -> str:
    """Draw the picture named *which*, one of `WHICH`."""
    if which == ALL:
        return all_svg(tally, language, note, choices)
    if which == "ways":
        return ways_svg(tally, language, note, choices)
    return ONE[which](tally, language, note)


def all_svg(
    tally: Tally,
    language: Language,
    note: Note = Note(),  # noqa: B008 - it is frozen
    choices: Mapping[str, Bilingual] | None = None,
) -> str:
    """Draw every picture on one tall sheet."""
    say = Wording(language)
    parts = (
        funnel(tally, say),
        days(tally, say),
        events(tally.by_event, say),
        mexico(tally.by_state, say),
        homes(tally.by_home, say),
        ways(tally, say, choices or {}),
    )
    y, body = float(HEAD - 10), []
    for part in parts:
        body.append(moved(0, y, 1, headed(part.title, part.what) + "\n" + part.body))
        y += part.height - FOOT + 16
    told = " ".join(part.told for part in parts)
    title, what = say.say("all"), say.say("all-what")
    credit = say.say("map-credit")
    whole = Picture(y + FOOT, title, what, told, "\n".join(body), credit)
    return svg(whole, language, note, say.say("rehearsal"))


__all__ = ["ALL", "WHICH", "WIDTH", "all_svg", "draw"]
