"""The one colour of a campaign, and whether it can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.campaign.problems import Problem, problem
from kiosk.campaign.value import Campaign

PAPER, WHITE = "#FBF8F1", "#FFFFFF"
LEAST = 7.0
"""Contrast of the colour with paper, and of white letters on it (WCAG 2.2, AAA)."""
OWN = "#1B4B91"
_COLOUR = re.compile(r"#[0-9A-F]{6}")


def is_colour(text: str) -> bool:
    """Tell whether *text* is `#RRGGBB`."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, 1 to 21, by WCAG's formula."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def legible(colour: str) -> float:
    """Give the lesser of the contrasts that *colour* has where it is used."""
    return min(contrast(colour, PAPER), contrast(colour, WHITE))


def look_problems(campaign: Campaign) -> Iterator[Problem]:
    """Name a colour that is none, or too pale to be read."""
    accent = campaign.accent
    if not accent:
        return
    if not is_colour(accent):
        yield problem("accent-form")
    elif (found := legible(accent)) < LEAST:
        yield problem("accent-pale", accent=accent, found=f"{found:.1f}", least=f"{LEAST:.1f}")


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
